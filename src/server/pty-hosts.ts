import { randomBytes } from "node:crypto";
import { readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { counted } from "../base/index.ts";
import { HostConnection, HostedSource, type Launcher } from "../domains/index.ts";
import { type DomuxError, messageOf } from "../model/index.ts";
import type { PtySource } from "../mux/index.ts";
import { connectPtyHost, type HostedPane, type SpawnOptions, startPtyHost } from "../ptyhost/index.ts";
import type { Log } from "./log-file.ts";

/** Bytes of log that a host keeps of a pane before its program has to wait. */
const LOG_LIMIT = 8 << 20;

export interface PtyHostsOptions {
  /** The server's own socket: its hosts' sockets lie beside it and carry its name. */
  readonly socket: string;
  /** The bundled host program. */
  readonly program: string;
  readonly build: string;
  readonly log: Log;
  readonly logFile?: string;
}

/** A pane in one of the hosts. */
export interface Hosted {
  readonly host: HostConnection;
  readonly pane: HostedPane;
}

/**
 * The PTY hosts of a server. New panes go to a host of our own version; older hosts live until their last pane ends,
 * so an upgrade costs no session.
 */
export class PtyHosts implements Launcher {
  private readonly hosts = new Map<string, HostConnection>();
  private current: Promise<HostConnection> | undefined;
  private disposed = false;

  constructor(private readonly options: PtyHostsOptions) {}

  /** Connects to the hosts that an earlier server left, and tells their panes. */
  async adopt(): Promise<Hosted[]> {
    const { socket, log, build } = this.options;
    const prefix = `${basename(socket)}.pty-`;
    const found: Hosted[] = [];
    for (const name of readdirSync(dirname(socket))) {
      if (!name.startsWith(prefix)) continue;
      const path = join(dirname(socket), name);
      try {
        const host = await this.connect(path);
        const panes = await host.client.list();
        log(
          "info",
          `PTY host ${host.client.hostPid} (${host.client.hostBuild}) holds ${counted(panes.length, "pane")}`,
        );
        for (const pane of panes) found.push({ host, pane });
        if (host.client.hostBuild === build) this.current ??= Promise.resolve(host);
      } catch (error) {
        const code = ((error as DomuxError).cause as NodeJS.ErrnoException | undefined)?.code;
        if (code === "ECONNREFUSED") rmSync(path, { force: true });
        else log("error", `the PTY host at ${path} cannot be used: ${messageOf(error)}`);
      }
    }
    return found;
  }

  async launch(options: SpawnOptions, meta: Uint8Array): Promise<PtySource> {
    const host = await this.own();
    const pane = await host.client.spawn({ ...options, logLimit: LOG_LIMIT, meta });
    return new HostedSource(host, pane);
  }

  /** Makes sure that there is a host to start programs in. */
  async own(): Promise<HostConnection> {
    this.current ??= this.start();
    try {
      return await this.current;
    } catch (error) {
      this.current = undefined;
      throw error;
    }
  }

  private async start(): Promise<HostConnection> {
    const { socket, program, logFile, log } = this.options;
    const path = `${socket}.pty-${randomBytes(4).toString("hex")}`;
    const pid = await startPtyHost({ program, socket: path, logFile });
    log("info", `started PTY host ${pid}`);
    return this.connect(path);
  }

  private async connect(path: string): Promise<HostConnection> {
    const { build, log } = this.options;
    const client = await connectPtyHost({ socket: path, build });
    const host = new HostConnection(client, basename(path).replace(/^.*\.pty-/, ""), path);
    this.hosts.set(path, host);
    client.onClosed((error) => {
      this.hosts.delete(path);
      this.forget(host);
      if (!this.disposed) log("error", `PTY host ${client.hostPid}: ${error.message}`);
    });
    return host;
  }

  private forget(host: HostConnection): void {
    const { current } = this;
    void current?.then(
      (other) => {
        if (other === host && this.current === current) this.current = undefined;
      },
      () => {},
    );
  }

  /** Resolves when the hosts have done what they were told. */
  async flush(): Promise<void> {
    await Promise.all([...this.hosts.values()].map((host) => host.flush()));
  }

  dispose(): void {
    this.disposed = true;
    for (const host of [...this.hosts.values()]) host.dispose();
    this.hosts.clear();
  }
}
