#define _GNU_SOURCE 1
#include "CGlue.h"
#include <sys/ioctl.h>
#include <wchar.h>

const mmask_t glue_button1_pressed = BUTTON1_PRESSED, glue_button1_clicked = BUTTON1_CLICKED, glue_wheel_up = BUTTON4_PRESSED,
              glue_wheel_down = BUTTON5_PRESSED, glue_all_buttons = ALL_MOUSE_EVENTS;

int glue_function_key(int number) { return KEY_F(number); }

const char *glue_capability(const char *name) {
    const char *value = tigetstr((char *)name);
    return value == (const char *)-1 ? 0 : value;
}

const char *glue_with_numbers(const char *capability, int first, int second) { return tiparm(capability, first, second); }

int glue_window_size(int descriptor, int *columns, int *rows) {
    struct winsize size;
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return 0;
    *columns = size.ws_col;
    *rows = size.ws_row;
    return 1;
}

int glue_scalar_width(unsigned scalar) { return wcwidth((wchar_t)scalar); }
