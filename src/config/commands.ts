import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { counted } from "../base/index.ts";
import { type KeyBinding, keyText, messageOf, modifiersText } from "../model/index.ts";
import { explainOption, explanationText } from "./explain.ts";
import { actionText, buttonText, luaText } from "./lua-form.ts";
import { type Environment, newConfigFile, searchedFiles } from "./paths.ts";
import type { Config, ConfigProblem } from "./port.ts";
import { type ConfigSetup, createConfigService } from "./service.ts";
import { STARTING_FILE } from "./starting-file.ts";

/** What a command prints and ends with: 0, or 2 where the configuration or the question is wrong. */
export interface CommandResult {
  readonly text: string;
  readonly code: 0 | 2;
}

const fine = (text: string): CommandResult => ({ text, code: 0 });
const wrong = (text: string): CommandResult => ({ text, code: 2 });

/** One problem as lines: `FILE:LINE: severity: message`, the traceback below. */
export function problemText({ severity, message, file, line, traceback }: ConfigProblem): string {
  const place = file ? `${file}${line === undefined ? "" : `:${line}`}: ` : "";
  const already = file !== undefined && message.startsWith(file);
  return `${already ? "" : place}${severity}: ${message}${traceback ? `\n${traceback}` : ""}`;
}

/** Why a configuration cannot be used. */
function errorsOf(config: Config): string {
  const errors = config.problems.filter((problem) => problem.severity === "error");
  return errors.map((problem) => `${problemText(problem)}\n`).join("");
}

async function loaded<T>(setup: ConfigSetup, use: (config: Config, failed: boolean) => T): Promise<T> {
  const service = createConfigService({ ...setup, watch: false });
  try {
    const config = await service.load();
    return use(
      config,
      config.problems.some((problem) => problem.severity === "error"),
    );
  } finally {
    service.dispose();
  }
}

/** `domux config check [FILE]`: every error, warning and note. */
export async function configCheck(setup: ConfigSetup, file?: string): Promise<CommandResult> {
  if (file !== undefined && !existsSync(file)) return wrong(`error: There is no file ${file}.\n`);
  return loaded(
    file === undefined ? setup : { ...setup, configFile: file, skip: false },
    (config, failed) => {
      const rank = { error: 0, warning: 1, note: 2 };
      const problems = [...config.problems].sort((a, b) => rank[a.severity] - rank[b.severity]);
      const lines = problems.map(problemText);
      const named = file ?? config.file;
      if (failed) return wrong(`${lines.join("\n")}\n`);
      if (named === undefined) {
        const looked = searchedFiles(setup.env).map((each) => `  ${each}`);
        const none = "There is no configuration file; looked for:";
        return fine(
          `${[...lines, setup.skip ? "No file is read." : none, ...(setup.skip ? [] : looked)].join("\n")}\n`,
        );
      }
      const set = Object.values(config.sources).filter((source) => source.from !== "default").length;
      const own = config.keys.filter((binding) => binding.source === "user").length;
      const summary = `${named}: fine; ${counted(set, "option")}, ${counted(own, "key")}, ${counted(config.events.length, "event")} with handlers`;
      return fine(`${[...lines, summary].join("\n")}\n`);
    },
  );
}

/** `domux config explain NAME…`; without names all that are not as by default. */
export function configExplain(setup: ConfigSetup, names: readonly string[]): Promise<CommandResult> {
  return loaded(setup, (config, failed) => {
    if (failed) return wrong(errorsOf(config));
    const asked = names.length
      ? names
      : Object.keys(config.sources).filter((name) => config.sources[name].from !== "default");
    try {
      const parts = asked.map((name) => `${explanationText(explainOption(config, name))}\n`);
      return fine(parts.length ? parts.join("\n") : "Every option is as by default.\n");
    } catch (error) {
      return wrong(`${messageOf(error)}\n`);
    }
  });
}

/** `domux config types`. */
export async function configTypes(): Promise<CommandResult> {
  return fine((await import("./editor-types.ts")).editorTypes());
}

/** `domux config docs`: the page of options, keys and actions. */
export async function configDocs(): Promise<CommandResult> {
  return fine((await import("./docs.ts")).configurationPage());
}

/** One after the other: Node's recursive mkdir never ends where nothing can be made, as in /proc. */
function makeDirectory(directory: string): void {
  if (existsSync(directory)) return;
  makeDirectory(dirname(directory));
  mkdirSync(directory);
}

