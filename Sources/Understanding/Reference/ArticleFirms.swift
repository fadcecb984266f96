import Articles

/// The firms and places that an article speaks of, for roles without an employer beside them.
struct ArticleFirms {
    /// Mentions before a role that are looked at.
    private static let farthest = 200

    private let article: Article
    private let entities: EntityTable<Entity>
    private let sections: [Section]
    /// By place.
    private let firms: [Mention]
    /// The most named first.
    private let ranked: [(entity: EntityID, count: Int)]
    private let counts: [EntityID: Int]
    /// Of each section, the firm that it is about.
    private var sectionFirms: [EntityID?] = []
    private let courts: [Mention]
    /// Firms that the title names.
    private let titled: Set<EntityID>
    /// The town or state that the article names most.
    let town: EntityID?

    init(_ draft: Draft) {
        let insights = draft.insights
        func mentions(_ kinds: Set<Entity.Kind>) -> [Mention] { insights.mentions.filter { kinds.contains(insights.entities[$0.entity].kind) } }
        article = draft.article
        entities = insights.entities
        sections = article.sections()
        firms = mentions([.company, .organisation])
        ranked = Self.ranked(firms)
        counts = Dictionary(uniqueKeysWithValues: ranked.map { ($0.entity, $0.count) })
        let title = article.blocks.first { $0.kind == .title }?.span
        titled = Set(firms.filter { title?.contains($0.span) == true }.map(\.entity))
        courts = firms.filter { insights.entities[$0.entity].name.contains("Court") }
        let bodies = insights.entities.filter { $0.kind == .organisation }.map(\.name)
        town = Self.ranked(mentions([.place])).first { Self.isTown(insights.entities[$0.entity].name, bodies) }?.entity
        sectionFirms = sections.map(firm(of:))
    }

    /// Not a street: a listed place, or one that has a council or the like of its name.
    private static func isTown(_ name: String, _ bodies: [String]) -> Bool {
        !ListedKinds(of: name).isDisjoint(with: [.city, .region]) || bodies.contains { $0.hasPrefix(name + " ") }
    }

    private static func ranked(_ mentions: some Sequence<Mention>) -> [(entity: EntityID, count: Int)] {
        let counts = mentions.reduce(into: [:]) { $0[$1.entity, default: 0] += 1 }
        return counts.map { ($0.key, $0.value) }.sorted { ($1.count, $0.entity) < ($0.count, $1.entity) }
    }

    /// The court named last before an offset, else the first one.
    func court(near offset: Int) -> EntityID? {
        let next = courts.partitionPoint { $0.span.start >= offset }
        return (next > 0 ? courts[next - 1] : courts.first)?.entity
    }

    /// The firm that "its" or "the union's" points back to: of those that the noun fits, the one that the text has been speaking of.
    func pointed(by noun: String, from offset: Int) -> EntityID? {
        let before = named(in: Span(0, offset)).suffix(Self.farthest)
        let titled = before.last { entities[$0.entity].name.lowercased().split(separator: " ").contains(Substring(noun)) }
        if let titled { return titled.entity }
        let kind = NameCue.kind(of: noun)
        let fitting = before.filter { kind != .company && kind != .organisation || entities[$0.entity].kind == kind }
        let candidates = fitting.isEmpty ? Array(before) : fitting
        let near = Set(paragraph(before: offset).map(\.entity))
        let counts = Self.ranked(candidates)
        return counts.max { (topicality($0, near, candidates.last?.entity), $1.entity) < (topicality($1, near, candidates.last?.entity), $0.entity) }?.entity
    }

    /// How likely the text still speaks of a firm.
    private func topicality(_ firm: (entity: EntityID, count: Int), _ near: Set<EntityID>, _ last: EntityID?) -> Double {
        0.5 * Double(min(6, firm.count)) + (titled.contains(firm.entity) ? 1.5 : 0) + (near.contains(firm.entity) ? 2 : 0) + (firm.entity == last ? 1 : 0)
    }

    /// The employer of a bare "CEO Andy Jassy": the article's own, the one firm of the paragraph so far, or the section's.
    func understood(at offset: Int) -> EntityID? {
        if let main { return main }
        let near = Set(paragraph(before: offset).map(\.entity))
        if near.count == 1 { return near.first }
        if let section = ofSection(at: offset), near.isEmpty || near.contains(section) { return section }
        guard let last = named(in: Span(0, offset)).last?.entity, let first = ranked.first, let count = counts[last] else { return nil }
        return count >= 3 && count * 2 >= first.count ? last : nil
    }

    private func paragraph(before offset: Int) -> ArraySlice<Mention> {
        article.blockIndex(at: offset).map { named(in: Span(article.blocks[$0].span.start, offset)).suffix(Self.farthest) } ?? []
    }

    /// The firm that the article names at least twice as often as the next.
    private var main: EntityID? {
        guard let first = ranked.first, first.count >= 3, first.count >= 2 * (ranked.dropFirst().first?.count ?? 0) else { return nil }
        return first.entity
    }

    private func ofSection(at offset: Int) -> EntityID? {
        let after = sections.partitionPoint { $0.span.start > offset }
        return after > 0 && sections.count > 1 ? sectionFirms[after - 1] : nil
    }

    /// The firm of a section's heading, or the one that it names most.
    private func firm(of section: Section) -> EntityID? {
        let heading = section.heading.map { Set(named(in: article.blocks[$0].span).map(\.entity)) } ?? []
        if heading.count == 1 { return heading.first }
        let ranked = Self.ranked(named(in: section.span))
        guard let first = ranked.first, first.count >= 2, first.count >= 2 * (ranked.dropFirst().first?.count ?? 0) else { return nil }
        return first.entity
    }

    private func named(in span: Span) -> ArraySlice<Mention> {
        let first = firms.partitionPoint { $0.span.start >= span.start }
        let last = firms.partitionPoint { $0.span.start >= span.end }
        return firms[first..<max(first, last)]
    }
}
