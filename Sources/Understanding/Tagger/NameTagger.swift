/// Finds names by a linear-chain model (Lafferty et al. 2001): the tags that together have the most evidence.
public struct NameTagger {
    private let model: TagModel

    public init() { model = .embedded }

    /// With another model, which must stay where it is; for training.
    public init(blob: UnsafeRawPointer) { model = TagModel(blob: blob) }

    /// The tags of the tokens of a document's sentences. Linear in the tokens.
    public func tags(of sentences: [[[UInt8]]]) -> [[NameTag]] { tags(of: TaggedDocument(sentences)) }

    /// A sentence that may hold no name has none.
    func tags(of document: TaggedDocument) -> [[NameTag]] {
        document.sentences.indices.map { sentence in
            document.mayHoldNames[sentence] ? tags(of: sentence, in: document) : document.sentences[sentence].map { _ in .outside }
        }
    }

    private func tags(of sentence: Int, in document: TaggedDocument) -> [NameTag] {
        let features = TagFeatures(of: sentence, in: document)
        guard features.count > 0 else { return [] }
        var found: [UInt64] = []
        let scores = (0..<features.count).map { index in
            found.removeAll(keepingCapacity: true)
            features.append(at: index, to: &found)
            var sum = SIMD16<Int32>()
            for feature in found { model.add(feature, to: &sum) }
            return model.scaled(sum)
        }
        return bestPath(scores)
    }

    /// Viterbi's algorithm; a tag that continues a name follows one of the same kind only.
    private func bestPath(_ scores: [[Float]]) -> [NameTag] {
        let count = TagModel.tags
        var best = (0..<count).map { tag in
            NameTag.allCases[tag].isInside ? -Float.infinity : scores[0][tag] + model.transitions[count * count + tag]
        }
        var origins: [[Int]] = []
        for score in scores.dropFirst() {
            var next = [Float](repeating: -.infinity, count: count)
            var origin = [Int](repeating: 0, count: count)
            for tag in 0..<count {
                for before in 0..<count where NameTag.allCases[before].mayPrecede(NameTag.allCases[tag]) {
                    let value = best[before] + model.transitions[before * count + tag]
                    if value > next[tag] { (next[tag], origin[tag]) = (value, before) }
                }
                next[tag] += score[tag]
            }
            best = next
            origins.append(origin)
        }
        var tag = best.indices.max { best[$0] < best[$1] } ?? 0
        var path = [NameTag.allCases[tag]]
        for origin in origins.reversed() {
            tag = origin[tag]
            path.append(NameTag.allCases[tag])
        }
        return path.reversed()
    }
}
