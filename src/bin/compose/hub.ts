import { randomBytes, randomUUID } from "node:crypto";
import type { Socket } from "node:net";
import { hostname } from "node:os";
import { join } from "node:path";
import { Scope, systemClock } from "../../base/index.ts";
import type { CliContext } from "../../cli/index.ts";
import { sourceText } from "../../config/index.ts";
import { InProcessLauncher, LocalDomain, type LocalDomainOptions } from "../../domains/index.ts";
import { messageOf } from "../../model/index.ts";
import { Mux } from "../../mux/index.ts";
import { LuaMux, MuxServer, muxSettings, paneServices, userName } from "../../server/index.ts";
import { loadUnixListener, loadWebSocket, memoryPair, secureDirectory } from "../../transport/index.ts";
import { type Configuration, type FaceConfiguration, faceConfiguration } from "./config.ts";
import { addConfiguredDomains, type ConfiguredSet } from "./domains.ts";
import { localOptions, statefulness } from "./pane-options.ts";
import { runtimeDirectory } from "./paths.ts";

/** The mux of an interactive process: its own local domain, and all configured ones to attach to. */
export interface Hub {
  readonly mux: Mux;
  readonly server: MuxServer;
  readonly config: Configuration;
  /** Domains beside the local one, by name. */
  readonly domains: ConfiguredSet;
  /** A channel of a face in this process. */
  connect(): ReturnType<typeof memoryPair>[0];
  /**
   * Lets commands reach this mux by a socket, if they do not yet. The first local pane begins with it, else the face
   * once it shows something: what is loaded for it would only delay attaching another mux.
   */
  listen(): void;
  dispose(): void;
}

export async function openHub(
  { env, globals, loaded }: CliContext,
  more: { readonly note?: (line: string) => void } = {},
): Promise<Hub> {
  const scope = new Scope();
  const note = more.note ?? (() => {});
  const { service: config, listen: hear } =
    (loaded as FaceConfiguration | undefined) ?? (await faceConfiguration(env, globals));
  scope.add(config);
  hear(note);
  const surroundings = withAgent(env, config);
  const runtime = runtimeDirectory(env);
  const socket = join(runtime, `face-${process.pid}.sock`);
  const settings = () => muxSettings(config.current.options, config.current.palette);
  const services = paneServices(settings, { isStateful: statefulness(config) });
  const mux = scope.add(new Mux({ clock: systemClock, wallTime: Date.now, epoch: randomUUID(), settings }));
  // mux_env_remove is about servers: here a person's agent and connection are those of the panes.
  const ownOptions = () => ({ ...localOptions(config.current, withAgent(env, config)), remove: [] });
  const launcher = scope.add(new InProcessLauncher(systemClock));
  const optionOrigin: LocalDomainOptions["optionOrigin"] = (name) => sourceText(config.current.sources[name]);
  let listens = false;
  const beginToListen = () => {
    if (!listens)
      listen(runtime, socket, server, scope).catch((error: unknown) =>
        note(`commands in local panes cannot reach this window: ${messageOf(error)}`),
      );
    listens = true;
  };
  mux.addDomain(
    (id) =>
      new LocalDomain({
        id,
        name: "local",
        launcher,
        services,
        settings: () => {
          beginToListen();
          return { ...ownOptions(), socket };
        },
        optionOrigin,
      }),
  );
  const lua = scope.add(new LuaMux({ mux, config, server: () => server, hasGui: true }));
  config.setMux(lua);
  const server: MuxServer = scope.add(
    new MuxServer({
      mux,
      clock: systemClock,
      facts: {
        build: __DOMUX_VERSION__,
        pid: process.pid,
        host: hostname(),
        user: userName(),
        startedAt: Date.now(),
      },
      token: () => randomBytes(16).toString("hex"),
      onNote: (_, line) => note(line),
      verbs: lua.verbs(),
    }),
  );
  const domains = await addConfiguredDomains({
    mux,
    config,
    env: surroundings,
    globals,
    local: () => ({
      optionOrigin,
      launcher: new InProcessLauncher(systemClock),
      services,
      settings: ownOptions,
    }),
    scope,
  });
  return {
    mux,
    server,
    config,
    domains,
    connect() {
      const [near, far] = memoryPair();
      server.serve(far, { local: true, name: "memory" });
      return near;
    },
    listen: beginToListen,
    dispose: () => scope.dispose(),
  };
}

/** The environment with the agent that the configuration names, if it names one. */
export function withAgent(env: CliContext["env"], { current }: Configuration): CliContext["env"] {
  const { default_ssh_auth_sock: agent } = current.options;
  return agent === undefined ? env : { ...env, SSH_AUTH_SOCK: agent };
}

/** Lets commands that run in local panes of this process talk to its mux. */
async function listen(runtime: string, path: string, server: MuxServer, scope: Scope): Promise<void> {
  secureDirectory(runtime);
  const { listenUnix } = await loadUnixListener();
  const { WebSocketAcceptor } = await loadWebSocket();
  const acceptor = scope.add(new WebSocketAcceptor());
  const accept = (stream: Socket) =>
    acceptor.accept(stream).then(
      (channel) => server.serve(channel, { local: true, name: "unix" }),
      () => stream.destroy(),
    );
  scope.add(await listenUnix(path, (stream) => void accept(stream), {}));
}
