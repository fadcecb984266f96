import System
import TestSupport
import Testing

/// What CONTRIBUTING and the map promise of the house, held by reading its sources.
@Suite("Rooms import what they say they do")
struct RoomTests {
    private let rooms: [House.Room]

    init() throws { rooms = try House.rooms() }

    @Test func whatARoomImportsIsWhatThePackageAllows() throws {
        #expect(rooms.count > 20)
        for room in rooms {
            let allowed = Set(room.dependencies)
            let imported = try House.imports(of: room.name)
            #expect(imported.subtracting(allowed).isEmpty, "\(room.name) imports more than Package.swift says")
            #expect(allowed.subtracting(imported).isEmpty, "\(room.name) does not import all that Package.swift says")
        }
    }

    @Test func theMapNamesEveryRoomAndWhatItMayImport() throws {
        let map = try House.map()
        let names = Set(rooms.filter { !$0.isTest }.map(\.name)).union(["CTables"])
        for room in rooms where !room.isTest {
            guard let listed = map[room.name] else {
                #expect(Bool(false), "\(room.name) is not in the table of Sources/README.md")
                continue
            }
            // All, or as needed.
            guard let listed else { continue }
            #expect(listed.intersection(names) == Set(room.dependencies).intersection(names), "\(room.name): Sources/README.md and Package.swift differ")
        }
    }

    @Test func noFileIsLongerThanFourHundredLines() throws {
        for path in House.files(under: "Sources").filter({ $0.hasSuffix(".swift") }) {
            let lines = try Fixture.bytes("../../" + path).count { $0 == 0x0A }
            #expect(lines <= 400, "\(path)")
        }
    }
}
