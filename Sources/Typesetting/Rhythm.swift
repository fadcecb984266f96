import Articles

extension Setting.Rhythm {
    /// Blank rows between two blocks that follow each other.
    public func blankRows(after above: Block, before below: Block, in article: Article) -> Int {
        if article.form != .prose { return 0 }
        if case .heading = below.kind { return above.kind.isHeading ? 1 : self == .airy ? 2 : 1 }
        if above.kind.isHeading { return self == .airy ? 1 : 0 }
        if above.kind == .title, below.kind != .subtitle { return 1 }
        if above.kind == .byline, below.kind == .date || below.kind == .byline { return 0 }
        if above.kind.isAside, below.kind.isAside { return 0 }
        if let list = article.innermostList(of: above), list == article.innermostList(of: below) {
            return article.isTight(list) ? 0 : 1
        }
        if article.isNestedTightly(above, below) { return 0 }
        return 1
    }
}

extension Block.Kind {
    var isHeading: Bool {
        if case .heading = self { true } else { false }
    }
}

extension Article {
    func innermostList(of block: Block) -> Int? {
        containers(around: block).last {
            if case .list = containers[$0].kind { true } else { false }
        }
    }

    func isTight(_ list: Int) -> Bool {
        guard case .list(let list) = containers[list].kind else { return false }
        return list.isTight
    }

    /// One block lies in a tight list inside the other's tight list.
    func isNestedTightly(_ above: Block, _ below: Block) -> Bool {
        let (outer, inner) = (containers(around: above), containers(around: below))
        guard let shared = zip(outer, inner).prefix(while: { $0 == $1 }).last?.0 else { return false }
        let lists = (outer + inner).filter {
            if case .list = containers[$0].kind { true } else { false }
        }
        return lists.contains(shared) || outer.contains(shared) && inner.contains(shared)
            ? lists.allSatisfy(isTight) && !lists.isEmpty : false
    }
}
