import Glibc
import TestSupport
import Testing

@testable import Reading

/// Compares a screen with the accepted one in `Screens/NAME.txt`: its text, then the letters of its style roles.
///
/// `make golden` writes the files anew; the difference is then read by eye.
func expectScreen(_ reader: Reader, _ name: String, file: String = #filePath, location: SourceLocation = #_sourceLocation) {
    let frame = reader.state.render()
    let text = frame.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        var line = line
        while line.last == " " { line.removeLast() }
        return String(line)
    }.joined(separator: "\n")
    let screen = text + "\n-----\n" + frame.styles + "\n"
    let folder = file.split(separator: "/").dropLast().joined(separator: "/")
    let path = "/\(folder)/Screens/\(name).txt"
    if let mode = getenv("GLOSS_GOLDEN"), String(cString: mode) == "write" {
        guard let output = fopen(path, "wb") else { return }
        defer { fclose(output) }
        fputs(screen, output)
        return
    }
    let accepted = (try? Fixture.bytes("../ReadingTests/Screens/\(name).txt")).map { String(decoding: $0, as: UTF8.self) }
    #expect(accepted != nil, "\(name): no accepted screen; make golden writes it", sourceLocation: location)
    if let accepted, accepted != screen {
        Issue.record("\(name) differs:\n\(difference(accepted, screen))", sourceLocation: location)
    }
}

/// The lines that differ, the accepted one first.
private func difference(_ accepted: String, _ shown: String) -> String {
    let (left, right) = (accepted.split(separator: "\n", omittingEmptySubsequences: false), shown.split(separator: "\n", omittingEmptySubsequences: false))
    var lines: [String] = []
    for index in 0..<max(left.count, right.count) {
        let (a, b) = (index < left.count ? left[index] : "", index < right.count ? right[index] : "")
        if a != b { lines += ["\(index) - \(a)", "\(index) + \(b)"] }
    }
    return lines.prefix(24).joined(separator: "\n")
}
