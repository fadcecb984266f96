/// Ways to say who speaks a quotation, tried in order.
enum SpeechRules {
    static let speakers: [SignRule] = [
        SignRule(#"<Q>,? ?(?:– )?{SAYS} {LEAD}(?:R\d+ {AT}?)?<W>"#, "the speaker follows the quotation"),
        SignRule(#"<Q>,? ?<W>{BESIDE}(?:{HELPER} ){0,3}{SAYS} "#, "the speaker follows the quotation"),
        SignRule(#"<Q>,? ?(?:[^"PHOqQ ]\S* |O\d+ 's ){1,8}<W>{BESIDE}(?:{HELPER} ){0,3}{SAYS} "#, "the speaker follows the quotation"),
        SignRule(#"<Q>,? ?according to {LEAD}(?:R\d+ )?<W>"#, "“according to” after the quotation"),
        SignRule(#"(?:.* )?<P>, (?:[^"PH ]\S* ){1,16}, (?:{HELPER} ){0,3}{SAYS} (?:[^";]* )?<Q>"#, "the speaker stands before the quotation"),
        SignRule(#"(?:.* )?<P>(?:of|at|from) (?:the )?[OL]\d+ (?:{HELPER} ){0,3}{SAYS} (?:[^";]* )?<Q>"#, "the speaker stands before the quotation"),
        SignRule(#"(?:.* )?<W>{BESIDE}(?:{HELPER} ){0,3}{SAYS} (?:[^";]* )?<Q>"#, "the speaker stands before the quotation"),
        SignRule(#"(?:.* )?{SAYS} {LEAD}(?:R\d+ {AT}?)?<W>{BESIDE}(?:[:,] )?<Q>"#, "the speaker stands before the quotation"),
        SignRule(#"(?:.* )?according to <W>[^";]*<Q>"#, "“according to” before the quotation"),
        SignRule(#"^(?:– )?<W>{BESIDE}[:–] <Q>"#, "the name stands before the quotation"),
        SignRule(#"<Q>(?:–|\() {LEAD}<W>"#, "the name stands under the quotation"),
    ]

    /// "the company said": the noun.
    static let pointers: [SignRule] = [
        SignRule(#"(?:.* )?(?:the|a) ([a-z-]+) (?:{HELPER} ){0,2}{SAYS} (?:[^";]* )?<Q>"#), SignRule(#"<Q>,? ?(?:the) ([a-z-]+) (?:{HELPER} ){0,2}{SAYS} "#),
        SignRule(#"<Q>,? ?{SAYS} the ([a-z-]+) "#),
    ]
}
