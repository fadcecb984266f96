/// A linear model over the lines of a text: weighs the claims true of each line and finds the best sequence of labels.
///
/// The labels of all lines are found together (Viterbi), so that what a line is depends on what stands before and after it.
/// The weights are trained by `gloss-train lines`.
package struct LineModel: Sendable {
    /// The labels of lines, and how far each is ahead of the best other kind.
    package typealias Labels = [(label: LineLabel, margin: Float)]

    /// One row of weights a kind, for lines that begin a block.
    package var begin: [[Float]]
    /// The same for the shapes of a line and of those beside it, in the order of `LineShape.pairs`.
    package var beginPairs: [[Float]]
    /// Weights for lines that go on with the block before, whatever its kind.
    package var goOn: [Float]
    /// One row of weights a kind, for lines that go on with a block of it, beside those for all.
    package var goOnByKind: [[Float]]
    /// From the kind before (or the start of the text, the last row) to the kind that begins.
    package var transition: [[Float]]
    /// How readily a block of each kind begins while the title is still to come.
    package var beforeTitle: [Float]

    /// The penalty of a label that a line cannot have: no weights make up for it.
    package static let impossible: Float = -1e9

    package static let untrained = LineModel(
        begin: Array(repeating: Array(repeating: 0, count: LineFeature.allCases.count), count: LineKind.allCases.count),
        beginPairs: Array(repeating: Array(repeating: 0, count: LineShape.pairCount), count: LineKind.allCases.count),
        goOn: Array(repeating: 0, count: LineFeature.allCases.count),
        goOnByKind: Array(repeating: Array(repeating: 0, count: LineFeature.allCases.count), count: LineKind.allCases.count),
        transition: Array(
            repeating: Array(repeating: 0, count: LineKind.allCases.count), count: LineKind.allCases.count + 1),
        beforeTitle: Array(repeating: 0, count: LineKind.allCases.count))

    package init(begin: [[Float]], beginPairs: [[Float]], goOn: [Float], goOnByKind: [[Float]], transition: [[Float]], beforeTitle: [Float]) {
        self.begin = begin
        self.beginPairs = beginPairs
        self.goOn = goOn
        self.goOnByKind = goOnByKind
        self.transition = transition
        self.beforeTitle = beforeTitle
    }

    /// The best labels, and how far each is ahead of the best other kind.
    ///
    /// A text has one title at most: what may stand before it is weighed apart from what stands after.
    ///
    /// - Parameters:
    ///   - claims: What is true of each line.
    ///   - before: Where the lines before these ended; nil at the start of the text.
    ///   - penalty: Added to the score of a label; training uses it to ask for a margin.
    package func labels(
        of claims: [[LineFeature]], after before: State? = nil, penalty: ((Int, LineLabel) -> Float)? = nil
    ) -> Labels {
        var row = Self.start(before)
        var origins: [[Int]] = []
        var beginScores: [[Float]] = []
        let pairs = LineShape.pairs(of: claims)
        let steps = Steps(transition)
        for (line, features) in claims.enumerated() {
            let begins = zip(begin, beginPairs).map { weights, pairWeights in
                features.reduce(pairWeights[pairs[line].before] + pairWeights[pairs[line].after]) { $0 + weights[$1.rawValue] }
            }
            let goesOnAnyway = features.reduce(Float(0)) { $0 + goOn[$1.rawValue] }
            let goesOn = goOnByKind.map { weights in features.reduce(goesOnAnyway) { $0 + weights[$1.rawValue] } }
            beginScores.append(begins)
            var next = [Float](repeating: -.infinity, count: State.count)
            var origin = [Int](repeating: 0, count: State.count)
            let sources = Sources(row)
            for index in next.indices {
                let state = State(index: index)
                let own = state.isContinuation ? goesOn[state.kind.rawValue] : begins[state.kind.rawValue]
                let (best, from) = bestOrigin(of: state, in: row, sources, steps, isStart: line == 0 && before == nil)
                next[index] = best + own + (penalty?(line, state.label) ?? 0)
                origin[index] = from
            }
            row = next
            origins.append(origin)
        }
        guard !claims.isEmpty, var index = row.indices.max(by: { row[$0] < row[$1] }) else { return [] }
        var labels: [(LineLabel, Float)] = []
        for line in claims.indices.reversed() {
            let state = State(index: index)
            let own = beginScores[line][state.kind.rawValue]
            let others =
                LineKind.allCases.filter { $0 != state.kind && (penalty?(line, LineLabel($0)) ?? 0) > Self.impossible / 2 }.map {
                    beginScores[line][$0.rawValue]
                }
                .max() ?? 0
            labels.append((state.label, own - others))
            index = origins[line][index]
        }
        return labels.reversed()
    }

    /// What one line's label may depend on of the lines before it.
    package struct State: Hashable, Sendable {
        var kind: LineKind
        var isContinuation: Bool
        var hasTitle: Bool

        static let count = LineKind.allCases.count * 4

        init(index: Int) {
            kind = LineKind.allCases[index / 4]
            isContinuation = index & 1 != 0
            hasTitle = index & 2 != 0
        }

        init(_ kind: LineKind, isContinuation: Bool, hasTitle: Bool) {
            self.kind = kind
            self.isContinuation = isContinuation
            self.hasTitle = hasTitle
        }

        package init(after label: LineLabel, hasTitle: Bool) {
            kind = label.kind
            isContinuation = label.isContinuation
            self.hasTitle = hasTitle
        }

        var index: Int { kind.rawValue * 4 + (hasTitle ? 2 : 0) + (isContinuation ? 1 : 0) }
        var label: LineLabel { LineLabel(kind, isContinuation: isContinuation) }
    }

    private static func start(_ before: State?) -> [Float] {
        var row = [Float](repeating: -.infinity, count: State.count)
        if let before { row[before.index] = 0 }
        return row
    }

    private func bestOrigin(of state: State, in row: [Float], _ sources: Sources, _ steps: Steps, isStart: Bool) -> (Float, Int) {
        let kind = state.kind.rawValue
        let waits = state.hasTitle ? 0 : beforeTitle[kind]
        if isStart {
            guard !state.isContinuation, state.hasTitle == (state.kind == .title) else { return (-.infinity, 0) }
            return (transition[LineKind.allCases.count][kind] + waits, 0)
        }
        var best = -Float.infinity
        var from = 0
        if state.isContinuation {
            for index in [State(state.kind, isContinuation: false, hasTitle: state.hasTitle).index, state.index] where row[index] > best {
                best = row[index]
                from = index
            }
            return (best, from)
        }
        // A title comes from a state that waits for one; every other kind from one that waits, or not, as it does.
        let phase = state.hasTitle && state.kind != .title ? 2 : 0
        if state.kind == .title, !state.hasTitle { return (-.infinity, 0) }
        for previous in 0..<LineKind.allCases.count {
            let (score, index) = phase == 0 ? sources.waiting[previous] : sources.titled[previous]
            let total = score + steps[previous, kind]
            if total > best {
                best = total
                from = index
            }
        }
        return (best + waits, from)
    }

    /// The transitions in one row.
    private struct Steps {
        private let weights: [Float]
        init(_ transition: [[Float]]) { weights = transition.flatMap { $0 } }
        subscript(previous: Int, kind: Int) -> Float { weights[previous * LineKind.allCases.count + kind] }
    }

    /// Of each kind the better of beginning and going on, before the title and after it.
    private struct Sources {
        private(set) var waiting: [(Float, Int)] = []
        private(set) var titled: [(Float, Int)] = []

        init(_ row: [Float]) {
            func better(_ index: Int) -> (Float, Int) { row[index] >= row[index + 1] ? (row[index], index) : (row[index + 1], index + 1) }
            for kind in 0..<LineKind.allCases.count {
                waiting.append(better(kind * 4))
                titled.append(better(kind * 4 + 2))
            }
        }
    }
}
