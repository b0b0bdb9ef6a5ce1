import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Socket } from "node:net";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { type Disposable, systemClock } from "../base/index.ts";
import {
  HostedSource,
  type Launcher,
  LocalDomain,
  type LocalDomainOptions,
  type LocalParts,
  type LocalSettings,
  UploadStore,
} from "../domains/index.ts";
import { DomuxError, messageOf, type Size } from "../model/index.ts";
import { type Domain, Mux, type MuxSettings, type PaneServices, spawnTab, type Verb } from "../mux/index.ts";
import type { Command } from "../protocol/index.ts";
import { loadUnixListener, loadWebSocket, secureDirectory } from "../transport/index.ts";
import { adoptPanes, caughtUp, newestVersion, readMetas } from "./adoption.ts";
import { AgentLink } from "./agent-link.ts";
import { CheckpointFiles } from "./checkpoint-file.ts";
import { Keeper } from "./keeper.ts";
import { Lanes } from "./lanes.ts";
import type { Log } from "./log-file.ts";
import { MuxServer } from "./mux-server.ts";
import { processVerbs } from "./process-verbs.ts";
import { PtyHosts } from "./pty-hosts.ts";
import { revive } from "./revival.ts";
import { paneServices, userName } from "./services.ts";
import { SessionFile } from "./session-file.ts";

/** Milliseconds that clients wait for the pictures of panes that were taken over. */
const CATCH_UP = 3_000;

export interface ServerOptions {
  /** Path of the unix socket to listen on. */
  readonly socket: string;
  /** Do not look at the owner and mode of the socket's directory. */
  readonly skipPermissionsCheck?: boolean;
  /** Where checkpoints and uploads are stored: on a disk, not in memory. */
  readonly stateDirectory: string;
  /** The bundled PTY host program. */
  readonly ptyHostProgram: string;
  readonly build: string;
  readonly log: Log;
  readonly logFile?: string;
  /** The configuration now; read anew each time it is needed. */
  readonly settings: () => MuxSettings;
  readonly localSettings: () => Omit<LocalSettings, "socket" | "version">;
  /** Where an option's value comes from, for a person. */
  readonly optionOrigin?: LocalDomainOptions["optionOrigin"];
  /** As PaneServices has it. */
  readonly isStateful?: PaneServices["isStateful"];
  /** Adds other domains; gives verbs of its own (configuration …). Called before panes are taken over. */
  readonly extend?: (mux: Mux, server: () => MuxServer, local: () => LocalParts) => readonly Verb[];
  /** Finds the domain of a pane that an earlier server left; undefined: there is none of that name any more. */
  readonly domainOf?: (name: string) => Promise<Domain | undefined>;
  /** UDP ports for input by datagrams, first and last; undefined: none. Asked when a client wants some. */
  readonly lanePorts?: () => readonly [number, number] | undefined;
  /** Lets programs use the SSH agent of the client that typed last; `inherited` is the one until then. */
  readonly sshAgent?: { readonly inherited: string | undefined };
  /** Opens again what was open before a reboot. */
  readonly restore?: () => boolean;
  /** Runs where no pane was taken over or restored, before `first`: may make panes of its own (mux-startup). */
  readonly begin?: (mux: Mux) => Promise<void>;
  /** Started if no pane is there then, or if it names a program and none was taken over. Undefined: nothing is. */
  readonly first?: Command;
}

export interface RunningServer {
  readonly mux: Mux;
  readonly server: MuxServer;
  readonly local: LocalDomain;
  /** The socket it listens on first. */
  readonly socket: string;
  /** Listens on another socket too. @throws DomuxError already-running, insecure, connect-failed */
  listen(socket: string, skipPermissionsCheck?: boolean): Promise<Disposable>;
  /** Resolves when it has ended. */
  readonly ended: Promise<void>;
  /** Ends it; programs go on in the PTY host, unless `kill`. */
  stop(kill: boolean, message?: string): Promise<void>;
}

