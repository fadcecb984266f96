import Articles

/// The day of publication of a page's article.
enum PageDate {
    private static let metaNames = [
        "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.date",
        "dcterms.created",
        "dcterms.issued", "sailthru.date", "parsely-pub-date", "pubdate", "publishdate", "publish-date", "publication_date", "article.published",
        "cxenseparse:recs:publishtime",
        "article_date_original", "originalpublicationdate", "published-date", "date_published", "article:post_date", "rnews:datepublished", "dc.date.created",
        "created", "last-modified-original", "ptime", "publication-date", "article-publication-date", "timestamp", "publishtime", "bt:pubdate",
        "weibo: article:create_at",
    ]

    static func day(_ facts: PageFacts, _ tree: PageTree, _ blocks: [PageBlock], title: Int?, address: String?) -> CalendarDate? {
        let sources: [() -> CalendarDate?] = [
            { facts.data.lazy.filter { $0.isArticle && !$0.types.contains("WebPage") }.compactMap { $0.published.flatMap(date) }.first },
            { metaNames.lazy.compactMap { facts.meta[$0].flatMap(date) }.first },
            {
                facts.meta.lazy.filter { $0.key.contains("publish") && !$0.key.contains("modif") && !$0.key.contains("update") }.sorted { $0.key < $1.key }
                    .compactMap { date($0.value) }.first
            },
            { facts.data.lazy.filter(\.isArticle).compactMap { $0.published.flatMap(date) }.first },
            { marked(tree) },
            { nearTitle(tree, blocks, title) },
            { onlyTime(tree) },
            { onlyDate(tree, blocks) },
            { address.flatMap(inAddress) },
        ]
        return sources.lazy.compactMap { $0() }.first
    }

    private static func date(_ text: String) -> CalendarDate? {
        WrittenDate.first(in: String(text.prefix(60)))?.date
    }

    /// What the markup calls the date of publication.
    private static func marked(_ tree: PageTree) -> CalendarDate? {
        for (index, node) in tree.nodes.enumerated() where node.tag != .text && node.tag != .meta {
            guard let property = tree.value(.itemprop, of: index), property.contains("datePublished") || property.contains("dateCreated") else { continue }
            if let value = tree.value(.datetime, of: index) ?? tree.value(.content, of: index), let day = date(value) { return day }
            if let day = date(PageFacts.line(tree.content(of: index))) { return day }
        }
        return nil
    }

    /// Times and dates that stand close to the title.
    private static func nearTitle(_ tree: PageTree, _ blocks: [PageBlock], _ title: Int?) -> CalendarDate? {
        guard let title else { return nil }
        // After the title first: what stands before it may be the day of the visit.
        let near = Array(blocks[title..<min(title + 14, blocks.count)]) + blocks[max(0, title - 6)..<title].reversed()
        for block in near {
            for node in tree.path(from: tree.nodes[block.nodes.lowerBound].parent).prefix(3) where tree.nodes[node].tag == .time {
                if let day = tree.value(.datetime, of: node).flatMap(date) { return day }
            }
        }
        for block in near where block.length < 90 && !isUpdate(tree.opening(of: block, atMost: 24)) {
            if let day = date(PageFacts.line(tree.words(of: block))) { return day }
        }
        return nil
    }

    private static let updates = PhraseSet(
        "updated|last updated|last modified|modified|aktualisiert|zuletzt|mis à jour|modifié|actualizado|aggiornato|atualizado|bijgewerkt")

    private static func isUpdate(_ line: [UInt8]) -> Bool { updates.begins(line) }

    /// The day of the page's time elements where they agree.
    private static func onlyTime(_ tree: PageTree) -> CalendarDate? {
        let days = Set(tree.nodes.indices.lazy.filter { tree.nodes[$0].tag == .time }.compactMap { tree.value(.datetime, of: $0).flatMap(date) })
        return days.count == 1 ? days.first : nil
    }

    /// The day of the lines that the page calls a date, where they agree.
    private static func onlyDate(_ tree: PageTree, _ blocks: [PageBlock]) -> CalendarDate? {
        let days = Set(
            blocks.lazy.filter { block in
                block.length < 90
                    && tree.path(from: block.element).prefix(2).contains { element in
                        tree.bytes(.class, of: element).map { ContentEvidence.words(in: $0).contains(where: dateWords.contains) } == true
                    }
            }.compactMap { date(PageFacts.line(tree.words(of: $0))) })
        return days.count == 1 ? days.first : nil
    }

    private static let dateWords: Set<String> = ["date", "datum", "fecha", "data", "pubdate", "postdate"]

    /// "/2019/11/18/" in an address.
    private static func inAddress(_ address: String) -> CalendarDate? {
        let parts = address.split(separator: "/").map { Int($0) }
        for index in parts.indices.dropLast(2) {
            guard let year = parts[index], let month = parts[index + 1], let day = parts[index + 2], (1990...2100).contains(year) else { continue }
            if let date = CalendarDate(year: year, month: month, day: day) { return date }
        }
        return nil
    }
}
