export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

// What fits is asked of domux itself at each press of Tab, so a script never gets old: `domux complete` prints one line
// that says what is wanted (words, files, directories), then one for each word, with its help behind a tab.
const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `# bash completion of domux: source it, or save it as ~/.local/share/bash-completion/completions/domux
_domux() {
  local line kind="" word
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ -z $kind ]]; then kind=$line; continue; fi
    printf -v word '%q' "\${line%%$'\\t'*}"
    COMPREPLY+=("$word")
  done < <("\${COMP_WORDS[0]}" complete --line "\${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
  case $kind in
    files) compopt -o default ;;
    directories) compopt -o dirnames ;;
  esac
}
complete -F _domux domux
`,
  zsh: `#compdef domux
# zsh completion of domux: save it as _domux in a directory of $fpath
_domux() {
  local line kind
  local -a found
  while IFS= read -r line; do
    if [[ -z $kind ]]; then kind=$line; continue; fi
    found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done < <("\${(Q)words[1]}" complete -- "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)
  case $kind in
    files) _files ;;
    directories) _files -/ ;;
    *) _describe 'domux' found ;;
  esac
}
if [ "$funcstack[1]" = "_domux" ]; then _domux "$@"; else compdef _domux domux; fi
`,
  fish: `# fish completion of domux: save it as ~/.config/fish/completions/domux.fish
function __domux_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l found ($words[1] complete -- $words[2..-1] "$current" 2>/dev/null)
    switch "$found[1]"
        case files
            __fish_complete_path "$current"
        case directories
            __fish_complete_directories "$current"
        case '*'
            test (count $found) -gt 1; and printf '%s\\n' $found[2..-1]
    end
end
complete -c domux -f -a '(__domux_complete)'
`,
};

/** The completion script of a shell. */
export function completionScript(shell: Shell): string {
  return SCRIPTS[shell];
}
