/// A stretch of a block's text with a style. An article's inlines stand in document order, outer before inner.
public struct Inline: Hashable, Sendable {
    public var style: Style
    public var span: Span
    /// How many other inlines are around this one.
    public var depth: Int

    public init(_ style: Style, _ span: Span, depth: Int) {
        self.style = style
        self.span = span
        self.depth = depth
    }

    public enum Style: Hashable, Sendable {
        case emphasis
        case strong
        case strikethrough
        case code
        case link(address: String, title: String)
        case image(address: String, title: String)
        /// A line feed that stands for a forced line end.
        case lineBreak
        /// Markup as written.
        case markup
        /// A comment in the source: kept, not shown.
        case comment
        case footnoteReference(name: String)
        /// Index into the inks of `Article.lines`.
        case ink(Int)
    }
}
