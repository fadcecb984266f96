import Articles

extension ReaderState {
    /// One line on why the thing in hand is shown as it is.
    mutating func explain() {
        guard let insights = document.insights else { return say("still reading; nothing to explain yet") }
        let explanation = Explanation(article, insights)
        let chosen = focus == .panel ? chosenItem?.target : document.place.chosen
        if focus == .panel, panel == .takeaways, let takeaway = insights.takeaways.first(where: { $0.span == chosen }) {
            return say(explanation.line(on: takeaway))
        }
        if let entity = entityInHand { return say(explanation.line(on: insights.entities[entity])) }
        if let quote = insights.quotes.first(where: { $0.span == chosen }) { return say(explanation.line(on: quote)) }
        if let fact = insights.facts.first(where: { $0.span == chosen }) { return say(explanation.line(on: fact)) }
        if let block = article.blockIndex(at: offset) { say(explanation.line(on: article.blocks[block])) }
    }
}
