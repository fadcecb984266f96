import Articles

extension ReaderState {
    /// What a note, a highlight or a copy is of: the selection, what is chosen, else the paragraph in focus.
    var spanInHand: Span {
        guard document.hasText else { return Span(0, 0) }
        if let selection { return selection.span }
        if let chosen = document.place.chosen { return chosen }
        return article.blocks[barBlock].span
    }

    mutating func copy() -> [Effect] {
        let title = article.metadata.title ?? document.name
        let authors = article.metadata.authors.isEmpty ? "" : article.metadata.authors.joined(separator: ", ") + ", "
        let date = article.metadata.date.map { ", \($0)" } ?? ""
        if focus == .text, selection == nil, let chosen = document.place.chosen, let address = link(at: chosen.start) { return [.copy(address)] }
        let span = focus == .panel || isSheetOpen ? chosenItem?.target ?? spanInHand : spanInHand
        if article.form != .prose {
            selection = nil
            return [.copy(wholeLines(of: span))]
        }
        let quote = paragraphs(of: span).joined(separator: "\n>\n> ")
        selection = nil
        return [.copy("> \(quote)\n>\n> — \(authors)*\(title)*\(date) (\(document.name))\n")]
    }

    /// The lines of a span as they are, from their first column on.
    private func wholeLines(of span: Span) -> String {
        let start = article.text[..<span.start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        var words = article[Span(start, span.end)]
        while words.last?.isNewline == true { words.removeLast() }
        return words + "\n"
    }

    /// The words of a span, block by block, each on one line.
    private func paragraphs(of span: Span) -> [String] {
        let first = article.blockIndex(at: span.start) ?? 0
        return article.blocks[first...].prefix { $0.span.start < span.end }.compactMap { $0.span.intersection(span).map(article.line) }.filter { !$0.isEmpty }
    }

    mutating func startNote() {
        if let note = chosenNote {
            prompt = Prompt(.editedNote(note), text: note.text)
            return
        }
        let span = spanInHand
        guard !span.isEmpty else { return say("nothing to note here") }
        let old = document.notes.first { $0.span == span }
        prompt = Prompt(.note(span), text: old?.text ?? "")
        if old?.text.isEmpty == false { say("empty takes the note away") }
    }

    /// Writes a note, changes the one that is there, or takes it away when nothing is left of it.
    mutating func write(_ text: String, at span: Span) -> [Effect] {
        var notes = document.notes
        let old = notes.firstIndex { $0.span == span }
        if let old { notes.remove(at: old) }
        if !text.isEmpty {
            notes.insert(note(text, at: span), at: old ?? notes.count)
        } else if old == nil {
            return []
        }
        return keep(notes: notes)
    }

    /// The note that is chosen in the panel of notes.
    private var chosenNote: Note? {
        guard focus == .panel || isSheetOpen, panel == .notes, let index = chosenItem?.note, document.notes.indices.contains(index) else { return nil }
        return document.notes[index]
    }

    /// Takes the note away that is chosen in the panel; nil where none is.
    mutating func deleteChosenNote() -> [Effect]? {
        guard let note = chosenNote else { return nil }
        say("taken away; \(name(of: .undo)) brings it back")
        return keep(notes: document.notes.filter { $0 != note })
    }

    /// Other words for a note, wherever its place is; none take it away.
    mutating func change(_ note: Note, to text: String) -> [Effect] {
        keep(
            notes: document.notes.compactMap { other in
                guard other == note else { return other }
                var changed = note
                changed.text = text
                return text.isEmpty ? nil : changed
            })
    }

    /// Highlights, or takes the highlight away.
    mutating func highlight() -> [Effect] {
        let span = spanInHand
        guard !span.isEmpty else { return [] }
        if let index = document.notes.firstIndex(where: { $0.span == span && $0.text.isEmpty }) {
            var notes = document.notes
            notes.remove(at: index)
            return keep(notes: notes)
        }
        return keep(notes: document.notes + [note("", at: span)])
    }

    private mutating func keep(notes: [Note]) -> [Effect] {
        undone.append(.notes(document.notes, document: document.id))
        selection = nil
        document.notes = notes
        refresh()
        return [.save(document: document.id)]
    }

    mutating func undo() -> [Effect] {
        switch undone.popLast() {
        case .notes(let notes, let id):
            guard let document = shelf[id] else {
                say("\(shelf.entry(id)?.item.name ?? "that article") is closed; open it to change its notes")
                return []
            }
            say(Self.undone(from: document.notes, to: notes))
            shelf.change(id) { $0.notes = notes }
            refresh()
            return [.save(document: id)]
        case .correction(let correction): return [.undoCorrection(correction)]
        case .setting(let setting, let before): return restore(setting, from: before)
        case nil:
            say("nothing to undo")
            return []
        }
    }

    /// What comes back, or goes, with the notes before.
    private static func undone(from notes: [Note], to before: [Note]) -> String {
        func words(_ note: Note) -> String {
            note.text.isEmpty ? "the highlight on “\(cut(note.passage.quote, to: 40))”" : "the note “\(cut(note.text, to: 40))”"
        }
        if let back = before.first(where: { note in !notes.contains { $0.isSame(as: note) } }) { return "\(words(back)) is back" }
        if let gone = notes.first(where: { note in !before.contains { $0.isSame(as: note) } }) { return "\(words(gone)) is taken back" }
        return "notes are as they were"
    }

    private func note(_ text: String, at span: Span) -> Note {
        Note(TextQuote(span, in: article), text: text, span: span)
    }
}
