/// Where a link of an article leads.
public enum LinkDestination: Equatable, Sendable {
    /// To a place of the same article.
    case place(String)
    /// To what gloss opens, from a place of it on.
    case location(Location, place: String?)
    /// To what another program is for: mail, telephone.
    case outside(String)
}

extension Location {
    /// Where a link leads that is written in an article from here.
    public func resolve(_ link: String) -> LinkDestination {
        if link.hasPrefix("#") { return .place(String(link.dropFirst())) }
        let reference = WebReference(link)
        let place = reference.fragment.map(String.init)
        if reference.isWeb { return .location(.address(reference.written), place: place) }
        if reference.scheme != nil { return .outside(link) }
        switch self {
        case .address(let address): return .location(.address(reference.resolved(against: WebReference(address)).written), place: place)
        case _ where reference.authority != nil: return .location(.address("https:" + reference.written), place: place)
        case .file(let path):
            return .location(.file(RelativePath.file(RelativePath.decoded(reference.path), in: RelativePath.folder(of: path))), place: place)
        case .standardInput: return .location(.file(RelativePath.file(RelativePath.decoded(reference.path), in: "")), place: place)
        case .member(.chapter(let path), let book):
            let chapter = RelativePath.resolve(link, in: RelativePath.folder(of: path))
            return .location(.member(.chapter(path: chapter ?? link), of: book), place: place)
        case .member(.item, let feed): return feed.resolve(link)
        }
    }
}
