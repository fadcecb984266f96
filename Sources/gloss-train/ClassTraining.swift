import FoundationEssentials
import Understanding

/// Learns classes of words from running text (one paragraph a line) and files in CoNLL's form, and writes them.
func trainClasses(output: String, files: [String]) throws {
    var text: [UInt64] = []
    for file in files {
        if file.hasSuffix(".conll") {
            for sentence in try taggedDocuments(in: file).flatMap({ $0 }) { text += sentence.tokens.map(WordClasses.number) + [0] }
        } else {
            for line in Array(try Data(contentsOf: URL(filePath: file))).split(separator: 0x0A) { text += words(in: line).map(WordClasses.number) + [0] }
        }
    }
    print("\(text.count) words")
    let coarse = WordClusters(text, classes: 64, leastCount: 4, passes: 12)
    let fine = WordClusters(text, classes: 512, leastCount: 4, passes: 8)
    let words = fine.words.indices.map { (word: fine.words[$0], fine: Int(fine.classes[$0]) + 1, coarse: Int(coarse.classes[$0]) + 1) }
    try Data(WordClasses.blob(of: words)).write(to: URL(filePath: output))
}

/// Tokens as corpora cut them: signs stand alone, but points and hyphens inside a word.
private func words(in line: ArraySlice<UInt8>) -> [[UInt8]] {
    var words: [[UInt8]] = []
    for piece in line.split(separator: 0x20) {
        var rest = piece
        while let first = rest.first, isSign(first) {
            words.append([first])
            rest = rest.dropFirst()
        }
        var signs: [[UInt8]] = []
        while let last = rest.last, isSign(last) {
            signs.insert([last], at: 0)
            rest = rest.dropLast()
        }
        if rest.count > 2, rest.suffix(2).elementsEqual("'s".utf8) {
            words.append(Array(rest.dropLast(2)))
            words.append(Array("'s".utf8))
        } else if !rest.isEmpty {
            words.append(Array(rest))
        }
        words += signs
    }
    return words
}

private func isSign(_ byte: UInt8) -> Bool {
    byte < 0x80 && !(0x30...0x39).contains(byte) && !(0x41...0x5A).contains(byte) && !(0x61...0x7A).contains(byte) && byte != 0x24
}
