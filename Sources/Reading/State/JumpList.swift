/// Places that jumps left, so that a reader can go back, as in vim.
public struct JumpList: Equatable, Sendable {
    /// A place by the text: it means the same after a resize.
    struct Place: Equatable, Sendable {
        /// Offset of the first line in view.
        var top: Int
        /// What the reader was at.
        var at: Int
    }

    private var places: [Place] = []
    /// Where in the list the reader stands; its count while not going back.
    private var position = 0

    public init() {}

    /// Remembers a place before a jump away from it.
    mutating func leave(_ place: Place) {
        places.removeAll { $0 == place }
        places.append(place)
        if places.count > 100 { places.removeFirst() }
        position = places.count
    }

    /// The place before; remembers the present one for going forward.
    mutating func back(from place: Place) -> Place? {
        if position == places.count {
            guard !places.isEmpty else { return nil }
            if places.last != place { places.append(place) }
            position = places.count - 1
        }
        guard position > 0 else { return nil }
        position -= 1
        return places[position]
    }

    mutating func forward() -> Place? {
        guard position + 1 < places.count else { return nil }
        position += 1
        return places[position]
    }

    /// The place left last.
    var last: Place? { places.last }
}
