/// Paths that links name, from the file in which they stand.
public enum RelativePath {
    /// With the stroke at its end; empty where there is none.
    public static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }

    /// The path inside of a book that a link in a folder names, without its place inside; nil where it leads out of the book.
    public static func resolve(_ link: String, in folder: String) -> String? {
        let link = link.prefix { $0 != "#" && $0 != "?" }
        guard !link.isEmpty, !link.hasPrefix("/"), !link.prefix(while: { $0 != "/" }).contains(":") else { return nil }
        let (parts, leadsOut) = withoutDots((folder + decoded(link)).split(separator: "/"))
        return leadsOut ? nil : parts.joined(separator: "/")
    }

    /// The file that a path names from a folder. Above the root there is the root.
    static func file(_ path: String, in folder: String) -> String {
        let whole = path.hasPrefix("/") ? path : folder + path
        let parts = withoutDots(whole.split(separator: "/")).parts
        return (whole.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }

    /// "." and ".." carried out, and whether they lead out of where the path begins.
    static func withoutDots(_ parts: [Substring]) -> (parts: [Substring], leadsOut: Bool) {
        var kept: [Substring] = []
        var leadsOut = false
        for part in parts where part != "." {
            if part != ".." { kept.append(part) } else if kept.popLast() == nil { leadsOut = true }
        }
        return (kept, leadsOut)
    }

    /// The place inside that a link names.
    public static func fragment(of link: String) -> String? {
        link.firstIndex(of: "#").map { decoded(link[link.index(after: $0)...]) }
    }

    /// With "%20" and the like as the characters that they stand for.
    static func decoded(_ link: Substring) -> String {
        guard link.contains("%") else { return String(link) }
        var bytes: [UInt8] = []
        var rest = link.utf8[...]
        while let byte = rest.first {
            rest = rest.dropFirst()
            if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count > 1 {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
