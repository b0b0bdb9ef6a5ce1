import { ACTIONS, type ActionRow, type Shape } from "../model/index.ts";
import { describe } from "./check.ts";
import {
  COPY_MODE_KEYS,
  type DefaultKey,
  MAIN_KEYS,
  MOUSE_TABLE,
  SEARCH_MODE_KEYS,
  TMUX_KEYS,
} from "./default-keys-table.ts";
import * as records from "./domain-records.ts";
import { IGNORED_OPTIONS } from "./ignored-table.ts";
import { actionText, inSeconds, luaText } from "./lua-form.ts";
import type { OptionRow } from "./option-row.ts";
import { OPTIONS } from "./options.ts";
import type { Json } from "./port.ts";

const cell = (text: string) => text.replace(/\|/g, "\\|").replace(/\n/g, " ");
const code = (text: string) => {
  if (!text.includes("`")) return text === "" ? "" : `\`${text}\``;
  const pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return `\`\`${pad}${text}${pad}\`\``;
};

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows].map((cells) => cells.map(cell));
  const widths = head.map((_, column) => Math.max(3, ...all.map((cells) => cells[column].length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((text, column) => text.padEnd(widths[column])).join(" | ")} |`;
  const [first, ...others] = all.map(line);
  return [first, `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...others].join("\n");
}

/** A short name of a shape for tables. */
function typeName(shape: Shape): string {
  switch (shape.kind) {
    case "record":
      return "table";
    case "list":
      return `list of ${typeName(shape.of)}`;
    case "map":
      return `${typeName(shape.of)} by name`;
    case "union":
      return [...new Set(shape.of.map(typeName))].join(" or ");
    case "bool":
      return "bool";
    case "string":
      return "string";
    case "any":
      return "table";
    case "int":
      return shape.max === undefined ? "integer" : `integer, ${shape.min ?? 0} to ${shape.max}`;
    case "number":
      return "number";
    case "duration":
      return "seconds";
    case "dimension":
      return "length";
    case "color":
      return "colour";
    case "enum":
      return shape.values.length > 8
        ? `${shape.values.slice(0, 3).map(code).join(", ")} and ${shape.values.length - 3} more`
        : shape.values.map(code).join(", ");
    case "tuple":
      return `{ ${shape.of.map(typeName).join(", ")} }`;
    case "variant":
      return Object.entries(shape.of)
        .map(([name, of]) => `{ ${name} = ${typeName(of)} }`)
        .join(" or ");
    default:
      return describe(shape);
  }
}

/** A default as Lua has it: domains' durations in seconds. */
function luaDefault(value: unknown): string {
  const isDomain = (item: unknown) => typeof item === "object" && item !== null && "read_timeout" in item;
  return luaText((Array.isArray(value) && value.every(isDomain) ? value.map(inSeconds) : value) as Json);
}

function defaultText(value: unknown): string {
  if (value === undefined) return "nil";
  const text = luaDefault(value);
  return text.length > 60 ? "see below" : code(text);
}

function optionSections(): string {
  const groups = new Map<string, [string, OptionRow][]>();
  for (const [name, row] of Object.entries(OPTIONS) as [string, OptionRow][])
    groups.set(row.group, [...(groups.get(row.group) ?? []), [name, row]]);
  return [...groups]
    .map(([group, rows]) => {
      const lines = rows.map(([name, row]) => [
        code(name),
        typeName(row.shape),
        defaultText(row.default),
        row.scopes.join(", ") || "nowhere",
        row.differs ? `${row.help} *${row.differs}.*` : row.help,
      ]);
      const long = rows
        .filter(([, row]) => defaultText(row.default) === "see below")
        .map(([name, row]) => `Default of ${code(name)}:\n\n\`\`\`lua\n${luaDefault(row.default)}\n\`\`\`\n`);
      return `### ${group}\n\n${table(["option", "type", "default", "looked at by", "meaning"], lines)}\n\n${long.join("\n")}`;
    })
    .join("\n");
}

function recordSection(title: string, shape: Shape): string {
  if (shape.kind !== "record") return "";
  const rows = Object.entries(shape.fields).map(([name, field]) => [
    code(name),
    typeName(field.shape),
    field.required
      ? "required"
      : field.shape.kind === "duration"
        ? code(String(Number(field.default) / 1000))
        : defaultText(field.default),
    field.help ?? "",
  ]);
  return `### ${title}\n\n${table(["field", "type", "default", "meaning"], rows)}\n`;
}

function keySection(title: string, note: string, rows: readonly DefaultKey[]): string {
  const lines = rows.map(({ mods, keys, action }) => [
    code(mods),
    keys.split(" ").map(code).join(" "),
    code(actionText(action)),
  ]);
  return `### ${title}\n\n${note}\n\n${table(["mods", "key", "action"], lines)}\n`;
}

