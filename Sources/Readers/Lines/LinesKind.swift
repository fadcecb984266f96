import Articles
import UnicodeText

/// What a program wrote its lines for, told by how they begin; nil for what people write.
enum LinesKind {
    /// A page of `man`.
    case manual
    /// Differences between files, commits with their messages.
    case changes
    /// Commits of a line each.
    case commits
    /// What happened, line by line: logs, and what compilers, searches and tests report.
    case log
    /// Files, processes, disks: columns under heads.
    case listing
    /// Anything with colours, links or overstrikes.
    case painted

    /// What one reads at a time.
    var unit: Article.Lines.Unit {
        switch self {
        case .manual, .changes: .paragraph
        case .commits, .log, .listing, .painted: .line
        }
    }

    /// Bytes that tell it.
    private static let sample = 1 << 14

    /// - Parameter bytes: The beginning of the input.
    init?(of bytes: ArraySlice<UInt8>) {
        let sample = bytes.prefix(Self.sample)
        let isPainted = Self.isPainted(sample)
        let isWide = sample.starts(with: [0xFF, 0xFE]) || sample.starts(with: [0xFE, 0xFF])
        let clean = isPainted || isWide ? TerminalText(decode(Array(sample)).text).text[...] : sample
        let lines = clean.split(separator: 0x0A).filter { $0.contains { $0 > 0x20 } }.map { $0.last == 0x0D ? $0.dropLast() : $0 }
        guard let first = lines.first else { return nil }
        if Self.manualTitle(first) != nil {
            self = .manual
        } else if Self.beginsChanges(lines) {
            self = .changes
        } else if Self.isCommits(lines) {
            self = .commits
        } else if Self.isLog(lines) || Self.isReport(lines) {
            self = .log
        } else if Self.isListing(lines) {
            self = .listing
        } else if isPainted {
            self = .painted
        } else {
            return nil
        }
    }

    /// True where it sets colours, links or letters over letters, and not only once by accident.
    private static func isPainted(_ bytes: ArraySlice<UInt8>) -> Bool {
        var marks = 0
        var index = bytes.startIndex
        while index + 2 < bytes.endIndex, marks < 2 {
            if bytes[index] == 0x1B, bytes[index + 1] == UInt8(ascii: "[") {
                let parameters = bytes[(index + 2)...].prefix(40).prefix { (0x30...0x3B).contains($0) }
                if parameters.endIndex < bytes.endIndex, bytes[parameters.endIndex] == UInt8(ascii: "m") { marks += 1 }
                index = parameters.endIndex
            } else if bytes[index] == 0x1B, bytes[index...].starts(with: "\u{1B}]8;".utf8) {
                marks += 2
            } else if bytes[index + 1] == 0x08, bytes[index] == bytes[index + 2] || bytes[index] == UInt8(ascii: "_") {
                marks += 1
                index += 3
            } else {
                index += 1
            }
        }
        return marks >= 2
    }

    /// "LS(1)" of a line that begins and ends with it; nil for others.
    static func manualTitle(_ line: ArraySlice<UInt8>) -> String? {
        let words = line.split(separator: 0x20)
        guard words.count >= 2, let first = words.first, first == words.last, first.count < 40, first.last == UInt8(ascii: ")"),
            let open = first.lastIndex(of: UInt8(ascii: "(")), open > first.startIndex, first.index(after: open) < first.endIndex - 1,
            (0x30...0x39).contains(first[open + 1]) || first[open + 1] == UInt8(ascii: "n")
        else { return nil }
        return String(decoding: first, as: UTF8.self)
    }

    private static func beginsChanges(_ lines: [ArraySlice<UInt8>]) -> Bool {
        let first = lines[0]
        if first.starts(with: "diff --git ".utf8) || isCommit(first) { return true }
        if lines.count > 2, first.starts(with: "diff ".utf8) || first.starts(with: "Index: ".utf8) || first.starts(with: "--- ".utf8) {
            return zip(lines, lines.dropFirst()).prefix(4).contains { $0.starts(with: "--- ".utf8) && $1.starts(with: "+++ ".utf8) }
        }
        return first.starts(with: "On branch ".utf8) && lines.contains { $0.contains(0x09) || $0.starts(with: "nothing to commit".utf8) }
    }

