import Articles

extension Command {
    /// What can be said of a name.
    static let verdicts: [Command] = [.company, .organisation, .person, .place, .product, .drop, .same, .separate]
}

extension ReaderState {
    /// The words that are put right: the entity of the card or the panel, the selection, the mention that is chosen or holds the hit, what else is chosen.
    var nameInHand: String? {
        if case .card(let entity) = overlay { return document.insights?.entities[entity].name }
        if focus == .panel, panel == .entities, let entity = chosenItem?.entity { return document.insights?.entities[entity].name }
        if let selection { return words(of: selection.span) }
        guard let chosen = document.place.chosen else { return nil }
        let mention = document.insights?.mentions.first { $0.span == chosen || $0.span.contains(chosen.start) }
        return mention.map { name(of: $0) } ?? words(of: chosen)
    }

    /// The next name, where none is in hand: only to ask about, for the reader sees which it is.
    private var nameAhead: String? {
        document.insights?.mentions.first { $0.span.start >= offset && isShownEntity($0.entity) }.map { name(of: $0) }
    }

    private func name(of mention: Mention) -> String { article.line(mention.span) }

    /// One line without signs around it; nil for what is no name: a sentence, a figure.
    private func words(of span: Span) -> String? {
        guard !article.inlines(in: span).contains(where: { $0.style == .lineBreak && span.contains($0.span.start) }) else { return nil }
        let words = article.line(span).trimmed { $0.isWhitespace || "“”\"'‘’,;:!?()[]".contains($0) }
        let count = words.split(separator: " ").count
        return words.first?.isLetter == true && count <= Self.mostWords && !words.contains(". ") ? words : nil
    }

    private static let mostWords = 8

    mutating func startCorrection() {
        guard let name = nameInHand ?? (selection == nil && document.place.chosen == nil ? nameAhead : nil) else {
            guard selection == nil else { return say("what is selected is no name: up to \(Self.mostWords) words of one line, and no sentence") }
            return say("no name to put right here; \(self.name(of: .nextEntity)) goes to the next one, \(self.name(of: .select)) selects words")
        }
        choose(mentionOf: name)
        prompt = Prompt(.correction(name: name))
        message = Message(Command.verdicts.dropLast(3).map(\.rawValue).joined(separator: ", ") + ", same NAME, separate; drop: no name")
    }

    /// The cursor stands on what is put right.
    private mutating func choose(mentionOf name: String) {
        guard document.place.chosen == nil, selection == nil else { return }
        let view = viewSpan
        guard let mention = document.insights?.mentions(in: view).first(where: { article.line($0.span) == name }) else { return }
        document.place.at = mention.span.start
        document.place.chosen = mention.span
    }

    /// What was typed after "NAME is:".
    mutating func correct(_ name: String, _ typed: String) -> [Effect] {
        let words = typed.split(separator: " ", maxSplits: 1).map(String.init)
        guard let command = words.first.flatMap(Command.init), Command.verdicts.contains(command) else {
            warn("“\(typed)”: write \(Command.verdicts.filter { $0 != .same }.map(\.rawValue).joined(separator: ", ")) or same NAME")
            return []
        }
        return correct(name, command, words.count > 1 ? words[1] : nil)
    }

    /// The reader's word on a name.
    mutating func correct(_ name: String, _ command: Command, _ other: String? = nil) -> [Effect] {
        let correction: Correction? =
            switch command {
            case .drop: .drop(name: name)
            case .separate: .separate(name: name)
            case .same: other.map { .merge(name: name, into: $0) }
            default: Entity.Kind(rawValue: command.rawValue).map { .retype(name: name, $0) }
            }
        guard let correction else { return refuse(.same, "") }
        if case .merge(_, let other) = correction, !isName(other) {
            warn("“\(other)” is no name: write it as articles do")
            return []
        }
        selection = nil
        undone.append(.correction(correction))
        return [.correct(correction)]
    }

    /// It is written as names are, or stands in the text: a slip is not kept for every article.
    private func isName(_ words: String) -> Bool {
        words.first.map { !$0.isLowercase } == true || document.insights?.entities.contains { $0.name == words || $0.otherNames.contains(words) } == true
    }

    /// The same for the one in hand.
    mutating func correct(_ command: Command) -> [Effect] {
        if let name = nameInHand { return correct(name, command) }
        warn(nothingInHand)
        return []
    }

    // MARK: The list

    mutating func show(_ corrections: [NamedCorrection]) {
        guard !corrections.isEmpty else {
            if case .corrections = overlay { overlay = nil }
            return say("no name was put right yet; \(name(of: .correct)) does")
        }
        let chosen = if case .corrections(_, let chosen) = overlay { chosen } else { 0 }
        overlay = .corrections(corrections, chosen: min(chosen, corrections.count - 1))
    }

    mutating func pressInCorrections(_ key: Key, _ corrections: [NamedCorrection], _ chosen: Int) -> [Effect] {
        func move(by step: Int) { overlay = .corrections(corrections, chosen: max(0, min(corrections.count - 1, chosen + step))) }
        let page = CorrectionsView.visibleCount(rows: size.rows)
        switch key {
        case .down, .character("j"), .control("N"): move(by: 1)
        case .up, .character("k"), .control("P"): move(by: -1)
        case .pageDown, .control("F"), .character(" "): move(by: page)
        case .pageUp, .control("B"): move(by: -page)
        case .home, .character("g"): move(by: -chosen)
        case .end, .character("G"): move(by: corrections.count)
        case .delete, .backspace, .character("x"), .character("d"):
            let correction = Correction.forget(name: corrections[chosen].name)
            undone.append(.correction(correction))
            return [.correct(correction), .listCorrections]
        case _ where keyMap.lookUp([key]) == .command(.undo): return undo() + [.listCorrections]
        case .escape, .enter, .character("q"): overlay = nil
        default: break
        }
        return []
    }
}

extension String {
    fileprivate func trimmed(_ isLeftOut: (Character) -> Bool) -> String {
        var rest = self[...]
        while let first = rest.first, isLeftOut(first) { rest = rest.dropFirst() }
        while let last = rest.last, isLeftOut(last) { rest = rest.dropLast() }
        return String(rest)
    }
}
