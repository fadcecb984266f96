/// What a cell of the screen is, before any theme gives it a colour. The letter stands for it in golden screens.
public enum StyleRole: UInt8, CaseIterable, Sendable {
    case ground, body, strong, emphasis, secondary, number, stripEmpty, rule, title, heading, stickyHeading, label
    case evidence, code, codeLabel, accent, current, key, link
    case company, organisation, person, jobRole, place, doubtful, inlineCode
    case searchHit, currentHit, chosenName, chosenText, highlighted, hintLetter, warning

    public var letter: Character {
        let letters: [Character] = [
            ".", "b", "s", "i", "d", "m", "f", "l", "t", "h", "H", "k",
            "q", "e", "D", "a", "A", "K", "x",
            "c", "g", "p", "r", "w", "u", "v",
            "y", "Y", "E", "S", "n", "X", "W",
        ]
        return letters[Int(rawValue)]
    }
}
