#include "CTables.h"

static const _Alignas(8) unsigned char model[] = {
#embed "tagger/model.bin"
};

const void *name_model(void) { return model; }

static const unsigned char classes[] = {
#embed "tagger/classes.bin"
};

const void *word_classes(void) { return classes; }
