import { ACTIONS, type ActionRow, type Field, type Shape } from "../model/index.ts";
import * as records from "./domain-records.ts";
import { DIRECT_FUNCTIONS, MUX_METHODS, moduleMembers, OWN_METHODS } from "./lua/api-table.ts";
import type { OptionRow } from "./option-row.ts";
import { OPTIONS } from "./options.ts";

/** A shape as a type of lua-language-server. */
export function luaType(shape: Shape): string {
  switch (shape.kind) {
    case "none":
      return "nil";
    case "any":
      return "any";
    case "bool":
      return "boolean";
    case "int":
      return "integer";
    case "number":
    case "duration":
      return "number";
    case "string":
    case "path":
      return "string";
    case "color":
      return "string|wezterm.Color";
    case "dimension":
      return "string|number";
    case "enum":
      return shape.values.map((value) => JSON.stringify(value)).join("|");
    case "list":
      return `(${luaType(shape.of)})[]`;
    case "tuple":
      return `[${shape.of.map(luaType).join(", ")}]`;
    case "map":
      return `table<string, ${luaType(shape.of)}>`;
    case "record":
      return `{ ${fields(shape.fields).join(", ")} }`;
    case "union":
      return shape.of.map(luaType).join("|");
    case "variant":
      return Object.entries(shape.of)
        .map(([name, of]) => `{ ${name}: ${luaType(of)} }`)
        .join("|");
    case "action":
      return "wezterm.KeyAssignment";
  }
}

function fields(of: Readonly<Record<string, Field>>): string[] {
  return Object.entries(of).map(
    ([name, field]) => `${name}${field.required ? "" : "?"}: ${luaType(field.shape)}`,
  );
}

function classOf(name: string, shape: Shape): string[] {
  if (shape.kind !== "record") return [];
  const lines = Object.entries(shape.fields).map(([key, field]) =>
    `---@field ${key}${field.required ? "" : "?"} ${luaType(field.shape)} ${field.help ?? ""}`.trimEnd(),
  );
  return [`---@class ${name}`, ...lines, ""];
}

const BINDING = [
  "---@class wezterm.KeyBinding",
  "---@field key string",
  "---@field mods? string names joined with |: SHIFT, ALT, CTRL, SUPER, LEADER, NONE",
  "---@field action wezterm.KeyAssignment",
  "",
];
/** Types of options whose shape is checked elsewhere. */
const SPECIAL: Readonly<Record<string, string>> = {
  keys: "wezterm.KeyBinding[]",
  key_tables: "table<string, wezterm.KeyBinding[]>",
  leader: "{ key: string, mods?: string, timeout_milliseconds?: integer }",
  mouse_bindings:
    '{ event: table, mods?: string, action: wezterm.KeyAssignment, mouse_reporting?: boolean, alt_screen?: boolean|"Any" }[]',
  unix_domains: "domux.UnixDomain[]",
  ssh_domains: "domux.SshDomain[]",
  tls_clients: "domux.TlsClient[]",
  tls_servers: "domux.TlsServer[]",
};

/** Definitions for lua-language-server (`domux config types > types.lua`), from the same tables as everything else. */
export function editorTypes(): string {
  const options = (Object.entries(OPTIONS) as [string, OptionRow][]).map(
    ([name, row]) =>
      `---@field ${name}? ${SPECIAL[name] ?? luaType(row.shape)} ${row.help.replace(/\n/g, " ")}`,
  );
  const actions = (Object.entries(ACTIONS) as [string, ActionRow][]).map(([name, row]) =>
    row.args.kind === "none"
      ? `---@field ${name} wezterm.KeyAssignment ${row.help}`
      : `---@field ${name} fun(args: ${luaType(row.args)}): wezterm.KeyAssignment ${row.help}`,
  );
  const objects = Object.entries({ ...MUX_METHODS, ...OWN_METHODS } as Readonly<
    Record<string, readonly string[]>
  >)
    .filter(([kind]) => kind !== "mux")
    .flatMap(([kind, methods]) => [
      `---@class ${kind === "Color" || kind === "Time" ? "wezterm." : "domux."}${kind}`,
      ...methods.map((name) => `---@field ${name} fun(self, ...): any`),
      "",
    ]);
  const exact: Readonly<Record<string, string>> = {
    config_builder: "fun(): wezterm.Config",
    action: "wezterm.Action",
    action_callback: "fun(callback: fun(window: domux.window, pane: domux.pane, ...)): wezterm.KeyAssignment",
    on: "fun(event: string, handler: fun(...): any)",
    GLOBAL: "table",
    nerdfonts: "table<string, string>",
    version: "string",
    home_dir: "string",
    config_dir: "string",
    config_file: "string",
    executable_dir: "string",
    target_triple: "string",
  };
  const top = moduleMembers().filter((name) => !name.includes("."));
  const nested = moduleMembers().filter((name) => name.includes("."));
  const groups = [...new Set(nested.map((name) => name.split(".")[0]))];
  const member = (name: string) => `---@field ${name} ${exact[name] ?? "fun(...): any"}`;
  return [
    "---@meta wezterm",
    `-- domux: ${Object.keys(OPTIONS).length} options, ${Object.keys(ACTIONS).length} actions, ${Object.keys(DIRECT_FUNCTIONS).length} direct functions`,
    "",
    "---@alias wezterm.KeyAssignment string|table",
    "",
    ...BINDING,
    ...classOf("domux.UnixDomain", records.UNIX_DOMAIN),
    ...classOf("domux.SshDomain", records.SSH_DOMAIN),
    ...classOf("domux.TlsClient", records.TLS_CLIENT),
    ...classOf("domux.TlsServer", records.TLS_SERVER),
    "---@class wezterm.Config",
    "---@field set_strict_mode fun(self, strict: boolean)",
    ...options,
    "",
    "---@class wezterm.Action",
    ...actions,
    "",
    ...objects,
    ...groups.flatMap((group) => [
      `---@class wezterm.${group}`,
      ...nested
        .filter((name) => name.startsWith(`${group}.`))
        .map((name) => member(name.slice(group.length + 1))),
      "",
    ]),
    "---@class wezterm",
    ...top.map(member),
    ...groups.map((group) => `---@field ${group} wezterm.${group}`),
    "local wezterm = {}",
    "return wezterm",
    "",
  ].join("\n");
}
