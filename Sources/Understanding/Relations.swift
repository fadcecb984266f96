import Articles
import UnicodeText

/// Finds who holds which role where, sentence by sentence.
struct RelationAnnotator: Annotator {
    private struct Item {
        var mention: Mention
        var kind: Entity.Kind
        var span: Span { mention.span }
    }

    func annotate(_ draft: inout Draft) {
        var found: [Relation] = []
        var known: [Holder: [Int]] = [:]
        let main = mainFirms(draft)
        for sentence in draft.insights.sentences {
            let items = draft.insights.mentions(in: sentence).map { Item(mention: $0, kind: draft.insights.entities[$0.entity].kind) }
            for index in items.indices where items[index].kind == .role {
                guard let relation = relation(of: index, items, sentence, main, draft) else { continue }
                let holder = Holder(person: relation.person, role: draft.article[relation.role].lowercased())
                if known[holder, default: []].contains(where: { isKnown(relation, by: found[$0]) }) { continue }
                known[holder, default: []].append(found.count)
                found.append(relation)
            }
        }
        draft.insights.relations = found
    }

    private struct Holder: Hashable {
        var person: Int
        var role: String
    }

    /// A doubtful relation says nothing new beside one of the same person and role.
    private func isKnown(_ relation: Relation, by other: Relation) -> Bool {
        relation.evidence.confidence < Entity.doubtfulConfidence || other.organisation == relation.organisation && other.status == relation.status
    }

    private func relation(of index: Int, _ items: [Item], _ sentence: Span, _ main: MainFirms, _ draft: Draft) -> Relation? {
        let role = items[index]
        let holder: (entity: Int, place: Int, how: String)
        if let (person, how) = person(of: index, items, draft) {
            holder = (items[person].mention.entity, person, how)
        } else if let person = personBefore(index, items, sentence, draft) {
            holder = (person, index, "“he” or “she” is whom the sentence before names")
        } else {
            return nil
        }
        let (organisation, isNamed) = organisation(of: index, person: holder.place, items, draft)
        let status = status(of: index, person: holder.place, items, sentence, draft)
        guard let organisation = organisation ?? implied(by: index, items, sentence, main, draft) else { return nil }
        let confidence = (isNamed ? 0.85 : 0.45)
        return Relation(
            person: holder.entity, role: role.span, organisation: organisation, status: status, sentence: sentence,
            evidence: Evidence(isNamed ? holder.how : holder.how + "; the employer is understood from the text", confidence: confidence))
    }

    private func gap(_ left: Span, _ right: Span, _ draft: Draft) -> String? {
        guard left.end <= right.start, right.start - left.end <= 80 else { return nil }
        return draft.article.line(Span(left.end, right.start))
    }

    /// The text between two items with the names in it left out.
    private func bridge(_ left: Int, _ right: Int, _ items: [Item], _ draft: Draft) -> String? {
        var words: [String] = []
        for index in left..<right {
            guard let part = gap(items[index].span, items[index + 1].span, draft) else { return nil }
            words.append(part)
        }
        return words.joined(separator: " # ").replacingCurly
    }

    private static let beforePerson: Set<String> = [
        "", ",", ", #", "of #", "of # ,", "at #", "at # ,", "for # ,", "# ,", ", the", "of the # ,", "of # , #", "at the # ,", "in # ,", ", Mr.", "Mr.", "Dr.",
        ", Dr.", "Sir", "and # ,", "and #", "(", "–", "—",
    ]
    private static let afterPerson: Set<String> = [
        ",", ", the", ", a", ", an", ", its", ", #", ", # 's", ", the # 's", ", 's", ", 's #", ", former", ", the former", ", a former", ", now", ", then",
        ", acting", ", interim", ", the acting",
        ", # 's former", ", #'s", ", #'s former", ", the new", ", our", ", who is", ", who was", "is", "is the", "is a", "was", "was the", "as", "became",
        "becomes", "is now", "as its", "as the", "as the new", "is its",
        "the", ", # and", "will become", "will be", ", who will become", ", who becomes", "to be", "as interim", "as acting", "(", "–", "—",
        "as #'s", "is #'s", "as its new", "as new", "named", "is an",
        "has been", "had been", ", who has been", ", who had been", "was named", "was appointed", "takes over as", "took over as", "steps down as",
        "stepped down as", "will step down as", "resigned as", "retires as", "serves as", "served as",
        ", formerly", ", previously", ", is now", "is no longer", "has begun at # as", "joined # as", "joins # as", "will join # as", "to join # as",
        "moves to # as", "went to # as", "has been named", "has been appointed", ", the interim", ", interim", ", incoming", ", the incoming",
    ]

