import Library
import Settings
import System

extension Folders {
    /// Where what is read is kept.
    public func visitStore(_ permissions: Permissions) -> any VisitStore {
        guard permissions.mayKeep else { return NullVisitStore() }
        return state.map { VisitFiles(folder: $0) } ?? HomelessVisitStore()
    }
}
