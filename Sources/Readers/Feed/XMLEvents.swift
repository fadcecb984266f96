import CExpat

/// What a document in XML says, one thing after the other.
protocol XMLReceiver: AnyObject {
    /// - Parameters:
    ///   - name: In lower case, without prefix.
    ///   - attributes: By name in lower case; those of the xml prefix with it.
    func start(_ name: XMLName, _ attributes: [String: String])
    func text(_ words: String)
    func end()
}

/// An element's name, and which vocabulary it is of.
struct XMLName: Equatable {
    var local: String
    /// The prefix it is known by everywhere, whatever the document calls it: "dc", "content", "itunes"; empty for the document's own.
    var vocabulary: String
}

/// Reads XML by expat: no document types, no entities but those of HTML, nothing from outside. What is ill-formed is mended once.
enum XMLEvents {
    /// Levels of elements that are handed over; what lies deeper counts as text of the last.
    static let deepest = 256

    /// Sends all events to a new receiver; where the text is ill-formed, to another one after mending.
    ///
    /// - Returns: The receiver, and false where the text is no XML even after mending: then it has heard the beginning.
    static func read<Receiver: XMLReceiver>(_ source: [UInt8], by make: () -> Receiver) -> (receiver: Receiver, isXML: Bool) {
        let (plain, entities) = XMLRepair.withoutDocumentType(PageSource.trimmed(source))
        let first = make()
        if parse(plain, first) { return (first, true) }
        let second = make()
        let isXML = parse(XMLRepair.mended(plain, entities: entities), second)
        return (second, isXML)
    }

    private final class Context {
        let receiver: XMLReceiver
        var depth = 0
        /// Prefixes that elements around declare: the depth, the prefix, the vocabulary.
        var declared: [(depth: Int, prefix: String, vocabulary: String)] = []

        init(_ receiver: XMLReceiver) { self.receiver = receiver }
    }

    private static func parse(_ source: [UInt8], _ receiver: XMLReceiver) -> Bool {
        guard let parser = XML_ParserCreate("UTF-8") else { return false }
        defer { XML_ParserFree(parser) }
        let context = Context(receiver)
        XML_SetUserData(parser, Unmanaged.passUnretained(context).toOpaque())
        XML_SetElementHandler(
            parser,
            { user, name, attributes in
                guard let user, let name else { return }
                XMLEvents.start(Unmanaged<Context>.fromOpaque(user).takeUnretainedValue(), String(cString: name), attributes)
            },
            { user, _ in
                guard let user else { return }
                let context = Unmanaged<Context>.fromOpaque(user).takeUnretainedValue()
                if context.depth <= XMLEvents.deepest { context.receiver.end() }
                while context.declared.last?.depth == context.depth { context.declared.removeLast() }
                context.depth -= 1
            })
        XML_SetCharacterDataHandler(parser) { user, bytes, length in
            guard let user, let bytes else { return }
            let words = String(decoding: UnsafeRawBufferPointer(start: bytes, count: Int(length)), as: UTF8.self)
            Unmanaged<Context>.fromOpaque(user).takeUnretainedValue().receiver.text(words)
        }
        return source.withUnsafeBytes { buffer in
            let start = buffer.assumingMemoryBound(to: CChar.self).baseAddress
            // In pieces, for the parser counts in 32 bits.
            var index = 0
            while index < buffer.count {
                let count = min(1 << 20, buffer.count - index)
                let isLast = index + count == buffer.count
                guard XML_Parse(parser, start.map { $0 + index }, Int32(count), isLast ? 1 : 0) == XML_STATUS_OK else { return false }
                index += count
            }
            return buffer.count > 0
        }
    }

    private static func start(_ context: Context, _ name: String, _ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
        context.depth += 1
        guard context.depth <= deepest else { return }
        var attributes: [String: String] = [:]
        var index = 0
        while let pairs, let key = pairs[index], let value = pairs[index + 1], index < 200 {
            let (name, words) = (String(cString: key), String(cString: value))
            if name == "xmlns" || name.hasPrefix("xmlns:") {
                let (prefix, vocabulary) = (String(name.dropFirst(6)), vocabulary(of: words))
                // A document without prefixes is of a kind of its own, whatever it calls itself.
                context.declared.append((context.depth, prefix, prefix.isEmpty && vocabulary == "other" ? "" : vocabulary))
            } else {
                let plain = name.hasPrefix("xml:") ? name : name.split(separator: ":").last.map(String.init) ?? name
                attributes[plain.lowercased()] = words
            }
            index += 2
        }
        let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
        let prefix = parts.count > 1 ? parts[0] : ""
        let vocabulary = context.declared.last { $0.prefix == prefix }?.vocabulary ?? prefix.lowercased()
        context.receiver.start(XMLName(local: (parts.last ?? name).lowercased(), vocabulary: vocabulary), attributes)
    }

    /// The usual prefix of a vocabulary; empty for those of feeds themselves.
    private static func vocabulary(of address: String) -> String {
        let lower = address.lowercased()
        let known = [
            ("purl.org/dc/", "dc"), ("purl.org/rss/1.0/modules/content", "content"), ("itunes.com/dtds", "itunes"), ("search.yahoo.com/mrss", "media"),
            ("w3.org/1999/xhtml", "xhtml"), ("xinclude", "xi"), ("w3.org/2005/atom", ""), ("purl.org/atom", ""), ("purl.org/rss/1.0/", ""),
            ("idpf.org/2007/opf", ""),
            ("my.netscape.com", ""), ("backend.userland.com", ""), ("rdf-syntax", "rdf"),
        ]
        return known.first { lower.contains($0.0) }?.1 ?? (lower.isEmpty ? "" : "other")
    }
}
