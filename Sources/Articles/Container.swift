/// A list, list item, quotation or footnote that holds blocks; containers form a tree by their parents.
public struct Container: Hashable, Sendable {
    public var kind: Kind
    /// Index into `Article.containers`; nil at the top.
    public var parent: Int?

    public init(_ kind: Kind, parent: Int?) {
        self.kind = kind
        self.parent = parent
    }

    public enum Kind: Hashable, Sendable {
        case list(List)
        case item(Item)
        case quote
        /// A footnote's text; the name is that of its references.
        case footnote(name: String)
    }

    public struct List: Hashable, Sendable {
        /// Number of the first item; nil for a bulleted list.
        public var start: Int?
        /// True where no blank line stands between items.
        public var isTight: Bool

        public init(start: Int?, isTight: Bool) {
            self.start = start
            self.isTight = isTight
        }
    }

    public struct Item: Hashable, Sendable {
        /// What stands before the item, as written or as the list counts: "•", "2.", "b)".
        public var marker: String
        /// State of a task; nil for an ordinary item.
        public var isDone: Bool?

        public init(marker: String, isDone: Bool? = nil) {
            self.marker = marker
            self.isDone = isDone
        }
    }
}
