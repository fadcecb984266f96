/// The evidence for the tags of a document's tokens, each piece as a number of 64 bits that stands for it.
public struct TagFeatures {
    private let document: TaggedDocument
    private let sentence: Int
    private var forms: [TokenForm] { document.forms[sentence] }
    /// Phrases of the lists that a token stands in: of which kinds, and whether one begins there.
    private let phrases: [(begins: UInt32, inside: UInt32)]

    /// - Parameter tokens: Of the sentence, UTF-8.
    public init(of sentence: Int, in document: TaggedDocument) {
        self.document = document
        self.sentence = sentence
        phrases = Self.phrases(in: document.sentences[sentence], document.forms[sentence])
    }

    /// Appends the evidence at a token.
    public func append(at index: Int, to features: inout [UInt64]) {
        let (form, before, after) = (forms[index], form(index - 1), form(index + 1))
        var template: UInt64 = 0
        func add(_ first: UInt64 = 0, _ second: UInt64 = 0, _ third: UInt64 = 0) {
            template += 1
            features.append(mix(mix(mix(template &* 0x9E37_79B9_7F4A_7C15 ^ first) ^ second) ^ third))
        }
        add()
        add(form.folded)
        add(form.exact)
        add(before.folded)
        add(after.folded)
        add(folded(index - 2))
        add(folded(index + 2))
        add(before.folded, form.folded)
        add(form.folded, after.folded)
        add(before.folded, after.folded)
        add(before.folded, form.shortShape)
        add(form.shortShape, after.folded)
        add(folded(index - 2), before.folded)
        add(after.folded, folded(index + 2))
        add(form.prefixes.0)
        add(form.prefixes.1)
        add(form.prefixes.2)
        add(form.prefixes.3)
        add(form.suffixes.0)
        add(form.suffixes.1)
        add(form.suffixes.2)
        add(form.suffixes.3)
        add(form.shape)
        add(form.shortShape)
        add(before.shortShape, form.shortShape)
        add(form.shortShape, after.shortShape)
        add(before.shortShape, form.shortShape, after.shortShape)
        add(index == 0 ? 1 : 0, form.shortShape, form.isCommon ? 1 : 0)
        add(form.isCommon ? 1 : 0, form.shortShape)
        add(before.suffixes.2)
        add(after.suffixes.2)
        add(form.fineClass)
        add(form.coarseClass)
        add(before.fineClass)
        add(after.fineClass)
        add(before.coarseClass, form.coarseClass)
        add(form.coarseClass, after.coarseClass)
        add(before.fineClass, form.shortShape)
        add(form.shortShape, after.fineClass)
        add(self.form(index - 2).fineClass, before.fineClass)
        add(after.fineClass, self.form(index + 2).fineClass)
        let (own, left, right) = (UInt64(form.listed.rawValue), UInt64(before.listed.rawValue), UInt64(after.listed.rawValue))
        add(own, form.shortShape)
        add(left, own)
        add(own, right)
        add(left, own, right)
        let phrase = phrases[index]
        add(UInt64(phrase.begins), UInt64(phrase.inside))
        add(UInt64(phrase.begins), UInt64(phrase.inside), own)
        add(UInt64(phrase.inside), form.folded)
        appendElsewhere(index, to: &features)
        for bit in 0..<26 where form.listed.rawValue & 1 << UInt32(bit) != 0 {
            template = 100 + UInt64(bit)
            add()
        }
    }

    /// What stands around the same word in other places of the document (Chieu and Ng 2002).
    private func appendElsewhere(_ index: Int, to features: inout [UInt64]) {
        let form = forms[index]
        guard form.isCapital else { return }
        let start = features.count
        func add(_ template: UInt64, _ value: UInt64) {
            let feature = mix(mix(template &* 0x9E37_79B9_7F4A_7C15) ^ value)
            if !features[start...].contains(feature) { features.append(feature) }
        }
        if document.smallWords.contains(form.folded) { add(60, form.isCommon ? 1 : 0) }
        for place in document.places[form.folded] ?? [] where place.sentence != sentence || place.token != index {
            let others = document.forms[place.sentence]
            add(61, place.token > 0 ? others[place.token - 1].folded : 0)
            add(62, place.token + 1 < others.count ? others[place.token + 1].folded : 0)
            add(63, place.token > 0 ? 1 : 0)
            let run = document.capitals(around: place)
            if run.upperBound > place.token + 1 { add(64, others[run.upperBound - 1].folded) }
            if run.lowerBound < place.token {
                add(65, others[run.lowerBound].folded)
                add(66, UInt64(others[run.lowerBound].listed.rawValue))
            }
        }
    }

    public var count: Int { forms.count }

    private func form(_ index: Int) -> TokenForm { forms.indices.contains(index) ? forms[index] : Self.edge }

    private func folded(_ index: Int) -> UInt64 { form(index).folded }

    private static let edge = TokenForm([], .embedded)

    /// The longest listed phrases of two to five words from each capital on.
    private static func phrases(in tokens: [[UInt8]], _ forms: [TokenForm]) -> [(begins: UInt32, inside: UInt32)] {
        var found = [(begins: UInt32, inside: UInt32)](repeating: (0, 0), count: tokens.count)
        for start in tokens.indices where forms[start].isCapital && start + 1 < tokens.count {
            guard ListedKinds.hasName(beginningWith: String(decoding: tokens[start] + [0x20] + tokens[start + 1], as: UTF8.self)) else { continue }
            for length in stride(from: min(5, tokens.count - start), through: 2, by: -1) where forms[start + length - 1].isCapital {
                let name = String(decoding: Array(tokens[start..<start + length].joined(separator: [0x20])), as: UTF8.self)
                let kinds = ListedKinds(of: name).intersection(.forTagger).rawValue
                guard kinds != 0 else { continue }
                found[start].begins |= kinds
                for index in start + 1..<start + length { found[index].inside |= kinds }
                break
            }
        }
        return found
    }
}

/// A step of splitmix64: every bit of the number moves all others.
@inline(__always)
private func mix(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
}
