/// What the patterns of `SentenceRule` are put together from.
enum SentencePattern {
    /// Parts of patterns; one may use those that stand after it.
    private static let parts: [(name: String, pattern: String)] = [
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
        (
            "SAYS", "(?:" + speech + ")"
        ),
        // What may stand between a speaker and the verb: "Jassy, the CEO of Amazon, said".
        ("BESIDE", #"(?:, (?:[^"PH ]\S* ){1,16}, |, |\( [^()]{1,60}\) |(?:of|at|from) (?:the )?[OL]\d+ )?"#),
        ("LEFT", "(?:left|quit|resigned|retired|died|departed|stepped down|(?:was|were|has been) (?:dismissed|fired|ousted|removed|sacked)) "),
        (
            "STATUS",
            "former|ex|ex-|then|then-|now|once|interim|acting|incoming|outgoing|new|next|current|longtime|long-time|first|second|veteran|formerly|previously"
                + "|also|still|both|sole|late|onetime|retired"
        ),
    ]

    /// Verbs of speech.
    private static let speech =
        "said|says|say|saying|told|tells|telling|added|adds|adding|wrote|writes|writing|asked|asks|argued|argues|thinks|believes|"
        + "explained|explains|noted|notes|recalled|recalls|joked|jokes|insisted|insists|warned|warns|replied|replies|reckons|called|"
        + "calls|calling|described|describes|announced|announces|declared|declares|remembered|remembers|admitted|admits|promised|"
        + "promises|predicted|predicts|put it|stated|states|claimed|claims|concluded|concludes|observed|observes|remarked|tweeted|"
        + "posted|continued|shouted|whispered|accused|accuses|"
        // German, French and Spanish.
        + "sagte|sagt|erklärte|erklärt|betonte|betont|meinte|meint|schrieb|teilte|dit|a dit|a déclaré|a promis|a affirmé|a expliqué|a ajouté|a indiqué|"
        + "explique|affirme|déclare|dijo|dice|afirmó|declaró|explicó|aseguró"

    /// The first words of the verbs of speech.
    static let speechVerbs = Set(speech.split(separator: "|").map { String($0.hasPrefix("a ") ? $0.dropFirst(2)[...] : $0.prefix { $0 != " " }) })

    private static let names = [
        ("<W>", #"(?:the )?[PHO](\d+) "#), ("<Q>", "Q "),
        ("<P>", #"P(\d+) "#), ("<S>", #"[PH](\d+) "#), ("<O>", #"(?:the )?O(\d+) "#), ("<L>", #"L(\d+) "#), ("<T>", #"T\d+ "#),
    ]

    /// What stands for a part in braces or a name in angle brackets.
    private static let slots: [[UInt8]: [UInt8]] = {
        var slots = Dictionary(uniqueKeysWithValues: names.map { (Array($0.0.utf8), Array($0.1.utf8)) })
        for part in parts.reversed() { slots[Array("{\(part.name)}".utf8)] = expanded("(?:\(part.pattern))", by: slots) }
        return slots
    }()

    /// A rule's pattern with its parts written out. O(*n*).
    static func expanded(_ pattern: String) -> String { String(decoding: expanded(pattern, by: slots), as: UTF8.self) }

    private static func expanded(_ pattern: String, by slots: [[UInt8]: [UInt8]]) -> [UInt8] {
        let bytes = Array(pattern.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let close: UInt8? = bytes[index] == UInt8(ascii: "{") ? UInt8(ascii: "}") : bytes[index] == UInt8(ascii: "<") ? UInt8(ascii: ">") : nil
            if let close, let end = bytes[index...].firstIndex(of: close), let text = slots[Array(bytes[index...end])] {
                result += text
                index = end + 1
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }
}
