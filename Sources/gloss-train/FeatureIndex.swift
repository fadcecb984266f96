import Understanding

/// The pieces of evidence that occur often enough, numbered.
final class FeatureIndex {
    private let slots = 1 << 26
    private let keys: UnsafeMutablePointer<UInt64>
    private let values: UnsafeMutablePointer<Int32>
    private(set) var hashes: [UInt64] = []
    /// For every sentence its features' numbers, token by token, and where each token's end.
    private(set) var numbers: [[Int32]] = []
    private(set) var ends: [[Int32]] = []

    var count: Int { hashes.count }

    init(of documents: [[TaggedSentence]], leastCount: Int32) {
        keys = .allocate(capacity: slots)
        values = .allocate(capacity: slots)
        keys.initialize(repeating: 0, count: slots)
        values.initialize(repeating: 0, count: slots)
        var found: [UInt64] = []
        for sentences in documents {
            let document = TaggedDocument(sentences.map(\.tokens))
            for sentence in sentences.indices {
                let features = TagFeatures(of: sentence, in: document)
                found.removeAll(keepingCapacity: true)
                for token in 0..<features.count { features.append(at: token, to: &found) }
                for feature in found { values[slot(of: feature)] += 1 }
            }
        }
        for slot in 0..<slots where keys[slot] != 0 {
            guard values[slot] >= leastCount else {
                values[slot] = -1
                continue
            }
            values[slot] = Int32(hashes.count)
            hashes.append(keys[slot])
        }
        for sentences in documents {
            let document = TaggedDocument(sentences.map(\.tokens))
            for sentence in sentences.indices {
                let features = TagFeatures(of: sentence, in: document)
                var (numbers, ends): ([Int32], [Int32]) = ([], [])
                for token in 0..<features.count {
                    found.removeAll(keepingCapacity: true)
                    features.append(at: token, to: &found)
                    for feature in found {
                        let number = values[slot(of: feature)]
                        if number >= 0 { numbers.append(number) }
                    }
                    ends.append(Int32(numbers.count))
                }
                self.numbers.append(numbers)
                self.ends.append(ends)
            }
        }
    }

    deinit {
        keys.deallocate()
        values.deallocate()
    }

    private func slot(of feature: UInt64) -> Int {
        let feature = max(1, feature)
        var slot = Int(feature >> 38)
        while keys[slot] != 0, keys[slot] != feature { slot = (slot + 1) & (slots - 1) }
        keys[slot] = feature
        return slot
    }
}
