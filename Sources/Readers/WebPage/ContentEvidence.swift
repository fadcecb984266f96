/// What the markup around a text says about it, before its words are looked at.
struct ContentEvidence {
    private let tree: PageTree
    /// Weights of names that were looked up before: pages repeat them.
    private var known: [ArraySlice<UInt8>: Float] = [:]
    private var knownWords: [String: Float] = [:]

    init(tree: PageTree) { self.tree = tree }

    /// Above 0 for an article's element, below for what stands around articles.
    mutating func weight(of index: Int) -> Float {
        let tag = tree.nodes[index].tag
        if tag == .html || tag == .body { return 0 }
        var weight = Self.weight(of: tag)
        for name in [PageAttribute.class, .id, .role, .itemprop] {
            guard let value = tree.bytes(name, of: index) else { continue }
            // Headings, terms and sections are named after their own words.
            if name == .id, tag.headingLevel != nil || tag == .dt || value.count(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }) > 2 { continue }
            if let known = known[value] {
                weight += known
            } else {
                let sum = self.weight(of: value)
                known[value] = sum
                weight += sum
            }
        }
        return max(-6, min(3, weight))
    }

    private mutating func weight(of names: ArraySlice<UInt8>) -> Float {
        var found: [String: Float] = [:]
        let isLabelled = Self.isLabelled(names)
        for name in names.split(whereSeparator: { $0 <= 0x20 }) {
            let words = Self.words(in: name)
            // "with-sidebar", "sidebar-grid": what lies beside a sidebar too.
            let isLayout = words.contains(where: PageWords.layout.contains)
            for word in words {
                let weight = weight(of: word)
                if weight > 0 || !isLabelled && !(isLayout && PageWords.places.contains(word)) { found[word] = weight }
            }
        }
        return found.values.reduce(0, +)
    }

    private mutating func weight(of word: String) -> Float {
        if let weight = knownWords[word] { return weight }
        let weight = PageWords.weight(of: word)
        knownWords[word] = weight
        return weight
    }

    /// True for a list of names that carries the labels of one article ("post-12 type-post tag-review").
    private static func isLabelled(_ value: ArraySlice<UInt8>) -> Bool {
        let names = value.split(separator: 0x20)
        return names.contains { $0.elementsEqual("hentry".utf8) }
            || names.count { $0.starts(with: "tag-".utf8) || $0.starts(with: "category-".utf8) || $0.starts(with: "type-".utf8) } > 1
    }

    private static func weight(of tag: PageTag) -> Float {
        switch tag {
        case .article, .main: 1
        case .nav, .menu, .dialog: -4
        case .aside: -2.5
        case .footer: -3
        case .header: -1
        case .form, .label: -2
        case .figcaption, .caption: -0.5
        case .address: -1.5
        case .time: -2
        default: 0
        }
    }

    /// The words of names such as "post-content", "postContent", "post__content"; and the whole name without its signs.
    static func words(in value: ArraySlice<UInt8>) -> [String] {
        var words: [String] = []
        for name in value.prefix(400).split(separator: 0x20) {
            var parts = 0
            var word: [UInt8] = []
            var wasLower = false
            var whole: [UInt8] = []
            func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
            for byte in name {
                let isUpper = (0x41...0x5A).contains(byte)
                if !isLetter(byte) || isUpper && wasLower {
                    if !word.isEmpty {
                        words.append(String(decoding: word, as: UTF8.self))
                        parts += 1
                    }
                    word = []
                }
                if isLetter(byte) {
                    word.append(byte | 0x20)
                    whole.append(byte | 0x20)
                }
                wasLower = isLetter(byte) && !isUpper
            }
            if !word.isEmpty {
                words.append(String(decoding: word, as: UTF8.self))
                if parts > 0 { words.append(String(decoding: whole, as: UTF8.self)) }
            }
        }
        return words
    }
}
