/// What a reader changes with a key is kept in `config.yaml`, under this name.
public enum KeptSetting: String, Sendable {
    case theme, measure, alignment, tables, columns

    /// As it is written there.
    func value(in preferences: Preferences) -> String {
        switch self {
        case .theme: preferences.themeName
        case .measure: String(preferences.measure)
        case .alignment: preferences.alignment.rawValue
        case .tables: preferences.wideTables.rawValue
        case .columns: preferences.columnCount.map(String.init) ?? "auto"
        }
    }

    func copy(from source: Preferences, to target: inout Preferences) {
        switch self {
        case .theme: target.themeName = source.themeName
        case .measure: target.measure = source.measure
        case .alignment: target.alignment = source.alignment
        case .tables: target.wideTables = source.wideTables
        case .columns: target.columnCount = source.columnCount
        }
    }
}
