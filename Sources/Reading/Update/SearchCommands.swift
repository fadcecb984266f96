import Articles

extension ReaderState {
    mutating func startSearch(_ direction: Search.Direction) {
        prompt = Prompt(.search(direction, isPattern: document.search?.isPattern ?? false, searchOrigin))
    }

    mutating func startFilter() {
        prompt = Prompt(.filter(isPattern: document.search?.isPattern ?? false, searchOrigin))
    }

    private var searchOrigin: Prompt.Origin { Prompt.Origin(place: document.place, search: document.search, excerpt: document.excerpt) }

    /// Looks for what is typed so far; the view follows, Esc brings it back.
    mutating func searchAsTyped() {
        switch prompt?.kind {
        case .search(let direction, let isPattern, let origin):
            look(for: prompt?.text ?? "", from: origin) { Search(query: $0, isPattern: isPattern, direction: direction, origin: origin.place.at) }
        case .filter(let isPattern, let origin):
            look(for: prompt?.text ?? "", from: origin) { Search(query: $0, isPattern: isPattern, origin: origin.place.at, isFilter: true) }
        default: break
        }
    }

    private mutating func look(for words: String, from origin: Prompt.Origin, _ search: (String) -> Search) {
        guard !words.isEmpty else { return restore(origin, search: nil) }
        look(for: search(words))
    }

    /// Shows again what was shown before.
    mutating func restore(_ origin: Prompt.Origin, search: Search?) {
        document.search = search
        if document.excerpt != origin.excerpt {
            document.excerpt = origin.excerpt
            relayout()
        }
        go(to: JumpList.Place(top: origin.place.topOffset, at: origin.place.at))
        document.place.chosen = origin.place.chosen
    }

    /// Begins a search; a faulty pattern keeps the last good result.
    private mutating func look(for search: Search) {
        var search = search
        search.step(in: article)
        if let fault = search.fault, document.search != nil {
            document.search?.fault = fault
            return
        }
        document.search = search
        settleSearch()
    }

    /// Takes up a search again, without going anywhere.
    mutating func search(for last: Search) {
        var search = Search(query: last.query, isPattern: last.isPattern, direction: last.direction, origin: offset)
        search.step(in: article)
        document.search = search
    }

    /// Looks for words as if they had been typed after `/`.
    public mutating func search(for words: String) {
        guard !words.isEmpty else { return }
        let origin = document.place
        look(for: Search(query: words, origin: origin.at))
        finishSearch(.forward, origin: origin, text: words)
    }

    /// Another slice of a long search.
    mutating func continueSearch() {
        guard isSearching else { return }
        let article = article
        document.search?.step(in: article)
        settleSearch()
    }

    /// Shows what is found as soon as it is known: the hit nearest to where the search began, or only the paragraphs with hits.
    private mutating func settleSearch() {
        guard let search = document.search else { return }
        defer { refreshPanels() }
        if search.isDone, search.hits.isEmpty { return settleNothingFound(search) }
        if search.isFilter {
            if search.isDone { showOnlyParagraphs(with: search) }
        } else if search.current == nil {
            let isKnown = search.isDone || search.direction == .forward && search.hits.last.map { $0.start >= search.origin } == true
            if isKnown, let hit = search.direction == .forward ? search.hit(from: search.origin) : search.hit(before: search.origin) {
                document.search?.current = hit
                go(to: search.hits[hit].start, choosing: search.hits[hit])
            }
        }
    }

    /// What is not there moves nothing.
    private mutating func settleNothingFound(_ search: Search) {
        switch prompt?.kind {
        case .search(_, _, let origin), .filter(_, let origin): restore(origin, search: search)
        default: sayNoHit(search)
        }
    }

    private mutating func showOnlyParagraphs(with search: Search) {
        document.excerpt = .paragraphs(matching: search.hits, title: "“\(search.query)”", in: document)
        relayout()
        let hit = search.hits[search.hit(from: search.origin) ?? 0]
        go(to: hit.start)
        // Whoever looked for these words stays with them.
        document.excerptOrigin = nil
    }

