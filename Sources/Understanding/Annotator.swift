import Articles
import UnicodeText

/// One stage of understanding: adds what it finds to the draft, from what earlier stages found.
protocol Annotator {
    func annotate(_ draft: inout Draft)
}

/// Understands an article: sentences, names, who is who, roles, takeaways, facts. O(*n*).
///
/// - Parameter limit: Bytes from the start that are read.
public func insights(of article: Article, corrections: NameCorrections = NameCorrections(), limit: Int = 5 << 20) -> Insights {
    // What a program writes is no prose: its lines are all there is to say of it.
    guard article.form == .prose else { return lines(of: article) }
    var draft = Draft(article: article, corrections: corrections, limit: limit)
    let stages: [any Annotator] = [
        SentenceAnnotator(), PossessiveNames(), TagAnnotator(), NameAnnotator(), RoleAnnotator(), IdentityAnnotator(), RelationAnnotator(), QuoteAnnotator(),
        FactAnnotator(), SalienceAnnotator(),
        TakeawayAnnotator(),
    ]
    for stage in stages { stage.annotate(&draft) }
    return draft.insights
}

/// Each line that is not blank stands for a sentence, without the blanks around it.
private func lines(of article: Article) -> Insights {
    let text = article.text
    let lines = text.split(separator: 0x0A).compactMap { line -> Span? in
        guard let first = line.firstIndex(where: { $0 > 0x20 }), let last = line.lastIndex(where: { $0 > 0x20 }) else { return nil }
        return Span(first, last + 1)
    }
    return Insights(sentences: lines, weights: [Double](repeating: 0, count: lines.count), coverage: text.count)
}

/// What is known so far.
struct Draft {
    let article: Article
    let corrections: NameCorrections
    /// The blocks that are read; the last one up to the limit.
    let blocks: Range<Int>
    let limit: Int
    var insights: Insights
    /// The words of the blocks, in order; filled by the first stage.
    var tokens: [Token] = []
    /// Tokens of each sentence of `insights.sentences`.
    var sentenceTokens: [Range<Int>] = []
    /// What the trained model says of each token.
    var tags: [NameTag] = []
    /// Names found, before it is known which are the same.
    var names: [FoundName] = []
    /// Role phrases, by place.
    var roles: [Span] = []
    /// What is asked in an interview, by place.
    var questions: [Span] = []

    init(article: Article, corrections: NameCorrections, limit: Int) {
        self.article = article
        self.corrections = corrections
        self.limit = scalarBoundary(in: article.text, atOrBefore: min(limit, article.text.count))
        blocks = 0..<article.blocks.partitionPoint { $0.span.start >= limit }
        insights = Insights(coverage: self.limit)
    }
}

/// A name where it stands, with the kind it seems to be.
struct FoundName {
    var span: Span
    var text: String
    var kind: Entity.Kind
    var evidence: Evidence
}
