import Articles

/// Finds what the author marks as to be taken away, and picks sentences besides.
struct TakeawayAnnotator: Annotator {
    func annotate(_ draft: inout Draft) {
        let picker = SentencePicker(draft)
        draft.insights.takeaways = authored(in: draft) + picker.picked(5)
        draft.insights.weights = picker.weights
    }

    /// By sections whose heading marks them, by labels, by bullets under the title.
    private func authored(in draft: Draft) -> [Takeaway] {
        let article = draft.article
        var found: [Takeaway] = []
        var section: (kind: Takeaway.Kind, heading: String, audience: String?, level: Int)?
        var pending: [Int] = []
        var lead = Lead.beforeTitle
        var leadBullets: Set<Span> = []
        func close() {
            guard let section else { return }
            // A section that is no list may have one far below; what it marks stands before that.
            let listed = pending.filter { isListed(article.blocks[$0], article) }
            let before = pending.prefix { !isListed(article.blocks[$0], article) }
            let marked = before.count <= Self.mostBeforeList ? listed : Array(before)
            for index in marked.isEmpty ? pending : marked {
                found.append(takeaway(article.blocks[index], section.kind, section.audience, "under “\(section.heading)”", article))
            }
            pending = []
        }
        for index in draft.blocks {
            let block = article.blocks[index]
            switch block.kind {
            case .title: lead = .afterTitle
            case .heading(let level):
                lead = .over
                // A heading under a marked one parts what it marks.
                if let section, level > section.level { continue }
                close()
                let words = article.line(block.span)
                section = TakeawayCues.kind(of: words).map { ($0, words, TakeawayCues.audience(inHeading: words), level) }
            case .paragraph where isNote(block, article): break
            case .paragraph, .labelled:
                if let own = byLabel(block, article, inSection: section != nil) {
                    found.append(own)
                } else if section != nil {
                    pending.append(index)
                } else if lead == .afterTitle, found.count < Self.mostLeadBullets, block.span.count < 200, isItem(block, article), isAmongItems(index, article),
                    !isAffiliation(block, article)
                {
                    found.append(takeaway(block, .takeaway, nil, "a bullet under the title", article))
                    leadBullets.insert(found[found.count - 1].span)
                }
                if block.kind == .paragraph, block.span.count > 80, !isItem(block, article) { lead = .over }
            case .boilerplate, .junk:
                if section != nil, !pending.isEmpty {
                    close()
                    section = nil
                }
            default: break
            }
        }
        close()
        if isMostOfText(leadBullets, article) { found.removeAll { leadBullets.contains($0.span) } }
        return found.sorted { $0.span < $1.span }
    }

    /// Bullets that are the text itself sum up nothing.
    private func isMostOfText(_ bullets: Set<Span>, _ article: Article) -> Bool {
        let all = article.blocks.reduce(0) { $0 + ($1.kind.isProse ? $1.span.count : 0) }
        return bullets.reduce(0) { $0 + $1.count } * 2 > all
    }

    /// How far the text has come: bullets between the title and the first paragraph sum it up.
    private enum Lead { case beforeTitle, afterTitle, over }

    private static let mostLeadBullets = 10
    /// Paragraphs that may lead up to a list.
    private static let mostBeforeList = 2

    private func isListed(_ block: Block, _ article: Article) -> Bool {
        if case .labelled = block.kind { return true }
        return isItem(block, article)
    }

    /// One bullet alone is no list: the "v." of a docket.
    private func isAmongItems(_ index: Int, _ article: Article) -> Bool {
        [index - 1, index + 1].contains { article.blocks.indices.contains($0) && isItem(article.blocks[$0], article) }
    }

    /// "(1) Institute of Marine Physics", "* Corresponding author: t@lss.example": what a paper says of its writers.
    private func isAffiliation(_ block: Block, _ article: Article) -> Bool {
        article.text[block.span.range].contains(0x40)
            || article.containers(around: block).contains { index in
                if case .item(let item) = article.containers[index].kind { item.marker.hasPrefix("(") } else { false }
            }
    }

    /// "No." and the like is the marker of no bullet.
    private func isItem(_ block: Block, _ article: Article) -> Bool {
        article.containers(around: block).contains { index in
            if case .item(let item) = article.containers[index].kind { item.marker.count(where: \.isLetter) < 2 } else { false }
        }
    }

    private func isNote(_ block: Block, _ article: Article) -> Bool {
        article.containers(around: block).contains { if case .footnote = article.containers[$0].kind { true } else { false } }
    }

