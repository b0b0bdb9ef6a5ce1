import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, it } from "vitest";
import type { OptionRow, OptionScope } from "./option-row.ts";
import { OPTIONS } from "./options.ts";

const SRC = join(import.meta.dirname, "..");

/** Programs that are not tests, without comments, by their path below src. */
function sources(dir: string): [path: string, text: string][] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) return sources(path);
    if (!/\.tsx?$/.test(entry.name) || /\.test\.|-data\.ts$/.test(entry.name)) return [];
    const text = readFileSync(path, "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
    return [[relative(SRC, path), text]];
  });
}

const FILES = sources(SRC);

/** Where a scope's readers live: faces share what the client reads. */
const ROOMS: Readonly<Record<Exclude<OptionScope, "client">, RegExp>> = {
  server: /^(server|domains|mux)\/|^bin\/(domux-mux-server|compose\/(domains|pane-options|unix-domain))\.ts$/,
  tui: /^(client|tui)\/|^bin\/(commands\/face|compose\/(hub|opening))\.ts$/,
  window: /^(client|web|desktop)\/|^bin\/(commands\/face|compose\/(hub|opening|window))\.ts$/,
  web: /^(client|web|desktop)\/|^bin\/(commands\/face|compose\/(hub|opening|window))\.ts$/,
};

/** Lists of options that faces take over: naming a name there is not reading it. */
const LISTS = /^client\/settings\.ts$|^web\/look\/page-options\.ts$/;

/** The configuration itself is made of these, and what it makes is read by others, as it is told here. */
const MADE_INTO: Readonly<Record<string, string>> = {
  unix_domains: "domains.unix",
  ssh_domains: "domains.ssh",
  tls_clients: "domains.tlsClients",
  tls_servers: "domains.tlsServers",
  exec_domains: "domains.exec",
  wsl_domains: "domains.wsl",
  serial_ports: "domains.serial",
  keys: "config.keys",
  key_tables: "keyTables",
  leader: "config.leader",
  mouse_bindings: "config.mouse",
  disable_default_key_bindings: "config.keys",
  disable_default_mouse_bindings: "config.mouse",
  tmux_keys: "config.keys",
  key_map_preference: "config.keys",
  color_scheme: "palette",
  color_schemes: "palette",
  color_scheme_dirs: "palette",
  colors: "palette",
};

/** True if a file reads `NAME` of something: `options.NAME`, `{ NAME }`, `["NAME"]`. */
function reads(text: string, name: string): boolean {
  return new RegExp(`[.\\s{,"'(!]${name}\\b(?!\\??:\\s*(readonly|string|boolean|number|unknown)\\b)`).test(
    text,
  );
}

/** Functions of a list that read what it lists. */
function inFunctions(text: string): string {
  return text
    .split(/^(?:export )?function /m)
    .slice(1)
    .join("\n");
}

it.each(
  (Object.entries(OPTIONS) as [string, OptionRow][]).flatMap(([name, { scopes }]) =>
    scopes.map((scope) => ({ name, scope })),
  ),
)("$name is looked at by $scope, as its row says", ({ name, scope }) => {
  if (MADE_INTO[name] !== undefined) {
    // Read where configurations are made; what it is made into is read in the rooms.
    expect(
      FILES.some(([path, text]) => /^config\/(build|bindings)\.ts$/.test(path) && reads(text, name)),
    ).toBe(true);
    const word = MADE_INTO[name].split(".").at(-1) as string;
    expect(
      FILES.some(([path, text]) => /^(server|client|domains|tui|web|bin)\//.test(path) && reads(text, word)),
    ).toBe(true);
    return;
  }
  if (name === "automatically_reload_config") {
    expect(FILES.some(([path, text]) => path === "config/service.ts" && reads(text, name))).toBe(true);
    return;
  }
  // Options of the client are those of all faces: it reads them for them, or each of them does.
  const scopes: readonly Exclude<OptionScope, "client">[] = scope === "client" ? ["tui", "web"] : [scope];
  for (const each of scopes) expect(readersOf(name, each), each).not.toEqual([]);
});

function readersOf(name: string, scope: Exclude<OptionScope, "client">): string[] {
  const readers = FILES.filter(
    ([path, text]) => ROOMS[scope].test(path) && reads(LISTS.test(path) ? inFunctions(text) : text, name),
  );
  return readers.map(([path]) => path);
}

it("an option that nobody looks at says why, so that config check can", () => {
  for (const [name, { scopes, differs }] of Object.entries(OPTIONS) as [string, OptionRow][])
    if (scopes.length === 0) expect(differs, name).toBeTruthy();
});
