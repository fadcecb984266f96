/// Phrases sorted by their first byte, so that a line is looked through once.
struct PhraseSet: Sendable {
    private let byFirst: [[[UInt8]]]

    /// - Parameter list: Phrases in small letters with "|" between; line ends do not count.
    init(_ list: String) {
        var byFirst = [[[UInt8]]](repeating: [], count: 256)
        for phrase in Self.phrases(list) { byFirst[Int(phrase[0])].append(phrase) }
        self.byFirst = byFirst
    }

    /// The phrases of a list with "|" between; line ends do not count.
    static func phrases(_ list: String) -> [[UInt8]] {
        list.utf8.split(separator: UInt8(ascii: "|")).map { $0.filter { $0 != 0x0A } }.filter { !$0.isEmpty }
    }

    func isFound(in line: [UInt8]) -> Bool {
        for start in line.indices where begins(line, at: start) { return true }
        return false
    }

    func begins(_ line: [UInt8]) -> Bool { !line.isEmpty && begins(line, at: 0) }

    private func begins(_ line: [UInt8], at start: Int) -> Bool {
        for phrase in byFirst[Int(line[start])] where start + phrase.count <= line.count {
            var index = 1
            while index < phrase.count, phrase[index] == line[start + index] { index += 1 }
            if index == phrase.count { return true }
        }
        return false
    }
}
