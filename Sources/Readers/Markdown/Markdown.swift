import Articles
import CMarkdown
import Glibc
import UnicodeText

/// Markdown, CommonMark with GitHub's extensions, read as an article.
public enum Markdown {
    public enum Flavour: Sendable {
        /// CommonMark alone.
        case commonMark
        /// With tables, task lists, strikethrough, bare addresses and footnotes.
        case github
    }

    public static func article(from bytes: [UInt8], flavour: Flavour = .github) -> Article {
        let prepared = PreparedText(bytes)
        let frontMatter = FrontMatter(prepared.text)
        var builder = MarkdownBuilder()
        let body = prepared.text[(frontMatter?.range.upperBound ?? 0)...]
        withTree(of: body, flavour: flavour) { root in
            if let frontMatter {
                builder.addFrontMatter(prepared.text[frontMatter.range])
                addMasthead(of: frontMatter.metadata, before: root, to: &builder)
            }
            builder.add(root)
        }
        return builder.article(frontMatter: frontMatter)
    }

    /// The beginning of a text's article, enough for a first screen, and whether that is all of it.
    ///
    /// Links whose addresses stand further down are not links yet.
    public static func beginning(of bytes: [UInt8]) -> (article: Article, isComplete: Bool) {
        guard let cut = firstCut(in: bytes) else { return (article(from: bytes), true) }
        return (article(from: Array(bytes[..<cut])), false)
    }

    /// A blank line outside of code after the first 16 KB.
    private static func firstCut(in bytes: [UInt8]) -> Int? {
        var index = 0
        var isInCode = false
        while let end = bytes.first(0x0A, in: index..<bytes.count) {
            let line = bytes[index..<end]
            if line.starts(with: "```".utf8) || line.starts(with: "~~~".utf8) { isInCode.toggle() }
            if line.isEmpty, !isInCode, index > 1 << 14 { return end + 1 < bytes.count ? index : nil }
            index = end + 1
        }
        return nil
    }

    /// The title that the text begins with, else that of the front matter; then the writers and the day where the text does not say them itself.
    private static func addMasthead(of metadata: Metadata, before root: OpaquePointer, to builder: inout MarkdownBuilder) {
        var metadata = metadata
        if let title = titleNode(of: root) {
            builder.add(title)
            cmark_node_unlink(title)
            cmark_node_free(title)
            metadata.title = nil
            let next = cmark_node_first_child(root).map(plainText) ?? ""
            if next.lowercased().hasPrefix("by ") { metadata.authors = [] }
            if next.utf8.count < 200, WrittenDate.first(in: next) != nil { metadata.date = nil }
        }
        builder.addMasthead(of: metadata)
    }

    private static func titleNode(of root: OpaquePointer) -> OpaquePointer? {
        guard let first = cmark_node_first_child(root) else { return nil }
        return cmark_node_get_type(first) == CMARK_NODE_HEADING && cmark_node_get_heading_level(first) == 1 ? first : nil
    }

    private static func plainText(of node: OpaquePointer) -> String {
        guard let words = cmark_render_plaintext(node, CMARK_OPT_DEFAULT, 0) else { return "" }
        defer { free(words) }
        return String(cString: words)
    }

    /// Once, for two threads that do it together leave some out.
    private static let hasExtensions: Bool = {
        cmark_gfm_core_extensions_ensure_registered()
        return true
    }()

    /// Parses and hands the tree's root over; the tree is freed afterwards.
    private static func withTree(of text: ArraySlice<UInt8>, flavour: Flavour, _ body: (OpaquePointer) -> Void) {
        _ = hasExtensions
        let options = CMARK_OPT_DEFAULT | (flavour == .github ? CMARK_OPT_FOOTNOTES : 0)
        let limits = MarkdownLimits(text)
        guard let parser = cmark_parser_new(options) else { return }
        defer { cmark_parser_free(parser) }
        if flavour == .github {
            for name in (limits.readsTables ? ["table"] : []) + (limits.readsBareAddresses ? ["autolink"] : []) + ["strikethrough", "tasklist"] {
                cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
            }
        }
        MarkdownDefusing(text).text.withUnsafeBytes { buffer in
            cmark_parser_feed(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        guard let root = cmark_parser_finish(parser) else { return }
        defer { cmark_node_free(root) }
        body(root)
    }
}
