// What Swift cannot call of ncurses and the system: macros with casts, variadic functions.
#pragma once
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <ncurses.h>

/// Attributes, for Swift does not import macros with casts.
extern const attr_t glue_bold, glue_dim, glue_italic, glue_underline, glue_reverse;
/// Mouse buttons.
extern const mmask_t glue_button1_pressed, glue_button1_clicked, glue_wheel_up, glue_wheel_down, glue_all_buttons;

/// `setcchar` with a colour pair that does not fit in a short.
int glue_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair);
/// `KEY_F` takes an argument.
int glue_function_key(int number);
/// Columns and rows of a terminal; 0 where it has none.
int glue_window_size(int descriptor, int *columns, int *rows);
/// Columns that the C library, and so ncurses, gives a scalar; −1 for one it does not know.
int glue_scalar_width(unsigned scalar);
/// Descriptor of a file in memory; −1 where there is none.
int glue_memory_file(void);
/// Makes a descriptor lead where another leads.
int glue_lead(int descriptor, int target);
