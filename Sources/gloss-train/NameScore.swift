import FoundationEssentials
import Understanding

/// Prints how many names a model finds in files in CoNLL's form, exact F1 for people with organisations and for each kind.
func scoreNames(model: String, files: [String]) throws {
    let blob = Array(try Data(contentsOf: URL(filePath: model)))
    try blob.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress else { return }
        let tagger = NameTagger(blob: start)
        var sums: [String: Double] = [:]
        var sets: [String: Int] = [:]
        for file in files {
            var counts: [String: (right: Int, found: Int, wanted: Int)] = [:]
            let documents = try taggedDocuments(in: file)
            let pairs = documents.flatMap { document in zip(document, tagger.tags(of: document.map(\.tokens))) }
            for (sentence, tags) in pairs {
                let (found, wanted) = (Set(names(tags)), Set(names(sentence.tags)))
                for kind in ["PER", "ORG", "LOC"] {
                    let (found, wanted) = (found.filter { $0.kind == kind }, wanted.filter { $0.kind == kind })
                    for key in kind == "LOC" ? [kind] : [kind, "P+O"] {
                        let old = counts[key] ?? (0, 0, 0)
                        counts[key] = (old.right + found.intersection(wanted).count, old.found + found.count, old.wanted + wanted.count)
                    }
                }
            }
            var line = (file.split(separator: "/").last.map(String.init) ?? file)
            for key in ["PER", "ORG", "LOC", "P+O"] {
                guard let count = counts[key], count.wanted > 0 else { continue }
                let score = 200 * Double(count.right) / Double(max(1, count.found + count.wanted))
                sums[key, default: 0] += score
                sets[key, default: 0] += 1
                line += "  \(key) \((score * 10).rounded() / 10)"
            }
            print(line)
        }
        print(
            "mean",
            ["PER", "ORG", "LOC", "P+O"].map { "\($0) \(((sums[$0] ?? 0) / Double(max(1, sets[$0] ?? 1)) * 100).rounded() / 100)" }.joined(separator: "  "))
    }
}

private struct Name: Hashable {
    var kind: Substring
    var range: Range<Int>
}

/// An inside tag after another kind begins a name, as conlleval counts.
private func names(_ tags: [NameTag]) -> [Name] {
    var names: [Name] = []
    for (index, tag) in tags.enumerated() where tag != .outside {
        let kind = tag.written.dropFirst(2)
        if tag.written.hasPrefix("I"), let last = names.last, last.kind == kind, last.range.upperBound == index {
            names[names.count - 1].range = last.range.lowerBound..<index + 1
        } else {
            names.append(Name(kind: kind, range: index..<index + 1))
        }
    }
    return names
}
