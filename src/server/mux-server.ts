import type { Clock, Disposable } from "../base/index.ts";
import { type Channel, HEARTBEAT, Link, welcome } from "../link/index.ts";
import { DomuxError, messageOf } from "../model/index.ts";
import type { Mux, Verb } from "../mux/index.ts";
import {
  messages,
  type NotificationType,
  type ParamsIn,
  type RequestType,
  type ResultOf,
} from "../protocol/index.ts";
import { Connection } from "./connection.ts";
import type { LanePlace, Lanes } from "./lanes.ts";
import { SeatBook } from "./seat-book.ts";

/** What a connection may do, by the way it came. */
export interface Rights {
  /** It may look only. */
  readonly readOnly?: boolean;
  /** The peer is in this process or on this machine: no heartbeat, the system tells of its end. */
  readonly local?: boolean;
  /** Serial number of the client certificate of a TLS connection. */
  readonly certificate?: string;
  /** Where input by datagrams may be sent to; by default to any address of this machine. */
  readonly lane?: LanePlace;
  /** How it came, for the log: "unix", "memory", a TLS peer's name. */
  readonly name?: string;
}

/** What a server says of itself in hello. */
export interface ServerFacts {
  readonly build: string;
  readonly pid: number;
  readonly host: string;
  readonly user: string;
  /** Milliseconds since the Unix epoch. */
  readonly startedAt: number;
}

export interface MuxServerOptions {
  readonly mux: Mux;
  readonly clock: Clock;
  readonly facts: ServerFacts;
  /** Rows beyond those of the mux: configuration, the process. */
  readonly verbs?: readonly Verb[];
  readonly token: () => string;
  /** Ways for input by datagrams; absent: none are opened. */
  readonly lanes?: Lanes;
  /** Milliseconds that a seat is kept after its connection was lost. Default: 2 minutes. */
  readonly grace?: number;
  /** Environment values that a client wants panes to see (SSH_AUTH_SOCK …). */
  readonly onClientEnv?: (env: Readonly<Record<string, string>>) => void;
  /** Something for the log. */
  readonly onNote?: (level: "debug" | "info" | "error", line: string) => void;
}

const GRACE = 120_000;

/** Serves a mux to whoever comes over a channel: faces in this process, clients of a socket, other muxes. */
export class MuxServer implements Disposable {
  readonly book: SeatBook;
  private readonly connections = new Set<Connection>();
  private disposed = false;

  constructor(readonly options: MuxServerOptions) {
    const { mux, clock, token, grace = GRACE } = options;
    this.book = new SeatBook({ mux, clock, grace, token });
  }

  get connectionCount(): number {
    return this.connections.size;
  }

  /** Talks to a peer until its channel ends. Whatever the peer does, nothing but this connection suffers. */
  serve(channel: Channel, rights: Rights = {}): void {
    const { clock, facts } = this.options;
    const link = new Link(channel, {
      clock,
      heartbeat: rights.local ? false : HEARTBEAT,
      onDefect: (error, method) => this.note("error", `${method}: ${stackOf(error)}`),
    });
    if (this.disposed) {
      link.close({ code: "disconnected", message: "The server is ending." });
      return;
    }
    const connection = new Connection(this, link, rights);
    this.connections.add(connection);
    link.onClose((reason) => {
      this.connections.delete(connection);
      connection.closed(reason);
      this.note("debug", `connection ${rights.name ?? ""} closed: ${reason.message}`);
    });
    link.handle(messages.ping, () => ({}));
    welcome(link, { build: facts.build, accept: (params) => connection.accept(params) }).catch(
      (error: unknown) => this.note("info", `connection ${rights.name ?? ""} refused: ${messageOf(error)}`),
    );
  }

  /** Tells the face at a seat something, if one is there. */
  notifySeat<T extends NotificationType>(seat: number, type: T, params: ParamsIn<T>): void {
    this.book.get(seat)?.carrier?.notify(type, params);
  }

  /** Asks the face at a seat; undefined if none is there, or if it does not know the question. */
  async askSeat<T extends RequestType>(
    seat: number,
    type: T,
    params: ParamsIn<T>,
  ): Promise<ResultOf<T> | undefined> {
    try {
      return await this.book.get(seat)?.carrier?.call(type, params);
    } catch (error) {
      this.note("debug", `${type.method} of client ${seat}: ${messageOf(error)}`);
      return undefined;
    }
  }

  /** Gives up a client's seat and ends its connection. @throws DomuxError not-found */
  detachClient(id: number): void {
    const booked = this.book.get(id);
    if (!booked) throw new DomuxError("not-found", `There is no client ${id}.`);
    this.book.remove(booked);
  }

  /** Gives up the seats of clients that came with a certificate: it was revoked. */
  forgetCertificate(serial: string): void {
    for (const booked of [...this.book.all()]) if (booked.certificate === serial) this.book.remove(booked);
  }

  note(level: "debug" | "info" | "error", line: string): void {
    this.options.onNote?.(level, line);
  }

  /** Says goodbye to all and ends all connections. */
  shutdown(reason: "shutdown" | "upgrade", message: string): void {
    this.disposed = true;
    for (const connection of [...this.connections]) connection.goodbye(reason, message);
  }

  dispose(): void {
    this.shutdown("shutdown", "The server is ending.");
    this.book.dispose();
    this.options.lanes?.dispose();
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
