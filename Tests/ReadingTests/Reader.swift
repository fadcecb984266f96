import Articles
import Readers
import Settings
import TestSupport
import Typesetting
import Understanding

@testable import Reading

/// A reader as a test drives it: keys in, screens out.
struct Reader {
    private(set) var state: ReaderState
    private(set) var effects: [Effect] = []

    init(
        _ article: Article, name: String = "page.txt", size: Size = Size(columns: 80, rows: 24), isUnderstood: Bool = true,
        _ change: (inout Preferences) -> Void = { _ in }
    ) {
        var preferences = Preferences()
        change(&preferences)
        state = ReaderState(
            size: size, shelf: Shelf(open: [Document(id: 0, name: name, article: article)]), preferences: preferences, themes: ThemeFile.builtIn())
        if isUnderstood { send(.understood(document: 0, insights(of: article), of: article)) }
    }

    init(state: ReaderState) { self.state = state }

    /// The seed, understood.
    static func seed(_ columns: Int, _ rows: Int, isUnderstood: Bool = true) throws -> Reader {
        let article = PlainText.article(from: try Fixture.bytes("../../seeds/000_cd6def2fc25486ab.txt"))
        return Reader(article, name: "layoffs.txt", size: Size(columns: columns, rows: rows), isUnderstood: isUnderstood)
    }

    /// What was done since that was last asked for, as the program keeps it.
    mutating func takeChange() -> VisitChange { state.takeChange(of: state.document.id) }

    mutating func send(_ event: Event) { effects += state.update(event) }

    /// Keys as help writes them, parted by blanks: "]e Enter / c u t".
    mutating func press(_ written: String) {
        for word in written.split(separator: " ") {
            for key in Key.sequence(String(word)) ?? [] { send(.key(key)) }
        }
    }

    var screen: String { state.render().text }

    /// A row of the screen without blanks at its ends.
    func row(_ index: Int) -> String {
        let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
        return rows[index < 0 ? rows.count + index : index].trimmingBlanks
    }

    /// The words under the cursor's choice.
    var chosen: String? { state.document.place.chosen.map { state.document.article.line($0) } }
}

extension Substring {
    var trimmingBlanks: String {
        var copy = self
        while copy.last == " " { copy.removeLast() }
        return String(copy.drop { $0 == " " })
    }
}

/// Tests number articles by hand.
extension DocumentID: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) { self.init(value) }
}
