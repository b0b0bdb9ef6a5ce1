import type { Clock } from "../base/index.ts";
import type {
  ConfiguredDomains,
  EventOutcome,
  ExecDomain as ExecConfig,
  LuaArgument,
  SerialPort,
  SshDomain,
  TlsClient,
  UnixDomain,
  WslDomain as WslConfig,
} from "../config/index.ts";
import type { HelloParams } from "../link/index.ts";
import { type DomainId, DomuxError } from "../model/index.ts";
import type { Domain, DomainHost } from "../mux/index.ts";
import { ExecDomain, SerialDomain, WslDomain } from "./exec/index.ts";
import type { LocalParts } from "./local/index.ts";
import { type Dialer, RemoteDomain, type Surroundings } from "./remote/index.ts";
import { PlainSshDomain, parseTarget, SshDialer, type SshSurroundings } from "./ssh/index.ts";
import { TlsDialer } from "./tls/index.ts";
import { UnixDialer } from "./unix/index.ts";

/** What a name of a domain leads to. */
export type DomainRecord =
  | { readonly kind: "unix"; readonly config: UnixDomain }
  | { readonly kind: "ssh"; readonly config: SshDomain }
  | { readonly kind: "tls"; readonly config: TlsClient }
  | { readonly kind: "exec"; readonly config: ExecConfig }
  | { readonly kind: "wsl"; readonly config: WslConfig }
  | { readonly kind: "serial"; readonly config: SerialPort };

/** All domains that a configuration names, in its order. */
export function configuredRecords(domains: ConfiguredDomains): DomainRecord[] {
  return [
    ...domains.unix.map((config) => ({ kind: "unix" as const, config })),
    ...domains.ssh.map((config) => ({ kind: "ssh" as const, config })),
    ...domains.tlsClients.map((config) => ({ kind: "tls" as const, config })),
    ...domains.exec.map((config) => ({ kind: "exec" as const, config })),
    ...domains.wsl.map((config) => ({ kind: "wsl" as const, config })),
    ...domains.serial.map((config) => ({ kind: "serial" as const, config })),
  ];
}

/** An SSH domain for a host that no configuration names. `address`: `[user@]host[:port]`. @throws DomuxError config */
export function adHocSsh(
  name: string,
  address: string,
  multiplexing: "WezTerm" | "None",
  options: Readonly<Record<string, string>> = {},
): SshDomain {
  const { host, port, user } = parseTarget(address);
  return {
    name,
    remote_address: port === undefined ? host : `${host.includes(":") ? `[${host}]` : host}:${port}`,
    username: user,
    no_agent_auth: false,
    connect_automatically: false,
    timeout: 60_000,
    local_echo_threshold_ms: 100,
    overlay_lag_indicator: false,
    input_lane: true,
    multiplexing,
    ssh_option: options,
    assume_shell: "Unknown",
  };
}

/**
 * The one place where a name becomes a domain, for every entry point: a configured name first, then `SSHMUX:host` and
 * `SSH:host`, then whatever `ssh NAME` would reach.
 * @throws DomuxError not-found with the nearest names there are
 */
export function resolveRecord(name: string, domains: ConfiguredDomains): DomainRecord {
  const records = configuredRecords(domains);
  const found = records.find(({ config }) => config.name === name);
  if (found) return found;
  const prefixed = /^(SSHMUX|SSH):(.+)$/.exec(name);
  const named = records.find(({ config }) => config.name === `SSHMUX:${name}`);
  if (named) return named;
  try {
    if (prefixed)
      return { kind: "ssh", config: adHocSsh(name, prefixed[2], prefixed[1] === "SSH" ? "None" : "WezTerm") };
    return { kind: "ssh", config: adHocSsh(`SSHMUX:${name}`, name, "WezTerm") };
  } catch (error) {
    const names = records.map(({ config }) => config.name).join(", ");
    throw new DomuxError(
      "not-found",
      `There is no domain ${JSON.stringify(name)}; there are: local${names ? `, ${names}` : ""}.`,
      { cause: error },
    );
  }
}

/** Fields of a domain that nobody configured, which its name on the command line says. */
const SAID = ["remote_address", "username", "multiplexing", "ssh_option"];

