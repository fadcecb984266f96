import Articles

/// What the lines at the head of an article say about it: title, writers, date, reading time.
struct Masthead {
    let metadata: Metadata

    init(blocks: [Block], text: [UInt8]) {
        func string(_ block: Block) -> String {
            String(decoding: text[block.span.range], as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        let head = blocks.prefix(40)
        let bylines = head.filter { $0.kind == .byline }.map(string)
        let dates = head.filter { $0.kind == .date }.map(string)
        var metadata = Metadata()
        metadata.title = head.first { $0.kind == .title }.map(string)
        metadata.subtitle = head.first { $0.kind == .subtitle }.map(string)
        // A line that says "by" knows better than a name that stands alone.
        let said = bylines.filter(Byline.isSaid)
        metadata.authors = (said.isEmpty ? bylines : said).flatMap(Byline.names)
        metadata.date = Self.date(dates: dates, bylines: bylines) ?? Self.dateline(of: blocks, text)
        metadata.statedMinutes = (dates + bylines).lazy.compactMap { ReadingTime.minutes(in: Array($0.lowercased().utf8)) }.first
        self.metadata = metadata
    }

    /// The day of publication: lines that say "updated" come last.
    private static func date(dates: [String], bylines: [String]) -> CalendarDate? {
        let sorted = dates.filter { !$0.lowercased().hasPrefix("updated") } + dates.filter { $0.lowercased().hasPrefix("updated") }
        return (sorted + bylines).lazy.compactMap { WrittenDate.first(in: $0)?.date }.first
    }

    /// The date before the dash of a first paragraph ("SEATTLE, July 17, 2025 (Wire) —"), or of a mail's head.
    private static func dateline(of blocks: [Block], _ text: [UInt8]) -> CalendarDate? {
        for block in blocks.prefix(12) {
            let head = Array(text[block.span.range].prefix(120))
            switch block.kind {
            case .boilerplate where head.starts(with: "Date:".utf8) || head.starts(with: "Sent:".utf8):
                if let written = WrittenDate.first(in: head) { return written.date }
            case .paragraph:
                guard let written = WrittenDate.first(in: head), isDateline(head, around: written.range) else { return nil }
                return written.date
            default: continue
            }
        }
        return nil
    }

    /// A place in capitals before the date, the agency or nothing after it, then a dash.
    private static func isDateline(_ head: [UInt8], around date: Range<Int>) -> Bool {
        let before = String(decoding: head[..<date.lowerBound], as: UTF8.self).split { !$0.isLetter && $0 != "." }
        guard before.count <= 5, before.allSatisfy({ $0.first?.isUppercase == true }) else { return false }
        let rest = String(decoding: head[date.upperBound...].prefix(40), as: UTF8.self)
        guard let dash = rest.firstIndex(where: { "—–-".contains($0) }) else { return false }
        let between = rest[..<dash]
        return between.allSatisfy { !$0.isLetter } || between.contains("(") || between.contains("/")
    }
}
