/// Claims about how a line stands in its run and in the text.
extension LineFeatures {
    func stand(_ view: LineView, _ next: LineView?, _ index: Int, _ claim: Claim) {
        let run = runs.run(of: index)
        claim(.runOfOne, run.lines.count == 1)
        claim(.runOfTwo, run.lines.count == 2)
        claim(.runOfMore, run.lines.count > 2)
        claim(.runWrapped, run.isWrapped)
        claim(.runRagged, run.lines.count > 1 && run.isRagged)
        claim(.runNarrow, run.lines.count > 1 && run.width <= 50)
        claim(.runOfCapitals, run.lines.count > 2 && run.capitals == run.lines.count)
        claim(.firstOfRun, run.lines.count > 1 && index == run.lines.lowerBound)
        claim(.lastOfRun, run.lines.count > 1 && index == run.lines.upperBound - 1)
        claim(.runOfCode, run.code * 3 >= run.lines.count)
        claim(.runOfGaps, run.gaps * 2 >= run.lines.count)
        claim(.runOfMarks, run.marks * 2 >= run.lines.count)
        claim(.runMovedIn, run.indent >= usualIndent + 2)
        claim(.movedInAfterColon, run.indent >= usualIndent + 2 && run.lines.lowerBound > 0 && views[run.lines.lowerBound - 1].ending == .colon)
        let isBare = view.isShort && !view.endsSentence && !view.beginsSmall && view.form.markerLength == 0
        claim(.bareBeforeMarks, isBare && next.map { $0.form.markerLength > 0 || $0.form.labelLength > 0 } == true)
        if isBare, index + 1 < views.count {
            let below = runs.run(of: index + 1)
            claim(.bareBeforeRun, below.lines.lowerBound == index + 1 && below.lines.count > 1 && below.width <= 50)
        }
        claim(.insideOthers, view.line.indent >= usualIndent + 2 && view.line.indent < usualIndent + 8)
        claim(.farInsideOthers, view.line.indent >= usualIndent + 8)
        claim(.outsideOthers, view.line.indent < usualIndent)
        let middle = view.line.indent + view.line.width / 2
        claim(.centred, view.line.indent >= usualIndent + 6 && (28...44).contains(middle))
    }
}
