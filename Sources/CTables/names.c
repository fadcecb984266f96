#include "CTables.h"
#include <string.h>

static const char names[] = {
#embed "names/names.front"
};
static const char words[] = {
#embed "names/words.front"
};
/// Three bits for each name: `generate/names.py` says which.
static const unsigned char names_filter[] = {
#embed "names/names.filter"
};

/// A line of a front-coded list as it is read: the list goes on behind it.
struct line {
    char text[512];
    size_t count;
    const char *next;
};

/// Reads the line that begins at `start`; its text before a tab or its end, and what it shares with the line that was read before.
static const char *read_line(struct line *line, const char *start, const char *end) {
    size_t shared = (unsigned char)*start - 0x20;
    const char *rest = start + 1;
    line->count = shared;
    while (rest < end && *rest != '\t' && *rest != '\n' && line->count < sizeof line->text) line->text[line->count++] = *rest++;
    line->next = memchr(rest, '\n', (size_t)(end - rest));
    line->next = line->next ? line->next + 1 : end;
    return rest;
}

static int order(const struct line *line, const char *key, size_t length) {
    int order = memcmp(line->text, key, line->count < length ? line->count : length);
    return order ? order : line->count < length ? -1 : line->count > length;
}

/// The last line before `place` that shares nothing, or `low`.
static const char *fresh_before(const char *low, const char *place) {
    while (place > low && !(place[-1] == '\n' && *place == ' ')) place--;
    return place;
}

/// What follows the key in the list, or null; `line` becomes the key's line, or the first that does not stand before it.
static const char *find(const char *list, size_t size, const char *key, size_t length, struct line *line) {
    const char *low = list, *high = list + size, *end = list + size;
    while (high - low > 1) {
        const char *middle = fresh_before(low, low + (high - low) / 2);
        if (middle == low) {
            for (middle = low + (high - low) / 2; middle < high && !(middle[-1] == '\n' && *middle == ' '); middle++);
            if (middle >= high) break;
        }
        read_line(line, middle, end);
        if (order(line, key, length) <= 0) low = middle; else high = middle;
    }
    for (line->next = low; line->next < end;) {
        const char *rest = read_line(line, line->next, end);
        int compared = order(line, key, length);
        if (compared >= 0) return compared == 0 ? rest : NULL;
    }
    line->count = 0;
    return NULL;
}

static int may_be_listed(const char *name, size_t length) {
    uint64_t hash = 0xCBF29CE484222325;
    for (size_t index = 0; index < length; index++) hash = (hash ^ (unsigned char)name[index]) * 0x100000001B3;
    for (int shift = 0; shift < 63; shift += 21) {
        uint64_t bit = hash >> shift & (sizeof names_filter * 8 - 1);
        if (!(names_filter[bit >> 3] >> (bit & 7) & 1)) return 0;
    }
    return 1;
}

uint32_t name_kinds(const char *name, size_t length) {
    if (!may_be_listed(name, length)) return 0;
    struct line line;
    const char *rest = find(names, sizeof names, name, length, &line);
    uint32_t kinds = 0;
    if (rest && *rest == '\t') {
        for (rest++; *rest != '\n'; rest++) kinds |= 1u << (*rest - 'a');
    }
    return kinds;
}

int name_begins(const char *words, size_t length) {
    struct line line;
    find(names, sizeof names, words, length, &line);
    return line.count >= length && memcmp(line.text, words, length) == 0;
}

int is_common_word(const char *word, size_t length) {
    struct line line;
    return find(words, sizeof words, word, length, &line) != NULL;
}
