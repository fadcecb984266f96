/// Words on one line that may be shown anywhere: controls and what turns the direction of writing become replacement characters, line ends blanks.
func shownLine(_ words: String) -> String {
    if words.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return words }
    return String(String.UnicodeScalarView(words.unicodeScalars.map(shown)))
}

private func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: return " "
    // Soft hyphens and joiners belong to words.
    case 0xAD, 0x200B...0x200D, 0x2060: return scalar
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: return "\u{FFFD}"
    default: return scalar.properties.isNoncharacterCodePoint ? "\u{FFFD}" : scalar
    }
}
