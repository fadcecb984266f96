/// The encoding that a page declares about itself.
enum PageCharset {
    /// The first name after "charset=" or "encoding=" in the first 4 KB; nil where there is none.
    static func declared(in bytes: [UInt8]) -> String? {
        let head = Array(bytes.prefix(4096))
        for sign in ["charset", "encoding"] {
            var index = 0
            while let found = head.first(of: sign, from: index) {
                index = found + sign.utf8.count
                let rest = head[index...].drop { $0 == 0x20 }
                guard rest.first == UInt8(ascii: "=") else { continue }
                let quoted = rest.dropFirst().drop { $0 == 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
                let name = quoted.prefix { $0 > 0x20 && $0 < 0x7F && !"\"';>/?".utf8.contains($0) }
                if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
            }
        }
        return nil
    }
}
