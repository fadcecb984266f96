import Articles

extension ReaderState {
    /// Runs a line typed after ":": a command's name, a share ("50 %"), or "theme NAME".
    mutating func run(_ line: String) -> [Effect] {
        let words = line.split(separator: " ").map(String.init)
        guard let first = words.first else { return [] }
        let rest = words.dropFirst().joined(separator: " ")
        switch first {
        case "q", "quit": return perform(.quitNow)
        case "n": return perform(.nextArticle)
        case "p": return perform(.previousArticle)
        case "theme":
            guard words.count > 1 else { return perform(.themes) }
            return choose(theme: words[1])
        case "export", "export-notes": return [.exportNotes(document: document.id, path: rest.isEmpty ? nil : rest)]
        case "search" where !rest.isEmpty:
            search(for: rest)
            return []
        case "filter" where !rest.isEmpty:
            filterParagraphs(by: rest)
            return []
        case "company", "organisation", "person", "place", "product", "drop", "same": return correct(first, rest)
        default: break
        }
        if let share = Int(first.filter { $0 != "%" }) {
            goToShare(max(0, min(share, 100)))
            return []
        }
        if let command = Command(rawValue: first) { return perform(command, count: words.count > 1 ? Int(words[1]).map { max(0, min($0, 99_999)) } : nil) }
        warn("no command “\(first)”; Tab completes names, \(name(of: .help)) lists them")
        return []
    }

    /// Completes the word before the cursor as far as it is certain, or says what may follow.
    mutating func complete() {
        guard let prompt, prompt.kind == .command else { return }
        let typed = prompt.textBeforeCursor
        let candidates = completions(of: typed)
        guard let first = candidates.first else { return }
        let common = candidates.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
        if common.count > typed.count || candidates.count == 1 {
            self.prompt?.text = candidates.count == 1 ? first + " " : common
        } else {
            say(candidates.prefix(8).joined(separator: "  ") + (candidates.count > 8 ? "  …" : ""))
        }
    }

    private func completions(of typed: String) -> [String] {
        if typed.hasPrefix("theme ") { return themes.map { "theme " + $0.name }.filter { $0.hasPrefix(typed) }.sorted() }
        let names = Command.allCases.map(\.rawValue) + ["theme", "export", "company", "person", "organisation", "place", "product", "drop", "same"]
        return names.filter { $0.hasPrefix(typed) }.sorted()
    }

    mutating func choose(theme name: String) -> [Effect] {
        guard themes.contains(where: { $0.name == name }) else {
            warn("no theme “\(name)”; \(self.name(of: .themes)) shows all")
            return []
        }
        preferences.themeName = name
        return [.keepPreference(name: "theme", value: name)]
    }

    // MARK: Putting names right

    mutating func startCorrection() {
        guard let entity = entityNearby, let insights = document.insights else { return say("no name to put right here; ]e goes to the next one") }
        let name = insights.entities[entity].name
        select(entity)
        prompt = Prompt(.command)
        say("\(name) is …: company, person, organisation, place, product; drop: no name; same NAME: the same as another")
    }

    private mutating func select(_ entity: Int) {
        guard let mention = document.insights?.mentions.first(where: { $0.entity == entity && viewSpan.overlaps($0.span) }) else { return }
        document.place.chosen = mention.span
    }

    private mutating func correct(_ word: String, _ rest: String) -> [Effect] {
        guard let entity = entityNearby, let insights = document.insights else {
            warn("no name to put right; go to one with ]e first")
            return []
        }
        let name = insights.entities[entity].name
        if word == "same", rest.isEmpty {
            warn("same as what? write :same and the other name")
            return []
        }
        let correction: Correction? =
            switch word {
            case "drop": .drop(name: name)
            case "same": .merge(name: name, into: rest)
            default: Entity.Kind(rawValue: word).map { .retype(name: name, $0) }
            }
        guard let correction else { return [] }
        undone.append(.correction)
        return [.correct(correction)]
    }
}

extension String {
    fileprivate func commonPrefix(with other: String) -> String {
        String(zip(self, other).prefix { $0 == $1 }.map(\.0))
    }
}
