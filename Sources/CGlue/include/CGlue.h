// What Swift cannot call of ncurses and the system: macros with casts, variadic functions.
#pragma once
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <ncurses.h>

/// Mouse buttons.
extern const mmask_t glue_button1_pressed, glue_button1_clicked, glue_wheel_up, glue_wheel_down, glue_all_buttons;

/// `KEY_F` takes an argument.
int glue_function_key(int number);
/// What terminfo says of the terminal under a capability's name; null where it has none.
const char *glue_capability(const char *name);
/// A capability with its two numbers in place; good until the next call.
const char *glue_with_numbers(const char *capability, int first, int second);
/// Columns and rows of a terminal; 0 where it has none.
int glue_window_size(int descriptor, int *columns, int *rows);
/// Columns that the C library gives a scalar; −1 for one it does not know. Terminals may think otherwise.
int glue_scalar_width(unsigned scalar);

// What gives a terminal back where a signal ends the program.

/// Remembers how the terminal is set now, and catches the signals that end a program.
void glue_remember_terminal(int terminal);
/// From now on, such a signal writes these bytes (at most 256 of them) and sets the terminal as it was; may be called again with others.
void glue_guard_terminal(const char *farewell, size_t count);
/// The terminal is given back already.
void glue_stop_guarding(void);
/// A stack of its own for the signals of this thread: its own may be what ran out.
void glue_guard_stack(void);
