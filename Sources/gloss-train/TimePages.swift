import FoundationEssentials
import Readers

/// Prints how long the parser alone takes for saved pages, and how long their articles take, in milliseconds.
func timePages(_ paths: [String]) throws {
    var parsing = Duration.zero
    var reading = Duration.zero
    for path in paths {
        let bytes = Array(try Data(contentsOf: URL(filePath: path)))
        let clock = ContinuousClock()
        parsing += (0..<3).map { _ in clock.measure { WebPage.parse(bytes) } }.min() ?? .zero
        reading += (0..<3).map { _ in clock.measure { _ = WebPage.article(from: bytes) } }.min() ?? .zero
    }
    print("\(paths.count) pages: parser \(parsing / .milliseconds(1)) ms, article \(reading / .milliseconds(1)) ms, \(reading / parsing) times")
}
