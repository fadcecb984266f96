import CHyphen
import CTables
@preconcurrency import Glibc
import UnicodeText

/// Finds where English words may be divided, by libhyphen and the dictionary in the program.
final class Hyphenator {
    private let dictionary: UnsafeMutablePointer<HyphenDict>

    /// Nil where the dictionary cannot be read.
    init?() {
        guard let file = fmemopen(UnsafeMutableRawPointer(mutating: hyphenation_dictionary()), hyphenation_dictionary_size(), "r") else {
            return nil
        }
        defer { fclose(file) }
        guard let dictionary = hnj_hyphen_load_file(file) else { return nil }
        self.dictionary = dictionary
    }

    deinit { hnj_hyphen_free(dictionary) }

    /// The word in the parts that a line end may divide: at least two letters before it and three after.
    func parts(of word: Word, in text: [UInt8]) -> [Word] {
        let letters = text[word.range].prefix { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
        // Letters after other signs make an address or a file's name.
        let rest = text[word.range].dropFirst(letters.count)
        guard letters.count >= 6, rest.allSatisfy({ $0 < 0x80 && LetterCase(UInt32($0)) == .other && !(0x30...0x39).contains($0) }) else { return [word] }
        let points = divisions(of: letters.map { $0 | 0x20 }).filter { $0 >= 2 && letters.count - $0 >= 3 }
        guard !points.isEmpty else { return [word] }
        var parts: [Word] = []
        var start = word.range.lowerBound
        for point in points {
            let end = word.range.lowerBound + point
            parts.append(Word(range: start..<end, width: end - start, blank: 0, isHyphenated: true))
            start = end
        }
        parts.append(
            Word(
                range: start..<word.range.upperBound, width: word.range.upperBound - start, blank: word.blank, isForced: word.isForced,
                isHyphenated: word.isHyphenated))
        return parts
    }

    /// Letters before each division.
    private func divisions(of letters: [UInt8]) -> [Int] {
        var marks = [CChar](repeating: 0, count: letters.count + 5)
        let word = letters.map { CChar(bitPattern: $0) } + [0]
        var replacements: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
        var positions: UnsafeMutablePointer<Int32>?
        var cuts: UnsafeMutablePointer<Int32>?
        let failed = hnj_hyphen_hyphenate2(dictionary, word, Int32(letters.count), &marks, nil, &replacements, &positions, &cuts)
        free(replacements)
        free(positions)
        free(cuts)
        guard failed == 0 else { return [] }
        return (0..<letters.count - 1).filter { marks[$0] & 1 == 1 }.map { $0 + 1 }
    }
}
