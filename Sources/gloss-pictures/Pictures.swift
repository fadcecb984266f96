import Articles
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
        guard arguments.count == 4 else {
            fputs("usage: gloss-pictures TEXT PAGE FOLDER\n", stderr)
            exit(2)
        }
        func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }
        let text = PlainText.article(from: try bytes(arguments[1]))
        let page = WebPage.article(from: try bytes(arguments[2]))
        let pictures: [(name: String, article: Article, columns: Int, rows: Int, theme: String, keys: String)] = [
            ("reading", text, 120, 40, "night", ""), ("entities", text, 160, 45, "paper", "e Tab"), ("search", text, 120, 32, "sepia", "/ c u t"),
            ("page", page, 120, 36, "dusk", "]e ]e ]e ]e ]e Enter"),
        ]
        let folder = arguments[3]
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for picture in pictures {
            let article = picture.article
            var state = ReaderState(
                size: Size(columns: picture.columns, rows: picture.rows), shelf: Shelf(open: [Document(id: DocumentID(0), name: "article", article: article)]))
            _ = state.update(.understood(document: DocumentID(0), insights(of: article), of: article))
            for word in picture.keys.split(separator: " ") {
                for key in Key.sequence(String(word)) ?? [] { _ = state.update(.key(key)) }
            }
            guard case .palette(let palette)? = ThemeFile.builtIn(named: picture.theme)?.kind else { continue }
            try Data(SVG(frame: state.render(), palette: palette).text.utf8).write(to: URL(filePath: "\(folder)/\(picture.name).svg"))
        }
    }
}
