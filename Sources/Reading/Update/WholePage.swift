import Articles

extension ReaderState {
    /// Shows all of a web page, or its article alone again.
    mutating func toggleWholePage() -> [Effect] {
        switch article.metadata.page {
        case .article: return [.readPage(document: document.id, whole: true)]
        case .whole: return [.readPage(document: document.id, whole: false)]
        case .noArticle: say("this is the whole page: there is no article on it")
        case nil: say("no web page: nothing was left out")
        }
        return []
    }
}
