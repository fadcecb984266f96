import Articles
import Export
import Loading
import Reading
import Typesetting

/// Writes articles as text, set to a width, on standard output.
struct PlainPrinter {
    var columns: Int
    var alignment: Setting.Alignment
    var hasColour: Bool
    /// The addresses of links stand at the end, numbered.
    var notesLinks: Bool
    private let loader: Loader

    init(_ preferences: Preferences, _ loader: Loader, hasColour: Bool = false, notesLinks: Bool = false) {
        self.loader = loader
        columns = preferences.measure
        alignment = preferences.alignment
        self.hasColour = hasColour
        self.notesLinks = notesLinks
    }

    /// The exit status: 0 where all could be read.
    func printAll(_ sources: [Source]) -> Int32 {
        let output = Output()
        var status: Int32 = 0
        var isFirst = true
        for source in sources {
            do throws(LoadError) {
                try loader.forEachArticle(of: source, warn: complain) { article, _, _ in
                    if !isFirst { output.write("\n") }
                    isFirst = false
                    PrintedArticle(article, columns: columns, alignment: alignment, notesLinks: notesLinks).write { words, style in
                        output.write(words, hasColour ? style : [])
                    }
                }
            } catch {
                complain(error.line)
                status = 1
            }
        }
        output.flush()
        return status
    }
}
