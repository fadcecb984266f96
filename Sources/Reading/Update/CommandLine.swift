import Articles

extension ReaderState {
    /// Runs a line typed after ":": a share ("50 %"), or a command's name with what it takes.
    mutating func run(_ line: String) -> [Effect] {
        let words = line.split(separator: " ").map(String.init)
        guard let first = words.first else { return [] }
        let rest = words.dropFirst().joined(separator: " ")
        if first.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "%" }), let share = Int(first.filter { $0 != "%" }) {
            goToShare(max(0, min(share, 100)))
            return []
        }
        guard let command = Self.shortNames[first] ?? Command(rawValue: first) else {
            warn("no command “\(first)”; Tab completes names, \(name(of: .help)) lists them")
            return []
        }
        if rest.isEmpty { return command.argument.isNeeded ? refuse(command, rest) : perform(command) }
        return perform(command, taking: rest)
    }

    /// As in vim.
    private static let shortNames: [String: Command] = ["q": .quitNow, "quit": .quitNow, "n": .nextArticle, "p": .previousArticle, "export": .exportNotes]

    private mutating func perform(_ command: Command, taking argument: String) -> [Effect] {
        switch command.argument {
        case .nothing: break
        case .count: if let count = Int(argument), (0...99_999).contains(count) { return perform(command, count: count) }
        case .words:
            switch command {
            case .filter: filterParagraphs(by: argument)
            case .pipe: return pipe(selection == nil ? .paragraph : .selection, to: argument)
            default: search(for: argument)
            }
            return []
        case .theme: return choose(theme: argument)
        case .path: return [.exportNotes(document: document.id, path: argument)]
        case .name:
            return correct(entity(named: argument).flatMap { document.insights?.entities[$0].name } ?? argument, command)
        case .otherName: if let name = nameInHand { return correct(name, command, argument) }
        }
        return refuse(command, argument)
    }

    /// Says what a command takes.
    mutating func refuse(_ command: Command, _ argument: String) -> [Effect] {
        let name = command.rawValue
        switch command.argument {
        case .count(let unit): warn(":\(name) takes a number of \(unit), not “\(argument)”")
        case .theme: warn(":\(name) takes the name of a theme; \(self.name(of: .themes)) shows all")
        case .otherName: warn(argument.isEmpty ? ":\(name) takes another name for the one in hand" : nothingInHand)
        default: warn(":\(name) takes nothing after it")
        }
        return []
    }

    var nothingInHand: String { "no name to put right; go to one with \(name(of: .nextEntity)) first" }

    /// The entity of that name, or with that among its other names.
    private func entity(named name: String) -> EntityID? {
        let entities = document.insights?.entities ?? []
        return entities.firstIndex { $0.name == name } ?? entities.firstIndex { $0.otherNames.contains(name) }
            ?? entities.firstIndex { ([$0.name] + $0.otherNames).contains { $0.lowercased() == name.lowercased() } }
    }

    /// Completes what is typed as far as it is certain; then Tab goes through what may follow.
    mutating func complete() {
        guard let prompt, prompt.kind == .command || prompt.kind.isCorrection || prompt.kind.isLookUp else { return }
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
        if prompt?.kind.isLookUp == true { return preferences.lookUps.map(\.name).filter { $0.hasPrefix(typed) } }
        let isCorrection = prompt?.kind.isCorrection == true
        let words = typed.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard words.count > 1, let command = Command(rawValue: words[0]) else {
            return (isCorrection ? Command.verdicts : Command.allCases).map(\.rawValue).filter { $0.hasPrefix(typed) }.sorted()
        }
        let offers =
            switch command.argument {
            case .theme: themes.map(\.name)
            case .name where !isCorrection, .otherName: document.insights?.entities.map(\.name) ?? []
            default: [String]()
            }
        return offers.filter { $0.hasPrefix(words[1]) }.map { words[0] + " " + $0 }.sorted()
    }

    mutating func choose(theme name: String) -> [Effect] {
        guard themes.contains(where: { $0.name == name }) else {
            warn("no theme “\(name)”; \(self.name(of: .themes)) shows all")
            return []
        }
        return keep(.theme) { $0.themeName = name }
    }
}

extension Prompt.Kind {
    fileprivate var isLookUp: Bool {
        if case .lookUp = self { true } else { false }
    }

    fileprivate var isCorrection: Bool {
        if case .correction = self { true } else { false }
    }
}

extension String {
    fileprivate func commonPrefix(with other: String) -> String {
        String(zip(self, other).prefix { $0 == $1 }.map(\.0))
    }
}
