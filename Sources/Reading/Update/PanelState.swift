import Articles

extension ReaderState {
    /// Width of the text of a panel or sheet.
    func width(of kind: PanelKind) -> Int {
        let layout = layout
        if kind == .contents, let contents = layout.contents { return max(4, contents.width - 2) }
        if isSheetOpen || layout.panel == nil { return max(8, min(layout.text.width, size.columns - 4)) }
        return layout.panel?.width ?? 24
    }

    /// Sets what the panels show: only those on the screen, and only where something they show has changed.
    mutating func refreshPanels() {
        let isOnScreen = layout.panel != nil || isSheetOpen
        set(\.panelContent, to: isOnScreen ? shownPanel : nil)
        set(\.contentsContent, to: layout.contents != nil ? .contents : nil)
    }

    private mutating func set(_ content: WritableKeyPath<ReaderState, PanelContent>, to kind: PanelKind?) {
        let wanted = kind.map(inputs)
        guard self[keyPath: content].inputs != wanted else { return }
        self[keyPath: content] = wanted.map { PanelContent(of: document, $0, keyMap) } ?? PanelContent()
    }

    /// The panel that is really on the screen: hits while a search is typed.
    var shownPanel: PanelKind? {
        if let prompt, case .search = prompt.kind, focus != .panel, layout.panel != nil { return .hits }
        return panel
    }

    private func inputs(of kind: PanelKind) -> PanelInputs {
        PanelInputs(
            kind: kind, width: width(of: kind), document: document.id, revision: document.revision,
            search: kind == .hits ? document.search.map { PanelInputs.SearchMark(of: $0) } : nil,
            filter: kind == .contents && prompt?.kind == .contents ? prompt?.text ?? "" : "", leastConfidence: preferences.leastConfidence)
    }

    /// Opens a panel beside the text, or over it where there is no room; a second time takes the focus there and back.
    mutating func open(_ kind: PanelKind) {
        if layout.panel == nil {
            if isSheetOpen, panel == kind { return close() }
            panel = kind
            isSheetOpen = true
            focus = .panel
        } else if panel == kind, focus == .panel {
            focus = .text
        } else if panel == kind {
            leaveMark()
            focus = .panel
        } else {
            panel = kind
        }
        refreshPanels()
        chooseInView(kind)
    }

    mutating func openContents() {
        prompt = Prompt(.contents)
        if layout.contents != nil {
            focus = .contents
        } else {
            panel = .contents
            focus = .panel
            if layout.panel == nil { isSheetOpen = true }
        }
        refreshPanels()
        let here = currentSection
        lists[.contents] = ListPlace(chosen: here)
    }

    /// Enter in the contents: jumps to the chosen section.
    mutating func finishContents() {
        let content = layout.contents != nil ? contentsContent : panelContent
        let chosen = lists[.contents]?.chosen ?? 0
        let target = content.items.indices.contains(chosen) ? content.items[chosen].target : nil
        closeContents()
        guard let target else { return }
        if let block = article.blockIndex(at: target.start), case .heading = article.blocks[block].kind {
            jump(toHeading: block)
        } else {
            leaveMark()
            toStart()
        }
    }

    mutating func closeContents() {
        focus = .text
        isSheetOpen = false
        if panel == .contents { panel = preferences.firstPanel }
        refreshPanels()
    }

    /// The list of hits, of the last search where it was put away.
    mutating func openHits() {
        if document.search == nil, let lastSearch { search(for: lastSearch) }
        guard document.search != nil else { return say("nothing searched for yet; \(name(of: .search)) searches") }
        if panel != .hits { panelBehindHits = panel }
        open(.hits)
    }

    /// Tab: from the text to the panel, to the contents, and back to the text.
    mutating func moveFocus(by step: Int) {
        guard !isSheetOpen else { return }
        var stops: [Focus] = [.text]
        if layout.panel != nil, panel != nil { stops.append(.panel) }
        if layout.contents != nil { stops.append(.contents) }
        guard stops.count > 1, let here = stops.firstIndex(of: focus) else {
            return say("only the text is open; \(name(of: .takeaways)) takeaways, \(name(of: .entities)) names, \(name(of: .facts)) facts")
        }
        focus = stops[(here + step + stops.count) % stops.count]
        switch focus {
        case .panel:
            // The text will follow the panel.
            leaveMark()
            if let panel { chooseInView(panel) }
        case .contents: lists[.contents] = ListPlace(chosen: currentSection)
        case .text: break
        }
    }

