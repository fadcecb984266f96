import Articles
import TestSupport
import Testing
import Understanding

/// Right, found and wanted, over all labelled articles.
private struct Tally {
    var right = 0.0
    var found = 0.0
    var wanted = 0.0

    mutating func add<Value: Hashable>(_ found: Set<Value>, _ wanted: Set<Value>) {
        right += Double(found.intersection(wanted).count)
        self.found += Double(found.count)
        self.wanted += Double(wanted.count)
    }

    var precision: Double { right / max(1, found) }
    /// Balanced F: 2PR / (P + R).
    var f: Double { 2 * right / max(1, found + wanted) }
}

@Suite("Articles that people have labelled")
struct LabelledTests {
    /// Understood once for all figures.
    private static let articles: [(LabelledArticle, Insights)] = {
        let files = (try? Fixture.names(in: "Labelled").filter { $0.hasSuffix(".txt") }) ?? []
        return files.compactMap { try? LabelledArticle($0) }.map { ($0, insights(of: $0.article)) }
    }()

    private func tally(_ add: (LabelledArticle, Insights, inout Tally) -> Void) -> Tally {
        Self.articles.reduce(into: Tally()) { add($1.0, $1.1, &$0) }
    }

    @Test func everyLabelIsRead() throws {
        let files = try Fixture.names(in: "Labelled").filter { $0.hasSuffix(".txt") }
        for file in files { _ = try LabelledArticle(file) }
        #expect(Self.articles.count == files.count && files.count >= 30)
    }

    @Test(
        "Names by kind, exact",
        arguments: [
            (Entity.Kind.company, 0.925), (.organisation, 0.91), (.person, 0.96), (.place, 0.93), (.product, 0.855),
        ])
    func names(kind: Entity.Kind, floor: Double) {
        let tally = tally { labels, found, tally in
            let spans = found.mentions.filter { found.entities[$0.entity].kind == kind }.map(\.span)
            tally.add(Set(spans), Set(labels.names.filter { $0.kind == kind }.map(\.span)))
        }
        #expect(tally.f >= floor, "\(kind.rawValue): \(tally.f)")
    }

    @Test func roles() {
        let tally = tally { labels, found, tally in
            tally.add(Set(found.mentions.filter { found.entities[$0.entity].kind == .role }.map(\.span)), labels.roles)
        }
        #expect(tally.f >= 0.97, "\(tally.f)")
    }

    @Test func relationsWithStatus() {
        let tally = tally { labels, found, tally in tally.add(relations(found, labels), labels.relations) }
        #expect(tally.f >= 0.73 && tally.precision >= 0.83, "\(tally.f) \(tally.precision)")
    }

    /// With the names that the labels have for person and organisation.
    private func relations(_ found: Insights, _ labels: LabelledArticle) -> Set<LabelledArticle.Relation> {
        Set(
            found.relations.map { relation in
                func name(_ index: EntityID?, among names: [String]) -> String {
                    guard let entity = index.map({ found.entities[$0] }) else { return "" }
                    return names.first { $0 == entity.name || entity.otherNames.contains($0) } ?? entity.name
                }
                return LabelledArticle.Relation(
                    person: name(relation.person, among: labels.relations.map(\.person)), role: labels.article.line(relation.role).lowercased(),
                    organisation: name(relation.organisation, among: labels.relations.map(\.organisation)), status: relation.status)
            })
    }

    @Test func authoredTakeawaysWithKindAndAudience() {
        let tally = tally { labels, found, tally in
            let authored = found.takeaways.filter { $0.source == .authored }
            tally.add(Set(authored.map { LabelledArticle.Takeaway(span: $0.span, kind: $0.kind, audience: $0.audience?.lowercased()) }), labels.takeaways)
        }
        #expect(tally.f >= 0.94, "\(tally.f)")
    }

    @Test("Facts by kind, exact", arguments: [(Fact.Kind.money, 0.98), (.percent, 0.955), (.count, 0.93), (.date, 0.965)])
    func facts(kind: Fact.Kind, floor: Double) {
        let tally = tally { labels, found, tally in
            tally.add(Set(found.facts.filter { $0.kind == kind && $0.source == .written }.map(\.span)), labels.facts[kind] ?? [])
        }
        #expect(tally.f >= floor, "\(kind.rawValue): \(tally.f)")
    }

    @Test func quotesBySpeaker() {
        let tally = tally { labels, found, tally in
            let quotes = found.quotes.filter { $0.form == .quoted }.compactMap { quote in
                quote.speaker.map { speaker in
                    let entity = found.entities[speaker]
                    let name = labels.quotes.map(\.speaker).first { $0 == entity.name || entity.otherNames.contains($0) }
                    return LabelledArticle.Quote(start: quote.span.start, speaker: name ?? entity.name)
                }
            }
            tally.add(Set(quotes), labels.quotes)
        }
        #expect(tally.f >= 0.955 && tally.precision >= 0.98, "\(tally.f) \(tally.precision)")
    }

    @Test("What an article is about stands first") func salience() {
        let tally = tally { labels, found, tally in
            let first = found.entities.filter { $0.kind != .role }.prefix(3).flatMap { [$0.name] + $0.otherNames }
            tally.right += Double(labels.about.count { !$0.isDisjoint(with: first) })
            tally.wanted += Double(labels.about.count)
        }
        #expect(tally.right / tally.wanted >= 0.83, "\(tally.right / tally.wanted)")
    }
}
