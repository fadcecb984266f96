extension Article {
    /// At 238 words a minute, the mean for English non-fiction (Brysbaert 2019), of six bytes with the blank.
    public static let bytesAMinute = 6 * 238

    /// To the next minute, one at least.
    public var readingMinutes: Int { max(1, (text.count + Self.bytesAMinute / 2) / Self.bytesAMinute) }
}
