/// A terminal of the xterm kind as far as frames need one: what bytes make of its screen. It does not join pictures, and leaves out what it does not know.
public struct ScreenModel {
    public struct Look: Equatable {
        public var attributes: Set<String> = []
        public var foreground = ""
        public var background = ""

        public init() {}
    }

    public struct Cell: Equatable {
        public var text: String
        public var look: Look

        public init(text: String = " ", look: Look = Look()) {
            self.text = text
            self.look = look
        }

        /// What a reader sees: of a blank, not what only letters have.
        public var visible: Cell {
            guard text == " " else { return self }
            var seen = look
            seen.attributes.formIntersection(["4", "7"])
            if seen.attributes.isEmpty { seen.foreground = "" }
            return Cell(look: seen)
        }
    }

    public private(set) var cells: [[Cell]]
    public private(set) var cursor = (row: 0, column: 0)
    public private(set) var isCursorShown = true
    public private(set) var unknown: [String] = []
    private var look = Look()
    private var region: ClosedRange<Int>
    private let columns: Int

    public init(columns: Int, rows: Int) {
        self.columns = columns
        cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
        region = 0...rows - 1
    }

    public mutating func take(_ bytes: [UInt8]) {
        var scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\u{1B}": takeEscape(&scalars)
            case "\n": moveDown()
            case "\r": cursor.column = 0
            default: put(scalar)
            }
        }
    }

    /// The rows' letters, each row without the blanks at its end.
    public var text: String {
        cells.map { row in
            let letters = row.map(\.text).joined()
            return String(letters.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }

    private mutating func takeEscape(_ scalars: inout ArraySlice<Unicode.Scalar>) {
        switch scalars.popFirst() {
        case "M": moveUp()
        case "(": _ = scalars.popFirst()
        case "]": while let scalar = scalars.popFirst(), scalar != "\u{7}", scalar != "\\" {}
        case "[":
            var parameters = ""
            while let scalar = scalars.popFirst() {
                if ("@"..."~").contains(scalar) { return control(scalar, parameters) }
                parameters.unicodeScalars.append(scalar)
            }
        default: unknown.append("escape")
        }
    }

    private mutating func control(_ final: Unicode.Scalar, _ parameters: String) {
        let numbers = parameters.split(separator: ";").compactMap { Int($0) }
        switch (final, parameters) {
        case ("H", _): cursor = (min(numbers.first ?? 1, cells.count) - 1, min(numbers.dropFirst().first ?? 1, columns) - 1)
        case ("J", "2"): for row in cells.indices { erase(row, from: 0) }
        case ("K", ""): erase(cursor.row, from: cursor.column)
        case ("r", _):
            region = numbers.count == 2 ? numbers[0] - 1...numbers[1] - 1 : 0...cells.count - 1
            cursor = (0, 0)
        case ("m", ""): look = Look()
        case ("m", _):
            switch parameters.prefix(2) {
            case "30"..."38": look.foreground = parameters
            case "40"..."48": look.background = parameters
            default: look.attributes.insert(parameters)
            }
        case ("h", "?25"): isCursorShown = true
        case ("l", "?25"): isCursorShown = false
        default: unknown.append(parameters + String(final))
        }
    }

    /// Erased cells take the colour of the ground and nothing else.
    private var erased: Cell {
        var cell = Cell()
        cell.look.background = look.background
        return cell
    }

    private mutating func erase(_ row: Int, from column: Int) {
        for index in column..<columns { cells[row][index] = erased }
    }

    private mutating func moveDown() {
        guard cursor.row == region.upperBound else {
            cursor.row += 1
            return
        }
        cells.remove(at: region.lowerBound)
        cells.insert(Array(repeating: erased, count: columns), at: region.upperBound)
    }

    private mutating func moveUp() {
        guard cursor.row == region.lowerBound else {
            cursor.row -= 1
            return
        }
        cells.remove(at: region.upperBound)
        cells.insert(Array(repeating: erased, count: columns), at: region.lowerBound)
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        if [.format, .unassigned].contains(scalar.properties.generalCategory) { return }
        if [.nonspacingMark, .enclosingMark].contains(scalar.properties.generalCategory) {
            cells[cursor.row][cursor.column - 1].text.unicodeScalars.append(scalar)
            return
        }
        guard cursor.column < columns else { return unknown.append("a letter beyond the row") }
        breakWide()
        cells[cursor.row][cursor.column] = Cell(text: String(scalar), look: look)
        cursor.column += 1
        guard scalar.value >= 0x3000, cursor.column < columns else { return }
        breakWide()
        cells[cursor.row][cursor.column] = Cell(text: "", look: look)
        cursor.column += 1
    }

    /// What is left of a wide letter of which one half is written over is a blank.
    private mutating func breakWide() {
        let (row, column) = (cursor.row, cursor.column)
        if cells[row][column].text.isEmpty, column > 0 { cells[row][column - 1].text = " " }
        if column + 1 < columns, cells[row][column + 1].text.isEmpty { cells[row][column + 1].text = " " }
    }
}
