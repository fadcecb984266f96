import Articles

extension ReaderState {
    /// What a note, a highlight or a copy is of: the selection, what is chosen, else the paragraph in focus.
    var spanInHand: Span {
        guard document.hasText else { return Span(0, 0) }
        if let selection { return selection.span }
        if let chosen = document.place.chosen { return chosen }
        return article.blocks[barBlock].span
    }

    mutating func toggleSelection() {
        if let selection { return changeSelection(selection) }
        let here = offset
        let sentence =
            document.insights?.sentence(at: here) ?? document.place.chosen
            ?? article.blockIndex(at: here).map { article.blocks[$0].span }
        guard let sentence else { return say("nothing to select here") }
        selection = Selection(anchor: sentence, head: sentence)
        document.place.chosen = sentence
        say("selecting sentences: \(selectionKeys), \(name(of: .select)) by words")
    }

    private var selectionKeys: String {
        "\(name(of: .nextSentence)) \(name(of: .previousSentence)) more and less, \(name(of: .copy)) copies, \(name(of: .addNote)) adds a note, \(name(of: .close)) never mind"
    }

    /// Sentence motions move the head of a selection while there is one.
    mutating func extendSelection(to span: Span) {
        selection?.head = span
    }

    /// Sentences, then words, then nothing.
    private mutating func changeSelection(_ selected: Selection) {
        guard selected.unit == .sentence, let word = word(from: offset) else {
            selection = nil
            return
        }
        selection = Selection(anchor: word, head: word, unit: .word)
        document.place.chosen = word
        say("selecting words: \(selectionKeys)")
    }

    /// Moves the head of a selection by words.
    mutating func extendSelection(byWords step: Int) {
        for _ in 0..<abs(step) {
            guard let head = selection?.head, let next = step > 0 ? word(from: head.end) : word(before: head.start) else { return }
            selection?.head = next
            document.place.chosen = next
        }
    }

    /// The first word that ends after an offset.
    private func word(from offset: Int) -> Span? {
        let text = article.text
        guard let start = text[offset...].firstIndex(where: { $0 > 0x20 }) else { return nil }
        let first = text[..<start].lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? 0
        return Span(first, text[start...].firstIndex { $0 <= 0x20 } ?? text.count)
    }

    private func word(before offset: Int) -> Span? {
        let text = article.text
        guard let last = text[..<offset].lastIndex(where: { $0 > 0x20 }) else { return nil }
        return Span(text[..<last].lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? 0, last + 1)
    }

    mutating func copy() -> [Effect] {
        let title = article.metadata.title ?? document.name
        let authors = article.metadata.authors.isEmpty ? "" : article.metadata.authors.joined(separator: ", ") + ", "
        let date = article.metadata.date.map { ", \($0)" } ?? ""
        if focus == .text, selection == nil, let chosen = document.place.chosen, let address = link(at: chosen.start) { return [.copy(address)] }
        let span = focus == .panel ? chosenItem?.target ?? spanInHand : spanInHand
        let quote = paragraphs(of: span).joined(separator: "\n>\n> ")
        selection = nil
        return [.copy("> \(quote)\n>\n> — \(authors)*\(title)*\(date) (\(document.name))\n")]
    }

    /// The words of a span, block by block, each on one line.
    private func paragraphs(of span: Span) -> [String] {
        let first = article.blockIndex(at: span.start) ?? 0
        return article.blocks[first...].prefix { $0.span.start < span.end }.compactMap { $0.span.intersection(span).map(article.line) }.filter { !$0.isEmpty }
    }

    mutating func startNote() {
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
            guard let index = documents.firstIndex(where: { $0.id == id }) else { return [] }
            say(Self.undone(from: documents[index].notes, to: notes))
            documents[index].notes = notes
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
        Note(Passage(span, in: article), text: text, span: span)
    }
}
