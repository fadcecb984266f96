// Swift's runtime starts by way of /proc; the installed program starts without it, too.
#ifndef DEBUG

/// Where to find the program that prints where a crash happened: the installed program has none beside it.
const char *swift_copyAuxiliaryExecutablePath(const char *name, const char *folder) {
    (void)name;
    (void)folder;
    return 0;
}

void _swift_stdlib_overrideUnsafeArgvArgc(char **arguments, int count);

/// The C library hands its constructors the arguments of `main`.
__attribute__((constructor)) static void keep_arguments(int count, char **arguments) {
    _swift_stdlib_overrideUnsafeArgvArgc(arguments, count);
}
#endif
