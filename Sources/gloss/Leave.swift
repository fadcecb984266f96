@preconcurrency import Glibc

/// Ends the program with a status: 0 read, 1 nothing to read or a file that could not be read, 2 usage.
func leave(_ status: Int32) -> Never {
    fflush(stdout)
    exit(status)
}

/// One line on standard error.
func complain(_ line: String) {
    fputs("gloss: \(line)\n", stderr)
}
