/// The encoding that a page declares about itself.
enum PageCharset {
    /// The first name after "charset=" or "encoding=" in the first 4 KB; nil where there is none.
    static func declared(in bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(4096).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
        for sign in ["charset", "encoding"] {
            for found in head.ranges(of: sign) {
                let rest = head[found.upperBound...].drop { $0 == " " }
                guard rest.first == "=" else { continue }
                let name = rest.dropFirst().drop { $0 == " " || $0 == "\"" || $0 == "'" }.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
                if !name.isEmpty { return String(name) }
            }
        }
        return nil
    }
}
