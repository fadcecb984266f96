/// The language of a page's code, as highlighters note it.
enum CodeLanguage {
    /// The name in lower case; empty where none is given.
    static func name(around pre: Int, in tree: PageTree) -> String {
        let inside = (pre..<min(pre + 4, tree.nodes[pre].end)).filter { tree.nodes[$0].tag != .text }
        for index in inside + Array(tree.ancestors(of: pre).prefix(3)) {
            for attribute in [PageAttribute.dataLanguage, .dataLang] {
                if let value = tree.value(attribute, of: index), !value.isEmpty { return value.lowercased() }
            }
            for word in (tree.value(.class, of: index) ?? "").lowercased().split(separator: " ") {
                for prefix in ["language-", "lang-", "highlight-source-", "brush:"] where word.hasPrefix(prefix) && word.count > prefix.count {
                    return String(word.dropFirst(prefix.count))
                }
            }
        }
        return ""
    }
}
