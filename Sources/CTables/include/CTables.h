// Unicode properties and other data that lives in the program itself.
#pragma once
#include <stddef.h>
#include <stdint.h>

/// UAX #14 class in the low six bits; bit 6: East Asian wide, full or half width; bit 7: unassigned pictograph.
uint8_t line_break_property(uint32_t scalar);
/// UAX #29 word class; bit 7: pictograph.
uint8_t word_break_property(uint32_t scalar);
/// UAX #29 sentence class.
uint8_t sentence_break_property(uint32_t scalar);
/// UAX #29 grapheme class in the low four bits, Indic conjunct break in bits 4 and 5 (1 consonant, 2 extend, 3 linker); bit 7: pictograph.
uint8_t grapheme_break_property(uint32_t scalar);
/// Terminal columns (0 to 2) in the low two bits; bit 2: a variation selector may make it a wide emoji.
uint8_t column_width_property(uint32_t scalar);
