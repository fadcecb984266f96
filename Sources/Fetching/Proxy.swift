@preconcurrency import Glibc

/// Through which other machine an address is asked for, as the environment says it. Decided here, and told to curl: so it is known who looks names up.
enum Proxy {
    /// Nil where none is to be used.
    static func address(for location: WebLocation, environment: (String) -> String? = value) -> String? {
        func first(_ names: String...) -> String? { names.lazy.compactMap(environment).first { !$0.isEmpty } }
        // HTTP_PROXY in capitals may come from a request to a server (CVE-2016-5385).
        let named = location.isSecure ? first("https_proxy", "HTTPS_PROXY") : first("http_proxy")
        guard let proxy = named ?? first("all_proxy", "ALL_PROXY") else { return nil }
        let exceptions = first("no_proxy", "NO_PROXY") ?? ""
        return exceptions.split(whereSeparator: { $0 == "," || $0 == " " }).contains { isException(String($0).lowercased(), location) } ? nil : proxy
    }

    private static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// "*", a host, or the end of one's name; with a port or without.
    private static func isException(_ exception: String, _ location: WebLocation) -> Bool {
        if exception == "*" { return true }
        var name = exception
        if let colon = exception.lastIndex(of: ":"), let port = Int(exception[exception.index(after: colon)...]), !exception.hasPrefix("[") {
            guard port == location.port else { return false }
            name = String(exception[..<colon])
        }
        if name.hasPrefix("*.") { name.removeFirst(2) }
        if name.hasPrefix(".") { name.removeFirst() }
        let host = location.host.hasSuffix(".") ? String(location.host.dropLast()) : location.host
        return !name.isEmpty && (host == name || host.hasSuffix("." + name))
    }
}
