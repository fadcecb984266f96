import Articles

/// The runs of blocks that stand around an article: advertisements, share bars, standing text. Each isFilter to one line until it is opened.
struct Asides: Sendable {
    /// Indexes of blocks, rising.
    private let runs: [Range<Int>]

    /// What is more likely text than not stays in sight. O(*n*) in the blocks.
    init(of article: Article) {
        var runs: [Range<Int>] = []
        for (index, block) in article.blocks.enumerated() where block.kind.isAside && block.evidence?.confidence ?? 1 >= 0.5 {
            if let last = runs.last, last.upperBound == index {
                runs[runs.count - 1] = last.lowerBound..<index + 1
            } else {
                runs.append(index..<index + 1)
            }
        }
        self.runs = runs
    }

    /// The run that holds a block. O(log *n*).
    func run(around block: Int) -> Range<Int>? {
        let index = runs.partitionPoint { $0.upperBound > block }
        return index < runs.count && runs[index].contains(block) ? runs[index] : nil
    }
}
