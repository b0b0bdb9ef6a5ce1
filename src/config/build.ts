import { existsSync, readFileSync, statSync } from "node:fs";
import { readBindings } from "./bindings.ts";
import { type Checking, type Complaint, check } from "./check.ts";
import { SSH_DOMAIN } from "./domain-records.ts";
import { sourceText } from "./explain.ts";
import { defaultOptions, ignoredReason, isOptionName, OPTIONS, type Options, optionRow } from "./options.ts";
import type {
  Config,
  ConfigProblem,
  DomainOrigin,
  Json,
  LuaResult,
  OptionSource,
  SshDomain,
  WslDomain,
} from "./port.ts";
import { schemesOfDirectories } from "./scheme-files.ts";
import {
  builtinScheme,
  builtinSchemeNames,
  DEFAULT_PALETTE,
  overlayPalette,
  type Palette,
} from "./schemes.ts";
import { listSshHosts, type SshSurroundings } from "./ssh-config.ts";
import { didYouMean } from "./suggest.ts";

/** What a configuration is made of besides what Lua returned. */
export interface Building {
  readonly generation: number;
  readonly file?: string;
  readonly home: string;
  readonly platform: string;
  readonly ssh: SshSurroundings;
  /** Distributions of WSL, for a configuration that names none. */
  readonly wsl?: readonly WslDomain[];
  /** Directories that may hold schemes besides those configured; they need not exist. */
  readonly schemeDirs: readonly string[];
  /** Set over what the file says; their source is "overrides". */
  readonly overrides?: { readonly [name: string]: Json };
}

export interface Built {
  readonly config: Config;
  /** Errors among the problems: the configuration must not be used. */
  readonly failed: boolean;
  /** Files that a change of matters. */
  readonly watch: readonly string[];
}

export const NOTHING: LuaResult = {
  values: {},
  lines: {},
  events: [],
  watch: [],
  problems: [],
  overridden: [],
};

/** Checks what Lua returned and makes the configuration of it. */
export function buildConfig(result: LuaResult, building: Building): Built {
  const complaints: Complaint[] = [];
  const checking: Checking = { home: building.home, complain: (complaint) => complaints.push(complaint) };
  const values = { ...result.values, ...building.overrides };
  const place = placeFinder(result, building.file);
  // What Lua could not say a line of is about an option, else about the whole file.
  const problems: ConfigProblem[] = result.problems.map((problem) => ({
    ...(problem.key === undefined ? { file: building.file } : place(problem.key)),
    ...problem,
  }));

  const set: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (isOptionName(name)) {
      const checked = check(optionRow(name).shape, value, name, checking);
      if (checked !== undefined) set[name] = checked;
      const { scopes, differs, help } = optionRow(name);
      if (scopes.length === 0)
        problems.push({
          severity: "note",
          key: name,
          message: `${name}: has no effect here: ${differs ?? help}`,
          ...place(name),
        });
    } else unknownOption(name, problems, place, result.overridden.includes(name));
  }
  const options = { ...defaultOptions(), ...set } as Options;

  const hosts = options.ssh_domains ? undefined : listSshHosts(building.ssh);
  const ssh = options.ssh_domains ?? autoSshDomains(hosts?.hosts ?? []);
  const bindings = readBindings(options, checking, building.platform);
  checkDomainNames(options, checking);
  const palette = resolvePalette(options, building.schemeDirs, (key, message) =>
    problems.push({ severity: "warning", key, message: `${key}: ${message}`, ...place(key) }),
  );

  for (const { kind, key, message } of complaints)
    problems.push({
      severity: kind === "wrong" ? "error" : "warning",
      key,
      message: `${key}: ${message}`,
      ...place(key),
    });
  const sources = sourcesOf(values, result, building, place);
  const config: Config = {
    generation: building.generation,
    file: building.file,
    options,
    sources,
    domains: {
      unix: options.unix_domains,
      ssh,
      tlsClients: options.tls_clients,
      tlsServers: options.tls_servers,
      exec: options.exec_domains,
      wsl: options.wsl_domains ?? building.wsl ?? [],
      serial: options.serial_ports,
      origins: domainOrigins(values, sources, hosts?.places),
    },
    ...bindings,
    palette,
    events: result.events,
    problems,
  };
  const failed = problems.some((problem) => problem.severity === "error");
  return { config, failed, watch: [...new Set([...result.watch, ...(hosts?.files ?? [])])] };
}

type Place = { readonly file?: string; readonly line?: number };

/** Finds where an option was set: where the builder saw it, else the first line of the file that looks so. */
function placeFinder(result: LuaResult, file: string | undefined): (key: string) => Place {
  let source: string[] | undefined;
  return (key) => {
    const name = key.match(/^\w+/)?.[0] ?? "";
    if (result.overridden.includes(name)) return {};
    const seen = result.lines[name];
    if (seen) return seen;
    if (!file || !name) return {};
    try {
      // A pipe was read up when it was evaluated.
      source ??= statSync(file).isFile() ? readFileSync(file, "utf8").split("\n") : [];
    } catch {
      source = [];
    }
    const looks = new RegExp(`(^|[\\s.{,;'"\\[])${name}['"\\]]*\\s*=[^=]`);
    const index = source.findIndex((line) => !/^\s*--/.test(line) && looks.test(line));
    return index < 0 ? { file } : { file, line: index + 1 };
  };
}

