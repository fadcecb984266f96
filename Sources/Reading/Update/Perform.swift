import Articles

extension ReaderState {
    /// Does what a command says.
    mutating func perform(_ command: Command, count: Int? = nil) -> [Effect] {
        let times = max(1, count ?? 1)
        defer { deadLink = nil }
        if command != .act, command != .close, isOverCard(command) { overlay = nil }
        if moveInList(command, times) { return [] }
        switch command {
        case .lineDown: scroll(by: times)
        case .lineUp: scroll(by: -times)
        case .halfDown: scroll(by: count ?? max(1, textHeight / 2))
        case .halfUp: scroll(by: -(count ?? max(1, textHeight / 2)))
        case .pageDown: pageDown(times)
        case .pageUp: pageUp(times)
        case .toStart:
            leaveMark()
            if let count { goToShare(count) } else { toStart() }
        case .toEnd:
            leaveMark()
            if let count { goToShare(count) } else { toEnd() }
        case .nextParagraph: moveParagraph(by: times)
        case .previousParagraph: moveParagraph(by: -times)
        case .nextSentence: move(.sentence, by: times)
        case .previousSentence: move(.sentence, by: -times)
        case .nextHeading: move(.heading, by: times)
        case .previousHeading: move(.heading, by: -times)
        case .nextEntity: move(.entity, by: times)
        case .previousEntity: move(.entity, by: -times)
        case .nextTakeaway: move(.takeaway, by: times)
        case .previousTakeaway: move(.takeaway, by: -times)
        case .nextLink: move(.link, by: times)
        case .previousLink: move(.link, by: -times)
        case .nextFact: move(.fact, by: times)
        case .previousFact: move(.fact, by: -times)
        case .nextQuote: move(.quote, by: times)
        case .previousQuote: move(.quote, by: -times)
        case .nextNote: move(.note, by: times)
        case .previousNote: move(.note, by: -times)
        case .repeatMotion: repeatMotion(by: times)
        case .repeatMotionBack: repeatMotion(by: -times)
        case .jumpBack: return jumpBack()
        case .jumpForward: jumpForward()
        case .setMark: prompt = Prompt(.setMark)
        case .goToMark: prompt = Prompt(.goToMark)
        case .scrollLeft: scrollSideways(by: -8 * times)
        case .scrollRight: scrollSideways(by: 8 * times)
        case .contents: openContents()
        case .takeaways: open(.takeaways)
        case .entities: open(.entities)
        case .facts: open(.facts)
        case .quotes: open(.quotes)
        case .notes: open(.notes)
        case .hits: openHits()
        case .focusNext: moveFocus(by: 1)
        case .focusPrevious: moveFocus(by: -1)
        case .act: return act()
        case .close: close()
        case .nextMention: moveMention(by: times)
        case .previousMention: moveMention(by: -times)
        case .onlyThis: onlyThis()
        case .hints: showHints()
        case .correct: startCorrection()
        case .company, .organisation, .person, .place, .product, .drop, .separate: return correct(command)
        case .same: return run(command.rawValue)
        case .corrections: return [.listCorrections]
        case .why:
            if let effects = openDeadLink() { return effects }
            explain()
        case .search: startSearch(.forward)
        case .searchBack: startSearch(.backward)
        case .nextHit: moveHit(by: times)
        case .previousHit: moveHit(by: -times)
        case .filter: startFilter()
        case .select: toggleSelection()
        case .copy: return copy()
        case .addNote: startNote()
        case .highlight: return highlight()
        case .undo: return undo()
        case .pipe: startPipe()
        case .lookUp: return startLookUp()
        case .edit: return edit()
        case .exportNotes: return [.exportNotes(document: document.id, path: nil)]
        case .skim: toggleSkim()
        case .more: changeAmount(by: times)
        case .less: changeAmount(by: -times)
        case .budget: spend(minutes: count ?? 3)
        case .themes, .theme: openThemes()
        case .zen: change { $0.isZen.toggle() }
        case .justify: return justify()
        case .tables: return changeTables()
        case .narrower: return changeMeasure(by: -4 * times)
        case .wider: return changeMeasure(by: 4 * times)
        case .oneColumn: return showColumns(1)
        case .twoColumns: return showColumns(2)
        case .threeColumns: return showColumns(3)
        case .mouse: return toggleMouse()
        case .nextArticle: return changeArticle(by: times)
        case .previousArticle: return changeArticle(by: -times)
        case .shelf: overlay = .shelf(chosen: shelf.current)
        case .help: overlay = .help(filter: "", scroll: 0)
        case .commandLine: prompt = Prompt(.command)
        case .whereAmI: sayWhere()
        case .messages: overlay = .messages
        case .reload: return reload()
        case .whole: return toggleWholePage()
        case .tail: return tail()
        case .redraw: return [.redraw]
        case .suspend: return [.suspend]
        case .quit: return quit()
        case .quitNow: return [.quit]
        }
        return []
    }

