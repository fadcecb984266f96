/// The words that phrases for offices and occupations are made of, in small letters.
enum RoleWords {
    /// What an office is in the end.
    private static let heads = words(
        """
        president chairman chairwoman chair chairperson director manager analyst economist strategist founder co-founder cofounder head chief \
        spokesman spokeswoman spokesperson secretary minister governor mayor senator judge justice professor lecturer editor writer reporter \
        correspondent columnist partner counsel treasurer commissioner superintendent dean chancellor captain owner co-owner designer \
        officer executive chief-executive vice-president member fellow consultant scientist researcher historian architect engineer \
        operator steward co-head co-chair chairman-elect attorney lawyer prosecutor ambassador principal coach curator king queen regent \
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
        technical science medical human resources strategy digital data brand supply staff economics political business \
        industrial agricultural labor labour board executive-vice portfolio wealth asset risk compliance procurement \
        administrative accounting investment content experience growth customer global national international european asia attorney \
        legal-affairs affairs city county state district prime foreign interior defence defense trade education health
        """)
    /// As capitals.
    static let abbreviations = words("CEO CFO COO CTO CIO CISO CMO CPO CHRO CRO CSO CDO CAO CCO CLO VP SVP EVP MD GM")

    static func isHead(_ word: String) -> Bool { heads.contains(word.lowercased()) }
    static func isModifier(_ word: String) -> Bool { modifiers.contains(word.lowercased()) }

    /// Words before a role that tell whether it is still held.
    static let former = words("former ex onetime erstwhile retired outgoing formerly previously")
    /// Those that mean it only just before the role: "then-chief executive", not "then the chief executive".
    static let formerBeside = words("then late")
    static let incoming = words("incoming designate")
    static let acting = words("acting interim")

    private static func words(_ list: String) -> Set<String> { Set(list.split(separator: " ").map(String.init)) }
}
