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
        switch location.resolve(address) {
        case .place(let name):
            goToHeading(named: name)
            return []
        case .location(.address, _), .outside:
            prompt = Prompt(.confirmOpen(address: address))
            return []
        case .location(let location, let place): return open(location, at: place)
        }
    }

    /// Where the article on the screen is.
    private var location: Location { shelf.entries[shelf.current].item.location }

    /// Opens what a link leads to, here and not in another program.
    mutating func openHere(_ address: String) -> [Effect] {
        guard case .location(let location, let place) = location.resolve(address) else { return [] }
        return open(location, at: place)
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
