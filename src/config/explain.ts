import { DomuxError } from "../model/index.ts";
import { describe } from "./check.ts";
import { ignoredReason, isOptionName, OPTIONS, optionRow } from "./options.ts";
import type { Config, Explanation, Json, OptionSource } from "./port.ts";
import { didYouMean } from "./suggest.ts";

/** What an option is, its value and where that comes from. Throws DomuxError "not-found" with the nearest name. */
export function explainOption(config: Config, name: string): Explanation {
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
