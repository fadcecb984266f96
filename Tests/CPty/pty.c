#define _GNU_SOURCE 1
#include "CPty.h"
#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>

pid_t pty_start(const char *program, char *const arguments[], char *const environment[], const char *input, unsigned short columns, unsigned short rows,
                int *master) {
    struct winsize size = {.ws_row = rows, .ws_col = columns};
    pid_t process = forkpty(master, NULL, NULL, &size);
    if (process != 0) return process;
    // The test's thread may have signals blocked, and a child inherits that.
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    if (input) {
        int file = open(input, O_RDONLY);
        if (file >= 0) dup2(file, 0);
    }
    execve(program, arguments, environment);
    _exit(127);
}

void pty_resize(int master, unsigned short columns, unsigned short rows) {
    struct winsize size = {.ws_row = rows, .ws_col = columns};
    ioctl(master, TIOCSWINSZ, &size);
}
