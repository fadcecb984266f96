/// The language of a page's code, as highlighters note it.
enum CodeLanguage {
    /// The name in lower case; empty where none is given.
    static func name(around pre: Int, in tree: PageTree) -> String {
        let inside = (pre..<min(pre + 4, tree.nodes[pre].end)).filter { tree.nodes[$0].tag != .text }
        for index in inside + Array(tree.ancestors(of: pre).prefix(3)) {
            for attribute in [PageAttribute.dataLanguage, .dataLang] {
                if let value = tree.value(attribute, of: index), !value.isEmpty { return value.lowercased() }
            }
            for word in (tree.value(.class, of: index) ?? "").lowercased().replacing("brush: ", with: "brush:").split(separator: " ") {
                for prefix in ["language-", "lang-", "highlight-source-", "brush:"] where word.hasPrefix(prefix) && word.count > prefix.count {
                    return String(word.dropFirst(prefix.count))
                }
            }
        }
        return ""
    }

    /// True for words that pages write over code as its label.
    static func isLabel(_ words: String, of code: Int, in tree: PageTree) -> Bool {
        let label = words.lowercased()
        return label == name(around: code, in: tree) || labels.contains(label)
    }

    private static let labels: Set<String> = [
        "bash", "c", "c#", "c++", "cli", "command line", "console", "copy", "copy code", "css", "curl", "diff", "dockerfile", "go", "graphql", "html", "http",
        "ini",
        "java", "javascript", "js", "json", "jsx", "kotlin", "lua", "makefile", "markdown", "output", "perl", "php", "plain text", "plaintext", "powershell",
        "python", "r", "ruby", "rust", "scala", "sh", "shell", "sql", "swift", "terminal", "text", "toml", "ts", "tsx", "typescript", "xml", "yaml", "zsh",
    ]
}
