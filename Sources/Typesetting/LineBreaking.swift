/// Chooses where the lines of a paragraph end.
enum LineBreaking {
    /// How the lines are judged.
    enum Aim {
        /// Least raggedness, the last line free.
        case ragged
        /// As even as possible in as few lines as needed: titles and headings.
        case balanced
        /// Least stretching of blanks, the last line free.
        case justified
    }

    /// The words on each line, by the method of Knuth and Plass ("Breaking Paragraphs into Lines", 1981) with the badness of a ragged
    /// edge: the square of the room left. O(*n* × words a line).
    ///
    /// - Parameter words: None wider than the measure.
    static func optimal(_ words: [Word], measure: Int, aim: Aim) -> [Range<Int>] {
        guard !words.isEmpty else { return [] }
        var cost = [Int](repeating: .max, count: words.count + 1)
        var lineCount = [Int](repeating: 0, count: words.count + 1)
        var previous = [Int](repeating: 0, count: words.count + 1)
        cost[0] = 0
        for first in words.indices where cost[first] < .max {
            var width = 0
            for last in first..<words.count {
                let atEnd = width + words[last].widthAtEnd
                if atEnd > measure, last > first { break }
                let isLast = last == words.count - 1
                let total = cost[first] + demerits(words, first...last, measure: measure, room: measure - atEnd, isLast: isLast, aim: aim)
                let count = lineCount[first] + 1
                let isBetter =
                    aim == .balanced
                    ? cost[last + 1] == .max || count < lineCount[last + 1] || count == lineCount[last + 1] && total < cost[last + 1]
                    : total < cost[last + 1]
                if isBetter {
                    cost[last + 1] = total
                    lineCount[last + 1] = count
                    previous[last + 1] = first
                }
                width += words[last].width + words[last].blank
                if words[last].isForced { break }
            }
        }
        var lines: [Range<Int>] = []
        var end = words.count
        while end > 0 {
            lines.append(previous[end]..<end)
            end = previous[end]
        }
        return lines.reversed()
    }

    private static func demerits(_ words: [Word], _ line: ClosedRange<Int>, measure: Int, room: Int, isLast: Bool, aim: Aim) -> Int {
        let room = max(0, room)
        let endsParagraph = isLast || words[line.upperBound].isForced
        let hyphen = words[line.upperBound].isHyphenated ? 60 : 0
        switch aim {
        case .balanced:
            return room * room + hyphen
        case .ragged:
            return endsParagraph ? shortLastLine(words, line, measure) : room * room + hyphen
        case .justified:
            if endsParagraph { return shortLastLine(words, line, measure) }
            let blanks = words[line].dropLast().count { $0.blank > 0 }
            guard blanks > 0 else { return room == 0 ? 0 : 4000 + room * room }
            let stretch = room * 10 / blanks
            return stretch * stretch + hyphen * 4
        }
    }

    /// A last line of one short word is worse than a ragged edge.
    private static func shortLastLine(_ words: [Word], _ line: ClosedRange<Int>, _ measure: Int) -> Int {
        line.count == 1 && line.lowerBound > 0 && words[line.lowerBound].width < 12 ? measure * measure / 35 : 0
    }

    /// The words on each line when each takes what it can: for text too long to weigh.
    static func firstFit(_ words: [Word], measure: Int) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        var width = 0
        for (index, word) in words.enumerated() {
            if index > start, width + word.widthAtEnd > measure {
                lines.append(start..<index)
                start = index
                width = 0
            }
            width += word.width + word.blank
            if word.isForced {
                lines.append(start..<index + 1)
                start = index + 1
                width = 0
            }
        }
        if start < words.count { lines.append(start..<words.count) }
        return lines
    }
}
