import Understanding

/// The tags of sentences given as tokens.
func tag(_ request: Request) throws -> Outcome {
    guard let sentences = request.tokens else { throw Refusal("tag needs tokens") }
    return Outcome(NameTagger().tags(of: sentences.map { $0.map { Array($0.utf8) } }).map { $0.map(\.written) })
}
