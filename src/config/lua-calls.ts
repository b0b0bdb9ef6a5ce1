import { parse as parseToml, stringify as stringifyToml } from "smol-toml";
import { autoSshDomains } from "./build.ts";
import { readAction } from "./check.ts";
import { mainKeys, modeTables } from "./default-keys.ts";
import { inSeconds, luaBinding } from "./lua-form.ts";
import type { Json, MuxHost } from "./port.ts";
import { readScheme, saveScheme } from "./scheme-files.ts";
import { builtinScheme, builtinSchemes, DEFAULT_PALETTE } from "./schemes.ts";
import { enumerateSshHosts, listSshHosts, type SshSurroundings } from "./ssh-config.ts";
import { defaultWslDomains } from "./wsl.ts";

type Calls = Readonly<Record<string, (...args: Json[]) => Promise<Json | undefined>>>;

/** What Lua asks of the main thread: the mux, ssh_config, and data too large for the worker's start. */
export function luaCalls(mux: MuxHost, ssh: SshSurroundings, platform: string): Calls {
  return {
    mux: (method, ...args) => {
      if (method !== "window.perform_action") return mux.call(String(method), args);
      const [window, action, ...rest] = args;
      return mux.call(method, [window, readAction(action, ssh.home) as unknown as Json, ...rest]);
    },
    "ssh.hosts": async (files) =>
      (await enumerateSshHosts(ssh, (files ?? []) as string[])) as unknown as Json,
    "ssh.domains": async () => {
      const { hosts, files } = listSshHosts(ssh);
      return { domains: autoSshDomains(hosts).map((domain) => inSeconds(domain)), files };
    },
    "wsl.domains": async () => (await defaultWslDomains(ssh.env)) as unknown as Json,
    "scheme.builtin": async (name) => {
      const found = builtinScheme(String(name));
      // A scheme of WezTerm's that we have not is still one to build on; the prelude warns.
      return { known: found !== undefined, scheme: (found ?? DEFAULT_PALETTE) as Json };
    },
    "scheme.all": async () => builtinSchemes() as Json,
    "scheme.default": async () => DEFAULT_PALETTE as Json,
    "scheme.load": async (path, kind) => {
      const { palette, metadata } = await readScheme(String(path), kind as "toml");
      return [palette as Json, metadata];
    },
    "scheme.save": async (colors, metadata, path) => {
      saveScheme(colors, metadata, String(path));
      return null;
    },
    nerdfont: async (name) => {
      // Nerd Fonts 3 renamed mdi_ to md_.
      const now = String(name).replace(/^mdi_/, "md_");
      return (await nerdFonts(now))[now] ?? null;
    },
    "nerdfont.all": () => nerdFonts(),
    "serde.toml_decode": async (text) => parseToml(String(text)) as Json,
    "serde.toml_encode": async (value) => stringifyToml(value),
    "serde.yaml_decode": async (text) => (await import("yaml")).parse(String(text)) as Json,
    "serde.yaml_encode": async (value) => (await import("yaml")).stringify(value),
    "keys.default": async () => mainKeys(platform).map(luaBinding),
    "keys.default_tables": async () =>
      Object.fromEntries(Object.entries(modeTables()).map(([name, keys]) => [name, keys.map(luaBinding)])),
  };
}

/** Glyphs by WezTerm's names (`md_home`): all, or those of the set of one name. */
async function nerdFonts(name?: string): Promise<Record<string, string>> {
  const { NERD_FONTS } = await import("./data/nerdfonts-data.ts");
  const glyphs: Record<string, string> = {};
  for (const [set, text] of Object.entries(NERD_FONTS)) {
    if (name !== undefined && !name.startsWith(`${set}_`)) continue;
    for (const each of text.split(" ")) {
      const [short, code] = each.split("=");
      glyphs[`${set}_${short}`] = String.fromCodePoint(Number.parseInt(code, 36));
    }
  }
  return glyphs;
}
