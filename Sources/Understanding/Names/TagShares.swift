/// Of a name, the share of its mentions in running text that the tagger took for each kind of name, or for none.
struct TagShares {
    private var counts = [Double](repeating: 0, count: NameTag.allCases.count)
    private var mentions = 0.0

    /// Adds one mention; of several words, those inside of names count where there are any.
    mutating func add(_ tags: ArraySlice<NameTag>) {
        let inside = tags.count { $0 != .outside }
        mentions += 1
        for tag in tags where inside == 0 || tag != .outside { counts[Int(tag.beginning.rawValue)] += 1 / Double(inside == 0 ? tags.count : inside) }
    }

    subscript(tag: NameTag) -> Double { mentions > 0 ? counts[Int(tag.rawValue)] / mentions : 0 }
}