/** Where a field of a domain comes from: a file and line, "default", "command line". */
export function originOf({ config }: DomainRecord, field: string, domains: ConfiguredDomains): string {
  const [name] = field.split(".");
  const known = domains.origins?.[config.name];
  if (known) return known.fields.includes(name) ? known.from : "default";
  const configured = configuredRecords(domains).some((record) => record.config.name === config.name);
  return !configured && SAID.includes(name) ? "command line" : "default";
}

/** What domains are made with. */
export interface DomainMaker {
  readonly clock: Clock;
  /** What this mux says of itself to others. */
  readonly hello: () => HelloParams;
  readonly surroundings: Surroundings;
  /** Socket and server of this machine. */
  readonly defaultSocket: string;
  readonly defaultServe: readonly string[];
  readonly ssh: SshSurroundings;
  /** Where TLS domains keep their certificates: ours alone, on a disk. */
  readonly tlsDirectory: string;
  /** For domains whose terminals are here (exec, WSL, plain SSH): what each is made with, its launcher its own. */
  readonly local: () => LocalParts;
  /** Those terminals outlive this process. */
  readonly hosted?: boolean;
  /** Runs the handlers of a Lua event. */
  readonly emit: (event: string, args: readonly LuaArgument[]) => Promise<EventOutcome>;
  /** Where a field's value comes from, for `domain show`. */
  readonly origin?: (record: DomainRecord, field: string) => string;
}

/** Makes the domain of a record; for `Mux.addDomain`. @throws DomuxError config */
export function makeDomain(record: DomainRecord, id: DomainId, host: DomainHost, maker: DomainMaker): Domain {
  const { name } = record.config;
  const dialer = dialerOf(record, maker);
  if (dialer) {
    const { clock, hello, surroundings } = maker;
    return new RemoteDomain({ id, name, host, dialer, clock, hello, surroundings });
  }
  const { hosted, origin: of } = maker;
  const origin = of && ((field: string) => of(record, field));
  const local = { ...maker.local(), id, name, origin };
  switch (record.kind) {
    case "ssh":
      return new PlainSshDomain({ ...local, config: record.config, surroundings: maker.ssh, hosted });
    case "exec":
      return new ExecDomain({ ...local, config: record.config, emit: maker.emit });
    case "wsl":
      return new WslDomain({ ...local, config: record.config });
    case "serial":
      return new SerialDomain({ ...local, config: record.config });
    default:
      throw new DomuxError("internal", `No domain is made of ${record.kind}.`);
  }
}

/**
 * Gives a domain that is there what a new configuration says of it: what it has goes on, the next program or connection
 * is as the record says. False: it is another sort of domain now, so that a new one is needed.
 */
export function changeDomain(domain: Domain, record: DomainRecord, maker: DomainMaker): boolean {
  if (domain instanceof RemoteDomain) {
    const dialer = dialerOf(record, maker);
    if (dialer?.kind !== domain.state.kind) return false;
    domain.redirect(dialer);
  } else if (domain instanceof ExecDomain && record.kind === "exec") domain.configure(record.config);
  else if (domain instanceof WslDomain && record.kind === "wsl") domain.configure(record.config);
  else if (domain instanceof SerialDomain && record.kind === "serial") domain.configure(record.config);
  else if (domain instanceof PlainSshDomain && record.kind === "ssh" && record.config.multiplexing === "None")
    domain.configure(record.config);
  else return false;
  return true;
}

/** The way to the mux that a record leads to; undefined: its terminals are here. */
function dialerOf(record: DomainRecord, maker: DomainMaker): Dialer | undefined {
  const { origin: of, ssh } = maker;
  const origin = of && ((field: string) => of(record, field));
  switch (record.kind) {
    case "unix": {
      const { defaultSocket, defaultServe } = maker;
      return new UnixDialer({ config: record.config, defaultSocket, defaultServe, env: ssh.env, origin });
    }
    case "ssh":
      if (record.config.multiplexing === "None") return undefined;
      return new SshDialer({ config: record.config, surroundings: ssh, origin });
    case "tls":
      return new TlsDialer({ config: record.config, directory: maker.tlsDirectory, ssh, origin });
    default:
      return undefined;
  }
}
