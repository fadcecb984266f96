import CYAML

/// A YAML document, each part with the line it stands on, so that a mistake can be shown where it is.
indirect enum YAML {
    case scalar(String, line: Int)
    case list([YAML], line: Int)
    case map([Entry], line: Int)

    typealias Entry = (key: String, value: YAML, line: Int)

    var line: Int {
        switch self {
        case .scalar(_, let line), .list(_, let line), .map(_, let line): line
        }
    }

    /// What libyaml does not understand.
    struct Fault: Error {
        var line: Int
        var reason: String
    }

    /// The first document of a text; nil for an empty one. Aliases and nesting deeper than 32 are faults.
    static func document(_ bytes: [UInt8]) throws(Fault) -> YAML? {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) != 0 else { throw Fault(line: 0, reason: "out of memory") }
        defer { yaml_parser_delete(&parser) }
        let input = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
        defer { input.deallocate() }
        input.initialize(from: bytes, count: bytes.count)
        yaml_parser_set_input_string(&parser, input, bytes.count)
        var reader = Reader(parser: parser)
        defer { parser = reader.parser }
        return try reader.document()
    }

    private struct Reader {
        var parser: yaml_parser_t

        mutating func document() throws(Fault) -> YAML? {
            while true {
                var event = try next()
                defer { yaml_event_delete(&event) }
                switch event.type {
                case YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT: continue
                case YAML_STREAM_END_EVENT, YAML_DOCUMENT_END_EVENT, YAML_NO_EVENT: return nil
                default: return try value(event, depth: 0)
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

        private mutating func value(_ event: yaml_event_t, depth: Int) throws(Fault) -> YAML {
            let line = Int(event.start_mark.line) + 1
            guard depth < 32 else { throw Fault(line: line, reason: "nested too deeply") }
            switch event.type {
            case YAML_SCALAR_EVENT: return .scalar(text(event), line: line)
            case YAML_SEQUENCE_START_EVENT: return try list(line, depth)
            case YAML_MAPPING_START_EVENT: return try map(line, depth)
            default: throw Fault(line: line, reason: "aliases are not for settings")
            }
        }

        private mutating func list(_ line: Int, _ depth: Int) throws(Fault) -> YAML {
            var items: [YAML] = []
            while true {
                var event = try next()
                defer { yaml_event_delete(&event) }
                if event.type == YAML_SEQUENCE_END_EVENT { return .list(items, line: line) }
                items.append(try value(event, depth: depth + 1))
            }
        }

        private mutating func map(_ line: Int, _ depth: Int) throws(Fault) -> YAML {
            var entries: [(key: String, value: YAML, line: Int)] = []
            while true {
                var event = try next()
                defer { yaml_event_delete(&event) }
                if event.type == YAML_MAPPING_END_EVENT { return .map(entries, line: line) }
                let keyLine = Int(event.start_mark.line) + 1
                guard event.type == YAML_SCALAR_EVENT else { throw Fault(line: keyLine, reason: "a name is expected before the colon") }
                let key = text(event)
                var valueEvent = try next()
                defer { yaml_event_delete(&valueEvent) }
                entries.append((key, try value(valueEvent, depth: depth + 1), keyLine))
            }
        }

        private func text(_ event: yaml_event_t) -> String {
            String(decoding: UnsafeBufferPointer(start: event.data.scalar.value, count: event.data.scalar.length), as: UTF8.self)
        }
    }
}
