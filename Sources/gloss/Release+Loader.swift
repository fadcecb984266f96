import Library
import Loading
import Settings
import System

extension Loader {
    /// As this release of gloss.
    init(_ permissions: Permissions) { self.init(permissions, agent: "gloss/" + Release.version) }
}

extension Folders {
    /// Where what is read is kept.
    func visitStore(_ permissions: Permissions) -> any VisitStore {
        guard permissions.mayKeep else { return NullVisitStore() }
        return state.map { VisitFiles(folder: $0) } ?? HomelessVisitStore()
    }
}
