@preconcurrency import Glibc
import System
import TestSupport
import Testing

@testable import Fetching

@Suite("Fetching", .serialized)
struct FetchingTests {
    init() {
        for name in ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"] { unsetenv(name) }
    }

    @Test(
        "What is no public address is known",
        arguments: [
            "127.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1", "255.255.255.255",
            "::1", "::",
            "fe80::1", "fc00::1", "fd12::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::10.0.0.1", "ff02::1", "2001:db8::1", "[::1]", "2002:7f00:1::",
            "2002:a00:1::1", "2001:0:1::1", "no address",
        ])
    func privateAddresses(address: String) {
        #expect(NetworkAddress.isPrivate(address))
    }

    @Test("Public addresses are", arguments: ["8.8.8.8", "172.32.0.1", "192.169.0.1", "1.1.1.1", "2606:4700::1111", "::ffff:8.8.8.8"])
    func publicAddresses(address: String) {
        #expect(!NetworkAddress.isPrivate(address))
    }

    @Test(
        "Addresses are taken apart",
        arguments: [
            ("https://a.example/x?y#z", "a.example", 443), ("http://A.example:8080", "a.example", 8080), ("https://[::1]:8443/", "[::1]", 8443),
        ])
    func parts(address: String, host: String, port: Int) throws {
        let location = try #require(WebLocation(address))
        #expect(location.host == host)
        #expect(location.port == port)
        #expect(!location.address.contains("#"))
    }

    @Test(
        "What is no web address is refused",
        arguments: [
            "ftp://a.example", "file:///etc/passwd", "https://", "https://user@a.example/", "javascript:alert(1)", "https://a.example/ b",
            "https://a.example:0/", "a.example",
            "https://a.example/\"x", "https://a.example/\u{1B}[2J",
        ])
    func refused(address: String) {
        #expect(WebLocation(address) == nil)
    }

    @Test("Local names are known", arguments: ["https://localhost/", "https://printer/", "https://nas.local/", "https://x.internal/", "https://localhost./"])
    func localNames(address: String) throws {
        #expect(try #require(WebLocation(address)).isLocalName)
    }

    @Test("Without encryption nothing is fetched") func plain() {
        #expect(throws: FetchError(reason: "without encryption; https:// instead, or --http to allow it")) { try Fetch().get("http://a.example/") }
    }

    @Test("A program's output is taken and its input given") func programs() throws {
        let text = Array(String(repeating: "a long line of words\n", count: 50_000).utf8)
        let echo = try #require(run(["cat"], input: text, limit: 1 << 22))
        #expect(echo.output == text)
        #expect(echo.status == 0)
        #expect(try #require(run(["sh", "-c", "echo no >&2; exit 3"], limit: 10)).status == 3)
        #expect(try #require(run(["yes"], limit: 1 << 20)).status == nil)
        #expect(run(["no-such-program-here"], limit: 1) == nil)
    }

    @Test("How far it is, is told while it takes a while") func progress() {
        var told: [Int] = []
        let output = run(["sh", "-c", "printf abc; sleep 1; printf d"], limit: 10) { count in
            told.append(count)
            return true
        }
        #expect(told.first == 3)
        #expect(output?.output == Array("abcd".utf8))
    }

    @Test("What nobody wants any more is stopped") func stopping() throws {
        let clock = ContinuousClock()
        let start = clock.now
        let output = try #require(run(["sleep", "60"], limit: 10) { _ in false })
        #expect(output.status == nil)
        #expect(start.duration(to: clock.now) < .seconds(30))
    }

    @Test("A page comes with what its header says") func page() throws {
        let server = try #require(LocalServer())
        defer { server.stop() }
        let fetched = try Fetch(allowsPlain: true).get("http://127.0.0.1:\(server.port)/ok")
        #expect(fetched.bytes == Array("<p>hello</p>".utf8))
        #expect(fetched.type == "text/html; charset=windows-1251")
        #expect(fetched.charset == "windows-1251")
        #expect(fetched.tag == "\"1\"")
    }

    @Test(
        "What cannot be had is said, and nothing private is followed",
        arguments: [
            ("/gone", "there is no such page (404)"), ("/private", "sends on to an address of a private network; that is never followed"),
            ("/wide", "sends on to an address of a private network; that is never followed"),
            ("/numbers", "sends on to an address of a private network; that is never followed"),
            ("/file", "sends on to something that is no web address"), ("/circle", "sends on to an address of a private network; that is never followed"),
        ])
    func refusals(path: String, reason: String) throws {
        let server = try #require(LocalServer())
        defer { server.stop() }
        #expect(throws: FetchError(reason: reason)) { try Fetch(allowsPlain: true).get("http://127.0.0.1:\(server.port)\(path)") }
    }

    @Test("Tabs in what a server says are no ends") func tabs() throws {
        let server = try #require(LocalServer())
        defer { server.stop() }
        let fetched = try Fetch(allowsPlain: true).get("http://127.0.0.1:\(server.port)/tabs")
        #expect(fetched.bytes == Array("ok".utf8) && fetched.tag == "\"a\tb\"" && fetched.charset == "utf-8")
    }

    @Test("An environment full of proxies changes nothing about what is private", arguments: ["/private", "/wide", "/circle"])
    func behindProxies(path: String) throws {
        let server = try #require(LocalServer())
        let names = ["http_proxy": "http://127.0.0.1:\(server.port)", "ALL_PROXY": "", "no_proxy": "*", "https_proxy": ""]
        for (name, value) in names { setenv(name, value, 1) }
        defer {
            server.stop()
            for name in names.keys { unsetenv(name) }
        }
        #expect(throws: FetchError(reason: "sends on to an address of a private network; that is never followed")) {
            try Fetch(allowsPlain: true).get("http://127.0.0.1:\(server.port)\(path)")
        }
    }

    @Test("What has not changed is not sent again") func unchanged() throws {
        let server = try #require(LocalServer())
        defer { server.stop() }
        #expect(throws: FetchError(reason: "not changed since it was read", isUnchanged: true)) {
            try Fetch(allowsPlain: true).get("http://127.0.0.1:\(server.port)/ok", tag: "\"1\"")
        }
    }
}
