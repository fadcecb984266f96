import System
import TestSupport
import Testing

/// THIRD-PARTY.md names what is in the program: no part more, none less.
@Suite("Notices") struct NoticesTests {
    private func lines(_ path: String) throws -> [Substring] {
        let bytes = try RegularFile.read(Terminal.project + "/" + path, limit: 1 << 27)
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    }

    /// What the last column of the table says.
    private func named() throws -> Set<String> {
        let table = try lines("THIRD-PARTY.md").drop { !$0.hasPrefix("| Part |") }.prefix { $0.hasPrefix("|") }.dropFirst(2)
        return Set(table.flatMap { row in row.split(separator: "|")[4].split(separator: "`").filter { $0.contains(where: \.isLetter) }.map(String.init) })
    }

    /// The archives of which the linker took anything.
    @Test func everyLibraryOfTheLinkMap() throws {
        var linked: Set<String> = []
        for line in try lines(".build-release/link.map") where line.contains(".a(") {
            for archive in line.split(separator: " ").compactMap({ $0.split(separator: "(").first }) where archive.hasSuffix(".a") {
                let name = archive.split(separator: "/").last.map { String($0.dropLast(2)) } ?? ""
                // The C library's archives carry its version.
                linked.insert(name.hasPrefix("libm-") ? "libm" : name)
            }
        }
        #expect(linked.count > 20)
        #expect(try linked == named().filter { $0.hasPrefix("lib") })
    }

    @Test func everythingThatIsEmbedded() throws {
        var embedded: Set<String> = []
        for file in Folder.names(in: Terminal.project + "/Sources/CTables") where file.hasSuffix(".c") {
            for line in try lines("Sources/CTables/" + file) where line.hasPrefix("#embed \"") && !line.contains("../") {
                embedded.insert(line.split(separator: "\"")[1].split(separator: "/")[0] + "/")
            }
        }
        #expect(try embedded == named().filter { $0.hasSuffix("/") })
    }

    @Test func everyPackage() throws {
        let products = try lines("Package.swift").flatMap {
            $0.split(separator: ".product(name: \"").dropFirst().compactMap { $0.split(separator: "\"").first }
        }
        #expect(Set(products) == ["ArgumentParser"])
        #expect(try named().contains("ArgumentParser"))
    }

    @Test func everyLicenceItPointsTo() throws {
        let text = try lines("THIRD-PARTY.md").joined(separator: "\n")
        let named = Set(text.split(separator: "`").filter { $0.hasPrefix("licences/") }.map { String($0.dropFirst(9)) })
        #expect(named == Set(Folder.names(in: Terminal.project + "/docs/licences")))
    }
}
