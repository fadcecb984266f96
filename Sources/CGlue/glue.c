#define _GNU_SOURCE 1
#include "CGlue.h"
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>
#include <wchar.h>

const attr_t glue_bold = A_BOLD, glue_dim = A_DIM, glue_italic = A_ITALIC, glue_underline = A_UNDERLINE, glue_reverse = A_REVERSE;
const mmask_t glue_button1_pressed = BUTTON1_PRESSED, glue_button1_clicked = BUTTON1_CLICKED, glue_wheel_up = BUTTON4_PRESSED,
              glue_wheel_down = BUTTON5_PRESSED, glue_all_buttons = ALL_MOUSE_EVENTS;

int glue_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) {
    return setcchar(cell, text, attributes, 0, &pair);
}

int glue_function_key(int number) { return KEY_F(number); }

int glue_window_size(int descriptor, int *columns, int *rows) {
    struct winsize size;
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return 0;
    *columns = size.ws_col;
    *rows = size.ws_row;
    return 1;
}

int glue_scalar_width(unsigned scalar) { return wcwidth((wchar_t)scalar); }

int glue_memory_file(void) { return memfd_create("gloss", MFD_CLOEXEC); }

int glue_lead(int descriptor, int target) { return dup3(target, descriptor, O_CLOEXEC); }
