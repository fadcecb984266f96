@preconcurrency import CGlue
@preconcurrency import CNcurses
import CTables
@preconcurrency import Glibc
import Reading

/// The terminal in full-screen mode: what is drawn, which keys come. One at a time, on the main thread.
public final class Session {
    private let screen: OpaquePointer
    private let window: UnsafeMutablePointer<WINDOW>
    private let input: Int32
    private let output: Int32
    private var painter: Painter
    private var isActive = true
    private var pasted: String?

    public enum Failure: Error {
        /// There is no terminal to draw on.
        case noTerminal
        /// The terminal cannot move its cursor.
        case dumb
    }

    /// Takes the terminal over. Keys come from the controlling terminal where standard input is something else.
    public init() throws(Failure) {
        Self.setLocale()
        let keys = isatty(0) == 1 ? stdin : fopen("/dev/tty", "r")
        output = isatty(1) == 1 ? 1 : open("/dev/tty", O_WRONLY | O_CLOEXEC)
        // Of its own, for ncurses sets the buffer of what it writes to.
        let copy = fcntl(output, F_DUPFD_CLOEXEC, 3)
        guard let keys, copy >= 0, let stream = fdopen(copy, "w") else { throw .noTerminal }
        input = fileno(keys)
        glue_remember_terminal(output)
        set_escdelay(25)
        guard let screen = Self.newScreen(stream, keys) else { throw .dumb }
        guard let window = stdscr, let capabilities = Capabilities.ofOpenTerminal() else {
            endwin()
            delscreen(screen)
            throw .dumb
        }
        self.screen = screen
        self.window = window
        painter = Painter(terminal: capabilities, isColoured: Self.wantsColours)
        raw()
        noecho()
        nonl()
        keypad(window, true)
        nodelay(window, true)
        intrflush(window, false)
        mouseinterval(0)
        KeyReader.defineKeys()
        // Switches the terminal to full-screen mode, and is the only thing that ncurses draws: the frames are the painter's.
        wrefresh(window)
        write("\u{1B}[?2004h")
        guardTerminal()
    }

    /// Has the terminal given back by the signals too that end a program at once.
    private func guardTerminal() {
        let bytes = (painter.farewell(rows: size.rows) + Self.pasteOff + Self.mouseOff + Capabilities.leaveFullScreen).map { CChar(bitPattern: $0) }
        glue_guard_terminal(bytes, bytes.count)
    }

    private static let pasteOff = Array("\u{1B}[?2004l".utf8)
    private static let mouseOff = Array("\u{1B}[?1000l\u{1B}[?1006l".utf8)

    private static func setLocale() {
        setlocale(LC_ALL, "")
        if let name = nl_langinfo(Int32(CODESET)).map({ String(cString: $0) }), name != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
    }

    /// False where the reader asks for none (no-color.org).
    private static var wantsColours: Bool { getenv("NO_COLOR").map { $0.pointee == 0 } ?? true }

    /// A screen for `TERM`, with more colours where the terminal says so; for unknown terminals, one that most understand.
    private static func newScreen(_ output: UnsafeMutablePointer<FILE>, _ input: UnsafeMutablePointer<FILE>) -> OpaquePointer? {
        let term = getenv("TERM").map { String(cString: $0) } ?? "dumb"
        if term == "dumb" || term.isEmpty { return nil }
        let colours = getenv("COLORTERM").map { String(cString: $0) } ?? ""
        var names = [term]
        if colours == "truecolor" || colours == "24bit", wantsColours {
            if term == "xterm-256color" { names.insert("xterm-direct", at: 0) }
            if term.hasPrefix("tmux") { names.insert("tmux-direct", at: 0) }
        }
        if !names.contains("xterm-256color") { names.append("xterm-256color") }
        for name in names {
            if let screen = newterm(name, output, input) { return screen }
        }
        return builtInScreen(for: term, output, input)
    }

    /// A screen by a description of our own, where the machine has none.
    private static func builtInScreen(for term: String, _ output: UnsafeMutablePointer<FILE>, _ input: UnsafeMutablePointer<FILE>) -> OpaquePointer? {
        let terminal = built_in_terminal(term)
        let before = getenv("TERMINFO").map { String(cString: $0) }
        setenv("TERMINFO", terminal.description, 1)
        // Programs that are started shall not inherit it.
        defer { if let before { setenv("TERMINFO", before, 1) } else { unsetenv("TERMINFO") } }
        return newterm(terminal.name, output, input)
    }

