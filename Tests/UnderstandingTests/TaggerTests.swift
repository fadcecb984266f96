import TestSupport
import Testing

@testable import Understanding

@Suite("The name tagger")
struct TaggerTests {
    private func tags(_ sentences: String...) -> [String] {
        let tokens = sentences.map { $0.split(separator: " ").map { Array($0.utf8) } }
        return NameTagger().tags(of: tokens).map { $0.map(\.written).joined(separator: " ") }
    }

    @Test(
        "Names in plain sentences",
        arguments: [
            ("Maria Lindqvist joined the board of Volvo in Gothenburg .", "B-PER I-PER O O O O B-ORG O B-LOC O"),
            ("The European Central Bank raised its rates on Thursday .", "O B-ORG I-ORG I-ORG O O O O O O"),
            ("Profits rose by a third , the company said .", "O O O O O O O O O O"),
            ("Mr. Okonkwo flew from Lagos to Nairobi .", "O B-PER O O B-LOC O B-LOC O"),
        ])
    func plain(sentence: String, wanted: String) {
        #expect(tags(sentence) == [wanted])
    }

    @Test("What stands around a word in one sentence is evidence in another") func document() {
        func evidence(_ sentences: String...) -> Set<UInt64> {
            let document = TaggedDocument(sentences.map { $0.split(separator: " ").map { Array($0.utf8) } })
            var found: [UInt64] = []
            TagFeatures(of: sentences.count - 1, in: document).append(at: 0, to: &found)
            return Set(found)
        }
        let alone = evidence("Varnholt fell .")
        let beside = evidence("Shares of Varnholt Industries fell .", "Varnholt fell .")
        #expect(beside.isStrictSuperset(of: alone))
        #expect(evidence("Shares of Brandt Industries fell .", "Varnholt fell .") == alone)
    }

    @Test("No name goes on from another kind, whatever the words", arguments: 0..<20)
    func paths(seed: UInt64) {
        var random = Seeded(state: seed)
        let pieces = ["Bank", "of", "the", "Sara", "IBM", "日本", "1,000", "é", "", "-", "U.S.", "van", "A", "\u{301}", "London", "Inc."]
        let sentences = (0..<5).map { _ in (0..<Int.random(in: 0...30, using: &random)).map { _ in Array(pieces.randomElement(using: &random)!.utf8) } }
        let tags = NameTagger().tags(of: sentences)
        #expect(tags.map(\.count) == sentences.map(\.count))
        for tags in tags {
            for (before, tag) in zip([.outside] + tags, tags) { #expect(before.mayPrecede(tag), "\(before) \(tag)") }
        }
    }

    @Test("A model holds what was written, and nothing for what was not") func model() {
        let rows = (1...500).map { number in
            (feature: UInt64(number) &* 0x9E37_79B9_7F4A_7C15, weights: (0..<9).map { Float(($0 + number) % 7) - 3 })
        }
        let blob = TagModelWriter(transitions: Array(repeating: 0, count: 90), rows: rows).blob(size: 16_000)
        blob.withUnsafeBytes { bytes in
            let model = TagModel(blob: bytes.baseAddress!)
            var isNear = 0
            for row in rows {
                var sum = SIMD16<Int32>()
                model.add(row.feature, to: &sum)
                if zip(model.scaled(sum), row.weights).allSatisfy({ abs($0 - $1) < 0.05 }) { isNear += 1 }
            }
            #expect(isNear >= 495)
            var sum = SIMD16<Int32>()
            for number in 1000..<1100 { model.add(UInt64(number) &* 0xD6E8_FEB8_6659_FD93, to: &sum) }
            #expect(model.scaled(sum).allSatisfy { abs($0) < 1 })
        }
    }

    @Test("Classes of words are found again") func classes() {
        let words = (1...100).map { (word: WordClasses.number(of: Array("word\($0)".utf8)), fine: $0 % 9 + 1, coarse: $0 % 3 + 1) }
        WordClasses.blob(of: words).withUnsafeBytes { bytes in
            let classes = WordClasses(blob: bytes.baseAddress!)
            for word in words { #expect(classes.classes(of: word.word) == (word.fine, word.coarse)) }
            #expect(classes.classes(of: WordClasses.number(of: Array("unknown".utf8))) == (0, 0))
        }
    }
}