    /// A label that says itself what follows: "The bottom line: …", "For drivers: …".
    private func byLabel(_ block: Block, _ article: Article, inSection: Bool) -> Takeaway? {
        let text = article.text[block.span.range]
        var labelSpan: Span?
        if case .labelled(let label) = block.kind {
            labelSpan = label
        } else if let label = boldLabel(block, article) {
            labelSpan = label
        } else if isItem(block, article) {
            labelSpan = itemLabel(block.span, text)
        }
        guard let labelSpan, !inSection || isOwnKind(article.line(labelSpan)) else { return nil }
        let words = article.line(labelSpan)
        let isAudience = words.lowercased().hasPrefix("for ") || words.lowercased().hasPrefix("if you ")
        guard let kind = TakeawayCues.kind(of: words) ?? (isAudience && TakeawayCues.audience(in: words) != nil ? .takeaway : nil) else { return nil }
        return takeaway(block, kind, nil, "labelled “\(words)”", article)
    }

    /// "**Why it matters:** …": strong words at the head of a block with a colon at their end or behind them.
    private func boldLabel(_ block: Block, _ article: Article) -> Span? {
        guard block.kind == .paragraph, let strong = article.inlines(in: block.span).first(where: { $0.style == .strong && $0.span.start == block.span.start }),
            strong.span.count < 60, strong.span.end < block.span.end
        else { return nil }
        if article.text[strong.span.end - 1] == 0x3A { return Span(strong.span.start, strong.span.end - 1) }
        return article.text[strong.span.end] == 0x3A ? strong.span : nil
    }

    /// Inside a marked section only a label of another kind stands for itself: "Bottom line: …" under "What to watch".
    private func isOwnKind(_ words: String) -> Bool {
        switch TakeawayCues.kind(of: words) {
        case .bottomLine?, .why?: true
        default: false
        }
    }

    private func itemLabel(_ span: Span, _ text: ArraySlice<UInt8>) -> Span? {
        guard let colon = text.prefix(60).firstIndex(of: 0x3A), colon + 1 < span.end, text[colon + 1] == 0x20 else { return nil }
        guard !text[..<colon].contains(0x2E) else { return nil }
        return Span(span.start, colon)
    }

    private func takeaway(_ block: Block, _ kind: Takeaway.Kind, _ sectionAudience: String?, _ reason: String, _ article: Article) -> Takeaway {
        var span = block.span
        var label: Span?
        var audience = sectionAudience
        if case .labelled(let found) = block.kind {
            label = found
            span = body(of: block.span, after: found, article.text)
        } else if let found = boldLabel(block, article) {
            label = found
            span = body(of: block.span, after: found, article.text)
        } else if isItem(block, article), let found = itemLabel(block.span, article.text[block.span.range]) {
            let words = article.line(found)
            if TakeawayCues.audience(in: words) != nil || isPlural(words), kind == .takeaway {
                label = found
                span = body(of: block.span, after: found, article.text)
            }
        }
        if kind == .takeaway, let label {
            let words = article.line(label)
            audience = TakeawayCues.audience(in: words) ?? (TakeawayCues.kind(of: words) == nil && isGroup(words) ? words : audience)
            if let from = ellipsisAudience(words) { audience = from }
        }
        return Takeaway(
            span: span, kind: kind, source: .authored, audience: audience, label: audience == nil ? label : nil, evidence: Evidence(reason, confidence: 0.9))
    }

    /// "…new here: start with …" under "If you are…".
    private func ellipsisAudience(_ words: String) -> String? {
        guard let first = words.first, first == "…" || words.hasPrefix("...") else { return nil }
        return String(words.drop { $0 == "…" || $0 == "." })
    }

    private func isPlural(_ words: String) -> Bool {
        words.hasPrefix("…")
            || words.split(separator: " ").count <= 5 && (words.split(separator: " ").first?.hasSuffix("s") == true || words.hasPrefix("People"))
    }

    private func isGroup(_ words: String) -> Bool {
        words.split(separator: " ").count <= 6 && words.first?.isUppercase == true
            && (words.split(separator: " ").first?.hasSuffix("s") == true || words.hasPrefix("People") || words.split(separator: " ").count == 1)
    }

    private func body(of span: Span, after label: Span, _ text: [UInt8]) -> Span {
        var start = label.end
        while start < span.end, text[start] <= 0x20 || text[start] == 0x3A || text[start] == 0x2D { start += 1 }
        // A dash of three bytes.
        while start + 2 < span.end, text[start] == 0xE2, text[start + 1] == 0x80,
            text[start + 2] & 0xFE == 0x94 || text[start + 2] == 0x93 || text[start + 2] == 0x94
        {
            start += 3
            while start < span.end, text[start] <= 0x20 { start += 1 }
        }
        return start < span.end ? Span(start, span.end) : span
    }
}