    /// A card is a recall aid: what is no question about it closes it.
    private func isOverCard(_ command: Command) -> Bool {
        guard case .card = overlay else { return false }
        return ![.nextMention, .previousMention, .onlyThis, .correct, .why].contains(command)
    }

    private mutating func repeatMotion(by step: Int) {
        if let lastKind {
            move(lastKind, by: step)
        } else {
            say("nothing to repeat yet; \(name(of: .nextEntity)), \(name(of: .nextTakeaway)), \(name(of: .nextFact)) … are what repeats")
        }
    }

    private mutating func jumpBack() -> [Effect] {
        if let effects = goBackAlongLinks() { return effects }
        guard let place = document.jumps.back(from: jumpPlace) else {
            say("no older place")
            return []
        }
        go(to: place)
        return []
    }

    private mutating func jumpForward() {
        guard let place = document.jumps.forward() else { return say("no newer place") }
        go(to: place)
    }

    var jumpPlace: JumpList.Place { JumpList.Place(top: document.place.topOffset, at: document.place.at) }

    /// Remembers where the reader is, before a jump.
    mutating func leaveMark() { document.jumps.leave(jumpPlace) }

    mutating func go(to place: JumpList.Place) {
        trimmedRows = 0
        document.place.chosen = nil
        document.place.at = place.at
        show(place.top, atRow: 0)
    }

    mutating func setMark(_ letter: Character) -> [Effect] {
        guard document.hasText else {
            say("no text here yet to set a mark in")
            return []
        }
        document.marks[letter] = offset
        document.keeping.setMarks.insert(letter)
        say("mark \(letter) set; \(name(of: .goToMark))\(letter) comes back here")
        return [.save(document: document.id)]
    }

    mutating func goToMark(_ letter: Character) -> [Effect] {
        if letter == "'" {
            if let effects = goBackAlongLinks() { return effects }
            guard let last = document.jumps.last else {
                say("no place to go back to")
                return []
            }
            leaveMark()
            go(to: last)
        } else if let offset = document.marks[letter] {
            jump(to: offset)
        } else {
            say("no mark \(letter); \(name(of: .setMark))\(letter) sets it")
        }
        return []
    }

    private mutating func quit() -> [Effect] {
        if selection != nil || overlay != nil || isSheetOpen || document.excerpt != nil || focus != .text || skim != nil {
            close()
            return []
        }
        return [.quit]
    }

    /// Closes the topmost thing; never quits.
    mutating func close() {
        if overlay != nil {
            overlay = nil
        } else if selection != nil {
            selection = nil
        } else if isSheetOpen {
            isSheetOpen = false
            focus = .text
        } else if focus != .text {
            focus = .text
        } else if document.excerpt != nil {
            document.excerpt = nil
            closeExcerpt()
        } else if skim != nil {
            skim = nil
        } else if document.search != nil {
            closeSearch()
        } else if document.place.chosen != nil {
            document.place.chosen = nil
        }
    }

    private mutating func closeExcerpt() {
        guard let origin = document.excerptOrigin, origin.at == document.place.at else {
            return relayout(showing: offset, atRow: max(document.place.row, textHeight / 4))
        }
        relayout()
        go(to: origin.before)
    }

    private mutating func sayWhere() {
        let section = document.sections[currentSection]
        let last = document.sections.last?.number ?? 0
        let place = section.heading == nil ? "the opening" : "section \(section.number) of \(last)"
        let words = article.text.count / 6
        say(
            "\(document.name): \(place), \(sharePercent) % of about \(words) words\(document.isComplete ? "" : " so far"), \(isEndInView ? "the end" : "\(timeLeft ?? "nearly the end")")"
        )
    }
}
