import Articles
import FoundationEssentials
import Readers
import Understanding

/// Prints how often what gloss claims is right, beside how sure it says it is: the reliability curve over the labelled articles of a folder.
func printReliability(of folder: String) throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted()
    var (names, relations) = (ReliabilityCurve(), ReliabilityCurve())
    for file in files {
        let path = folder + "/" + file.dropLast(4)
        let labels = try JSONDecoder().decode(ClaimLabels.self, from: Data(contentsOf: URL(filePath: path + ".json")))
        let article = PlainText.article(from: Array(try Data(contentsOf: URL(filePath: path + ".txt"))))
        let found = insights(of: article)
        let offsets = found.mentions.flatMap { [$0.span.start, $0.span.end] }.sorted()
        let places = Dictionary(zip(offsets, article.sourceMap.sourceOffsets(of: offsets, in: article.text))) { first, _ in first }
        for mention in found.mentions {
            let entity = found.entities[mention.entity]
            let place = ClaimLabels.Mention(start: places[mention.span.start] ?? 0, end: places[mention.span.end] ?? 0, type: type(of: entity.kind))
            if entity.kind != .role { names.add(entity.evidence.confidence, isRight: labels.mentions.contains(place)) }
        }
        for relation in found.relations {
            relations.add(relation.evidence.confidence, isRight: labels.relations.contains { $0.says(relation, found, article) })
        }
    }
    names.show("names and kinds")
    relations.show("who holds which role where, with status")
}

private func type(of kind: Entity.Kind) -> String {
    kind == .organisation ? "ORG" : kind.rawValue.uppercased()
}

/// Right and all claims by tenths of confidence.
private struct ReliabilityCurve {
    private var tenths: [Int: (confidence: Double, right: Int, all: Int)] = [:]

    mutating func add(_ confidence: Double, isRight: Bool) {
        var tenth = tenths[min(9, Int(confidence * 10))] ?? (0, 0, 0)
        tenth = (tenth.confidence + confidence, tenth.right + (isRight ? 1 : 0), tenth.all + 1)
        tenths[min(9, Int(confidence * 10))] = tenth
    }

    func show(_ title: String) {
        print("\(title)\n  said  right     of")
        for (_, tenth) in tenths.sorted(by: { $0.key < $1.key }) {
            print("  \(rounded(tenth.confidence / Double(tenth.all)))   \(rounded(Double(tenth.right) / Double(tenth.all)))   \(tenth.all)")
        }
    }

    private func rounded(_ share: Double) -> String {
        let hundredths = String(Int((share * 100).rounded()))
        return hundredths.count > 2 ? "1.00" : "0." + String(repeating: "0", count: 2 - hundredths.count) + hundredths
    }
}

/// Of an article of the bench, what people say is in it.
private struct ClaimLabels: Decodable {
    struct Mention: Decodable, Hashable {
        var start: Int
        var end: Int
        var type: String
    }

    struct Relation: Decodable {
        var role: String
        var status: String
        var person: String
        var organisation: String

        private enum CodingKeys: String, CodingKey {
            case role, status
            case person = "person_name"
            case organisation = "organization_name"
        }

        /// The same person, firm and status, and a role that begins alike.
        func says(_ relation: Articles.Relation, _ found: Insights, _ article: Article) -> Bool {
            func isNamed(_ id: EntityID?, _ name: String) -> Bool {
                guard let entity = id.map({ found.entities[$0] }) else { return false }
                return ([entity.name] + entity.otherNames).contains { $0 == name || name.contains($0) || $0.contains(name) }
            }
            let (own, other) = (article.line(relation.role).lowercased(), role.lowercased())
            let isRole = own.hasPrefix(other.prefix(5)) || [own, other].allSatisfy { ["ceo", "chief executive", "chief executive officer"].contains($0) }
            return isRole && relation.status.rawValue == status && isNamed(relation.person, person) && isNamed(relation.organisation, organisation)
        }
    }

    var mentions: Set<Mention>
    var relations: [Relation]
}
