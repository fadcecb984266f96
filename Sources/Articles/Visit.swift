/// What is kept of an article between visits.
public struct Visit: Hashable, Sendable, Codable {
    public var notes: [Note]
    public var place: ReadingPlace
    /// The reader's marks, by letter.
    public var marks: [String: TextQuote]
    /// End of what has been read, in bytes.
    public var readTo: Int
    /// Bytes of the whole text; nil where that was not known.
    public var length: Int?
    /// Of a book, the chapter that was read last.
    public var item: String?

    public init(
        notes: [Note] = [], place: ReadingPlace = .start, marks: [String: TextQuote] = [:], readTo: Int = 0, length: Int? = nil, item: String? = nil
    ) {
        self.notes = notes
        self.place = place
        self.marks = marks
        self.readTo = readTo
        self.length = length
        self.item = item
    }

    /// How much of it is read, in percent; nil where the length of the text was not known.
    public var readShare: Int? { length.map { min(100, readTo * 100 / max(1, $0)) } }

    private enum CodingKeys: CodingKey { case notes, top, focus, marks, readTo, length, item }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        notes = try values.decode([Note].self, forKey: .notes)
        marks = try values.decode([String: TextQuote].self, forKey: .marks)
        item = try values.decodeIfPresent(String.self, forKey: .item)
        place = ReadingPlace(top: try values.decode(TextQuote.self, forKey: .top), focus: try values.decode(TextQuote.self, forKey: .focus))
        readTo = TextQuote.plausible(try values.decode(Int.self, forKey: .readTo))
        length = try values.decodeIfPresent(Int.self, forKey: .length).map(TextQuote.plausible)
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(notes, forKey: .notes)
        try values.encode(marks, forKey: .marks)
        try values.encodeIfPresent(item, forKey: .item)
        try values.encode(place.top, forKey: .top)
        try values.encode(place.focus, forKey: .focus)
        try values.encode(readTo, forKey: .readTo)
        try values.encodeIfPresent(length, forKey: .length)
    }
}

/// What a reader did since something was last kept. Nothing that was not touched is in it, so that two programs can keep theirs in one file.
public struct VisitChange: Equatable, Sendable {
    /// Nil where the reader has not moved.
    public var place: ReadingPlace?
    /// The marks that were set.
    public var marks: [String: TextQuote] = [:]
    public var addedNotes: [Note] = []
    public var removedNotes: [Note] = []
    /// End of what has been read, in bytes; nil where that is nothing new.
    public var readTo: Int?
    /// Bytes of the whole text, where the rest of the change is of the text.
    public var length: Int?
    /// Of a book, the chapter that is read now.
    public var item: String?

    public init() {}

    /// What leads from some notes to others. O(*n*²) in their number.
    public init(from old: [Note], to new: [Note]) {
        addedNotes = new.filter { note in !old.contains { $0.isSame(as: note) } }
        removedNotes = old.filter { note in !new.contains { $0.isSame(as: note) } }
    }

    public var isEmpty: Bool { self == VisitChange() }
}

extension Visit {
    /// With a change brought in.
    public func changed(by change: VisitChange) -> Visit {
        var visit = self
        visit.notes.removeAll { note in change.removedNotes.contains { $0.isSame(as: note) } }
        visit.notes += change.addedNotes.filter { note in !visit.notes.contains { $0.isSame(as: note) } }
        visit.marks.merge(change.marks) { $1 }
        visit.place = change.place ?? place
        visit.readTo = max(readTo, change.readTo ?? 0)
        visit.length = change.length ?? length
        visit.item = change.item ?? item
        return visit
    }
}
