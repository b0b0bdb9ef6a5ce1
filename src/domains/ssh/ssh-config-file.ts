import { homedir } from "node:os";
import { join } from "node:path";
import type { SshDomain } from "../../config/index.ts";
import { DomuxError } from "../../model/index.ts";
import { splitAddress } from "../../transport/index.ts";

/** A host as ssh is to be called for it. */
export interface SshTarget {
  /** As given: what Host and Match lines of ssh_config are compared with. */
  readonly host: string;
  readonly port?: number;
  readonly user?: string;
}

/** Options that speak of one host only; given to a jump host they would lead to the wrong place, or in circles. */
const TARGET_ONLY = new Set([
  "hostname",
  "hostkeyalias",
  "localforward",
  "dynamicforward",
  "permitremoteopen",
  "port",
  "proxycommand",
  "proxyjump",
  "remoteforward",
  "sendenv",
  "setenv",
  "user",
]);
/** Options that domux itself decides. */
const OURS = new Set(["remotecommand", "requesttty", "sessiontype", "stdinnull", "forkafterauthentication"]);

/** `[user@]host[:port]`, also as `ssh://…`. @throws DomuxError config */
export function parseTarget(text: string): SshTarget {
  const bare = text.replace(/^ssh:\/\//, "").replace(/\/$/, "");
  const at = bare.lastIndexOf("@");
  const { host, port } = splitAddress(bare.slice(at + 1), 0);
  return checkTarget({
    host,
    ...(port > 0 && { port }),
    ...(at > 0 && { user: bare.slice(0, at) }),
  });
}

/** What a domain of the configuration means. @throws DomuxError config */
export function targetOf(domain: SshDomain): SshTarget {
  const target = parseTarget(domain.remote_address);
  return checkTarget(domain.username === undefined ? target : { ...target, user: domain.username });
}

function checkTarget(target: SshTarget): SshTarget {
  for (const part of [target.host, target.user ?? "x"])
    if (!/^[^\s"'*?!,\\-][^\s"'*?!,\\]*$/.test(part) || /\p{Cc}/u.test(part))
      throw new DomuxError("config", `${JSON.stringify(part)} cannot be part of an SSH address.`);
  return target;
}

export interface ConfigFileOptions {
  readonly target: SshTarget;
  /** ssh_config options by name, as the domain gives them. */
  readonly options: Readonly<Record<string, string>>;
  readonly noAgent: boolean;
  /** Milliseconds for connecting, where ssh_config says nothing. */
  readonly timeout: number;
  /** For the protocol: nothing but the channel. Otherwise a terminal for a person. */
  readonly purpose: "channel" | "terminal";
  /** Share connections by a socket with this path (with tokens of ssh_config). */
  readonly controlPath?: string;
  /** The person's own and the machine's files, in this order. */
  readonly userConfig?: string;
  readonly systemConfig?: string;
}

/**
 * The file for `ssh -F`. Options given by -o do not reach the ssh that ProxyJump starts, those of the file do
 * (OpenSSH hands -F on). Ours come first, for the first value of an option counts; then the files that ssh would have
 * read without -F.
 */
export function sshConfigFile(options: ConfigFileOptions): string {
  const { target, purpose } = options;
  const forTarget: [string, string][] = [];
  const forAll: [string, string][] = [];
  if (target.user !== undefined) forTarget.push(["User", target.user]);
  if (target.port !== undefined) forTarget.push(["Port", String(target.port)]);
  if (purpose === "channel") {
    forTarget.push(["RemoteCommand", "none"], ["RequestTTY", "no"], ["ClearAllForwardings", "yes"]);
    forTarget.push(["EscapeChar", "none"]);
  }
  if (options.controlPath !== undefined)
    forTarget.push(
      ["ControlMaster", "auto"],
      ["ControlPath", quoted(options.controlPath)],
      ["ControlPersist", "60"],
    );
  if (options.noAgent) forAll.push(["IdentityAgent", "none"], ["IdentitiesOnly", "yes"]);
  for (const [name, value] of Object.entries(options.options)) {
    const key = name.toLowerCase();
    // WezTerm's own, about its libraries.
    if (key.startsWith("wezterm_") || OURS.has(key)) continue;
    if (!/^[a-z0-9]+$/i.test(name) || /\p{Cc}/u.test(value))
      throw new DomuxError("config", `ssh_option ${JSON.stringify(name)} is no option of ssh_config.`);
    (TARGET_ONLY.has(key) ? forTarget : forAll).push([name, value]);
  }
  // QUIET would hide why a connection failed.
  if (purpose === "channel") forAll.push(["LogLevel", "INFO"]);
  const lines = (rows: [string, string][]) => rows.map(([name, value]) => `  ${name} ${value}`);
  return [
    `Host ${target.host}`,
    ...lines(forTarget),
    "Match all",
    ...lines(forAll),
    `Include ${quoted(options.userConfig ?? join(homedir(), ".ssh", "config"))}`,
    "Match all",
    `Include ${quoted(options.systemConfig ?? "/etc/ssh/ssh_config")}`,
    "Match all",
    `  ConnectTimeout ${Math.max(1, Math.round(options.timeout / 1000))}`,
    "  ServerAliveInterval 15",
    "",
  ].join("\n");
}

function quoted(value: string): string {
  return /[\s"]/.test(value) ? `"${value.replaceAll('"', '\\"')}"` : value;
}
