import { parseArgs } from "node:util";
import { Arguments, type Command, type OptionRow, UsageError } from "./command.ts";

const GLOBAL_HELP: OptionRow = { help: "Print this help.", short: "h" };

/** Options of a command including --help. */
export function optionsOf(command: Pick<Command, "options">): Readonly<Record<string, OptionRow>> {
  return { ...command.options, help: GLOBAL_HELP };
}

/**
 * Parses the words after a command's name by its row.
 * @throws UsageError with one sentence that names the offending word and what was expected.
 */
export function parse(command: Command, words: readonly string[]): Arguments {
  if (command.verbatim) return new Arguments(new Map(), words);
  const options = optionsOf(command);
  const rows = command.positionals ?? [];
  const verbatimFrom = rows.findIndex((row) => row.kind === "program");
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  const config = Object.fromEntries(
    Object.entries(options).map(([name, row]) => [
      name,
      {
        type: row.value ? ("string" as const) : ("boolean" as const),
        ...(row.short && { short: row.short }),
      },
    ]),
  );
  const { tokens } = parseArgs({ args: [...words], options: config, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === "option-terminator") {
      positionals.push(...words.slice(token.index + 1));
      break;
    }
    if (token.kind === "positional") {
      if (positionals.length === verbatimFrom) {
        positionals.push(...words.slice(token.index));
        break;
      }
      positionals.push(token.value);
      continue;
    }
    const row = options[token.name];
    // A negative number is a value, not an option.
    if (!row && /^-\d/.test(token.rawName) && rows.length > positionals.length) {
      if (positionals.at(-1) !== words[token.index]) positionals.push(words[token.index]);
      continue;
    }
    if (!row)
      throw new UsageError(`unknown option ${token.rawName}${nearest(token.name, Object.keys(options))}`);
    if (row.value && token.value === undefined)
      throw new UsageError(`--${token.name} needs a value ${row.value}`);
    if (!row.value && token.inlineValue) throw new UsageError(`--${token.name} takes no value`);
    const given = values.get(token.name) ?? [];
    if (given.length > 0 && !row.repeat) throw new UsageError(`--${token.name} is given twice`);
    checkValue(`--${token.name}`, row, token.value);
    values.set(token.name, [...given, token.value ?? ""]);
  }
  if (!values.has("help")) {
    checkRelations(options, values);
    checkPositionals(command, positionals);
  }
  return new Arguments(values, positionals);
}

function checkValue(what: string, row: OptionRow, value: string | undefined): void {
  if (value === undefined) return;
  if (row.integer && !/^-?\d{1,15}$/.test(value))
    throw new UsageError(`${what} needs a whole number, not "${value}"`);
  if (row.choices && !row.choices.includes(value))
    throw new UsageError(`${what} takes one of ${row.choices.join(", ")}, not "${value}"`);
}

function checkRelations(
  options: Readonly<Record<string, OptionRow>>,
  values: ReadonlyMap<string, unknown>,
): void {
  for (const name of values.keys()) {
    const row = options[name];
    const other = row.conflicts?.find((conflict) => values.has(conflict));
    if (other) throw new UsageError(`--${name} cannot be used with --${other}`);
    if (row.requires && !row.requires.some((required) => values.has(required)))
      throw new UsageError(`--${name} needs --${row.requires.join(" or --")}`);
  }
}

function checkPositionals(command: Command, given: readonly string[]): void {
  const rows = command.positionals ?? [];
  const open = rows.some((row) => row.kind === "rest" || row.kind === "program");
  if (!open && given.length > rows.length)
    throw new UsageError(`unexpected argument "${given[rows.length]}"`);
  rows.forEach((row, index) => {
    const value = given[index];
    if (value === undefined) {
      if (row.kind === undefined || row.kind === "one") throw new UsageError(`${row.name} is missing`);
      return;
    }
    const fits = (choice: string) =>
      row.ignoreCase ? choice.toLowerCase() === value.toLowerCase() : choice === value;
    if (row.choices && !row.choices.some(fits))
      throw new UsageError(`${row.name} is one of ${row.choices.join(", ")}, not "${value}"`);
  });
}

/** ", did you mean --x?" for the closest name, or "". */
export function nearest(word: string, names: readonly string[], prefix = "--"): string {
  const scored = names.map((name) => [distance(word, name), name] as const).sort((a, b) => a[0] - b[0]);
  const best = scored[0];
  return best && best[0] <= Math.max(1, Math.floor(word.length / 3))
    ? `, did you mean ${prefix}${best[1]}?`
    : "";
}

/** Levenshtein distance in UTF-16 units. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++)
      current[j] = Math.min(
        previous[j] + 1,
        current[j - 1] + 1,
        previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    previous = current;
  }
  return previous[b.length];
}
