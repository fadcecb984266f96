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
        if kind == .sentence, selection?.unit == .word { return extendSelection(byWords: step) }
        lastKind = kind
        let targets = targets(of: kind)
        guard !targets.isEmpty else { return say(emptyWords(for: kind)) }
        let here = kind == .heading ? rows.first { $0.line != nil }?.line?.span.start ?? 0 : offset
        let isChosen = document.place.chosen != nil || kind == .heading
        // The first target at or after this place, unless the reader stands on it.
        let after = targets.partitionPoint { isChosen ? $0.start > here : $0.start >= here }
        let before = targets.partitionPoint { $0.start >= here } - 1
        // A count goes as far as it can.
        let index = step > 0 ? min(after + step - 1, max(after, targets.count - 1)) : max(before + step + 1, min(before, 0))
        guard targets.indices.contains(index) else {
            return say(step > 0 ? "no \(kind.words) after this one" : "no \(kind.words) before this one")
        }
        let target = targets[index]
        if kind == .sentence, selection != nil { extendSelection(to: target) }
        if kind == .heading, let block = article.blockIndex(at: target.start) {
            let old = document.place.top
            jump(toHeading: block)
            if document.place.top == old { document.place.focus = min(block + 1, article.blocks.count - 1) }
        } else {
            jump(to: target.start, choosing: target)
        }
    }

    /// The places of a kind, by place; in a fold, those that it shows.
    private func targets(of kind: MotionKind) -> [Span] {
        let all = allTargets(of: kind)
        guard let fold = document.fold else { return all }
        return all.filter { fold.shows($0.start, in: article) }
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
    func isShownEntity(_ index: Int) -> Bool {
        guard let entity = document.insights?.entities[index] else { return false }
        return entity.evidence.confidence >= preferences.leastConfidence
    }

    /// The entity that is meant: of the card, under the cursor, or chosen in the panel.
    var entityInHand: Int? {
        if case .card(let entity) = overlay { return entity }
        if focus == .panel, panel == .entities, let chosen = chosenItem?.entity { return chosen }
        guard let chosen = document.place.chosen, let insights = document.insights else { return nil }
        return insights.mentions.first { $0.span == chosen || $0.span.contains(chosen.start) }?.entity
    }

    /// The entity in hand, or the first name at or after the reader's place.
    var entityNearby: Int? {
        entityInHand ?? document.insights?.mentions.first { $0.span.start >= offset && isShownEntity($0.entity) }?.entity
    }

    mutating func moveMention(by step: Int) {
        guard let insights = document.insights else { return say("still reading for names") }
        guard let entity = entityNearby else { return say("no name after this place; ]e goes to the next one") }
        let spans = insights.mentions(of: entity).map(\.span)
        let standsOn = document.place.chosen.flatMap { chosen in spans.first { $0.overlaps(chosen) } }
        let here = standsOn?.start ?? offset
        let isOnIt = standsOn != nil
        var index =
            step > 0
            ? spans.partitionPoint { isOnIt ? $0.start > here : $0.start >= here } : spans.partitionPoint { $0.start >= here } - 1
        guard !spans.isEmpty else { return }
        index += step - step.signum()
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
