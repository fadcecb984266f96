/// The table of `RelationGrammar`, tried in order.
enum RelationRules {
    static let holders: [SentenceRule] = [
        SentenceRule(#"<T>(?:(?:,|and|, and) {LEAD}R\d+ )?<P>"#, "the name follows the role"),
        SentenceRule("<P>{ASIDE}, {LEAD}<T>", "the role follows the name"),
        SentenceRule("<P>{ASIDE}, {SINCE}{LEAD}<T>", "the role follows the name"),
        SentenceRule(#"<P>(?:\(|–) {LEAD}<T>"#, "the role follows the name"),
        SentenceRule(#"<T>{AT}?(?:and {LEAD}R\d+ {AT}?)?(?:,|–|:|\() <P>"#, "the name follows the role"),
        SentenceRule(#"<T>{AT}(?:and {LEAD}R\d+ {AT}?)?<P>"#, "the name follows the role"),
        SentenceRule("<S>{ASIDE}{GAP}{BE} (?:{HELPER} ){0,2}{LEAD}<T>", "says what the person is"),
        SentenceRule(#"<S>{ASIDE}{GAP}{SERVE} (?:[^PHT", ]\S* ){0,8}?as {LEAD}<T>"#, "says what the person serves as"),
        SentenceRule(#"<S>{ASIDE}{GAP}{SUCCEED} (?:[^"T ]\S* ){1,6}?as {LEAD}<T>"#, "says whom the person succeeds"),
        SentenceRule("{APPOINT} (?:[a-z]+ ){0,2}<P>{ASIDE}(?:, (?:[^PHT\" ]\\S* ){1,10}, )?(?:as |to be |to become )?{LEAD}<T>", "says who is appointed"),
        SentenceRule("as {LEAD}<T>{AT}?(?:, )?<S>", "“as” before the role"),
        SentenceRule(
            "<S>{ASIDE}{GAP}(?:has|holds?|held|took|takes|keeps?|kept|won|got) the (?:post|job|title|role|office|position) of {LEAD}<T>", "says which post"),
        SentenceRule("<T>{AT}?(?:is|was|remains|will be) <P>", "says who it is"),
    ]

    static let otherHolders: [SentenceRule] = [
        SentenceRule(
            "(?:will|to|would) {SUCCEED} (?:[a-z]+ ){0,2}<P>{ASIDE}(?:, (?:[^PHT\" ]\\S* ){1,10}, )?as {LEAD}<T>", "says who will be succeeded", .current),
        SentenceRule("{SUCCEED} (?:[a-z]+ ){0,2}<P>{ASIDE}(?:, (?:[^PHT\" ]\\S* ){1,10}, )?as {LEAD}<T>", "says who was succeeded", .former),
        SentenceRule(#"<T>P\d+ (?:and|,) <P>"#, "the names follow the role"),
        SentenceRule(#"<T>P\d+ , P\d+ (?:, )?and <P>"#, "the names follow the role"),
    ]

    static let employers: [SentenceRule] = [
        SentenceRule(#"<T>(?:\( R\d+ \) )?(?:, )?(?:of|at|for|with|in) <O>"#, "the firm follows the role"),
        SentenceRule(#"<T>, <O>(?=[,.;)])"#, "the firm follows the role"),
        SentenceRule(#"<O>(?:'s )?(?:{STATUS} )*(?:R\d+ (?:,|and) )*(?:{STATUS} )*<T>"#, "the firm stands before the role"),
        SentenceRule(#"<T>(?:,|and|, and) {LEAD}R\d+ (?:of|at|for|with) <O>"#, "the firm follows the roles"),
        SentenceRule(#"<T>P\d+ (?:, )?(?:of|at|from|with) <O>"#, "the firm follows the name"),
        SentenceRule(#"P\d+ (?:of|at|from) <O>, {LEAD}<T>"#, "the firm follows the name"),
        SentenceRule(#"<O>(?:[^OPHT" ]\S* ){0,5}?as {LEAD}<T>"#, "“as” after the firm"),
        SentenceRule(#"<O>(?:, )?where [PH]\d+ (?:[^OPH" ]\S* ){1,4}?{LEAD}<T>"#, "“where” after the firm"),
        SentenceRule(#"<O>(?:has |have |had |will |also |said (?:it )?){0,3}{APPOINT} (?:[^O" ]\S* ){0,14}?<T>"#, "the firm appoints"),
        SentenceRule(#"<O>, whose {LEAD}<T>"#, "“whose” after the firm"),
        SentenceRule(#"<O>(?:[^O"]\S* ){0,30}?(?:its|their) {LEAD}<T>"#, "“its” after the firm"),
    ]

    /// Where an office of a town or state is held.
    static let towns: [SentenceRule] = [
        SentenceRule("<T>(?:of|in|for) <L>", "the place follows the role"),
        SentenceRule("<L>(?:'s )?(?:{STATUS} )*<T>", "the place stands before the role"),
        SentenceRule(#"<T>P\d+ (?:, )?(?:of|from) <L>"#, "the place follows the name"),
    ]

    /// Ways to say that the holder has gone.
    static let departures = [
        SentenceRule(#"<T>{AT}?{SINCE}?(?:, (?:who )?[^,"]{1,80})?(?:,|who) (?:who )?(?:also )?{LEFT}"#),
        SentenceRule(#"(?:forerunner|predecessor) as {LEAD}<T>"#),
        SentenceRule(#"(?:parted with|ousted|fired|dismissed|sacked|lost) {LEAD}<T>"#), SentenceRule(#"<T>P\d+ (?:, )?{LEFT}"#),
    ]

    /// Ways to point back to a firm named before.
    static let pointers = [
        SentenceRule(#"(?:the|this) (?:[a-z][a-z-]* ){0,2}([a-z][a-z-]*) 's {LEAD}<T>"#), SentenceRule(#"(its|their) {LEAD}<T>"#),
        SentenceRule(
            "<T>(?:of|at|for) (?:the|this) (?:[a-z-]+ ){0,2}(company|firm|group|bank|club|union|start-up|retailer|agency|charity|school|university|airline) "),
    ]
}
