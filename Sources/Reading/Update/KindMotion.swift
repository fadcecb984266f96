import Articles

/// What `]` and `[` go to.
enum MotionKind: CaseIterable, Equatable {
    case heading, entity, takeaway, link, fact, quote, note, sentence

    var words: String {
        switch self {
        case .heading: "heading"
        case .entity: "name"
        case .takeaway: "takeaway"
        case .link: "link"
        case .fact: "fact"
        case .quote: "quotation"
        case .note: "note"
        case .sentence: "sentence"
        }
    }
}

extension ReaderState {
    mutating func move(_ kind: MotionKind, by step: Int) {
        if kind == .sentence, extendToSentenceEdge(by: step) { return }
        lastKind = kind
        let stops = stops(of: kind)
        guard !stops.spans.isEmpty else { return say(emptyWords(for: kind)) }
        guard let index = stops.reach(step, from: startOfMotion(kind)) else {
            return say(step > 0 ? "no \(kind.words) after this one" : "no \(kind.words) before this one")
        }
        let target = stops.spans[index]
        if kind == .sentence, selection != nil { return extendSelection(to: target) }
        if kind == .heading, let block = article.blockIndex(at: target.start) {
            jump(toHeading: block)
        } else {
            jump(to: target.start, choosing: target)
        }
    }

    /// Where a motion sets out: a reader at a heading stands on it, one who selects goes on from the end that moves.
    private func startOfMotion(_ kind: MotionKind) -> Document.Place {
        var place = document.place
        if kind == .sentence, let head = selection?.head { (place.at, place.chosen) = (head.start, head) }
        if kind == .heading, let block = article.blockIndex(at: place.at), article.blocks[block].span.start == place.at {
            place.chosen = article.blocks[block].span
        }
        return place
    }

    /// The places of a kind; in an excerpt, those that it shows.
    func stops(of kind: MotionKind) -> Stops {
        let all = allTargets(of: kind)
        return Stops(document.excerpt.map { excerpt in all.filter { excerpt.shows($0.start, in: article) } } ?? all)
    }

    private func allTargets(of kind: MotionKind) -> [Span] {
        let insights = document.insights
        switch kind {
        case .heading:
            return document.sections.compactMap { $0.heading.map { article.blocks[$0].span } }
        case .entity:
            return insights?.mentions.filter { isShownEntity($0.entity) }.map(\.span) ?? []
        case .takeaway:
            return (insights?.shownTakeaways.map(\.span) ?? []).sorted()
        case .link:
            return article.inlines.compactMap { if case .link = $0.style { $0.span } else { nil } }
        case .fact:
            return insights?.facts.map(\.span) ?? []
        case .quote:
            return insights?.quotes.map(\.span) ?? []
        case .note:
            return document.notes.compactMap(\.span).sorted()
        case .sentence:
            return insights?.sentences ?? []
        }
    }

    private func emptyWords(for kind: MotionKind) -> String {
        if document.insights == nil, kind != .heading, kind != .link, kind != .note { return "still reading for names and facts" }
        return "no \(kind.words) in this article"
    }

    /// Too doubtful names are left out.
    func isShownEntity(_ id: EntityID) -> Bool {
        guard let entity = document.insights?.entities[id] else { return false }
        return entity.evidence.confidence >= preferences.leastConfidence
    }

    /// The entity that is meant: of the card, under the cursor, or chosen in the panel.
    var entityInHand: EntityID? {
        if case .card(let entity) = overlay { return entity }
        if focus == .panel, panel == .entities, let chosen = chosenItem?.entity { return chosen }
        guard let chosen = document.place.chosen, let insights = document.insights else { return nil }
        return insights.mentions.first { $0.span == chosen || $0.span.contains(chosen.start) }?.entity
    }

    /// The entity in hand, or the first name at or after the reader's place.
    var entityNearby: EntityID? {
        entityInHand ?? document.insights?.mentions.first { $0.span.start >= offset && isShownEntity($0.entity) }?.entity
    }

    mutating func moveMention(by step: Int) {
        guard let insights = document.insights else { return say("still reading for names") }
        guard let entity = entityNearby else { return say("no name after this place; \(name(of: .nextEntity)) goes to the next one") }
        let stops = Stops(insights.mentions(of: entity).map(\.span))
        let spans = stops.spans
        guard !spans.isEmpty else { return }
        var place = document.place
        place.chosen = place.chosen.flatMap { chosen in spans.first { $0.overlaps(chosen) } }
        var index = stops.index(step, from: place)
        if !spans.indices.contains(index) {
            say(step > 0 ? "from the last mention to the first" : "from the first mention to the last")
            index = (index % spans.count + spans.count) % spans.count
        }
        isSheetOpen = false
        let text = "\(insights.entities[entity].name)  \(index + 1)/\(spans.count)"
        jump(to: spans[index].start, choosing: spans[index])
        if message == nil { message = Message(text) }
    }
}