    /// With or without a drawing of their branches.
    private static func isCommits(_ lines: [ArraySlice<UInt8>]) -> Bool { lines.count > 2 && lines.count { hash($0) >= 7 } * 10 >= lines.count * 8 }

    /// "commit 1f2e3d4…", perhaps behind a drawing of the branches.
    static func isCommit(_ line: ArraySlice<UInt8>) -> Bool {
        let rest = line.drop { " *|\\/".utf8.contains($0) }
        return rest.starts(with: "commit ".utf8) && hash(rest.dropFirst(7)) >= 7
    }

    /// Digits of the hash at a line's head, if a digit is among them; 0 without one.
    private static func hash(_ line: ArraySlice<UInt8>) -> Int {
        let digits = line.drop { " *|\\/^".utf8.contains($0) }.prefix { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        let isAlone = digits.endIndex == line.endIndex || line[digits.endIndex] == 0x20
        return isAlone && digits.contains { $0 < 0x3A } ? digits.count : 0
    }

    /// Most lines that begin at the edge begin with a time of day to the second, or how grave it is.
    private static func isLog(_ lines: [ArraySlice<UInt8>]) -> Bool {
        let own = lines.filter { $0.first! > 0x20 }.prefix(60)
        return own.count >= 4 && own.count(where: isRecord) * 10 >= own.count * 6
    }

    private static func isRecord(_ line: ArraySlice<UInt8>) -> Bool {
        let shape = line.prefix(90).map { (0x30...0x39).contains($0) ? UInt8(ascii: "0") : (0x41...0x5A).contains($0 & 0xDF) ? UInt8(ascii: "a") : $0 }
        if stamps.contains(where: { shape.starts(with: $0) }) || accessStamp.count <= shape.count && shape[...].firstRange(of: accessStamp) != nil {
            return true
        }
        let word = line.prefix(12).split { !((0x41...0x5A).contains($0)) }.first ?? []
        guard word.startIndex <= line.startIndex + 1, levels.contains(where: { word.elementsEqual($0.utf8) }) else { return false }
        // A word in capitals may begin a sentence.
        return word.startIndex > line.startIndex || line[word.endIndex...].first.map { ":]|".utf8.contains($0) } ?? false
            || line[word.endIndex...].starts(with: "  ".utf8)
    }

    /// Digits are 0, letters a.
    private static let stamps = [
        "0000-00-00 00:00:00", "0000-00-00a00:00:00", "[0000-00-00 00:00:00", "[0000-00-00a00:00:00", "0000/00/00 00:00:00", "[0000/00/00 00:00:00",
        "aaa 00 00:00:00", "aaa  0 00:00:00", "00-aaa-0000 00:00:00", "a0000 00:00:00.0", "00:00:00.000 ", "00:00:00,000 ", "aaaa=0000-00-00", "aa=0000-00-00",
        "[    0.0", "[   00.0", "[  000.0", "[ 0000.0", "[00000.0", "0000000000.000",
    ].map { Array($0.utf8) }
    private static let accessStamp = Array("[00/aaa/0000:00:00:00".utf8)
    private static let levels = ["TRACE", "DEBUG", "INFO", "NOTICE", "WARN", "WARNING", "ERROR", "CRITICAL", "FATAL"]

    /// What compilers, searches and tests say: most lines name a file and a line, or the first is one of a few that begin such reports.
    private static func isReport(_ lines: [ArraySlice<UInt8>]) -> Bool {
        let own = lines.prefix(60)
        if own.count > 1, own.count(where: isPlace) * 10 >= own.count * 6 || own.prefix(3).filter(isPlace).count >= 2 { return true }
        if own.count > 1, own.count(where: isChange) * 10 >= own.count * 6 { return true }
        let first = lines[0].drop { " =*".utf8.contains($0) }
        if openings.contains(where: { first.starts(with: $0) }) { return true }
        // "● nginx.service - …" with "Loaded: …" below.
        return lines.count > 1 && lines[0].first.map { $0 >= 0x80 } ?? false && lines[1].drop { $0 == 0x20 }.starts(with: "Loaded: ".utf8)
    }

    /// How reports begin that have nothing else to be told by, behind blanks and rules.
    private static let openings = [
        "test session starts ==", "PLAY [", "PING ", "1: lo: <", "Chain INPUT (", "Desired=Unknown/Install", "Active Internet connections (",
    ]
    .map { Array($0.utf8) }

    /// "Sources/a.c:12:" and "a.c:12:5:".
    private static func isPlace(_ line: ArraySlice<UInt8>) -> Bool {
        let path = line.prefix { $0 != UInt8(ascii: ":") && $0 > 0x20 }
        let digits = line[path.endIndex...].dropFirst().prefix { (0x30...0x39).contains($0) }
        return path.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") } && path.endIndex < line.endIndex && line[path.endIndex] == UInt8(ascii: ":")
            && !digits.isEmpty && digits.endIndex < line.endIndex && line[digits.endIndex] == UInt8(ascii: ":")
    }

    /// " a.c | 12 ++--" and "M<Tab>a.c".
    private static func isChange(_ line: ArraySlice<UInt8>) -> Bool {
        if "AMDRCT".utf8.contains(line.first ?? 0) {
            let path = line.dropFirst().drop { (0x30...0x39).contains($0) }
            return path.first == 0x09 && path.contains { "./".utf8.contains($0) }
        }
        guard line.first == 0x20, let bar = line.lastIndex(of: UInt8(ascii: "|")) else { return false }
        let rest = line[bar...].dropFirst().drop { $0 == 0x20 }
        let count = rest.prefix { (0x30...0x39).contains($0) }
        return rest.starts(with: "Bin ".utf8) || !count.isEmpty && rest[count.endIndex...].allSatisfy { " +-".utf8.contains($0) }
    }

    private static func isListing(_ lines: [ArraySlice<UInt8>]) -> Bool {
        let files = lines.prefix(20).count(where: isFile)
        if files >= 2, files * 2 >= min(lines.count, 20) { return true }
        let heads = lines[0].split(separator: 0x20)
        guard lines.count > 1, heads.count >= 3, heads.allSatisfy(isHead) || isCapitalised(lines[0]), hasGap(lines[0]) else { return false }
        let rows = lines.dropFirst().prefix(20)
        return rows.count { hasGap($0) && $0.split(separator: 0x20).count >= heads.count - 1 } * 5 >= rows.count * 3
    }

    /// Columns that are far apart, each under a word with a capital: "Filesystem      Size  Used Avail Use% Mounted on".
    private static func isCapitalised(_ line: ArraySlice<UInt8>) -> Bool {
        let words = line.split(separator: 0x20)
        return words.count { ($0.first.map { (0x41...0x5A).contains($0) }) ?? false } * 3 >= words.count * 2
            && line.firstRange(of: Array("    ".utf8)) != nil && words.allSatisfy { !",.;!?".utf8.contains($0.last ?? 0) }
    }

    /// "-rw-r--r-- 1 …": the number of links, or a hyphen for it, comes behind the mode.
    private static func isFile(_ line: ArraySlice<UInt8>) -> Bool {
        let mode = line.prefix(10)
        return mode.count == 10 && "-dlcbps".utf8.contains(mode.first!) && mode.dropFirst().allSatisfy { "rwxsStT-".utf8.contains($0) }
            && line.dropFirst(10).first.map { " .+@".utf8.contains($0) } ?? false
            && line.dropFirst(11).first { $0 != 0x20 }.map { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") } ?? false
    }

    /// "PID", "USE%", "MAJ:MIN".
    private static func isHead(_ word: ArraySlice<UInt8>) -> Bool {
        word.contains { (0x41...0x5A).contains($0) } && !word.contains { (0x61...0x7A).contains($0) || $0 >= 0x80 || $0 == UInt8(ascii: ".") }
    }

    private static func hasGap(_ line: ArraySlice<UInt8>) -> Bool { zip(line, line.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 } }
}
