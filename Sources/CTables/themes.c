#include "CTables.h"
#include <string.h>

// One line a theme: its file is Themes/NAME.yaml.
static const char clear_dark[] = {
#embed "../../Themes/clear-dark.yaml"
};
static const char clear_light[] = {
#embed "../../Themes/clear-light.yaml"
};
static const char contrast_dark[] = {
#embed "../../Themes/contrast-dark.yaml"
};
static const char contrast_light[] = {
#embed "../../Themes/contrast-light.yaml"
};
static const char dusk[] = {
#embed "../../Themes/dusk.yaml"
};
static const char ember[] = {
#embed "../../Themes/ember.yaml"
};
static const char forest[] = {
#embed "../../Themes/forest.yaml"
};
static const char linen[] = {
#embed "../../Themes/linen.yaml"
};
static const char mist[] = {
#embed "../../Themes/mist.yaml"
};
static const char night[] = {
#embed "../../Themes/night.yaml"
};
static const char paper[] = {
#embed "../../Themes/paper.yaml"
};
static const char sepia[] = {
#embed "../../Themes/sepia.yaml"
};

static const struct { const char *name; const char *text; size_t size; } themes[] = {
    {"clear-dark", clear_dark, sizeof clear_dark},
    {"clear-light", clear_light, sizeof clear_light},
    {"contrast-dark", contrast_dark, sizeof contrast_dark},
    {"contrast-light", contrast_light, sizeof contrast_light},
    {"dusk", dusk, sizeof dusk},
    {"ember", ember, sizeof ember},
    {"forest", forest, sizeof forest},
    {"linen", linen, sizeof linen},
    {"mist", mist, sizeof mist},
    {"night", night, sizeof night},
    {"paper", paper, sizeof paper},
    {"sepia", sepia, sizeof sepia},
};

size_t theme_count(void) { return sizeof themes / sizeof themes[0]; }
const char *theme_name(size_t index) { return themes[index].name; }
const char *theme_text(size_t index) { return themes[index].text; }
size_t theme_size(size_t index) { return themes[index].size; }
