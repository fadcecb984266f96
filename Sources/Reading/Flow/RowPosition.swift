/// A row in the endless column of an article: a line of a block, or a blank row above it.
public struct RowPosition: Hashable, Comparable, Sendable {
    public var block: Int
    /// Which part of a huge block; 0 for all others.
    public var part: Int
    /// Line of the part; −1 is the blank row just above the block.
    public var line: Int

    public init(block: Int, part: Int = 0, line: Int = 0) {
        self.block = block
        self.part = part
        self.line = line
    }

    public static func < (left: RowPosition, right: RowPosition) -> Bool {
        (left.block, left.part, left.line) < (right.block, right.part, right.line)
    }
}
