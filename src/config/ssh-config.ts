import { readFileSync } from "node:fs";
import { homedir, hostname, userInfo } from "node:os";
import { dirname, isAbsolute, join } from "node:path";
import { globFiles } from "./lua/host/files.ts";

/** Where ssh_config is found and what its tokens stand for. */
export interface SshSurroundings {
  readonly home: string;
  /** The user's file, then the system's; earlier ones win. */
  readonly files: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly user: string;
  readonly localHost: string;
}

export function sshSurroundings(env: Readonly<Record<string, string | undefined>>): SshSurroundings {
  const home = env.HOME ?? homedir();
  const system = process.platform === "win32" ? `${env.SystemDrive ?? "C:"}/ProgramData/ssh` : "/etc/ssh";
  return {
    home,
    files: [join(home, ".ssh", "config"), join(system, "ssh_config")],
    env,
    user: env.USER ?? userInfo().username,
    localHost: hostname(),
  };
}

interface Line {
  readonly key: string;
  readonly value: string;
  /** FILE:LINE */
  readonly place: string;
}

/** The directives of files in order, Include carried out; `read` gets every file looked at. */
function readLines(
  files: readonly string[],
  around: SshSurroundings,
  read: Set<string>,
  within: readonly string[] = [],
): Line[] {
  if (within.length > 16) return [];
  return files.flatMap((file) => {
    if (within.includes(file)) return [];
    let text: string;
    try {
      text = readFileSync(file, "utf8");
    } catch {
      return [];
    }
    read.add(file);
    return text.split(/\r?\n/).flatMap((line, index): Line[] => {
      const match = line.match(/^\s*([A-Za-z_][\w-]*)\s*(?:=\s*|\s+)(.*?)\s*$/);
      if (!match) return [];
      const [, name, value] = match;
      const key = name.toLowerCase();
      if (key !== "include") return [{ key, value, place: `${file}:${index + 1}` }];
      const globs = words(value).map((glob) => {
        const path = glob.replace(/^~(?=\/|$)/, around.home);
        return isAbsolute(path) ? path : join(dirname(file), path);
      });
      return readLines(globs.flatMap(globFiles), around, read, [...within, file]);
    });
  });
}

/** Splits at blanks outside double quotes; quotes are taken off. */
function words(value: string): string[] {
  return (value.match(/"[^"]*"|[^\s"]+/g) ?? []).map((word) => word.replace(/^"|"$/g, ""));
}

function matchPattern(pattern: string, text: string): boolean {
  const escaped = pattern
    .replace(/[\\^$.|+()[\]{}]/g, "\\$&")
    .replace(/\*/g, ".*")
    .replace(/\?/g, ".");
  return new RegExp(`^${escaped}$`, "i").test(text);
}

/** True if one pattern matches and no negated one does. */
function matchPatterns(patterns: readonly string[], text: string): boolean {
  let matched = false;
  for (const pattern of patterns) {
    if (pattern.startsWith("!")) {
      if (matchPattern(pattern.slice(1), text)) return false;
    } else matched ||= matchPattern(pattern, text);
  }
  return matched;
}

export interface SshHosts {
  /** Literal Host patterns in the order of the files. */
  readonly hosts: readonly string[];
  /** FILE:LINE of each. */
  readonly places: ReadonlyMap<string, string>;
  /** Files read, for watching. */
  readonly files: readonly string[];
}

/** The hosts that ssh_config names literally: no wildcard, not negated. */
export function listSshHosts(around: SshSurroundings, extra: readonly string[] = []): SshHosts {
  const read = new Set<string>();
  const lines = readLines([...extra, ...around.files], around, read);
  const places = new Map<string, string>();
  for (const { key, value, place } of lines)
    for (const host of key === "host" ? words(value) : [])
      if (!/[*?!]/.test(host) && !places.has(host)) places.set(host, place);
  return { hosts: [...places.keys()], places, files: [...read] };
}

export type SshOptions = Readonly<Record<string, string>>;

/**
 * Options of a host by our own reading of ssh_config (5): first value wins, identityfile gathers. For where there is
 * no ssh; `Match exec`, `canonical` and `final` never apply here.
 */
export function parseSshOptions(
  host: string,
  around: SshSurroundings,
  extra: readonly string[] = [],
): SshOptions {
  const { options } = readOptions(host, around, extra);
  return expandTokens(withDefaults(options, host, around), host, around);
}

/** Where ssh_config gives the options of a host by our own reading: FILE:LINE by the option's name in lower case. */
export function sshOptionPlaces(host: string, around: SshSurroundings): Readonly<Record<string, string>> {
  return readOptions(host, around, []).places;
}

