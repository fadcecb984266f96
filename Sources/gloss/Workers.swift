import Articles
@preconcurrency import Glibc
import Reading
import Settings
import Terminal
import Understanding

/// Work beside the reading; each piece posts its result as an event.
///
/// Plain threads: an idle pool of them would wake the processor now and then, and a reader that waits should not.
enum Workers {
    private final class Work: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// Runs it on a thread of its own, which ends with it.
    static func start(_ run: @escaping @Sendable () -> Void) {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setstacksize(&attributes, 8 << 20)
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        defer { pthread_attr_destroy(&attributes) }
        var thread = pthread_t()
        let work = Unmanaged.passRetained(Work(run))
        let failed = pthread_create(
            &thread, &attributes,
            { argument in
                SignalPipe.guardStack()
                argument.map { Unmanaged<Work>.fromOpaque($0).takeRetainedValue().run() }
                return nil
            }, work.toOpaque())
        if failed != 0 { work.release() }
    }

    /// What is still to do once the beginning of a source is on the screen.
    static func finish(_ document: Document, from source: Source, _ corrections: NameCorrections, _ queue: EventQueue) {
        guard document.failure == nil else { return }
        if document.isComplete {
            understand(document.article, document: document.id, corrections, queue)
        } else if let error = complete(source, document: document.id, corrections, queue), source.isAddress {
            let notice = Article.notice("\(source.name) could not be fetched: \(error.reason). R tries again.")
            queue.post(.failed(document: document.id, notice, reason: error.line))
        }
    }

    /// Reads all of a source of which only the beginning is shown, or that has changed, and understands it.
    ///
    /// - Returns: Why it could not be read, which is said too.
    @discardableResult
    static func complete(_ source: Source, document: Int, _ corrections: NameCorrections, _ queue: EventQueue) -> Unreadable? {
        do throws(Unreadable) {
            let input = try source.read(limit: nil) { queue.post(.progress($0)) }
            if let shortfall = input.shortfall { queue.post(.say(Message(shortfall, isWarning: true))) }
            switch try source.contents(of: input) {
            case .article(let article):
                queue.post(.completed(document: document, article))
                understand(article, document: document, corrections, queue)
            case .shelf(let items): queue.post(.shelf(items, document: document))
            }
            return nil
        } catch {
            queue.post(.say(Message(error.line, isWarning: !error.isUnchanged)))
            return error
        }
    }

    /// What an article says: of a long one its beginning at once, then as much as the time for one article allows.
    static func understand(_ article: Article, document: Int, _ corrections: NameCorrections, _ queue: EventQueue) {
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
    private static func cpuTime() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    /// The themes that the picker shows: the reader's own after those in the program.
    ///
    /// - Parameter chosen: A theme of which is known already what is wrong with it.
    static func loadThemes(_ folders: Folders, _ contrast: Theme.Contrast, besides chosen: String, _ queue: EventQueue) {
        let own = folders.ownThemes.compactMap { name -> Theme? in
            do throws(SettingsIssue) {
                return try folders.theme(name, contrast)
            } catch {
                if name != chosen { queue.post(.say(Message(error.description, isWarning: true))) }
                return nil
            }
        }
        let builtIn = ThemeFile.builtIn().filter { theme in !own.contains { $0.name == theme.name } }
        queue.post(.themes(builtIn + own))
    }
}