    /// Enter in the prompt: the search stays, the place is remembered, the list of hits stands where there is room.
    mutating func finishSearch(_ direction: Search.Direction, origin: Document.Place, text: String) {
        // The panel showed hits while they were typed.
        defer { refreshPanels() }
        if text.isEmpty {
            guard let lastSearch else { return say("nothing searched for yet") }
            look(for: Search(query: lastSearch.query, isPattern: lastSearch.isPattern, direction: direction, origin: origin.at))
        }
        guard let search = document.search else { return }
        lastSearch = Search(query: search.query, isPattern: search.isPattern, direction: direction, origin: origin.at)
        if let fault = search.fault { return warn("search  \(fault)") }
        guard !search.isDone || !search.hits.isEmpty else { return sayNoHit(search) }
        document.jumps.leave(JumpList.Place(top: origin.topOffset, at: origin.at))
        if layout.panel != nil, panel != .hits { (panelBehindHits, panel) = (panel, .hits) }
        if let current = search.current, search.direction == .forward, search.hits[current].start < origin.at {
            say("search went round: from the end to the start")
        }
    }

    /// Enter in the prompt of `&`.
    mutating func finishFilter(_ origin: Prompt.Origin, text: String) {
        guard !text.isEmpty else {
            document.excerpt = nil
            return relayout()
        }
        guard let search = document.search else { return }
        if let fault = search.fault { return warn("search  \(fault)") }
        if search.isDone, search.hits.isEmpty { return sayNoHit(search) }
        document.jumps.leave(JumpList.Place(top: origin.place.topOffset, at: origin.place.at))
    }

    /// Lets go of the search and its list.
    mutating func closeSearch() {
        document.search = nil
        if panel == .hits { panel = panelBehindHits }
        refreshPanels()
    }

    private mutating func sayNoHit(_ search: Search) {
        say("“\(search.query)” is not in this article" + (document.isComplete ? "" : " so far; the rest is still being read"))
    }

    mutating func moveHit(by step: Int) {
        if document.search == nil, let lastSearch { search(for: lastSearch) }
        guard let search = document.search, !search.hits.isEmpty else {
            if let search = document.search { return search.isDone ? sayNoHit(search) : say("still searching for “\(search.query)”") }
            return say("nothing searched for yet; \(name(of: .search)) searches")
        }
        let shown = document.excerpt.map { excerpt in search.hits.filter { excerpt.shows($0.start, in: article) } } ?? search.hits
        guard !shown.isEmpty else { return say("not in this excerpt; \(name(of: .close)) shows all of the text") }
        let isForward = (step > 0) == (search.direction == .forward)
        var index = Stops(shown).index(isForward ? abs(step) : -abs(step), from: document.place)
        if index >= shown.count {
            if !search.isDone { return say("still searching; \(search.hits.count) hits so far") }
            say("search went round: from the end to the start")
        } else if index < 0 {
            say("search went round: from the start to the end")
        }
        index = (index % shown.count + shown.count) % shown.count
        document.search?.current = search.hits.partitionPoint { $0 >= shown[index] }
        jump(to: shown[index].start, choosing: shown[index])
    }

    /// Goes to a hit of the list; what was typed of the search stands.
    mutating func jump(toHit hit: Span) {
        prompt = nil
        focus = .text
        let index = document.search?.hits.firstIndex(of: hit)
        document.search?.current = index
        jump(to: hit.start, choosing: hit)
    }

    /// Keeps only the paragraphs that hold the words, as if they had been typed after `&`.
    mutating func filterParagraphs(by words: String) {
        let origin = searchOrigin
        look(for: Search(query: words, origin: origin.place.at, isFilter: true))
        finishFilter(origin, text: words)
    }
}
