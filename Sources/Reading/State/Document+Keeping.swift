import Articles

/// What of a document is kept already, and what the reader did since.
struct KeepingState: Sendable {
    /// The notes as they are kept, as far as is known, or on their way to that.
    var notes: [Note] = []
    /// Notes that were here once: one that was taken away is no news when it comes back from what was kept.
    var known: [Note] = []
    /// The marks that were set since.
    var setMarks: Set<Character> = []
    /// The reader has moved since.
    var isMoved = false
    /// What is known to be kept as read, in bytes.
    var readTo = 0
    /// The place of the last visit was taken up, or the reader was quicker.
    var isPlaced = false
    /// The words of the last visit's place are gone, and this text is too short for it: a page that stands in for the article.
    var isStandIn = false
}

extension Document {
    /// Takes up what was kept of an earlier visit; gives the offset to show, where the text reaches so far.
    mutating func takeUp(_ visit: Visit) -> Int? {
        let own = notes
        keeping.notes = visit.notes
        keeping.known += visit.notes
        keeping.readTo = visit.readTo
        notes = visit.notes.map(placed) + own.filter { note in !visit.notes.contains { $0.isSame(as: note) } }
        readTo = max(readTo, visit.readTo)
        return takeUpPlaces(of: visit)
    }

    /// Takes up the marks and the place of an earlier visit as far as the text reaches.
    mutating func takeUpPlaces(of visit: Visit) -> Int? {
        awaited = isComplete && hasText ? nil : visit
        for (name, passage) in visit.marks {
            guard let letter = name.first, !keeping.setMarks.contains(letter), let offset = offset(of: passage) else { continue }
            marks[letter] = offset
        }
        guard !keeping.isPlaced, hasText else { return nil }
        let top = offset(of: visit.place.top)
        guard top != nil || isComplete else { return nil }
        keeping.isStandIn = top == nil && visit.place.top.offset > article.text.count
        keeping.isPlaced = true
        readTo = min(readTo, isComplete ? article.text.count : .max)
        guard !keeping.isMoved else { return nil }
        let offset = top ?? min(visit.place.top.offset, article.text.count - 1)
        place.at = self.offset(of: visit.place.focus) ?? offset
        return offset
    }

    /// Where a passage stands. While there is only the beginning of the text, it is found in its old place alone: the right one may be still to come.
    private func offset(of passage: TextQuote) -> Int? {
        isComplete ? passage.resolve(in: article) : isUnmoved(passage) ? passage.offset : nil
    }

    private func isUnmoved(_ passage: TextQuote) -> Bool { passage.isUnmoved(in: article, before: article.blocks.last?.span.end ?? 0) }

    /// A note with its words found again, as far as the text is there.
    func placed(_ note: Note) -> Note { hasText && (isComplete || isUnmoved(note.passage)) ? note.placed(in: article) : note.placed(at: nil) }

    /// What the reader did since something was last kept.
    public var change: VisitChange {
        var change = VisitChange(from: keeping.notes, to: notes)
        guard hasText else { return change }
        if keeping.isMoved, !keeping.isStandIn { change.place = visitPlace }
        if readTo > keeping.readTo { change.readTo = readTo }
        if isComplete, change.place != nil || change.readTo != nil { change.length = article.text.count }
        for letter in keeping.setMarks { change.marks[String(letter)] = marks[letter].map { TextQuote(at: $0, in: article) } }
        return change
    }

    /// All that the reader did in it.
    var visit: Visit {
        Visit(
            notes: notes, place: hasText ? visitPlace : awaited?.place ?? .start,
            marks: Dictionary(uniqueKeysWithValues: marks.map { (String($0), TextQuote(at: $1, in: article)) }), readTo: readTo)
    }

    private var visitPlace: ReadingPlace {
        ReadingPlace(top: TextQuote(at: place.topOffset, in: article), focus: TextQuote(at: place.at, in: article))
    }

    /// Hands over the change for keeping: from here on it counts as kept.
    mutating func takeChange() -> VisitChange {
        let change = change
        keeping.known += change.addedNotes
        keeping.notes = notes
        keeping.setMarks = []
        keeping.isMoved = keeping.isMoved && change.place == nil
        keeping.readTo = max(keeping.readTo, change.readTo ?? 0)
        return change
    }

    /// The change could not be kept: it is part of the next one.
    mutating func takeBack(_ change: VisitChange) {
        keeping.notes.removeAll { note in change.addedNotes.contains { $0.isSame(as: note) } }
        keeping.notes += change.removedNotes
        keeping.setMarks.formUnion(change.marks.keys.compactMap(\.first))
        keeping.isMoved = keeping.isMoved || change.place != nil
        if change.readTo != nil { keeping.readTo = 0 }
    }

    /// A change is kept. Gives the notes that another program kept meanwhile, which are shown from now on.
    mutating func didKeep(_ visit: Visit) -> [Note] {
        let new = visit.notes.filter { note in !(notes + keeping.known).contains { $0.isSame(as: note) } }
        keeping.known += new
        keeping.notes += new
        notes += new.map(placed)
        return new.map(placed)
    }
}
