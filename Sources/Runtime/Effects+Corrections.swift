import Articles
import Reading
import Settings

extension Effects {
    var namedCorrections: [NamedCorrection] {
        settings.corrections.names.map { NamedCorrection(name: $0, words: settings.corrections[$0].words) }
    }

    mutating func correct(_ correction: Correction, _ state: ReaderState) -> Message {
        let earlier = settings.corrections[correction.name]
        earlierVerdicts.append((correction.name, earlier))
        return correct(
            correction.name, earlier.adding(correction), state, done: "\(correction)",
            kept: ": kept for every article; \(state.name(of: .undo)) takes it back")
    }

    mutating func undo(_ correction: Correction, _ state: ReaderState) -> Message? {
        guard let (name, earlier) = earlierVerdicts.popLast() else { return nil }
        return correct(name, earlier, state, done: "taken back: \(correction)")
    }

    /// Puts a name right, writes that down and reads the open articles again with it.
    private mutating func correct(_ name: String, _ verdict: NameVerdict, _ state: ReaderState, done: String, kept: String = "") -> Message {
        let message = settings.correct(name, verdict, done: done, kept: kept)
        var jobs: [(ReadingJob, Article)] = []
        for document in state.shelf.documents.reversed() where document.hasText {
            if let source = source(of: document.id, state) { jobs.append((job(source, document: document.id), document.article)) }
        }
        Workers.start { [jobs] in for (job, article) in jobs { job.understand(article) } }
        return message
    }
}
