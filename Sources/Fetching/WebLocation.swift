import UnicodeText

/// The parts of a web address that decide whether and how it is fetched.
public struct WebLocation: Equatable, Sendable {
    /// As it is asked for: the host in ASCII, without a part after "#".
    public let address: String
    public let isSecure: Bool
    /// In ASCII and lower case, brackets around an address of IPv6 kept.
    public let host: String
    public let port: Int

    /// Nil for what is no address of http or https, names a user, or holds what no address holds.
    public init?(_ address: String) {
        let lower = address.lowercased()
        guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return nil }
        guard address.utf8.count <= 8192,
            address.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F && $0 != "\\" && $0 != "\"" && $0 != "<" && $0 != ">" })
        else { return nil }
        isSecure = lower.hasPrefix("https://")
        let start = address.index(address.startIndex, offsetBy: isSecure ? 8 : 7)
        let authority = address[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard !authority.isEmpty, !authority.contains("@") else { return nil }
        var name = authority
        var port = isSecure ? 443 : 80
        if let colon = authority.lastIndex(of: ":"), !authority[colon...].contains("]") {
            guard let number = Int(authority[authority.index(after: colon)...]), (1...65_535).contains(number) else { return nil }
            port = number
            name = authority[..<colon]
        }
        guard let host = HostName.ascii(String(name)) else { return nil }
        self.port = port
        self.host = host
        let rest = address[authority.endIndex...].prefix { $0 != "#" }
        let isUsual = port == (isSecure ? 443 : 80)
        self.address = (isSecure ? "https://" : "http://") + host + (isUsual ? "" : ":\(port)") + rest
    }

    /// True for names that only this machine or its own network knows.
    var isLocalName: Bool {
        let name = host.hasSuffix(".") ? String(host.dropLast()) : host
        return name == "localhost" || !name.contains(".") && !name.contains(":")
            || [".localhost", ".local", ".internal", ".lan", ".home.arpa"].contains(where: name.hasSuffix)
    }
}
