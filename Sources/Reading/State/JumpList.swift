/// Offsets that jumps left, so that a reader can go back, as in vim.
public struct JumpList: Equatable, Sendable {
    private var offsets: [Int] = []
    /// Where in the list the reader stands; its count while not going back.
    private var position = 0

    public init() {}

    /// Remembers an offset before a jump away from it.
    public mutating func leave(_ offset: Int) {
        offsets.removeAll { $0 == offset }
        offsets.append(offset)
        if offsets.count > 100 { offsets.removeFirst() }
        position = offsets.count
    }

    /// The place before; remembers the present one for going forward.
    public mutating func back(from offset: Int) -> Int? {
        if position == offsets.count {
            guard !offsets.isEmpty else { return nil }
            if offsets.last != offset {
                offsets.append(offset)
            }
            position = offsets.count - 1
        }
        guard position > 0 else { return nil }
        position -= 1
        return offsets[position]
    }

    public mutating func forward() -> Int? {
        guard position + 1 < offsets.count else { return nil }
        position += 1
        return offsets[position]
    }

    /// The place left last.
    public var last: Int? { offsets.last }
}
