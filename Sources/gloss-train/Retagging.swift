import FoundationEssentials

/// Writes sentences in CoNLL's form again with other tags: a line of letters a sentence, one a token; an empty line leaves the sentence out.
///
/// `O` is outside; `P` and `p` begin and continue a person, `G` `g` an organisation, `L` `l` a place, `M` `m` another name.
func printRetagged(_ path: String, tags tagsPath: String) throws {
    let lines = String(decoding: try Data(contentsOf: URL(filePath: tagsPath)), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    var sentence: [Substring] = []
    var next = lines.makeIterator()
    var text = ""
    for line in String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
        if let tab = line.firstIndex(of: "\t") {
            sentence.append(line[..<tab])
        } else if !sentence.isEmpty {
            let tags = next.next() ?? ""
            if tags.count == sentence.count {
                for (token, letter) in zip(sentence, tags) { text += token + "\t" + (tagOfLetter[letter] ?? "O") + "\n" }
                text += "\n"
            }
            sentence = []
        }
    }
    print(text, terminator: "")
}

private let tagOfLetter: [Character: String] = [
    "P": "B-PER", "p": "I-PER", "G": "B-ORG", "g": "I-ORG", "L": "B-LOC", "l": "I-LOC", "M": "B-MISC", "m": "I-MISC",
]
