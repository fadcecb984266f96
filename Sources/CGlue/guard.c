#define _GNU_SOURCE 1
#include "CGlue.h"
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/uio.h>
#include <termios.h>
#include <unistd.h>

enum { LONGEST = 256 };

static struct {
    int terminal;
    struct termios settings;
    /// Two, so that one is whole while the other is written.
    struct { char bytes[LONGEST]; size_t count; } farewells[2];
    int current;
    int is_on;
} guard;

/// Signals that end a program and tell nothing of the terminal. Those that the loop catches are not among them.
static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS, SIGUSR1, SIGUSR2, SIGALRM,
                            SIGVTALRM, SIGPROF, SIGXCPU, SIGPOLL, SIGPWR, SIGSTKFLT};

static void say(int terminal, int number) {
    char digits[2] = {(char)('0' + number / 10 % 10), (char)('0' + number % 10)};
    struct iovec line[] = {
        {"gloss: ended by signal ", 23},
        {digits + (number < 10), 2 - (number < 10)},
        {"; SECURITY.md says where to report what it was reading\r\n", 56},
    };
    (void)!writev(isatty(2) ? 2 : terminal, line, 3);
}

/// Calls only what may be called in a signal handler.
static void give_back(int number) {
    int saved = errno;
    if (__atomic_exchange_n(&guard.is_on, 0, __ATOMIC_SEQ_CST)) {
        int current = __atomic_load_n(&guard.current, __ATOMIC_SEQ_CST);
        // A terminal that takes no output must not hold the end up.
        struct pollfd room = {.fd = guard.terminal, .events = POLLOUT};
        if (poll(&room, 1, 500) > 0) (void)!write(guard.terminal, guard.farewells[current].bytes, guard.farewells[current].count);
        tcsetattr(guard.terminal, TCSANOW, &guard.settings);
        say(guard.terminal, number);
    }
    errno = saved;
    // The handler is gone by now: this does what the signal does to any program.
    raise(number);
}

void glue_remember_terminal(int terminal) {
    guard.terminal = terminal;
    tcgetattr(terminal, &guard.settings);
    struct sigaction action = {.sa_handler = give_back, .sa_flags = SA_ONSTACK | SA_RESETHAND | SA_NODEFER};
    for (size_t index = 0; index < sizeof fatal / sizeof *fatal; index++) sigaction(fatal[index], &action, NULL);
    for (int number = SIGRTMIN; number <= SIGRTMAX; number++) sigaction(number, &action, NULL);
    glue_guard_stack();
}

void glue_guard_terminal(const char *farewell, size_t count) {
    int next = 1 - guard.current;
    guard.farewells[next].count = count < LONGEST ? count : LONGEST;
    memcpy(guard.farewells[next].bytes, farewell, guard.farewells[next].count);
    __atomic_store_n(&guard.current, next, __ATOMIC_SEQ_CST);
    __atomic_store_n(&guard.is_on, 1, __ATOMIC_SEQ_CST);
}

void glue_stop_guarding(void) { __atomic_store_n(&guard.is_on, 0, __ATOMIC_SEQ_CST); }

void glue_guard_stack(void) {
    static _Thread_local char room[1 << 15];
    stack_t stack = {.ss_sp = room, .ss_size = sizeof room};
    sigaltstack(&stack, NULL);
}
