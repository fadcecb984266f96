import Articles

extension ReaderState {
    /// Enter: acts on what is chosen, else scrolls a line.
    mutating func act() -> [Effect] {
        if case .card = overlay {
            overlay = nil
            return []
        }
        if focus == .contents {
            finishContents()
            return []
        }
        if focus == .panel || isSheetOpen { return actOnItem() }
        guard let chosen = document.place.chosen else {
            if flow.closedRun(around: barBlock) != nil {
                openAside(barBlock)
            } else if !closeAside(barBlock) {
                scroll(by: 1)
            }
            return []
        }
        if let link = link(at: chosen.start) { return open(link: link) }
        if let entity = entityInHand {
            overlay = .card(entity: entity)
            return []
        }
        scroll(by: 1)
        return []
    }

    private mutating func actOnItem() -> [Effect] {
        guard let item = chosenItem else { return [] }
        if panel == .contents {
            finishContents()
            return []
        }
        if let entity = item.entity {
            overlay = .card(entity: entity)
            return []
        }
        guard let target = item.target else { return [] }
        focus = .text
        if isSheetOpen {
            isSheetOpen = false
            leaveMark()
        }
        go(to: target.start, choosing: target)
        return []
    }

    // MARK: Hints

    mutating func showHints() {
        let view = viewSpan
        var targets: [Hint.Target] = document.insights?.mentions(in: view).filter { isShownEntity($0.entity) }.map(Hint.Target.mention) ?? []
        for inline in article.inlines(in: view) {
            if case .link(let address, _) = inline.style { targets.append(.link(inline.span, address: address)) }
            if case .footnoteReference(let name) = inline.style { targets.append(.link(inline.span, address: "#" + name)) }
        }
        guard !targets.isEmpty else { return say(document.insights == nil ? "still reading for names" : "no name or link in view") }
        targets.sort { $0.span < $1.span }
        overlay = .hints(Hint.lettered(targets), typed: "")
    }

    mutating func follow(_ target: Hint.Target) -> [Effect] {
        overlay = nil
        switch target {
        case .mention(let mention):
            document.place.chosen = mention.span
            overlay = .card(entity: mention.entity)
        case .link(let span, let address):
            document.place.chosen = span
            if address.hasPrefix("#") { followFootnote(String(address.dropFirst())) } else { return open(link: address) }
        }
        return []
    }

    private mutating func followFootnote(_ name: String) {
        guard let container = article.containers.firstIndex(where: { $0.kind == .footnote(name: name) }),
            let block = article.blocks.first(where: { article.containers(around: $0).contains(container) })
        else { return say("no footnote \(name) in this article") }
        jump(to: block.span.start)
        say("footnote \(name); \(self.name(of: .goToMark))' goes back")
    }

    // MARK: Only this

    mutating func onlyThis() {
        if document.excerpt != nil {
            close()
            return
        }
        guard let insights = document.insights else { return say("still reading for names") }
        guard let entity = entityNearby else { return say("no name here; \(name(of: .nextEntity)) goes to the next one") }
        let names = [insights.entities[entity].name] + insights.entities[entity].otherNames
        let spans = insights.mentions(of: entity).map(\.span)
        show(.only(spans, title: names.joined(separator: ", "), in: document))
    }

    /// Leaves the place marked, and shows the excerpt from what it keeps nearest to the reader.
    mutating func show(_ excerpt: Excerpt) {
        overlay = nil
        isSheetOpen = false
        focus = .text
        if panel == .hits { panel = panelBehindHits }
        leaveMark()
        let before = document.excerpt == nil ? jumpPlace : document.excerptOrigin?.before ?? jumpPlace
        defer { document.excerptOrigin = (before, document.place.at) }
        document.excerpt = excerpt
        document.place.chosen = nil
        relayout()
        let here = document.place.at
        let kept = excerpt.blocks.map { article.blocks[$0].span }
        if here <= (kept.first?.start ?? 0) { return toStart() }
        // What is kept nearest after the reader's place, and the place itself where it is kept.
        if !excerpt.shows(here, in: article), let next = kept.first(where: { $0.start >= here }) ?? kept.last { document.place.at = next.start }
        show(document.place.at, atRow: textHeight / 4)
    }
}

extension Hint {
    private static let alphabet = Array("asdfghjklqwertuiopzxcvbnm")

    /// One letter each where they suffice, else two.
    static func lettered(_ targets: [Target]) -> [Hint] {
        if targets.count <= alphabet.count {
            return zip(targets, alphabet).map { Hint(letters: String($1), target: $0) }
        }
        return targets.prefix(alphabet.count * alphabet.count).enumerated().map { index, target in
            Hint(letters: String([alphabet[index / alphabet.count], alphabet[index % alphabet.count]]), target: target)
        }
    }
}
