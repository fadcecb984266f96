import Articles
import UnicodeText

extension ReaderState {
    /// Begins with the sentence around what is under the hand; then goes from sentences to words and back.
    mutating func toggleSelection() {
        guard var selected = selection else { return startSelection() }
        selected.unit = selected.unit == .sentence ? .word : .sentence
        let start = selected.unit == .word ? selected.origin : sentence(around: selected.origin)
        (selected.anchor, selected.head) = (start, start)
        selection = selected
        say(selected.unit == .word ? "selecting words: w b, \(selectionKeys)" : "selecting sentences: \(selectionKeys)")
    }

    private mutating func startSelection() {
        guard let hand = document.place.chosen ?? word(from: max(offset, article.blocks[barBlock].span.start)) else { return say("nothing to select here") }
        let sentence = sentence(around: hand)
        selection = Selection(anchor: sentence, head: sentence, origin: hand)
        say("selecting sentences: \(selectionKeys), \(name(of: .select)) by words")
    }

    private var selectionKeys: String {
        "\(name(of: .nextSentence)) \(name(of: .previousSentence)) more and less, \(name(of: .copy)) copies, \(name(of: .addNote)) adds a note, \(name(of: .close)) never mind"
    }

    private func sentence(around span: Span) -> Span {
        document.insights?.sentence(at: span.start) ?? article.blockIndex(at: span.start).map { article.blocks[$0].span } ?? span
    }

    /// A key that moves the end of a selection, as in vim; false for every other key.
    mutating func moveSelection(_ key: Key) -> Bool {
        guard let selected = selection, case .character(let letter) = key else { return false }
        let times = max(1, count ?? 1)
        switch letter {
        case "w", "e": extend(times) { $0.word(from: $1.end) }
        case "b": extend(times) { $0.word(before: $1.start) }
        case "l":
            extend(times) { state, head in
                let end = head.end < state.article.text.count ? graphemeEnd(in: state.article.text, from: head.end, limit: state.article.text.count) : head.end
                return Span(head.start, end)
            }
        case "h":
            extend(times) { state, head in
                let end = scalarBoundary(in: state.article.text, atOrBefore: max(head.start + 1, head.end - 1))
                return end > head.start ? Span(head.start, end) : head
            }
        case "o":
            selection?.anchor = selected.head
            selection?.head = selected.anchor
        default: return false
        }
        count = nil
        showHead()
        return true
    }

    private mutating func extend(_ times: Int, _ next: (ReaderState, Span) -> Span?) {
        for _ in 0..<times {
            guard let head = selection?.head, let moved = next(self, head) else { return }
            selection?.head = moved
        }
    }

    /// Sentences move the end of a selection while there is one.
    mutating func extendSelection(to sentence: Span) {
        selection?.head = sentence
        showHead()
    }

    /// Of words within a sentence, `)` takes the rest of it, `(` its beginning; false where none is left.
    mutating func extendToSentenceEdge(by step: Int) -> Bool {
        guard let selected = selection, selected.unit == .word, let sentence = document.insights?.sentence(at: selected.head.start) else { return false }
        let rest =
            step > 0 ? Span(selected.head.start, max(selected.head.end, sentence.end)) : Span(min(sentence.start, selected.head.start), selected.head.end)
        guard rest != selected.head else { return false }
        selection?.head = rest
        showHead()
        return true
    }

    /// The end that moves stays in view.
    private mutating func showHead() {
        guard let head = selection?.head else { return }
        let chosen = document.place.chosen
        go(to: head.start)
        if let chosen, viewSpan.overlaps(chosen) { document.place.chosen = chosen }
    }

    /// The first word that ends after an offset.
    func word(from offset: Int) -> Span? {
        let text = article.text
        guard offset < text.count, let start = text[offset...].firstIndex(where: { $0 > 0x20 }) else { return nil }
        let first = text[..<start].lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? 0
        return Span(first, text[start...].firstIndex { $0 <= 0x20 } ?? text.count)
    }

    func word(before offset: Int) -> Span? {
        let text = article.text
        guard let last = text[..<offset].lastIndex(where: { $0 > 0x20 }) else { return nil }
        return Span(text[..<last].lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? 0, last + 1)
    }
}
