import Articles
import UnicodeText

extension Entity.Kind {
    /// The kind in the plural, as a heading.
    var plural: String {
        switch self {
        case .company: "Companies"
        case .organisation: "Organisations"
        case .person: "People"
        case .role: "Roles"
        case .place: "Places"
        case .product: "Products"
        }
    }

    var styleRole: StyleRole {
        switch self {
        case .company: .company
        case .organisation: .organisation
        case .person: .person
        case .role: .jobRole
        case .place: .place
        case .product: .strong
        }
    }
}

extension PanelContent {
    /// Who and what is named, by kind and weight, with counts and where they occur.
    static func entities(of document: Document, width: Int, leastConfidence: Double) -> PanelContent {
        guard let insights = document.insights else { return PanelContent(title: "Entities", emptyWords: "reading …") }
        var content = PanelContent(title: "Entities", note: "by weight", emptyWords: "No names in this article.")
        var places = EntityTable<[Span]>(repeating: [], like: insights.entities)
        for mention in insights.mentions { places[mention.entity].append(mention.span) }
        for kind in [Entity.Kind.company, .organisation, .person, .role, .place, .product] {
            let group = insights.entities.indices.filter {
                insights.entities[$0].kind == kind && insights.entities[$0].evidence.confidence >= leastConfidence
            }
            guard !group.isEmpty else { continue }
            if !content.items.isEmpty { content.items.append(.gap) }
            content.items.append(PanelItem(rows: [PanelRow([PanelRun(kind.plural, .label)])]))
            for entity in group { content.items.append(item(entity, insights.entities[entity], at: places[entity], document, width)) }
        }
        return content
    }

    private static func item(_ id: EntityID, _ entity: Entity, at spans: [Span], _ document: Document, _ width: Int) -> PanelItem {
        let count = String(spans.count)
        let slices = stripWidth(in: width)
        let name = shortest(entity, room: width - slices - count.count - 4)
        // The strip gives way to a name, and a name goes on below before it is cut.
        let room = width - count.count - 1
        let isAside = columns(of: name) > width - slices - count.count - 4
        let end = isAside ? count : count + "  " + strip(of: spans, in: document.article.text.count, slices: slices)
        var rows = paragraphRows(name, entity.isDoubtful ? .doubtful : .body, width: room)
        if rows.isEmpty { rows = [PanelRow()] }
        rows[0].end = PanelRun(end, .secondary)
        return PanelItem(rows: rows, target: spans.first, entity: id)
    }

    /// Columns of the strips in a panel.
    static func stripWidth(in width: Int) -> Int { max(5, min(16, (width - 6) / 2 - 2)) }

    /// The name, or the longest of its other names that has room beside the strip; the name itself where none has.
    private static func shortest(_ entity: Entity, room: Int) -> String {
        if columns(of: entity.name) <= room { return entity.name }
        return entity.otherNames.filter { columns(of: $0) <= room && $0.count > 2 }.max { $0.count < $1.count } ?? entity.name
    }
}