function readOptions(host: string, around: SshSurroundings, extra: readonly string[]) {
  const options: Record<string, string> = {};
  const places: Record<string, string> = {};
  let applies = true;
  for (const { key, value, place } of readLines([...extra, ...around.files], around, new Set())) {
    if (key === "host") applies = matchPatterns(words(value), host);
    else if (key === "match") applies = matches(words(value), host, options, around);
    else if (applies) {
      const text = words(value).join(" ");
      if (key === "identityfile" && options[key] !== undefined) options[key] += ` ${text}`;
      else options[key] ??= text;
      places[key] ??= place;
    }
  }
  return { options, places };
}

function matches(
  criteria: readonly string[],
  host: string,
  options: SshOptions,
  around: SshSurroundings,
): boolean {
  for (let i = 0; i < criteria.length; i++) {
    const word = criteria[i].toLowerCase();
    const negated = word.startsWith("!");
    const name = negated ? word.slice(1) : word;
    if (name === "all") {
      if (negated) return false;
      continue;
    }
    const subject =
      name === "host"
        ? (options.hostname ?? host).replace(/%h/g, host)
        : name === "originalhost"
          ? host
          : name === "user"
            ? (options.user ?? around.user)
            : name === "localuser"
              ? around.user
              : undefined;
    if (subject === undefined) return false;
    i += 1;
    if (matchPatterns((criteria[i] ?? "").split(","), subject) === negated) return false;
  }
  return criteria.length > 0;
}

function withDefaults(
  options: Record<string, string>,
  host: string,
  around: SshSurroundings,
): Record<string, string> {
  const key = (name: string) => join(around.home, ".ssh", name);
  return {
    hostname: host,
    port: "22",
    user: around.user,
    userknownhostsfile: `${key("known_hosts")} ${key("known_hosts2")}`,
    identityfile: ["id_rsa", "id_ecdsa", "id_ed25519"].map(key).join(" "),
    ...(around.env.SSH_AUTH_SOCK ? { identityagent: around.env.SSH_AUTH_SOCK } : {}),
    ...options,
  };
}

const PATHS = new Set([
  "certificatefile",
  "controlpath",
  "identityagent",
  "identityfile",
  "userknownhostsfile",
  "localforward",
  "remoteforward",
]);
const TOKENS = new Set([...PATHS, "proxycommand", "remotecommand", "localcommand"]);

function expandTokens(options: Record<string, string>, host: string, around: SshSurroundings): SshOptions {
  options.hostname = options.hostname.replace(/%(.)/g, (whole, token) =>
    token === "h" ? host : token === "%" ? "%" : whole,
  );
  const values: Readonly<Record<string, string>> = {
    h: options.hostname,
    n: host,
    p: options.port,
    r: options.user,
    u: around.user,
    l: around.localHost,
    L: around.localHost.split(".")[0],
    d: around.home,
    "%": "%",
  };
  for (const key of Object.keys(options)) {
    if (TOKENS.has(key))
      options[key] = options[key].replace(/%(.)/g, (whole, token) => values[token] ?? whole);
    if (!PATHS.has(key)) continue;
    options[key] = options[key]
      .replace(/\$\{(\w+)\}/g, (whole, name) => around.env[name] ?? whole)
      .replace(/(^|\s)~(?=\/)/g, `$1${around.home}`);
  }
  return options;
}

/**
 * The options ssh itself would use for a host, from `ssh -G`: every rule of ssh_config, Match exec included. Our own
 * reading where there is no ssh program.
 */
export async function effectiveSshOptions(
  host: string,
  around: SshSurroundings,
  ssh = "ssh",
): Promise<SshOptions> {
  if (host.startsWith("-")) return parseSshOptions(host, around);
  const { execFile } = await import("node:child_process");
  const text = await new Promise<string | undefined>((resolve) => {
    execFile(ssh, ["-G", "--", host], { timeout: 10_000, env: { ...around.env } }, (error, stdout) =>
      resolve(error ? undefined : stdout),
    );
  });
  return text === undefined ? parseSshOptions(host, around) : parseSshG(text);
}

/** Lines `key value` of `ssh -G`; a key that comes again gathers its values. */
export function parseSshG(text: string): SshOptions {
  const options: Record<string, string> = {};
  for (const line of text.split("\n")) {
    const space = line.indexOf(" ");
    if (space <= 0) continue;
    const [key, value] = [line.slice(0, space), line.slice(space + 1).trim()];
    options[key] = options[key] === undefined ? value : `${options[key]} ${value}`;
  }
  return options;
}

/** All literal hosts with their effective options, a few at a time. */
export async function enumerateSshHosts(around: SshSurroundings, extra: readonly string[]) {
  const { hosts, files } = listSshHosts(around, extra);
  const options: Record<string, SshOptions> = {};
  const queue = [...hosts];
  const one = async () => {
    for (let host = queue.shift(); host !== undefined; host = queue.shift())
      // Files of the caller's choice come before ssh's own, which `ssh -F` could not say.
      options[host] =
        extra.length > 0 ? parseSshOptions(host, around, extra) : await effectiveSshOptions(host, around);
  };
  await Promise.all([one(), one(), one(), one()]);
  return { hosts: options, files };
}
