import Articles

/// Finds where names may stand: runs of capitalised words, cut and joined by what is known of them.
struct NameFinder {
    let tokens: [Token]
    /// Names that running text has proved, for lines in which every word has a capital.
    var proven: Set<String> = [] {
        didSet { capitals = Dictionary(proven.map { ($0.uppercased(), $0) }) { min($0, $1) } }
    }
    /// The proven names as they stand in lines of capitals.
    private(set) var capitals: [String: String] = [:]

    /// Longest listed name, in tokens.
    private static let longest = 7

    /// Longest run of capitalised words that may be names, in tokens.
    private static let longestRun = 12

    /// Token ranges of the names of one sentence, left to right, none inside another.
    func names(in sentence: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard mayBegin(index) || isParticleOfName(index, in: sentence) else {
                index += 1
                continue
            }
            let run = listed(from: index, in: sentence) ?? run(from: index, in: sentence)
            for part in split(run) where isName(part) { found.append(part) }
            index = max(run.upperBound, index + 1)
        }
        return found
    }

    /// The names of a line in which capitals prove nothing: those that are proven, and listed ones of several words.
    func namesInHeadline(_ line: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = line.lowerBound
        while index < line.upperBound {
            if tokens[index].isNameLike || tokens[index].shape == .number, let name = known(from: index, in: line) {
                found.append(name)
                index = name.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    private func known(from start: Int, in line: Range<Int>) -> Range<Int>? {
        let mayBeListed = start + 1 < line.upperBound && ListedKinds.hasName(beginningWith: text(start..<start + 2))
        for end in stride(from: min(line.upperBound, start + Self.longest), to: start, by: -1) {
            if tokens[start..<end - 1].contains(where: { $0.isPossessive }) { continue }
            let name = text(start..<end)
            if proven.contains(name) || tokens[start].shape == .allCapitals && capitals[name] != nil { return start..<end }
            if end - start > 1, !mayBeListed { continue }
            let kinds = ListedKinds(of: name)
            if end - start > 1, !kinds.isDisjoint(with: [.company, .organisation, .country]) { return start..<end }
            if end - start == 1, !kinds.isDisjoint(with: [.company, .country]), !isCommonWord(name), !kinds.contains(.noName) { return start..<end }
        }
        return nil
    }

    private func mayBegin(_ index: Int) -> Bool {
        tokens[index].isNameLike && !NameWords.honorifics.contains(tokens[index].text) && !NameWords.calendar.contains(tokens[index].text) && !isTicker(index)
            && !PostNominals.isPointed(tokens[index])
            && !["I’m", "I'm", "I’ve", "I've", "I’d", "I'd", "I’ll", "I'll"].contains(tokens[index].text)
    }

    /// "de" of "Mr. de Almeida"
    private func isParticleOfName(_ index: Int, in sentence: Range<Int>) -> Bool {
        NameWords.particles.contains(tokens[index].text) && index > sentence.lowerBound && NameWords.honorifics.contains(tokens[index - 1].text)
            && index + 1 < sentence.upperBound && tokens[index + 1].isNameLike
    }

    /// "THRB" in "(NASDAQ: THRB)", "CHF" in "CHF 210"
    private func isTicker(_ index: Int) -> Bool {
        if NameWords.currencies.contains(tokens[index].text), index + 1 < tokens.count, tokens[index + 1].shape == .number { return true }
        return index >= 2 && tokens[index].shape == .allCapitals && tokens[index - 1].text == ":" && NameWords.exchanges.contains(tokens[index - 2].text)
    }

    func text(_ range: Range<Int>) -> String {
        var text = ""
        for index in range {
            if index > range.lowerBound, tokens[index].spaceBefore { text += " " }
            text += tokens[index].text
            if tokens[index].isPossessive, index < range.upperBound - 1 { text += "'s" }
        }
        return text
    }

    /// The longest name of two words or more that the lists hold.
    private func listed(from start: Int, in sentence: Range<Int>) -> Range<Int>? {
        guard start + 1 < sentence.upperBound, ListedKinds.hasName(beginningWith: text(start..<start + 2)) else { return nil }
        for end in stride(from: min(sentence.upperBound, start + Self.longest), to: start + 1, by: -1) {
            guard tokens[end - 1].shape != .sign || tokens[end - 1].text == "." else { continue }
            if tokens[start..<end - 1].contains(where: { $0.text == "," || $0.text == "(" }) { continue }
            let kinds = ListedKinds(of: text(start..<end))
            if !kinds.isDisjoint(with: [.company, .organisation, .country, .club, .product]) { return start..<end }
        }
        return nil
    }

    /// Capitalised words that follow each other, with the small words that names have inside.
    private func run(from start: Int, in sentence: Range<Int>) -> Range<Int> {
        var end = start + 1
        while end < sentence.upperBound, end - start < Self.longestRun {
            let last = tokens[end - 1]
            // "St. Alban's Hospital"
            if last.isPossessive, tokens[start].text != "St." || !NameWords.organisationWords.contains(tokens[end].text) { break }
            let next = tokens[end]
            if next.isNameLike, next.spaceBefore, !NameWords.calendar.contains(next.text) {
                end += 1
            } else if next.shape == .number, next.spaceBefore, next.text.count <= 4, isProductHead(start..<end) || isVersion(end, of: start..<end, in: sentence)
            {
                return start..<end + 1
            } else if next.text == "plc", next.spaceBefore {
                return start..<end + 1
            } else if let after = connector(at: end, after: start, in: sentence) {
                end = after
            } else if next.text == ",", end + 1 < sentence.upperBound, NameWords.companyEndings.contains(tokens[end + 1].text),
                tokens[end + 1].text.hasPrefix("Inc") || tokens[end + 1].text.hasPrefix("L")
            {
                end += 2
            } else {
                break
            }
        }
        return start..<end
    }

    /// A small word inside a name, if a capital follows: the index after that capital.
    private func connector(at index: Int, after start: Int, in sentence: Range<Int>) -> Int? {
        let word = tokens[index].text
        var next = index + 1
        guard next < sentence.upperBound, tokens[index].spaceBefore else { return nil }
        switch word {
        case "&", "+":
            return tokens[next].isNameLike && tokens[next].spaceBefore ? next + 1 : nil
        case "of", "for":
            guard
                tokens[start..<index].contains(where: { NameWords.takesOf.contains($0.text) || word == "for" && NameWords.organisationWords.contains($0.text) })
            else { return nil }
            if tokens[next].text == "the", next + 1 < sentence.upperBound { next += 1 }
            return tokens[next].isNameLike ? next + 1 : nil
        case "and":
            // "Food and Drug Administration": the whole ends in what an organisation is called.
            guard tokens[next].isNameLike, tokens[next].spaceBefore else { return nil }
            var end = next
            while end < sentence.upperBound, end - next <= 3, tokens[end].isNameLike { end += 1 }
            let isWhole = NameWords.organisationWords.contains(tokens[end - 1].text) && end - next <= 3 && isCommonWord(tokens[index - 1].text)
            return isWhole && end - next >= 1 ? next + 1 : nil
        case _ where NameWords.particles.contains(word):
            while next < sentence.upperBound, NameWords.particles.contains(tokens[next].text) { next += 1 }
            return next < sentence.upperBound && tokens[next].isNameLike ? next + 1 : nil
        default:
            return nil
        }
    }

    private func isProductHead(_ range: Range<Int>) -> Bool {
        let word = tokens[range.upperBound - 1]
        return word.shape == .mixed || word.shape == .allCapitals || range.count > 1
            || ["Galaxy", "Pixel", "Windows", "Model", "Vision", "Gemini", "Series"].contains(word.text)
    }

    /// "Heron 4", "CorvidOS 2": a small number after a word of no other use, before a verb or sign; no score.
    private func isVersion(_ index: Int, of range: Range<Int>, in sentence: Range<Int>) -> Bool {
        guard range.count == 1, tokens[index].text.count < 3, !isCommonWord(tokens[range.lowerBound].text), index + 1 < sentence.upperBound else {
            return false
        }
        let kinds = ListedKinds(of: tokens[range.lowerBound].text)
        let next = tokens[index + 1]
        let isScore = next.isNameLike || next.shape == .number || ["(", "-", "–"].contains(next.text)
        return !isScore && kinds.isDisjoint(with: [.city, .country, .region, .noName, .club])
    }

    // MARK: Cutting runs

    /// A run without what is no part of the name, and in two where two names stand side by side.
    private func split(_ run: Range<Int>) -> [Range<Int>] {
        var start = run.lowerBound
        var end = run.upperBound
        if !ListedKinds(of: text(run)).isDisjoint(with: [.company, .organisation, .country]), run.count > 1 { return [run] }
        if let title = titleInside(run) {
            return split(run.lowerBound..<title) + split(title + 1..<run.upperBound)
        }
        start = officeEnd(run) ?? start
        while start < end, isNoNameStart(start, of: start..<end) { start += 1 }
        while start < end, tokens[start].shape == .small, !NameWords.particles.contains(tokens[start].text) { start += 1 }
        while start < end, tokens[end - 1].shape == .sign { end -= 1 }
        guard start < end else { return [] }
        if let cut = seam(in: start..<end) { return split(start..<cut) + split(cut..<end) }
        return [start..<end]
    }

    /// "Intel CEO Lip-Bu Tan": a title in the middle or at the start parts what stands around it.
    private func titleInside(_ run: Range<Int>) -> Int? {
        run.first { index in
            guard NameWords.titles.contains(tokens[index].text) || tokens[index].text.count > 2 && RoleWords.abbreviations.contains(tokens[index].text) else {
                return false
            }
            // "Attorney General", "Court of Justice" and the like stay whole.
            return run.count > 1 && !NameWords.organisationWords.contains(tokens[run.lowerBound].text) || run.count == 1
        }
    }

    /// "Police Chief Carla Ortega": behind an office of two words or more, where a name follows.
    private func officeEnd(_ run: Range<Int>) -> Int? {
        let fields = run.prefix { RoleWords.isField(tokens[$0].text) }.count
        for head in [run.lowerBound + fields, run.lowerBound + fields - 1] where head > run.lowerBound && head + 1 < run.upperBound {
            if RoleWords.isHead(tokens[head].text), !tokens[head].isPossessive { return head + 1 }
        }
        return nil
    }

    /// The first word is capital only because a sentence begins, or is no name by itself.
    private func isNoNameStart(_ index: Int, of range: Range<Int>) -> Bool {
        let token = tokens[index]
        let kinds = ListedKinds(of: token.text)
        if NameWords.honorifics.contains(token.text) { return true }
        if range.count == 1 { return false }
        if kinds.contains(.nationality), !isOrganisation(range), kinds.isDisjoint(with: [.country]) { return true }
        if ["The", "A", "An"].contains(token.text) || token.startsSentence && NameWords.openers.contains(token.text) { return true }
        guard token.startsSentence else {
            return kinds.contains(.noName) && !isOrganisation(range) && token.text.count > 2 && range.count > 1 && isCommonWord(token.text)
        }
        if NameCue.kind(of: token.text.lowercased()) == .company { return true }
        // "Will Macy's charge?"
        if isCommonWord(token.text), ListedKinds(of: text(range.dropFirst())).contains(.company) { return true }
        return !range.contains { tokens[$0].text == "&" } && (kinds.contains(.noName) || isCommonWord(token.text))
            && kinds.isDisjoint(with: [.company, .givenName]) && !isOrganisation(range)
    }

    private func isOrganisation(_ range: Range<Int>) -> Bool {
        let last = tokens[range.upperBound - 1].text
        return NameWords.organisationWords.contains(last) || NameWords.companyEndings.contains(last) || hasOf(range)
            || !ListedKinds(of: text(range)).isDisjoint(with: [.company, .organisation, .club])
    }

    /// "Central Bank of Kenya"
    private func hasOf(_ range: Range<Int>) -> Bool {
        range.dropLast().contains { NameWords.takesOf.contains(tokens[$0].text) && tokens[$0 + 1].text == "of" }
    }

    /// Between "Amazon" and "AWS": two listed firms side by side that together are none.
    private func seam(in range: Range<Int>) -> Int? {
        guard range.count >= 2, ListedKinds(of: text(range)).isEmpty else { return nil }
        for cut in range.lowerBound + 1..<range.upperBound {
            let (left, right) = (ListedKinds(of: text(range.lowerBound..<cut)), ListedKinds(of: text(cut..<range.upperBound)))
            if left.contains(.company), right.contains(.company), left.isDisjoint(with: [.givenName]), right.isDisjoint(with: [.surname]) { return cut }
        }
        return nil
    }

    /// "N.D. Cal.", "R. Evid.", "F. Supp.": courts, rules and reports as rulings cite them.
    func isCitation(_ range: Range<Int>) -> Bool {
        let words = range.map { tokens[$0].text.filter { $0 != "." } }.filter { !$0.isEmpty }
        return range.contains { tokens[$0].text.contains(".") } && words.contains { NameWords.citations.contains($0) }
            && zip(words, range).allSatisfy { NameWords.citations.contains($0) || $0.count == 1 || tokens[$1].text.contains(".") }
    }

    private func isName(_ range: Range<Int>) -> Bool {
        guard !range.isEmpty else { return false }
        let token = tokens[range.lowerBound]
        if range.count == 1 {
            let kinds = ListedKinds(of: token.text)
            if token.text.count == 1 || kinds.contains(.noName) { return false }
            if kinds.contains(.nationality), kinds.isDisjoint(with: [.country]) { return false }
            if NameWords.titles.contains(token.text) || RoleWords.abbreviations.contains(token.text) { return false }
            if token.shape == .number { return false }
            if token.shape == .mixed, token.text.first?.isNumber == true, !kinds.contains(.company) { return false }
        }
        return true
    }
}
