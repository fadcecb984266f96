import Articles

extension Note {
    /// The note with its words found again in a text: where they stood, else where they stand with the same words around them.
    func placed(in article: Article) -> Note {
        var note = self
        let quote = Array(quote.utf8)
        if let span, span.end <= article.text.count, article.text[span.range].elementsEqual(quote) { return note }
        let places = occurrences(of: quote, in: article.text)
        let before = Array(before.utf8)
        let after = Array(after.utf8)
        let best = places.max { agreement($0, before, after, article.text) < agreement($1, before, after, article.text) }
        note.span = best.map { Span($0, $0 + quote.count) }
        return note
    }

    private func occurrences(of quote: [UInt8], in text: [UInt8]) -> [Int] {
        guard let first = quote.first, text.count >= quote.count else { return [] }
        var places: [Int] = []
        var index = 0
        while index <= text.count - quote.count, places.count < 1000 {
            if text[index] == first, text[index..<index + quote.count].elementsEqual(quote) { places.append(index) }
            index += 1
        }
        return places
    }

    private func agreement(_ place: Int, _ before: [UInt8], _ after: [UInt8], _ text: [UInt8]) -> Int {
        let left = zip(before.reversed(), text[..<place].reversed()).prefix { $0 == $1 }.count
        let end = place + quote.utf8.count
        return left + zip(after, text[end...]).prefix { $0 == $1 }.count
    }
}

extension ReaderState {
    /// What a note, a highlight or a copy is of: the selection, what is chosen, else the paragraph in focus.
    var spanInHand: Span {
        if let selection { return selection.span }
        if let chosen = document.place.chosen { return chosen }
        guard article.blocks.indices.contains(document.place.focus) else { return Span(0, 0) }
        return article.blocks[document.place.focus].span
    }

    mutating func toggleSelection() {
        if selection != nil {
            selection = nil
            return
        }
        let here = offset
        let sentence =
            document.insights?.sentence(at: here) ?? document.place.chosen
            ?? article.blockIndex(at: here).map { article.blocks[$0].span }
        guard let sentence else { return say("nothing to select here") }
        selection = Selection(anchor: sentence, head: sentence)
        say("selecting by sentences: ) ( more and less, y copies, a adds a note, Esc never mind")
    }

    /// Sentence motions move the head of a selection while there is one.
    mutating func extendSelection(to span: Span) {
        selection?.head = span
    }

    mutating func copy() -> [Effect] {
        let title = article.metadata.title ?? document.name
        let authors = article.metadata.authors.isEmpty ? "" : article.metadata.authors.joined(separator: ", ") + ", "
        let date = article.metadata.date.map { ", \($0)" } ?? ""
        let words: String
        if focus == .panel, let item = chosenItem, let span = item.target {
            words = article[span]
        } else {
            words = article[spanInHand]
        }
        let quote = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        selection = nil
        return [.copy("> \(quote)\n>\n> — \(authors)*\(title)*\(date) (\(document.name))\n")]
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
            documents[index].notes = notes
            say("notes are as they were")
            refresh()
            return [.save(document: id)]
        case .correction: return [.undoCorrection]
        case nil:
            say("nothing to undo")
            return []
        }
    }

    private func note(_ text: String, at span: Span) -> Note {
        let from = scalarStart(max(0, span.start - 32))
        let to = scalarStart(min(article.text.count, span.end + 32))
        return Note(
            quote: article[span], before: article[Span(from, span.start)], after: article[Span(span.end, max(span.end, to))], text: text, span: span)
    }

    private func scalarStart(_ offset: Int) -> Int {
        var offset = offset
        while offset > 0, offset < article.text.count, article.text[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }
}
