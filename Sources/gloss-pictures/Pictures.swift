import FoundationEssentials
@preconcurrency import Glibc
import Readers
import Reading
import Settings
import Understanding

/// Writes the pictures of the README from the program's own screens, so that they never lie.
@main
enum Pictures {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else {
            fputs("usage: gloss-pictures ARTICLE FOLDER\n", stderr)
            exit(2)
        }
        let article = PlainText.article(from: Array(try Data(contentsOf: URL(filePath: arguments[1]))))
        let pictures: [(name: String, columns: Int, rows: Int, theme: String, keys: String)] = [
            ("reading", 120, 40, "night", ""), ("entities", 160, 45, "paper", "e Tab"), ("search", 120, 32, "sepia", "/ c u t"),
        ]
        try FileManager.default.createDirectory(atPath: arguments[2], withIntermediateDirectories: true)
        for picture in pictures {
            var state = ReaderState(
                size: Size(columns: picture.columns, rows: picture.rows), documents: [Document(id: 0, name: "layoffs.txt", article: article)])
            _ = state.update(.understood(document: 0, insights(of: article), of: article))
            for word in picture.keys.split(separator: " ") {
                for key in Key.sequence(String(word)) ?? [] { _ = state.update(.key(key)) }
            }
            guard case .palette(let palette)? = ThemeFile.builtIn(named: picture.theme)?.kind else { continue }
            try Data(SVG(frame: state.render(), palette: palette).text.utf8).write(to: URL(filePath: "\(arguments[2])/\(picture.name).svg"))
        }
    }
}
