import Articles
import Library
import Reading

extension VisitStore {
    /// Posts how much of each article was read in earlier visits, as far as that was kept; and what is wrong with what was kept.
    func tellReadShares(of locations: some Sequence<Location>, _ queue: EventQueue) {
        var shares: [(location: Location, share: Int)] = []
        for location in locations {
            do throws(StoreError) {
                if let share = try visit(to: ArticleIdentity(location))?.readShare { shares.append((location, share)) }
            } catch {
                queue.post(.say(Message(error.description, isWarning: true)))
            }
        }
        if !shares.isEmpty { queue.post(.readShares(shares)) }
    }
}
