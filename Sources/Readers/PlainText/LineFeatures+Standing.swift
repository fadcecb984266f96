/// Claims about how a line stands among the lines around it, and about its signs.
extension LineFeatures {
    func standing(_ view: LineView, _ before: LineView?, _ next: LineView?, _ index: Int, _ claim: Claim) {
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

    func signs(_ view: LineView, _ before: LineView?, _ next: LineView?, _ claim: Claim) {
        claim(.codeSigns, view.signs.isCodeLike)
        claim(.codeWords, LinePhrases.code.begins(view.lower))
        claim(.endsAsCode, view.signs.endsAsCode)
        claim(.gap, view.signs.hasGap)
        claim(.wideGap, view.signs.hasWideGap)
        claim(.drawing, view.signs.isDrawing)
        claim(.crumbs, PageControls.areCrumbs(view.lower))
        claim(.standingWords, LinePhrases.standing.isFound(in: view.lower))
        claim(.sentenceOfSome, view.wordCount >= 3 && view.endsSentence && !view.signs.isMailQuote)
        claim(.cueLabel, LinePhrases.cueLabels.begins(view.lower))
        claim(.option, view.signs.isOption)
        claim(.inLetter, isLetter)
        claim(.prompt, view.signs.hasPrompt)
        claim(.mailQuote, view.signs.isMailQuote)
        claim(.endsHyphen, view.signs.endsInHyphen)
        claim(.noteCalled, view.signs.calledMark.map { calls.contains(NoteMark.name(text[$0])) } == true)
        claim(.noteMark, view.signs.noteMark != nil)
        claim(.quantity, view.signs.isQuantity)
        claim(.numberAlone, view.signs.isNumberAlone)
        claim(.editMark, view.signs.hasEditMark)
        claim(.signOff, view.line.width <= 40 && LinePhrases.signOff.begins(view.lower))
        claim(.salutation, view.line.width <= 60 && LinePhrases.salutation.begins(view.lower))
        claim(.namedMonth, view.line.width <= 90 && LinePhrases.months.isFound(in: view.lower))
        claim(.controls, PageControls.fill(view.lower))
        claim(.pageNumber, view.signs.isPageNumber)
        claim(.telephone, view.signs.isTelephone)
        claim(.labelRepeats, view.form.labelLength > 0 && repeatedLabels.contains(view.label(in: text)))
        if let before {
            claim(.afterRuler, !before.lower.isEmpty && before.signs.isDrawing && before.wordCount <= 3)
            claim(.afterNote, before.signs.noteMark != nil)
            claim(.beforeEndsComma, before.ending == .comma)
            claim(.beforeIsSignOff, before.line.width <= 40 && LinePhrases.signOff.begins(before.lower))
            claim(.beforeIsCode, before.signs.isCodeLike || before.signs.endsAsCode)
            claim(.beforeIsQuantity, before.signs.isQuantity)
            claim(.beforeIsNumberAlone, before.signs.isNumberAlone)
        }
        if let next {
            claim(.nextIsCode, next.signs.isCodeLike || next.signs.endsAsCode)
            claim(.nextIsQuantity, next.signs.isQuantity)
        }
    }
}
