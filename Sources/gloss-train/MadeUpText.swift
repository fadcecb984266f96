import FoundationEssentials

/// Writes sentences of our own in CoNLL's form: patterns filled from name lists. What stands around a name decides there, not the list it is in:
/// a city's name between two scores is a club's.
struct MadeUpText {
    private let patterns: [[String]]
    private let lists: [String: [String]]
    private var random: SeededGenerator

    /// - Parameters:
    ///   - patterns: A file with one pattern a line.
    ///   - lists: The folder of name lists.
    init(patterns path: String, lists folder: String, seed: UInt64) throws {
        func lines(_ path: String) throws -> [String] {
            String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self).split(separator: "\n").map(String.init)
        }
        patterns = try lines(path).filter { !$0.hasPrefix("#") }.map { $0.split(separator: " ").map(String.init) }
        let plain = ["given_names", "surnames", "cities", "regions"]
        lists = try ["given_names", "surnames", "cities", "regions", "countries", "companies", "sports_clubs"].reduce(into: [:]) { lists, name in
            let all = try lines("\(folder)/\(name).txt")
            lists[name] = plain.contains(name) ? all.filter { $0.utf8.allSatisfy { $0 < 0x80 } && $0.first?.isUppercase == true } : all
        }
        random = SeededGenerator(state: seed)
    }

    /// So many sentences, six a document.
    mutating func text(sentences: Int) -> String {
        var text = ""
        for number in 0..<sentences {
            if number % 6 == 0 { text += "-DOCSTART-\tO\n\n" }
            for word in patterns.randomElement(using: &random) ?? [] { text += line(of: word) }
            text += "\n"
        }
        return text
    }

    /// A word of a pattern, or what fills its slot.
    private mutating func line(of word: String) -> String {
        guard word.hasPrefix("{"), let end = word.firstIndex(of: "}") else { return word + "\tO\n" }
        let slot = String(word[word.index(after: word.startIndex)..<end])
        let rest = word[word.index(after: end)...]
        let tail = rest.isEmpty ? "" : rest + "\tO\n"
        guard let (name, tag) = name(for: slot.lowercased()) else { return figure(for: slot) + "\tO\n" + tail }
        let written = slot == slot.uppercased() ? name.uppercased() : name
        return written.split(separator: " ").enumerated().map { "\($0.element)\t\($0.offset == 0 ? "B" : "I")-\(tag)\n" }.joined() + tail
    }

    private mutating func name(for slot: String) -> (name: String, tag: String)? {
        switch slot {
        case "person":
            let initial = chance(8) ? " \(letters(1))." : ""
            return (one(of: "given_names") + initial + " " + one(of: "surnames"), "PER")
        case "surname": return (one(of: "surnames"), "PER")
        case "company": return (company(), "ORG")
        case "club": return (club(), "ORG")
        case "agency": return ("Reuters", "ORG")
        case "city": return (one(of: "cities"), "LOC")
        case "country": return (one(of: "countries"), "LOC")
        case "region": return (one(of: "regions"), "LOC")
        default: return nil
        }
    }

    private mutating func company() -> String {
        switch Int.random(in: 0..<100, using: &random) {
        case ..<45: one(of: "companies")
        case ..<75: one(of: "surnames") + " " + ending()
        case ..<85: one(of: "surnames") + " & " + one(of: "surnames")
        case ..<93: one(of: "surnames")
        default: one(of: "cities") + " " + ending()
        }
    }

    private mutating func club() -> String {
        switch Int.random(in: 0..<10, using: &random) {
        case ..<5: one(of: "cities")
        case 5: one(of: "regions")
        default: one(of: "sports_clubs")
        }
    }

    private mutating func figure(for slot: String) -> String {
        func number(_ range: ClosedRange<Int>) -> String { String(Int.random(in: range, using: &random)) }
        return switch slot {
        case "n": number(0...9)
        case "nn": number(10...99)
        case "nnn": number(100...900)
        case "percent": number(0...30) + "." + number(0...9)
        case "average": "." + number(200...700)
        case "score": number(0...5) + "-" + number(0...4)
        case "date": number(1990...1999) + "-" + number(10...12) + "-" + number(10...28)
        case "month": Self.months.randomElement(using: &random) ?? ""
        case "ticker": letters(Int.random(in: 2...5, using: &random))
        case "exchange": Self.exchanges.randomElement(using: &random) ?? ""
        default: Self.offices.randomElement(using: &random) ?? ""
        }
    }

    private mutating func one(of list: String) -> String { lists[list]?.randomElement(using: &random) ?? "" }
    private mutating func ending() -> String { Self.endings.randomElement(using: &random) ?? "" }
    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    private mutating func letters(_ count: Int) -> String {
        String((0..<count).map { _ in "ABCDEFGHJKLMNPRSTVWXZ".randomElement(using: &random) ?? "A" })
    }

    private static let months = ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"]
    private static let exchanges = ["NYSE", "NASDAQ", "LSE", "TSX", "ASX", "Nasdaq"]
    private static let offices = [
        "chief executive", "chairman", "president", "finance director", "analyst", "spokesman", "chief financial officer", "vice president",
        "managing director", "head of research", "economist", "coach", "striker", "manager", "captain", "midfielder", "goalkeeper",
    ]
    private static let endings = [
        "Inc.", "Inc", "Corp.", "Corp", "Corporation", "Co.", "Ltd", "Ltd.", "plc", "PLC", "LLC", "Group", "Holdings", "Partners", "Capital", "Technologies",
        "Systems", "Industries", "Energy", "Pharmaceuticals", "Foods", "Brands", "Motors", "Airlines", "Bank", "Robotics", "Software", "Media",
        "Logistics", "Securities", "Insurance", "Steel", "Mining", "Oil", "Labs",
    ]
}
