/// Keeps elements from nesting deeper than any page means: parsers and what walks their trees take a time that grows with the depth.
enum PageNesting {
    /// Elements around each other that a page may have; pages that people make have some dozens.
    static let deepest = 200

    /// Elements whose end may be left out: their number says nothing of the depth. And links, which never nest.
    private static let unended = names("p li dt dd option optgroup tr td th thead tbody tfoot colgroup caption rt rp a body html head")
    private static let void = names("area base br col embed hr img input link meta param source track wbr keygen")
    /// Elements whose end leaves those inside of them open.
    private static let formatting = names("b big code em font i nobr s small strike strong tt u")
    /// What stands inside of these is no markup.
    private static let raw = names("script style textarea title xmp noframes iframe noembed plaintext")

    private static func names(_ list: String) -> Set<UInt64> { Set(list.split(separator: " ").map { key(of: Array($0.utf8)[...]) }) }

    /// A number that stands for a name in small letters (FNV-1a).
    private static func key(of name: ArraySlice<UInt8>) -> UInt64 { name.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1 | 0x20)) &* 0x100_0000_01B3 } }

    /// The source without the tags that would nest too deep. O(*n*); a source without any is not copied.
    static func limited(_ source: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = []
        var copied = 0
        var open: [UInt64] = []
        /// How often each name is open, and how often a tag of that name was left out.
        var counts: [UInt64: Int] = [:]
        var leftOut: [UInt64: Int] = [:]
        var index = 0
        func leaveOut(_ range: Range<Int>) {
            kept += source[copied..<range.lowerBound]
            copied = range.upperBound
        }
        while let start = source.first(UInt8(ascii: "<"), in: index..<source.count) {
            index = start + 1
            if source[index...].starts(with: "!--".utf8) {
                index = source.first(of: "-->", from: index) ?? source.count
                continue
            }
            let isEnd = index < source.count && source[index] == UInt8(ascii: "/")
            let name = source[(isEnd ? index + 1 : index)...].prefix(24).prefix { isNameByte($0) }
            guard let first = name.first, isLetter(first) else { continue }
            guard let end = source.first(UInt8(ascii: ">"), in: name.endIndex..<source.count).map({ $0 + 1 }) else { break }
            index = end
            let key = key(of: name)
            if unended.contains(key) || void.contains(key) { continue }
            if isEnd {
                if let count = leftOut[key], count > 0 {
                    leftOut[key] = count - 1
                    leaveOut(start..<end)
                } else if formatting.contains(key), let place = open.lastIndex(of: key) {
                    open.remove(at: place)
                    counts[key, default: 1] -= 1
                } else if counts[key, default: 0] > 0 {
                    while let last = open.popLast() {
                        counts[last, default: 1] -= 1
                        if last == key { break }
                    }
                }
            } else if raw.contains(key) {
                index = source.first(of: "</" + String(decoding: name, as: UTF8.self), from: end) ?? source.count
            } else if source[end - 2] == UInt8(ascii: "/") {
                continue
            } else if open.count < deepest {
                open.append(key)
                counts[key, default: 0] += 1
            } else {
                leftOut[key, default: 0] += 1
                leaveOut(start..<end)
            }
        }
        return copied > 0 ? kept + source[copied...] : source
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func isNameByte(_ byte: UInt8) -> Bool { byte > 0x20 && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/") }
}