    /// The first item whose place in the text is in view.
    private mutating func chooseInView(_ kind: PanelKind) {
        let view = viewSpan
        let items = panelContent.items
        let choosable = panelContent.choosable
        guard let first = choosable.first else { return }
        let inView =
            kind == .entities
            ? entitiesInView.first.flatMap { entity in choosable.first { items[$0].entity == entity } }
            : choosable.first { items[$0].target == document.place.chosen }
                ?? choosable.first { items[$0].target.map { $0.overlaps(view) } ?? false }
        let last = lists[kind]?.chosen
        let kept = last.flatMap { choosable.contains($0) ? $0 : nil }
        lists[kind, default: ListPlace()].chosen = focus == .panel ? inView ?? kept ?? first : kept ?? first
    }

    /// The one in hand or at the reader's place first, then by place.
    var entitiesInView: [EntityID] {
        let view = viewSpan
        let mentions =
            document.insights?.mentions(in: view).filter { mention in
                isShownEntity(mention.entity) && document.excerpt?.shows(mention.span.start, in: article) != false
            } ?? []
        let here = offset
        return [mentions.first { $0.span == document.place.chosen }, mentions.first { $0.span.start >= here }].compactMap { $0?.entity }
            + mentions.map(\.entity)
    }

    var chosenItem: PanelItem? {
        guard let panel, let chosen = lists[panel]?.chosen, panelContent.items.indices.contains(chosen) else { return nil }
        return panelContent.items[chosen]
    }

    /// The list with the focus.
    private var listInFocus: PanelKind? {
        focus == .contents ? .contents : focus == .panel || isSheetOpen ? panel : nil
    }

    /// Line and page keys move in the list while it has the focus. False for every other command.
    mutating func moveInList(_ command: Command, _ times: Int) -> Bool {
        guard let list = listInFocus else { return false }
        let count = content(of: list).items.count
        switch command {
        case .lineDown, .nextParagraph: choose(by: times, in: list)
        case .lineUp, .previousParagraph: choose(by: -times, in: list)
        case .halfDown, .pageDown: choose(by: 5 * times, in: list)
        case .halfUp, .pageUp: choose(by: -5 * times, in: list)
        case .toStart: choose(by: -count, in: list)
        case .toEnd: choose(by: count, in: list)
        default: return false
        }
        return true
    }

    private func content(of kind: PanelKind) -> PanelContent {
        kind == .contents && layout.contents != nil ? contentsContent : panelContent
    }

    mutating func choose(by step: Int, in kind: PanelKind) {
        let choosable = content(of: kind).choosable
        guard !choosable.isEmpty else { return }
        let now = choosable.firstIndex { $0 >= lists[kind]?.chosen ?? 0 } ?? choosable.count - 1
        lists[kind, default: ListPlace()].chosen = choosable[min(choosable.count - 1, max(0, now + step))]
        if kind != .contents, focus == .panel, !isSheetOpen { showChosen(in: kind) }
    }

    /// The text follows the panel: it shows the place of what is chosen there. What is passed over counts as little as before.
    private mutating func showChosen(in kind: PanelKind) {
        let readTo = document.readTo
        defer { document.readTo = readTo }
        guard let item = chosenItem else { return }
        guard let entity = item.entity else {
            guard let target = item.target else { return }
            go(to: target.start, choosing: target)
            if kind == .hits { keepHitsAround(target) }
            return
        }
        let mentions = document.insights?.mentions(of: entity).map(\.span) ?? []
        let view = viewSpan
        guard !mentions.contains(where: { $0.overlaps(view) }), let mention = mentions.first(where: { $0.start >= view.end }) ?? mentions.first else { return }
        go(to: mention.start, choosing: mention)
    }

    /// The list holds the hits around the current one.
    private mutating func keepHitsAround(_ hit: Span) {
        let current = document.search?.hits.firstIndex(of: hit)
        document.search?.current = current
        refreshPanels()
        lists[.hits] = ListPlace(chosen: panelContent.items.firstIndex { $0.target == hit } ?? 0)
    }
}
