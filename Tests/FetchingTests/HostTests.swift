import System
import Testing
import UnicodeText

@testable import Fetching

@Suite("Hosts and proxies")
struct HostTests {
    @Test(
        "A host is asked for in ASCII, however it is written",
        arguments: [
            ("http://foo.ｌocalhost/", "foo.localhost"), ("https://bücher.example/x", "xn--bcher-kva.example"), ("https://ｒebind.example", "rebind.example"),
            ("https://rebind。example", "rebind.example"), ("https://rebind｡example", "rebind.example"),
            ("https://MÜNCHEN.example:443/", "xn--mnchen-3ya.example"),
            ("https://他们为什么不说中文.example", "xn--ihqwcrb4cv8a8dqg056pqjye.example"), ("https://①②⑦.0.0.1/", "127.0.0.1"),
            ("https://почемужеонинеговорятпорусски.example", "xn--b1abfaaepdrnnbgefbadotcwatmq2g4l.example"),
        ])
    func ascii(address: String, host: String) throws {
        let location = try #require(WebLocation(address))
        #expect(location.host == host)
        #expect(location.address.utf8.allSatisfy { $0 < 0x80 } && location.address.contains("//" + host))
    }

    @Test(
        "What no machine is called is no address",
        arguments: [
            "https://%6cocalhost/", "https://a b/", "https://a\u{0}b/", "https://exa_mple\u{7F}/", "https://a..b/", "https://.a/", "https://\u{200B}/",
            "https://[::1%25eth0]\u{E9}/",
        ])
    func noHost(address: String) {
        #expect(WebLocation(address) == nil)
    }

    @Test(
        "Numbers of machines in all their forms are told",
        arguments: ["127.1", "0x7f.1", "2130706433", "0177.0.0.1", "127.0.0.1.", "0x7f000001", "[::1]", "①②⑦.1"])
    func numbers(host: String) throws {
        let location = try #require(WebLocation("https://\(host)/"))
        #expect(NetworkAddress.isNumeric(location.host))
        #expect(NetworkAddress.isPrivate(location.host))
    }

    @Test(
        "A proxy is what the environment says for this address, and none where it is empty or excepted",
        arguments: [
            (["http_proxy": "http://p:1"], "https://a.example", nil), (["http_proxy": "http://p:1"], "http://a.example", "http://p:1"),
            (["https_proxy": "http://p:2", "no_proxy": "a.example"], "https://a.example", nil),
            (["https_proxy": "http://p:2", "no_proxy": ".example"], "https://x.a.example", nil),
            (["https_proxy": "http://p:2", "no_proxy": "other.example, 10.0.0.1"], "https://a.example", "http://p:2"),
            (["https_proxy": ""], "https://a.example", nil),
            (["ALL_PROXY": "socks5://p:3", "NO_PROXY": "*"], "https://a.example", nil), (["ALL_PROXY": "socks5://p:3"], "https://a.example", "socks5://p:3"),
            (["https_proxy": "", "all_proxy": "http://p:4"], "https://a.example", "http://p:4"), (["HTTP_PROXY": "http://evil"], "http://a.example", nil),
            (["https_proxy": "http://p", "no_proxy": "a.example:8443"], "https://a.example", "http://p"),
            (["https_proxy": "http://p", "no_proxy": "a.example:8443"], "https://a.example:8443", nil),
        ] as [([String: String], String, String?)])
    func proxies(environment: [String: String], address: String, proxy: String?) throws {
        #expect(Proxy.address(for: try #require(WebLocation(address))) { environment[$0] } == proxy)
    }
}
