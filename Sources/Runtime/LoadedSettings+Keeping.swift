import Articles
@preconcurrency import Glibc
import Library
import Reading
import Settings
import System

/// What of the settings is written down, and read behind the reading.
extension LoadedSettings {
    /// Keeps a setting; says what was done, and where it is kept.
    func keep(_ setting: KeptSetting, value: String) -> Message {
        change(ConfigFile.name, done: "\(setting.rawValue) \(value)", kept: ", kept in \(ConfigFile.name)") { old throws(SettingsIssue) in
            try ConfigFile.text(old, setting: setting.rawValue, to: value)
        }
    }

    /// Puts a name right and writes that down; says what was done.
    mutating func correct(_ name: String, _ verdict: NameVerdict, done: String, kept: String) -> Message {
        corrections[name] = verdict
        return change(EntitiesFile.name, done: done, kept: kept) { old throws(SettingsIssue) in try EntitiesFile.text(old, setting: name, to: verdict) }
    }

    private func change(_ name: String, done: String, kept: String, _ edit: ([UInt8]) throws(SettingsIssue) -> [UInt8]) -> Message {
        if let reason = permissions.whyNothingIsKept { return Message("\(done), for this visit only: \(reason)") }
        guard let file = folders.file(name) else { return Message("\(done), for this visit only: no HOME") }
        do throws(SettingsFile.Refusal) {
            try file.change(edit)
            return Message(done + kept)
        } catch {
            return Message("\(done), for this visit only: \(error)", isWarning: true)
        }
    }

    /// Makes sure that there is a folder to keep things in; without one, that is said before anything is written. Hints are shown where it is new.
    func prepareFolder(_ queue: EventQueue, for store: any VisitStore) {
        guard store is VisitFiles, let state = folders.state else { return }
        let isFirstStart = access(state.fileName, F_OK) != 0
        do throws(FileError) {
            try Folder.prepare(state)
            if isFirstStart { queue.post(.firstStart) }
        } catch {
            queue.post(.say(Message("\(error.path): \(error.reason); notes and places will not be kept", isWarning: true)))
        }
    }

    /// The themes that the picker shows: the reader's own after those in the program. What is wrong with the chosen one is known already.
    func loadThemes(_ queue: EventQueue) {
        let own = folders.ownThemes.compactMap { name -> Theme? in
            do throws(SettingsIssue) {
                return try folders.theme(name, preferences.contrast)
            } catch {
                if name != preferences.themeName { queue.post(.say(Message(error.description, isWarning: true))) }
                return nil
            }
        }
        let builtIn = ThemeFile.builtIn().filter { theme in !own.contains { $0.name == theme.name } }
        queue.post(.themes(builtIn + own))
    }
}
