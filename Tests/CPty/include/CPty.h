#pragma once
#include <sys/types.h>

/// Starts a program on a new pseudo-terminal, as the leader of a session of its own.
///
/// `input`, where it is not null, is a file that stands for standard input. Gives the process and the terminal's other end, or −1.
pid_t pty_start(const char *program, char *const arguments[], char *const environment[], const char *input, unsigned short columns, unsigned short rows,
                int *master);
void pty_resize(int master, unsigned short columns, unsigned short rows);
