@preconcurrency import Glibc

/// Puts words that stand between the same words into the same class, by exchange (Martin, Liermann and Ney 1998): each word goes
/// where the bigrams of classes are likeliest, pass after pass.
struct WordClusters {
    /// Class of every word that occurs often enough, by the word's number.
    private(set) var classes: [Int32]
    let words: [UInt64]

    private let classCount: Int
    private var counts: [Int32]
    /// Of the classes as the left and as the right of a bigram.
    private var left: [Int32]
    private var right: [Int32]

    private struct Neighbours {
        var before: [(word: Int32, count: Int32)] = []
        var after: [(word: Int32, count: Int32)] = []
        var own: Int32 = 0
    }

    /// - Parameter text: Words as numbers of 64 bits; 0 between sentences.
    init(_ text: [UInt64], classes classCount: Int, leastCount: Int, passes: Int) {
        var frequency: [UInt64: Int] = [:]
        for word in text where word != 0 { frequency[word, default: 0] += 1 }
        words = frequency.filter { $0.value >= leastCount }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        let numbers = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, Int32($0)) })
        self.classCount = classCount
        classes = words.indices.map { Int32($0 % classCount) }
        counts = Array(repeating: 0, count: classCount * classCount)
        left = Array(repeating: 0, count: classCount)
        right = left
        let neighbours = Self.neighbours(in: text, numbers)
        for (word, near) in neighbours.enumerated() {
            for (next, count) in near.after { add(Int(classes[word]), Int(classes[Int(next)]), count) }
            add(Int(classes[word]), Int(classes[word]), near.own)
        }
        for _ in 0..<passes {
            var moved = 0
            for word in words.indices where exchange(word, neighbours[word]) { moved += 1 }
            print("  \(classCount) classes: \(moved) of \(words.count) words moved")
            if moved * 200 < words.count { break }
        }
    }

    private mutating func add(_ first: Int, _ second: Int, _ count: Int32) {
        counts[first * classCount + second] += count
        left[first] += count
        right[second] += count
    }

    private static func neighbours(in text: [UInt64], _ numbers: [UInt64: Int32]) -> [Neighbours] {
        var bigrams: [UInt64: Int32] = [:]
        var last: Int32 = -1
        for word in text {
            let number = numbers[word] ?? -1
            if last >= 0, number >= 0 { bigrams[UInt64(last) << 32 | UInt64(number), default: 0] += 1 }
            last = number
        }
        var neighbours = [Neighbours](repeating: Neighbours(), count: numbers.count)
        for (bigram, count) in bigrams.sorted(by: { $0.key < $1.key }) {
            let (first, second) = (Int32(bigram >> 32), Int32(truncatingIfNeeded: bigram))
            if first == second {
                neighbours[Int(first)].own = count
            } else {
                neighbours[Int(first)].after.append((second, count))
                neighbours[Int(second)].before.append((first, count))
            }
        }
        return neighbours
    }

    /// Moves a word to its best class; true where that is another.
    private mutating func exchange(_ word: Int, _ near: Neighbours) -> Bool {
        let old = Int(classes[word])
        var before: [Int: Int32] = [:]
        var after: [Int: Int32] = [:]
        for (other, count) in near.before { before[Int(classes[Int(other)]), default: 0] += count }
        for (other, count) in near.after { after[Int(classes[Int(other)]), default: 0] += count }
        shift(old, before, after, near.own, by: -1)
        var best = old
        var most = -Double.infinity
        for candidate in 0..<classCount {
            let gain = gain(candidate, before, after, near.own)
            if gain > most { (most, best) = (gain, candidate) }
        }
        shift(best, before, after, near.own, by: 1)
        classes[word] = Int32(best)
        return best != old
    }

    private mutating func shift(_ into: Int, _ before: [Int: Int32], _ after: [Int: Int32], _ own: Int32, by sign: Int32) {
        for (other, count) in before { add(other, into, sign * count) }
        for (other, count) in after { add(into, other, sign * count) }
        add(into, into, sign * own)
    }

    /// How much likelier the bigrams become by a word in a class.
    private func gain(_ candidate: Int, _ before: [Int: Int32], _ after: [Int: Int32], _ own: Int32) -> Double {
        var gain = 0.0
        var (fromLeft, fromRight) = (own, own)
        for (other, count) in before {
            let now = counts[other * classCount + candidate]
            gain += xlogx(now + count) - xlogx(now)
            fromRight += count
        }
        for (other, count) in after {
            let now = counts[candidate * classCount + other]
            gain += xlogx(now + count) - xlogx(now)
            fromLeft += count
        }
        let now = counts[candidate * classCount + candidate]
        gain += xlogx(now + own) - xlogx(now)
        gain -= xlogx(left[candidate] + fromLeft) - xlogx(left[candidate])
        gain -= xlogx(right[candidate] + fromRight) - xlogx(right[candidate])
        return gain
    }
}

private let logarithms: [Double] = (0..<1 << 16).map { $0 == 0 ? 0 : Double($0) * log(Double($0)) }

@inline(__always)
private func xlogx(_ count: Int32) -> Double {
    count < 1 << 16 ? logarithms[Int(max(0, count))] : Double(count) * log(Double(count))
}
