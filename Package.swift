// swift-tools-version: 6.2
import PackageDescription

/// A room of the house: a folder in Sources that imports only the rooms it names.
func room(_ name: String, imports: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .target(name: name, dependencies: imports, exclude: exclude)
}

let package = Package(
    name: "gloss",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        .systemLibrary(name: "CNcurses"),
        .systemLibrary(name: "CMarkdown"),
        .systemLibrary(name: "CGumbo"),
        .systemLibrary(name: "CExpat"),
        .systemLibrary(name: "CUchardet"),
        .systemLibrary(name: "CUtf8proc"),
        .systemLibrary(name: "CPCRE2"),
        .systemLibrary(name: "CYAML"),
        .systemLibrary(name: "CHyphen"),
        .systemLibrary(name: "CZlib"),
        .systemLibrary(name: "CBzip2"),
        .systemLibrary(name: "CLzma"),
        .systemLibrary(name: "CZstd"),
        .target(name: "CZip", linkerSettings: [.linkedLibrary("minizip"), .linkedLibrary("z")]),
        .target(name: "CPageParser", dependencies: ["CGumbo"]),
        .target(name: "CGlue", dependencies: ["CNcurses"]),
        .target(name: "CTables", exclude: ["generate", "encodings", "hyphenation", "names", "tagger", "terminfo"]),

        room("Articles"),
        room("UnicodeText", imports: ["CTables", "CUtf8proc", "CUchardet", "CPCRE2"]),
        room(
            "Readers", imports: ["Articles", "UnicodeText", "CMarkdown", "CGumbo", "CPageParser", "CExpat", "CZip"],
            exclude: ["PlainText/PROVENANCE.md"]),
        room("Understanding", imports: ["Articles", "UnicodeText", "CTables"]),
        room("Typesetting", imports: ["Articles", "UnicodeText", "CHyphen", "CTables"]),
        room("Reading", imports: ["Articles", "UnicodeText", "Typesetting"]),
        room("Terminal", imports: ["Articles", "Reading", "CNcurses", "CGlue", "CTables"]),
        room("System"),
        room("Unpacking", imports: ["CZlib", "CBzip2", "CLzma", "CZstd"]),
        room("Library", imports: ["Articles", "System"]),
        room("Fetching", imports: ["System", "UnicodeText"]),
        room("Loading", imports: ["Articles", "UnicodeText", "Readers", "Fetching", "System", "Unpacking"]),
        room("Export", imports: ["Articles", "UnicodeText", "Typesetting"]),
        room("Settings", imports: ["Articles", "Typesetting", "Reading", "System", "CYAML", "CTables"]),

        room(
            "Runtime",
            imports: [
                "Articles", "UnicodeText", "Readers", "Understanding", "Reading", "Terminal", "Library", "Loading", "Export", "Settings", "System", "Unpacking",
            ]),
        room("CommandLineHelp", imports: ["Articles", "Reading"]),

        .executableTarget(
            name: "gloss",
            dependencies: [
                "Articles", "UnicodeText", "Readers", "Understanding", "Typesetting", "Reading", "Terminal", "Library",
                "Loading", "Export", "CommandLineHelp", "Settings", "System", "Runtime", "CTables",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(name: "gloss-conform", dependencies: ["Articles", "UnicodeText", "Readers", "Understanding"]),
        .executableTarget(name: "gloss-pictures", dependencies: ["Articles", "Readers", "Understanding", "Reading", "Settings"]),
        .executableTarget(
            name: "gloss-train", dependencies: ["Articles", "Readers", "Understanding"], exclude: ["made-up.txt"]),

        .testTarget(name: "ArticlesTests", dependencies: ["Articles"]),
        .testTarget(name: "UnicodeTextTests", dependencies: ["UnicodeText"]),
        .testTarget(name: "ReadersTests", dependencies: ["Articles", "Readers", "TestSupport"]),
        .testTarget(name: "TypesettingTests", dependencies: ["Articles", "Typesetting", "Readers", "UnicodeText"]),
        .testTarget(name: "UnderstandingTests", dependencies: ["Articles", "Understanding", "Readers", "TestSupport"]),
        .testTarget(
            name: "ReadingTests", dependencies: ["Articles", "Typesetting", "Reading", "Readers", "Understanding", "Settings", "TestSupport"],
            exclude: ["Screens"]),
        .testTarget(name: "TerminalTests", dependencies: ["Articles", "Terminal", "Reading", "TestSupport"]),
        .testTarget(name: "SettingsTests", dependencies: ["Articles", "Reading", "Settings"]),
        .testTarget(name: "LibraryTests", dependencies: ["Articles", "Library", "System", "TestSupport"]),
        .testTarget(name: "FetchingTests", dependencies: ["Fetching", "System", "UnicodeText", "TestSupport"]),
        .testTarget(name: "LoadingTests", dependencies: ["Articles", "Loading", "System", "TestSupport"]),
        .testTarget(name: "ExportTests", dependencies: ["Articles", "Export", "Readers", "Understanding"]),
        .testTarget(name: "HouseTests", dependencies: ["System", "TestSupport"]),
        .testTarget(name: "UnpackingTests", dependencies: ["Unpacking", "TestSupport"]),
        .testTarget(name: "SystemTests", dependencies: ["System", "TestSupport"]),
        .target(name: "CPty", path: "Tests/CPty"),
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "ProgramTests", dependencies: ["CPty", "System", "TestSupport"]),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .gnu2x
)
