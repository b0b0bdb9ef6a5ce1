import type { Command, OptionRow, PositionalRow } from "./command.ts";
import type { Menu } from "./help.ts";
import { optionsOf } from "./parse.ts";

/** Things of which there are some at the moment, as values of options and arguments. */
export type Offer =
  | "panes"
  | "tabs"
  | "windows"
  | "workspaces"
  /** Domains of the mux that commands talk to. */
  | "domains"
  /** Domains that a face can open. */
  | "targets"
  /** Options of the configuration. */
  | "options";

export interface Candidate {
  readonly word: string;
  readonly help: string;
}

export interface Completion {
  /** Files and directories are what shells know best. */
  readonly kind: "words" | "files" | "directories";
  readonly candidates: readonly Candidate[];
}

type Values = Completion["kind"] | Offer;

/** What a value is, by its name in the help. */
const BY_PLACEHOLDER: Readonly<Record<string, Values>> = {
  PANE_ID: "panes",
  DIR: "directories",
  FILE: "files",
  PATH: "files",
  DOMAIN: "targets",
};

/** What the value of an option is, where its name tells more. */
const BY_OPTION: Readonly<Record<string, Values>> = {
  workspace: "workspaces",
  "tab-id": "tabs",
  "window-id": "windows",
  domain: "targets",
  "domain-name": "domains",
};

const NONE: Completion = { kind: "words", candidates: [] };

/**
 * What may stand at the end of a command line. `words`: those behind the program's name; the last one is being typed
 * and may be empty. `offer` gives what there is at the moment.
 */
export async function complete(
  menu: Menu,
  words: readonly string[],
  offer: (what: Offer) => Promise<readonly Candidate[]>,
): Promise<Completion> {
  const typed = words.at(-1) ?? "";
  const place = await placeOf(menu, words.slice(0, -1));
  if (place.value) return values(place.value, "", typed, offer);
  const inline = place.options && /^--([^=]+)=(.*)$/s.exec(typed);
  if (inline) {
    const row = place.options?.[inline[1]];
    return row?.value ? values({ name: inline[1], row }, `--${inline[1]}=`, inline[2], offer) : NONE;
  }
  if (typed.startsWith("-") && place.options) return fitting(typed, optionCandidates(place));
  if (place.menu) return fitting(typed, menuCandidates(place.menu));
  if (!place.positional) return place.options ? fitting(typed, optionCandidates(place)) : NONE;
  return values({ name: "", row: place.positional }, "", typed, offer);
}

/** Where the next word stands. */
interface Place {
  /** Undefined: behind `--` or a program, where nothing is an option of ours. */
  readonly options?: Readonly<Record<string, OptionRow>>;
  readonly given: ReadonlySet<string>;
  /** The name of a command. */
  readonly menu?: Menu;
  /** The value of an option. */
  readonly value?: Valued;
  readonly positional?: PositionalRow;
}

interface Valued {
  readonly name: string;
  readonly row: Pick<OptionRow & PositionalRow, "choices" | "kind" | "offers"> & {
    readonly value?: string;
    readonly name?: string;
  };
}

async function placeOf(root: Menu, words: readonly string[]): Promise<Place> {
  let menu: Menu | undefined = root;
  let command: Command | undefined;
  let options: Readonly<Record<string, OptionRow>> | undefined = optionsOf(root);
  let given = new Set<string>();
  let count = 0;
  let value: Valued | undefined;
  for (const word of words) {
    if (value) {
      value = undefined;
      continue;
    }
    const option = options && optionOf(word, options);
    if (option) {
      given.add(option.name);
      if (option.row.value && !option.inline) value = option;
      continue;
    }
    if (word === "--" && options && !menu) {
      options = undefined;
      continue;
    }
    if (menu) {
      if (word === "help") return { given, menu };
      const entry: Menu["table"][string] | undefined = Object.hasOwn(menu.table, word)
        ? menu.table[word]
        : undefined;
      if (!entry) return { given };
      command = await entry.load();
      menu = command.menu;
      options = optionsOf(menu ?? command);
      given = new Set();
      continue;
    }
    // All that follows a program's name is the program's.
    if (command?.positionals?.[count]?.kind === "program") return { given, positional: PROGRAM };
    if (command?.positionals?.[count]?.kind !== "rest") count++;
  }
  return { given, menu, options, value, positional: command?.positionals?.[count] };
}

const PROGRAM: PositionalRow = { name: "PROG", help: "", kind: "program" };

function optionOf(word: string, options: Readonly<Record<string, OptionRow>>) {
  const [, name, inline] = /^--([^=]+)(=.*)?$/s.exec(word) ?? [];
  const short = /^-(\w)$/.exec(word)?.[1];
  for (const [key, row] of Object.entries(options))
    if (key === name || (short !== undefined && row.short === short))
      return { name: key, row, inline: inline !== undefined };
  return undefined;
}

function menuCandidates({ table }: Menu): Candidate[] {
  return Object.entries(table)
    .filter(([, entry]) => !entry.hidden)
    .map(([word, entry]) => ({ word, help: entry.summary }));
}

/** Options that may still be given. */
function optionCandidates({ options = {}, given }: Place): Candidate[] {
  const against = new Set([...given].flatMap((name) => options[name]?.conflicts ?? []));
  return Object.entries(options)
    .filter(([name, row]) => !row.hidden && (row.repeat || !given.has(name)))
    .filter(([name, row]) => !row.conflicts?.some((other) => given.has(other)) && !against.has(name))
    .map(([name, row]) => ({ word: `--${name}`, help: row.help }));
}

async function values(
  { name, row }: Valued,
  before: string,
  typed: string,
  offer: (what: Offer) => Promise<readonly Candidate[]>,
): Promise<Completion> {
  const what: Values | undefined = row.choices
    ? "words"
    : (row.offers ??
      BY_OPTION[name] ??
      BY_PLACEHOLDER[row.value ?? row.name ?? ""] ??
      (row.kind === "program" ? "files" : undefined));
  if (what === undefined) return NONE;
  if (what === "files" || what === "directories") return { kind: what, candidates: [] };
  const all = what === "words" ? (row.choices ?? []).map((word) => ({ word, help: "" })) : await offer(what);
  return fitting(
    before + typed,
    all.map((one) => ({ ...one, word: before + one.word })),
  );
}

function fitting(typed: string, all: readonly Candidate[]): Completion {
  // As people type it: of DIRECTION both left and Left are right.
  const begin = typed.toLowerCase();
  return { kind: "words", candidates: all.filter(({ word }) => word.toLowerCase().startsWith(begin)) };
}

/** Splits a command line as a shell would, as far as it was typed: the last word is being typed and may be empty. */
export function splitLine(line: string): string[] {
  const words: string[] = [];
  let word = "";
  let quote = "";
  let begun = false;
  for (let at = 0; at < line.length; at++) {
    const char = line[at];
    if (char === "\\" && quote !== "'" && at + 1 < line.length) {
      word += line[++at];
      begun = true;
    } else if (quote ? char === quote : char === "'" || char === '"') {
      quote = quote ? "" : char;
      begun = true;
    } else if (!quote && /\s/.test(char)) {
      if (begun) words.push(word);
      word = "";
      begun = false;
    } else {
      word += char;
      begun = true;
    }
  }
  return [...words, word];
}
