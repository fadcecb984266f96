/// A reference of the web, whole or in part, in its five components (RFC 3986, appendix B).
struct WebReference {
    var scheme: Substring?
    var authority: Substring?
    var path: Substring
    var query: Substring?
    var fragment: Substring?

    init(_ written: String) {
        var rest = written[...]
        func cut(at sign: Character) -> Substring? {
            guard let index = rest.firstIndex(of: sign) else { return nil }
            defer { rest = rest[..<index] }
            return rest[rest.index(after: index)...]
        }
        fragment = cut(at: "#")
        query = cut(at: "?")
        if let colon = rest.firstIndex(of: ":"), Self.isScheme(rest[..<colon]) {
            scheme = rest[..<colon]
            rest = rest[rest.index(after: colon)...]
        }
        if rest.hasPrefix("//") {
            let end = rest.dropFirst(2).firstIndex(of: "/") ?? rest.endIndex
            authority = rest[rest.index(rest.startIndex, offsetBy: 2)..<end]
            rest = rest[end...]
        }
        path = rest
    }

    private static func isScheme(_ word: Substring) -> Bool {
        word.first.map { $0.isASCII && $0.isLetter } ?? false && word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    }

    var isWeb: Bool { scheme.map { ["http", "https"].contains($0.lowercased()) } ?? false }

    /// The reference as it is understood from a whole address (RFC 3986, 5.2.2).
    func resolved(against base: WebReference) -> WebReference {
        guard scheme == nil else { return self }
        var whole = self
        whole.scheme = base.scheme
        guard authority == nil else { return whole }
        whole.authority = base.authority
        if path.isEmpty {
            whole.path = base.path
            whole.query = query ?? base.query
        } else {
            let folder = base.path.lastIndex(of: "/").map { base.path[...$0] } ?? "/"
            whole.path = Self.withoutDots(path.hasPrefix("/") ? path : folder + path)
        }
        return whole
    }

    /// "." and ".." carried out (RFC 3986, 5.2.4).
    private static func withoutDots(_ path: Substring) -> Substring {
        let all = Array(path.split(separator: "/", omittingEmptySubsequences: false).dropFirst())
        var parts = RelativePath.withoutDots(all).parts
        if let last = all.last, last == "." || last == ".." { parts.append("") }
        return "/" + parts.joined(separator: "/")[...]
    }

    /// As it is written, without the place inside.
    var written: String {
        (scheme.map { $0 + ":" } ?? "") + (authority.map { "//" + $0 } ?? "") + path + (query.map { "?" + $0 } ?? "")
    }

    /// One form for all ways of writing an address: small letters where they mean the same, no usual port, no place inside, nothing that only counts readers,
    /// and no difference between http and https.
    static func canonical(_ address: String) -> String {
        var reference = WebReference(address)
        guard reference.isWeb, let authority = reference.authority else { return address }
        let usual = reference.scheme?.lowercased() == "https" ? ":443" : ":80"
        var host = authority.lowercased()
        if host.hasSuffix(usual) { host.removeLast(usual.count) }
        reference.scheme = "https"
        reference.authority = host[...]
        if reference.path.isEmpty { reference.path = "/" }
        reference.query = reference.query.flatMap { query in
            let kept = query.split(separator: "&").filter { !isTracker($0.prefix { $0 != "=" }) }
            return kept.isEmpty ? nil : kept.joined(separator: "&")[...]
        }
        return reference.written
    }

    /// Names of parts of a query that tell where a reader came from and nothing of the page.
    private static func isTracker(_ name: Substring) -> Bool {
        name.hasPrefix("utm_")
            || ["fbclid", "gclid", "dclid", "msclkid", "twclid", "igshid", "mc_cid", "mc_eid", "yclid", "_ga", "_hsenc", "_hsmi"].contains(name)
    }
}
