import { ACTIONS, type ActionRow } from "../model/index.ts";
import { table } from "./docs.ts";
import { IGNORED_OPTIONS } from "./ignored-table.ts";
import { EVENTS, MUX_METHODS, moduleMembers, OWN_METHODS, PARTLY_THERE } from "./lua/api-table.ts";
import type { OptionRow } from "./option-row.ts";
import { OPTIONS } from "./options.ts";
import { PUBLIC_FILES } from "./public-files-table.ts";

const list = (names: readonly string[], prefix = "") =>
  names.map((name) => `\`${prefix}${name}\``).join(", ");

/** docs/COMPATIBILITY.md. */
export function compatibilityPage(): string {
  const actions = Object.entries(ACTIONS) as [string, ActionRow][];
  const named = (test: (row: ActionRow) => boolean) =>
    actions.filter(([, row]) => test(row)).map(([name]) => name);
  const objects = { ...MUX_METHODS, ...OWN_METHODS } as Readonly<Record<string, readonly string[]>>;
  const titles: Readonly<Record<string, string>> = {
    domain: "MuxDomain",
    muxwindow: "MuxWindow",
    tab: "MuxTab",
    pane: "MuxPane, Pane",
    window: "Window",
  };
  const differing = (Object.entries(OPTIONS) as [string, OptionRow][]).filter(([, row]) => row.differs);
  const failed = PUBLIC_FILES.filter((file) => file.failure);
  return [
    "# Compatibility with WezTerm's configuration\n",
    "<!-- Made by scripts/generate-docs.mjs from the tables in src/config and src/model. Do not edit. -->\n",
    "Lua 5.4 with its standard library but `debug` and native modules. The module is `wezterm`, also `domux`.\n",
    "## There\n",
    `${list(moduleMembers(), "wezterm.")}.\n`,
    ...Object.entries(objects)
      .filter(([kind]) => kind !== "mux")
      .map(([kind, methods]) => `**${titles[kind] ?? kind}**: ${list(methods)}.\n`),
    "`domain_id`, `window_id`, `tab_id`, `pane_id` and `mux_pane` as well. Which of the methods a mux or a face answers is\nits own affair; one it does not know raises an error that names it.\n",
    "## Partly there\n",
    table(
      ["name", "what is different"],
      Object.entries(PARTLY_THERE).map(([name, why]) => [`\`${name}\``, why]),
    ),
    "\n## Events\n",
    table(
      ["event", "arguments"],
      Object.entries(EVENTS).map(([name, args]) => [`\`${name}\``, args]),
    ),
    "\nHandlers run one after the other beside the program, each event with a limit of time; a handler that is stopped three\ntimes in a row is left alone until the configuration changes.\n",
    "## Actions\n",
    `Accepted without effect: ${list(named((row) => row.faces.length === 0))}.\n`,
    `In the window and the browser only: ${list(named((row) => row.faces.length > 0 && !row.faces.includes("tui")))}.\n`,
    `domux's own: ${list(named((row) => row.ours === true))}.\n`,
    "All others of WezTerm are there; `docs/CONFIGURATION.md` lists them.\n",
    "## Options\n",
    table(
      ["option", "what is different"],
      differing.map(([name, row]) => [`\`${name}\``, row.differs ?? ""]),
    ),
    `\n${Object.keys(IGNORED_OPTIONS).length} options of WezTerm's own window are accepted without effect; \`docs/CONFIGURATION.md\` lists them with the reason.\n`,
    "## Files of others\n",
    `${PUBLIC_FILES.length} configuration files of public repositories were run as they are; ${PUBLIC_FILES.length - failed.length} load without an error, and the others fail\nas they would in WezTerm.\n`,
    table(
      ["repository", "result"],
      PUBLIC_FILES.map(({ repository, failure }) => [repository, failure ?? "loads"]),
    ),
    "",
  ].join("\n");
}
