import Fetching
import System
import Unpacking

extension Loader {
    /// What an address gives now, unpacked.
    ///
    /// - Parameter tag: Where it was fetched before, what the answer was marked with.
    func fetched(_ source: Source, changedSince tag: String?, _ progress: (String) -> Void) throws(LoadError) -> Input {
        guard permissions.mayFetch else { throw LoadError(place: source.place, reason: "--restricted: nothing is fetched") }
        let number = source.fetches.begin()
        defer { source.fetches.end(number) }
        let fetched: Fetched
        do throws(FetchError) {
            fetched = try Fetch(allowsPlain: permissions.allowsPlainAddresses, agent: agent).get(source.given, tag: tag) { count in
                progress("fetching \(source.name): \(count >> 10) KB; ^C stops it")
                return source.fetches.isAwaited(number)
            }
        } catch {
            throw LoadError(place: source.place, reason: error.reason, isUnchanged: error.isUnchanged)
        }
        let input = Input(
            bytes: fetched.bytes, isWhole: true, isRepeatable: true, address: fetched.address, charset: fetched.charset, tag: fetched.tag, isDear: true)
        return try input.unpacked(place: source.place)
    }
}

extension Input {
    var isPacked: Bool { Packing(bytes) != nil }

    /// Itself where it is not packed.
    func unpacked(place: String) throws(LoadError) -> Input {
        guard let packing = Packing(bytes) else { return self }
        var unpacked = self
        do throws(UnpackingFailure) {
            let result = try packing.unpack(bytes)
            unpacked.bytes = result.bytes
            if !result.isWhole { unpacked.shortfall = "\(place): cut off or damaged; what could be unpacked is shown" }
        } catch {
            switch error {
            case .tooLong(let limit):
                throw LoadError(place: place, reason: "packed by \(packing); it unpacks to more than \(limit >> 20) MB, which is no article")
            case .damaged: throw LoadError(place: place, reason: "packed by \(packing), but damaged")
            }
        }
        unpacked.isWhole = true
        unpacked.isDear = true
        return unpacked
    }
}
