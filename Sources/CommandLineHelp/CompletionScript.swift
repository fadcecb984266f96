/// The script that has a shell ask `gloss complete`.
public enum CompletionScript: String, CaseIterable, Sendable {
    case bash, zsh, fish

    public var text: String {
        switch self {
        case .bash: Self.bashText
        case .zsh: Self.zshText
        case .fish: Self.fishText
        }
    }

    private static let bashText = """
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

    private static let zshText = """
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

    private static let fishText = """
        # What gloss takes is asked of gloss; a line ":" stands for files.
        function __gloss_complete
            set -l words (commandline -opc) "$(commandline -ct)"
            gloss complete -- $words[2..] 2>/dev/null
        end
        complete -c gloss -f -a '(__gloss_complete | string match -v :)'
        complete -c gloss -n '__gloss_complete | string match -q :' -F

        """
}
