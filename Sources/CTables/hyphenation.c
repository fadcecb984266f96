#include "CTables.h"

static const unsigned char dictionary[] = {
#embed "hyphenation/hyph_en_US.dic"
};

const void *hyphenation_dictionary(void) { return dictionary; }
size_t hyphenation_dictionary_size(void) { return sizeof dictionary; }