    private func person(of index: Int, _ items: [Item], _ draft: Draft) -> (Int, String)? {
        for other in [index + 1, index + 2] where other < items.count && items[other].kind == .person {
            guard let words = bridge(index, other, items, draft), Self.beforePerson.contains(words) else { continue }
            if other == index + 2, items[index + 1].kind == .person { continue }
            return (other, "the name follows the role")
        }
        for other in [index - 1, index - 2, index - 3] where other >= 0 && items[other].kind == .person {
            guard let words = bridge(other, index, items, draft) else { continue }
            // Another office of the same person between: "chairman and chief executive".
            let plain = words.hasSuffix("and") && items[index - 1].kind == .role ? String(words.dropLast(3)).trimmed : words
            if Self.afterPerson.contains(words) || Self.afterPerson.contains(plain)
                || items[index - 1].kind == .role && other == index - 2 && words.hasSuffix("# and")
                    && Self.afterPerson.contains(String(words.dropLast(5)).trimmed)
            {
                return (other, "the role follows the name")
            }
            break
        }
        return nil
    }

    /// "She is chief executive of X": the one person whom the sentence before names.
    private func personBefore(_ index: Int, _ items: [Item], _ sentence: Span, _ draft: Draft) -> Int? {
        guard let first = items.first, let opening = gap(Span(sentence.start, sentence.start), first.span, draft) else { return nil }
        let bridged = index == 0 ? opening : bridge(0, index, items, draft).map { opening + " # " + $0 } ?? ""
        let words = bridged.trimmed.split(separator: " ", maxSplits: 1)
        guard words.count == 2, ["He", "She"].contains(words[0]), Self.afterPerson.contains(String(words[1]).trimmed) else { return nil }
        let number = draft.insights.sentences.partitionPoint { $0.start >= sentence.start }
        guard number > 0 else { return nil }
        let people = Set(
            draft.insights.mentions(in: draft.insights.sentences[number - 1]).map(\.entity).filter { draft.insights.entities[$0].kind == .person })
        return people.count == 1 ? people.first : nil
    }

    /// The firm beside the role, and whether the text names it there.
    private func organisation(of index: Int, person: Int, _ items: [Item], _ draft: Draft) -> (Int?, Bool) {
        func isFirm(_ other: Int) -> Bool { items.indices.contains(other) && (items[other].kind == .company || items[other].kind == .organisation) }
        if isFirm(index + 1), let words = bridge(index, index + 1, items, draft)?.replacingCurly,
            ["of", "at", "for", "of the", "at the", "with", "in", ", of", ", at", "for the", ","].contains(words)
        {
            return (items[index + 1].mention.entity, true)
        }
        if isFirm(index - 1), let words = bridge(index - 1, index, items, draft)?.replacingCurly {
            let stripped = words.replacing("former", with: "").replacing("interim", with: "").replacing("acting", with: "").replacing("new", with: "")
                .replacing("incoming", with: "").trimmed
            if ["'s", "", "'"].contains(stripped) { return (items[index - 1].mention.entity, true) }
            if ["as", "as its", "as the", ", as"].contains(words) { return (items[index - 1].mention.entity, true) }
        }
        if person > index, items.indices.contains(person + 1), isFirm(person + 1), let words = bridge(person, person + 1, items, draft),
            ["of", "at", ", of", ", at", "from"].contains(words)
        {
            return (items[person + 1].mention.entity, true)
        }
        // "chairman and chief executive of X": the firm stands after the next role.
        if items.indices.contains(index + 2), items[index + 1].kind == .role, isFirm(index + 2), bridge(index, index + 1, items, draft) == "and",
            let words = bridge(index + 1, index + 2, items, draft), ["of", "at"].contains(words)
        {
            return (items[index + 2].mention.entity, true)
        }
        if index >= 2, items[index - 1].kind == .role, isFirm(index - 2), bridge(index - 1, index, items, draft) == "and",
            bridge(index - 2, index - 1, items, draft)?.hasPrefix("'s") == true
        {
            return (items[index - 2].mention.entity, true)
        }
        return (nil, false)
    }

