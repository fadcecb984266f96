/// A reading time as articles state it: "2 min read", "7-minute read", "4 minutes".
enum ReadingTime {
    /// Minutes that a line in lower case states; nil where it states none.
    static func minutes(in line: [UInt8]) -> Int? {
        guard let word = start(of: "min", in: line) else { return nil }
        var end = word
        while end > 0, line[end - 1] == 0x20 || line[end - 1] == 0x2D { end -= 1 }
        var first = end
        while first > 0, (0x30...0x39).contains(line[first - 1]), end - first < 3 { first -= 1 }
        guard first < end else { return nil }
        // "20252 min": the year before it was glued on.
        if first > 0, (0x30...0x39).contains(line[first - 1]) { first = end - 1 }
        let value = line[first..<end].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return (1...600).contains(value) ? value : nil
    }

    private static func start(of word: String, in line: [UInt8]) -> Int? {
        let needle = Array(word.utf8)
        guard line.count >= needle.count else { return nil }
        return (0...line.count - needle.count).first { line[$0..<$0 + needle.count].elementsEqual(needle) && $0 > 0 }
    }
}
