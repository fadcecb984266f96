/// The attributes of elements that matter to a reader.
enum PageAttribute: String, CaseIterable {
    case `class`, id, role, hidden, style, href, src, alt, title, name, content, property, itemprop, rel, type, lang, datetime, start, colspan, rowspan
    case epubType = "epub:type"
    case httpEquiv = "http-equiv"
    case dataSource = "data-src"
    case dataLanguage = "data-language"
    case dataLang = "data-lang"

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    init?(name: UnsafePointer<CChar>) {
        guard let found = Self.byName[String(cString: name)] else { return nil }
        self = found
    }
}
