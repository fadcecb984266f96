import ArgumentParser
import Settings

/// Writes the script that has a shell ask `gloss complete`; `make install` keeps them.
struct Completions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completions", abstract: "Write the completion script of a shell.", usage: "gloss completions bash|zsh|fish",
        discussion: "Example: gloss completions fish > ~/.config/fish/completions/gloss.fish")

    enum Shell: String, ExpressibleByArgument, CaseIterable {
        case bash, zsh, fish
    }

    @Argument(help: "bash, zsh or fish.")
    var shell: Shell

    func run() {
        switch shell {
        case .bash: Output.print(Self.bash)
        case .zsh: Output.print(Self.zsh)
        case .fish: Output.print(Self.fish)
        }
    }

    private static let bash = """
        # What gloss takes is asked of gloss; a line ":" stands for files.
        _gloss() {
            local line current=${COMP_WORDS[COMP_CWORD]}
            [ "$current" = = ] && current=
            COMPREPLY=()
            while IFS= read -r line; do
                if [ "$line" = : ]; then
                    compopt -o filenames
                    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$current")
                else
                    COMPREPLY+=("${line%%$'\\t'*}")
                fi
            done < <(gloss complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
        }
        complete -F _gloss gloss

        """

    private static let zsh = """
        #compdef gloss
        # What gloss takes is asked of gloss; a line ":" stands for files.
        _gloss() {
            local line meaning files=
            local -a candidates
            for line in ${(f)"$(gloss complete -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)"}; do
                if [[ $line == : ]]; then files=yes; continue; fi
                meaning=${line#*$'\\t'}
                candidates+=("${${line%%$'\\t'*}//:/\\\\:}${meaning:+:$meaning}")
            done
            (( $#candidates )) && _describe -t gloss gloss candidates
            [[ -n $files ]] && _files
            return 0
        }
        if [[ $funcstack[1] == _gloss ]]; then _gloss "$@"; else compdef _gloss gloss; fi

        """

    private static let fish = """
        # What gloss takes is asked of gloss; a line ":" stands for files.
        function __gloss_complete
            set -l words (commandline -opc) "$(commandline -ct)"
            gloss complete -- $words[2..] 2>/dev/null
        end
        complete -c gloss -f -a '(__gloss_complete | string match -v :)'
        complete -c gloss -n '__gloss_complete | string match -q :' -F

        """
}

/// What the scripts ask. It is no command of the table: it has to take any words, `--help` among them.
enum Complete {
    static let name = "complete"

    /// Prints what may stand at the end: a word a line with a tab and its meaning, ":" where files may stand there.
    ///
    /// - Parameter words: All behind `gloss complete --`.
    static func answer(_ words: [String]) throws {
        let themes = ThemeFile.builtIn().map(\.name) + Folders().ownThemes
        let completion = Completion(of: words, try CommandLineTable(), themes: themes)
        var lines = completion.candidates.map { $0.word + "\t" + $0.meaning }
        if completion.takesFiles { lines.append(":") }
        Output.print(lines.map { $0 + "\n" }.joined())
    }
}
