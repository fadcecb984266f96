import Articles
import CMarkdown
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
        if let frontMatter { builder.addFrontMatter(prepared.text[frontMatter.range]) }
        let body = prepared.text[(frontMatter?.range.upperBound ?? 0)...]
        withTree(of: body, flavour: flavour) { builder.add($0) }
        return builder.article(frontMatter: frontMatter)
    }

    /// Parses and hands the tree's root over; the tree is freed afterwards.
    private static func withTree(of text: ArraySlice<UInt8>, flavour: Flavour, _ body: (OpaquePointer) -> Void) {
        cmark_gfm_core_extensions_ensure_registered()
        let options = CMARK_OPT_DEFAULT | (flavour == .github ? CMARK_OPT_FOOTNOTES : 0)
        guard let parser = cmark_parser_new(options) else { return }
        defer { cmark_parser_free(parser) }
        if flavour == .github {
            for name in ["table", "strikethrough", "autolink", "tasklist"] {
                cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
            }
        }
        text.withUnsafeBytes { buffer in
            cmark_parser_feed(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        guard let root = cmark_parser_finish(parser) else { return }
        defer { cmark_node_free(root) }
        body(root)
    }
}
