/// Degrees and honours behind a person's name: "Rajesh Iyer, M.D., Professor of Neurology". They are no names, and part none from a role.
enum PostNominals {
    /// Without their points.
    private static let all = words(
        """
        MD PhD DPhil ScD EdD PsyD PharmD DDS DMD DVM JD LLM LLB LLD MBA MPH MPA MPhil MSc BSc MSW RN CNP FNP MBBS MBChB FRCP FRCS FRS FRSE FBA FACS \
        FACC FAAP CFA CPA CFP CMA CISSP PMP Esq OBE MBE CBE KBE DBE KCB CMG QC KC SJ
        """)
    /// What may be a state, a language or an office too: only with points, or behind a given name.
    private static let ambiguous = words("MD MA BA PE RN SJ")

    private static func words(_ list: String) -> Set<String> { Set(list.split(separator: " ").map(String.init)) }

    /// The tokens of a sentence without post-nominals and the commas before them.
    static func left(out tokens: [Token]) -> [Token] {
        guard tokens.contains(where: { isDegree($0) }) else { return tokens }
        var kept: [Token] = []
        kept.reserveCapacity(tokens.count)
        for token in tokens {
            guard isDegree(token), let name = holder(in: kept), mayHold(name, kept, token) else {
                kept.append(token)
                continue
            }
            // The comma behind it belongs to what follows.
            if kept.last?.text == "," { kept.removeLast() }
            kept[name].hasPostNominal = true
        }
        return kept
    }

    /// "Ph.D.": with its points a degree and nothing else.
    static func isPointed(_ token: Token) -> Bool { token.text.dropLast().contains(".") && isDegree(token) }

    private static func isDegree(_ token: Token) -> Bool {
        guard token.isNameLike else { return false }
        let plain = token.text.filter { $0 != "." }
        return all.contains(plain) || ambiguous.contains(plain)
    }

    /// Index of the name's last word, before a comma or without one.
    private static func holder(in kept: [Token]) -> Int? {
        var index = kept.count - 1
        if index >= 0, kept[index].text == "," { index -= 1 }
        return index >= 1 && kept[index].isNameLike && kept[index - 1].isNameLike ? index : nil
    }

    private static func mayHold(_ name: Int, _ kept: [Token], _ degree: Token) -> Bool {
        guard ambiguous.contains(degree.text) else { return true }
        let first = kept[...name].lastIndex { !$0.isNameLike }.map { $0 + 1 } ?? 0
        return ListedKinds(of: kept[first].text).contains(.givenName)
    }
}
