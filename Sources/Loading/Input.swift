/// The bytes of a source as far as they are needed.
struct Input: Sendable {
    var bytes: [UInt8]
    /// False where only the beginning was read.
    var isWhole: Bool
    /// False of a pipe.
    var isRepeatable: Bool
    /// What a reader should know where some of it is missing.
    var shortfall: String?
    /// Where it was fetched from in the end.
    var address: String?
    /// The encoding that a server named.
    var charset: String?
    /// With which a server says whether it has changed.
    var tag: String?
    /// To unpack it or to fetch it took a while: it is kept as long as it is open.
    var isDear = false
}
