import UnicodeText

/// Claims about the signs and words of a line and of those beside it.
extension LineFeatures {
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
        claim(.twoSentences, view.endsSentence && view.signs.hasSentenceEnd)
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
        claim(.labelledName, isLabelledName(view))
        if let before {
            let isOpen = !before.endsSentence && before.ending != .colon && view.line.blankLinesBefore == 0 && view.line.indent == before.line.indent
            claim(.sentenceGoesOn, isOpen && view.beginsSmall && view.form.markerLength == 0 && view.form.labelLength == 0 && !view.isBylineLike)
            claim(.attribution, isAttribution(view, after: before, before: next))
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

    /// "— Nils Aamodt, report to the Coast Office" below what he said.
    private func isAttribution(_ view: LineView, after before: LineView, before next: LineView?) -> Bool {
        guard ["—", "–", "―"].contains(view.form.marker), view.line.blankLinesBefore == 0, view.line.width <= 90, !view.endsSentence else { return false }
        let word = view.line.range.lowerBound + view.form.markerLength
        let isNamed = word < view.line.range.upperBound && LetterCase(scalar(in: text, at: word).value) == .capital
        return isNamed && before.endsSentence && before.line.indent == view.line.indent && before.form.markerLength == 0
            && next?.form.marker != view.form.marker
    }

    /// "Player of the match: Piet Sorensen (Halden)": a label that is no headline, and a name behind it.
    private func isLabelledName(_ view: LineView) -> Bool {
        guard view.form.labelSign == 0x3A, view.form.markerLength == 0, view.line.range.count <= 120 else { return false }
        let label = view.label(in: text)
        let words = label.split(separator: 0x20)
        guard (2...6).contains(words.count), words.dropFirst().allSatisfy({ $0.first.map { $0 | 0x20 == $0 } == true }) else { return false }
        let value = text[label.endIndex + 1..<view.line.range.upperBound].drop { $0 == 0x20 }
        return LineWords(text, value.prefix { $0 != 0x28 && $0 != 0x2C }.indices).looksLikeName
    }
}
