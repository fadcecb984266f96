/// One piece of an article in reading order: a heading, a paragraph, a code block.
public struct Block: Hashable, Sendable {
    public var kind: Kind
    public var span: Span
    /// Index into `Article.containers` of the innermost list item or quotation around the block.
    public var container: Int?
    /// Why a reader took it for this kind; nil where the source said so itself.
    public var evidence: Evidence?

    public init(_ kind: Kind, _ span: Span, container: Int? = nil, evidence: Evidence? = nil) {
        self.kind = kind
        self.span = span
        self.container = container
        self.evidence = evidence
    }

    public enum Kind: Hashable, Sendable {
        case title
        case subtitle
        case byline
        /// A line that holds nothing but a date, a time or a reading time.
        case date
        /// Level 1 is a main section.
        case heading(level: Int)
        case paragraph
        /// Running text after a short label; the label's span leaves out its colon.
        case labelled(label: Span)
        /// Preformatted lines; the language is empty where none was given.
        case code(language: String)
        /// Lines that a program wrote for a terminal: they keep their ends, blanks and blank lines.
        case lines
        /// What stands under a picture or a table.
        case caption
        /// Index into `Article.tables`.
        case table(Int)
        case rule
        /// Markup that gloss does not read, kept as written.
        case markup
        /// Metadata at the head of a Markdown file, as written.
        case frontMatter
        /// Advertisements, share bars, navigation.
        case junk
        /// Standing text: about the company, contacts, disclaimers.
        case boilerplate
    }
}

extension Block.Kind {
    /// True for what is no part of the article and folds to one dim line.
    public var isAside: Bool {
        switch self {
        case .junk, .boilerplate, .frontMatter: true
        default: false
        }
    }

    /// True where running text stands: what is read, searched for names and counted in minutes.
    public var isProse: Bool {
        switch self {
        case .title, .subtitle, .heading, .paragraph, .labelled, .table, .caption: true
        default: false
        }
    }
}
