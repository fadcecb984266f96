#include "CTables.h"
#include <string.h>

// What `infocmp -x -0 -q -Q2 NAME` prints of ncurses 6.4's terminal descriptions, behind "b64:".
static const char linux_console[] = {
    'b', '6', '4', ':',
#embed "terminfo/linux.b64"
    , 0};
static const char screen[] = {
    'b', '6', '4', ':',
#embed "terminfo/screen-256color.b64"
    , 0};
static const char tmux[] = {
    'b', '6', '4', ':',
#embed "terminfo/tmux-256color.b64"
    , 0};
static const char vt100[] = {
    'b', '6', '4', ':',
#embed "terminfo/vt100.b64"
    , 0};
static const char xterm[] = {
    'b', '6', '4', ':',
#embed "terminfo/xterm-256color.b64"
    , 0};

// What the names of terminals of a kind begin with; the last suits most that are unknown.
static const struct { const char *prefix; BuiltInTerminal terminal; } terminals[] = {
    {"linux", {"linux", linux_console}},
    {"screen", {"screen-256color", screen}},
    {"tmux", {"tmux-256color", tmux}},
    {"vt", {"vt100", vt100}},
    {"", {"xterm-256color", xterm}},
};

BuiltInTerminal built_in_terminal(const char *name) {
    size_t index = 0;
    while (strncmp(name, terminals[index].prefix, strlen(terminals[index].prefix)) != 0) index++;
    return terminals[index].terminal;
}