/** `domux config init [FILE]`: writes a commented file where there is none. */
export function configInit(env: Environment, file = newConfigFile(env)): CommandResult {
  if (existsSync(file)) return wrong(`${file} exists already; it is left as it is.\n`);
  try {
    makeDirectory(dirname(file));
    writeFileSync(file, STARTING_FILE, { flag: "wx" });
  } catch (error) {
    return wrong(`${file} could not be written: ${messageOf(error)}\n`);
  }
  return fine(`Wrote ${file}.\n`);
}

/** `domux show-keys [--lua] [--key-table NAME]`: the tables in effect. */
export function showKeys(
  setup: ConfigSetup,
  options: { readonly lua?: boolean; readonly table?: string } = {},
): Promise<CommandResult> {
  return loaded(setup, (config, failed) => {
    if (failed) return wrong(errorsOf(config));
    const { table } = options;
    if (table !== undefined && !Object.hasOwn(config.keyTables, table))
      return wrong(
        `There is no key table "${table}"; there are ${Object.keys(config.keyTables).join(", ")}.\n`,
      );
    if (options.lua) return fine(luaKeys(config, table));
    const parts = table === undefined ? [leaderLine(config), keyLines("Keys", config.keys)] : [];
    for (const [name, keys] of Object.entries(config.keyTables))
      if (table === undefined || table === name) parts.push(keyLines(`Key table: ${name}`, keys));
    if (table === undefined) parts.push(mouseLines(config));
    return fine(`${parts.filter(Boolean).join("\n\n")}\n`);
  });
}

function sorted(keys: readonly KeyBinding[]): KeyBinding[] {
  const rank = (binding: KeyBinding) =>
    `${keyText(binding).toLowerCase()} ${modifiersText(binding.mods, binding.leader)}`;
  return [...keys].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

function leaderLine({ leader }: Config): string {
  if (!leader) return "";
  return `Leader: ${modifiersText(leader.mods)} ${keyText(leader)}, for ${leader.timeout} ms`;
}

function keyLines(title: string, keys: readonly KeyBinding[]): string {
  const rows = sorted(keys).map((binding) => [
    modifiersText(binding.mods, binding.leader),
    keyText(binding),
    actionText(binding.action),
  ]);
  return `${title}\n${"-".repeat(title.length)}\n${columns(rows)}`;
}

function mouseLines({ mouse }: Config): string {
  const rows = mouse.map((binding) => [
    modifiersText(binding.mods),
    buttonText(binding),
    actionText(binding.action),
  ]);
  return `Mouse\n-----\n${columns(rows)}`;
}

function columns(rows: readonly (readonly string[])[]): string {
  const width = (column: number) => Math.max(0, ...rows.map((row) => row[column].length));
  const [first, second] = [width(0), width(1)];
  return rows.map(([a, b, c]) => `  ${a.padEnd(first)}  ${b.padEnd(second)}  ${c}`).join("\n");
}

function luaKeys(config: Config, table: string | undefined): string {
  const entry = (binding: KeyBinding) =>
    `{ key = ${luaText(keyText(binding))}, mods = '${modifiersText(binding.mods, binding.leader)}', action = ${actionText(binding.action)} },`;
  const list = (keys: readonly KeyBinding[], indent: string) =>
    sorted(keys).map((each) => `${indent}${entry(each)}`);
  const tables = Object.entries(config.keyTables).filter(([name]) => table === undefined || name === table);
  const leader = config.leader;
  return [
    "local wezterm = require 'wezterm'",
    "local act = wezterm.action",
    "",
    "return {",
    ...(table === undefined && leader
      ? [
          `  leader = { key = ${luaText(keyText(leader))}, mods = '${modifiersText(leader.mods)}', timeout_milliseconds = ${leader.timeout} },`,
        ]
      : []),
    ...(table === undefined ? ["  keys = {", ...list(config.keys, "    "), "  },"] : []),
    "  key_tables = {",
    ...tables.flatMap(([name, keys]) => [`    ${luaName(name)} = {`, ...list(keys, "      "), "    },"]),
    "  },",
    "}",
    "",
  ].join("\n");
}

const luaName = (name: string) => (/^[A-Za-z_]\w*$/.test(name) ? name : `[${luaText(name)}]`);
