import Articles
@preconcurrency import Glibc
import Library
import Loading
import Reading
import Understanding
import UnicodeText

/// Reads one article of the shelf behind the reading, and posts what comes of it. Each function is run by a thread of its own.
struct ReadingJob: Sendable {
    let source: Source
    let document: DocumentID
    let loader: Loader
    let store: any VisitStore
    let corrections: NameCorrections
    let queue: EventQueue

    /// Reads as much of it as a screen needs, for the first time, and what was kept of it.
    func load() {
        do throws(LoadError) {
            switch try loader.loadBeginning(of: source, progress: tellProgress) {
            case .collection(let members, let isTruncated): post(members, isTruncated: isTruncated)
            case .article(let loaded):
                let visit = visit(to: ArticleIdentity(source.location))
                post(loaded, visit)
                if loaded.isComplete { identify(loaded.article, isKnown: visit != nil) }
            }
        } catch {
            fail(error)
        }
    }

    /// Reads all of what only the beginning is shown of.
    func finish() {
        do throws(LoadError) {
            guard case .article(let loaded) = try loader.load(source, progress: tellProgress) else { return }
            post(loaded, nil)
            identify(loaded.article, isKnown: visit(to: ArticleIdentity(source.location)) != nil)
        } catch {
            queue.post(.say(Message(error.line, isWarning: true)))
        }
    }

    /// Reads it again as it is now; what cannot be read leaves what is there.
    func reload() { renew { () throws(LoadError) in try loader.reload(source, progress: tellProgress) } }

    /// Makes the article again of what is there, in another way.
    func remake() { renew { () throws(LoadError) in try loader.load(source, progress: tellProgress) } }

    private func renew(_ load: () throws(LoadError) -> Loaded) {
        do throws(LoadError) {
            switch try load() {
            case .collection(let members, let isTruncated): post(members, isTruncated: isTruncated)
            case .article(let loaded):
                post(loaded, nil)
                queue.post(.identified(document: document, Fingerprint(of: loaded.article)))
            }
        } catch {
            queue.post(.say(Message(error.line, isWarning: !error.isUnchanged)))
        }
    }

    private func tellProgress(_ words: String) { queue.post(.progress(words)) }

    private func fail(_ error: LoadError) {
        let words = source.location.isAddress ? "\(source.name) could not be fetched: \(error.reason). R tries again." : error.line
        queue.post(.failed(document: document, .notice(words), reason: error.line))
    }

    private func post(_ loaded: LoadedArticle, _ visit: Visit?) {
        var events: [Event] = [.loaded(document: document, loaded.article, isComplete: loaded.isComplete, isRepeatable: loaded.isRepeatable)]
        if let visit { events.append(.remembered(document: document, visit)) }
        if let shortfall = loaded.shortfall { events.append(.say(Message(shortfall, isWarning: true))) }
        queue.post(events.map(ProgramEvent.reader))
    }

    private func visit(to article: ArticleIdentity) -> Visit? {
        do throws(StoreError) {
            return try store.visit(to: article)
        } catch {
            queue.post(.say(Message(error.description, isWarning: true)))
            return nil
        }
    }

    /// By its text, what was kept of it elsewhere is found.
    ///
    /// - Parameter isKnown: What was kept of it here is shown already.
    private func identify(_ article: Article, isKnown: Bool) {
        let fingerprint = Fingerprint(of: article)
        queue.post(.identified(document: document, fingerprint))
        if !isKnown, let moved = visit(to: ArticleIdentity(source.location, fingerprint: fingerprint)) {
            queue.post(.remembered(document: document, moved))
        }
    }

    private func post(_ members: [Source], isTruncated: Bool) {
        let chapter: String?
        do throws(StoreError) {
            chapter = try store.chapter(of: source.location)
        } catch {
            queue.post(.say(Message(error.description, isWarning: true)))
            chapter = nil
        }
        let chosen = chapter.flatMap { chapter in members.firstIndex { BookPlace($0.location)?.chapter == chapter } }
        queue.post(.collection(members, document: document, chosen: chosen ?? 0))
        if isTruncated { queue.post(.say(Message("\(source.name): its first \(members.count) articles are on the shelf", isWarning: true))) }
        store.tellReadShares(of: members.map(\.location), queue)
    }

    // MARK: Understanding

    /// What an article says: of a long one its beginning at once, then as much as the time for one article allows.
    func understand(_ article: Article) {
        let start = cpuTime()
        let beginning = insights(of: article, corrections: corrections, limit: Self.beginning)
        queue.post(.understood(document: document, beginning, of: article))
        guard beginning.coverage < article.text.count else { return }
        let spent = max(cpuTime() - start, .milliseconds(1))
        let affordable = Int(Double(Self.beginning) * (Self.mostTime / spent))
        guard affordable > Self.beginning else { return }
        queue.post(.understood(document: document, insights(of: article, corrections: corrections, limit: min(Self.most, affordable)), of: article))
    }

    /// Bytes of an article that are read for names first, and at most.
    private static let beginning = 1 << 20
    private static let most = 5 << 20
    /// Of the processor, for one article.
    private static let mostTime = Duration.seconds(20)

    /// The processor's time that this thread has had.
    private func cpuTime() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}

extension Article {
    /// A text of gloss's own in place of an article.
    fileprivate static func notice(_ words: String) -> Article {
        let text = Array(safeLine(words).utf8)
        return Article(text: text, blocks: [Block(.paragraph, Span(0, text.count))])
    }
}
