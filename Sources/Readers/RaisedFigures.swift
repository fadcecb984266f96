/// A footnote's name with its digits raised as print does it; other names in brackets.
func raisedFigures(_ name: String) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let raised = name.compactMap { $0.wholeNumberValue.flatMap { digits.indices.contains($0) ? digits[$0] : nil } }
    return raised.count == name.count ? String(raised) : "[\(name)]"
}
