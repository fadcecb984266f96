/// One line of the protocol in: what is asked. Fields that an operation does not use stay nil.
struct Request: Decodable {
    var id: Int
    var op: String
    var text: String?
    var path: String?
    var url: String?
    var charset: String?
    var kind: String?
    var style: String?
    var language: String?
    var flavour: String?
    var reference: String?
    /// Sentences as tokens.
    var tokens: [[String]]?
}

/// One line out.
struct Answer<Result: Encodable>: Encodable {
    var id: Int
    var result: Result
}

struct Failure: Encodable {
    var id: Int
    var error: String
}

/// Why a request has no result, in one line.
struct Refusal: Error {
    var reason: String

    init(_ reason: String) { self.reason = reason }
}

/// Any encodable value, so that operations of different results stand in one table.
struct Outcome: Encodable {
    private let encode: (Encoder) throws -> Void

    init(_ value: some Encodable) {
        encode = value.encode(to:)
    }

    func encode(to encoder: Encoder) throws { try encode(encoder) }
}
