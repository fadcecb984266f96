import FoundationEssentials
import Understanding

/// A sentence with the tags that people, or a teacher, gave it.
struct TaggedSentence {
    var tokens: [[UInt8]]
    var tags: [NameTag]
    /// False in corpora that mark no other names: what is outside may be one.
    var marksOthers: Bool
}

/// Documents in CoNLL's form: a token and its tag a line, an empty line between sentences, `-DOCSTART-` before a document.
func taggedDocuments(in path: String) throws -> [[TaggedSentence]] {
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    var documents: [[TaggedSentence]] = [[]]
    var sentence = TaggedSentence(tokens: [], tags: [], marksOthers: true)
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
        let columns = line.split(separator: 0x09)
        if let first = columns.first, first.elementsEqual("-DOCSTART-".utf8) {
            documents.append([])
            continue
        }
        guard columns.count >= 2, let last = columns.last else {
            if !sentence.tokens.isEmpty { documents[documents.count - 1].append(sentence) }
            sentence.tokens = []
            sentence.tags = []
            continue
        }
        sentence.tokens.append(Array(columns[0]))
        sentence.tags.append(NameTag(written: String(decoding: last, as: UTF8.self)) ?? .outside)
    }
    let marksOthers = documents.contains { $0.contains { $0.tags.contains(.beginsOther) } }
    return documents.flatMap { parts(of: $0) }.map { $0.map { TaggedSentence(tokens: $0.tokens, tags: $0.tags, marksOthers: marksOthers) } }
}

/// Pieces of at most fifty sentences: so much of a text the tagger sees at a time.
private func parts(of document: [TaggedSentence]) -> [[TaggedSentence]] {
    stride(from: 0, to: document.count, by: 50).map { Array(document[$0..<min($0 + 50, document.count)]) }
}
