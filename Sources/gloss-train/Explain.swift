import FoundationEssentials
import Readers

/// Prints how each line of a text is labelled, and which claims weighed most for that and for the next best kind.
func explainLines(of path: String) throws {
    let prepared = PreparedText(wrapped: Array(try Data(contentsOf: URL(filePath: path))))
    let known = KnownLines(of: prepared.text, in: 0..<prepared.text.count, isStart: true)
    let lines = known.lines
    let habits = LayoutHabits(lines: lines, text: prepared.text)
    let features = LineFeatures(of: lines, in: prepared.text, habits: habits, linesBefore: 0, isEnd: true)
    let claims = lines.indices.map(features.claims)
    let possible = claims.map(PossibleKinds.init)
    let model = LineModel.trained
    for (index, label) in model.labels(of: claims, penalty: { known.allows($1, at: $0) && possible[$0].allow($1) ? 0 : LineModel.impossible })
        .enumerated()
    {
        print(
            "\(label.label.isContinuation ? "more " : "")\(label.label.kind): \(String(decoding: prepared.text[lines[index].range].prefix(60), as: UTF8.self))")
        let scores = LineKind.allCases.map { kind in claims[index].reduce(Float(0)) { $0 + model.begin[kind.rawValue][$1.rawValue] } }
        for kind in LineKind.allCases.sorted(by: { scores[$0.rawValue] > scores[$1.rawValue] }).prefix(2) {
            let strongest = claims[index].sorted { abs(model.begin[kind.rawValue][$0.rawValue]) > abs(model.begin[kind.rawValue][$1.rawValue]) }.prefix(8)
            let words = strongest.map { "\($0) \(Int(model.begin[kind.rawValue][$0.rawValue]))" }.joined(separator: ", ")
            print("    \(kind) \(Int(scores[kind.rawValue])): \(words)")
        }
    }
}
