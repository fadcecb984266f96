import Articles

/// Which part of the text another program gets.
enum Piped: String, CaseIterable {
    case selection, paragraph, article
}

/// What other programs are asked: a command that gets some of the text, a look-up of words, the editor.
extension ReaderState {
    mutating func startPipe() {
        guard document.hasText else { return say("no text here yet") }
        prompt = Prompt(.pipe(selection == nil ? .paragraph : .selection))
        message = Message("\(name(of: .pipe)) gives it to a command and shows what comes back; Tab: another part of the text")
    }

    /// Another part of the text, while the command is typed.
    mutating func changePiped() {
        guard case .pipe(let piped) = prompt?.kind else { return }
        let parts = Piped.allCases.filter { $0 != .selection || selection != nil }
        let index = parts.firstIndex(of: piped) ?? 0
        prompt?.kind = .pipe(parts[(index + 1) % parts.count])
    }

    mutating func pipe(_ piped: Piped, to command: String) -> [Effect] {
        guard command.contains(where: { !$0.isWhitespace }) else { return [] }
        let text: String
        switch piped {
        case .selection: text = selection.map { article[$0.span] } ?? ""
        case .paragraph: text = article[article.blocks[barBlock].span]
        case .article: text = article[Span(0, article.text.count)]
        }
        selection = nil
        say("running \(command) …")
        return [.pipe(text.hasSuffix("\n") ? text : text + "\n", to: command)]
    }

    /// Asks the only look-up there is, or which of several.
    mutating func startLookUp() -> [Effect] {
        guard let first = preferences.lookUps.first else {
            say("nothing to look words up in; “lookup:” in config.yaml names commands")
            return []
        }
        guard let words = wordsInHand else {
            say("nothing in hand to look up; \(name(of: .select)) selects words, \(name(of: .nextEntity)) goes to a name")
            return []
        }
        if preferences.lookUps.count == 1 { return lookUp(words, in: first.name) }
        prompt = Prompt(.lookUp(words: words))
        message = Message("Enter: \(first.name); Tab: " + preferences.lookUps.map(\.name).joined(separator: "  "))
        return []
    }

    private var wordsInHand: String? {
        if let selection { return article.line(selection.span) }
        return nameInHand
    }

    /// - Parameter name: As far as it tells the look-up from the others; the first without one.
    mutating func lookUp(_ words: String, in name: String) -> [Effect] {
        let wanted = name.trimmed.lowercased()
        guard
            let found = preferences.lookUps.first(where: { $0.name.lowercased() == wanted })
                ?? preferences.lookUps.first(where: { $0.name.lowercased().hasPrefix(wanted) })
        else {
            warn("no look-up “\(name)”; config.yaml names \(preferences.lookUps.map(\.name).joined(separator: ", "))")
            return []
        }
        selection = nil
        say("asking \(found.name) …")
        return [.lookUp(found, words: words)]
    }

    mutating func show(_ answer: Answer) {
        message = nil
        guard !answer.lines.isEmpty else { return say("\(answer.command): done; it wrote nothing") }
        overlay = .answer(answer, scroll: 0)
    }

    mutating func edit() -> [Effect] {
        guard document.isRepeatable else {
            say("no file to edit: this was read from a pipe")
            return []
        }
        return [.edit(document: document.id, at: document.place.at)]
    }

    mutating func pressOnAnswer(_ key: Key, _ answer: Answer, _ scroll: Int) -> [Effect]? {
        let view = AnswerView(state: self, answer: answer, scroll: scroll)
        func move(by step: Int) { overlay = .answer(answer, scroll: max(0, min(scroll + step, view.lastScroll))) }
        switch key {
        case .escape, .enter, .character("q"): overlay = nil
        case .down, .character("j"), .control("N"): move(by: 1)
        case .up, .character("k"), .control("P"): move(by: -1)
        case .pageDown, .character(" "): move(by: view.height)
        case .pageUp, .character("b"): move(by: -view.height)
        case .home, .character("g"): move(by: -scroll)
        case .end, .character("G"): move(by: view.lastScroll)
        case _ where keyMap.lookUp([key]) == .command(.copy):
            overlay = nil
            return [.copy(answer.lines.joined(separator: "\n") + "\n")]
        default:
            overlay = nil
            return nil
        }
        return []
    }
}

extension String {
    fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
