import Articles
import Typesetting
import UnicodeText

/// Code and tables that are wider than the text: all of them in view move together, each as far as its widest line goes.
extension ReaderState {
    /// Columns by which a run is moved to the left.
    func shift(of run: Galley.Run, in line: Galley.Line) -> Int {
        guard let overflow = line.overflow, run.column >= overflow.start, run.start != nil else { return 0 }
        return min(sideScroll, max(0, overflow.end - layout.text.width))
    }

    mutating func scrollSideways(by step: Int) {
        let furthest = rows.compactMap(\.line?.overflow).map { $0.end - layout.text.width }.max() ?? 0
        guard furthest > 0 else { return say("nothing in view is wider than the text") }
        sideScroll = max(0, min(furthest, min(sideScroll, furthest) + step))
    }

    /// Moves what is wider than the text until the place that the reader went to is in view.
    mutating func bringIntoColumns(_ span: Span) {
        guard let line = rows.lazy.compactMap(\.line).first(where: { line in line.overflow != nil && line.runs.contains { $0.holds(span.start) } }),
            let overflow = line.overflow, let run = line.runs.first(where: { $0.holds(span.start) })
        else { return }
        let start = run.column + columns(of: article.text, range: (run.start ?? span.start)..<span.start)
        let end = start + min(layout.text.width / 2, columns(of: article.text, range: span.range))
        let shift = shift(of: run, in: line)
        if run.column >= overflow.start, start - shift < overflow.start {
            sideScroll = max(0, start - overflow.start - 8)
        } else if end - shift > layout.text.width {
            sideScroll = end + 8 - layout.text.width
        }
    }
}

extension Galley.Run {
    /// Where its words begin in the text; nil for a sign of gloss's own.
    fileprivate var start: Int? {
        switch content {
        case .text(let span), .verbatim(let span): span.start
        case .sign: nil
        }
    }

    fileprivate func holds(_ offset: Int) -> Bool {
        switch content {
        case .text(let span), .verbatim(let span): span.contains(offset)
        case .sign: false
        }
    }
}
