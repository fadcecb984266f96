import ArgumentParser
import FoundationEssentials

/// The commands with their options, as the argument parser tells them of itself: what completion and the manual page are made from.
struct CommandLineTable {
    struct Command: Decodable {
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

    struct Argument: Decodable {
        enum Kind: String, Decodable { case positional, option, flag }

        struct Name: Decodable {
            var kind: String
            var name: String

            var written: String { (kind == "long" ? "--" : "-") + name }
        }

        struct Completion: Decodable {
            struct Files: Decodable {}

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

    init() throws {
        root = try JSONDecoder().decode(Dump.self, from: Data(Gloss._dumpHelp().utf8)).command
    }
}