function actionSection(): string {
  const rows = Object.entries(ACTIONS).map(([name, row]: [string, ActionRow]) => [
    code(name),
    row.args.kind === "none"
      ? ""
      : row.args.kind === "record"
        ? `{ ${Object.keys(row.args.fields).join(", ")} }`
        : typeName(row.args),
    row.help,
    row.faces.length === 3 ? "all" : row.faces.join(", ") || "nowhere",
    row.ours ? "domux" : "WezTerm",
  ]);
  return table(["action", "argument", "meaning", "faces", "from"], rows);
}

const INTRO = `# Configuration

<!-- Made by scripts/generate-docs.mjs from the tables in src/config and src/model. Do not edit. -->

domux is configured in Lua 5.4, in WezTerm's format: a \`.wezterm.lua\` loads unchanged. \`domux config init\` writes a
file to start from, \`domux config check\` says what is wrong with one, \`domux config explain NAME\` tells an option's
value and where it comes from, \`domux config types\` prints type definitions for editors, \`domux show-keys\` the keys in
effect.

## Files

The first that exists is read:

1. \`--config-file FILE\`; \`--skip-config\` reads none.
2. the file named by \`DOMUX_CONFIG_FILE\`
3. \`$XDG_CONFIG_HOME/domux/domux.lua\` (\`~/.config/domux/domux.lua\`), \`~/.domux.lua\`, \`domux/domux.lua\` in each of
   \`$XDG_CONFIG_DIRS\`
4. the file named by \`WEZTERM_CONFIG_FILE\`
5. \`~/.wezterm.lua\`, \`$XDG_CONFIG_HOME/wezterm/wezterm.lua\`, \`wezterm/wezterm.lua\` in each of \`$XDG_CONFIG_DIRS\`

A file that is asked for by name must exist. \`--config name=value\` sets one option over the file; the value is a Lua
expression, so strings need quotes.

The file, the modules it requires, files added with \`wezterm.add_to_config_reload_watch_list\` and ssh_config are watched;
a change is taken over at once, for domains, keys, colours and all other options. A domain that is there takes what
changed for its next program or connection; one that is not named any more goes when nothing of it is shown. Options of
programs and their terminals (\`term\`, \`scrollback_lines\`, the environment) count for panes made from then on. A broken
file leaves the last good configuration in force and shows the error.

\`require\` looks beside the file, in the configuration directories and in \`~/.wezterm\`. Lua runs in a thread of its own
with a limit of time and memory: a file that loops is stopped, and so is a handler.

## Options
`;

/** docs/CONFIGURATION.md. */
export function configurationPage(): string {
  return [
    INTRO,
    optionSections(),
    "## Domains\n",
    recordSection("ssh_domains", records.SSH_DOMAIN),
    recordSection("unix_domains", records.UNIX_DOMAIN),
    recordSection("tls_clients", records.TLS_CLIENT),
    recordSection("tls_servers", records.TLS_SERVER),
    recordSection("wsl_domains", records.WSL_DOMAIN),
    recordSection("serial_ports", records.SERIAL_PORT),
    "## Default keys\n",
    "`act` stands for `wezterm.action`. A key of yours replaces a default of the same key and modifiers;\n`act.DisableDefaultAssignment` takes a default away, `act.Nop` swallows the key.\n",
    keySection(
      "Everywhere",
      "As in WezTerm. SUPER alone also means CTRL|SHIFT, for keyboards and terminals without SUPER; with SHIFT also the\nshifted character counts (`!` for SHIFT and `1`).",
      MAIN_KEYS,
    ),
    keySection(
      "After the leader",
      "tmux's keys after CTRL+b, as long as `leader` is not set and `tmux_keys` is true. Digits go to the tab that is shown\nwith that number, `0` to the tenth; with `tab_and_split_indices_are_zero_based` to the tab counted from 0, as below.",
      TMUX_KEYS,
    ),
    keySection(
      "Copy mode",
      "The table `copy_mode`. The leader comes first here too; pressed twice, it is the key of this table.",
      COPY_MODE_KEYS,
    ),
    keySection("Search", "The table `search_mode`.", SEARCH_MODE_KEYS),
    "### Mouse\n",
    table(
      ["mods", "event", "action"],
      MOUSE_TABLE.map(({ mods, kind, streak, button, action }) => [
        code(mods),
        code(luaText({ [kind]: { streak, button: button as Json } })),
        code(actionText(action)),
      ]),
    ),
    "\n## Actions\n",
    actionSection(),
    "\n## Accepted without effect\n",
    "Options of WezTerm's own window that mean nothing here. They are no error; `domux config check` lists them.\n",
    table(
      ["option", "why"],
      Object.entries(IGNORED_OPTIONS).map(([name, why]) => [code(name), why]),
    ),
    "",
  ].join("\n");
}
