import Articles
import UnicodeText

/// A sentence as grammars read it: names and roles as a letter and a number, all else as small words.
///
/// "Ada Obi, Harbour Line's former CEO, resigned." with its role as target is ` P0 , O1 's former T2 , resigned . `
///
/// | sign | stands for |
/// |---|---|
/// | `P` | a person by name |
/// | `H` | "he" or "she", where it is known who that is |
/// | `O` | a company or other organisation |
/// | `L` | a place |
/// | `G` | a product |
/// | `T` | the role in question |
/// | `R` | another role |
/// | `Q` | the quotation in question |
/// | `q` | another quotation |
/// | `9` | a number |
struct SentenceSigns {
    /// A name or role of the sentence; its number is its place in `items`.
    struct Item {
        var span: Span
        var entity: Int
        var letter: Character
        /// "Ada Obi's": what is hers is spoken of, not she.
        var isPossessive = false
    }

    private enum Sign {
        case item(Int, isPossessive: Bool)
        case quotation(Span)
        case word(String, isPossessive: Bool)
    }

    private(set) var items: [Item] = []
    private var signs: [Sign] = []

    /// - Parameters:
    ///   - quotations: What is read as one sign each, by place.
    ///   - person: Whom the token of a pronoun stands for.
    init(
        _ tokens: ArraySlice<Token>, _ mentions: ArraySlice<Mention>, _ entities: [Entity], quotations: ArraySlice<Span> = [], person: (Token, [Item]) -> Int?
    ) {
        var next = mentions.startIndex
        var quoted = quotations.startIndex
        var open = 0
        for token in tokens {
            while quoted < quotations.endIndex, quotations[quoted].end <= token.span.start { quoted += 1 }
            if quoted < quotations.endIndex, quotations[quoted].overlaps(token.span) {
                if case .quotation(quotations[quoted])? = signs.last { continue }
                signs.append(.quotation(quotations[quoted]))
                continue
            }
            if token.span.start < open {
                if case .item(let item, _)? = signs.last, token.isPossessive { signs[signs.count - 1] = .item(item, isPossessive: true) }
                continue
            }
            while next < mentions.endIndex, mentions[next].span.end <= token.span.start { next += 1 }
            if next < mentions.endIndex, mentions[next].span.overlaps(token.span) {
                let mention = mentions[next]
                open = mention.span.end
                add(Item(span: mention.span, entity: mention.entity, letter: Self.letter(of: entities[mention.entity].kind)), token.isPossessive)
            } else if Self.pronouns.contains(token.text), !isQuoted, let person = person(token, items) {
                add(Item(span: token.span, entity: person, letter: "H"), false)
            } else if token.text == "’" || token.text == "'", !token.spaceBefore, case .item(let item, false)? = signs.last {
                signs[signs.count - 1] = .item(item, isPossessive: true)
            } else if !NameWords.honorifics.contains(token.text) {
                signs.append(.word(Self.word(token), isPossessive: token.isPossessive))
            }
        }
    }

    /// Within a quotation "he" is whom the speaker means.
    private var isQuoted: Bool {
        signs.count { if case .word("\"", _) = $0 { true } else { false } } % 2 == 1
    }

    private mutating func add(_ item: Item, _ isPossessive: Bool) {
        signs.append(.item(items.count, isPossessive: isPossessive))
        items.append(item)
        items[items.count - 1].isPossessive = isPossessive
    }

    static let pronouns: Set<String> = ["he", "He", "she", "She"]

    private static func letter(of kind: Entity.Kind) -> Character {
        switch kind {
        case .person: "P"
        case .company, .organisation: "O"
        case .place: "L"
        case .product: "G"
        case .role: "R"
        }
    }

    private static func word(_ token: Token) -> String {
        switch token.shape {
        case .number: "9"
        case .sign where "—―-".contains(token.text): "–"
        case .sign where "“”„«»".contains(token.text): "\""
        default: token.text.lowercased()
        }
    }

    /// The first signs, where they are words.
    func openingWords(_ count: Int) -> [String] {
        signs.prefix(count).compactMap { if case .word(let word, _) = $0 { word } else { nil } }
    }

    /// The signs with a blank around each, as bytes.
    ///
    /// - Parameters:
    ///   - target: The item that is the role in question.
    ///   - quotation: The one in question, `Q`; others are `q`.
    func text(target: Int? = nil, quotation: Span? = nil) -> [UInt8] {
        var text = " "
        for sign in signs {
            switch sign {
            case .item(let item, let isPossessive):
                text.append(item == target ? "T" : items[item].letter)
                text += String(item) + (isPossessive ? " 's " : " ")
            case .quotation(let span):
                text += span == quotation ? "Q " : "q "
            case .word(let word, let isPossessive):
                text += word + (isPossessive ? " 's " : " ")
            }
        }
        return Array(text.utf8)
    }
}
