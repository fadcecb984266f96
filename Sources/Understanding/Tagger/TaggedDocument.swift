/// The sentences of one document as the tagger sees them: what stands in one helps to judge another.
public struct TaggedDocument {
    /// Tokens in UTF-8.
    let sentences: [[[UInt8]]]
    let forms: [[TokenForm]]
    /// The first places of every word with a capital, by its form in small letters.
    let places: [UInt64: [Place]]
    /// Words that stand in small letters somewhere.
    let smallWords: Set<UInt64>
    let mayHoldNames: [Bool]

    struct Place {
        var sentence: Int
        var token: Int
    }

    /// Tokens from a place that are looked at for the run it stands in.
    private static let farthest = 12

    /// Places of a word that count; more say nothing new.
    private static let most = 6

    /// - Parameter mayHoldNames: False for a sentence of which only the words count, for other sentences.
    public init(_ sentences: [[[UInt8]]], classes: WordClasses = .embedded, mayHoldNames: ([[UInt8]]) -> Bool = { _ in true }) {
        self.sentences = sentences
        self.mayHoldNames = sentences.map(mayHoldNames)
        forms = zip(sentences, self.mayHoldNames).map { sentence, mayHoldNames in
            sentence.map { mayHoldNames ? TokenForm($0, classes) : TokenForm(small: $0) }
        }
        var places: [UInt64: [Place]] = [:]
        var small: Set<UInt64> = []
        for (sentence, forms) in forms.enumerated() {
            for (token, form) in forms.enumerated() {
                guard form.isCapital else {
                    small.insert(form.folded)
                    continue
                }
                if places[form.folded, default: []].count < Self.most { places[form.folded, default: []].append(Place(sentence: sentence, token: token)) }
            }
        }
        self.places = places
        smallWords = small
    }

    /// The words with capitals around a place, without a gap.
    func capitals(around place: Place) -> Range<Int> {
        let forms = forms[place.sentence]
        var (start, end) = (place.token, place.token + 1)
        while start > 0, place.token - start < Self.farthest, forms[start - 1].isCapital { start -= 1 }
        while end < forms.count, end - place.token < Self.farthest, forms[end].isCapital { end += 1 }
        return start..<end
    }
}
