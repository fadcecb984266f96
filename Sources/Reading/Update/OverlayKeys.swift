extension ReaderState {
    /// A key for what lies over the text; nil where the key is not for it.
    mutating func pressOverOverlay(_ key: Key) -> [Effect]? {
        switch overlay {
        case .help(let filter, let scroll): return pressInHelp(key, filter, scroll)
        case .hints(let hints, let typed): return pressHint(key, hints, typed)
        case .themes(let choice): return pressInThemes(key, choice)
        case .shelf(let chosen): return pressOnShelf(key, chosen)
        case .corrections(let corrections, let chosen): return pressInCorrections(key, corrections, chosen)
        case .answer(let answer, let scroll): return pressOnAnswer(key, answer, scroll)
        case .messages:
            overlay = nil
            return key == .escape || key == .character("q") ? [] : nil
        case .card, nil: return nil
        }
    }

    /// Letters filter, the first too; what closes the topmost thing closes it.
    private mutating func pressInHelp(_ key: Key, _ filter: String, _ scroll: Int) -> [Effect] {
        let page = max(1, size.rows - 6)
        func move(by step: Int) {
            overlay = .help(filter: filter, scroll: max(0, min(scroll + step, HelpView(state: self, filter: filter, scroll: 0).lastScroll)))
        }
        switch key {
        case .escape, .enter: overlay = nil
        case .down, .control("N"): move(by: 1)
        case .up, .control("P"): move(by: -1)
        case .pageDown, .control("F"): move(by: page)
        case .pageUp, .control("B"): move(by: -page)
        case .home: move(by: -scroll)
        case .end: move(by: .max - scroll)
        case .character(" ") where filter.isEmpty: move(by: page)
        case .character(let character): overlay = .help(filter: filter + String(character), scroll: 0)
        case .backspace: overlay = .help(filter: String(filter.dropLast()), scroll: 0)
        case _ where keyMap.lookUp([key]) == .command(.close) || keyMap.lookUp([key]) == .command(.help): overlay = nil
        default: break
        }
        return []
    }

    private mutating func pressHint(_ key: Key, _ hints: [Hint], _ typed: String) -> [Effect] {
        guard case .character(let letter) = key else {
            overlay = nil
            return []
        }
        let letters = typed + String(letter)
        if let hint = hints.first(where: { $0.letters == letters }) { return follow(hint.target) }
        overlay = hints.contains { $0.letters.hasPrefix(letters) } ? .hints(hints, typed: letters) : nil
        if overlay == nil { say("no hint \(letters)") }
        return []
    }

    private mutating func pressInThemes(_ key: Key, _ choice: ThemeChoice) -> [Effect] {
        var choice = choice
        let shown = themeGroups(filter: choice.filter).flatMap(\.members)
        let place = shown.firstIndex(of: choice.chosen) ?? 0
        func move(_ step: Int) { if !shown.isEmpty { choice.chosen = shown[min(shown.count - 1, max(0, place + step))] } }
        switch key {
        case .down, .control("N"): move(1)
        case .up, .control("P"): move(-1)
        case .character("j") where choice.filter.isEmpty: move(1)
        case .character("k") where choice.filter.isEmpty: move(-1)
        case .enter:
            overlay = nil
            let name = preferences.themeName
            preferences.themeName = choice.original
            return keep(.theme) { $0.themeName = name }
        case .escape:
            overlay = nil
            preferences.themeName = choice.original
            return []
        case .character("q") where choice.filter.isEmpty:
            overlay = nil
            preferences.themeName = choice.original
            return []
        case .backspace: choice.filter = String(choice.filter.dropLast())
        case .character(let letter):
            choice.filter.append(letter)
            if let first = themeGroups(filter: choice.filter).first?.members.first { choice.chosen = first }
        default: break
        }
        if themes.indices.contains(choice.chosen) { preferences.themeName = themes[choice.chosen].name }
        overlay = .themes(choice)
        return []
    }

    private mutating func pressOnShelf(_ key: Key, _ chosen: Int) -> [Effect] {
        let page = ShelfView.visibleCount(rows: size.rows)
        func move(by step: Int) { overlay = .shelf(chosen: max(0, min(shelf.count - 1, chosen + step))) }
        switch key {
        case .down, .character("j"), .control("N"): move(by: 1)
        case .up, .character("k"), .control("P"): move(by: -1)
        case .pageDown, .control("F"): move(by: page)
        case .pageUp, .control("B"): move(by: -page)
        case .control("D"): move(by: page / 2)
        case .control("U"): move(by: -page / 2)
        case .character("g"), .home: overlay = .shelf(chosen: 0)
        case .character("G"), .end: overlay = .shelf(chosen: shelf.count - 1)
        case .enter, .character(" "):
            overlay = nil
            if chosen != shelf.current { return show(article: chosen) }
        case .escape, .character("q"): overlay = nil
        default: break
        }
        return []
    }
}
