import CTables

/// The trained weights of the tagger, used where they lie in the program.
///
/// Only ever read, so any thread may. A table of open addressing: at the slot of a feature, or soon after it, its mark and a weight for each tag. What is not in the table counts nothing.
struct TagModel: @unchecked Sendable {
    static let tags = NameTag.allCases.count
    /// Slots that are looked at for a feature before it counts as absent.
    static let reach = 8
    static let headerSize = 16 + 4 * (tags + 1) * tags

    private let slots: Int
    private let scale: Float
    private let marks: UnsafePointer<UInt16>
    private let weights: UnsafePointer<Int8>
    /// From each tag, and last from the sentence's start, to each tag.
    let transitions: [Float]

    /// The model that is compiled into the program.
    static let embedded = TagModel(blob: name_model()!)

    /// - Parameter blob: As `gloss-train names` writes it: slots (8 bytes), scale (4), 4 of padding, transitions, marks, weights; little-endian.
    init(blob: UnsafeRawPointer) {
        slots = Int(blob.loadUnaligned(as: UInt64.self))
        scale = blob.loadUnaligned(fromByteOffset: 8, as: Float.self)
        transitions = (0..<(Self.tags + 1) * Self.tags).map { blob.loadUnaligned(fromByteOffset: 16 + 4 * $0, as: Float.self) }
        marks = (blob + Self.headerSize).assumingMemoryBound(to: UInt16.self)
        weights = (blob + Self.headerSize + 2 * slots).assumingMemoryBound(to: Int8.self)
    }

    /// The first slot of a feature, and its mark, which is not 0.
    static func place(of feature: UInt64, slots: Int) -> (slot: Int, mark: UInt16) {
        (Int(feature.multipliedFullWidth(by: UInt64(slots)).high), UInt16(truncatingIfNeeded: feature) | 1)
    }

    /// Adds what a feature says for each tag.
    func add(_ feature: UInt64, to scores: inout SIMD16<Int32>) {
        let (first, mark) = Self.place(of: feature, slots: slots)
        for slot in first..<min(first + Self.reach, slots) where marks[slot] == mark || marks[slot] == 0 {
            guard marks[slot] == mark else { return }
            let row = weights + slot * Self.tags
            for tag in 0..<Self.tags { scores[tag] &+= Int32(row[tag]) }
            return
        }
    }

    func scaled(_ scores: SIMD16<Int32>) -> [Float] { (0..<Self.tags).map { Float(scores[$0]) * scale } }
}
