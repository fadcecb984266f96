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
        case _ where Self.correctionWords.contains(first):
            guard let entity = entityNearby else {
                warn("no name to put right; go to one with ]e first")
                return []
            }
            return correct(entity: entity, line)
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

    /// Completes what is typed as far as it is certain; then Tab goes through what may follow.
    mutating func complete() {
        guard let prompt, prompt.kind == .command || prompt.kind.isCorrection else { return }
        guard prompt.offers == nil else {
            self.prompt?.offerNext()
            return
        }
        let typed = prompt.textBeforeCursor
        let candidates = completions(of: typed)
        guard let first = candidates.first else { return say("nothing begins with “\(typed)”") }
        let common = candidates.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
        if candidates.count == 1 {
            self.prompt?.text = first + " "
        } else if common.count > typed.count {
            self.prompt?.text = common
        } else {
            self.prompt?.offer(candidates)
        }
        if candidates.count > 1 { message = Message("Tab: " + candidates.joined(separator: "  ")) }
    }

    private func completions(of typed: String) -> [String] {
        if prompt?.kind.isCorrection == true {
            if typed.hasPrefix("same ") { return (document.insights?.entities.map { "same " + $0.name } ?? []).filter { $0.hasPrefix(typed) } }
            return Self.correctionWords.filter { $0.hasPrefix(typed) }
        }
        if typed.hasPrefix("theme ") { return themes.map { "theme " + $0.name }.filter { $0.hasPrefix(typed) }.sorted() }
        return (Command.allCases.map(\.rawValue) + ["theme"] + Self.correctionWords).filter { $0.hasPrefix(typed) }.sorted()
    }

    private static let correctionWords = ["company", "organisation", "person", "place", "product", "drop", "same"]

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
        select(entity)
        prompt = Prompt(.correction(entity: entity, name: cut(insights.entities[entity].name, to: 30)))
        message = Message(Self.correctionWords.dropLast().joined(separator: ", ") + ", same NAME; drop: no name")
    }

    private mutating func select(_ entity: Int) {
        guard let mention = document.insights?.mentions.first(where: { $0.entity == entity && viewSpan.overlaps($0.span) }) else { return }
        document.place.chosen = mention.span
    }

    /// What was typed after "NAME is:".
    mutating func correct(entity: Int, _ typed: String) -> [Effect] {
        guard let insights = document.insights, insights.entities.indices.contains(entity) else { return [] }
        let words = typed.split(separator: " ").map(String.init)
        let (word, rest) = (words.first ?? "", words.dropFirst().joined(separator: " "))
        let name = insights.entities[entity].name
        let correction: Correction? =
            switch word {
            case "drop": .drop(name: name)
            case "same": rest.isEmpty ? nil : .merge(name: name, into: rest)
            default: Entity.Kind(rawValue: word).map { .retype(name: name, $0) }
            }
        guard let correction else {
            warn("“\(typed)”: write \(Self.correctionWords.dropLast().joined(separator: ", ")) or same NAME")
            return []
        }
        undone.append(.correction)
        return [.correct(correction)]
    }
}

extension Prompt.Kind {
    fileprivate var isCorrection: Bool {
        if case .correction = self { true } else { false }
    }
}

extension String {
    fileprivate func commonPrefix(with other: String) -> String {
        String(zip(self, other).prefix { $0 == $1 }.map(\.0))
    }
}
