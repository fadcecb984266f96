/// Heads that the model took for something else, told by what the lines after them became.
package enum LoneHeads {
    /// A line is a heading where it stands over text and is called standing text that folds away, or a line of its own for want of a full stop.
    package static func corrected(_ labels: LineModel.Labels, _ claims: [[LineFeature]]) -> LineModel.Labels {
        var labels = labels
        for index in labels.indices.dropLast() where !labels[index + 1].label.isContinuation {
            let next = labels[index + 1].label.kind
            switch labels[index].label {
            case LineLabel(.boilerplate) where isStandingHead(claims[index]) && next == .paragraph:
                labels[index].label = LineLabel(.heading)
            case LineLabel(.lines) where isHead(claims[index]) && !next.isAside:
                labels[index].label = LineLabel(.heading)
            default: break
            }
        }
        return labels
    }

    /// "Forward-Looking Statements" behind the text.
    private static func isStandingHead(_ claims: [LineFeature]) -> Bool {
        claims.contains(.headingShapeAndBlank) && claims.contains(.afterText) && !claims.contains(where: ofNoStandingHead.contains)
    }

    /// A word, or a few in capitals, alone between blank lines: "Ingredients", "OPINION".
    private static func isHead(_ claims: [LineFeature]) -> Bool {
        let isShort = claims.contains(.oneWord) || claims.contains(.twoToFourWords) && claims.contains(.allCapitals)
        return isShort && claims.contains(.headingShape) && claims.contains(.blankBoth) && !claims.contains(where: ofNoHead.contains)
    }

    private static let ofNoStandingHead: Set<LineFeature> = [
        .label, .labelAlone, .separators, .mailAddress, .webAddress, .phoneNumber, .fiveToNineWords, .tenToFourteenWords, .moreWords,
    ]
    private static let ofNoHead: Set<LineFeature> = [
        .signOff, .salutation, .beforeIsSignOff, .firstLine, .gap, .label, .labelAlone, .separators, .inLetter,
    ]
}
