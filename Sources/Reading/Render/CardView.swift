import Articles
import Typesetting
import UnicodeText

/// The card of an entity: who it is, under which names, with which roles, where it stands, and what proves it.
struct CardView {
    let state: ReaderState
    let entity: EntityID
    private let width: Int

    private static let indent = 10

    /// As it stands below a list, in so many columns: without why it is one, and without keys.
    static func details(of entity: EntityID, width: Int, _ state: ReaderState) -> [PanelRow] {
        CardView(state: state, entity: entity, width: width).facts
    }

    init(state: ReaderState, entity: EntityID, width: Int? = nil) {
        self.state = state
        self.entity = entity
        self.width = width ?? max(10, min(state.layout.text.width, state.size.columns - state.layout.text.start))
    }

    var rows: [PanelRow] {
        guard let found = state.document.insights?.entities[entity] else { return [] }
        return facts + field("why", found.evidence.reason + (found.isDoubtful ? ", not sure" : "")) + [PanelRow(), PanelRow(keys)]
    }

    private var facts: [PanelRow] {
        guard let insights = state.document.insights, insights.entities.indices.contains(entity) else { return [] }
        let found = insights.entities[entity]
        let mentions = insights.mentions(of: entity)
        let count = mentions.count == 1 ? "1 mention" : "\(mentions.count) mentions"
        let likely = found.isDoubtful ? "likely " : ""
        let kind = PanelRun("\(likely)\(found.kind.rawValue)  ·  \(count)", .secondary)
        var rows = paragraphRows(found.name, .title, width: width)
        if rows.count == 1, columns(of: found.name) + columns(of: kind.text) < width { rows[0].end = kind } else { rows.append(PanelRow([kind])) }
        rows.append(PanelRow())
        if !found.otherNames.isEmpty { rows += field("also", found.otherNames.joined(separator: ", ")) }
        rows += relations(insights)
        rows += places(mentions, insights)
        rows += company(insights)
        return rows
    }

    private func field(_ label: String, _ words: String, role: StyleRole = .body) -> [PanelRow] {
        var rows = paragraphRows(words, role, width: width, column: Self.indent)
        if !rows.isEmpty { rows[0].runs.insert(PanelRun(label, .secondary), at: 0) }
        return rows
    }

    /// Roles it holds, or who holds roles in it, each with its sentence.
    private func relations(_ insights: Insights) -> [PanelRow] {
        var rows: [PanelRow] = []
        for relation in insights.relations where relation.person == entity {
            let role = state.article.line(relation.role)
            let at = relation.organisation.map { " of \(insights.entities[$0].name)" } ?? ""
            rows += field(relation.status == .current ? "role" : relation.status.rawValue, role + at + Self.doubt(of: relation))
            rows += field("", quoted(cut(state.article.line(relation.sentence), to: 3 * (width - Self.indent) - 4)), role: .evidence)
        }
        for relation in insights.relations where relation.organisation == entity {
            rows += field(
                relation.status == .current ? "people" : relation.status.rawValue,
                "\(insights.entities[relation.person].name), \(state.article.line(relation.role))" + Self.doubt(of: relation))
        }
        return Array(rows.prefix(12))
    }

    private static func doubt(of relation: Relation) -> String { relation.isDoubtful ? ", likely" : "" }

    private func places(_ mentions: [Mention], _ insights: Insights) -> [PanelRow] {
        guard let first = mentions.first else { return [] }
        let slices = min(20, max(8, width - Self.indent - 16))
        let indexes = Set(mentions.map { state.document.sectionIndex(at: $0.span.start) }).sorted()
        let sections = indexes.map { state.document.sections[$0] }.map { $0.heading == nil ? "opening" : $0.reference }.filter { !$0.isEmpty }.joined(
            separator: ", ")
        var rows = [
            PanelRow([
                PanelRun("where", .secondary),
                PanelRun(strip(of: mentions.map(\.span), in: state.article.text.count, slices: slices), .body, column: Self.indent),
                PanelRun(cut(sections, to: width - Self.indent - slices - 2), .secondary, column: Self.indent + slices + 2),
            ])
        ]
        let section = state.document.sections[state.document.sectionIndex(at: first.span.start)]
        rows += field("first", isInTitle(first.span) ? "in the title" : state.document.titles[section.number])
        return rows
    }

    private func isInTitle(_ span: Span) -> Bool {
        guard let block = state.article.blockIndex(at: span.start) else { return false }
        return state.article.blocks[block].kind == .title
    }

    /// Whom it is mentioned with, most often first.
    private func company(_ insights: Insights) -> [PanelRow] {
        var counts: [EntityID: Int] = [:]
        for mention in insights.mentions(of: entity) {
            guard let sentence = insights.sentence(at: mention.span.start) else { continue }
            for other in Set(insights.mentions(in: sentence).map(\.entity)) where other != entity && insights.entities[other].kind != .role {
                counts[other, default: 0] += 1
            }
        }
        let names = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(4).map { insights.entities[$0.key].name }
        return names.isEmpty ? [] : field("with", names.joined(separator: ", "))
    }

    private var keys: [PanelRun] {
        var runs: [PanelRun] = []
        var column = 0
        let entries: [(Command, String)] = [(.nextMention, "mentions"), (.onlyThis, "only this"), (.correct, "put it right"), (.why, "why")]
        for (command, words) in entries {
            let key = state.name(of: command)
            runs.append(PanelRun(key, .key, column: column))
            runs.append(PanelRun(words, .secondary, column: column + columns(of: key) + 1))
            column += columns(of: key) + columns(of: words) + 4
        }
        return runs
    }
}
