#include "CTables.h"
#include <string.h>

static const char names[] = {
#embed "names/names.tsv"
};
static const char words[] = {
#embed "names/words.txt"
};
/// Three bits for each name: `generate/names.py` says which.
static const unsigned char names_filter[] = {
#embed "names/names.filter"
};

/// The line whose text before a tab or its end is the key: its rest, or null. `place` becomes the first line that does not stand before the key.
static const char *find(const char *list, size_t size, const char *key, size_t length, size_t *place) {
    size_t low = 0, high = size;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        while (middle > low && list[middle - 1] != '\n') middle--;
        const char *line = list + middle;
        const char *end = memchr(line, '\n', size - middle);
        if (!end) end = list + size;
        const char *stop = memchr(line, '\t', (size_t)(end - line));
        size_t count = (size_t)((stop ? stop : end) - line);
        int order = memcmp(line, key, count < length ? count : length);
        if (order == 0) order = count < length ? -1 : count > length ? 1 : 0;
        if (order == 0) {
            *place = middle;
            return line + count;
        }
        if (order < 0) low = (size_t)(end - list) + 1; else high = middle;
    }
    *place = low;
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
    size_t place;
    const char *rest = find(names, sizeof names, name, length, &place);
    uint32_t kinds = 0;
    if (rest && *rest == '\t') {
        for (rest++; *rest != '\n'; rest++) kinds |= 1u << (*rest - 'a');
    }
    return kinds;
}

int name_begins(const char *words, size_t length) {
    size_t place;
    find(names, sizeof names, words, length, &place);
    return place + length <= sizeof names && memcmp(names + place, words, length) == 0;
}

int is_common_word(const char *word, size_t length) {
    size_t place;
    return find(words, sizeof words, word, length, &place) != NULL;
}
