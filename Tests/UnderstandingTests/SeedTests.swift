import Articles
import Readers
import TestSupport
import Testing
import Understanding

@Suite("What gloss knows of the seed")
struct SeedTests {
    private let article: Article
    private let found: Insights

    init() throws {
        article = PlainText.article(from: try Fixture.bytes("../../seeds/000_cd6def2fc25486ab.txt"))
        found = insights(of: article)
    }

    private func names(_ kind: Entity.Kind) -> [String] { found.entities.filter { $0.kind == kind }.map(\.name) }
    private func words(_ span: Span) -> String { article[span] }

    @Test func companiesAndNothingElse() {
        #expect(Set(names(.company)) == ["Amazon", "Amazon Web Services", "Microsoft", "Meta", "Google"])
        #expect(names(.organisation).isEmpty && names(.place).isEmpty && names(.product).isEmpty)
    }

    @Test func onePersonWithAllHisMentions() throws {
        #expect(names(.person) == ["Andy Jassy"])
        let index = try #require(found.entities.firstIndex { $0.kind == .person })
        #expect(found.entities[index].otherNames == ["Jassy"])
        #expect(found.mentions(of: index).map { words($0.span) } == ["Andy Jassy", "Jassy", "Andy Jassy"])
    }

    @Test func awsIsAmazonWebServices() throws {
        let index = try #require(found.entities.firstIndex { $0.name == "Amazon Web Services" })
        #expect(found.entities[index].otherNames == ["AWS"])
        #expect(found.mentions(of: index).count == 13)
    }

    @Test func hisRoleWithTheSentenceThatProvesIt() throws {
        let relation = try #require(found.relations.first)
        #expect(found.relations.count == 1)
        #expect(found.entities[relation.person].name == "Andy Jassy")
        #expect(words(relation.role) == "CEO")
        #expect(relation.organisation.map { found.entities[$0].name } == "Amazon")
        #expect(words(relation.sentence).contains("CEO Andy Jassy"))
    }

    @Test func takeawaysByAudienceThenWhatToWatch() {
        let authored = found.takeaways.filter { $0.source == .authored }
        #expect(authored.map(\.kind) == [.takeaway, .takeaway, .takeaway, .watch, .watch, .watch, .bottomLine])
        #expect(authored.compactMap(\.audience) == ["AWS employees", "cloud job seekers", "AWS itself"])
        #expect(authored.last.map { words($0.span).hasPrefix("Amazon’s AWS has begun") } == true)
    }

    @Test func facts() {
        #expect(found.facts.map { words($0.span) } == ["Hundreds", "7/18/2025", "July 17, 2025", "hundreds", "Last month", "Q3", "hundreds"])
        #expect(found.facts.first { words($0.span) == "July 17, 2025" }?.period?.description == "2025-07-17")
    }

    @Test func everyClaimIsASpanOfTheText() {
        let ends = found.mentions.map(\.span.end) + found.takeaways.map(\.span.end) + found.facts.map(\.span.end) + found.sentences.map(\.end)
        #expect(ends.allSatisfy { $0 <= article.text.count })
        #expect(found.mentions.map(\.span) == found.mentions.map(\.span).sorted())
    }
}
