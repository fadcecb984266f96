extension ContentChoice {
    /// The pictures of the article whose descriptions say nothing of their own: the title once more, what stands beside them or was shown before,
    /// or, where a picture stands alone, a single word.
    func silentPictures(under title: String) -> Set<Int> {
        let titleKey = PageTitle.key(title)
        var seen: Set<String> = []
        var silent: Set<Int> = []
        for index in blocks.indices where isKept[index] {
            for picture in blocks[index].nodes where tree.nodes[picture].tag == .img {
                guard let description = tree.value(.alt, of: picture) else { continue }
                let key = PageTitle.key(description)
                let isWord = blocks[index].isPicture && !PageFacts.line(description).contains(" ") && !key.unicodeScalars.contains { $0.value >= 0x3000 }
                let name = String(key.reversed().drop(while: \.isNumber).reversed())
                let isTitle = min(titleKey.count, name.count) > 10 && (name.hasPrefix(titleKey) || titleKey.hasPrefix(name))
                // Pictures inside of lines may be formulas.
                let isRepeat = blocks[index].isPicture && key.count > 7 && (isRepeated(key, near: index) || !seen.insert(key).inserted)
                let isFile = [".jpg", ".jpeg", ".png", ".gif", ".webp"].contains(where: description.lowercased().hasSuffix)
                if isWord || isTitle || isRepeat || isFile || blocks[index].isPicture && leadsElsewhere(picture) { silent.insert(picture) }
            }
        }
        return silent
    }

    /// True for a picture that is a link to another page, not to itself in a larger size.
    private func leadsElsewhere(_ picture: Int) -> Bool {
        guard let link = tree.path(from: picture).prefix(4).first(where: { tree.nodes[$0].tag == .a }), let address = tree.value(.href, of: link) else {
            return false
        }
        let path = address.lowercased().prefix { $0 != "?" }
        return ![".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif"].contains(where: path.hasSuffix) && !path.contains("/file:")
            && !path.contains("/image")
            && !path.hasPrefix("#")
    }

    /// True where a caption or another line close by says it too.
    private func isRepeated(_ key: String, near index: Int) -> Bool {
        let after = blocks.indices[index...].lazy.filter { isKept[$0] && !blocks[$0].isPicture }.prefix(2)
        let before = blocks.indices[..<index].reversed().lazy.filter { isKept[$0] && !blocks[$0].isPicture }.prefix(1)
        return (Array(after) + Array(before)).contains { PageTitle.key(tree.words(of: blocks[$0])).hasPrefix(key) }
    }
}
