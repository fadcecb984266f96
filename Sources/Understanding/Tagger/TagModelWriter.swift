/// Writes what `TagModel` reads.
public struct TagModelWriter {
    /// From each tag, and last from the sentence's start, to each tag.
    private let transitions: [Float]
    private let rows: [(feature: UInt64, weights: [Float])]

    public init(transitions: [Float], rows: [(feature: UInt64, weights: [Float])]) {
        self.transitions = transitions
        self.rows = rows
    }

    /// The weightiest features that have room in so many bytes.
    public func blob(size: Int) -> [UInt8] {
        let tags = TagModel.tags
        let slots = (size - TagModel.headerSize) / (2 + tags)
        let weightiest = rows.map { ($0.weights.reduce(0) { max($0, abs($1)) }, $0) }.sorted { ($0.0, $0.1.feature) > ($1.0, $1.1.feature) }.map(\.1)
        let scale = (weightiest.prefix(100).last?.weights.reduce(0) { max($0, abs($1)) } ?? 1) / 127
        var marks = [UInt16](repeating: 0, count: slots)
        var weights = [Int8](repeating: 0, count: slots * tags)
        for row in weightiest.prefix(slots * 17 / 20) {
            let (first, mark) = TagModel.place(of: row.feature, slots: slots)
            guard let slot = (first..<min(first + TagModel.reach, slots)).first(where: { marks[$0] == 0 }) else { continue }
            if marks[first..<slot].contains(mark) { continue }
            marks[slot] = mark
            for tag in 0..<tags { weights[slot * tags + tag] = Int8(max(-127, min(127, (row.weights[tag] / scale).rounded()))) }
        }
        var blob: [UInt8] = []
        func append<Value>(_ value: Value) { withUnsafeBytes(of: value) { blob += $0 } }
        append(UInt64(slots))
        append(scale)
        append(UInt32(0))
        for transition in transitions { append(transition) }
        marks.withUnsafeBytes { blob += $0 }
        weights.withUnsafeBytes { blob += $0 }
        return blob
    }
}
