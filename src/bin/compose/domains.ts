import { hostname } from "node:os";
import { join } from "node:path";
import { type Scope, systemClock } from "../../base/index.ts";
import type { Arguments, CliContext } from "../../cli/index.ts";
import type { Config, UnixDomain } from "../../config/index.ts";
import { RemoteDomain, Surroundings, UnixDialer } from "../../domains/index.ts";
import type { Domain, Mux, PaneServices } from "../../mux/index.ts";
import { userName } from "../../server/index.ts";
import { configArguments } from "./caller.ts";
import type { Configuration } from "./config.ts";
import { programPath, runtimeDirectory } from "./paths.ts";

export interface DomainSetup {
  readonly mux: Mux;
  readonly config: Configuration;
  readonly env: CliContext["env"];
  readonly globals: Arguments;
  readonly services: PaneServices;
  readonly scope: Scope;
}

/** Adds the domains that the configuration names, and keeps them equal to it when it changes. */
export async function addConfiguredDomains(setup: DomainSetup): Promise<void> {
  const { mux, config, scope } = setup;
  const surroundings = new Surroundings({});
  /** What each domain was made of, to see what changed. */
  const made = new Map<string, { record: string; domain: Domain }>();
  const apply = (current: Config) => {
    const wanted = new Map(current.domains.unix.map((record) => [record.name, record]));
    for (const [name, { domain }] of made)
      if (!wanted.has(name) && domain.state.state === "detached") {
        mux.removeDomain(domain.id);
        made.delete(name);
      }
    for (const record of wanted.values()) {
      const text = JSON.stringify(record);
      const existing = made.get(record.name);
      if (existing?.record === text) continue;
      // An attached domain goes on as it is; what changed counts from its next attachment on.
      if (existing && existing.domain.state.state !== "detached") continue;
      if (existing) mux.removeDomain(existing.domain.id);
      const domain = mux.addDomain(
        (id, host) =>
          new RemoteDomain({
            id,
            name: record.name,
            host,
            dialer: unixDialer(setup, record),
            clock: systemClock,
            surroundings,
            hello: () => ({
              build: __DOMUX_VERSION__,
              client: {
                kind: "mux",
                user: userName(),
                host: hostname(),
                pid: process.pid,
                sshAuthSock: setup.env.SSH_AUTH_SOCK ?? null,
              },
            }),
          }),
      );
      made.set(record.name, { record: text, domain });
    }
  };
  apply(config.current);
  scope.add(config.onChange(apply));
}

function unixDialer({ env, globals }: DomainSetup, record: UnixDomain): UnixDialer {
  return new UnixDialer({
    config: record,
    defaultSocket: join(runtimeDirectory(env), "sock"),
    defaultServe: [
      process.execPath,
      programPath("domux-mux-server"),
      "--daemonize",
      ...configArguments(globals),
    ],
    env,
  });
}
