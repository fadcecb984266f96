import Glibc

extension [UInt8] {
    /// Index of the first such byte in a range. O(*n*) in its length.
    func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
        guard !range.isEmpty else { return nil }
        return withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, let found = memchr(base + range.lowerBound, Int32(byte), range.count) else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }

    /// Index of the last place of some bytes. O(*n*) from the end.
    func last(of words: String) -> Int? {
        let wanted = Array(words.utf8)
        var index = count - wanted.count
        while index >= 0 {
            if self[index..<index + wanted.count].elementsEqual(wanted) { return index }
            index -= 1
        }
        return nil
    }

    /// Index of the first place of some bytes, small letters and capitals alike, from an index on. O(*n*).
    func first(of words: String, from start: Int) -> Int? {
        let wanted = Array(words.lowercased().utf8)
        guard let first = wanted.first else { return nil }
        let isLetter = (0x61...0x7A).contains(first)
        var index = start
        while index < count {
            let next = isLetter ? self[index...].firstIndex { $0 | 0x20 == first } : self.first(first, in: index..<count)
            guard let next, next + wanted.count <= count else { return nil }
            if self[next..<next + wanted.count].elementsEqual(wanted, by: { $0 | ($0 >= 0x41 && $0 <= 0x5A ? 0x20 : 0) == $1 }) { return next }
            index = next + 1
        }
        return nil
    }
}
