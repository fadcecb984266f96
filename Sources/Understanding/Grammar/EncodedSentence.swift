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
struct EncodedSentence {
    /// A name or role of the sentence; its number is its place in `items`.
    struct Item {
        var span: Span
        var entity: EntityID
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
    /// The quotations that stand as signs, and at which place each.
    private var quotationSigns: [(span: Span, sign: Int)] = []
    /// A verb of speech is among the signs.
    private(set) var hasSpeech = false
    /// "the" or "a" is.
    private(set) var hasArticle = false
    /// An odd number of quotation marks came before that belong to no quotation.
    private var isQuoted = false

    /// - Parameters:
    ///   - quotations: What is read as one sign each, by place.
    ///   - person: Whom the token of a pronoun stands for.
    init(
        _ tokens: ArraySlice<Token>, _ mentions: ArraySlice<Mention>, _ entities: EntityTable<Entity>, quotations: ArraySlice<Span> = [],
        person: (Token, [Item]) -> EntityID?
    ) {
        var next = mentions.startIndex
        var quoted = quotations.startIndex
        var open = 0
        for token in tokens {
            while quoted < quotations.endIndex, quotations[quoted].end <= token.span.start { quoted += 1 }
            if quoted < quotations.endIndex, quotations[quoted].overlaps(token.span) {
                if case .quotation(quotations[quoted])? = signs.last { continue }
                quotationSigns.append((quotations[quoted], signs.count))
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
                let word = Self.word(token)
                // Within a quotation "he" is whom the speaker means.
                if word == "\"" { isQuoted.toggle() }
                if token.shape != .sign {
                    if word == "the" || word == "a" { hasArticle = true } else if SentencePattern.speechVerbs.contains(word) { hasSpeech = true }
                }
                signs.append(.word(word, isPossessive: token.isPossessive))
            }
        }
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
        case .sign:
            switch token.text {
            case "—", "―", "-": "–"
            case "“", "”", "„", "«", "»": "\""
            default: token.text
            }
        default: token.text.lowercased()
        }
    }

    /// The first signs, where they are words.
    func openingWords(_ count: Int) -> [String] {
        signs.prefix(count).compactMap { if case .word(let word, _) = $0 { word } else { nil } }
    }

    /// Signs to either side of the one in question that a grammar reads: more than any of its patterns reaches over.
    static let reach = 48

    /// The signs around a role with a blank around each, as bytes.
    ///
    /// - Parameter target: The item that is the role in question.
    func text(target: Int) -> [UInt8] {
        guard let place = signs.firstIndex(where: { if case .item(target, _) = $0 { true } else { false } }) else { return [] }
        return Self.bytes(" ") + text(of: max(0, place - Self.reach)..<min(signs.count, place + Self.reach + 1), target: target)
    }

    /// The signs around a quotation with a blank around each, as bytes, and what the numbers in them stand for.
    ///
    /// - Parameter end: The signs of the sentence in which the quotation ends, where that is another.
    func text(around quotation: Span, endingIn end: EncodedSentence?) -> (bytes: [UInt8], items: [Item])? {
        guard let place = place(of: quotation) else { return nil }
        let before = text(of: max(0, place - Self.reach)..<place + 1, quotation: quotation)
        guard let end else {
            return (Self.bytes(" ") + before + text(of: place + 1..<min(signs.count, place + Self.reach + 1), quotation: quotation), items)
        }
        let rest = end.place(of: quotation).map { $0 + 1 } ?? 0
        let after = end.text(of: rest..<min(end.signs.count, rest + Self.reach), quotation: quotation, countingFrom: items.count)
        return (Self.bytes(" ") + before + after, items + end.items)
    }

    private func place(of quotation: Span) -> Int? {
        let index = quotationSigns.partitionPoint { $0.span.start >= quotation.start }
        return index < quotationSigns.count && quotationSigns[index].span == quotation ? quotationSigns[index].sign : nil
    }

    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    private func text(of range: Range<Int>, target: Int? = nil, quotation: Span? = nil, countingFrom first: Int = 0) -> [UInt8] {
        var text = ""
        for sign in signs[range] {
            switch sign {
            case .item(let item, let isPossessive):
                text.append(item == target ? "T" : items[item].letter)
                text += String(first + item) + (isPossessive ? " 's " : " ")
            case .quotation(let span):
                text += span == quotation ? "Q " : "q "
            case .word(let word, let isPossessive):
                text += word + (isPossessive ? " 's " : " ")
            }
        }
        return Self.bytes(text)
    }
}
