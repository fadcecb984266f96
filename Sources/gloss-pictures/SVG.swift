import Reading

/// A frame as a picture: what a terminal would show, cell by cell, in a theme's colours.
struct SVG {
    let frame: Frame
    let palette: [Theme.Color]

    private static let cell = (width: 8.4, height: 18.0)
    private static let margin = 12.0

    var text: String {
        let width = Double(frame.columns) * Self.cell.width + 2 * Self.margin
        let height = Double(frame.rows) * Self.cell.height + 2 * Self.margin
        var lines = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\" font-family=\"ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace\" font-size=\"14\">",
            "<rect width=\"100%\" height=\"100%\" rx=\"6\" fill=\"\(name(0))\"/>",
        ]
        for row in 0..<frame.rows { lines += runs(in: row) }
        return (lines + ["</svg>", ""]).joined(separator: "\n")
    }

    /// Neighbouring cells of one role are drawn together.
    private func runs(in row: Int) -> [String] {
        let cells = Array(frame.row(row))
        var lines: [String] = []
        var start = 0
        while start < cells.count {
            var end = start + 1
            while end < cells.count, cells[end].look == cells[start].look { end += 1 }
            lines += draw(start..<end, cells, row)
            start = end
        }
        return lines
    }

    private func draw(_ range: Range<Int>, _ cells: [Frame.Cell], _ row: Int) -> [String] {
        let style = RoleStyle.of(cells[range.lowerBound].look.role ?? .body)
        let x = Self.margin + Double(range.lowerBound) * Self.cell.width
        let y = Self.margin + Double(row) * Self.cell.height
        let width = Double(range.count) * Self.cell.width
        var lines: [String] = []
        if style.background != 0 {
            lines.append("<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(Self.cell.height)\" fill=\"\(name(style.background))\"/>")
        }
        let words = String(String.UnicodeScalarView(cells[range].compactMap { $0.scalar == 0 ? nil : Unicode.Scalar($0.scalar) }))
        guard words.contains(where: { $0 != " " }) else { return lines }
        var attributes = "fill=\"\(name(style.foreground))\""
        if style.attributes.contains(.bold) { attributes += " font-weight=\"bold\"" }
        if style.attributes.contains(.italic) { attributes += " font-style=\"italic\"" }
        if style.attributes.contains(.underline) { attributes += " text-decoration=\"underline\"" }
        let escaped = words.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        lines.append(
            "<text x=\"\(x)\" y=\"\(y + 13.5)\" textLength=\"\(width)\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\" \(attributes)>\(escaped)</text>"
        )
        return lines
    }

    private func name(_ slot: Int) -> String {
        let colour = palette[slot]
        func two(_ value: UInt8) -> String { (value < 16 ? "0" : "") + String(value, radix: 16) }
        return "#" + two(colour.red) + two(colour.green) + two(colour.blue)
    }
}
