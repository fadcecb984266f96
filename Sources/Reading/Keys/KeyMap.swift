/// Which keys mean which command.
public struct KeyMap: Equatable, Sendable {
    private var commands: [[Key]: Command]
    private var prefixes: Set<[Key]>
    /// The sequences of each command in the order in which they were bound.
    private var sequences: [Command: [[Key]]] = [:]

    /// The keys that are there when nothing is configured.
    public static let standard: KeyMap = {
        var map = KeyMap()
        map.commands.reserveCapacity(2 * Command.table.count)
        map.sequences.reserveCapacity(Command.table.count)
        for entry in Command.table {
            for written in entry.defaultKeys {
                if let keys = Key.sequence(written) { map.bind(keys, to: entry.command) }
            }
        }
        return map
    }()

    public init() {
        commands = [:]
        prefixes = []
    }

    public enum Lookup: Equatable, Sendable {
        case command(Command)
        /// More keys must follow.
        case prefix
        case nothing
    }

    public func lookUp(_ keys: [Key]) -> Lookup {
        if let command = commands[keys] { return .command(command) }
        return prefixes.contains(keys) ? .prefix : .nothing
    }

    public mutating func bind(_ keys: [Key], to command: Command) {
        if let other = commands[keys] { sequences[other]?.removeAll { $0 == keys } }
        commands[keys] = command
        sequences[command, default: []].append(keys)
        for length in 1..<max(1, keys.count) { prefixes.insert(Array(keys.prefix(length))) }
    }

    /// Takes a sequence from the command it is bound to.
    public mutating func unbind(_ keys: [Key]) {
        guard let command = commands.removeValue(forKey: keys) else { return }
        sequences[command]?.removeAll { $0 == keys }
        prefixes = Set(commands.keys.flatMap { keys in (1..<max(1, keys.count)).map { Array(keys.prefix($0)) } })
    }

    /// Takes all keys from a command.
    public mutating func unbind(_ command: Command) {
        for keys in sequences[command] ?? [] { commands[keys] = nil }
        sequences[command] = nil
        prefixes = Set(commands.keys.flatMap { keys in (1..<max(1, keys.count)).map { Array(keys.prefix($0)) } })
    }

    /// A command that answers before all keys of a sequence are pressed, so that the sequence cannot be typed.
    public func command(before keys: [Key]) -> (keys: [Key], command: Command)? {
        (1..<max(1, keys.count)).lazy.map { Array(keys.prefix($0)) }.compactMap { head in commands[head].map { (head, $0) } }.first
    }

    /// True where longer sequences begin with these keys.
    public func isPrefix(_ keys: [Key]) -> Bool { prefixes.contains(keys) }

    /// The sequences bound to a command, in the order in which they were bound.
    public func keys(for command: Command) -> [[Key]] { sequences[command] ?? [] }

    /// The first key of a command, for messages; its name after a colon where it has none.
    public func name(of command: Command) -> String { keys(for: command).first.map { $0.map(\.name).joined() } ?? ":\(command.rawValue)" }

    /// What may follow a prefix.
    public func continuations(of prefix: [Key]) -> [(key: Key, command: Command)] {
        commands.filter { $0.key.count == prefix.count + 1 && $0.key.starts(with: prefix) }
            .map { ($0.key[prefix.count], $0.value) }.sorted { $0.0.name < $1.0.name }
    }
}
