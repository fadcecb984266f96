import Articles
import Glibc
import Readers
import TestSupport
import Testing

@testable import Understanding

@Suite("A sentence without an end, a list without a story")
struct BoundsTests {
    private func found(_ text: String) -> (Article, Insights) {
        let bytes = Array(text.utf8)
        let article = Article(text: bytes, blocks: [Block(.paragraph, Span(0, bytes.count))])
        return (article, insights(of: article))
    }

    @Test(
        "Sentences are cut where they have no end, and no word is lost",
        arguments: [
            String(repeating: "Acme, Globex and Tim Cook ", count: 400), String(repeating: "word ", count: 3000), String(repeating: "\"a\" ", count: 3000),
            String(repeating: "chief executive and chairman of ", count: 500) + "Acme", String(repeating: "May June ", count: 2000),
        ])
    func sentences(text: String) {
        let (article, found) = found(text)
        #expect(found.sentences.count > 1)
        var last = 0
        for sentence in found.sentences {
            #expect(sentence.start >= last && Tokenizer(article.text).tokens(in: sentence).count <= 257)
            #expect(article.text[last..<sentence.start].allSatisfy { $0 <= 0x20 })
            last = sentence.end
        }
        #expect(article.text[last...].allSatisfy { $0 <= 0x20 })
    }

    @Test func whatIsMeantToBeReadIsOneSentence() {
        let (_, found) = found(String(repeating: "and then they went on, for a while, to the next town ", count: 18) + "and home.")
        #expect(found.sentences.count == 1)
    }

    @Test func aSpeakerIsFoundBesideManyQuotations() {
        let (article, found) = found(String(repeating: "“a” and “b” or ", count: 60) + "“We will stay in this town for good,” said Ann Lee of Tern Ltd.")
        let quote = found.quotes.last
        #expect(quote.map { article[$0.span] } == "“We will stay in this town for good,”")
        #expect(quote?.speaker.map { found.entities[$0].name } == "Ann Lee")
    }

    @Test func aRoleIsHeldFarInALongSentence() {
        let (_, found) = found(
            String(repeating: "and the boats of the harbour came home, ", count: 20) + "and Ann Lee, the chief executive of Tern Ltd, said so.")
        #expect(found.relations.contains { found.entities[$0.person].name == "Ann Lee" })
    }

    @Test func everyListedNameIsFoundThoughTheFilterComesFirst() throws {
        let lines = try Fixture.bytes("../../Sources/CTables/names/names.front").split(separator: 0x0A)
        #expect(lines.count > 100_000)
        var before: [UInt8] = []
        for (number, line) in lines.enumerated() {
            before = Array(before.prefix(Int(line[line.startIndex]) - 0x20)) + line.dropFirst()
            guard number.isMultiple(of: 37) else { continue }
            let name = String(decoding: before.prefix { $0 != 0x09 }, as: UTF8.self)
            #expect(!ListedKinds(of: name).isEmpty && ListedKinds.hasName(beginningWith: String(name.prefix(3))), "\(name)")
        }
        for name in ["Qzxqzx", "no such name here", ""] { #expect(ListedKinds(of: name).isEmpty) }
    }

    @Test func shortNamesBelongToTheLongOnes() {
        let (_, found) = found(
            "Shares of Walt Disney Company fell on Monday. Disney said nothing, and Disney shareholders waited. Ann Lee met Bob Lee in town. Lee left.")
        #expect(found.entities.contains { $0.name.hasSuffix("Disney Company") && $0.otherNames.contains("Disney") }, "\(found.entities.map(\.name))")
        #expect(!found.entities.contains { $0.name.hasSuffix(" Lee") && $0.otherNames.contains("Lee") })
    }
}
