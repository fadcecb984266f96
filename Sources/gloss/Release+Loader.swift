import Loading
import System

extension Loader {
    /// As this release of gloss.
    init(_ permissions: Permissions) { self.init(permissions, agent: "gloss/" + Release.version) }
}
