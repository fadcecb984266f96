#include "CTables.h"
#include "unicode_tables.h"

#define LOOKUP(name, scalar) ((scalar) < 0x110000 ? name##_rows[name##_blocks[(scalar) >> 7]][(scalar) & 127] : 0)

uint8_t line_break_property(uint32_t scalar) { return LOOKUP(line, scalar); }
uint8_t word_break_property(uint32_t scalar) { return LOOKUP(word, scalar); }
uint8_t sentence_break_property(uint32_t scalar) { return LOOKUP(sentence, scalar); }
uint8_t grapheme_break_property(uint32_t scalar) { return LOOKUP(grapheme, scalar); }
uint8_t column_width_property(uint32_t scalar) { return LOOKUP(width, scalar); }
