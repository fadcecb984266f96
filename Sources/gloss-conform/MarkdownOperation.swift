import Articles
import Readers

private struct Page: Encodable {
    var html: String
}

/// Markdown as HTML, by way of the article.
func markdown(_ request: Request) throws -> Outcome {
    guard let text = request.text else { throw Refusal("text is missing") }
    let isGitHub = request.flavour == "gfm"
    let article = Markdown.article(from: Array(text.utf8), flavour: isGitHub ? .github : .commonMark)
    return Outcome(Page(html: HTML.text(of: article, filtersTags: isGitHub)))
}
