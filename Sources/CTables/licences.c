#include "CTables.h"

static const char licence[] = {
#embed "../../LICENSE"
    , 0};
static const char third_party[] = {
#embed "../../THIRD-PARTY.md"
    , 0};

const char *licence_text(void) { return licence; }
const char *third_party_text(void) { return third_party; }
