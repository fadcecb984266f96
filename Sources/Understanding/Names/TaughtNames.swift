import Articles
import UnicodeText

/// Names that the reader said are some: found wherever their words stand, also where nothing else tells.
struct TaughtNames {
    private let kinds: [String: Entity.Kind]
    /// UTF-8, by first byte's token.
    private let byFirstWord: [String: [(name: String, words: [UInt8])]]

    init(_ corrections: NameCorrections) {
        kinds = corrections.kinds
        var names: [String: [(String, [UInt8])]] = [:]
        for name in corrections.kinds.keys.sorted(by: { ($1.utf8.count, $0) < ($0.utf8.count, $1) }) {
            guard let first = Tokenizer(Array(name.utf8)).tokens(in: Span(0, name.utf8.count)).first else { continue }
            names[first.text, default: []].append((name, Array(name.utf8)))
        }
        byFirstWord = names
    }

    /// Adds the mentions that were missed; a longer name that holds one stays whole. O(*n*) in the tokens, for few names begin with one word.
    func add(to draft: inout Draft) {
        guard !byFirstWord.isEmpty else { return }
        var known = draft.names.sorted { $0.span < $1.span }
        var taught: [FoundName] = []
        let text = draft.article.text
        var next = 0
        for token in draft.tokens {
            guard let names = byFirstWord[token.text] else { continue }
            while next < known.count, known[next].span.end <= token.span.start { next += 1 }
            guard let match = names.lazy.compactMap({ name in end(of: name.words, at: token.span.start, in: text).map { (name: name.name, end: $0) } }).first,
                let kind = kinds[match.name]
            else { continue }
            let (name, last) = (match.name, match.end)
            let span = Span(token.span.start, last)
            if next < known.count, known[next].span.overlaps(span) {
                guard known[next].span.start >= span.start, known[next].span.end <= span.end, known[next].span != span else { continue }
            }
            guard taught.last.map({ $0.span.end <= span.start }) ?? true else { continue }
            taught.append(FoundName(span: span, text: name, kind: kind, evidence: Evidence("you said so", confidence: 1)))
        }
        guard !taught.isEmpty else { return }
        let spans = taught.map(\.span)
        known.removeAll { name in
            let index = spans.partitionPoint { $0.end > name.span.start }
            return index < spans.count && spans[index].overlaps(name.span)
        }
        draft.names = known + taught
    }

    /// Where a name ends that begins at a place; any white space is a blank.
    private func end(of name: [UInt8], at start: Int, in text: [UInt8]) -> Int? {
        var index = start
        for byte in name {
            guard index < text.count else { return nil }
            if byte == 0x20 {
                guard text[index] <= 0x20 else { return nil }
                while index < text.count, text[index] <= 0x20 { index += 1 }
            } else {
                guard text[index] == byte else { return nil }
                index += 1
            }
        }
        guard index < text.count else { return index }
        let after = scalar(in: text, at: index).value
        return Unicode.Scalar(after)?.properties.isAlphabetic == true || (0x30...0x39).contains(after) ? nil : index
    }
}
