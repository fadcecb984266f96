import Testing

@testable import Articles

@Suite("What can be opened, where its links lead, and under what it is kept")
struct LocationTests {
    /// RFC 3986, 5.4.1 and 5.4.2.
    @Test(arguments: [
        ("g:h", nil), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"), ("//g", "http://g"),
        ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("g#s", "http://a/b/c/g"), ("g?y#s", "http://a/b/c/g?y"), (";x", "http://a/b/c/;x"),
        ("g;x=1/./y", "http://a/b/c/g;x=1/y"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"), ("..", "http://a/b/"),
        ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("/./g", "http://a/g"),
        ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"), ("g/../h", "http://a/b/c/h"), ("g?y/./x", "http://a/b/c/g?y/./x"),
    ])
    func linksOfAPageAreResolvedAsTheStandardSays(link: String, address: String?) {
        let destination = Location.address("http://a/b/c/d;p?q").resolve(link)
        guard let address else { return #expect(destination == .outside(link)) }
        guard case .location(.address(let found), _) = destination else { return #expect(Bool(false), "\(destination)") }
        #expect(found == address)
    }

    @Test func linksOfFilesBooksAndFeedsLeadToTheirKind() {
        let file = Location.file("/home/ada/notes/page.md")
        #expect(file.resolve("other.md#far") == .location(.file("/home/ada/notes/other.md"), place: "far"))
        #expect(file.resolve("my%20file.md") == .location(.file("/home/ada/notes/my file.md"), place: nil))
        #expect(file.resolve("./a/../../other.md") == .location(.file("/home/ada/other.md"), place: nil))
        #expect(file.resolve("../../../../../top.md") == .location(.file("/top.md"), place: nil))
        #expect(Location.standardInput.resolve("./other.md") == .location(.file("other.md"), place: nil))
        #expect(file.resolve("/etc/motd") == .location(.file("/etc/motd"), place: nil))
        #expect(file.resolve("#far") == .place("far"))
        #expect(file.resolve("mailto:ada@example.org") == .outside("mailto:ada@example.org"))
        #expect(file.resolve("//example.org/a") == .location(.address("https://example.org/a"), place: nil))
        #expect(file.resolve("HTTPS://example.org/a#b") == .location(.address("HTTPS://example.org/a"), place: "b"))
        let chapter = Location.member(.chapter(path: "text/one.xhtml"), of: .file("/b.epub"))
        #expect(chapter.resolve("../notes.xhtml#n1") == .location(.member(.chapter(path: "notes.xhtml"), of: .file("/b.epub")), place: "n1"))
        let item = Location.member(.item(guid: "7"), of: .address("https://example.org/feed.xml"))
        #expect(item.resolve("more") == .location(.address("https://example.org/more"), place: nil))
    }

    @Test(arguments: [
        ("https://example.org/a", "http://EXAMPLE.org:80/a#part"), ("https://example.org/", "https://example.org"),
        ("https://example.org/a?id=7", "https://example.org:443/a?utm_source=x&id=7&fbclid=1"),
        ("https://example.org/a", "https://example.org/a?utm_medium=mail"),
    ])
    func oneAddressIsKeptOnceHoweverItIsWritten(key: String, written: String) {
        #expect(Location.address(written).key == key)
        #expect(Location.address(written).isSame(as: .address(key)))
    }

    @Test func differentThingsAreKeptApart() {
        let locations: [Location] = [
            .address("https://example.org/a?id=7"), .address("https://example.org/A?id=7"), .address("https://example.org:8443/a?id=7"), .file("/a"),
            .member(.item(guid: "1"), of: .file("/a")), .member(.item(guid: "2"), of: .file("/a")),
        ]
        #expect(Set(locations.map(\.key)).count == locations.count)
        #expect(!Location.standardInput.isSame(as: .file("/a")) && Location.standardInput.isSame(as: .standardInput))
    }

    /// FIPS 180-4 examples, and the lengths around a block's end.
    @Test func fingerprintsAreThoseOfTheStandard() {
        #expect(Fingerprint(of: Array("abc".utf8)).description == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(Fingerprint(of: []).description == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        let two = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
        #expect(Fingerprint(of: Array(two.utf8)).description == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
        #expect(Fingerprint(of: [UInt8](repeating: 0x61, count: 1_000_000)).description == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test(
        "Around the end of a block of the hash",
        arguments: [
            (55, "9f4390f8d30c2dd9"), (56, "b35439a4ac6f0948"), (63, "7d3e74a05d7db15b"), (64, "ffe054fe7ae0cb6d"), (65, "635361c48bb9eab1"),
            (119, "31eba51c313a5c08"), (120, "2f3d335432c70b58"),
        ])
    func fingerprint(length: Int, beginning: String) {
        #expect(Fingerprint(of: [UInt8](repeating: 0x61, count: length)).description.hasPrefix(beginning))
    }
}
