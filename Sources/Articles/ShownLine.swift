/// Words on one line that may be shown anywhere: controls become replacement characters, line ends blanks; what turns the direction of writing goes.
func shownLine(_ words: String) -> String {
    if words.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return words }
    return String(String.UnicodeScalarView(words.unicodeScalars.compactMap(shown)))
}

private func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: return " "
    // Soft hyphens, joiners and marks of direction belong to words.
    case 0xAD, 0x061C, 0x200B...0x200F, 0x2060: return scalar
    default: break
    }
    switch scalar.properties.generalCategory {
    case .format: return nil
    case .control, .surrogate, .lineSeparator, .paragraphSeparator: return "\u{FFFD}"
    default: return scalar.properties.isNoncharacterCodePoint ? "\u{FFFD}" : scalar
    }
}
