import ArgumentParser
import CTables

struct Licences: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "licences", abstract: "The licence of gloss, and those of all that is compiled into it.", usage: "gloss licences",
        discussion: "Example: gloss licences | gloss --format markdown -")

    func run() {
        let output = Output()
        output.write("# gloss\n\n" + String(cString: licence_text()) + "\n")
        output.write(String(cString: third_party_text()))
        output.flush()
    }
}
