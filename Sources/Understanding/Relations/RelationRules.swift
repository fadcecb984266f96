/// The table of `RelationGrammar`: patterns of PCRE over signs, tried in order.
///
/// `<P>` is a person by name, `<S>` one by name or pronoun, `<O>` an organisation, `<L>` a place, `<T>` the role in question.
extension RelationGrammar {
    /// Parts of patterns; one may use those that stand after it.
    static let parts: [(String, String)] = [
        // What may stand between a name and the role it is given: articles, status, an employer, other offices of the same person.
        (
            "LEAD",
            #"(?:(?:the|a|an|its|our|their|his|her|whose|my|one|of|'s|{STATUS}|(?:[a-z][a-z-]* ){1,3}'s|[OL]\d+|R\d+ {AT}?{SINCE}?(?:,|and|, and)) )*(?:{QUALITY} )?"#
        ),
        ("QUALITY", #"(?!said|told|by|with|of|to|for|and|from|as|like|not|former)[a-z][a-z-]+"#),
        // A person's age, home or offices, between commas or in brackets.
        ("ASIDE", #"(?:, 9 |\( [^()]{1,60}\) |, of [OL]\d+ |(?:of|at|from) (?:the )?[OL]\d+ )?"#),
        // From a subject to its verb.
        ("GAP", #"(?:, (?:[^PHT", ]\S* ){1,14}, |, )?(?:who |and )?(?:{HELPER} ){0,5}"#),
        (
            "HELPER",
            "will|would|has|had|have|may|can|could|to|also|now|still|later|once|then|soon|already|long|himself|herself|is|was|been|be|being|no|longer|and"
                + "|decided|agreed|plans|expected|set|due|about|wants|asked|this|last|week|month|year|who"
        ),
        ("AT", #"(?:(?:of|at|for|with|in) (?:the )?[OLG]\d+ (?:'s )?)"#),
        ("SINCE", #"(?:(?:until|since|from) (?:[^,PRTHO ]+ ){1,3})"#),
        (
            "BE",
            "(?:is|was|are|were|be|been|become|became|becomes|remain|remains|remained|stayed|stays|named|appointed|elected|made|called|promoted to|rose to)"
        ),
        (
            "SERVE",
            "(?:join|joins|joined|joining|serve|serves|served|serving|work|works|worked|start|starts|started|begin|begins|began|begun|take over|takes over"
                + "|took over|taken over|steps? down|stepped down|stepping down|steps? back|resigns?|resigned|retires?|retired|leaves?|leaving|left|quit"
                + "|stays?|stayed|remains?|remained|returns?|returned|sits?|sat|go|goes|went|moves?|moved|came|comes|woke up|continues?|continued|acts?|acted"
                + "|teaches|taught|ousted|fired|dismissed|removed|installed|hired|named|appointed|elected|confirmed|nominated|sworn in|spent|in|back)"
        ),
        ("SUCCEED", "(?:succeeds?|succeeded|succeeding|replaces?|replaced|replacing|takes? over from|took over from|taking over from|follows|followed)"),
        (
            "APPOINT",
            "(?:named|names|naming|appointed|appoints|appointing|hired|hires|hiring|promoted|promotes|elected|elects|picked|picks|chose|tapped|taps"
                + "|installed|poached|ousted|fired|dismissed|confirmed|nominated|made)"
        ),
        ("LEFT", "(?:left|quit|resigned|retired|died|departed|stepped down|(?:was|were|has been) (?:dismissed|fired|ousted|removed|sacked)) "),
        (
            "STATUS",
            "former|ex|ex-|then|then-|now|once|interim|acting|incoming|outgoing|new|next|current|longtime|long-time|first|second|veteran|formerly|previously"
                + "|also|still|both|sole|late|onetime|retired"
        ),
    ]

    static let names = [
        ("<P>", #"P(\d+) "#), ("<S>", #"[PH](\d+) "#), ("<O>", #"(?:the )?O(\d+) "#), ("<L>", #"L(\d+) "#), ("<T>", #"T\d+ "#),
    ]

    static let holders: [Rule] = [
        Rule(#"<T>(?:(?:,|and|, and) {LEAD}R\d+ )?<P>"#, "the name follows the role"),
        Rule("<P>{ASIDE}, {LEAD}<T>", "the role follows the name"),
        Rule("<P>{ASIDE}, {SINCE}{LEAD}<T>", "the role follows the name"),
        Rule(#"<P>(?:\(|–) {LEAD}<T>"#, "the role follows the name"),
        Rule(#"<T>{AT}?(?:and {LEAD}R\d+ {AT}?)?(?:,|–|:|\() <P>"#, "the name follows the role"),
        Rule(#"<T>{AT}(?:and {LEAD}R\d+ {AT}?)?<P>"#, "the name follows the role"),
        Rule("<S>{ASIDE}{GAP}{BE} (?:{HELPER} ){0,2}{LEAD}<T>", "says what the person is"),
        Rule(#"<S>{ASIDE}{GAP}{SERVE} (?:[^PHT", ]\S* ){0,8}?as {LEAD}<T>"#, "says what the person serves as"),
        Rule(#"<S>{ASIDE}{GAP}{SUCCEED} (?:[^"T ]\S* ){1,6}?as {LEAD}<T>"#, "says whom the person succeeds"),
        Rule("{APPOINT} (?:[a-z]+ ){0,2}<P>{ASIDE}(?:, (?:[^PHT\" ]\\S* ){1,10}, )?(?:as |to be |to become )?{LEAD}<T>", "says who is appointed"),
        Rule("as {LEAD}<T>{AT}?(?:, )?<S>", "“as” before the role"),
        Rule("<S>{ASIDE}{GAP}(?:has|holds?|held|took|takes|keeps?|kept|won|got) the (?:post|job|title|role|office|position) of {LEAD}<T>", "says which post"),
        Rule("<T>{AT}?(?:is|was|remains|will be) <P>", "says who it is"),
    ]

    static let otherHolders: [Rule] = [
        Rule("{SUCCEED} (?:[a-z]+ ){0,2}<P>{ASIDE}(?:, (?:[^PHT\" ]\\S* ){1,10}, )?as {LEAD}<T>", "says who was succeeded", .former),
        Rule(#"<T>P\d+ and <P>"#, "both names follow the role"),
    ]

    static let employers: [Rule] = [
        Rule(#"<T>(?:\( R\d+ \) )?(?:, )?(?:of|at|for|with|in) <O>"#, "the firm follows the role"),
        Rule(#"<T>, <O>(?=[,.;)])"#, "the firm follows the role"),
        Rule(#"<O>(?:'s )?(?:{STATUS} )*(?:R\d+ (?:,|and) )*(?:{STATUS} )*<T>"#, "the firm stands before the role"),
        Rule(#"<T>(?:,|and|, and) {LEAD}R\d+ (?:of|at|for|with) <O>"#, "the firm follows the roles"),
        Rule(#"<T>P\d+ (?:, )?(?:of|at|from|with) <O>"#, "the firm follows the name"),
        Rule(#"P\d+ (?:of|at|from) <O>, {LEAD}<T>"#, "the firm follows the name"),
        Rule(#"<O>(?:[^OPHT" ]\S* ){0,5}?as {LEAD}<T>"#, "“as” after the firm"),
        Rule(#"<O>(?:, )?where [PH]\d+ (?:[^OPH" ]\S* ){1,4}?{LEAD}<T>"#, "“where” after the firm"),
        Rule(#"<O>(?:has |have |had |will |also |said (?:it )?){0,3}{APPOINT} (?:[^O" ]\S* ){0,14}?<T>"#, "the firm appoints"),
        Rule(#"<O>, whose {LEAD}<T>"#, "“whose” after the firm"),
        Rule(#"<O>(?:[^O"]\S* ){0,15}?(?:its|their) {LEAD}<T>"#, "“its” after the firm"),
    ]

    /// Where an office of a town or state is held.
    static let towns: [Rule] = [
        Rule("<T>(?:of|in|for) <L>", "the place follows the role"),
        Rule("<L>(?:'s )?(?:{STATUS} )*<T>", "the place stands before the role"),
        Rule(#"<T>P\d+ (?:, )?(?:of|from) <L>"#, "the place follows the name"),
    ]

    /// Ways to say that the holder has gone.
    static let departures = [
        #"<T>{AT}?{SINCE}?(?:, (?:who )?[^,"]{1,80})?(?:,|who) (?:who )?(?:also )?{LEFT}"#, #"(?:forerunner|predecessor) as {LEAD}<T>"#,
        #"(?:parted with|ousted|fired|dismissed|sacked|lost) {LEAD}<T>"#, #"<T>P\d+ (?:, )?{LEFT}"#,
    ]

    /// Ways to point back to a firm named before.
    static let pointers = [
        #"(?:the|this) (?:[a-z][a-z-]* ){0,2}([a-z][a-z-]*) 's {LEAD}<T>"#, #"(its|their) {LEAD}<T>"#,
        "<T>(?:of|at|for) (?:the|this) (?:[a-z-]+ ){0,2}(company|firm|group|bank|club|union|start-up|retailer|agency|charity|school|university|airline) ",
    ]
}
