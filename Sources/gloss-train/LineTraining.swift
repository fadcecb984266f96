import Dispatch
import FoundationEssentials
import Readers
import Synchronization

/// Trains the line model, prints what it gets right on texts it has not seen (five folds), and writes its weights.
func trainLines(output: String, folders: [String]) throws {
    let texts = try folders.flatMap { try LabelledText.all(in: $0) }
    let folds = 5
    let models = trained(folds + 1) { fold in LineTrainer.train(on: texts.enumerated().filter { fold == folds || $0.offset % folds != fold }.map(\.element)) }
    var counts: [String: BlockCount] = [:]
    for (index, text) in texts.enumerated() {
        let found = models[index % folds].labels(of: text.claims) { text.cost(of: $1, at: $0) }
        let labels = CodeEnds.corrected(LoneHeads.corrected(found, text.claims), text.claims).map(\.label)
        counts[URL(filePath: text.name).deletingLastPathComponent().path(), default: BlockCount()].add(predicted: labels, wanted: text.labels)
        printErrors(labels, text)
    }
    for (folder, count) in counts.sorted(by: { $0.key < $1.key }) {
        print("unseen texts of \(folder):")
        count.report()
    }
    try Data(source(of: models[folds]).utf8).write(to: URL(filePath: output))
}

