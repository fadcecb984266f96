/// Where program text and formulas that are moved in end: a line at the left behind a blank one is the author's again.
package enum CodeEnds {
    package static func corrected(_ labels: LineModel.Labels, _ claims: [[LineFeature]]) -> LineModel.Labels {
        var labels = labels
        var place = Place.elsewhere
        for index in labels.indices {
            guard labels[index].label.kind == .code else {
                place = .elsewhere
                continue
            }
            let isMovedIn = claims[index].contains(.indented)
            let isApart = claims[index].contains(.blankBefore)
            switch place {
            case .inText where !isApart && !isMovedIn: labels[index].label = LineLabel(.paragraph, isContinuation: true)
            case .inText:
                labels[index].label = LineLabel(.code)
                place = .inCode(isMovedIn: isMovedIn)
            case .inCode(isMovedIn: true) where isApart && !isMovedIn && !claims[index].contains(where: signsOfCode.contains):
                labels[index].label = LineLabel(.paragraph)
                place = .inText
            case .inCode where labels[index].label.isContinuation: break
            case .inCode, .elsewhere: place = .inCode(isMovedIn: isMovedIn)
            }
        }
        return labels
    }

    private enum Place {
        case elsewhere
        case inCode(isMovedIn: Bool)
        /// In lines that were taken for code.
        case inText
    }

    private static let signsOfCode: Set<LineFeature> = [.codeSigns, .endsAsCode, .oneWord, .prompt, .mailQuote]
}
