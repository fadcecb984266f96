import Articles

extension ReaderState {
    /// The address of the link at an offset.
    func link(at offset: Int) -> String? {
        guard let inline = linkInline(at: offset), case .link(let address, _) = inline.style else { return nil }
        return address
    }

    /// The innermost link around an offset.
    func linkInline(at offset: Int) -> Inline? {
        guard let block = article.blockIndex(at: offset) else { return nil }
        return article.inlines(in: article.blocks[block].span).last { inline in
            if case .link = inline.style { inline.span.contains(offset) } else { false }
        }
    }

    mutating func open(link address: String) -> [Effect] {
        if address.hasPrefix("#") {
            goToHeading(named: String(address.dropFirst()))
            return []
        }
        if Self.isLocal(address) { return [.openFile(address, from: document.id)] }
        prompt = Prompt(.confirmOpen(address: address))
        return []
    }

    /// True for a path: no "scheme:" and no host before it.
    private static func isLocal(_ address: String) -> Bool {
        !address.hasPrefix("//") && !address.prefix { $0 != "/" && $0 != "#" && $0 != "?" }.contains(":")
    }

    /// A link inside the article names a place of the page, or a heading as GitHub does: its words in small letters, joined by hyphens.
    mutating func goToHeading(named name: String) {
        if let place = article.anchors[name] { return jump(to: place) }
        let section = document.sections.first { $0.heading != nil && Self.anchor(of: document.titles[$0.number]) == name.lowercased() }
        guard let heading = section?.heading else { return say("no place “\(name)” in this article") }
        jump(toHeading: heading)
    }

    private static func anchor(of title: String) -> String {
        String(title.lowercased().compactMap { $0 == " " ? "-" : $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : nil })
    }
}
