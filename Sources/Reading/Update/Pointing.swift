import Articles

extension ReaderState {
    /// The wheel scrolls; a click chooses what it is on.
    mutating func point(_ mouse: Mouse) -> [Effect] {
        switch mouse.action {
        case .wheelUp: return wheel(-3)
        case .wheelDown: return wheel(3)
        case .press: return preferences.hasMouse ? click(mouse.column, mouse.row) : []
        }
    }

    private mutating func wheel(_ step: Int) -> [Effect] {
        switch overlay {
        case .help(let filter, let place): overlay = .help(filter: filter, scroll: max(0, place + step))
        case nil, .card:
            overlay = nil
            if focus == .panel || isSheetOpen, let panel { choose(by: step.signum(), in: panel) } else { scroll(by: step) }
        default: break
        }
        return []
    }

    private mutating func click(_ column: Int, _ row: Int) -> [Effect] {
        guard overlay == nil else {
            overlay = nil
            return []
        }
        let layout = layout
        if let contents = layout.contents, column < contents.end { return click(ContentsView(state: self).item(atRow: row), in: .contents) }
        if let side = layout.panel, let panel = shownPanel, column >= side.start - 2 {
            return click(PanelView(self, panel, panelContent).item(atRow: row), in: panel)
        }
        guard let offset = offset(column: column, row: row) else { return [] }
        focus = .text
        document.place.at = offset
        document.place.chosen = nil
        refresh()
        if let mention = document.insights?.mentions.first(where: { $0.span.contains(offset) }), isShownEntity(mention.entity) {
            document.place.chosen = mention.span
            overlay = .card(entity: mention.entity)
        } else if let link = linkInline(at: offset) {
            document.place.chosen = link.span
            return act()
        } else {
            openAside(barBlock)
        }
        return []
    }

    private mutating func click(_ item: Int?, in kind: PanelKind) -> [Effect] {
        guard let item else { return [] }
        lists[kind, default: ListPlace()].chosen = item
        switch kind {
        case .contents: finishContents()
        case .hits: panelContent.items[item].target.map { jump(toHit: $0) }
        default:
            focus = .panel
            return act()
        }
        return []
    }
}
