@preconcurrency import Glibc
import Reading
import System

/// The reader's folders, by the XDG rules; nil where there is no home.
public struct Folders: Sendable {
    public let config: String?
    public let state: String?

    public init() {
        func folder(_ variable: String, _ fallback: String) -> String? {
            if let value = getenv(variable).map({ String(fileName: $0) }), value.hasPrefix("/") { return value + "/gloss" }
            guard let home = getenv("HOME").map({ String(fileName: $0) }), home.hasPrefix("/") else { return nil }
            return home + "/" + fallback + "/gloss"
        }
        config = folder("XDG_CONFIG_HOME", ".config")
        state = folder("XDG_STATE_HOME", ".local/state")
    }

    /// A path that may begin with "~", the reader's home.
    public static func expanded(_ path: String) -> String {
        guard path == "~" || path.hasPrefix("~/"), let home = getenv("HOME").map({ String(fileName: $0) }) else { return path }
        return home + path.dropFirst()
    }

    /// One of the settings files; nil where there is no home.
    public func file(_ name: String) -> SettingsFile? { config.map { SettingsFile(folder: $0, name: name) } }

    /// A theme of the reader's own; nil where there is none of that name.
    public func theme(_ name: String, _ contrast: Theme.Contrast) throws(SettingsIssue) -> Theme? {
        let file = "themes/\(name).yaml"
        let bytes: [UInt8]?
        do throws(FileError) {
            bytes = try self.file(file)?.read()
        } catch {
            throw SettingsIssue(file: file, line: 0, words: error.reason)
        }
        return if let bytes { try ThemeFile.theme(from: bytes, name: name, contrast: contrast) } else { nil }
    }

    /// The names of the reader's own themes.
    public var ownThemes: [String] {
        guard let config else { return [] }
        return Folder.names(in: config + "/themes").filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
    }
}
