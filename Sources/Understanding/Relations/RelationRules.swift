/// The table of `RelationGrammar`, tried in order.
enum RelationRules {
    static let holders: [SignRule] = [
        SignRule(#"<T>(?:(?:,|and|, and) {LEAD}R\d+ )?<P>"#, "the name follows the role"),
        SignRule("<P>{ASIDE}, {LEAD}<T>", "the role follows the name"),
        SignRule("<P>{ASIDE}, {SINCE}{LEAD}<T>", "the role follows the name"),
        SignRule(#"<P>(?:\(|–) {LEAD}<T>"#, "the role follows the name"),
        SignRule(#"<T>{AT}?(?:and {LEAD}R\d+ {AT}?)?(?:,|–|:|\() <P>"#, "the name follows the role"),
        SignRule(#"<T>{AT}(?:and {LEAD}R\d+ {AT}?)?<P>"#, "the name follows the role"),
        SignRule("<S>{ASIDE}{GAP}{BE} (?:{HELPER} ){0,2}{LEAD}<T>", "says what the person is"),
        SignRule(#"<S>{ASIDE}{GAP}{SERVE} (?:[^PHT", ]\S* ){0,8}?as {LEAD}<T>"#, "says what the person serves as"),
        SignRule(#"<S>{ASIDE}{GAP}{SUCCEED} (?:[^"T ]\S* ){1,6}?as {LEAD}<T>"#, "says whom the person succeeds"),
        SignRule("{APPOINT} (?:[a-z]+ ){0,2}<P>{ASIDE}(?:, (?:[^PHT\" ]\\S* ){1,10}, )?(?:as |to be |to become )?{LEAD}<T>", "says who is appointed"),
        SignRule("as {LEAD}<T>{AT}?(?:, )?<S>", "“as” before the role"),
        SignRule(
            "<S>{ASIDE}{GAP}(?:has|holds?|held|took|takes|keeps?|kept|won|got) the (?:post|job|title|role|office|position) of {LEAD}<T>", "says which post"),
        SignRule("<T>{AT}?(?:is|was|remains|will be) <P>", "says who it is"),
    ]

    static let otherHolders: [SignRule] = [
        SignRule("(?:will|to|would) {SUCCEED} (?:[a-z]+ ){0,2}<P>{ASIDE}(?:, (?:[^PHT\" ]\\S* ){1,10}, )?as {LEAD}<T>", "says who will be succeeded", .current),
        SignRule("{SUCCEED} (?:[a-z]+ ){0,2}<P>{ASIDE}(?:, (?:[^PHT\" ]\\S* ){1,10}, )?as {LEAD}<T>", "says who was succeeded", .former),
        SignRule(#"<T>P\d+ (?:and|,) <P>"#, "the names follow the role"),
        SignRule(#"<T>P\d+ , P\d+ (?:, )?and <P>"#, "the names follow the role"),
    ]

    static let employers: [SignRule] = [
        SignRule(#"<T>(?:\( R\d+ \) )?(?:, )?(?:of|at|for|with|in) <O>"#, "the firm follows the role"),
        SignRule(#"<T>, <O>(?=[,.;)])"#, "the firm follows the role"),
        SignRule(#"<O>(?:'s )?(?:{STATUS} )*(?:R\d+ (?:,|and) )*(?:{STATUS} )*<T>"#, "the firm stands before the role"),
        SignRule(#"<T>(?:,|and|, and) {LEAD}R\d+ (?:of|at|for|with) <O>"#, "the firm follows the roles"),
        SignRule(#"<T>P\d+ (?:, )?(?:of|at|from|with) <O>"#, "the firm follows the name"),
        SignRule(#"P\d+ (?:of|at|from) <O>, {LEAD}<T>"#, "the firm follows the name"),
        SignRule(#"<O>(?:[^OPHT" ]\S* ){0,5}?as {LEAD}<T>"#, "“as” after the firm"),
        SignRule(#"<O>(?:, )?where [PH]\d+ (?:[^OPH" ]\S* ){1,4}?{LEAD}<T>"#, "“where” after the firm"),
        SignRule(#"<O>(?:has |have |had |will |also |said (?:it )?){0,3}{APPOINT} (?:[^O" ]\S* ){0,14}?<T>"#, "the firm appoints"),
        SignRule(#"<O>, whose {LEAD}<T>"#, "“whose” after the firm"),
        SignRule(#"<O>(?:[^O"]\S* ){0,30}?(?:its|their) {LEAD}<T>"#, "“its” after the firm"),
    ]

    /// Where an office of a town or state is held.
    static let towns: [SignRule] = [
        SignRule("<T>(?:of|in|for) <L>", "the place follows the role"),
        SignRule("<L>(?:'s )?(?:{STATUS} )*<T>", "the place stands before the role"),
        SignRule(#"<T>P\d+ (?:, )?(?:of|from) <L>"#, "the place follows the name"),
    ]

    /// Ways to say that the holder has gone.
    static let departures = [
        SignRule(#"<T>{AT}?{SINCE}?(?:, (?:who )?[^,"]{1,80})?(?:,|who) (?:who )?(?:also )?{LEFT}"#), SignRule(#"(?:forerunner|predecessor) as {LEAD}<T>"#),
        SignRule(#"(?:parted with|ousted|fired|dismissed|sacked|lost) {LEAD}<T>"#), SignRule(#"<T>P\d+ (?:, )?{LEFT}"#),
    ]

    /// Ways to point back to a firm named before.
    static let pointers = [
        SignRule(#"(?:the|this) (?:[a-z][a-z-]* ){0,2}([a-z][a-z-]*) 's {LEAD}<T>"#), SignRule(#"(its|their) {LEAD}<T>"#),
        SignRule(
            "<T>(?:of|at|for) (?:the|this) (?:[a-z-]+ ){0,2}(company|firm|group|bank|club|union|start-up|retailer|agency|charity|school|university|airline) "),
    ]
}
