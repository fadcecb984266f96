import Readers

/// Lines that sites put around an article, added to a text so that the model meets more of them than the labelled texts hold.
enum Clutter {
    private static let kickers = [
        "OPINION", "LIVE", "FEATURE", "Business", "EXCLUSIVE", "Technology | Companies", "NEWS ANALYSIS", "Home » World » Europe",
        "Markets", "The Weekly Letter", "BREAKING", "Home › Money › Banks", "SPECIAL REPORT", "Culture", "The Long Read",
        "dailyledger.example » Politics", "Science & Health", "Evening Note — the day in five minutes", "In depth",
    ]
    private static let junk = [
        "Advertisement", "ADVERTISEMENT", "Share this article", "Read more: How the deal was done", "Sign up for our newsletter",
        "Sign up for the Morning Note, free each weekday", "Related: Five charts on the labour market", "Follow us on Facebook",
        "Photo: A worker at the plant in May (Jane Doe/Agency)", "Image credit: Agency", "Story continues below", "Listen · 6 min",
        "Tags: banks, rates, Europe", "Filed under: Business, Retail", "Show comments (24)", "Subscribe to read on",
        "More from this section", "You might also like: The town that stopped the clocks", "Copy link", "Print  Email  Save",
        "(Photo by John Smith/Agency)", "Topics: energy · climate", "612 words", "Most read", "Download our app", "* * *", "-----------",
    ]
    private static let boilerplate = [
        "Reporting by Jane Doe; editing by John Smith", "(Additional reporting by Ann Lee in Paris)", "© 2025 Ledger Media. All rights reserved.",
        "Jane Doe is a reporter in London.", "John Smith covers energy for the Ledger.", "This article was first published in May.",
        "Contact the writer at jdoe@ledger.example.", "The author owns no shares in any company named here.",
        "You received this mail because you subscribed. Unsubscribe", "Press contact: Ann Lee, ann.lee@firm.example, +1 555 0100",
    ]

    static func added(to blocks: [(label: LineKind, text: String)], using random: inout SeededGenerator) -> [(label: LineKind, text: String)] {
        var blocks = blocks
        func chance(_ share: Int) -> Bool { Int.random(in: 0..<100, using: &random) < share }
        if chance(15), let line = kickers.randomElement(using: &random) { blocks.insert((.junk, line), at: 0) }
        if chance(4) { blocks.insert((.boilerplate, "FOR IMMEDIATE RELEASE"), at: 0) }
        if chance(20), let title = blocks.firstIndex(where: { $0.label == .title }), !blocks.contains(where: { $0.label == .subtitle }),
            let sentence = blocks.filter({ $0.label == .paragraph }).randomElement(using: &random)?.text.split(separator: ".").first,
            (30...160).contains(sentence.count)
        {
            blocks.insert((.subtitle, String(sentence) + (Bool.random(using: &random) ? "." : "")), at: title + 1)
        }
        if chance(20), let byline = blocks.firstIndex(where: { $0.label == .byline }) { blocks.remove(at: byline) }
        for _ in 0..<Int.random(in: 0...2, using: &random) where blocks.count > 4 {
            if let line = junk.randomElement(using: &random) { blocks.insert((.junk, line), at: Int.random(in: 3...blocks.count, using: &random)) }
        }
        if chance(30) { endEarly(&blocks, using: &random) }
        if chance(40) { makeList(in: &blocks, using: &random) }
        if chance(15), let line = boilerplate.randomElement(using: &random) { blocks.append((.boilerplate, line)) }
        return blocks
    }

    /// Makes bullets of the sentences of one paragraph, by choice of one that stands before a heading.
    private static func makeList(in blocks: inout [(label: LineKind, text: String)], using random: inout SeededGenerator) {
        let paragraphs = blocks.indices.dropFirst(3).filter { blocks[$0].label == .paragraph }
        let beforeHeading = paragraphs.filter { $0 + 1 < blocks.count && blocks[$0 + 1].label == .heading }
        guard let index = beforeHeading.randomElement(using: &random) ?? paragraphs.randomElement(using: &random) else { return }
        let sentences = blocks[index].text.split(separator: ". ").filter { $0.count > 15 }.prefix(4)
        guard sentences.count > 1 else { return }
        let period = Bool.random(using: &random) ? "." : ""
        blocks.replaceSubrange(index...index, with: sentences.map { (.item, "• " + $0 + period) })
    }

    /// Ends the article with the first paragraph of one of its sections.
    private static func endEarly(_ blocks: inout [(label: LineKind, text: String)], using random: inout SeededGenerator) {
        let last = blocks.indices.dropFirst(5).filter { $0 + 1 < blocks.count && blocks[$0].label == .heading && blocks[$0 + 1].label == .paragraph }
        if let heading = last.randomElement(using: &random) { blocks.removeLast(blocks.count - heading - 2) }
    }
}