/// Trains on all cores.
private func trained(_ count: Int, _ train: @Sendable (Int) -> LineModel) -> [LineModel] {
    let models = Mutex([LineModel](repeating: .untrained, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
        let model = train(index)
        models.withLock { $0[index] = model }
    }
    return models.withLock { $0 }
}

private func printErrors(_ labels: [LineLabel], _ text: LabelledText) {
    for (line, (guess, wanted)) in zip(labels, text.labels).enumerated() where guess != wanted {
        let words = String(decoding: text.text[text.lines[line].range], as: UTF8.self).prefix(90)
        print("\(text.name.split(separator: "/").last ?? ""):\(line) \(describe(guess)), wanted \(describe(wanted)): \(words)")
    }
}

private func describe(_ label: LineLabel) -> String { label.isContinuation ? "more \(label.kind)" : "\(label.kind)" }

/// A structured perceptron with a margin, its weights averaged over all steps (Collins 2002).
enum LineTrainer {
    /// The mean of several runs, each with its own variants of the texts, varies less than any of them.
    static func train(on texts: [LabelledText]) -> LineModel {
        let models = (1...20).map { train(on: texts, seed: $0) }
        let sum = models.dropFirst().reduce(models[0]) { combine($0, $1) { $0 + $1 } }
        return combine(sum, sum) { weight, _ in weight * scale / Float(models.count) }
    }

    private static func train(on texts: [LabelledText], seed: UInt64, rounds: Int = 12, variants: Int = 2) -> LineModel {
        var model = LineModel.untrained
        var sum = LineModel.untrained
        var random = SeededGenerator(state: seed)
        let texts = texts + (0..<variants).flatMap { _ in texts.map { $0.relaid(using: &random) } }
        var steps: Float = 0
        for _ in 0..<rounds {
            for text in texts.shuffled(using: &random) {
                steps += 1
                let penalty: (Int, LineLabel) -> Float = { (text.labels[$0] == $1 ? 0 : margin) + text.cost(of: $1, at: $0) }
                let guess = model.labels(of: text.claims, penalty: penalty).map(\.label)
                guard guess != text.labels else { continue }
                update(&model, text, text.labels, by: 1)
                update(&model, text, guess, by: -1)
                update(&sum, text, text.labels, by: steps)
                update(&sum, text, guess, by: -steps)
            }
        }
        return combine(model, sum) { $0 - $1 / (steps + 1) }
    }

    private static let margin: Float = 16
    /// Weights are written as whole numbers: the mean of the runs times this.
    private static let scale: Float = 6

    private static func update(_ model: inout LineModel, _ text: LabelledText, _ labels: [LineLabel], by step: Float) {
        var previous = LineKind.allCases.count
        var hasTitle = false
        let pairs = LineShape.pairs(of: text.claims)
        for (line, label) in labels.enumerated() {
            let kind = label.kind.rawValue
            if label.isContinuation {
                for claim in text.claims[line] {
                    model.goOn[claim.rawValue] += step
                    model.goOnByKind[kind][claim.rawValue] += step
                }
            } else {
                for claim in text.claims[line] { model.begin[kind][claim.rawValue] += step }
                model.beginPairs[kind][pairs[line].before] += step
                model.beginPairs[kind][pairs[line].after] += step
                model.transition[previous][kind] += step
                hasTitle = hasTitle || label.kind == .title
                if !hasTitle { model.beforeTitle[kind] += step }
            }
            previous = kind
        }
    }

    private static func combine(_ left: LineModel, _ right: LineModel, by operation: (Float, Float) -> Float) -> LineModel {
        func rows(_ left: [Float], _ right: [Float]) -> [Float] { zip(left, right).map(operation) }
        return LineModel(
            begin: zip(left.begin, right.begin).map(rows), beginPairs: zip(left.beginPairs, right.beginPairs).map(rows), goOn: rows(left.goOn, right.goOn),
            goOnByKind: zip(left.goOnByKind, right.goOnByKind).map(rows), transition: zip(left.transition, right.transition).map(rows),
            beforeTitle: rows(left.beforeTitle, right.beforeTitle))
    }
}

/// Counts blocks found with kind and extent.
struct BlockCount {
    private var right: [LineKind: Int] = [:]
    private var predicted: [LineKind: Int] = [:]
    private var wanted: [LineKind: Int] = [:]

    mutating func add(predicted guess: [LineLabel], wanted labels: [LineLabel]) {
        let found = Set(blocks(guess))
        let gold = Set(blocks(labels))
        for block in found { predicted[block.kind, default: 0] += 1 }
        for block in gold { wanted[block.kind, default: 0] += 1 }
        for block in found.intersection(gold) { right[block.kind, default: 0] += 1 }
    }

    private struct Block: Hashable {
        var kind: LineKind
        var first: Int
        var last: Int
    }

    private func blocks(_ labels: [LineLabel]) -> [Block] {
        var blocks: [Block] = []
        for (line, label) in labels.enumerated() {
            if label.isContinuation, !blocks.isEmpty {
                blocks[blocks.count - 1].last = line
            } else {
                blocks.append(Block(kind: label.kind, first: line, last: line))
            }
        }
        return blocks
    }

    func report() {
        for kind in LineKind.allCases {
            print("  \(kind) \(line(right[kind] ?? 0, predicted[kind] ?? 0, wanted[kind] ?? 0))")
        }
        print("  all \(line(right.values.reduce(0, +), predicted.values.reduce(0, +), wanted.values.reduce(0, +)))")
    }

    private func line(_ right: Int, _ predicted: Int, _ wanted: Int) -> String {
        let score = predicted + wanted == 0 ? 1 : 2 * Double(right) / Double(predicted + wanted)
        return "F1 \((score * 1000).rounded() / 1000)  right \(right) of \(predicted) found, \(wanted) wanted"
    }
}

/// A generator that gives the same numbers each time (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

private func source(of model: LineModel) -> String {
    func row(_ values: [Float]) -> String { "[" + values.map { String(Int($0.rounded())) }.joined(separator: ", ") + "]" }
    func rows(_ values: [[Float]]) -> String { "[\n" + values.map { "        " + row($0) }.joined(separator: ",\n") + ",\n    ]" }
    return """
        // Made by gloss-train lines. Do not edit.
        // swift-format-ignore-file

        /// Weights of the line model, in the order of `LineKind` and `LineFeature`.
        enum LineWeights {
            static let begin: [[Int16]] = \(rows(model.begin))
            static let beginPairs: [[Int16]] = \(rows(model.beginPairs))
            static let goOn: [Int16] = \(row(model.goOn))
            static let goOnByKind: [[Int16]] = \(rows(model.goOnByKind))
            static let transition: [[Int16]] = \(rows(model.transition))
            static let beforeTitle: [Int16] = \(row(model.beforeTitle))
        }

        """
}
