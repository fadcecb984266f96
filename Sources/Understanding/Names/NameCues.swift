import Articles

/// Words around a name that tell what it is: the table of `NameJudge`.
struct NameCue {
    var words: Set<String>
    /// How much each kind gains.
    var gains: [(kind: Entity.Kind, weight: Double)]
    /// "%" stands for the word.
    var reason: String

    private init(_ words: String, _ reason: String, _ gains: (kind: Entity.Kind, weight: Double)...) {
        self.words = Set(words.split(separator: " ").map(String.init))
        self.gains = gains
        self.reason = reason
    }

    /// By the word before the name.
    static let before = index([
        NameCue("in near across throughout In", "“%” before the name", (.place, 1.3)),
        NameCue("from to at", "“%” before the name", (.place, 0.3), (.company, 0.4)),
        NameCue("of by with against between", "“%” before the name", (.company, 0.3)),
        NameCue("the The", "“%” before the name", (.organisation, 1), (.person, -2), (.company, -0.5)),
        NameCue(
            "acquire acquires acquired acquiring buy buys bought buying sue sues sued", "“%” before the name", (.company, 1.5), (.person, -0.5)),
    ])

    /// By the word after the name.
    static let after = index([
        NameCue("who", "“who” after the name", (.person, 2)),
        NameCue(
            "acquired launched employs operates sells owns makes raised posted filed unveiled shares stock reported expects plans charges",
            "“%” after the name", (.company, 1), (.person, -0.5)),
    ])

    /// By the word after the name and a comma.
    static let afterComma = index([
        NameCue("who", "“who” after the name", (.person, 2)),
        NameCue("which whose", "“%” after the name", (.company, 0.8), (.organisation, 0.4), (.person, -2)),
    ])

    /// By what a name is said to be: "Tise, an Oslo firm", "the retailer Target", "an app called DoseMinder".
    static let descriptions = index([
        NameCue(
            """
            firm company start-up startup retailer chain maker carmaker automaker chipmaker lender insurer brokerage bakery florist conglomerate \
            supplier manufacturer airline carrier publisher developer miner distributor grocer bank utility unit subsidiary rival giant studio \
            consultancy fund operator exporter importer broker restaurant brewer builder franchise landlord contractor
            """, "called a %", (.company, 2.5), (.person, -1.5), (.place, -1)),
        NameCue(
            """
            union charity regulator agency watchdog ministry university nonprofit non-profit group party club hospital newspaper association \
            council think-tank foundation lobby school college museum court committee body federation
            """, "called a %", (.organisation, 2.5), (.person, -1.5), (.place, -1)),
        NameCue(
            """
            app software program programme tool service drug device chatbot platform game vaccine product machine sensor robot system panel \
            treatment pill model chip phone website plan kit brand label feature assistant title units arm aircraft jet
            """, "called a %", (.product, 4), (.person, -1.5), (.company, -2)),
        NameCue("city town village capital suburb island state country port region county river province district", "called a %", (.place, 2.5)),
    ])

    /// The kind that a noun says a name is of.
    static func kind(of noun: String) -> Entity.Kind? { descriptions[noun]?.gains.first?.kind }

    private static func index(_ cues: [NameCue]) -> [String: NameCue] {
        Dictionary(cues.flatMap { cue in cue.words.map { ($0, cue) } }) { first, _ in first }
    }
}
