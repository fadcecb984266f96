import CTables

/// Byte offsets at which a line may or must end, by UAX #14 without tailoring; the end of the range is the last.
///
/// O(*n*); one pass over the classes of the scalars, then one over the rules.
public func lineBreaks(in text: [UInt8], range: Range<Int>) -> [Int] {
    var pieces = LinePieces(text: text, range: range)
    pieces.attachMarks()
    return pieces.boundaries(end: range.upperBound)
}

/// The scalars of a range as line breaking sees them: class, ground, and where each begins.
private struct LinePieces {
    private struct Piece {
        var line: LineClass
        var isEastAsian: Bool
        var isUnassignedPicture: Bool
        var start: Int
        /// A joiner ends the piece: rule LB8a.
        var endsWithJoiner: Bool
    }

    private var pieces: [Piece] = []

    init(text: [UInt8], range: Range<Int>) {
        pieces.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            let (value, length) = scalar(in: text, at: index)
            let property = line_break_property(value)
            let line = LineClass(rawValue: property & 0x3F) ?? .al
            pieces.append(
                Piece(
                    line: line, isEastAsian: property & 0x40 != 0, isUnassignedPicture: property & 0x80 != 0, start: index,
                    endsWithJoiner: line == .zwj))
            index += length
        }
    }

    /// LB9 and LB10: marks belong to what they stand on, and are letters where they stand on nothing.
    mutating func attachMarks() {
        var kept = 0
        for index in pieces.indices {
            var piece = pieces[index]
            if piece.line == .cm || piece.line == .zwj {
                if kept > 0, !pieces[kept - 1].line.isHardEnd, ![.sp, .zw].contains(pieces[kept - 1].line) {
                    pieces[kept - 1].endsWithJoiner = piece.line == .zwj
                    continue
                }
                piece.line = .al
            }
            pieces[kept] = piece
            kept += 1
        }
        pieces.removeLast(pieces.count - kept)
    }

    func boundaries(end: Int) -> [Int] {
        guard !pieces.isEmpty else { return [] }
        var result: [Int] = []
        for index in 1..<max(pieces.count, 1) where allowsBreak(before: index) {
            result.append(pieces[index].start)
        }
        result.append(end)
        return result
    }

    private func line(_ index: Int) -> LineClass? {
        pieces.indices.contains(index) ? pieces[index].line : nil
    }

    private func isEastAsian(_ index: Int) -> Bool {
        pieces.indices.contains(index) && pieces[index].isEastAsian
    }

    /// The last piece before `index` that is no space.
    private func beforeSpaces(_ index: Int) -> Int {
        var index = index - 1
        while index >= 0, pieces[index].line == .sp { index -= 1 }
        return index
    }

    /// True where a number, its separators aside, ends at `index`: the `NU (SY | IS)*` of LB25.
    private func numberEnds(at index: Int) -> Bool {
        var index = index
        while let found = line(index), found == .sy || found == .is { index -= 1 }
        return line(index) == .nu
    }

    private func allowsBreak(before index: Int) -> Bool {
        let left = pieces[index - 1].line
        let right = pieces[index].line
        if left == .cr, right == .lf { return false }  // LB5
        if left.isHardEnd { return true }  // LB4, LB5
        if right.isHardEnd || right == .sp || right == .zw { return false }  // LB6, LB7
        let before = beforeSpaces(index)
        let opener = line(before)
        if opener == .zw { return true }  // LB8
        if pieces[index - 1].endsWithJoiner { return false }  // LB8a
        if left == .wj || right == .wj || left == .gl { return false }  // LB11, LB12
        if right == .gl, ![.sp, .ba, .hy, .hh].contains(left) { return false }  // LB12a
        if [.cl, .cp, .ex, .sy].contains(right) { return false }  // LB13
        if opener == .op { return false }  // LB14
        if opener == .qi, quotationOpens(at: before) { return false }  // LB15a
        if right == .qf, quotationCloses(at: index) { return false }  // LB15b
        if left == .sp, right == .is, line(index + 1) == .nu { return true }  // LB15c
        if right == .is { return false }  // LB15d
        if opener == .cl || opener == .cp, right == .ns { return false }  // LB16
        if opener == .b2, right == .b2 { return false }  // LB17
        if left == .sp { return true }  // LB18
        if let answer = quotationRule(before: index) { return answer }  // LB19, LB19a
        if left == .cb || right == .cb { return true }  // LB20
        if left == .hy || left == .hh, right.isLetter, hyphenBeginsWord(at: index - 1) { return false }  // LB20a
        if [.ba, .hh, .hy, .ns].contains(right) || left == .bb { return false }  // LB21
        if left == .hy || left == .hh, line(index - 2) == .hl, right != .hl { return false }  // LB21a
        if left == .sy, right == .hl { return false }  // LB21b
        return !wordsStayTogether(before: index)
    }

    private func quotationOpens(at index: Int) -> Bool {
        guard let outer = line(index - 1) else { return true }
        return outer.isHardEnd || outer.isQuotation || [.op, .gl, .sp, .zw].contains(outer)
    }

    private func quotationCloses(at index: Int) -> Bool {
        guard let outer = line(index + 1) else { return true }
        return outer.isHardEnd || outer.isQuotation || [.sp, .gl, .wj, .cl, .cp, .ex, .is, .sy, .zw].contains(outer)
    }

    private func quotationRule(before index: Int) -> Bool? {
        let left = pieces[index - 1].line
        let right = pieces[index].line
        if right == .qu || right == .qf || left == .qu || left == .qi { return false }  // LB19
        if right.isQuotation, !isEastAsian(index - 1) || !isEastAsian(index + 1) { return false }  // LB19a
        if left.isQuotation, !isEastAsian(index) || !isEastAsian(index - 2) { return false }  // LB19a
        return nil
    }

    private func hyphenBeginsWord(at index: Int) -> Bool {
        guard let outer = line(index - 1) else { return true }
        return outer.isHardEnd || [.sp, .zw, .cb, .gl].contains(outer)
    }

    /// LB22 to LB30b.
    private func wordsStayTogether(before index: Int) -> Bool {
        let left = pieces[index - 1].line
        let right = pieces[index].line
        if right == .in { return true }  // LB22
        if left.isLetter && right == .nu || left == .nu && right.isLetter { return true }  // LB23
        if left == .pr && right.isIdeographic || left.isIdeographic && right == .po { return true }  // LB23a
        if left.isAffix && right.isLetter || left.isLetter && right.isAffix { return true }  // LB24
        if numbersStayTogether(before: index) { return true }  // LB25
        if left.isHangul || right.isHangul, hangulStaysTogether(left, right) { return true }  // LB26, LB27
        if left.isLetter, right.isLetter { return true }  // LB28
        if aksharasStayTogether(before: index) { return true }  // LB28a
        if left == .is, right.isLetter { return true }  // LB29
        if left.isLetter || left == .nu, right == .op, !isEastAsian(index) { return true }  // LB30
        if left == .cp, !isEastAsian(index - 1), right.isLetter || right == .nu { return true }  // LB30
        if left == .ri, right == .ri { return regionalIndicators(endingAt: index - 1) % 2 == 1 }  // LB30a
        return right == .em && (left == .eb || pieces[index - 1].isUnassignedPicture)  // LB30b
    }

    private func numbersStayTogether(before index: Int) -> Bool {
        let left = pieces[index - 1].line
        let right = pieces[index].line
        if right.isAffix {
            return numberEnds(at: left == .cl || left == .cp ? index - 2 : index - 1)
        }
        if left.isAffix, right == .op {
            return line(index + 1) == .nu || line(index + 1) == .is && line(index + 2) == .nu
        }
        return right == .nu && (left.isAffix || left == .hy || left == .is || numberEnds(at: index - 1))
    }

    private func hangulStaysTogether(_ left: LineClass, _ right: LineClass) -> Bool {
        switch (left, right) {
        case (.jl, .jl), (.jl, .jv), (.jl, .h2), (.jl, .h3), (.jv, .jv), (.jv, .jt), (.h2, .jv), (.h2, .jt), (.jt, .jt),
            (.h3, .jt):
            true
        default: left.isHangul && right == .po || left == .pr && right.isHangul
        }
    }

    private func aksharasStayTogether(before index: Int) -> Bool {
        let left = pieces[index - 1].line
        let right = pieces[index].line
        if left == .ap { return right.isAkshara }
        if left.isAkshara, right == .vf || right == .vi { return true }
        if left == .vi, right == .ak || right == .dc, line(index - 2)?.isAkshara == true { return true }
        return left.isAkshara && right.isAkshara && line(index + 1) == .vf
    }

    private func regionalIndicators(endingAt index: Int) -> Int {
        var count = 0
        while line(index - count) == .ri { count += 1 }
        return count
    }
}

extension LineClass {
    fileprivate var isHardEnd: Bool { self == .bk || self == .cr || self == .lf || self == .nl }
    fileprivate var isQuotation: Bool { self == .qu || self == .qi || self == .qf }
    /// AL and HL; U+25CC is a letter but for LB28a.
    fileprivate var isLetter: Bool { self == .al || self == .hl || self == .dc }
    fileprivate var isAffix: Bool { self == .pr || self == .po }
    fileprivate var isIdeographic: Bool { self == .id || self == .eb || self == .em }
    fileprivate var isHangul: Bool { self == .jl || self == .jv || self == .jt || self == .h2 || self == .h3 }
    fileprivate var isAkshara: Bool { self == .ak || self == .dc || self == .as }
}
