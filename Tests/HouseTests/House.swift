import System
import TestSupport

/// The house as its files describe it.
enum House {
    struct Room {
        var name: String
        var dependencies: [String]
        var isTest: Bool
    }

    /// The targets of Package.swift that have sources in Swift or C.
    static func rooms() throws -> [Room] {
        let text = String(decoding: try Fixture.bytes("../../Package.swift"), as: UTF8.self)
        let target = /(room|\.target|\.executableTarget|\.testTarget)\(\s*(?:name: )?"([\w-]+)"((?:[^()]|\([^()]*\))*)\)/
        return text.matches(of: target).map { match in
            let list = match.output.3.firstMatch(of: /(?:imports|dependencies): \[([^\]]*)\]/)?.output.1 ?? ""
            return Room(
                name: String(match.output.2), dependencies: list.matches(of: /"([A-Za-z]\w+)"/).map { String($0.output.1) }.filter { $0 != "swift" },
                isTest: match.output.1 == ".testTarget" || match.output.3.contains("path: \"Tests"))
        }.filter { !isLibrary($0.name) && $0.name != "TestSupport" }.map { room in
            var room = room
            room.dependencies.removeAll { $0 == "ArgumentParser" || $0 == "CPty" && !room.isTest }
            return room
        }
    }

    /// True for the names of C rooms: "CNcurses", "CTables".
    static func isLibrary(_ name: String) -> Bool { name.hasPrefix("C") && name.dropFirst().first?.isUppercase == true }

    /// The rooms that the files of a room import.
    static func imports(of room: String) throws -> Set<String> {
        let folder = files(under: "Sources/" + room).isEmpty ? "Tests/" + room : "Sources/" + room
        var found: Set<String> = []
        for path in files(under: folder) where path.hasSuffix(".swift") {
            let text = String(decoding: try Fixture.bytes("../../" + path), as: UTF8.self)
            for match in text.matches(of: /(?m)^(?:@\w+ )*import (\w+)/) { found.insert(String(match.output.1)) }
        }
        return found.subtracting(["Glibc", "Foundation", "FoundationEssentials", "Synchronization", "ArgumentParser", "Dispatch", "Testing"])
    }

    /// By room, what the table of Sources/README.md lets it import; nil for "all" and "as needed".
    static func map() throws -> [String: Set<String>?] {
        let text = String(decoding: try Fixture.bytes("../../Sources/README.md"), as: UTF8.self)
        var map: [String: Set<String>?] = [:]
        for line in text.split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingPrefix(" ") }
            guard cells.count > 3 else { continue }
            let words = cells[3].split { !$0.isLetter && !$0.isNumber }.map(String.init)
            let isOpen = words == ["all"] || words == ["as", "needed"]
            for match in cells[1].matches(of: /`([\w-]+)`/) { map[String(match.output.1)] = isOpen ? .some(nil) : .some(Set(words)) }
        }
        return map
    }

    /// The paths of all files under a folder of the project.
    static func files(under folder: String) -> [String] {
        Folder.names(in: Fixture.path(of: "../../" + folder)).flatMap { name -> [String] in
            let path = folder + "/" + name
            let inside = files(under: path)
            return inside.isEmpty ? [path] : inside
        }
    }
}
