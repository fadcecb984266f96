@preconcurrency import Glibc
import System

/// What an address gave.
public struct Fetched: Sendable {
    public var bytes: [UInt8]
    /// Where it came from in the end.
    public var address: String
    /// As the server's header says it: "text/html; charset=utf-8".
    public var type: String
    /// With which the server knows whether it has changed.
    public var tag: String?

    /// The encoding that the header names.
    public var charset: String? {
        type.lowercased().split(separator: ";").lazy.compactMap { part in
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, pair[0].filter({ !$0.isWhitespace }) == "charset" else { return nil }
            return String(pair[1].filter { $0 != "\"" && !$0.isWhitespace })
        }.first
    }
}

/// Why an address gave nothing.
public struct FetchError: Error, Equatable, Sendable {
    /// What is wrong and what to do, in one line.
    public var reason: String
    /// True where the server says that nothing has changed.
    public var isUnchanged = false
}

/// Fetches addresses by the program `curl`: one request for what was asked for, and those to which it is sent on, each checked.
public struct Fetch: Sendable {
    /// Allows addresses without encryption.
    public var allowsPlain: Bool
    public static let longestAnswer = 64 << 20
    static let mostRedirects = 10
    static let seconds = 30

    /// What servers are told of who asks.
    private let agent: String

    public init(allowsPlain: Bool = false, agent: String = "gloss") {
        self.allowsPlain = allowsPlain
        self.agent = agent
    }

    /// - Parameter tag: What an earlier answer was marked with: only what has changed since is sent.
    /// - Parameter progress: Told the bytes that have come, five times a second; answers false to stop.
    public func get(_ address: String, tag: String? = nil, progress: (Int) -> Bool = { _ in true }) throws(FetchError) -> Fetched {
        var address = address
        for number in 0...Self.mostRedirects {
            let location = try check(address, isRedirect: number > 0)
            let answer = try ask(location, tag: number == 0 ? tag : nil, isRedirect: number > 0, progress)
            guard let next = answer.redirect else { return answer.fetched }
            address = next
        }
        throw FetchError(reason: "sent on more than \(Self.mostRedirects) times; the site leads in a circle")
    }

    private func check(_ address: String, isRedirect: Bool) throws(FetchError) -> WebLocation {
        guard let location = WebLocation(address) else {
            throw FetchError(reason: isRedirect ? "sends on to something that is no web address" : "no web address that can be fetched")
        }
        guard location.isSecure || allowsPlain else {
            throw FetchError(
                reason: isRedirect ? "sends on to a page without encryption; --http allows that" : "without encryption; https:// instead, or --http to allow it"
            )
        }
        if isRedirect, location.isLocalName || NetworkAddress.isNumeric(location.host) && NetworkAddress.isPrivate(location.host) {
            throw FetchError(reason: "sends on to an address of a private network; that is never followed")
        }
        return location
    }

    private struct Answer {
        var fetched: Fetched
        /// Where it sends on to.
        var redirect: String?
    }

