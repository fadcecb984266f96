@preconcurrency import Glibc
import System

/// Numeric addresses of machines.
enum NetworkAddress {
    /// True for addresses that are not reached over the public net: this machine, private networks, links, groups.
    ///
    /// Source of the ranges: the IANA registries of special-purpose addresses (RFC 6890 and its updates). Also true for what is no address.
    static func isPrivate(_ text: String) -> Bool {
        let text = text.filter { $0 != "[" && $0 != "]" }
        var four = in_addr()
        if inet_pton(AF_INET, text, &four) == 1 { return isPrivate(UInt32(bigEndian: four.s_addr)) }
        var six = in6_addr()
        guard inet_pton(AF_INET6, text, &six) == 1 else { return true }
        let bytes = withUnsafeBytes(of: &six) { Array($0) }
        if bytes.prefix(10).allSatisfy({ $0 == 0 }) {
            // Mapped, compatible, unspecified, this machine.
            return isPrivate(bytes.suffix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
        }
        if bytes.starts(with: [0, 0x64, 0xFF, 0x9B]) { return isPrivate(bytes.suffix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }) }
        // 6to4 holds an address of IPv4, Teredo leads to one.
        if bytes.starts(with: [0x20, 0x02]) { return isPrivate(bytes[2..<6].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }) }
        return bytes[0] & 0xE0 != 0x20 || bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8]) || bytes.starts(with: [0x20, 0x01, 0, 0])
    }

    private static func isPrivate(_ address: UInt32) -> Bool {
        let ranges: [(UInt32, Int)] = [
            (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16), (0xAC10_0000, 12), (0xC000_0000, 24),
            (0xC000_0200, 24), (0xC0A8_0000, 16), (0xC612_0000, 15), (0xC633_6400, 24), (0xCB00_7100, 24), (0xE000_0000, 3),
        ]
        return ranges.contains { address >> UInt32(32 - $0.1) == $0.0 >> UInt32(32 - $0.1) }
    }

    /// True for a host that is written as a number, in any of the ways that programs take: its last part is one.
    static func isNumeric(_ host: String) -> Bool {
        guard !host.hasPrefix("["), let last = host.split(separator: ".").last else { return true }
        return last.allSatisfy { $0.isASCII && $0.isNumber } || last.hasPrefix("0x")
    }

    /// The addresses of a host, as the system's own lookup gives them; nil where it gives none.
    static func lookUp(_ host: String) -> [String]? {
        guard let found = run(["getent", "ahosts", host], limit: 1 << 16), found.status == 0 else { return nil }
        let lines = String(decoding: found.output, as: UTF8.self).split(separator: "\n")
        let addresses = lines.compactMap { $0.split(separator: " ").first.map(String.init) }
        return addresses.isEmpty ? nil : Array(Set(addresses)).sorted()
    }
}
