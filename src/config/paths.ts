import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { DomuxError } from "../model/index.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where configuration may come from. */
export interface ConfigChoice {
  /** `--config-file`. */
  readonly configFile?: string;
  /** `--skip-config`. */
  readonly skip?: boolean;
}

export function homeOf(env: Environment): string {
  return env.HOME || env.USERPROFILE || homedir();
}

const systemDirs = (env: Environment) => (env.XDG_CONFIG_DIRS || "/etc/xdg").split(":").filter(Boolean);
const userDir = (env: Environment) => env.XDG_CONFIG_HOME || join(homeOf(env), ".config");

/** Files looked for, in this order; the first that exists is read. domux's own come first. */
export function searchedFiles(env: Environment): string[] {
  return [...ownFiles(env), ...weztermFiles(env)];
}

const ownFiles = (env: Environment) => [
  join(userDir(env), "domux", "domux.lua"),
  join(homeOf(env), ".domux.lua"),
  ...systemDirs(env).map((dir) => join(dir, "domux", "domux.lua")),
];
const weztermFiles = (env: Environment) => [
  join(homeOf(env), ".wezterm.lua"),
  join(userDir(env), "wezterm", "wezterm.lua"),
  ...systemDirs(env).map((dir) => join(dir, "wezterm", "wezterm.lua")),
];

/** The file to read, absolute; undefined if there is none. One asked for by name must exist. */
export function findConfigFile(env: Environment, choice: ConfigChoice): string | undefined {
  if (choice.skip) return undefined;
  if (choice.configFile === "") throw new DomuxError("config", "--config-file needs the path of a file.");
  const named: readonly (readonly [string | undefined, string])[] = [
    [choice.configFile, "--config-file"],
    [env.DOMUX_CONFIG_FILE, "DOMUX_CONFIG_FILE"],
  ];
  for (const [file, origin] of named) if (file) return existing(file, origin);
  const own = ownFiles(env).find((file) => existsSync(file));
  if (own) return own;
  if (env.WEZTERM_CONFIG_FILE) return existing(env.WEZTERM_CONFIG_FILE, "WEZTERM_CONFIG_FILE");
  return weztermFiles(env).find((file) => existsSync(file));
}

function existing(file: string, origin: string): string {
  const path = resolve(file);
  if (existsSync(path)) return path;
  throw new DomuxError("config", `${origin} names ${file}, which does not exist.`);
}

/** Where colour schemes may lie without being configured. */
export function schemeDirectories(env: Environment): string[] {
  return [userDir(env), ...systemDirs(env)].flatMap((dir) =>
    ["domux", "wezterm"].map((name) => join(dir, name, "colors")),
  );
}

/** Where `domux config init` writes. */
export function newConfigFile(env: Environment): string {
  return env.DOMUX_CONFIG_FILE || join(userDir(env), "domux", "domux.lua");
}

/** Where plugins are cloned to. */
export function pluginDirectory(env: Environment): string {
  return join(env.XDG_DATA_HOME || join(homeOf(env), ".local", "share"), "domux", "plugins");
}

/** Lua's package.path: beside the file, the configuration directories, plugins. */
export function packagePath(env: Environment, file: string | undefined): string {
  const dirs = [
    ...(file ? [dirname(file)] : []),
    join(userDir(env), "domux"),
    join(userDir(env), "wezterm"),
    ...systemDirs(env).flatMap((dir) => [join(dir, "domux"), join(dir, "wezterm")]),
    join(homeOf(env), ".wezterm"),
  ];
  const templates = [...new Set(dirs)].flatMap((dir) => [`${dir}/?.lua`, `${dir}/?/init.lua`]);
  return [...templates, `${pluginDirectory(env)}/?/plugin/init.lua`].join(";");
}
