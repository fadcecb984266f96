import CUtf8proc
import Glibc

/// Names of machines as they are asked for: in ASCII, whatever letters they are written with.
public enum HostName {
    /// The name in ASCII: full-width and other forms of letters as plain ones, labels of other scripts by Punycode. Nil for what is no name.
    ///
    /// After UTS 46: compatibility forms and case are folded, the full stops of East Asia part labels too. Numbers of machines and addresses in brackets stay.
    public static func ascii(_ host: String) -> String? {
        if host.hasPrefix("[") { return host.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } ? host.lowercased() : nil }
        guard let folded = folded(host) else { return nil }
        var labels: [String] = []
        for label in folded.split(separator: ".", omittingEmptySubsequences: false) {
            if label.utf8.allSatisfy({ $0 < 0x80 }) {
                labels.append(String(label))
            } else {
                guard let code = punycode(Array(label.unicodeScalars)) else { return nil }
                labels.append("xn--" + code)
            }
        }
        let name = labels.joined(separator: ".")
        let isName =
            !name.isEmpty && name.utf8.count <= 253
            && name.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F
            }
        return isName && labels.dropLast().allSatisfy { !$0.isEmpty && $0.utf8.count <= 63 } ? name : nil
    }

    /// A web address with its host in ASCII, so that letters that only look alike are seen; other addresses as they are.
    public static func inASCII(address: String) -> String {
        guard let start = address.firstRange(of: "://")?.upperBound else { return address }
        let host = address[start...].prefix { !"/?#:@".contains($0) }
        guard !host.utf8.allSatisfy({ $0 < 0x80 }), let name = ascii(String(host)) else { return address }
        return address[..<start] + name + address[host.endIndex...]
    }

    private static func folded(_ host: String) -> String? {
        if host.utf8.allSatisfy({ $0 < 0x80 }) { return host.lowercased() }
        guard host.utf8.count <= 1024,
            let mapped = host.withCString({ text in
                utf8proc_NFKC_Casefold(UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self))
            })
        else { return nil }
        defer { free(mapped) }
        return String(cString: mapped).replacing("\u{3002}", with: ".")
    }

    /// A label's letters by RFC 3492, section 6.3. Nil where its numbers run over. O(*n*²) in the label.
    private static func punycode(_ label: [Unicode.Scalar]) -> String? {
        guard label.count <= 63 else { return nil }
        var output = label.filter(\.isASCII).map { UInt8($0.value) }
        let basic = output.count
        if basic > 0 { output.append(0x2D) }
        var (limit, delta, bias, handled) = (UInt32(128), 0, 72, basic)
        while handled < label.count {
            guard let next = label.map(\.value).filter({ $0 >= limit }).min() else { return nil }
            delta += Int(next - limit) * (handled + 1)
            limit = next
            for scalar in label.map(\.value) {
                if scalar < limit { delta += 1 }
                guard scalar == limit else { continue }
                var rest = delta
                var step = 36
                while true {
                    let threshold = step <= bias ? 1 : min(26, step - bias)
                    if rest < threshold { break }
                    output.append(digit(threshold + (rest - threshold) % (36 - threshold)))
                    rest = (rest - threshold) / (36 - threshold)
                    step += 36
                }
                output.append(digit(rest))
                bias = adapted(delta, isFirst: handled == basic, count: handled + 1)
                delta = 0
                handled += 1
            }
            delta += 1
            limit += 1
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func digit(_ value: Int) -> UInt8 { UInt8(value < 26 ? 0x61 + value : 0x30 + value - 26) }

    private static func adapted(_ delta: Int, isFirst: Bool, count: Int) -> Int {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var step = 0
        while delta > 455 {
            delta /= 35
            step += 36
        }
        return step + 36 * delta / (delta + 38)
    }
}
