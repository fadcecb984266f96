import UnicodeText

/// The claims that are true of each line of a stretch of text.
package struct LineFeatures {
    let text: [UInt8]
    let habits: LayoutHabits
    let views: [LineView]
    let runs: LineRuns
    /// Columns before most of the long lines.
    let usualIndent: Int
    /// Labels that several lines have.
    let repeatedLabels: Set<ArraySlice<UInt8>>
    /// Some line greets or takes leave.
    let isLetter: Bool
    /// Names of notes that the text calls.
    let calls: Set<String>
    let linesBefore: Int
    let isEnd: Bool
    /// Index of the first line behind which running text has begun.
    let textStart: Int

    /// - Parameters:
    ///   - linesBefore: Lines of the text before these.
    ///   - isEnd: The text ends with the last of the lines.
    package init(of lines: [TextLine], in text: [UInt8], habits: LayoutHabits, linesBefore: Int, isEnd: Bool) {
        self.text = text
        self.habits = habits
        self.linesBefore = linesBefore
        self.isEnd = isEnd
        views = lines.map { LineView($0, text) }
        runs = LineRuns(views, usual: habits.wrapWidth)
        usualIndent = Self.usualIndent(of: lines)
        repeatedLabels = Self.repeatedLabels(views, text)
        isLetter = views.contains { $0.line.width <= 40 && (LinePhrases.signOff.begins($0.lower) || LinePhrases.salutation.begins($0.lower)) }
        textStart = linesBefore > 0 ? 0 : Self.textStart(views)
        calls = lines.reduce(into: []) { $0.formUnion(NoteCall.all(in: text, $1.range).map(\.name)) }
    }

    /// A long sentence, or two lines of some length without a blank line between.
    private static func isText(_ index: Int, _ views: [LineView]) -> Bool {
        let view = views[index]
        if view.line.width > 140 || view.line.width > 100 && view.ending == .period { return true }
        guard view.line.width > 50, index + 1 < views.count else { return false }
        let next = views[index + 1]
        return next.line.blankLinesBefore == 0 && next.beginsSmall
            && (index + 2 < views.count && views[index + 2].line.blankLinesBefore == 0 || next.endsSentence)
    }

    private static func textStart(_ views: [LineView]) -> Int {
        views.indices.first { isText($0, views) }.map { $0 + 1 } ?? views.count
    }

    private static func usualIndent(of lines: [TextLine]) -> Int {
        var counts: [Int: Int] = [:]
        for line in lines where line.width >= 45 { counts[line.indent, default: 0] += 1 }
        return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? lines.map(\.indent).min() ?? 0
    }

    private static func repeatedLabels(_ views: [LineView], _ text: [UInt8]) -> Set<ArraySlice<UInt8>> {
        var counts: [ArraySlice<UInt8>: Int] = [:]
        for view in views where view.form.labelLength > view.form.markerLength && view.form.labelLength <= 40 {
            counts[view.label(in: text), default: 0] += 1
        }
        return Set(counts.filter { $0.value > 1 }.keys)
    }

    /// The claims true of one line.
    package func claims(of index: Int) -> [LineFeature] {
        var claims: [LineFeature] = [.always]
        func claim(_ feature: LineFeature, _ isTrue: Bool) {
            if isTrue { claims.append(feature) }
        }
        let view = views[index]
        let before = index > 0 ? views[index - 1] : nil
        let next = index + 1 < views.count ? views[index + 1] : nil
        claims.append(contentsOf: place(of: index))
        claims.append(length(view.line.width))
        claims.append(words(view.wordCount))
        claims.append(end(of: view))
        claims.append(beginning(of: view))
        letters(view, claim)
        lexicon(view, claim)
        surroundings(view, before, next, index, claim)
        wrapping(view, before, index, claim)
        stand(view, next, index, claim)
        signs(view, before, next, claim)
        shapes(view, before, next, index, claim)
        return claims
    }

    typealias Claim = (LineFeature, Bool) -> Void

    private func place(of index: Int) -> [LineFeature] {
        let position = linesBefore + index
        var claims: [LineFeature] = []
        switch position {
        case 0: claims.append(.firstLine)
        case 1: claims.append(.secondLine)
        case 2: claims.append(.thirdLine)
        case 3, 4: claims.append(.fourthOrFifthLine)
        default: break
        }
        if index >= textStart { claims.append(.afterText) }
        if position < 10 { claims.append(index >= textStart ? .amongFirstTenInText : .amongFirstTen) }
        guard isEnd else { return claims }
        let left = views.count - 1 - index
        if left == 0 { claims.append(.lastLine) }
        if left < 2 { claims.append(.amongLastTwo) }
        if left < 5 { claims.append(position >= 15 ? .amongLastFive : .amongLastFiveOfFew) }
        return claims
    }

    private func length(_ count: Int) -> LineFeature {
        switch count {
        case ...20: .upTo20
        case ...40: .upTo40
        case ...60: .upTo60
        case ...90: .upTo90
        case ...140: .upTo140
        case ...300: .upTo300
        default: .longer
        }
    }

    private func words(_ count: Int) -> LineFeature {
        switch count {
        case ...1: .oneWord
        case ...4: .twoToFourWords
        case ...9: .fiveToNineWords
        case ...14: .tenToFourteenWords
        default: .moreWords
        }
    }

    private func end(of view: LineView) -> LineFeature {
        switch view.ending {
        case .period: .endsPeriod
        case .question: .endsQuestion
        case .exclamation: .endsExclamation
        case .colon: .endsColon
        case .comma: .endsComma
        case .ellipsis: .endsEllipsis
        case .quote: .endsQuote
        case .semicolon, nil: .endsBare
        }
    }

    private func beginning(of view: LineView) -> LineFeature {
        switch view.first {
        case 0x30...0x39: return .beginsDigit
        case 0x22, 0x27, 0x201C, 0x2018, 0xAB, 0x300C, 0x300E, 0x300A: return .beginsQuote
        case 0x28, 0x5B, 0xFF08, 0x3010: return .beginsBracket
        default: break
        }
        switch LetterCase(view.first) {
        case .other: return .beginsOther
        case .small: return .beginsSmall
        case .capital, .uncased: return .beginsCapital
        }
    }

    private func letters(_ view: LineView, _ claim: Claim) {
        let form = view.form
        claim(.bullet, form.markerLength > 0 && !form.isNumbered)
        claim(.numbered, form.isNumbered)
        claim(.chapterNumber, form.isNumbered && view.isShort && !view.endsSentence)
        claim(.clockTime, Self.beginsWithClock(view.lower))
        claim(.allCapitals, view.isAllCapitals)
        if !view.isAllCapitals {
            claim(.titleCase, view.capitalShare >= 0.75)
            claim(.someCapitals, view.capitalShare >= 0.3 && view.capitalShare < 0.75)
            claim(.sentenceCase, view.capitalShare < 0.3)
        }
        let hasLabel = form.labelLength > 0 && !form.isLabelAlone
        claim(.label, hasLabel)
        claim(.labelDash, hasLabel && form.labelSign == 0x2D)
        claim(.labelAlone, form.isLabelAlone)
        claim(.labelShort, hasLabel && form.labelLength <= 24)
        claim(.labelAndBullet, hasLabel && form.markerLength > 0)
    }

    private static func beginsWithClock(_ line: [UInt8]) -> Bool {
        let digits = line.prefix(while: { (0x30...0x39).contains($0) }).count
        guard (1...2).contains(digits), line.count >= digits + 3, line[digits] == 0x2E || line[digits] == 0x3A else { return false }
        let tail = line[(digits + 1)...].prefix(while: { (0x30...0x39).contains($0) })
        return tail.count == 2 && (line.count == digits + 3 || line[digits + 3] == 0x20)
    }

    private func lexicon(_ view: LineView, _ claim: Claim) {
        let lower = view.lower
        guard !lower.isEmpty else { return }
        let isLine = lower.count <= 160
        claim(.junkWords, isLine && LinePhrases.junk.isFound(in: lower))
        claim(.junkBegins, isLine && LinePhrases.junk.begins(lower))
        claim(.boilerplateWords, LinePhrases.boilerplate.isFound(in: lower))
        claim(.boilerplateBegins, LinePhrases.boilerplate.begins(lower))
        claim(.bylineBegins, isLine && (LinePhrases.byline.begins(lower) || LinePhrases.bylineOpeners.begins(lower)))
        claim(.bylineWords, isLine && LinePhrases.byline.isFound(in: lower))
        claim(.timeWords, isLine && LinePhrases.time.isFound(in: lower))
        claim(.minutesRead, isLine && lower.count < 60 && ReadingTime.minutes(in: lower) != nil)
        claim(.aboutLine, view.isAbout)
        claim(.mailAddress, lower.contains(0x40) && view.wordCount < 12)
        claim(.webAddress, LinePhrases.web.isFound(in: lower))
        claim(.phoneNumber, lower.count < 80 && lower.count(where: { (0x30...0x39).contains($0) }) >= 8 && lower.contains(0x2D))
        claim(.ruler, view.signs.isRuler)
        claim(.nameOnly, view.looksLikeName)
        claim(.separators, lower.contains(0x7C) || LinePhrases.separators.isFound(in: lower))
        claim(.photoCredit, isLine && LinePhrases.photo.isFound(in: lower))
        claim(.fullDate, view.hasDate)
        claim(.dateOnly, view.isDate && !view.hasNamesBeforeDate)
        claim(.dateAfterNames, view.hasNamesBeforeDate)
        claim(.dateAndShort, view.hasDate && view.wordCount <= 9)
        claim(.question, view.isQuestion)
    }

    private func surroundings(_ view: LineView, _ before: LineView?, _ next: LineView?, _ index: Int, _ claim: Claim) {
        let hasBlankBefore = view.line.blankLinesBefore > 0
        let hasBlankAfter = view.line.blankLinesAfter > 0
        claim(.blankBefore, hasBlankBefore)
        claim(.blankAfter, hasBlankAfter)
        claim(.blankBoth, hasBlankBefore && hasBlankAfter)
        claim(.blankNeither, !hasBlankBefore && !hasBlankAfter)
        claim(.manyBlanksBefore, view.line.blankLinesBefore > 1)
        claim(.indented, view.line.indent > 0)
        if let before {
            claim(.deeperThanBefore, view.line.indent > before.line.indent)
            claim(.sameIndentAsBefore, view.line.indent == before.line.indent)
            claim(.shallowerThanBefore, view.line.indent < before.line.indent)
            claim(.beforeShort, before.isShort)
            claim(.beforeLong, !before.isShort)
            claim(.beforeEndsSentence, before.endsSentence)
            claim(.beforeEndsBare, before.endsBare && runs.wrapWidth(of: index) != nil)
            claim(.beforeEndsColon, before.ending == .colon)
            claim(.beforeIsBullet, before.form.markerLength > 0)
            claim(.beforeIsLabel, before.form.labelLength > 0)
            claim(.beforeIsAbout, before.isAbout)
            claim(.beforeIsCapitals, before.isAllCapitals)
            claim(.beforeIsDate, before.isDate)
            claim(.sameMarkerAsBefore, !view.form.marker.isEmpty && before.form.isNumbered == view.form.isNumbered && !before.form.marker.isEmpty)
            claim(.labelAsBefore, view.form.labelLength > 0 && before.form.labelLength > 0)
        }
        if let next {
            claim(.nextShort, next.isShort)
            claim(.nextLong, !next.isShort)
            claim(.nextMuchLonger, next.line.width > 2 * view.line.width)
            claim(.nextBeginsSmall, next.beginsSmall)
            claim(.nextIsBullet, next.form.markerLength > 0)
            claim(.nextIsLabel, next.form.labelLength > 0)
            claim(.nextIsDate, next.isDate)
            claim(.nextIsByline, next.isBylineLike)
            claim(.sameMarkerAsNext, !view.form.marker.isEmpty && next.form.isNumbered == view.form.isNumbered && !next.form.marker.isEmpty)
            claim(.labelAsNext, view.form.labelLength > 0 && next.form.labelLength > 0)
        }
        let partsByBlanks = habits.blankShare > 0.6 && runs.wrapWidth(of: index) == nil
        claim(.inBlankText, partsByBlanks)
        claim(.blankTextAndBlank, partsByBlanks && hasBlankBefore)
        claim(.blankTextNoBlank, partsByBlanks && !hasBlankBefore)
    }

    private func wrapping(_ view: LineView, _ before: LineView?, _ index: Int, _ claim: Claim) {
        claim(.paragraphIndent, habits.indentsParagraphs && view.line.indent > 0 && view.line.indent > before?.line.indent ?? 0)
        guard let width = runs.wrapWidth(of: index) else { return }
        claim(.wrappedText, true)
        claim(.wrappedNearWidth, view.line.width + view.line.indent >= width - 14)
        guard let before else { return }
        let beforeLength = before.line.width + before.line.indent
        let wouldFit = beforeLength + 1 + view.firstWordLength <= width
        claim(.wrappedBeforeNearWidth, beforeLength >= width - 14)
        claim(.wrappedWouldFitBefore, wouldFit)
        claim(.wrappedWouldNotFitBefore, !wouldFit)
        claim(.wrappedNoBlankBeforeNearWidth, view.line.blankLinesBefore == 0 && !wouldFit)
        claim(
            .hangingIndent,
            before.form.markerLength > 0 && view.line.blankLinesBefore == 0
                && abs(before.line.indent + before.form.markerLength - view.line.indent) <= 2 && view.form.markerLength == 0)
    }

    private func shapes(_ view: LineView, _ before: LineView?, _ next: LineView?, _ index: Int, _ claim: Claim) {
        let isBare = !view.endsSentence && view.ending != .comma && view.ending != .semicolon
        let shape = view.isShort && isBare && view.form.markerLength == 0 && !view.beginsSmall
        claim(.headingShape, shape)
        claim(.headingShapeAndBlank, shape && view.line.blankLinesBefore > 0)
        claim(.headingShapeBeforeLong, shape && next.map { $0.line.width > 140 || $0.line.width > 2 * view.line.width } == true)
        claim(.shortCapitals, view.isShort && view.isAllCapitals)
        claim(.shortTitleCase, shape && view.capitalShare >= 0.75)
        claim(.shortQuestion, view.isShort && view.isQuestion)
        claim(.sentenceAlone, view.endsSentence && view.line.blankLinesBefore > 0 && view.line.blankLinesAfter > 0)
        claim(.shortSentence, view.isShort && view.ending == .period)
        claim(.bareAfterSentence, shape && before?.endsSentence == true)
        claim(.capitalsInCapitalText, habits.hasCapitalLines && view.isAllCapitals)
        claim(.smallInCapitalText, habits.hasCapitalLines && !view.isAllCapitals && shape)
        claim(.topShort, linesBefore + index < 4 && view.isShort)
        claim(.topLong, linesBefore + index < 4 && view.line.width > 60)
        claim(.repeatsEarlier, repeatsEarlier(index))
        claim(.quotedWhole, [0x22, 0x201C].contains(view.first) && view.ending == .quote)
        claim(.quotedWithSource, [0x22, 0x201C].contains(view.first) && hasSource(view))
        claim(.kicker, linesBefore + index == 0 && view.wordCount <= 5 && next.map { $0.wordCount > view.wordCount } == true)
        claim(.headlineAfterKicker, linesBefore + index == 1 && before.map { $0.wordCount <= 5 } == true && view.wordCount > 5)
        claim(.labelledQuestion, view.form.labelLength > 0 && view.isQuestion)
        let isBeforeText = next.map { $0.line.width > 100 && $0.form.markerLength == 0 } == true
        claim(.titleCaseBeforeLong, shape && view.capitalShare >= 0.75 && isBeforeText)
        claim(.barePartsListAndText, shape && isBeforeText && before.map { $0.form.markerLength > 0 } == true)
        claim(.bareBetweenTexts, shape && isBeforeText && before?.endsSentence == true)
        claim(.numberedApart, view.form.isNumbered && before?.form.isNumbered != true && next?.form.isNumbered != true)
        claim(.questionAmongQuestions, habits.hasQuestionLines && view.isShort && view.isQuestion && next?.isShort == false)
        claim(.unwrappedText, runs.wrapWidth(of: index) == nil)
        claim(.shortLabelBeforeLong, shape && view.form.labelLength > 0 && next.map { $0.line.width > 2 * view.line.width } == true)
    }

    /// A dash and a name after the closing quotation mark.
    private func hasSource(_ view: LineView) -> Bool {
        LinePhrases.sources.isFound(in: view.lower) && view.endsBare
    }

    /// True where the line stands word for word inside an earlier long line: a pull quote.
    private func repeatsEarlier(_ index: Int) -> Bool {
        let view = views[index]
        guard [0x22, 0x201C, 0x2018].contains(view.first), view.line.width > 24, view.line.width < 240, index < 400 else { return false }
        let core = text[view.line.range].drop { $0 == 0x22 || $0 >= 0x80 }.prefix(60)
        guard core.count > 20 else { return false }
        return views[..<index].contains { earlier in
            earlier.line.width > view.line.width && contains(core, in: text[earlier.line.range])
        }
    }

    private func contains(_ part: ArraySlice<UInt8>, in whole: ArraySlice<UInt8>) -> Bool {
        guard let first = part.first, whole.count >= part.count else { return false }
        var index = whole.startIndex
        let end = whole.endIndex - part.count
        while index <= end {
            if whole[index] == first, whole[index..<index + part.count].elementsEqual(part) { return true }
            index += 1
        }
        return false
    }
}
