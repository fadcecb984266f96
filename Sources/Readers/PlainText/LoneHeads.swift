/// Heads that the model took for something else, told by what the lines after them became.
enum LoneHeads {
    typealias Labels = [(label: LineLabel, margin: Float)]

    /// A line is a heading where it stands over text and is called standing text that folds away, or a line of its own for want of a full stop.
    static func corrected(_ labels: Labels, _ claims: [[LineFeature]]) -> Labels {
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
        let isOther = claims.contains {
            [.label, .labelAlone, .separators, .mailAddress, .webAddress, .phoneNumber, .fiveToNineWords, .tenToFourteenWords, .moreWords].contains($0)
        }
        return claims.contains(.headingShapeAndBlank) && claims.contains(.afterText) && !isOther
    }

    /// A word, or a few in capitals, alone between blank lines: "Ingredients", "OPINION".
    private static func isHead(_ claims: [LineFeature]) -> Bool {
        let isShort = claims.contains(.oneWord) || claims.contains(.twoToFourWords) && claims.contains(.allCapitals)
        let isOther = claims.contains { [.signOff, .salutation, .beforeIsSignOff, .firstLine, .gap, .label, .labelAlone, .separators, .inLetter].contains($0) }
        return isShort && claims.contains(.headingShape) && claims.contains(.blankBoth) && !isOther
    }
}
