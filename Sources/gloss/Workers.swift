import Articles
import Reading
import Settings
import Understanding

/// Work beside the reading; each posts its result as an event.
enum Workers {
    /// Reads all of a source of which only the beginning is shown, or that has changed.
    static func complete(_ source: Source, document: Int, _ corrections: NameCorrections, _ mailbox: Mailbox) {
        Task.detached(priority: .utility) {
            do {
                let article = try source.article(from: try source.read(limit: nil))
                mailbox.post(.completed(document: document, article))
                understand(article, document: document, corrections, mailbox)
            } catch {
                mailbox.post(.say(Message((error as? Unreadable)?.line ?? "\(error)", isWarning: true)))
            }
        }
    }

    static func understand(_ article: Article, document: Int, _ corrections: NameCorrections, _ mailbox: Mailbox) {
        Task.detached(priority: .utility) {
            mailbox.post(.understood(document: document, insights(of: article, corrections: corrections)))
        }
    }

    /// The themes that the picker shows: the reader's own after those in the program.
    static func loadThemes(_ folders: Folders, _ mailbox: Mailbox) {
        Task.detached(priority: .background) {
            let own = folders.ownThemes.compactMap { name in
                folders.settings("themes/\(name).yaml").flatMap { try? ThemeFile.theme(from: $0, name: name) }
            }
            let builtIn = ThemeFile.builtIn().filter { theme in !own.contains { $0.name == theme.name } }
            mailbox.post(.themes(builtIn + own))
        }
    }
}
