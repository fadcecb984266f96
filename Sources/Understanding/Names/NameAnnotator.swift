import Articles

/// Finds the names of companies, organisations, people, places and products.
struct NameAnnotator: Annotator {
    private struct Candidate {
        var tokens: Range<Int>
        var text: String
        var sentence: Int
        /// In a title, a heading or a line of capitals, where capitals prove nothing.
        var isHeadline: Bool
        /// The first word of its sentence, and alone.
        var isOpener: Bool
    }

    func annotate(_ draft: inout Draft) {
        var finder = NameFinder(tokens: draft.tokens)
        let headlines = draft.sentenceTokens.indices.map { isHeadline(draft.insights.sentences[$0], draft.sentenceTokens[$0], draft) }
        let foreign = ForeignNames(draft)
        var candidates: [Candidate] = []
        for (number, range) in draft.sentenceTokens.enumerated() where !headlines[number] {
            for run in merged(finder.names(in: range), draft.tags.names(in: range), draft.tokens) where !finder.isCitation(run) {
                guard let name = foreign.name(run, in: number) else { continue }
                let isOpener = name.count == 1 && draft.tokens[name.lowerBound].startsSentence
                candidates.append(Candidate(tokens: name, text: finder.text(name), sentence: number, isHeadline: false, isOpener: isOpener))
            }
        }
        let proven = Set(candidates.lazy.filter { !$0.isOpener }.map(\.text))
        let provenWords = Set(proven.flatMap { $0.split(separator: " ").map(String.init) })
        var kept = candidates.filter { isKept($0, proven, provenWords, draft) }
        finder.proven = Set(kept.map(\.text))
        for (number, range) in draft.sentenceTokens.enumerated() where headlines[number] {
            for name in finder.namesInHeadline(range) {
                let text = finder.text(name)
                kept.append(
                    Candidate(
                        tokens: name, text: finder.proven.contains(text) ? text : finder.capitals[text] ?? text, sentence: number, isHeadline: true,
                        isOpener: false))
            }
        }
        let verdicts = judge(kept, draft)
        for candidate in kept {
            guard let verdict = verdicts[candidate.text] else { continue }
            let span = Span(draft.tokens[candidate.tokens.lowerBound].span.start, draft.tokens[candidate.tokens.upperBound - 1].span.end)
            draft.names.append(FoundName(span: span, text: candidate.text, kind: verdict.kind, evidence: verdict.evidence))
        }
        correct(&draft)
    }

    /// What runs of capitals give, with names of the tagger that span several of them or that they do not see.
    private func merged(_ runs: [Range<Int>], _ tagged: [Range<Int>], _ tokens: [Token]) -> [Range<Int>] {
        var names = runs
        for tag in tagged {
            let name = tag.drop { NameWords.honorifics.contains(tokens[$0].text) }
            guard let first = name.first, let last = name.last, tokens[first].isNameLike, tokens[last].isNameLike,
                name.allSatisfy({ isNamePart(tokens[$0]) })
            else { continue }
            let touched = names.filter { $0.overlaps(name) }
            let isWhole = touched.allSatisfy { name.lowerBound <= $0.lowerBound && $0.upperBound <= name.upperBound }
            guard isWhole, !touched.isEmpty, touched != [name] else { continue }
            names.removeAll { $0.overlaps(name) }
            names.append(name)
        }
        return names.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// May stand inside a name: no verb, no colon or bracket.
    private func isNamePart(_ token: Token) -> Bool {
        switch token.shape {
        case .small: NameWords.links.contains(token.text)
        case .sign: !":;()[]“”\"".contains(token.text)
        default: true
        }
    }

    /// Capitals tell nothing where nearly every word has one.
    private func isHeadline(_ sentence: Span, _ range: Range<Int>, _ draft: Draft) -> Bool {
        guard let block = draft.article.blockIndex(at: sentence.start) else { return false }
        switch draft.article.blocks[block].kind {
        case .title, .heading, .subtitle, .labelled: break
        default: return draft.tokens[range].count { $0.shape == .allCapitals } * 2 > range.count && range.count > 3
        }
        let words = draft.tokens[range].filter { $0.isWord && $0.text.count > 3 }
        // A label names what follows, or who speaks: "Ada Obi, analyst at Intel: …".
        let share = if case .labelled = draft.article.blocks[block].kind { 9 } else { 6 }
        return words.count { $0.shape != .small } * 10 > words.count * share
    }

    private func isKept(_ candidate: Candidate, _ proven: Set<String>, _ provenWords: Set<String>, _ draft: Draft) -> Bool {
        if proven.contains(candidate.text) { return true }
        guard candidate.isOpener else { return true }
        let kinds = ListedKinds(of: candidate.text)
        if provenWords.contains(candidate.text) { return true }
        let isTagged = draft.tags[candidate.tokens.lowerBound] != .outside
        return isCommonWord(candidate.text) ? isTagged && kinds.contains(.company) : (isTagged || !kinds.isEmpty) && !kinds.contains(.noName)
    }

    private func judge(_ candidates: [Candidate], _ draft: Draft) -> [String: (kind: Entity.Kind, evidence: Evidence)] {
        var judges: [String: NameJudge] = [:]
        var shares: [String: TagShares] = [:]
        for candidate in candidates {
            let form = { () -> NameJudge in
                var judge = NameJudge()
                judge.weighForm(of: candidate.text.split(separator: " ").map(String.init), text: candidate.text, draft.tokens[candidate.tokens])
                return judge
            }
            if candidate.isHeadline {
                if judges[candidate.text] == nil { judges[candidate.text] = form() }
            } else {
                judges[candidate.text, default: form()].weighContext(candidate.tokens, draft.tokens, draft.sentenceTokens[candidate.sentence])
                shares[candidate.text, default: TagShares()].add(draft.tags[candidate.tokens])
            }
        }
        let texts = judges.keys.sorted()
        for text in texts {
            guard let cut = text.lastIndex(of: " "), NameWords.companyEndings.contains(String(text[text.index(after: cut)...])) else { continue }
            judges[String(text[..<cut])]?.add(.company, 3, "“\(text)” elsewhere")
        }
        for (text, shares) in shares { judges[text]?.weighTags(shares) }
        // A word that ends a person's full name is that person's family name elsewhere.
        for text in texts {
            guard let blank = text.lastIndex(of: " "), judges[text]?.verdict?.kind == .person else { continue }
            judges[String(text[text.index(after: blank)...])]?.add(.person, 3, "“\(text)” elsewhere")
        }
        return judges.compactMapValues(\.verdict)
    }

    /// The reader's own word counts before everything else.
    private func correct(_ draft: inout Draft) {
        let corrections = draft.corrections
        draft.names.removeAll { corrections.dropped.contains($0.text) }
        for index in draft.names.indices {
            if let kind = corrections.kinds[draft.names[index].text] {
                draft.names[index].kind = kind
                draft.names[index].evidence = Evidence("you said so", confidence: 1)
            }
        }
        TaughtNames(corrections).add(to: &draft)
    }
}
