import Articles
import Typesetting

extension ReaderState {
    /// Changes the look and sets the text anew around the reader's place.
    mutating func change(_ change: (inout Preferences) -> Void) {
        let anchor = anchor()
        change(&preferences)
        relayout(keeping: anchor)
    }

    mutating func showColumns(_ count: Int) {
        change { ($0.columnCount, $0.isZen) = (count, false) }
        let needed = count == 3 ? ScreenLayout.wideColumns : ScreenLayout.middleColumns
        if count > 1, size.columns < needed { say("\(count) columns need a terminal \(needed) wide; this one has \(size.columns)") }
    }

    mutating func changeMeasure(by step: Int) {
        let measure = min(Preferences.measures.upperBound, max(Preferences.measures.lowerBound, preferences.measure + step))
        guard measure != preferences.measure else { return say("the measure goes from 40 to 100 columns") }
        change { $0.measure = measure }
        say("measure \(measure)" + (layout.text.width < measure ? "; there is room for \(layout.text.width)" : ""))
    }

    mutating func justify() {
        change { $0.alignment = $0.alignment == .ragged ? .justified : .ragged }
        say(preferences.alignment.rawValue)
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
        say("skim: key sentences at full strength; + - more and less, s all of it")
    }

    mutating func changeSkim(by step: Int) {
        guard var skim else { return say("\(name(of: .skim)) skims") }
        skim.share = min(90, max(5, skim.share + step))
        self.skim = skim
        fillSkim()
    }

    /// The weightiest sentences, and the takeaways.
    private mutating func fillSkim() {
        guard let skim, let insights = document.insights else { return }
        let ranked = document.rankedSentences
        let count = max(1, ranked.count * skim.share / 100)
        self.skim?.kept = (ranked.prefix(count) + insights.takeaways.map(\.span)).sorted()
    }

    // MARK: Budget

    /// Folds the article to what can be read in so many minutes: whole sentences, the weightiest first.
    mutating func spend(minutes: Int) {
        guard document.insights != nil else { return say("still reading; what matters most is not known yet") }
        guard minutes < document.minutes else { return say("all of it reads in \(document.minutes) min") }
        var left = minutes * Document.bytesAMinute
        let kept = document.rankedSentences.filter { sentence in
            guard sentence.count <= left else { return false }
            left -= sentence.count
            return true
        }
        show(.sentences(naming: kept.sorted(), title: "\(minutes) min of \(document.minutes)", in: document))
    }
}
