import UnicodeText

/// Cut at a word to so many columns, with "…" where something is missing.
func cut(_ string: String, to room: Int) -> String {
    guard columns(of: string) > room else { return string }
    var kept = ""
    for word in string.split(separator: " ", omittingEmptySubsequences: false) {
        let longer = kept.isEmpty ? String(word) : kept + " " + word
        if columns(of: longer) + 2 > room { break }
        kept = longer
    }
    if kept.isEmpty { return room > 1 ? String(string.prefix(columns: room - 1)) + "…" : "" }
    return kept + " …"
}

extension String {
    /// As much of its head as so many columns hold.
    fileprivate func prefix(columns room: Int) -> Substring {
        var left = room
        return prefix { character in
            left -= columns(of: String(character))
            return left >= 0
        }
    }
}
