import Articles

extension ReaderState {
    /// One line on why the thing in hand is shown as it is.
    mutating func explain() {
        guard let insights = document.insights else { return say("still reading; nothing to explain yet") }
        if focus == .panel, panel == .takeaways, let target = chosenItem?.target,
            let takeaway = insights.takeaways.first(where: { $0.span == target })
        {
            return say("takeaway: \(takeaway.evidence.reason), \(percent(takeaway.evidence.confidence))")
        }
        if let entity = entityInHand {
            let found = insights.entities[entity]
            return say("\(found.name), \(found.kind.rawValue): \(found.evidence.reason), \(percent(found.evidence.confidence))")
        }
        let chosen = focus == .panel ? chosenItem?.target : document.place.chosen
        if let fact = insights.facts.first(where: { $0.span == chosen }) { return say(words(on: fact)) }
        guard let block = article.blockIndex(at: offset) else { return }
        if let evidence = article.blocks[block].evidence {
            say("\(name(of: article.blocks[block].kind)): \(evidence.reason), \(percent(evidence.confidence))")
        } else {
            say("\(name(of: article.blocks[block].kind)): as the text has it")
        }
    }

    private func words(on fact: Fact) -> String {
        let kind =
            switch fact.kind {
            case .money: "a sum: a number with a currency"
            case .percent: "a share: a number of percent"
            case .count: "a count: a number and what is counted"
            case .date: "a date: written as one"
            }
        let day = fact.date.map { ", read as \($0)" } ?? ""
        return "\(article.line(fact.span))  \(kind)\(day)" + (fact.subject.map { ", of “\(article.line($0))”" } ?? "")
    }

    private func percent(_ confidence: Double) -> String { "\(Int((confidence * 100).rounded())) % sure" }

    private func name(of kind: Block.Kind) -> String {
        switch kind {
        case .title: "title"
        case .subtitle: "subtitle"
        case .byline: "writer’s line"
        case .date: "date"
        case .heading: "heading"
        case .paragraph: "paragraph"
        case .labelled: "labelled line"
        case .code: "code"
        case .table: "table"
        case .rule: "rule"
        case .markup: "markup"
        case .frontMatter: "metadata"
        case .junk: "not the article"
        case .boilerplate: "standing text"
        }
    }
}
