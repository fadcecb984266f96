extension PageTree {
    /// True for the words under a picture or beside it.
    func isCaption(_ block: PageBlock) -> Bool {
        for index in path(from: block.element).prefix(5) {
            switch nodes[index].tag {
            case .figcaption: return true
            case .h1, .h2, .h3, .h4, .h5, .h6, .pre, .li, .blockquote, .td, .th, .section, .article, .body: return false
            default: if isCalledCaption(index) || block.length < 400 && isCalledPicture(index) { return true }
            }
        }
        return false
    }

    private func isCalledCaption(_ index: Int) -> Bool {
        guard let names = bytes(.class, of: index) else { return false }
        return ContentEvidence.words(in: names).contains { $0 == "caption" || $0.hasSuffix("caption") || $0 == "credit" || $0 == "photocredit" }
    }

    private static let pictures: Set<String> = ["image", "img", "photo", "picture", "figure"]

    /// True for a small element that is called a picture and holds one.
    private func isCalledPicture(_ index: Int) -> Bool {
        guard nodes[index].end - index < 40, let names = bytes(.class, of: index) else { return false }
        return ContentEvidence.words(in: names).contains(where: Self.pictures.contains) && nodes[index..<nodes[index].end].contains { $0.tag == .img }
    }
}