function unknownOption(
  name: string,
  problems: ConfigProblem[],
  place: (key: string) => Place,
  fromCommandLine: boolean,
): void {
  const reason = ignoredReason(name);
  if (reason !== undefined)
    problems.push({
      severity: "note",
      key: name,
      message: `${name}: has no effect here: ${reason}`,
      ...place(name),
    });
  else
    problems.push({
      severity: fromCommandLine ? "error" : "warning",
      key: name,
      message: `${name}: there is no option of this name.${didYouMean(name, Object.keys(OPTIONS))}`,
      ...place(name),
    });
}

function sourcesOf(
  values: { readonly [name: string]: Json },
  result: LuaResult,
  building: Building,
  place: (key: string) => Place,
): Record<string, OptionSource> {
  const sources: Record<string, OptionSource> = {};
  for (const name of Object.keys(OPTIONS)) {
    if (building.overrides && name in building.overrides) sources[name] = { from: "overrides" };
    else if (result.overridden.includes(name)) sources[name] = { from: "command line" };
    else if (name in values && building.file)
      sources[name] = { from: "file", file: building.file, ...place(name) };
    else sources[name] = { from: "default" };
  }
  return sources;
}

/** Lists of domains, by the name of their option. */
const DOMAIN_LISTS = [
  "unix_domains",
  "ssh_domains",
  "tls_clients",
  "exec_domains",
  "wsl_domains",
  "serial_ports",
] as const;

function domainOrigins(
  values: { readonly [name: string]: Json },
  sources: Readonly<Record<string, OptionSource>>,
  hosts: ReadonlyMap<string, string> = new Map(),
): Record<string, DomainOrigin> {
  const origins: Record<string, DomainOrigin> = {};
  for (const list of DOMAIN_LISTS) {
    const records = values[list];
    for (const record of Array.isArray(records) ? records : [])
      if (record && typeof record === "object" && "name" in record && typeof record.name === "string")
        origins[record.name] = { from: sourceText(sources[list]), fields: Object.keys(record) };
  }
  for (const [host, from] of hosts)
    for (const kind of ["SSH", "SSHMUX"])
      origins[`${kind}:${host}`] = { from, fields: ["name", "remote_address", "multiplexing"] };
  return origins;
}

/** A domain for the shell and one for the mux of each host of ssh_config, as WezTerm makes them. */
export function autoSshDomains(hosts: readonly string[]): SshDomain[] {
  const make = (prefix: string, host: string, multiplexing: "None" | "WezTerm"): SshDomain => {
    const complain = () => undefined;
    const fields = { name: `${prefix}:${host}`, remote_address: host, multiplexing };
    return check(SSH_DOMAIN, fields, "", { home: "", complain }) as SshDomain;
  };
  return [
    ...hosts.map((host) => make("SSH", host, "None")),
    ...hosts.map((host) => make("SSHMUX", host, "WezTerm")),
  ];
}

function checkDomainNames(options: Options, { complain }: Checking): void {
  const seen = new Map<string, string>();
  const lists = {
    unix_domains: options.unix_domains,
    ssh_domains: options.ssh_domains ?? [],
    tls_clients: options.tls_clients,
    exec_domains: options.exec_domains,
    wsl_domains: options.wsl_domains ?? [],
    serial_ports: options.serial_ports,
  };
  for (const [list, domains] of Object.entries(lists)) {
    for (const [index, domain] of domains.entries()) {
      const name = domain?.name;
      if (typeof name !== "string") continue;
      const key = `${list}[${index + 1}].name`;
      const wrong = (message: string) => complain({ kind: "wrong", key, message });
      if (name === "") wrong("the name of a domain must not be empty.");
      else if (name === "local") wrong('the name "local" is taken by the local domain; choose another.');
      else if (seen.has(name)) wrong(`the name "${name}" is not unique; ${seen.get(name)} has it too.`);
      else seen.set(name, key);
    }
  }
}

function resolvePalette(
  options: Options,
  schemeDirs: readonly string[],
  warn: (key: string, message: string) => void,
): Palette {
  const { color_scheme: name, colors, color_schemes: own } = options;
  let palette = DEFAULT_PALETTE;
  if (name !== undefined) {
    const tell = (file: string, message: string) => warn("color_scheme_dirs", `${file}: ${message}`);
    const scheme =
      (Object.hasOwn(own, name) ? own[name] : undefined) ??
      schemesOfDirectories(
        [...schemeDirs.filter((dir) => existsSync(dir)), ...options.color_scheme_dirs],
        tell,
      )[name] ??
      builtinScheme(name);
    if (scheme) palette = overlayPalette(palette, scheme);
    else {
      const names = [...Object.keys(own), ...builtinSchemeNames()];
      warn(
        "color_scheme",
        `there is no scheme "${name}"; the default colours are used.${didYouMean(name, names)}`,
      );
    }
  }
  return colors ? overlayPalette(palette, colors) : palette;
}
