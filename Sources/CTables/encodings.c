#include "CTables.h"

// The files hold little-endian numbers; the program runs on little-endian machines only.
static const unsigned char single_table[] __attribute__((aligned(8))) = {
#embed "encodings/single.bin"
};
static const unsigned char jis0208_table[] __attribute__((aligned(8))) = {
#embed "encodings/jis0208.bin"
};
static const unsigned char jis0212_table[] __attribute__((aligned(8))) = {
#embed "encodings/jis0212.bin"
};
static const unsigned char euckr_table[] __attribute__((aligned(8))) = {
#embed "encodings/euckr.bin"
};
static const unsigned char gbk_table[] __attribute__((aligned(8))) = {
#embed "encodings/gbk.bin"
};
static const unsigned char gbranges_table[] __attribute__((aligned(8))) = {
#embed "encodings/gbranges.bin"
};
static const unsigned char big5_table[] __attribute__((aligned(8))) = {
#embed "encodings/big5.bin"
};

static uint32_t short_at(const unsigned char *table, size_t size, size_t index) {
    return index < size / 2 ? ((const uint16_t *)table)[index] : 0;
}

static uint32_t long_at(const unsigned char *table, size_t size, size_t index) {
    return index < size / 4 ? ((const uint32_t *)table)[index] : 0;
}

uint32_t single_byte_scalar(size_t encoding, uint8_t byte) { return short_at(single_table, sizeof single_table, encoding * 256 + byte); }
uint32_t jis0208_scalar(size_t pointer) { return short_at(jis0208_table, sizeof jis0208_table, pointer); }
uint32_t jis0212_scalar(size_t pointer) { return short_at(jis0212_table, sizeof jis0212_table, pointer); }
uint32_t euckr_scalar(size_t pointer) { return short_at(euckr_table, sizeof euckr_table, pointer); }
uint32_t gbk_scalar(size_t pointer) { return short_at(gbk_table, sizeof gbk_table, pointer); }
uint32_t big5_scalar(size_t pointer) { return long_at(big5_table, sizeof big5_table, pointer); }

uint32_t gb18030_range_scalar(uint32_t pointer) {
    if (pointer >= 189000) return pointer - 189000 + 0x10000 < 0x110000 ? pointer - 189000 + 0x10000 : 0;
    uint32_t scalar = 0;
    for (size_t i = 0; i < sizeof gbranges_table / 8; i++) {
        if (long_at(gbranges_table, sizeof gbranges_table, 2 * i) > pointer) break;
        scalar = long_at(gbranges_table, sizeof gbranges_table, 2 * i + 1) + pointer - long_at(gbranges_table, sizeof gbranges_table, 2 * i);
    }
    return pointer < 39420 ? scalar : 0;
}
