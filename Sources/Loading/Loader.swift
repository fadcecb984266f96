import Articles
import Readers
import System

/// Makes articles of what is opened: reading, fetching, unpacking, decoding and parsing, each once. Safe to use from any thread: who reads a source that another reads waits.
public struct Loader: Sendable {
    public let permissions: Permissions
    /// What servers are told of who asks.
    let agent: String

    /// Bytes of a long file that are read for its first screen: more than its habits are fitted on, however its lines end.
    static let firstPart = 5 << 14
    /// Articles of one file that are put on the shelf.
    public static let longestCollection = 500

    public init(_ permissions: Permissions, agent: String) {
        self.permissions = permissions
        self.agent = agent
    }

    /// As much of it as a first screen needs.
    ///
    /// - Parameter progress: Told in a line how far it is, while it takes a while.
    /// - Throws: Why there is nothing to read.
    public func loadBeginning(of source: Source, progress: (String) -> Void = { _ in }) throws(LoadError) -> Loaded {
        try source.exclusively { () throws(LoadError) in
            if let member = source.member { return .article(member) }
            let input = try input(of: source, limit: Self.firstPart, progress)
            let format = try source.format(of: input)
            // Of lines and plain text, the beginning of the file will do.
            if !input.isWhole, input.isRepeatable, format != .text, format != .lines { return try loadAll(of: source, progress) }
            return try loaded(source, from: input, isBeginning: true)
        }
    }

    /// All of it.
    ///
    /// - Throws: Why there is nothing to read.
    public func load(_ source: Source, progress: (String) -> Void = { _ in }) throws(LoadError) -> Loaded {
        try source.exclusively { () throws(LoadError) in try loadAll(of: source, progress) }
    }

    private func loadAll(of source: Source, _ progress: (String) -> Void) throws(LoadError) -> Loaded {
        if let member = source.member { return .article(member) }
        let beginning = try input(of: source, limit: Self.firstPart, progress)
        // What is no text is refused by its beginning: it may have no end.
        if !beginning.isWhole { _ = try source.format(of: beginning) }
        let input = beginning.isWhole ? beginning : try self.input(of: source, limit: nil, progress)
        return try loaded(source, from: input, isBeginning: false)
    }

    /// All of it as it is now, whatever was kept of it.
    ///
    /// - Throws: Why there is nothing to read; `isUnchanged` where it is what it was.
    public func reload(_ source: Source, progress: (String) -> Void = { _ in }) throws(LoadError) -> Loaded {
        try source.exclusively { () throws(LoadError) in
            if let kept = source.kept, kept.isRepeatable {
                source.keep(source.location.isAddress ? try fetched(source, changedSince: kept.tag, progress) : nil)
            }
            return try loadAll(of: source, progress)
        }
    }

    /// The first bytes, or all of them; what is packed is unpacked, and then whole.
    private func input(of source: Source, limit: Int?, _ progress: (String) -> Void) throws(LoadError) -> Input {
        if let kept = source.kept, kept.isWhole || limit != nil { return kept }
        let input: Input
        if source.location.isAddress {
            input = try fetched(source, changedSince: nil, progress)
        } else {
            let file = FileInput(source: source)
            let read = try file.read(limit: limit)
            let isRead = !read.isPacked || read.isWhole || !read.isRepeatable
            input = try (isRead ? read : file.read(limit: nil)).unpacked(place: source.place)
        }
        if input.isDear || !input.isRepeatable { source.keep(input) }
        return input
    }
}

extension Loaded {
    fileprivate static func article(_ member: ArticleCollection.Member) -> Loaded {
        .article(LoadedArticle(article: member.article(), isComplete: true, isRepeatable: true))
    }
}
