import UnicodeText

extension ReaderState {
    /// A key while something is typed at the foot of the screen.
    mutating func type(_ key: Key) -> [Effect] {
        guard let prompt else { return [] }
        switch prompt.kind {
        case .setMark, .goToMark, .confirmOpen: return answer(key, prompt.kind)
        case .contents where key == .up || key == .down || key == .control("P") || key == .control("N"):
            choose(by: key == .up || key == .control("P") ? -1 : 1, in: .contents)
            return []
        default: break
        }
        switch key {
        case .enter: return finish(prompt)
        case .escape, .control("C"):
            cancel(prompt)
            return []
        case .tab:
            if prompt.kind.family == .pipe { changePiped() } else { complete() }
            return []
        case .backTab: return []
        case .up, .control("P"): recall(by: -1)
        case .down, .control("N"): recall(by: 1)
        case .control("R"): togglePattern()
        default: edit(key)
        }
        typed()
        return []
    }

    mutating func paste(_ text: String) -> [Effect] {
        guard prompt != nil else {
            say("pasted text has no place here; \(name(of: .search)) searches for it")
            return []
        }
        prompt?.insert(safeLine(text))
        typed()
        return []
    }

    private mutating func edit(_ key: Key) {
        switch key {
        case .character(let character): prompt?.insert(String(character))
        case .backspace where prompt?.text.isEmpty == true: prompt.map { cancel($0) }
        case .backspace, .control("H"): prompt?.deleteBackward()
        case .delete, .control("D"): prompt?.deleteForward()
        case .control("W"): prompt?.deleteWord()
        case .control("U"): prompt?.deleteToStart()
        case .left, .control("B"): prompt?.move(by: -1)
        case .right, .control("F"): prompt?.move(by: 1)
        case .home, .control("A"): prompt?.moveToStart()
        case .end, .control("E"): prompt?.moveToEnd()
        default: break
        }
    }

    /// What follows at once from what is typed.
    private mutating func typed() {
        switch prompt?.kind {
        case .search, .filter: searchAsTyped()
        case .contents:
            lists[.contents] = ListPlace()
            refreshPanels()
        default: break
        }
    }

    private mutating func togglePattern() {
        switch prompt?.kind {
        case .search(let direction, let isPattern, let origin): prompt?.kind = .search(direction, isPattern: !isPattern, origin)
        case .filter(let isPattern, let origin): prompt?.kind = .filter(isPattern: !isPattern, origin)
        default: break
        }
    }

    /// One key answers it.
    private mutating func answer(_ key: Key, _ kind: Prompt.Kind) -> [Effect] {
        prompt = nil
        if case .confirmOpen(let address) = kind, key == .enter, Prompt.Kind.isWeb(address) { return openHere(address) }
        guard case .character(let letter) = key else { return [] }
        switch kind {
        case .setMark: return setMark(letter)
        case .goToMark: return goToMark(letter)
        case .confirmOpen(let address) where letter == "y" || letter == "Y": return [.openOutside(address: address)]
        default: break
        }
        return []
    }

    private mutating func finish(_ prompt: Prompt) -> [Effect] {
        self.prompt = nil
        if !prompt.text.isEmpty { keep(prompt.text, in: prompt.kind.family) }
        switch prompt.kind {
        case .search(let direction, _, let origin): finishSearch(direction, origin: origin.place, text: prompt.text)
        case .filter(_, let origin): finishFilter(origin, text: prompt.text)
        case .command: return run(prompt.text)
        case .contents: finishContents()
        case .correction(let name): return correct(name, prompt.text)
        case .pipe(let piped): return pipe(piped, to: prompt.text)
        case .lookUp(let words): return lookUp(words, in: prompt.text)
        case .note(let span): return write(prompt.text, at: span)
        case .editedNote(let note): return change(note, to: prompt.text)
        default: break
        }
        return []
    }

    /// Keeps a note that is being written as it is; an empty one takes none away.
    mutating func finishNote() -> [Effect] {
        guard let prompt, prompt.kind.family == .note, !prompt.text.isEmpty else { return [] }
        return finish(prompt)
    }

    private mutating func cancel(_ prompt: Prompt) {
        self.prompt = nil
        switch prompt.kind {
        case .search(_, _, let origin), .filter(_, let origin): restore(origin, search: origin.search)
        case .contents: closeContents()
        default: break
        }
    }

    private mutating func keep(_ text: String, in family: Prompt.Kind.Family) {
        history[family, default: []].removeAll { $0 == text }
        history[family, default: []].append(text)
    }

    /// Older and newer lines of the same kind.
    private mutating func recall(by step: Int) {
        guard var prompt, let lines = history[prompt.kind.family], !lines.isEmpty else { return }
        if prompt.historyIndex == nil { prompt.draft = prompt.text }
        let index = (prompt.historyIndex ?? lines.count) + step
        if index >= lines.count {
            prompt.text = prompt.draft
            prompt.historyIndex = nil
        } else if index >= 0 {
            prompt.text = lines[index]
            prompt.historyIndex = index
        }
        self.prompt = prompt
    }
}
