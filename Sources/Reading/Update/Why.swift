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
        guard let block = article.blockIndex(at: offset) else { return }
        if let evidence = article.blocks[block].evidence {
            say("\(name(of: article.blocks[block].kind)): \(evidence.reason), \(percent(evidence.confidence))")
        } else {
            say("\(name(of: article.blocks[block].kind)): as the text has it")
        }
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
