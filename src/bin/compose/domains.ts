import { homedir, hostname } from "node:os";
import { dirname, join } from "node:path";
import { type Scope, systemClock } from "../../base/index.ts";
import type { Arguments, CliContext } from "../../cli/index.ts";
import type { Config } from "../../config/index.ts";
import {
  adHocSsh,
  changeDomain,
  configuredRecords,
  type DomainMaker,
  type DomainRecord,
  makeDomain,
  originOf,
  resolveRecord,
  type SshSurroundings,
  Surroundings,
} from "../../domains/index.ts";
import type { Domain, Mux } from "../../mux/index.ts";
import { userName } from "../../server/index.ts";
import { configArguments } from "./caller.ts";
import type { Configuration } from "./config.ts";
import { programPath, runtimeDirectory } from "./paths.ts";

export interface DomainSetup {
  readonly mux: Mux;
  readonly config: Configuration;
  readonly env: CliContext["env"];
  readonly globals: Arguments;
  /** What domains are made with whose terminals are on this machine. */
  readonly local: DomainMaker["local"];
  /** Those terminals outlive this process. */
  readonly hosted?: boolean;
  readonly scope: Scope;
  /** False: a domain that is not to be here (a server's own sockets). */
  readonly wanted?: (record: DomainRecord) => boolean;
}

/** Domains of a mux beside its local one. */
export interface ConfiguredSet {
  /** The domain of a name, made now if only ssh knows it. @throws DomuxError not-found with the names there are */
  find(name: string): Domain;
  /** A domain for a host that no configuration names, as `domux ssh` wants it. @throws DomuxError config */
  ssh(target: string, options: Readonly<Record<string, string>>): Domain;
}

/**
 * Adds the domains that the configuration names, and keeps them equal to it when it changes: new ones appear; one that
 * is there goes on and takes what changed for its next program or connection; one that is not named any more, or is
 * another sort now, goes as soon as nothing of it is shown.
 */
export async function addConfiguredDomains(setup: DomainSetup): Promise<ConfiguredSet> {
  const { mux, config, scope, wanted = () => true } = setup;
  const maker = domainMaker(setup);
  /** Domains of the configuration with what each was made of, to see what changed. */
  const made = new Map<string, { record: string; domain: Domain }>();
  /** Some could not go yet. */
  let waiting = false;
  const make = (record: DomainRecord) => mux.addDomain((id, host) => makeDomain(record, id, host, maker));
  const idle = (domain: Domain) =>
    (domain.mirror ? domain.state.state === "detached" : true) &&
    ![...mux.panes.values()].some((pane) => pane.domain === domain);
  const apply = (current: Config) => {
    const records = new Map(
      configuredRecords(current.domains)
        .filter(wanted)
        .map((record) => [record.config.name, record]),
    );
    waiting = false;
    for (const [name, { record: before, domain }] of [...made]) {
      const record = records.get(name);
      const text = JSON.stringify(record);
      if (text === before) continue;
      if (record && changeDomain(domain, record, maker)) made.set(name, { record: text, domain });
      else if (idle(domain)) {
        mux.removeDomain(domain.id);
        made.delete(name);
      } else waiting = true;
    }
    for (const [name, record] of records) {
      if (made.has(name)) continue;
      // Somebody may have connected to it already, by a name that only ssh knew.
      const there = [...mux.domains.values()].find((domain) => domain.name === name);
      if (there) changeDomain(there, record, maker);
      made.set(name, { record: JSON.stringify(record), domain: there ?? make(record) });
    }
  };
  apply(config.current);
  scope.add(config.onChange(apply));
  scope.add(
    mux.events.onEvent(({ event: { type } }) => {
      if (waiting && (type === "pane-removed" || type === "domain-changed"))
        // Not within the change that is being told.
        queueMicrotask(() => waiting && apply(config.current));
    }),
  );
  const find = (name: string): Domain => {
    for (const domain of mux.domains.values()) if (domain.name === name) return domain;
    const record = resolveRecord(name, config.current.domains);
    for (const domain of mux.domains.values()) if (domain.name === record.config.name) return domain;
    return make(record);
  };
  mux.otherDomains = (name) =>
    /^SSH(MUX)?:./.test(name) || made.has(`SSHMUX:${name}`) ? find(name) : undefined;
  return {
    find,
    ssh: (target, options) =>
      make({ kind: "ssh", config: adHocSsh(`SSH to ${target}`, target, "None", options) }),
  };
}

/** Directory of this user's data: certificates of TLS domains. */
export function dataDirectory(env: CliContext["env"]): string {
  return join(env.XDG_DATA_HOME || join(env.HOME ?? homedir(), ".local", "share"), "domux");
}

function domainMaker({ env, globals, local, hosted, config }: DomainSetup): DomainMaker {
  return {
    clock: systemClock,
    surroundings: new Surroundings({}),
    hello: () => ({
      build: __DOMUX_VERSION__,
      client: {
        kind: "mux",
        user: userName(),
        host: hostname(),
        pid: process.pid,
        sshAuthSock: env.SSH_AUTH_SOCK ?? null,
      },
    }),
    defaultSocket: join(runtimeDirectory(env), "sock"),
    defaultServe: [
      process.execPath,
      programPath("domux-mux-server"),
      "--daemonize",
      ...configArguments(globals),
    ],
    ssh: sshSurroundings(env),
    tlsDirectory: join(dataDirectory(env), "tls"),
    local,
    hosted,
    origin: (record, field) => originOf(record, field, config.current.domains),
    emit: (event, args) => config.emit(event, args),
  };
}

/** What every use of ssh needs of this process. */
export function sshSurroundings(env: CliContext["env"]): SshSurroundings {
  return {
    directory: runtimeDirectory(env),
    version: __DOMUX_VERSION__,
    env,
    installation: {
      version: __DOMUX_VERSION__,
      dist: dirname(programPath("domux")),
      cache: join(env.XDG_CACHE_HOME || join(env.HOME ?? homedir(), ".cache"), "domux"),
    },
  };
}
