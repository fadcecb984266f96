import Articles
import UnicodeText

/// One document of a book.
struct BookChapter {
    private let tree: PageTree
    private let path: String
    private let book: Book
    private let isCut: Bool

    init(_ path: String, in book: Book) {
        self.path = path
        self.book = book
        let source = book.archive.read(path) ?? []
        isCut = book.archive.isCut(path, to: source.count)
        tree = PageTree(parsing: SafeText(decode(source, declared: PageCharset.declared(in: source)).text).text)
    }

    var plainText: String {
        tree.blocks().map { PageFacts.line(tree.words(of: $0)) }.joined(separator: "\n")
    }

    /// The chapter as an article of the book.
    var article: Article {
        var blocks = tree.blocks()
        let label = book.label(of: path)
        let heading = blocks.first.flatMap { block in tree.path(from: block.element).prefix(3).contains { tree.nodes[$0].tag.headingLevel != nil } ? block : nil
        }
        let title = label ?? heading.map { PageFacts.line(tree.words(of: $0)) } ?? book.title ?? path
        if let heading, PageTitle.key(tree.words(of: heading)) == PageTitle.key(title) { blocks.removeFirst() }
        var builder = PageBuilder(tree: tree, PageFootnotes(tree), base: nil, places: tree.allPlaces)
        let metadata = Metadata(
            title: title, authors: book.creators, date: book.date.flatMap { WrittenDate.first(in: $0)?.date }, site: book.title, language: book.language)
        builder.addMasthead(metadata)
        for block in blocks { builder.add(block, because: nil) }
        let article = builder.article(metadata)
        return isCut ? article.adding(paragraph: "The rest of this chapter is left out: it unpacks to far more than a chapter is.") : article
    }
}

extension Book {
    /// What the table of contents calls a document; nil where it says nothing of it.
    fileprivate func label(of path: String) -> String? {
        contents.first { $0.path == path && !$0.label.isEmpty }?.label
    }
}

extension ArticleCollection {
    /// The chapters of a book in the order of reading, each once; each is read when it is wanted.
    public init(_ book: Book) {
        var seen: Set<String> = []
        members = book.spine.filter { seen.insert($0).inserted }.enumerated().map { number, path in
            let metadata = Metadata(title: book.label(of: path) ?? "\(number + 1)", authors: book.creators, site: book.title)
            var member = Member(id: path, metadata: metadata) { BookChapter(path, in: book).article }
            member.isChapter = true
            return member
        }
    }
}
