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

/// True where a line begins that shares nothing with the one before: it stands whole behind its first sign.
static int is_fresh(const char *list, const char *place) { return *place == ' ' && (place == list || place[-1] == '\n'); }

static int ends_name(char sign) { return sign == '\t' || sign == '\n'; }

/// How the rest of a line's name stands to the rest of a key; `matched` grows by what both have.
static int order(const char **rest, const char *key, size_t length, size_t *matched) {
    while (*matched < length && !ends_name(**rest) && **rest == key[*matched]) {
        ++*rest;
        ++*matched;
    }
    if (ends_name(**rest)) return *matched == length ? 0 : -1;
    return *matched == length ? 1 : (unsigned char)**rest < (unsigned char)key[*matched] ? -1 : 1;
}

/// What follows the key in a front-coded list, or null; `matched` becomes how much of the key begins the first line that does not stand before it.
static const char *find(const char *list, size_t size, const char *key, size_t length, size_t *matched) {
    const char *low = list, *high = list + size, *end = list + size;
    while (high - low > 1) {
        const char *middle = low + (high - low) / 2;
        while (middle > low && !is_fresh(list, middle)) middle--;
        if (middle == low) {
            for (middle = low + (high - low) / 2; middle < high && !is_fresh(list, middle); middle++);
            if (middle >= high || middle == low) break;
        }
        const char *rest = middle + 1;
        *matched = 0;
        if (order(&rest, key, length, matched) <= 0) low = middle; else high = middle;
    }
    *matched = 0;
    for (const char *line = low; line < end;) {
        size_t shared = (size_t)(*line - ' ');
        const char *rest = line + 1;
        // A line that shares more than the key does with the one before stands before the key as that one does.
        if (shared <= *matched) {
            *matched = shared;
            int compared = order(&rest, key, length, matched);
            if (compared >= 0) return compared == 0 ? rest : NULL;
        }
        line = memchr(rest, '\n', (size_t)(end - rest));
        line = line ? line + 1 : end;
    }
    *matched = 0;
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
    size_t matched;
    const char *rest = find(names, sizeof names, name, length, &matched);
    uint32_t kinds = 0;
    if (rest && *rest == '\t') {
        for (rest++; *rest != '\n'; rest++) kinds |= 1u << (*rest - 'a');
    }
    return kinds;
}

int name_begins(const char *words, size_t length) {
    size_t matched;
    find(names, sizeof names, words, length, &matched);
    return matched == length;
}

int is_common_word(const char *word, size_t length) {
    size_t matched;
    return find(words, sizeof words, word, length, &matched) != NULL;
}
