import Reading

/// Rows that moved together between two frames.
struct Scroll {
    let rows: Range<Int>
    /// Up where positive.
    let distance: Int

    /// Nil where most of the middle of the screen did not move by a few rows.
    init?(from shown: Frame, to frame: Frame) {
        guard frame.rows > 8 else { return nil }
        let rows = 1..<frame.rows - 2
        let middle = rows.lowerBound + rows.count / 2
        if (middle...middle + 1).allSatisfy({ shown.isSame(row: $0, as: $0, of: frame) }) { return nil }
        for distance in [1, -1, 2, -2, 3, -3] {
            let kept = rows.clamped(to: rows.lowerBound - distance..<rows.upperBound - distance)
            let moved = kept.count { shown.isSame(row: $0 + distance, as: $0, of: frame) }
            guard moved * 4 >= kept.count * 3 else { continue }
            self.rows = rows
            self.distance = distance
            return
        }
        return nil
    }

    /// The row that showed, before, what the screen shows at a row now; nil where that is blank.
    func source(of row: Int) -> Int? {
        guard rows.contains(row) else { return row }
        return rows.contains(row + distance) ? row + distance : nil
    }
}
