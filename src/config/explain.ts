import { DomuxError } from "../model/index.ts";
import { describe } from "./check.ts";
import { luaText } from "./lua-form.ts";
import { ignoredReason, isOptionName, OPTIONS, optionRow } from "./options.ts";
import type { Config, Explanation, Json, OptionSource } from "./port.ts";
import { didYouMean } from "./suggest.ts";

/** What an option is, its value and where that comes from. Throws DomuxError "not-found" with the nearest name. */
export function explainOption(config: Pick<Config, "options" | "sources">, name: string): Explanation {
  if (isOptionName(name)) {
    const row = optionRow(name);
    return {
      name,
      value: (config.options[name] ?? null) as Json,
      source: config.sources[name] ?? { from: "default" },
      type: describe(row.shape),
      default: (row.default ?? null) as Json,
      help: row.differs ? `${row.help} (${row.differs}.)` : row.help,
    };
  }
  const reason = ignoredReason(name);
  if (reason !== undefined)
    return {
      name,
      value: null,
      source: { from: "default" },
      type: "anything",
      default: null,
      help: `An option of WezTerm's window; has no effect here: ${reason}.`,
    };
  throw new DomuxError("not-found", `There is no option "${name}".${didYouMean(name, Object.keys(OPTIONS))}`);
}

/** An option as people read it: a line each for value, origin, type and default, then what it does. */
export function explanationText({ name, value, source, type, default: standard, help }: Explanation): string {
  return [
    `${name} = ${luaText(value)}`,
    `  from     ${sourceText(source)}`,
    `  type     ${type}`,
    `  default  ${luaText(standard)}`,
    `  ${help}`,
  ].join("\n");
}

/** Characters of a value that are shown in a list: some hold whole tables of colours. */
const MOST = 4_000;
const shortened = (text: string) => (text.length > MOST ? `${text.slice(0, MOST)}…` : text);

/** Every option that has an effect here, by name. `changed`: it is not as by default. */
export function explainAll(
  config: Pick<Config, "options" | "sources">,
): { name: string; value: string; changed: boolean; text: string }[] {
  return Object.keys(OPTIONS)
    .sort()
    .map((name) => {
      const explanation = explainOption(config, name);
      return {
        name,
        value: shortened(luaText(explanation.value)),
        changed: explanation.source.from !== "default",
        text: shortened(explanationText(explanation)),
      };
    });
}

export function sourceText(source: OptionSource): string {
  switch (source.from) {
    case "file":
      return source.line === undefined ? source.file : `${source.file}:${source.line}`;
    case "command line":
      return "--config on the command line";
    case "overrides":
      return "overrides of the window";
    default:
      return "default";
  }
}