    private func ask(_ location: WebLocation, tag: String?, isRedirect: Bool, _ progress: (Int) -> Bool) throws(FetchError) -> Answer {
        var arguments = [
            "curl", "--disable", "--silent", "--show-error", "--globoff", "--proto", allowsPlain ? "=http,https" : "=https", "--max-redirs",
            "0",
            "--connect-timeout", "10", "--max-time", String(Self.seconds), "--max-filesize", String(Self.longestAnswer), "--user-agent", agent,
            // Unpacked here, not by curl, which does not say where a packed answer is cut off.
            "--header", "Accept-Encoding: gzip", "--header",
            "Accept: text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,application/feed+json,text/markdown,text/plain;q=0.9,*/*;q=0.5",
            "--write-out", "%{stderr}\n%{http_code}\n%{redirect_url}\n%{content_type}\n%header{etag}\n%{remote_ip}",
        ]
        let proxy = Proxy.address(for: location)
        // Told in any case, so that the environment has no say.
        arguments += proxy.map { ["--proxy", $0, "--noproxy", ""] } ?? ["--noproxy", "*"]
        if let tag { arguments += ["--header", "If-None-Match: \(tag)"] }
        if isRedirect { arguments += try pinned(location, isByProxy: proxy != nil) }
        arguments += ["--url", location.address]
        guard let output = run(arguments, limit: Self.longestAnswer, progress: progress) else {
            throw FetchError(reason: "the program curl is not here; install it to open addresses")
        }
        if output.status == nil, output.output.count <= Self.longestAnswer { throw FetchError(reason: "stopped") }
        guard let status = output.status else { throw FetchError(reason: "larger than \(Self.longestAnswer >> 20) MB; that is no article") }
        let lines = output.messages.split(separator: "\n", omittingEmptySubsequences: false)
        guard status == 0 else { throw FetchError(reason: Self.reason(status, String(lines.first { !$0.isEmpty } ?? ""), host: location.host)) }
        let parts = lines.suffix(5).map(String.init)
        guard parts.count == 5, let code = Int(parts[0]) else { throw FetchError(reason: "curl gave no answer that is understood") }
        if isRedirect, !parts[4].isEmpty, NetworkAddress.isPrivate(parts[4]), proxy == nil {
            throw FetchError(reason: "sends on to an address of a private network; that is never followed")
        }
        let fetched = Fetched(bytes: output.output, address: location.address, type: parts[2], tag: parts[3].isEmpty ? nil : parts[3])
        switch code {
        case 200..<300: return Answer(fetched: fetched)
        case 304: throw FetchError(reason: "not changed since it was read", isUnchanged: true)
        case 300..<400 where !parts[1].isEmpty: return Answer(fetched: fetched, redirect: parts[1])
        default: throw FetchError(reason: Self.reason(code))
        }
    }

    /// Names the machines that a redirect may lead to, looked up and checked before anything is sent there: the name may mean others a moment later.
    ///
    /// A proxy looks names up for itself; what the name means here is checked all the same.
    private func pinned(_ location: WebLocation, isByProxy: Bool) throws(FetchError) -> [String] {
        if NetworkAddress.isNumeric(location.host) { return [] }
        guard let found = NetworkAddress.lookUp(location.host) else {
            if isByProxy { return [] }
            throw FetchError(reason: "sends on to a host that is not known: \(location.host)")
        }
        if found.contains(where: NetworkAddress.isPrivate) {
            throw FetchError(reason: "sends on to an address of a private network; that is never followed")
        }
        let addresses = found.map { $0.contains(":") ? "[\($0)]" : $0 }.joined(separator: ",")
        return isByProxy ? [] : ["--resolve", "\(location.host):\(location.port):\(addresses)"]
    }

    private static func reason(_ code: Int) -> String {
        switch code {
        case 401, 407: "the site wants a name and a password (\(code)); save the page in a browser and open the file"
        case 403: "the site does not give it to programs (403); save the page in a browser and open the file"
        case 404: "there is no such page (404)"
        case 410: "the page is gone (410)"
        case 429: "the site wants fewer requests (429); try again later"
        case 451: "not given out for legal reasons (451)"
        case 500...: "the site has a fault (\(code)); try again later"
        default: "the site answers \(code)"
        }
    }

    private static func reason(_ status: Int32, _ message: String, host: String) -> String {
        switch status {
        case 3: "no web address that can be fetched"
        case 5, 6: "no such host: \(host)"
        case 7: "\(host) cannot be reached"
        case 18: "\(host) broke off before the end"
        case 28: "no answer within \(seconds) seconds"
        case 35, 51, 53, 58, 60, 66, 77, 83, 91: "no safe connection to \(host): its certificate cannot be trusted"
        case 47: "the site leads in a circle"
        case 52: "\(host) gives no answer"
        case 63: "larger than \(longestAnswer >> 20) MB; that is no article"
        default: message.isEmpty ? "curl says \(status)" : message.split(separator: ") ", maxSplits: 1).last.map(String.init) ?? message
        }
    }
}
