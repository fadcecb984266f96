import Reading
import System
import Typesetting

/// What was asked for on the command line, which goes before the settings.
public struct LaunchOptions: Sendable {
    public var theme: String?
    /// The most columns of a line of text.
    public var width: Int?
    public var alignment: Setting.Alignment?
    public var permissions: Permissions

    public init(permissions: Permissions = Permissions()) { self.permissions = permissions }
}
