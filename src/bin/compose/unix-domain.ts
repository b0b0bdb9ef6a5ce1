import { readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Arguments, CliContext } from "../../cli/index.ts";
import type { UnixDomain } from "../../config/index.ts";
import { runtimeDirectory } from "./paths.ts";

/** What a command must know of the first unix domain. */
export type FirstDomain = Pick<
  UnixDomain,
  | "name"
  | "socket_path"
  | "no_serve_automatically"
  | "serve_command"
  | "proxy_command"
  | "skip_permissions_check"
> & {
  /** Where a server in the background writes. */
  readonly daemon?: { readonly stdout?: string; readonly stderr?: string };
};

/** What was found the last time, and of what it was made. */
interface Memo {
  readonly variables: Readonly<Record<string, string | null>>;
  /** Files that decide, by path, with their time of change; null: was not there. */
  readonly files: Readonly<Record<string, number | null>>;
  readonly domain: FirstDomain | null;
}

const VARIABLES = ["DOMUX_CONFIG_FILE", "WEZTERM_CONFIG_FILE", "XDG_CONFIG_HOME", "XDG_CONFIG_DIRS", "HOME"];

function changed(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/**
 * The first entry of `unix_domains`. Evaluating a configuration takes a while, so the answer is kept in the runtime
 * directory until one of its files changes: commands that only talk to a mux start no Lua.
 */
export async function firstUnixDomain(
  env: CliContext["env"],
  globals: Arguments,
): Promise<FirstDomain | null> {
  const given = ["config", "config-file", "skip-config"].some((name) => globals.flag(name));
  const path = join(runtimeDirectory(env), "unix-domain.json");
  if (!given) {
    const memo = recall(path);
    if (memo && fits(memo, env)) return memo.domain;
  }
  const { configuration } = await import("./config.ts");
  const service = await configuration(env, globals, { hasGui: false, watch: false });
  const config = await service.load();
  service.dispose();
  const [first] = config.domains.unix;
  const { stdout, stderr } = config.options.daemon_options;
  const domain: FirstDomain | null = first ? { ...first, daemon: { stdout, stderr } } : null;
  if (!given) {
    const { searchedFiles } = await import("../../config/index.ts");
    const named = [env.DOMUX_CONFIG_FILE, env.WEZTERM_CONFIG_FILE, config.file].filter(
      (file) => file !== undefined,
    );
    const files = [...searchedFiles(env), ...named];
    remember(path, {
      variables: Object.fromEntries(VARIABLES.map((name) => [name, env[name] ?? null])),
      files: Object.fromEntries(files.map((file) => [file, changed(file)])),
      domain,
    });
  }
  return domain;
}

function recall(path: string): Memo | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Memo;
  } catch {
    return undefined;
  }
}

function fits(memo: Memo, env: CliContext["env"]): boolean {
  return (
    Object.entries(memo.variables).every(([name, value]) => (env[name] ?? null) === value) &&
    Object.entries(memo.files).every(([file, time]) => changed(file) === time)
  );
}

function remember(path: string, memo: Memo): void {
  try {
    writeFileSync(`${path}.${process.pid}`, JSON.stringify(memo), { mode: 0o600 });
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    // No runtime directory yet: the next command remembers.
  }
}
