import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { childProcess } from "./processes.ts";

const CLONE_PATIENCE = 120_000;

/** A directory name for a URL. */
const component = (url: string) =>
  url.replace(/\/$/, "").replace(/\//g, "sZs").replace(/:/g, "sCs").replace(/\./g, "sDs");
const urlOf = (name: string) => name.replace(/sZs/g, "/").replace(/sCs/g, ":").replace(/sDs/g, ".");

function git(args: readonly string[], cwd?: string): string {
  const done = childProcess().spawnSync("git", args, {
    cwd,
    timeout: CLONE_PATIENCE,
    encoding: "utf8",
    env: { ...process.env, GIT_TERMINAL_PROMPT: "0" },
  });
  if (done.error) throw new Error(`plugins need git: ${done.error.message}`);
  if (done.status !== 0) throw new Error(`git ${args[0]} failed: ${(done.stderr ?? "").trim()}`);
  return done.stdout;
}

function localDirectory(url: string): string | undefined {
  if (url.startsWith("file://")) return fileURLToPath(url);
  return /^(\/|~|[A-Za-z]:[\\/])/.test(url) ? url : undefined;
}

/** Plugins: repositories cloned below `dir`; a local directory that is no repository is used where it is. */
export function pluginFunctions(dir: string) {
  const installed = () =>
    existsSync(dir) ? readdirSync(dir).filter((name) => existsSync(join(dir, name, "plugin"))) : [];
  return {
    "plugin.find": (url: string) => {
      const local = localDirectory(url);
      const direct = local !== undefined && existsSync(local) && statSync(local).isDirectory();
      const used = direct && !existsSync(join(local, ".git")) ? local : join(dir, component(url));
      if (used !== local && !existsSync(used))
        git(["clone", "--quiet", "--recursive", "--", local ?? url, used]);
      const file = join(used, "plugin", "init.lua");
      if (!existsSync(file)) throw new Error(`${url} is no plugin: it has no plugin/init.lua`);
      return { name: component(url), dir: used, file };
    },
    "plugin.list": () =>
      installed().map((name) => ({
        url: pluginUrl(join(dir, name), name),
        component: name,
        plugin_dir: join(dir, name),
      })),
    "plugin.update_all": () => {
      for (const name of installed()) git(["pull", "--quiet", "--ff-only"], join(dir, name));
      return null;
    },
  };
}

function pluginUrl(dir: string, name: string): string {
  try {
    return (
      readFileSync(join(dir, ".git", "config"), "utf8").match(/^\s*url\s*=\s*(.+)$/m)?.[1] ?? urlOf(name)
    );
  } catch {
    return urlOf(name);
  }
}
