import Articles
@preconcurrency import Glibc
import Readers
import Typesetting
import UnicodeText

/// Writes articles as text, set to a width.
struct PlainPrinter {
    var width: Int
    var alignment: Setting.Alignment
    var hasColour: Bool

    init(_ wishes: Wishes, hasColour: Bool = false) {
        width = wishes.width ?? 72
        alignment = wishes.alignment ?? .ragged
        self.hasColour = hasColour
    }

    /// The exit status: 0 where all could be read.
    func printAll(_ sources: [Source]) -> Int32 {
        var status: Int32 = 0
        var isFirst = true
        for source in sources {
            do throws(Unreadable) {
                for article in try source.articles() {
                    if !isFirst { write("\n") }
                    isFirst = false
                    print(article)
                }
            } catch {
                complain(error.line)
                status = 1
            }
        }
        return status
    }

    private func print(_ article: Article) {
        let setting = Setting(measure: width, alignment: alignment, rhythm: .tight)
        let typesetter = Typesetter(article: article, setting: setting)
        var previous: Int?
        for index in article.blocks.indices {
            let block = article.blocks[index]
            for part in 0..<typesetter.partCount(of: block) {
                let lines = typesetter.galley(of: index, part: part).lines
                guard !lines.isEmpty else { continue }
                if part == 0, let previous {
                    write(String(repeating: "\n", count: setting.rhythm.blankRows(after: article.blocks[previous], before: block, in: article)))
                }
                for line in lines { write(text(of: line, article, block.kind) + "\n") }
                previous = index
            }
        }
    }

    private func text(of line: Galley.Line, _ article: Article, _ kind: Block.Kind) -> String {
        var text = ""
        var column = 0
        for run in line.runs {
            let words: String
            switch run.content {
            case .text(let span): words = article[span].split(whereSeparator: \.isWhitespace).joined(separator: " ")
            case .verbatim(let span): words = article[span].replacing("\t", with: "    ")
            case .sign(let sign, _): words = sign
            }
            if run.column > column { text += String(repeating: " ", count: run.column - column) }
            text += words
            column = max(column, run.column) + columns(of: words)
        }
        guard hasColour, !text.isEmpty else { return text }
        switch kind {
        case .title, .heading: return "\u{1B}[1m\(text)\u{1B}[0m"
        case .byline, .date, .junk, .boilerplate, .frontMatter: return "\u{1B}[2m\(text)\u{1B}[0m"
        default: return text
        }
    }
}

/// Writes to standard output; a reader that has gone away ends the program quietly.
func write(_ text: String) {
    let bytes = Array(text.utf8)
    if fwrite(bytes, 1, bytes.count, stdout) < bytes.count { leave(0) }
}
