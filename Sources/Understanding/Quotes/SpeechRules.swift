/// Ways to say who speaks a quotation, tried in order.
enum SpeechRules {
    static let speakers: [SentenceRule] = [
        SentenceRule(#"<Q>,? ?(?:– )?{SAYS} {LEAD}(?:R\d+ {AT}?)?<W>"#, "the speaker follows the quotation"),
        SentenceRule(#"<Q>,? ?<W>{BESIDE}(?:{HELPER} ){0,3}{SAYS} "#, "the speaker follows the quotation"),
        SentenceRule(#"<Q>,? ?(?:[^"PHOqQ ]\S* |O\d+ 's ){1,8}<W>{BESIDE}(?:{HELPER} ){0,3}{SAYS} "#, "the speaker follows the quotation"),
        SentenceRule(#"<Q>,? ?according to {LEAD}(?:R\d+ )?<W>"#, "“according to” after the quotation"),
        SentenceRule(#"(?:.* )?<P>, (?:[^"PH ]\S* ){1,16}, (?:{HELPER} ){0,3}{SAYS} (?:[^";]* )?<Q>"#, "the speaker stands before the quotation"),
        SentenceRule(#"(?:.* )?<P>(?:of|at|from) (?:the )?[OL]\d+ (?:{HELPER} ){0,3}{SAYS} (?:[^";]* )?<Q>"#, "the speaker stands before the quotation"),
        SentenceRule(#"(?:.* )?<W>{BESIDE}(?:{HELPER} ){0,3}{SAYS} (?:[^";]* )?<Q>"#, "the speaker stands before the quotation"),
        SentenceRule(#"(?:.* )?{SAYS} {LEAD}(?:R\d+ {AT}?)?<W>{BESIDE}(?:[:,] )?<Q>"#, "the speaker stands before the quotation"),
        SentenceRule(#"(?:.* )?according to <W>[^";]*<Q>"#, "“according to” before the quotation"),
        SentenceRule(#"^(?:– )?<W>{BESIDE}[:–] <Q>"#, "the name stands before the quotation"),
        SentenceRule(#"<Q>(?:–|\() {LEAD}<W>"#, "the name stands under the quotation"),
    ]

    /// "the company said": the noun.
    static let pointers: [SentenceRule] = [
        SentenceRule(#"(?:.* )?(?:the|a) ([a-z-]+) (?:{HELPER} ){0,2}{SAYS} (?:[^";]* )?<Q>"#),
        SentenceRule(#"<Q>,? ?(?:the) ([a-z-]+) (?:{HELPER} ){0,2}{SAYS} "#),
        SentenceRule(#"<Q>,? ?{SAYS} the ([a-z-]+) "#),
    ]
}