    /// Gives the terminal back as it was.
    public func end() {
        guard isActive else { return }
        isActive = false
        setMouse(false)
        leaveFullScreen()
        delscreen(screen)
    }

    /// Columns and rows now.
    public var size: Size {
        var columns: Int32 = 0
        var rows: Int32 = 0
        if glue_window_size(input, &columns, &rows) != 0 { return Size(columns: Int(columns), rows: Int(rows)) }
        return Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window)))
    }

    /// Follows the terminal's new size.
    public func resize() -> Size {
        painter.forget()
        let size = size
        resizeterm(Int32(size.rows), Int32(size.columns))
        untouchwin(window)
        guardTerminal()
        return size
    }

    public func draw(_ frame: Frame, theme: Theme) {
        guard isActive else { return }
        send(painter.bytes(of: frame, theme: theme))
    }

    /// Draws everything again, whatever is on the screen.
    public func redraw() { painter.forget() }

    public func setMouse(_ isOn: Bool) {
        mousemask(isOn ? glue_all_buttons : 0, nil)
    }

    /// Stops the program as the shell expects, with the terminal as it was, and comes back.
    public func suspend() {
        leaveFullScreen()
        signal(SIGTSTP, SIG_DFL)
        kill(0, SIGTSTP)
        SignalPipe.install(SIGTSTP)
        resume()
    }

    /// Gives the terminal to another program while the body runs.
    public func lend<Result>(_ body: () -> Result) -> Result {
        leaveFullScreen()
        defer { resume() }
        return body()
    }

    /// After a stop: full-screen mode again.
    public func resume() {
        // Where a signal stopped it, the shell has set the terminal's modes.
        reset_prog_mode()
        wrefresh(window)
        write("\u{1B}[?2004h")
        painter.forget()
        guardTerminal()
    }

    private func leaveFullScreen() {
        send(painter.farewell(rows: size.rows) + Self.pasteOff)
        endwin()
        glue_stop_guarding()
    }

    /// Sends control sequences, between frames.
    public func write(_ string: String) { send(Array(string.utf8)) }

    /// What a terminal that is gone would not take is lost.
    private func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
            if sent < 0, errno == EINTR { continue }
            if sent < 0, errno == EAGAIN {
                var full = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
                poll(&full, 1, -1)
                continue
            }
            if sent <= 0 { return painter.forget() }
            rest = rest.dropFirst(sent)
        }
    }

    public enum Wait: Equatable {
        case keys
        case woken
        case timedOut
        /// The terminal is gone.
        case hungUp
    }

    /// Sleeps until a key, a signal or a worker comes.
    ///
    /// - Parameter milliseconds: At most so long; −1 for ever.
    public func wait(milliseconds: Int32) -> Wait {
        var descriptors = [
            pollfd(fd: input, events: Int16(POLLIN), revents: 0), pollfd(fd: SignalPipe.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        let count = poll(&descriptors, 2, milliseconds)
        if count == 0 { return .timedOut }
        if count < 0 { return errno == EINTR ? .woken : .hungUp }
        let ended = Int16(POLLHUP) | Int16(POLLERR) | Int16(POLLNVAL)
        if descriptors[0].revents & ended != 0 { return .hungUp }
        if descriptors[1].revents != 0 { return .woken }
        return .keys
    }

    /// The events of all keys that wait.
    public func events() -> [Event] {
        var codes: [KeyReader.Code] = []
        while codes.count < 4096, let code = KeyReader.next(from: window) { codes.append(code) }
        var events: [Event] = []
        for code in UnknownSequences.removed(from: codes) {
            switch code {
            case .pasteBegins: pasted = ""
            case .pasteEnds:
                if let pasted { events.append(.paste(pasted)) }
                pasted = nil
            case .key(let key):
                // A paste whose end got lost on the way would swallow all keys.
                if key == .control("C") { pasted = nil }
                if pasted != nil { pasted?.append(KeyReader.text(of: key)) } else { events.append(.key(key)) }
            case .mouse(let mouse): events.append(.mouse(mouse))
            case .other: break
            }
        }
        return events
    }
}
