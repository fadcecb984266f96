/// JSON with what must not reach a terminal written as escapes: in JSON such scalars stand in strings only. O(*n*).
public func escapedJSON(_ json: [UInt8]) -> [UInt8] {
    var escaped: [UInt8] = []
    var start = 0
    while let unsafe = firstUnsafe(in: json, from: start) {
        let (value, length) = scalar(in: json, at: unsafe)
        escaped += json[start..<unsafe]
        start = unsafe + length
        // White space between values may be any; inside of strings none stands as it is.
        if value == 0x0D {
            escaped.append(0x0A)
            continue
        }
        for unit in Unicode.Scalar(value).map({ Array(String($0).utf16) }) ?? [0xFFFD] {
            let digits = String(unit, radix: 16)
            escaped += Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
        }
    }
    return start == 0 ? json : escaped + json[start...]
}
