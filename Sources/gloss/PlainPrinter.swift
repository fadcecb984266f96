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
    private let output = Output()

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
                try source.forEachArticle { article, _ in
                    if !isFirst { output.write("\n") }
                    isFirst = false
                    print(article)
                }
            } catch {
                complain(error.line)
                status = 1
            }
        }
        output.flush()
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
                    output.write(String(repeating: "\n", count: setting.rhythm.blankRows(after: article.blocks[previous], before: block, in: article)))
                }
                for line in lines {
                    let words = text(of: line, article)
                    output.write(words, words.isEmpty ? nil : style(of: block.kind))
                    output.write("\n")
                }
                previous = index
            }
        }
    }

    private func text(of line: Galley.Line, _ article: Article) -> String {
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
        return text
    }

    private func style(of kind: Block.Kind) -> Output.Style? {
        guard hasColour else { return nil }
        switch kind {
        case .title, .heading: return .bold
        case .byline, .date, .junk, .boilerplate, .frontMatter: return .dim
        default: return nil
        }
    }
}
