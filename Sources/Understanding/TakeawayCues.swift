import Articles

/// Words by which authors mark takeaways, in headings and in labels.
enum TakeawayCues {
    private static let cues: [(Takeaway.Kind, [String])] = [
        (
            .bottomLine,
            [
                "bottom line", "final thought", "conclusion", "closing thought", "in conclusion", "the upshot", "final word", "in one line", "parting thought",
                "wrapping up", "to sum up",
            ]
        ),
        (.why, ["why it matters", "why this matters", "why it's important", "why you should care", "why that matters", "why we care"]),
        (
            .watch,
            [
                "what to watch", "what’s next", "what's next", "what comes next", "what happens next", "what happens now", "signs to look for",
                "signs to watch", "watch for", "looking ahead",
                "what we’re watching", "what we're watching", "dates to watch", "things to watch", "what to look for", "coming up",
                "the week ahead", "on the calendar", "next steps",
                "questions to watch", "keep an eye on", "the road ahead",
            ]
        ),
        (
            .takeaway,
            [
                "takeaway", "key point", "key finding", "main point", "in brief", "at a glance", "summary", "what it means", "what this means",
                "what that means", "lesson",
                "what to do", "what you can do", "what you should", "should know", "need to know", "tl;dr", "tldr", "steal this", "the short version",
                "highlights", "action item", "recommendation", "what we learned",
                "if you are", "if you’re", "if you're", "if you…", "advice", "practical tip", "the gist",
            ]
        ),
    ]

    /// What follows "for" and names nobody.
    private static let notPeople = ["you", "example", "instance", "now", "more", "the record", "sale", "rent", "free", "further", "reference"]
    /// Cues that are too common inside other lines: they must be the whole of one.
    private static let whole: [Takeaway.Kind: Set<String>] = [.watch: ["tomorrow", "next week"], .takeaway: ["in short", "so what", "so what?"]]

    /// What a heading or label marks; nil for those that only tell the news.
    static func kind(of words: String) -> Takeaway.Kind? {
        let lower = words.lowercased()
        let bytes = Array(lower.utf8)
        return whole.first { $0.value.contains(lower) }?.key ?? cues.first { $0.1.contains { isFound($0, in: bytes) } }?.0
    }

    /// At the beginning of a word; "takeaways" is found by "takeaway", "chips in" not by "in".
    private static func isFound(_ cue: String, in line: [UInt8]) -> Bool {
        line.indices.contains { index in
            line[index] == cue.utf8.first && line[index...].starts(with: cue.utf8)
                && (index == 0 || !(0x61...0x7A).contains(line[index - 1]) && line[index - 1] < 0x80)
        }
    }

    /// "For AWS employees" names "AWS employees"; "If you are a publisher" "a publisher".
    static func audience(in label: String) -> String? {
        var words = label.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        while let first = words.first, "…•*-–—.".contains(first) { words.removeFirst() }
        for opener in ["for ", "if you are ", "if you’re ", "if you're ", "if you "] where words.lowercased().hasPrefix(opener) {
            let rest = words.dropFirst(opener.count).trimmingSuffix { $0 == ":" || $0 == " " || $0 == "," }
            let isPeople =
                !notPeople.contains { rest.lowercased() == $0 || rest.lowercased().hasPrefix($0 + " ") }
            return isPeople && !rest.isEmpty ? String(rest) : nil
        }
        return nil
    }

    /// "Lessons for other towns" names "other towns" for all under it.
    static func audience(inHeading heading: String) -> String? {
        let lower = heading.lowercased()
        if let own = audience(in: heading), !own.contains("…") { return own }
        guard let range = lower.firstRange(of: " for "), kind(of: heading) == .takeaway, lower.hasPrefix("lesson") || lower.hasPrefix("advice") else {
            return nil
        }
        let start = heading.index(heading.startIndex, offsetBy: lower.distance(from: lower.startIndex, to: range.upperBound))
        let rest = String(heading[start...])
        return rest.lowercased() == "you" ? nil : rest
    }
}

extension Substring {
    fileprivate func trimmingSuffix(_ isCut: (Character) -> Bool) -> Substring {
        var copy = self
        while let last = copy.last, isCut(last) { copy.removeLast() }
        return copy
    }
}
