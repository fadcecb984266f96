/// The words that phrases for offices and occupations are made of, in small letters.
enum RoleWords {
    /// What an office is in the end.
    private static let heads = words(
        """
        president chairman chairwoman chair chairperson director manager analyst economist strategist founder co-founder cofounder head chief \
        spokesman spokeswoman spokesperson secretary minister governor mayor senator judge justice professor lecturer editor writer reporter \
        correspondent columnist partner counsel treasurer commissioner superintendent dean chancellor captain owner co-owner designer \
        officer executive chief-executive vice-president member fellow consultant scientist researcher historian architect engineer \
        operator steward co-head co-chair vice-chair leader adviser advisor physician baker coach \
        biologist mathematician physicist chemist astronomer geologist psychologist sociologist anthropologist archaeologist ecologist geneticist \
        neuroscientist epidemiologist virologist oceanographer climatologist meteorologist linguist philosopher vicar rector surgeon conductor \
        director-general secretary-general attorney-general goalkeeper striker midfielder defender chairman-elect attorney lawyer prosecutor ambassador principal coach curator king queen regent \
        ceo cfo coo cto cio ciso cmo cpo svp evp vp associate administrator controller auditor broker trader planner
        """)
    /// Heads that make a role by themselves, tied to a firm or not.
    static let strong = words(
        """
        president chairman chairwoman chair founder co-founder ceo cfo coo cto cio ciso cmo cpo governor mayor spokesman spokeswoman \
        spokesperson chief-executive
        """)
    private static let modifiers = words(
        """
        chief executive financial operating technology information security privacy people commercial legal marketing product revenue \
        restructuring design ai vice senior deputy assistant associate managing general lead principal independent non-executive honorary \
        founding group regional finance research policy plant town retail sales operations investor media communications corporate creative \
        technical science scientific audit programme program project medical human resources strategy digital data brand supply staff economics political business \
        industrial agricultural labor labour board executive-vice portfolio wealth asset risk compliance procurement \
        administrative accounting investment content experience growth customer global national international european asia attorney \
        legal-affairs affairs city county state district prime foreign interior defence defense trade education health
        """)
    /// As capitals.
    static let abbreviations = words("CEO CFO COO CTO CIO CISO CMO CPO CHRO CRO CSO CDO CAO CCO CLO VP SVP EVP MD GM")

    static func isHead(_ word: String) -> Bool { heads.contains(word.lowercased()) }
    static func isModifier(_ word: String) -> Bool { modifiers.contains(word.lowercased()) }

    /// A word for what an office is of, as titles have them before their head: "operations", "audit".
    static func isField(_ word: String) -> Bool {
        let small = word.lowercased()
        return modifiers.contains(small) || ListedKinds(of: small).contains(.roleField)
    }

    /// An office that there is one of, firm or not.
    static func isStrong(_ words: [String]) -> Bool {
        words.contains { strong.contains($0) || $0 == "chief" } || words.starts(with: ["managing", "director"]) || words.starts(with: ["general", "counsel"])
    }

    /// Words before a role that tell whether it is still held.
    static let former = words("former ex onetime erstwhile retired outgoing formerly previously")
    /// Those that mean it only just before the role: "then-chief executive", not "then the chief executive".
    static let formerBeside = words("then late")
    static let incoming = words("incoming designate")
    static let acting = words("acting interim")

    /// True for an office that there are few of in a firm, so that a bare one may be the article's own firm's.
    static func isOffice(_ role: String) -> Bool {
        strong.contains { role.contains($0) } || role.hasPrefix("chief") || role.contains("director") || role.hasPrefix("head")
            || role.contains("vice president")
    }

    /// Where an office is held that is no firm's.
    enum Seat { case town, court }

    static func seat(of role: String) -> Seat? {
        switch role {
        case "mayor", "town manager", "city manager", "deputy mayor", "vice mayor", "police chief", "city attorney", "fire chief", "county executive",
            "county administrator":
            .town
        case "judge", "justice", "chief judge": .court
        default: nil
        }
    }

    private static func words(_ list: String) -> Set<String> { Set(list.split(separator: " ").map(String.init)) }
}
