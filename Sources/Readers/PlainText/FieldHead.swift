import Articles
import UnicodeText

/// The head of fields on top of a text: "Title: Wicks of Two Strands", "Author: Thea Marlow".
struct FieldHead {
    struct Field {
        /// Indexes of its lines.
        var lines: Range<Int>
        var name: [UInt8]
        /// The words after the colon.
        var value: Span

        /// The place among the lines on top that its words have; nil for one that says something else.
        var role: Block.Kind? {
            if FieldHead.titles.contains(name) { return .title }
            if FieldHead.writers.contains(name) { return .byline }
            return FieldHead.days.contains(name) ? .date : nil
        }

        fileprivate mutating func goOn(_ line: TextLine, _ index: Int) {
            lines = lines.lowerBound..<index + 1
            value.end = line.range.upperBound
        }
    }

    private(set) var found: [Field] = []
    /// One of them is the text's title.
    var hasTitle: Bool { found.contains { $0.role == .title && !$0.value.isEmpty } }
    /// Index of the first line behind it; 0 where there is none.
    private(set) var end = 0

    private static let most = 40

    init() {}

    /// The lines up to the first blank one, where each of them is a field and two are of those that say what a text is.
    init(_ lines: [TextLine], in text: [UInt8]) {
        var fields: [Field] = []
        for (index, line) in lines.enumerated() {
            if index > 0, line.blankLinesBefore > 0 { break }
            guard index < Self.most else { return }
            if index > 0, line.indent > 0 {
                fields[fields.count - 1].goOn(line, index)
            } else if let field = Self.field(line, index, in: text) {
                fields.append(field)
            } else {
                return
            }
        }
        guard fields.count(where: { Self.names.contains($0.name) }) >= 2 else { return }
        found = fields
        end = fields[fields.count - 1].lines.upperBound
    }

    private static func field(_ line: TextLine, _ index: Int, in text: [UInt8]) -> Field? {
        let name = text[line.range].prefix(32).prefix { $0 != 0x3A }
        guard name.endIndex < line.range.upperBound, text[name.endIndex] == 0x3A, !name.isEmpty, name.allSatisfy(isNameByte) else { return nil }
        var start = name.endIndex + 1
        while start < line.range.upperBound, text[start] <= 0x20 { start += 1 }
        return Field(lines: index..<index + 1, name: name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, value: Span(start, line.range.upperBound))
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D || byte == 0x20 || byte >= 0x80
    }

    private static func set(_ list: String) -> Set<[UInt8]> { Set(list.split(separator: " ").map { Array($0.utf8) }) }
    static let titles = set("title subject titel titre título")
    static let writers = set("author authors from by writer autor autorin auteur")
    static let days = set("date published created updated sent datum fecha")
    private static let names = titles.union(writers).union(days).union(set("to cc status version keywords category tags language source"))
}
