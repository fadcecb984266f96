@preconcurrency import Glibc
import Synchronization

/// A server of a few pages on this machine, one request a connection.
public final class LocalServer: Sendable {
    public let port: UInt16
    private let asked = Mutex<[String]>([])
    private let socket: Int32

    /// Nil where no port is free.
    public init?() {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafePointer(to: &address) { $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(socket, $0, size) } }
        guard bound == 0, listen(socket, 8) == 0 else { return nil }
        var length = size
        _ = withUnsafeMutablePointer(to: &address) { $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &length) } }
        port = UInt16(bigEndian: address.sin_port)
        self.socket = socket
        var thread = pthread_t()
        pthread_create(
            &thread, nil,
            { argument in
                argument.map { Unmanaged<LocalServer>.fromOpaque($0).takeRetainedValue().serve() }
                return nil
            }, Unmanaged.passRetained(self).toOpaque())
        pthread_detach(thread)
    }

    public func stop() { shutdown(socket, Int32(SHUT_RDWR)) }

    /// The paths that were asked for so far.
    public var requests: [String] { asked.withLock { $0 } }

    private func serve() {
        while true {
            let client = accept(socket, nil, nil)
            guard client >= 0 else { return }
            var bytes = [UInt8](repeating: 0, count: 8192)
            let count = read(client, &bytes, bytes.count)
            let request = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
            asked.withLock { $0.append(String(request.split(separator: " ").dropFirst().first ?? "")) }
            let answer = Array(Self.answer(to: request).utf8)
            _ = write(client, answer, answer.count)
            close(client)
        }
    }

    private static let page = """
        <html><head><title>A crane</title></head><body><nav><a href="/">Home</a> <a href="/news">All the other news</a></nav><article><h1>A crane</h1>
        <p>The harbour board has sold the last crane on its north quay, ending a trade that gave the town its skyline for sixty years.</p>
        <p>Nobody is quite sure where it goes, said the board, and nobody asked before the papers were signed on Monday morning.</p></article></body></html>
        """

    private static func answer(to request: String) -> String {
        let path = request.split(separator: " ").dropFirst().first ?? ""
        func sentOn(_ address: String) -> String { "HTTP/1.1 302 Found\r\nLocation: \(address)\r\nContent-Length: 0\r\n\r\n" }
        switch path {
        case "/ok" where request.contains("If-None-Match: \"1\""): return "HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\n"
        case "/ok": return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1251\r\nETag: \"1\"\r\nContent-Length: 12\r\n\r\n<p>hello</p>"
        case "/page" where request.contains("If-None-Match"): return "HTTP/1.1 304 Not Modified\r\nETag: \"p\"\r\n\r\n"
        case "/page": return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nETag: \"p\"\r\nContent-Length: \(page.utf8.count)\r\n\r\n\(page)"
        case "/private": return sentOn("http://10.0.0.1/")
        case "/wide": return sentOn("http://foo.ｌocalhost/")
        case "/numbers": return sentOn("http://①②⑦.0.0.1/")
        case "/tabs": return "HTTP/1.1 200 OK\r\nContent-Type: text/html;\tcharset=utf-8\r\nETag: \"a\tb\"\r\nContent-Length: 2\r\n\r\nok"
        case "/file": return sentOn("file:///etc/passwd")
        case "/circle": return sentOn("/circle")
        default: return "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
        }
    }
}
