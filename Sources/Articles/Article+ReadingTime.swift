extension Article {
    /// At 238 words a minute, the mean for English non-fiction (Brysbaert 2019), of six bytes with the blank.
    public static let bytesAMinute = 6 * 238

    /// To the next minute, one at least.
    public var readingMinutes: Int { max(1, (text.count + Self.bytesAMinute / 2) / Self.bytesAMinute) }

    /// Seconds that a stretch takes to read, to the next 5.
    public func seconds(of span: Span) -> Int { max(5, (span.count * 60 / Self.bytesAMinute + 2) / 5 * 5) }
}
