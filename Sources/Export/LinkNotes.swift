import Articles

/// The addresses of an article's links, numbered in their order; one address has one number.
struct LinkNotes {
    /// By where the link ends.
    private var numbers: [Int: Int] = [:]
    private var addresses: [String] = []

    init(of article: Article) {
        var known: [String: Int] = [:]
        for inline in article.inlines {
            guard case .link(let address, _) = inline.style, !address.hasPrefix("#") else { continue }
            let number = known[address] ?? addresses.count + 1
            if known[address] == nil {
                known[address] = number
                addresses.append(address)
            }
            numbers[inline.span.end] = number
        }
    }

    var isEmpty: Bool { addresses.isEmpty }

    var lines: [String] { addresses.enumerated().map { "[\($0 + 1)] \($1)" } }

    /// "[3]" behind the last piece of a link; empty elsewhere.
    func marks(endingIn span: Span) -> String { numbers[span.end].map { " [\($0)]" } ?? "" }
}
