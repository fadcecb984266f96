/// A footnote's name with its digits raised as print does it; other names in brackets.
func raisedFigures(_ name: String) -> String {
    guard name.allSatisfy({ $0.wholeNumberValue != nil }), let raised = raised(name) else { return "[\(name)]" }
    return raised
}

/// An exponent in the raised signs that Unicode has; nil where it has none of a sign.
func raised(_ words: String) -> String? { mapped(words, from: "0123456789+-−–=()ni,", to: "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱ,") }

/// An index in the lowered signs that Unicode has; nil where it has none of a sign.
func lowered(_ words: String) -> String? { mapped(words, from: "0123456789+-−=()aehijklmnoprstuvx", to: "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ") }

/// Digits or signs, at least one of them a digit.
private func mapped(_ words: String, from plain: String, to signs: String) -> String? {
    let pairs = Dictionary(zip(plain, signs)) { first, _ in first }
    let found = words.filter { !$0.isWhitespace }.map { pairs[$0] }
    return words.contains(where: \.isNumber) && !found.contains(nil) ? String(found.compactMap { $0 }) : nil
}
