import CYAML

/// Where a part of a YAML document stands.
struct YAMLPlace {
    /// Counted from 1.
    var line: Int
    /// Blanks before it on its line.
    var column = 0
    /// Bytes of the text.
    var range: Range<Int>
    /// In brackets or braces.
    var isFlow = false
}

/// A YAML document, each part with the place it stands at, so that a mistake can be shown where it is and one value changed without the others.
indirect enum YAML {
    case scalar(String, YAMLPlace)
    case list([YAML], YAMLPlace)
    case map([Entry], YAMLPlace)

    struct Entry {
        var key: String
        var value: YAML
        var place: YAMLPlace
    }

    var place: YAMLPlace {
        switch self {
        case .scalar(_, let place), .list(_, let place), .map(_, let place): place
        }
    }

    var line: Int { place.line }

    /// What libyaml does not understand.
    struct Fault: Error {
        var line: Int
        var reason: String
    }

    /// The first document of a text; nil for an empty one. Aliases, nesting deeper than 32 and a second document are faults. O(*n*).
    static func document(_ bytes: [UInt8]) throws(Fault) -> YAML? {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) != 0 else { throw Fault(line: 0, reason: "out of memory") }
        defer { yaml_parser_delete(&parser) }
        let input = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
        defer { input.deallocate() }
        input.initialize(from: bytes, count: bytes.count)
        yaml_parser_set_input_string(&parser, input, bytes.count)
        var reader = Reader(parser: parser, offsets: scalarOffsets(in: bytes))
        defer { parser = reader.parser }
        return try reader.document()
    }

    /// The byte at which each scalar begins: libyaml counts scalars, without a byte order mark. Nil where both are the same.
    private static func scalarOffsets(in bytes: [UInt8]) -> [Int]? {
        guard bytes.contains(where: { $0 >= 0x80 }) else { return nil }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return bytes.indices[start...].filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
    }

    private struct Reader {
        var parser: yaml_parser_t
        let offsets: [Int]?

        mutating func document() throws(Fault) -> YAML? {
            var found: YAML?
            while true {
                var event = try next()
                defer { yaml_event_delete(&event) }
                switch event.type {
                case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: continue
                case YAML_DOCUMENT_START_EVENT:
                    if found != nil { throw Fault(line: Int(event.start_mark.line) + 1, reason: "a second document; a settings file is one") }
                case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return found
                default: found = try value(event, depth: 0)
                }
            }
        }

        private mutating func next() throws(Fault) -> yaml_event_t {
            var event = yaml_event_t()
            guard yaml_parser_parse(&parser, &event) != 0 else {
                let reason = parser.problem.map { String(cString: $0) } ?? "not YAML"
                throw Fault(line: Int(parser.problem_mark.line) + 1, reason: reason)
            }
            return event
        }

        private func place(_ event: yaml_event_t) -> YAMLPlace {
            func offset(_ mark: yaml_mark_t) -> Int { offsets.map { $0[min(Int(mark.index), $0.count - 1)] } ?? Int(mark.index) }
            let start = offset(event.start_mark)
            return YAMLPlace(line: Int(event.start_mark.line) + 1, column: Int(event.start_mark.column), range: start..<max(start, offset(event.end_mark)))
        }

        private mutating func value(_ event: yaml_event_t, depth: Int) throws(Fault) -> YAML {
            var place = place(event)
            guard depth < 32 else { throw Fault(line: place.line, reason: "nested too deeply") }
            switch event.type {
            case YAML_SCALAR_EVENT: return .scalar(text(event), place)
            case YAML_SEQUENCE_START_EVENT:
                place.isFlow = event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
                return try list(place, depth)
            case YAML_MAPPING_START_EVENT:
                place.isFlow = event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
                return try map(place, depth)
            default: throw Fault(line: place.line, reason: "aliases are not for settings")
            }
        }

        private mutating func list(_ start: YAMLPlace, _ depth: Int) throws(Fault) -> YAML {
            var items: [YAML] = []
            while true {
                var event = try next()
                defer { yaml_event_delete(&event) }
                if event.type == YAML_SEQUENCE_END_EVENT { return .list(items, through(event, from: start)) }
                items.append(try value(event, depth: depth + 1))
            }
        }

        private mutating func map(_ start: YAMLPlace, _ depth: Int) throws(Fault) -> YAML {
            var entries: [Entry] = []
            while true {
                var event = try next()
                defer { yaml_event_delete(&event) }
                if event.type == YAML_MAPPING_END_EVENT { return .map(entries, through(event, from: start)) }
                let keyPlace = place(event)
                guard event.type == YAML_SCALAR_EVENT else { throw Fault(line: keyPlace.line, reason: "a name is expected before the colon") }
                let key = text(event)
                var valueEvent = try next()
                defer { yaml_event_delete(&valueEvent) }
                entries.append(Entry(key: key, value: try value(valueEvent, depth: depth + 1), place: keyPlace))
            }
        }

        private func through(_ end: yaml_event_t, from start: YAMLPlace) -> YAMLPlace {
            var whole = start
            whole.range = start.range.lowerBound..<max(start.range.lowerBound, place(end).range.upperBound)
            return whole
        }

        private func text(_ event: yaml_event_t) -> String {
            String(decoding: UnsafeBufferPointer(start: event.data.scalar.value, count: event.data.scalar.length), as: UTF8.self)
        }
    }
}
