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

    /// The sentences with the most names and facts for their length, and the takeaways.
    private mutating func fillSkim() {
        guard let skim, let insights = document.insights else { return }
        let running = insights.sentences.filter { document.isRunningText(at: $0.start) }
        let ranked = running.enumerated().map { (sentence: $0.element, weight: weight($0.element, $0.offset, insights)) }
            .sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.sentence.start < $1.sentence.start }
        let count = max(1, running.count * skim.share / 100)
        self.skim?.kept = (ranked.prefix(count).map(\.sentence) + insights.takeaways.map(\.span)).sorted()
    }

    private func weight(_ sentence: Span, _ position: Int, _ insights: Insights) -> Double {
        let names = insights.mentions(in: sentence).reduce(0.0) { $0 + insights.entities[$1.entity].salience }
        let facts = Double(insights.facts(in: sentence).count)
        let opens = position == 0 || article.blockIndex(at: sentence.start).map { article.blocks[$0].span.start == sentence.start } == true
        return names + facts + (opens ? 1 : 0)
    }
}
