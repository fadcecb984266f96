import Articles

private struct Found: Encodable {
    var date: String?

    enum CodingKeys: CodingKey { case date }

    func encode(to encoder: Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(date, forKey: .date)
    }
}

/// The first date of a text.
func date(_ request: Request) throws -> Outcome {
    guard let text = request.text else { throw Refusal("text is missing") }
    let reference = request.reference.flatMap { WrittenDate.first(in: $0)?.date }
    return Outcome(Found(date: WrittenDate.first(in: text, reference: reference)?.date.description))
}
