import { chmodSync, unlinkSync } from "node:fs";
import { connect, createServer, type Server, type Socket } from "node:net";
import { type Clock, type Disposable, systemClock } from "../base/index.ts";
import { DomuxError, messageOf } from "../model/index.ts";
import { Connection, type ConnectionHost } from "./connection.ts";
import { PaneTable } from "./pane-table.ts";
import { ptyShare } from "./pty.ts";
import type { Role } from "./wire.ts";

export interface ServeOptions {
  /** Path of the socket; its directory must be the caller's own and closed to others. */
  readonly socket: string;
  /** Version string for hello. */
  readonly build: string;
  /** How long the host stays with no pane and no connection, in milliseconds. Default 30 s. */
  readonly graceMs?: number;
  /** The same while ended panes wait for a server to read their last output. Default 10 min. */
  readonly keepMs?: number;
  readonly clock?: Clock;
  /** Told when memory of logs is not needed any more (bytes). */
  readonly freed?: (bytes: number) => void;
}

export interface RunningHost extends Disposable {
  /** The host has nothing to do any more, or was disposed of; the socket is gone. */
  readonly ended: Promise<void>;
  /** Drops memory that is only kept to be used again. */
  dropSpares(): void;
}

/**
 * Listens for servers. One at a time controls the host: a newer one takes the place of the older, which is told so.
 * Throws DomuxError already-running (somebody answers at the socket), connect-failed (it cannot be made), unsupported.
 */
export async function servePtyHost(options: ServeOptions): Promise<RunningHost> {
  const server = await listen(options.socket);
  return new Host(server, options);
}

class Host implements RunningHost, ConnectionHost {
  readonly clock: Clock;
  readonly build: string;
  readonly panes: PaneTable;
  readonly ended: Promise<void>;
  private readonly share;
  private readonly served = new Set<Connection>();
  private readonly connections = new Set<Connection>();
  private control: Connection | undefined;
  private timer: Disposable | undefined;
  private over = false;
  private finish: () => void = () => {};

  constructor(
    private readonly server: Server,
    private readonly options: ServeOptions,
  ) {
    this.clock = options.clock ?? systemClock;
    this.build = options.build;
    this.share = ptyShare(this.clock);
    this.panes = new PaneTable(this.share, options.freed);
    this.ended = new Promise((resolve) => {
      this.finish = resolve;
    });
    this.panes.onChanged(() => this.countDown());
    server.on("connection", (socket: Socket) => {
      this.connections.add(new Connection(socket, this));
    });
    this.countDown();
  }

  greeted(connection: Connection, role: Role): void {
    this.served.add(connection);
    this.countDown();
    if (role !== "control") return;
    const before = this.control;
    this.control = connection;
    before?.end(
      new DomuxError("taken-over", "Another server has taken over this PTY host; its panes are there now."),
    );
  }

  closed(connection: Connection): void {
    this.connections.delete(connection);
    this.served.delete(connection);
    if (this.control === connection) this.control = undefined;
    this.countDown();
  }

  dropSpares(): void {
    this.panes.dropSpares();
  }

  dispose(): void {
    if (this.over) return;
    this.over = true;
    this.timer?.dispose();
    this.server.close();
    for (const connection of [...this.connections]) connection.dispose();
    this.panes.dispose();
    this.share.dispose();
    this.finish();
  }

  /** The host ends when nobody is connected and nothing runs, after a while in which that may change. */
  private countDown(): void {
    this.timer?.dispose();
    this.timer = undefined;
    const panes = this.panes.all();
    if (this.over || this.served.size > 0 || panes.some((pane) => !pane.hasEnded)) return;
    const { graceMs = 30_000, keepMs = 600_000 } = this.options;
    this.timer = this.clock.after(panes.length > 0 ? keepMs : graceMs, () => this.dispose());
  }
}

/** A listening socket that only we may use. One that nobody answers at is left over and replaced. */
async function listen(path: string): Promise<Server> {
  try {
    return await bind(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw cannot(path, error);
  }
  if (await answers(path))
    throw new DomuxError("already-running", `A PTY host is alive on ${path}; connect to it instead.`);
  try {
    unlinkSync(path);
    return await bind(path);
  } catch (error) {
    throw cannot(path, error);
  }
}

function bind(path: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    // The socket is made within listen(), so nobody can connect before its mode is right.
    const before = process.umask(0o177);
    try {
      server.listen(path, () => {
        server.off("error", reject);
        chmodSync(path, 0o600);
        resolve(server);
      });
    } finally {
      process.umask(before);
    }
  });
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.on("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}

const cannot = (path: string, cause: unknown): DomuxError =>
  new DomuxError("connect-failed", `The PTY host cannot listen on ${path}: ${messageOf(cause)}.`, { cause });
