import UnicodeText

/// Byte offsets of boundaries of the kind asked for.
func segment(_ request: Request) throws -> Outcome {
    guard let string = request.text else { throw Refusal("text is missing") }
    let text = Array(string.utf8)
    let range = 0..<text.count
    switch request.kind {
    case "grapheme": return Outcome(graphemeBoundaries(in: text, range: range))
    case "word": return Outcome(wordBreaks(in: text, range: range))
    case "line": return Outcome(lineBreaks(in: text, range: range))
    case "sentence" where request.style == "prose": return Outcome(proseSentences(in: text, range: range))
    case "sentence": return Outcome(sentenceBreaks(in: text, range: range))
    default: throw Refusal("kind is one of grapheme, word, sentence, line")
    }
}

/// Terminal columns.
func width(_ request: Request) throws -> Outcome {
    guard let text = request.text else { throw Refusal("text is missing") }
    return Outcome(columns(of: text))
}
