import type { Command, OptionRow } from "./command.ts";
import { optionsOf } from "./parse.ts";

/** A command as the table of commands knows it before its module is loaded. */
export interface CommandEntry {
  readonly summary: string;
  readonly hidden?: boolean;
  readonly load: () => Promise<Command>;
}
export type CommandTable = Readonly<Record<string, CommandEntry>>;

/** A table of commands with the options that may stand before the command's name. */
export interface Menu {
  /** "domux" or "domux cli". */
  readonly prefix: string;
  readonly title: string;
  readonly notes: string;
  readonly options: Readonly<Record<string, OptionRow>>;
  readonly table: CommandTable;
}

/** The usage line: `domux cli list [OPTIONS] …`. */
export function usage(command: Command): string {
  const words = (command.positionals ?? []).map(({ name, kind }) => {
    if (kind === "optional") return `[${name}]`;
    if (kind === "rest") return `${name}...`;
    if (kind === "program") return `[${name}...]`;
    return name;
  });
  return ["domux", command.name, "[OPTIONS]", ...words].join(" ");
}

function rows(pairs: readonly (readonly [string, string])[]): string {
  const width = Math.min(30, Math.max(0, ...pairs.map(([left]) => left.length)));
  return pairs
    .map(([left, right]) =>
      left.length > width
        ? `  ${left}\n  ${" ".repeat(width)}  ${right}`
        : `  ${left.padEnd(width)}  ${right}`,
    )
    .join("\n");
}

/** One line an option, --help included. */
function optionRows(options: Command["options"]): string {
  const shown = Object.entries(optionsOf({ options })).filter(([, row]) => !row.hidden);
  return rows(
    shown.map(([name, row]) => [
      `${row.short ? `-${row.short}, ` : "    "}--${name}${row.value ? ` ${row.value}` : ""}`,
      row.help + (row.choices ? ` (${row.choices.join(", ")})` : ""),
    ]),
  );
}

/** Help of one command, for a person. */
export function commandHelp(command: Command): string {
  const parts = [command.summary, `Usage: ${usage(command)}`];
  const positionals = command.positionals ?? [];
  if (positionals.length)
    parts.push(
      `Arguments:\n${rows(positionals.map((row) => [row.name, row.help + (row.choices ? ` (${row.choices.join(", ")})` : "")]))}`,
    );
  parts.push(`Options:\n${optionRows(command.options)}`);
  if (command.examples?.length)
    parts.push(`Examples:\n${command.examples.map(([line, what]) => `  # ${what}\n  ${line}`).join("\n")}`);
  const codes = {
    0: "it worked",
    1: "it failed; the sentence on standard error says why",
    2: "the command line is wrong",
    ...command.exitCodes,
  };
  parts.push(`Exit codes:\n${rows(Object.entries(codes))}`);
  return `${parts.join("\n\n")}\n`;
}

/** Help of a table of commands: `domux --help`, `domux cli --help`. */
export function tableHelp({ title, prefix, table, notes, options }: Menu): string {
  const shown = Object.entries(table).filter(([, entry]) => !entry.hidden);
  return `${title}\n\nUsage: ${prefix} [OPTIONS] COMMAND …\n\nCommands:\n${rows(shown.map(([name, entry]) => [name, entry.summary]))}\n\nOptions:\n${optionRows(options)}\n\n${notes}\n`;
}
