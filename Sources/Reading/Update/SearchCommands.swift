import Articles

extension ReaderState {
    mutating func startSearch(_ direction: Search.Direction) {
        let isPattern = document.search?.isPattern ?? false
        prompt = Prompt(.search(direction, isPattern: isPattern, origin: offset, before: document.search))
    }

    mutating func startFilter() {
        prompt = Prompt(.filter)
    }

    /// Looks for what is typed so far; the view follows, Esc brings it back.
    mutating func searchAsTyped() {
        guard let prompt, case .search(let direction, let isPattern, let origin, _) = prompt.kind else { return }
        guard !prompt.text.isEmpty else {
            document.search = nil
            return
        }
        look(for: Search(query: prompt.text, isPattern: isPattern, direction: direction, origin: origin))
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

    /// Looks for words as if they had been typed after `/`.
    public mutating func search(for words: String) {
        guard !words.isEmpty else { return }
        let origin = offset
        look(for: Search(query: words, origin: origin))
        finishSearch(.forward, origin: origin, text: words)
    }

    /// Another slice of a long search.
    mutating func continueSearch() {
        guard isSearching else { return }
        let article = article
        document.search?.step(in: article)
        settleSearch()
    }

    /// Shows the hit nearest to where the search began, as soon as it is known.
    private mutating func settleSearch() {
        guard let search = document.search else { return }
        if search.current == nil {
            let isKnown = search.isDone || search.direction == .forward && search.hits.last.map { $0.start >= search.origin } == true
            if isKnown, let hit = search.direction == .forward ? search.hit(from: search.origin) : search.hit(before: search.origin) {
                document.search?.current = hit
                go(to: search.hits[hit].start, choosing: search.hits[hit])
            }
        }
        if prompt == nil, search.isDone, search.hits.isEmpty { sayNoHit(search) }
        refreshPanels()
    }

    /// Enter in the prompt: the search stays, the place is remembered.
    mutating func finishSearch(_ direction: Search.Direction, origin: Int, text: String) {
        // The panel showed hits while they were typed.
        defer { refreshPanels() }
        if text.isEmpty {
            guard let lastSearch else { return say("nothing searched for yet") }
            look(for: Search(query: lastSearch.query, isPattern: lastSearch.isPattern, direction: direction, origin: origin))
        }
        document.jumps.leave(JumpList.Place(top: origin, focus: article.blockIndex(at: origin) ?? 0))
        guard let search = document.search else { return }
        lastSearch = Search(query: search.query, isPattern: search.isPattern, direction: direction, origin: origin)
        if let fault = search.fault { return warn("search  \(fault)") }
        if search.isDone, search.hits.isEmpty { sayNoHit(search) }
        if let current = search.current, search.direction == .forward, search.hits[current].start < origin {
            say("search went round: from the end to the start")
        }
    }

    private mutating func sayNoHit(_ search: Search) {
        say("“\(search.query)” is not in this article" + (document.isComplete ? "" : " so far; the rest is still being read"))
    }

    mutating func moveHit(by step: Int) {
        if document.search == nil, let lastSearch {
            var search = Search(query: lastSearch.query, isPattern: lastSearch.isPattern, direction: lastSearch.direction, origin: offset)
            search.step(in: article)
            document.search = search
        }
        guard let search = document.search, !search.hits.isEmpty else {
            if let search = document.search { return search.isDone ? sayNoHit(search) : say("still searching for “\(search.query)”") }
            return say("nothing searched for yet; / searches")
        }
        if let fold = document.fold { return moveHit(by: step, in: search.hits.indices.filter { fold.shows(search.hits[$0].start, in: article) }) }
        let forward = (step > 0) == (search.direction == .forward)
        let here = offset
        let next = search.hits.partitionPoint { $0.start >= here }
        let isOnHit = next < search.hits.count && search.hits[next] == document.place.chosen
        var index = forward ? next + abs(step) - (isOnHit ? 0 : 1) : next - abs(step)
        if index >= search.hits.count {
            if !search.isDone { return say("still searching; \(search.hits.count) hits so far") }
            say("search went round: from the end to the start")
            index %= search.hits.count
        } else if index < 0 {
            say("search went round: from the start to the end")
            index = (index % search.hits.count + search.hits.count) % search.hits.count
        }
        document.search?.current = index
        jump(to: search.hits[index].start, choosing: search.hits[index])
    }

    /// In a fold, hits that it leaves out do not count.
    private mutating func moveHit(by step: Int, in shown: [Int]) {
        guard let search = document.search, !shown.isEmpty else { return say("not in this fold; Esc shows all of the text") }
        let here = offset
        let forward = (step > 0) == (search.direction == .forward)
        let next = shown.partitionPoint { search.hits[$0].start >= here }
        let isOnHit = next < shown.count && search.hits[shown[next]] == document.place.chosen
        let place = forward ? next + abs(step) - (isOnHit ? 0 : 1) : next - abs(step)
        let index = shown[(place % shown.count + shown.count) % shown.count]
        document.search?.current = index
        jump(to: search.hits[index].start, choosing: search.hits[index])
    }

    /// Goes to a hit of the list; what was typed of the search stands.
    mutating func jump(toHit hit: Span) {
        prompt = nil
        focus = .text
        let index = document.search?.hits.firstIndex(of: hit)
        document.search?.current = index
        jump(to: hit.start, choosing: hit)
    }

    /// Keeps only the paragraphs that hold the words; empty text shows all again.
    mutating func filterParagraphs(by text: String) {
        let anchor = Anchor(offset: offset, row: 0)
        guard !text.isEmpty else {
            document.fold = nil
            return relayout(keeping: anchor)
        }
        var search = Search(query: text, origin: 0)
        while !search.isDone { search.step(in: article) }
        guard !search.hits.isEmpty else { return sayNoHit(search) }
        document.search = search
        document.fold = .paragraphs(matching: search.hits, title: "“\(text)”", in: document)
        document.place.top = RowPosition(block: document.fold?.blocks.first ?? 0)
        relayout(keeping: anchor)
    }
}
