import Articles

/// Finds phrases for offices and occupations of one person.
struct RoleAnnotator: Annotator {
    func annotate(_ draft: inout Draft) {
        let text = NamedTokens(draft.tokens, draft.names)
        for sentence in draft.sentenceTokens {
            var previous: Range<Int>?
            var index = sentence.lowerBound
            while index < sentence.upperBound {
                guard let role = RolePhrase.range(at: index, in: sentence, text) else {
                    index += 1
                    continue
                }
                if RoleTie.isTied(role, after: previous, in: sentence, text) {
                    draft.roles.append(Span(draft.tokens[role.lowerBound].span.start, draft.tokens[role.upperBound - 1].span.end))
                    previous = role
                }
                index = role.upperBound
            }
        }
        // A name that is only part of a role, as in "Attorney General", is none.
        let roles = draft.roles
        draft.names.removeAll { name in
            let after = roles.partitionPoint { $0.start > name.span.start }
            return after > 0 && roles[after - 1].contains(name.span)
        }
    }
}

/// What a word may be in the name of an office.
private struct RoleWord {
    var isField = false
    var isHead = false
}

/// Tokens, and the name that each stands in.
struct NamedTokens {
    let tokens: [Token]
    private let names: [FoundName]
    private let words: [RoleWord]

    init(_ tokens: [Token], _ names: [FoundName]) {
        self.tokens = tokens
        var known: [String: RoleWord] = [:]
        words = tokens.map { token in
            if token.shape == .sign { return RoleWord() }
            if let word = known[token.text] { return word }
            let word = RoleWord(isField: RoleWords.isField(token.text), isHead: RoleWords.isHead(token.text))
            known[token.text] = word
            return word
        }
        self.names = names.sorted { $0.span < $1.span }.filter { !Self.isRole($0) }
    }

    /// "Group Media Director": capitals of a role, not of a name.
    private static func isRole(_ name: FoundName) -> Bool {
        let words = name.text.split(separator: " ").map(String.init)
        guard words.count > 1, let last = words.last, RoleWords.isHead(last) || last.hasSuffix("s") && RoleWords.isHead(String(last.dropLast())) else {
            return false
        }
        return words.dropLast().allSatisfy { RoleWords.isField($0) }
    }

    func isField(_ index: Int) -> Bool { words[index].isField }
    func isHead(_ index: Int) -> Bool { words[index].isHead }

    func name(at index: Int) -> FoundName? {
        let token = tokens[index]
        let place = names.partitionPoint { $0.span.end > token.span.start }
        return place < names.count && names[place].span.overlaps(token.span) ? names[place] : nil
    }

    func isFirm(_ index: Int) -> Bool { [.company, .organisation].contains(name(at: index)?.kind) }
    func isPerson(_ index: Int) -> Bool { name(at: index)?.kind == .person }
    func small(_ index: Int) -> String { tokens[index].text.lowercased() }
}
