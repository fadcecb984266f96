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
        text = safe.text
        encoding = decoded.encoding
        sourceMap = SourceMap(stretches: safe.steps.map { SourceMap.Stretch(text: $0.text, source: $0.source, isVerbatim: true) })
    }
}
