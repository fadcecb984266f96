import CTables

/// The classes of words that stand in like places, learnt from running text; used where they lie in the program.
///
/// A table of open addressing, 8 bytes a slot: 4 of the word's number, 2 of its fine class, 1 of its coarse one; class 0 is none.
public struct WordClasses: @unchecked Sendable {
    static let none = (fine: 0, coarse: 0)

    private let slots: Int
    private let table: UnsafeRawPointer

    /// The classes that are compiled into the program.
    public static let embedded = WordClasses(blob: word_classes()!)

    /// - Parameter blob: As `blob(of:)` makes it; it must stay where it is.
    public init(blob: UnsafeRawPointer) {
        slots = Int(blob.loadUnaligned(as: UInt32.self))
        table = blob + 4
    }

    func classes(of word: UInt64) -> (fine: Int, coarse: Int) {
        var slot = Self.slot(of: word, slots)
        while true {
            let entry = table + 8 * slot
            let fine = Int(entry.loadUnaligned(fromByteOffset: 4, as: UInt16.self))
            if fine == 0 { return Self.none }
            if entry.loadUnaligned(as: UInt32.self) == UInt32(truncatingIfNeeded: word) { return (fine, Int(entry.load(fromByteOffset: 6, as: UInt8.self))) }
            slot = slot + 1 == slots ? 0 : slot + 1
        }
    }

    private static func slot(of word: UInt64, _ slots: Int) -> Int { Int(word.multipliedFullWidth(by: UInt64(slots)).high) }

    /// - Parameter words: Numbers of words as `number(of:)` gives them; classes from 1.
    public static func blob(of words: [(word: UInt64, fine: Int, coarse: Int)]) -> [UInt8] {
        let slots = words.count * 3 / 2 + 1
        var entries = [(key: UInt32, fine: UInt16, coarse: UInt8)](repeating: (0, 0, 0), count: slots)
        for word in words {
            var slot = slot(of: word.word, slots)
            while entries[slot].fine != 0 { slot = slot + 1 == slots ? 0 : slot + 1 }
            entries[slot] = (UInt32(truncatingIfNeeded: word.word), UInt16(word.fine), UInt8(word.coarse))
        }
        var blob: [UInt8] = []
        func append<Value>(_ value: Value) { withUnsafeBytes(of: value) { blob += $0 } }
        append(UInt32(slots))
        for entry in entries {
            append(entry.key)
            append(entry.fine)
            append(entry.coarse)
            append(UInt8(0))
        }
        return blob
    }

    /// The number that stands for a word in the table.
    public static func number(of token: [UInt8]) -> UInt64 { TokenForm.number(of: token[...]) }
}
