import Articles
import UnicodeText

/// Input bytes as safe UTF-8, with the way back.
package struct PreparedText: Sendable {
    package var text: [UInt8]
    package var encoding: String
    package var sourceMap: SourceMap

    package init(_ bytes: [UInt8]) {
        let decoded = decode(bytes)
        let safe = SafeText(decoded.text)
        self.init(safe.text, safe.steps, encoding: decoded.encoding)
    }

    /// Text of lines that people or programs wrapped: words that a line end cuts are whole.
    package init(wrapped bytes: [UInt8]) {
        let decoded = decode(bytes)
        let joined = JoinedLines(SafeText(decoded.text))
        self.init(joined.text, joined.steps, encoding: decoded.encoding)
    }

    private init(_ text: [UInt8], _ steps: [(text: Int, source: Int)], encoding: String) {
        self.text = text
        self.encoding = encoding
        sourceMap = SourceMap(stretches: steps.map { SourceMap.Stretch(text: $0.text, source: $0.source, isVerbatim: true) })
    }
}
