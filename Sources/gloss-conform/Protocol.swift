import FoundationEssentials

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

struct Failure: Encodable {
    var id: Int
    var error: String
}

/// Why a request has no result, in one line.
struct Refusal: Error {
    var reason: String

    init(_ reason: String) { self.reason = reason }
}

/// The result of an operation as JSON, so that operations of different results stand in one table.
struct Outcome {
    let json: (JSONEncoder) throws -> Data

    init(_ value: some Encodable) {
        json = { try $0.encode(value) }
    }

    /// An object whose one long list is written piece by piece: encoding all of it at once takes many times its size.
    init(_ head: some Encodable, list name: String, _ items: [some Encodable]) {
        json = { encoder in
            var data = try encoder.encode(head)
            data.removeLast()
            data.append(contentsOf: "\(data.count > 1 ? "," : "")\"\(name)\":[".utf8)
            for (index, item) in items.enumerated() {
                if index > 0 { data.append(UInt8(ascii: ",")) }
                data.append(try encoder.encode(item))
            }
            data.append(contentsOf: "]}".utf8)
            return data
        }
    }
}
