import FoundationEssentials
import Readers

/// Prints the blocks of a saved page: what is kept, what speaks for each, and where in the page it stands.
func explainPage(of path: String) throws {
    for line in WebPage.explanation(of: Array(try Data(contentsOf: URL(filePath: path)))) { print(line) }
}