    /// "The company's", "its": the firm that the text was speaking of; else the firm of the article.
    private func implied(by index: Int, _ items: [Item], _ sentence: Span, _ main: MainFirms, _ draft: Draft) -> Int? {
        let role = draft.article[items[index].span].lowercased()
        let isOffice =
            RoleWords.strong.contains { role.contains($0) } || role.hasPrefix("chief") || role.contains("director") || role.hasPrefix("head")
            || role.contains("vice president")
        guard isOffice else { return nil }
        let before = " " + draft.article[Span(sentence.start, items[index].span.start)].lowercased().replacingCurly
        let isPointed = [" its ", " the company's ", " the firm's ", " the retailer", " the bank's ", " the group's ", " the maker", " the airline's "]
            .contains { before.contains($0) }
        let next = main.mentions.partitionPoint { $0.span.start >= items[index].span.start }
        let last = next > 0 ? main.mentions[next - 1].entity : nil
        if isPointed { return last }
        // A bare "CEO Andy Jassy": the firm that the article is about; else the one named last before, if it is a main one.
        guard let first = main.ranked.first, first.count >= 3 else { return nil }
        if first.count >= 2 * (main.ranked.dropFirst().first?.count ?? 0) { return first.entity }
        guard let last, let count = main.counts[last] else { return nil }
        return count >= 3 && count * 2 >= first.count ? last : nil
    }

    /// How often each firm is named, and where.
    private struct MainFirms {
        var mentions: [Mention]
        var counts: [Int: Int] = [:]
        /// The most named first.
        var ranked: [(entity: Int, count: Int)] = []
    }

    private func mainFirms(_ draft: Draft) -> MainFirms {
        var firms = MainFirms(mentions: draft.insights.mentions.filter { [.company, .organisation].contains(draft.insights.entities[$0.entity].kind) })
        for mention in firms.mentions { firms.counts[mention.entity, default: 0] += 1 }
        firms.ranked = firms.counts.map { ($0.key, $0.value) }.sorted { ($1.count, $0.entity) < ($0.count, $1.entity) }
        return firms
    }

    private func status(of index: Int, person: Int, _ items: [Item], _ sentence: Span, _ draft: Draft) -> Relation.Status {
        let role = items[index].span
        let start = scalarBoundary(in: draft.article.text, atOrBefore: max(sentence.start, role.start - 40))
        let before = draft.article[Span(min(start, role.start), role.start)].lowercased()
        let words = before.split { !$0.isLetter && $0 != "-" }.suffix(4).map(String.init)
        if words.contains(where: { RoleWords.acting.contains($0) }) { return .acting }
        if words.contains(where: { RoleWords.former.contains($0) }) || words.last.map(RoleWords.formerBeside.contains) == true { return .former }
        if words.suffix(2) == ["no", "longer"] || words.last == "was" || words.suffix(2) == ["had", "been"] { return .former }
        if words.contains(where: { RoleWords.incoming.contains($0) }) || words.last == "next" || words.suffix(2) == ["will", "become"]
            || words.suffix(2) == ["will", "be"]
            || words.contains("become")
        {
            return .incoming
        }
        return .current
    }

}

extension String {
    /// Curly apostrophes as straight ones.
    var replacingCurly: String { replacing("’", with: "'") }

    /// Without blanks at both ends.
    var trimmed: String {
        var copy = self
        while copy.last == " " { copy.removeLast() }
        while copy.first == " " { copy.removeFirst() }
        return copy
    }
}
