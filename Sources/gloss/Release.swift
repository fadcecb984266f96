/// Which gloss this is: the newest version that CHANGELOG.md dates.
enum Release {
    static let version = "0.2.0"
    /// The year, the month and the day.
    static let day = (2026, 12, 1)
}
