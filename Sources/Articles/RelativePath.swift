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
        var parts: [Substring] = []
        for part in (folder + decoded(link)).split(separator: "/") where part != "." {
            if part == ".." {
                guard parts.popLast() != nil else { return nil }
            } else {
                parts.append(part)
            }
        }
        return parts.joined(separator: "/")
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
