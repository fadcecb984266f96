import Typesetting

/// Galleys set lately. Two generations: what was not asked for while one filled up goes with it.
struct GalleyCache {
    struct Key: Hashable {
        var block: Int
        var part: Int
    }

    private static let generationSize = 512
    private var young: [Key: Galley] = [:]
    private var old: [Key: Galley] = [:]

    subscript(key: Key) -> Galley? {
        mutating get {
            if let galley = young[key] { return galley }
            guard let galley = old[key] else { return nil }
            self[key] = galley
            return galley
        }
        set {
            if young.count >= Self.generationSize {
                old = young
                young = [:]
            }
            young[key] = newValue
        }
    }
}
