import Readers

private struct BookAnswer: Encodable {
    var title: String?
    var creators: [String]
    var spine: Int
    var toc: [String]
    var text: String
}

/// An e-book.
func book(_ request: Request) throws -> Outcome {
    do {
        let book = try Book(try contents(of: request.path))
        return Outcome(
            BookAnswer(title: book.title, creators: book.creators, spine: book.spine.count, toc: book.contents.map(\.label), text: book.text(atMost: 1_000_000))
        )
    } catch let error as NoBook {
        throw Refusal(error.reason)
    }
}
