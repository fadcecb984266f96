extension ReaderState {
    /// One key: to the prompt, to what lies over the text, or to the command it is bound to.
    mutating func press(_ key: Key) -> [Effect] {
        message = nil
        if prompt != nil { return type(key) }
        if key == .control("C") { return interrupt() }
        if overlay != nil, let effects = pressOverOverlay(key) { return effects }
        if pendingKeys.isEmpty, case .character(let character) = key, let ascii = character.asciiValue, (0x30...0x39).contains(ascii),
            ascii > 0x30 || count != nil
        {
            count = min(99_999, (count ?? 0) * 10 + Int(ascii - 0x30))
            return []
        }
        if pendingKeys.isEmpty {
            if moveSelection(key) { return [] }
            if [.character("d"), .character("x"), .delete].contains(key), let effects = deleteChosenNote() { return effects }
        }
        let keys = pendingKeys + [key]
        switch keyMap.lookUp(keys) {
        case .prefix:
            pendingKeys = keys
            return []
        case .command(let command):
            pendingKeys = []
            defer { count = nil }
            return perform(command, count: count)
        case .nothing:
            let written = keys.map(\.name).joined()
            pendingKeys = []
            count = nil
            if keys.count > 1, key == .escape { return [] }
            say("\(written) does nothing; \(name(of: .help)) lists the keys")
            return []
        }
    }

    /// Ctrl-C stops what runs, and says so; it never ends the program.
    private mutating func interrupt() -> [Effect] {
        pendingKeys = []
        count = nil
        if isSearching {
            document.search?.isDone = true
            say("search stopped; the hits so far are kept")
        } else if tailed != nil {
            return stopTailing()
        } else if overlay != nil {
            return press(.escape)
        } else {
            return [.stopFetching(document: document.id)]
        }
        return []
    }

    /// The first key of a command, for messages; its name after a colon where it has none.
    public func name(of command: Command) -> String {
        keyMap.name(of: command)
    }
}
