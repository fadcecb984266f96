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

// Scalars of legacy encodings by the pointers of the WHATWG Encoding Standard; 0 where there is none.
uint32_t single_byte_scalar(size_t encoding, uint8_t byte);
uint32_t jis0208_scalar(size_t pointer);
uint32_t jis0212_scalar(size_t pointer);
uint32_t euckr_scalar(size_t pointer);
uint32_t gbk_scalar(size_t pointer);
uint32_t big5_scalar(size_t pointer);
/// A four-byte code of GB 18030.
uint32_t gb18030_range_scalar(uint32_t pointer);

/// American English hyphenation patterns in libhyphen's form.
const void *hyphenation_dictionary(void);
size_t hyphenation_dictionary_size(void);

/// What a name may be, a bit for each letter of `names/README.md` (bit 0 is "a"); 0 where it is not listed. O(log n).
uint32_t name_kinds(const char *name, size_t length);
/// Whether a listed name begins with these bytes. O(log n).
int name_begins(const char *words, size_t length);
/// Whether a word stands in small letters in running English. O(log n).
int is_common_word(const char *word, size_t length);

/// The weights of the name tagger, as `TagModel` reads them; see `tagger/PROVENANCE.md`.
const void *name_model(void);
/// The classes of words, as `WordClasses` reads them.
const void *word_classes(void);

/// LICENSE and THIRD-PARTY.md, UTF-8.
const char *licence_text(void);
const char *third_party_text(void);

/// A terminal's description for machines that have no terminfo.
typedef struct {
    const char *name;
    /// As ncurses takes it from the variable TERMINFO.
    const char *description;
} BuiltInTerminal;

/// The description that suits a terminal of this name best.
BuiltInTerminal built_in_terminal(const char *name);

/// The themes in the program: base16 YAML by name.
size_t theme_count(void);
const char *theme_name(size_t index);
const char *theme_text(size_t index);
size_t theme_size(size_t index);
