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
    case "sentence" where request.style == "prose": return Outcome(lines(of: text).flatMap { proseSentences(in: text, range: $0) })
    case "sentence": return Outcome(sentenceBreaks(in: text, range: range))
    default: throw Refusal("kind is one of grapheme, word, sentence, line")
    }
}

/// Terminal columns.
func width(_ request: Request) throws -> Outcome {
    guard let text = request.text else { throw Refusal("text is missing") }
    return Outcome(columns(of: text))
}

private struct Decoded: Encodable {
    var encoding: String
    var text: String
}

/// A file's text and the encoding it was in.
func decodeFile(_ request: Request) throws -> Outcome {
    let decoded = decode(try contents(of: request.path))
    return Outcome(Decoded(encoding: decoded.encoding, text: String(decoding: decoded.text, as: UTF8.self)))
}

/// The lines of a text, each with its line feed; a line that ends in a space goes on in the next.
private func lines(of text: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (index, byte) in text.enumerated() where byte == 0x0A && (index == 0 || text[index - 1] != 0x20) {
        lines.append(start..<index + 1)
        start = index + 1
    }
    if start < text.count { lines.append(start..<text.count) }
    return lines
}
