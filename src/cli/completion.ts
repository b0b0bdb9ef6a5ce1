import type { Command } from "./command.ts";
import type { CommandTable } from "./help.ts";
import { optionsOf } from "./parse.ts";

export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

interface Node {
  readonly words: readonly string[];
  readonly candidates: readonly (readonly [string, string])[];
}

/** Every place of the command tree with what may stand there. */
async function nodes(menus: readonly { words: readonly string[]; table: CommandTable }[]): Promise<Node[]> {
  const all: Node[] = [];
  for (const { words, table } of menus) {
    const shown = Object.entries(table).filter(([, entry]) => !entry.hidden);
    all.push({ words, candidates: shown.map(([name, entry]) => [name, entry.summary] as const) });
    for (const [name, entry] of shown) {
      if (menus.some((menu) => menu.words.join(" ") === [...words, name].join(" "))) continue;
      all.push({ words: [...words, name], candidates: candidatesOf(await entry.load()) });
    }
  }
  return all;
}

function candidatesOf(command: Command): [string, string][] {
  const options = Object.entries(optionsOf(command))
    .filter(([, row]) => !row.hidden)
    .map(([name, row]): [string, string] => [`--${name}`, row.help]);
  const choices = (command.positionals ?? []).flatMap((row) =>
    (row.choices ?? []).map((choice): [string, string] => [choice, row.name]),
  );
  return [...choices, ...options];
}

const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** A completion script; menus are the command tables with the words that lead to them. */
export async function completion(
  shell: Shell,
  menus: readonly { words: readonly string[]; table: CommandTable }[],
): Promise<string> {
  const all = await nodes(menus);
  const key = (node: Node) => node.words.join(" ");
  if (shell === "fish") {
    const lines = all.flatMap((node) => {
      const seen = node.words.length
        ? `test (string join ' ' (__domux_words)) = ${quote(key(node))}`
        : "test -z (string join ' ' (__domux_words))";
      return node.candidates.map(
        ([name, help]) => `complete -c domux -f -n ${quote(seen)} -a ${quote(name)} -d ${quote(help)}`,
      );
    });
    return [
      "# fish completion of domux: save as ~/.config/fish/completions/domux.fish",
      "function __domux_words",
      "    set -l words (commandline -opc)",
      "    for word in $words[2..-1]",
      "        string match -q -- '-*' $word; or echo $word",
      "    end",
      "end",
      ...lines,
      "",
    ].join("\n");
  }
  if (shell === "zsh") {
    const cases = all.map((node) => {
      const items = node.candidates
        .map(([name, help]) => quote(`${name.replaceAll(":", "\\:")}:${help}`))
        .join(" ");
      return `    ${quote(key(node))}) items=(${items}) ;;`;
    });
    return [
      "#compdef domux",
      "# zsh completion of domux: save as _domux in a directory of $fpath",
      "_domux() {",
      "  local -a items path",
      "  local word",
      '  for word in "${words[@]:1:$((CURRENT-2))}"; do [[ $word == -* ]] || path+=("$word"); done',
      '  case "${path[*]}" in',
      ...cases,
      "    *) _files; return ;;",
      "  esac",
      "  _describe 'domux' items",
      "}",
      'if [ "$funcstack[1]" = "_domux" ]; then _domux "$@"; else compdef _domux domux; fi',
      "",
    ].join("\n");
  }
  const cases = all.map(
    (node) => `    ${quote(key(node))}) items=${quote(node.candidates.map(([name]) => name).join(" "))} ;;`,
  );
  return [
    "# bash completion of domux: source it, or save it as ~/.local/share/bash-completion/completions/domux",
    "_domux() {",
    '  local word path="" items=""',
    '  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do [[ $word == -* ]] || path="${path:+$path }$word"; done',
    '  case "$path" in',
    ...cases,
    "  esac",
    '  COMPREPLY=($(compgen -W "$items" -- "${COMP_WORDS[COMP_CWORD]}"))',
    "}",
    "complete -o default -F _domux domux",
    "",
  ].join("\n");
}
