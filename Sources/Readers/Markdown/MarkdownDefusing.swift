/// Text in which what would cost the parser more than its length is escaped: signs that would be markup are plain signs then, and no word is lost.
struct MarkdownDefusing {
    /// What remains of the text; a backslash stands before each sign that must not be markup.
    private(set) var text: [UInt8]

    /// Steps that the parser may take in all to look for ends that are not there.
    private static let mostSteps = 1 << 26
    /// Openings without an end that cost nothing worth mentioning.
    private static let fewOpenings = 16
    /// Bytes that all uses of definitions may copy.
    private static let mostCopied = 1 << 25
    /// Images that begin inside of others and do not end: each link looks at all of them.
    private static let mostOpenImages = 1000

    /// O(*n*).
    init(_ text: ArraySlice<UInt8>) {
        self.text = Array(text)
        escape(hugeDefinitions())
        for (opening, closing) in [("<?", "?>"), ("<![CDATA[", "]]>"), ("<!--", "-->"), ("<!", ">")] { escape(endless(opening, closing)) }
        escape(crowdedImages())
    }

    /// Puts a backslash before each of the places, which are in order.
    private mutating func escape(_ places: [Int]) {
        guard !places.isEmpty else { return }
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.count + places.count)
        var start = 0
        for place in places {
            escaped += text[start..<place]
            escaped.append(UInt8(ascii: "\\"))
            start = place
        }
        text = escaped + text[start...]
    }

    /// Openings of markup that never ends, beyond the first ones: the parser looks for the end of each in all that follows.
    private func endless(_ opening: String, _ closing: String) -> [Int] {
        var places: [Int] = []
        var index = 0
        while let place = text.first(of: opening, from: index) {
            places.append(place)
            index = place + opening.utf8.count
        }
        guard places.count > Self.fewOpenings else { return [] }
        let last = text.last(of: closing) ?? 0
        return Array(places.filter { $0 >= last }.dropFirst(max(Self.fewOpenings, Self.mostSteps / max(1, text.count - last))))
    }

    /// The second brackets of images that begin where too many others have not ended.
    private func crowdedImages() -> [Int] {
        var places: [Int] = []
        var isImage: [Bool] = []
        var open = 0
        for index in text.indices {
            switch text[index] {
            case UInt8(ascii: "["):
                let image = index > 0 && text[index - 1] == UInt8(ascii: "!")
                if image, open == Self.mostOpenImages {
                    places.append(index)
                } else {
                    isImage.append(image)
                    open += image ? 1 : 0
                }
            case UInt8(ascii: "]"): if isImage.popLast() == true { open -= 1 }
            case 0x0A where index > 0 && text[index - 1] == 0x0A: (isImage, open) = ([], 0)
            default: continue
            }
        }
        return places
    }

    /// The brackets that begin definitions of addresses and titles so long that the text's references, each of which gets its own, would copy too much.
    private func hugeDefinitions() -> [Int] {
        let most = max(100, Self.mostCopied / max(1, text.count { $0 == UInt8(ascii: "[") }))
        var places: [Int] = []
        var isBeginning = true
        for index in text.indices {
            let byte = text[index]
            if isBeginning, byte == UInt8(ascii: "["), let end = labelEnd(from: index), isLong(from: end, most) { places.append(index) }
            isBeginning = byte == 0x0A || (isBeginning && Self.beginsContainers.contains(byte))
        }
        return places
    }

    private static let beginsContainers = Array(" \t>-*+.)0123456789".utf8)

    /// Where what "[label]:" defines begins; nil for what is none, and for footnotes, whose text is not copied.
    private func labelEnd(from bracket: Int) -> Int? {
        guard bracket + 1 < text.count, text[bracket + 1] != UInt8(ascii: "^") else { return nil }
        var index = bracket + 1
        while index < min(text.count, bracket + 1002), text[index] != UInt8(ascii: "]") {
            if text[index] == UInt8(ascii: "[") { return nil }
            index += text[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return index + 1 < text.count && text[index] == UInt8(ascii: "]") && text[index + 1] == UInt8(ascii: ":") ? index + 2 : nil
    }

    /// Whether an address and a title that begin here are longer than `most` bytes together.
    private func isLong(from start: Int, _ most: Int) -> Bool {
        let rest = text[start...].prefix(most + 1)
        guard let address = rest.firstIndex(where: { $0 > 0x20 }), let addressEnd = rest[address...].firstIndex(where: { $0 <= 0x20 }) else {
            return rest.count > most
        }
        guard let quote = rest[addressEnd...].firstIndex(where: { $0 > 0x20 }), let closing = Self.closings[rest[quote]] else { return false }
        return rest.count > most && !rest[rest.index(after: quote)...].contains(closing)
    }

    private static let closings = [
        UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "'"): UInt8(ascii: "'"), UInt8(ascii: "("): UInt8(ascii: ")"),
    ]
}
