import Reading

/// The stretches of a row that differ between two frames.
struct RowChanges: IteratorProtocol {
    private let shown: Frame
    private let frame: Frame
    private let old: Int
    private let new: Int
    private var column = 0

    /// Fewer equal cells than this between two changes are written again: that is shorter than a move of the cursor.
    private static let gap = 8

    init(from shown: Frame, row old: Int, to frame: Frame, row new: Int) {
        self.shown = shown
        self.frame = frame
        self.old = old * frame.columns
        self.new = new * frame.columns
    }

    mutating func next() -> Range<Int>? {
        let columns = frame.columns
        let found = shown.cells.withUnsafeBufferPointer { shown in
            frame.cells.withUnsafeBufferPointer { cells -> Range<Int>? in
                var start = column
                while start < columns, shown[old + start] == cells[new + start] { start += 1 }
                guard start < columns else { return nil }
                var end = start + 1
                var index = end
                while index < columns, index - end < Self.gap {
                    if shown[old + index] != cells[new + index] { end = index + 1 }
                    index += 1
                }
                // A wide cluster is written whole.
                if cells[new + start].scalar == 0, start > 0 { start -= 1 }
                if end < columns, cells[new + end].scalar == 0 { end += 1 }
                return start..<end
            }
        }
        column = found?.upperBound ?? columns
        return found
    }
}
