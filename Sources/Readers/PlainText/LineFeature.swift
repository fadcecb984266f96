/// What the line model weighs. Each is a claim about a line in its surroundings, true or false.
package enum LineFeature: Int, CaseIterable {
    case always
    // Place in the text.
    case firstLine, secondLine, thirdLine, fourthOrFifthLine, amongFirstTen, amongFirstTenInText, afterText, amongLastFiveOfFew, amongLastTwo, amongLastFive,
        lastLine
    // Length.
    case upTo20, upTo40, upTo60, upTo90, upTo140, upTo300, longer
    case oneWord, twoToFourWords, fiveToNineWords, tenToFourteenWords, moreWords
    // End of the line.
    case endsPeriod, endsQuestion, endsExclamation, endsColon, endsComma, endsQuote, endsEllipsis, endsBare
    // Beginning of the line.
    case beginsCapital, beginsSmall, beginsDigit, beginsQuote, beginsBracket, beginsOther
    case bullet, numbered, chapterNumber, clockTime
    // Letters.
    case allCapitals, titleCase, someCapitals, sentenceCase
    // Labels.
    case label, labelDash, labelAlone, labelShort, labelAndBullet, question
    // Words.
    case junkWords, junkBegins, boilerplateWords, boilerplateBegins, bylineBegins, bylineWords, timeWords
    case aboutLine, mailAddress, webAddress, phoneNumber, ruler, nameOnly, separators, photoCredit
    case fullDate, dateOnly, clockOnly, minutesRead, dateAndShort, repeatsEarlier
    // Surroundings.
    case blankBefore, blankAfter, blankBoth, blankNeither, manyBlanksBefore
    case indented, deeperThanBefore, sameIndentAsBefore, shallowerThanBefore
    case beforeShort, beforeLong, beforeEndsSentence, beforeEndsBare, beforeEndsColon, beforeIsBullet, beforeIsLabel, beforeIsAbout
    case beforeIsCapitals, beforeIsDate
    case nextShort, nextLong, nextMuchLonger, nextBeginsSmall, nextIsBullet, nextIsLabel, nextIsDate, nextIsByline
    case sameMarkerAsBefore, sameMarkerAsNext, labelAsBefore, labelAsNext
    // Together with the text's habits.
    case inBlankText, blankTextAndBlank, blankTextNoBlank
    case wrappedText, wrappedNearWidth, wrappedBeforeNearWidth, wrappedWouldFitBefore, wrappedWouldNotFitBefore
    case wrappedNoBlankBeforeNearWidth, hangingIndent, paragraphIndent
    // Shapes: several claims at once.
    case headingShape, headingShapeAndBlank, headingShapeBeforeLong, shortCapitals, shortTitleCase, shortQuestion
    case sentenceAlone, shortSentence, bareAfterSentence, capitalsInCapitalText, smallInCapitalText, topShort, topLong
    case quotedWhole, quotedWithSource, kicker, headlineAfterKicker, labelledQuestion, shortLabelBeforeLong
    case numberedApart, questionAmongQuestions, unwrappedText, dateAfterNames
    case titleCaseBeforeLong, barePartsListAndText, bareBetweenTexts
    // Runs of lines without a blank line between.
    case runOfOne, runOfTwo, runOfMore, runWrapped, runRagged, runNarrow, runOfCapitals, firstOfRun, lastOfRun
    case insideOthers, farInsideOthers, outsideOthers, centred
    // Signs of lines that keep their form.
    case codeSigns, codeWords, endsAsCode, gap, wideGap, drawing, prompt, mailQuote, endsHyphen
    case noteMark, afterRuler, afterNote, quantity, numberAlone, editMark, signOff, salutation, namedMonth
    case beforeEndsComma, beforeIsSignOff, beforeIsCode, nextIsCode, beforeIsQuantity, nextIsQuantity, beforeIsNumberAlone
    case labelRepeats, telephone, controls, pageNumber
    case noteCalled, runOfCode, runOfGaps, runOfMarks, runMovedIn, bareBeforeRun, bareBeforeMarks, movedInAfterColon, option, inLetter, cueLabel, crumbs,
        standingWords, sentenceOfSome, sentenceGoesOn, labelledName, twoSentences, attribution
}

extension LineFeature {
    /// Words and signs that are found around articles, whatever their place.
    static let wordsOfAsides: Set<LineFeature> = [
        .junkWords, .junkBegins, .boilerplateWords, .boilerplateBegins, .aboutLine, .beforeIsAbout, .mailAddress, .webAddress, .phoneNumber, .ruler,
        .separators, .photoCredit, .minutesRead, .repeatsEarlier, .controls, .pageNumber, .crumbs, .standingWords,
    ]

    /// Those of buttons, menus and page feet, whatever else the line holds; `PossibleKinds` knows those that need more.
    static let signsOfJunk: Set<LineFeature> = [
        .junkWords, .junkBegins, .ruler, .photoCredit, .repeatsEarlier, .controls, .pageNumber, .crumbs,
    ]

    /// Words that running text hardly has: what has one of them may fold away.
    static let strongSigns: Set<LineFeature> = [
        .standingWords, .aboutLine, .beforeIsAbout, .controls, .crumbs, .pageNumber, .ruler, .separators, .photoCredit, .junkBegins, .webAddress, .mailAddress,
    ]

    /// What a reader is told when this claim weighed most; nil where it would tell nothing.
    var reason: String? {
        switch self {
        case .firstLine: "the first line"
        case .secondLine, .thirdLine, .fourthOrFifthLine: "near the top"
        case .amongLastFive, .amongLastTwo, .lastLine: "near the end"
        case .bullet, .sameMarkerAsBefore, .sameMarkerAsNext: "begins with a bullet or number"
        case .numbered, .numberedApart, .chapterNumber: "begins with a number"
        case .clockTime: "begins with a time"
        case .allCapitals, .shortCapitals, .capitalsInCapitalText: "all capitals"
        case .titleCase, .shortTitleCase: "capitals as in a headline"
        case .label, .labelShort, .labelDash, .labelAsBefore, .labelAsNext: "begins with a label"
        case .junkWords, .junkBegins, .controls: "words of a share bar or an advertisement"
        case .boilerplateWords, .boilerplateBegins, .aboutLine, .beforeIsAbout: "words of standing text"
        case .bylineBegins, .bylineWords, .nameOnly, .nextIsByline: "reads like a writer’s line"
        case .fullDate, .dateOnly, .dateAndShort, .timeWords, .minutesRead: "holds a date or a time"
        case .mailAddress, .webAddress, .phoneNumber: "holds an address"
        case .ruler: "signs only"
        case .headingShape, .headingShapeAndBlank, .bareAfterSentence: "short, without a full stop"
        case .headingShapeBeforeLong, .nextMuchLonger, .nextLong, .titleCaseBeforeLong, .barePartsListAndText, .bareBetweenTexts: "short, before a longer line"
        case .shortQuestion, .question, .questionAmongQuestions: "a short question"
        case .quotedWhole, .quotedWithSource, .beginsQuote, .endsQuote: "a quotation by itself"
        case .repeatsEarlier: "repeats an earlier sentence"
        case .topShort, .topLong, .kicker, .headlineAfterKicker: "its place at the top"
        default: nil
        }
    }
}
