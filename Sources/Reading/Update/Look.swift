import Articles
import Typesetting

extension ReaderState {
    /// Changes the look and sets the text anew around the reader's place.
    mutating func change(_ change: (inout Preferences) -> Void) {
        change(&preferences)
        relayout()
    }

    /// Changes a setting that is kept; undo takes it back.
    mutating func keep(_ setting: KeptSetting, _ change: (inout Preferences) -> Void) -> [Effect] {
        undone.append(.setting(setting, before: preferences))
        self.change(change)
        return [.keep(setting, value: setting.value(in: preferences))]
    }

    /// Sets a setting as it was before.
    mutating func restore(_ setting: KeptSetting, from before: Preferences) -> [Effect] {
        change { setting.copy(from: before, to: &$0) }
        return [.keep(setting, value: setting.value(in: preferences))]
    }

    mutating func showColumns(_ count: Int) -> [Effect] {
        let effects = keep(.columns) { ($0.columnCount, $0.isZen) = (count, false) }
        let needed = count == 3 ? ScreenLayout.wideColumns : ScreenLayout.middleColumns
        if count > 1, size.columns < needed { say("\(count) columns need a terminal \(needed) wide; this one has \(size.columns)") }
        return effects
    }

    mutating func changeMeasure(by step: Int) -> [Effect] {
        let measure = min(Preferences.measures.upperBound, max(Preferences.measures.lowerBound, preferences.measure + step))
        guard measure != preferences.measure else {
            say("the measure goes from 40 to 100 columns")
            return []
        }
        let effects = keep(.measure) { $0.measure = measure }
        if layout.text.width < measure { say("there is room for \(layout.text.width) columns") }
        return effects
    }

    mutating func justify() -> [Effect] { keep(.alignment) { $0.alignment = $0.alignment == .ragged ? .justified : .ragged } }

    mutating func changeTables() -> [Effect] {
        let effects = keep(.tables) { $0.wideTables = $0.wideTables == .sideways ? .records : .sideways }
        say(preferences.wideTables == .sideways ? "tables that have no room move sideways" : "tables that have no room are read row by row")
        return effects
    }

    mutating func toggleMouse() -> [Effect] {
        preferences.hasMouse.toggle()
        say(preferences.hasMouse ? "mouse on: click on sections, names, links; Shift selects as before" : "mouse off")
        return [.setMouse(preferences.hasMouse)]
    }

    mutating func openThemes() {
        let chosen = themes.firstIndex { $0.name == preferences.themeName } ?? 0
        guard !themes.isEmpty else { return say("no themes found; see gloss themes") }
        overlay = .themes(ThemeChoice(chosen: chosen, original: preferences.themeName))
    }

    // MARK: Skim

    mutating func toggleSkim() {
        if skim != nil {
            skim = nil
            return
        }
        guard document.insights != nil else { return say("still reading; skim comes with the takeaways") }
        skim = Skim()
        fillSkim()
        say("skim: key sentences at full strength; \(name(of: .more)) \(name(of: .less)) more and less, \(name(of: .skim)) all of it")
    }

    /// More or less of what is shown in part: minutes to read, sentences at full strength.
    mutating func changeAmount(by steps: Int) {
        if let minutes = document.excerpt?.minutes { return spend(minutes: minutes + steps) }
        guard var skim else { return say("\(name(of: .skim)) skims, \(name(of: .budget)) shows what reads in some minutes") }
        let share = min(Skim.shares.upperBound, max(Skim.shares.lowerBound, skim.share + 10 * steps))
        guard share != skim.share else { return say("\(share) % of the sentences is the \(steps > 0 ? "most" : "least")") }
        skim.share = share
        self.skim = skim
        fillSkim()
        say("\(share) % of the sentences")
    }

    /// The weightiest sentences, and the takeaways.
    mutating func fillSkim() {
        guard let skim, let insights = document.insights else { return }
        let ranked = document.rankedSentences
        let count = max(1, ranked.count * skim.share / 100)
        self.skim?.kept = (ranked.prefix(count) + insights.takeaways.map(\.span)).sorted()
    }

    // MARK: Budget

    /// Folds the article to what can be read in so many minutes: whole sentences, the weightiest first.
    mutating func spend(minutes: Int) {
        guard document.insights != nil else { return say("still reading; what matters most is not known yet") }
        guard minutes > 0 else { return say("one minute is the least") }
        guard minutes < document.minutes else {
            if document.excerpt != nil { close() }
            return say("all of it reads in \(document.minutes) min")
        }
        var left = minutes * Article.bytesAMinute
        let kept = document.rankedSentences.filter { sentence in
            guard sentence.count <= left else { return false }
            left -= sentence.count
            return true
        }
        show(.budget(of: minutes, keeping: kept.sorted(), in: document))
    }
}
