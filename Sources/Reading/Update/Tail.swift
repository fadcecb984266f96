extension ReaderState {
    /// Goes to the end and stays there while the file grows.
    mutating func tail() -> [Effect] {
        guard document.isRepeatable else { return refuse("a pipe cannot be followed: it was read to its end") }
        leaveMark()
        document.showsAsides = true
        relayout()
        toEnd()
        tailed = document.id
        say("following \(document.name); ^C stops")
        return [.tail(document: document.id)]
    }

    /// Reads the file again from its start to its end.
    mutating func reload() -> [Effect] {
        guard document.isRepeatable else { return refuse("a pipe cannot be read again") }
        return [.reload(document: document.id)]
    }

    private mutating func refuse(_ words: String) -> [Effect] {
        say(words)
        return []
    }

    mutating func stopTailing() -> [Effect] {
        tailed = nil
        say("no longer following; \(name(of: .reload)) reads the file again")
        return [.tail(document: nil)]
    }
}
