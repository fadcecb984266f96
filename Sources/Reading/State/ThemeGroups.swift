/// Themes of one kind, in the order in which the picker shows them.
struct ThemeGroup {
    var title: String
    /// Indexes into the reader's themes.
    var members: [Int]
}

extension ReaderState {
    /// The themes whose names hold the filter, in groups; no group is empty.
    func themeGroups(filter: String) -> [ThemeGroup] {
        let groups: [(String, (Theme) -> Bool)] = [
            ("The terminal’s own", { !$0.isPalette }),
            ("Light", { $0.isPalette && $0.isLight && !$0.name.contains("contrast") }),
            ("Dark", { $0.isPalette && !$0.isLight && !$0.name.contains("contrast") }),
            ("For the eyes", { $0.isPalette && $0.name.contains("contrast") }),
        ]
        return groups.map { title, belongs in
            ThemeGroup(title: title, members: themes.indices.filter { belongs(themes[$0]) && (filter.isEmpty || themes[$0].name.contains(filter)) })
        }.filter { !$0.members.isEmpty }
    }
}

extension Theme {
    fileprivate var isPalette: Bool {
        if case .palette = kind { true } else { false }
    }
}
