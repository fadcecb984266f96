import FoundationEssentials

/// The commands with their options, as the argument parser tells them of itself: what completion and the manual page are made from.
public struct CommandLineTable: Sendable {
    struct Command: Decodable, Sendable {
        var commandName: String
        var abstract: String?
        var discussion: String?
        var shouldDisplay: Bool
        var subcommands: [Command]?
        var arguments: [Argument]?

        /// What is of this command alone: every one takes `--help` and `--version`.
        var ownOptions: [Argument] { options.filter { !["--help", "--version"].contains($0.writtenNames[0]) } }

        /// What a reader may write behind it, `--help` last.
        var options: [Argument] { (arguments ?? []).filter { $0.shouldDisplay && $0.kind != .positional } }
    }

    struct Argument: Decodable, Sendable {
        enum Kind: String, Decodable, Sendable { case positional, option, flag }

        struct Name: Decodable, Sendable {
            var kind: String
            var name: String

            var written: String { (kind == "long" ? "--" : "-") + name }
        }

        struct Completion: Decodable, Sendable {
            struct Files: Decodable, Sendable {}

            var file: Files?
            var custom: Files?
        }

        var kind: Kind
        var shouldDisplay: Bool
        var isOptional: Bool
        var isRepeating: Bool
        var names: [Name]?
        var valueName: String?
        var abstract: String?
        /// The values where there are just a few.
        var allValues: [String]?
        var completionKind: Completion?

        /// As one writes it, the long form first.
        var writtenNames: [String] { (names ?? []).map(\.written).sorted { $0.count > $1.count } }
    }

    private struct Dump: Decodable {
        var command: Command
    }

    let root: Command

    /// The commands that help shows.
    var commands: [Command] { (root.subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" } }

    /// What is read where no command is named.
    let defaultCommand: String

    /// - Parameters:
    ///   - dump: What the argument parser says of itself, as JSON.
    ///   - defaultCommand: The one that is meant where none is named.
    /// - Throws: Where the dump has another form than this version of the parser gives.
    public init(dump: String, defaultCommand: String) throws {
        root = try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command
        self.defaultCommand = defaultCommand
    }
}
