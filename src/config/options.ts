import { IGNORED_OPTIONS } from "./ignored-table.ts";
import { LOOK_OPTIONS } from "./looks-table.ts";
import type { OptionRow } from "./option-row.ts";
import { MUX_OPTIONS } from "./options-table.ts";

/** Every option that means something here: the master of validation, docs, explanations and editor types. */
export const OPTIONS = { ...MUX_OPTIONS, ...LOOK_OPTIONS };

export type OptionName = keyof typeof OPTIONS;

type RowValue<R> = R extends OptionRow<infer T> ? T : never;

/** The value of every option. Durations inside are milliseconds; undefined is Lua's nil. */
export type Options = { readonly [N in OptionName]: RowValue<(typeof OPTIONS)[N]> };

export function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

/** The row of an option, with its types forgotten. */
export function optionRow(name: OptionName): OptionRow {
  return OPTIONS[name];
}

/** Why a name of WezTerm's is accepted without effect; undefined if it is not such a name. */
export function ignoredReason(name: string): string | undefined {
  return Object.hasOwn(IGNORED_OPTIONS, name) ? IGNORED_OPTIONS[name] : undefined;
}

/** What holds when nothing is configured. */
export function defaultOptions(): Options {
  const values = Object.entries(OPTIONS).map(([name, row]) => [name, (row as OptionRow).default]);
  return Object.fromEntries(values) as Options;
}