/**
 * Runs the mux of this machine: listens, takes over what an earlier server left, serves.
 * @throws DomuxError already-running, insecure, config, connect-failed
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { log, socket } = options;
  if (!options.skipPermissionsCheck) secureDirectory(dirname(socket));
  const startedAt = Date.now();
  const services = paneServices(options.settings, { isStateful: options.isStateful });
  const mux = new Mux({
    clock: systemClock,
    wallTime: Date.now,
    epoch: randomUUID(),
    settings: options.settings,
  });
  let serving: MuxServer | undefined;
  const early: Socket[] = [];
  // Listening comes first: only who has the socket may take over the hosts. Clients wait until all is there.
  const { listenUnix } = await loadUnixListener();
  const { WebSocketAcceptor } = await loadWebSocket();
  const acceptor = new WebSocketAcceptor();
  const accept = (stream: Socket) => {
    if (!serving) {
      early.push(stream);
      return;
    }
    const server = serving;
    acceptor.accept(stream).then(
      (channel) => server.serve(channel, { local: true, name: "unix" }),
      (error: unknown) => log("info", `a client was refused: ${messageOf(error)}`),
    );
  };
  const listen = (path: string, skipPermissionsCheck = false): Promise<Disposable> =>
    listenUnix(path, accept, { skipPermissionsCheck, onNote: (line) => log("warn", line) });
  const listener = await listen(socket, options.skipPermissionsCheck);

  const agent =
    options.sshAgent && new AgentLink(`${socket}.agent`, options.sshAgent.inherited, mux, systemClock);
  const hosts = new PtyHosts({
    socket,
    program: options.ptyHostProgram,
    build: options.build,
    log,
    logFile: options.logFile,
  });
  // Another server of the same person, on another socket, keeps its own.
  const own = createHash("sha256").update(socket).digest("hex").slice(0, 12);
  const files = new CheckpointFiles(join(options.stateDirectory, "checkpoints", own));
  const session = new SessionFile(join(options.stateDirectory, "checkpoints", own, "session.json"));
  const uploads = new UploadStore(join(options.stateDirectory, "uploads"));
  const parts: LocalParts = {
    launcher: hosts,
    services,
    settings: () => {
      const local = options.localSettings();
      const variables = agent ? { SSH_AUTH_SOCK: agent.path, ...local.variables } : local.variables;
      return { ...local, variables, socket, version: options.build };
    },
    files: uploads,
    optionOrigin: options.optionOrigin,
    onSpawned: (pane, source, meta) => {
      if (source instanceof HostedSource) keeper.keep(pane, source, meta, 0);
    },
  };
  const local = mux.addDomain((id) => new LocalDomain({ ...parts, id, name: "local" }));
  // The hosts outlive every other domain.
  const launcher: Launcher = { launch: (what, meta) => hosts.launch(what, meta), dispose() {} };

  let finish: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const stop = async (kill: boolean, message = "The server is ending.") => {
    log("info", kill ? "ending, with all programs" : "ending; programs go on in the PTY host");
    listener.dispose();
    if (kill) for (const pane of [...mux.panes.values()]) if (!pane.domain.mirror) pane.kill();
    server.shutdown("shutdown", message);
    server.dispose();
    if (kill) keeper.forget();
    else await keeper.flush();
    await hosts.flush();
    keeper.dispose();
    agent?.dispose();
    mux.dispose();
    acceptor.dispose();
    finish();
  };
  const info = () => ({
    pid: process.pid,
    build: options.build,
    socket,
    memory: process.memoryUsage.rss(),
    panes: mux.panes.size,
    logFile: options.logFile ?? null,
    uptime: Date.now() - startedAt,
  });
  const server = new MuxServer({
    mux,
    clock: systemClock,
    facts: { build: options.build, pid: process.pid, host: hostname(), user: userName(), startedAt },
    token: () => randomBytes(16).toString("hex"),
    onNote: (level, line) => log(level, line),
    lanes: options.lanePorts && new Lanes({ clock: systemClock, ports: options.lanePorts }),
    verbs: [
      ...processVerbs({ info, stop: (kill) => void setImmediate(() => void stop(kill)) }),
      ...(options.extend?.(
        mux,
        () => server,
        () => ({ ...parts, launcher }),
      ) ?? []),
    ],
  });
  let keeper = new Keeper(mux, files, undefined, systemClock, log);
  try {
    const found = await readMetas(await hosts.adopt(), log);
    keeper.dispose();
    const before = session.read();
    keeper = new Keeper(mux, files, session, systemClock, log, newestVersion(found), before);
    const domains = new Map<string, LocalDomain>();
    for (const { meta } of found) {
      if (meta.domain === local.name || domains.has(meta.domain)) continue;
      const domain = await options.domainOf?.(meta.domain);
      if (domain instanceof LocalDomain) domains.set(meta.domain, domain);
      else
        log(
          "warn",
          `there is no domain ${JSON.stringify(meta.domain)} any more: its panes are shown as local`,
        );
    }
    const domainOf = (name: string) => domains.get(name) ?? local;
    await caughtUp(adoptPanes(mux, domainOf, found, keeper, files, log), systemClock, CATCH_UP);
    if (found.length === 0 && options.restore?.()) {
      const terminal = (size: Size) => services.terminal(size, options.settings());
      await revive(mux, local, before, keeper, files, terminal, log);
    }
    if (mux.panes.size === 0) await options.begin?.(mux);
    if (options.first && (mux.panes.size === 0 || (found.length === 0 && options.first.argv?.length)))
      await startFirst(mux, options.first);
  } catch (error) {
    listener.dispose();
    agent?.dispose();
    mux.dispose();
    acceptor.dispose();
    for (const stream of early) stream.destroy();
    throw error;
  }
  serving = server;
  for (const stream of early.splice(0)) accept(stream);
  log("info", `domux ${options.build} listens on ${socket}`);
  return { mux, server, local, socket, listen, ended, stop };
}

async function startFirst(mux: Mux, command: Command): Promise<void> {
  await spawnTab(mux, { domain: "DefaultDomain", command, background: false });
  if (mux.panes.size === 0) throw new DomuxError("spawn-failed", "The first program could not be started.");
}
