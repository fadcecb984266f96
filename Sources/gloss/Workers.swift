import Articles
import Reading
import Understanding

/// Work beside the reading; each posts its result as an event.
enum Workers {
    /// Reads all of a source of which only the beginning is shown, or that has changed.
    static func complete(_ source: Source, document: Int, _ mailbox: Mailbox) {
        Task.detached(priority: .utility) {
            do {
                let article = try source.article(from: try source.read(limit: nil))
                mailbox.post(.completed(document: document, article))
                understand(article, document: document, mailbox)
            } catch {
                mailbox.post(.say(Message((error as? Unreadable)?.line ?? "\(error)", isWarning: true)))
            }
        }
    }

    static func understand(_ article: Article, document: Int, _ mailbox: Mailbox) {
        Task.detached(priority: .utility) {
            mailbox.post(.understood(document: document, insights(of: article)))
        }
    }
}
