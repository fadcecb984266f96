import CGlue
@preconcurrency import Glibc

/// Where ncurses writes to: the terminal, or memory while a frame is drawn.
///
/// ncurses 6.4 flushes at every move of its cursor. Gathered in memory, a frame reaches the terminal in one write.
struct FrameOutput {
    /// For `newterm`.
    let file: UnsafeMutablePointer<FILE>
    private let terminal: Int32
    private let memory: Int32

    /// Nil where the system gives no further descriptors.
    init?(terminal original: Int32) {
        let written = fcntl(original, F_DUPFD_CLOEXEC, 3)
        terminal = fcntl(original, F_DUPFD_CLOEXEC, 3)
        memory = glue_memory_file()
        guard written >= 0, terminal >= 0, memory >= 0, let file = fdopen(written, "w") else { return nil }
        self.file = file
    }

    /// Sends all that `draw` writes at once. It must not ask anything of the terminal.
    func whole(_ draw: () -> Void) {
        let written = fileno(file)
        glue_lead(written, memory)
        draw()
        glue_lead(written, terminal)
        let count = Int(lseek(memory, 0, SEEK_CUR))
        guard count > 0 else { return }
        lseek(memory, 0, SEEK_SET)
        withUnsafeTemporaryAllocation(byteCount: count, alignment: 1) { bytes in
            let got = pread(memory, bytes.baseAddress, count, 0)
            send(UnsafeRawBufferPointer(bytes).prefix(max(0, got)))
        }
    }

    /// Writes to the terminal, beside ncurses; what a terminal that is gone would not take is lost.
    func send(_ bytes: Slice<UnsafeRawBufferPointer>) {
        var rest = bytes
        while !rest.isEmpty {
            let sent = Glibc.write(terminal, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if sent < 0, errno == EINTR { continue }
            if sent <= 0 { return }
            rest = rest.dropFirst(sent)
        }
    }
}
