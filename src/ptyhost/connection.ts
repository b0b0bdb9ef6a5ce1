import type { Socket } from "node:net";
import type { Clock, Disposable } from "../base/index.ts";
import { DomuxError, messageOf } from "../model/index.ts";
import { FrameSplitter, HEADER_BYTES, writeHeader } from "./frame.ts";
import type { HostedPaneState } from "./hosted-pane.ts";
import type { Chunk } from "./log.ts";
import { LogStream, type RecordSink } from "./log-stream.ts";
import type { PaneTable } from "./pane-table.ts";
import type { LogRecord } from "./port.ts";
import {
  type BodyOf,
  decode,
  encode,
  type Message,
  type MessageName,
  OLDEST_VERSION,
  type Role,
  WIRE_VERSION,
  Wire,
} from "./wire.ts";

/** Beyond so many unsent bytes a connection gets no more records: they stay in the logs, which are bounded. */
const SOCKET_HIGH_BYTES = 256 << 10;
/** Output up to this size is copied behind its header: one small write is cheaper than two pieces. */
const COPY_BYTES = 2 << 10;
/** Input that reached the terminal at once is told of after so long or so much; it would only delay the echo. */
const WRITTEN_DELAY_MS = 20;
const WRITTEN_BYTES = 64 << 10;
/** Streams of one connection. */
const MAX_STREAMS = 10_000;

const OUTPUT_HEAD_BYTES = HEADER_BYTES + 8;

/** What a connection needs of its host. */
export interface ConnectionHost {
  readonly panes: PaneTable;
  readonly clock: Clock;
  readonly build: string;
  /** The connection has said hello. A controlling one takes the place of the one before. */
  greeted(connection: Connection, role: Role): void;
  /** The connection is over; called once. */
  closed(connection: Connection): void;
}

type Handlers = { [N in MessageName]?: (body: BodyOf<N>, request: number) => void };

/** Messages that an observer may send, beside hello. */
const OBSERVER: ReadonlySet<MessageName> = new Set([
  "list",
  "info",
  "getMeta",
  "read",
  "ack",
  "stop",
  "direct",
  "type",
]);
/** So long after input, output goes the direct way too (milliseconds): it is likely the answer. */
const ANSWER_MS = 100;
/** Pieces of output up to this size go the direct way. */
const ANSWER_BYTES = 16 << 10;

/** A pane that the connection has the direct way to. */
interface DirectWay extends Disposable {
  readonly request: number;
  /** Of the last input that was taken. */
  seq: number;
  /** Clock time up to which output is sent. */
  until: number;
}

/** What a connection is still to be told of its input to a pane, which may be gone by then. */
interface Report {
  readonly pane: HostedPaneState;
  readonly subscription: Disposable;
  bytes: number;
}

/** One peer of the host, from its first byte to its end. */
export class Connection implements RecordSink, Disposable {
  private role: Role | undefined;
  private readonly splitter = new FrameSplitter();
  private readonly streams = new Map<number, LogStream>();
  private readonly watched = new Map<number, Disposable>();
  private readonly directs = new Map<number, DirectWay>();
  private readonly reports = new Map<number, Report>();
  private reportTimer: Disposable | undefined;
  private over = false;
  private nextStream = 0;

  constructor(
    private readonly socket: Socket,
    private readonly host: ConnectionHost,
  ) {
    socket.on("data", (chunk: Buffer) => this.receive(chunk));
    socket.on("drain", () => this.pumpAll());
    socket.on("error", () => this.dispose());
    socket.on("close", () => this.dispose());
  }

  get controls(): boolean {
    return this.role === "control";
  }

  get ready(): boolean {
    return !this.over && this.socket.writableLength < SOCKET_HIGH_BYTES;
  }

  /** Says why and ends the connection; nothing that it sent before and we have not read yet is done. */
  end(error: DomuxError): void {
    if (this.over) return;
    this.tell("error", 0, { code: error.code, message: error.message });
    this.socket.removeAllListeners("data");
    this.socket.resume();
    this.socket.end();
    this.release();
  }

  dispose(): void {
    this.release();
    this.socket.destroy();
  }

  send(stream: number, record: LogRecord, chunk: Chunk | undefined): void {
    if (record.type === "output") this.sendOutput(stream, record.position, record.bytes, chunk);
    else if (record.type === "resize") this.tell("resized", stream, record);
    else if (record.type === "erase") this.tell("erased", stream, record);
    else this.tell("exited", stream, record);
  }

  private release(): void {
    if (this.over) return;
    this.over = true;
    for (const stream of this.streams.values()) stream.dispose();
    for (const watch of this.watched.values()) watch.dispose();
    for (const direct of this.directs.values()) direct.dispose();
    for (const report of this.reports.values()) report.subscription.dispose();
    this.reportTimer?.dispose();
    if (this.role === "control") for (const pane of this.host.panes.all()) pane.termios.watch(false);
    this.host.closed(this);
  }

  private receive(chunk: Buffer): void {
    try {
      this.splitter.push(chunk, (number, request, body) => {
        if (!this.over) this.frame(number, request, body);
      });
    } catch (error) {
      this.end(error instanceof DomuxError ? error : new DomuxError("internal", messageOf(error)));
    }
  }

  /** Throws only what ends the connection. */
  private frame(number: number, request: number, body: Buffer): void {
    const message = decode(number, request, body);
    if (!this.role && message?.name !== "hello")
      throw new DomuxError("bad-frame", "PTY host protocol: the first message must be a hello.");
    try {
      if (!message) throw new DomuxError("unknown-method", `This PTY host knows no message ${number}.`);
      this.handle(message);
    } catch (error) {
      this.refuse(request, error);
    }
  }

  private handle(message: Message): void {
    const { name, request } = message;
    if (this.role === "observe" && !OBSERVER.has(name))
      throw new DomuxError("not-allowed", `An observer of a PTY host may not ask for ${name}.`);
    const handler = this.handlers[name] as ((body: unknown, request: number) => void) | undefined;
    if (!handler)
      throw new DomuxError(
        "unknown-method",
        `A PTY host is not asked for ${name} (message ${Wire[name].number}).`,
      );
    handler(message.body, request);
  }

  private refuse(request: number, error: unknown): void {
    const known = error instanceof DomuxError ? error : new DomuxError("internal", messageOf(error));
    if (known.code === "version-mismatch") this.end(known);
    else this.tell("error", request, { code: known.code, message: known.message });
  }

  /** What each message does; an exception becomes the error that answers it. */
  private readonly handlers: Handlers = {
    hello: (body) => this.hello(body),
    spawn: (body, request) => {
      const { argv0, logLimit, ...options } = body;
      const pane = this.host.panes.spawn({
        ...options,
        argv0: argv0 || undefined,
        logLimit: logLimit || undefined,
      });
      this.tell("pane", request, pane.summary());
    },
    list: (_, request) =>
      this.tell("panes", request, { panes: this.host.panes.all().map((pane) => pane.summary()) }),
    info: (body, request) => {
      const { pty } = this.host.panes.get(body.pane);
      void this.answer(request, async () => {
        const info = await pty.info({ tree: body.tree });
        this.tell("running", request, { json: JSON.stringify(info) });
      });
    },
    setMeta: (body, request) => {
      this.host.panes.get(body.pane).meta = body.meta;
      this.tell("done", request, { value: 1 });
    },
    getMeta: (body, request) => this.tell("meta", request, { meta: this.host.panes.get(body.pane).meta }),
    remove: (body, request) => {
      const pane = this.host.panes.get(body.pane);
      for (const [id, stream] of this.streams) if (stream.pane === pane) this.stop(id);
      this.forget(body.pane);
      this.host.panes.remove(body.pane);
      this.tell("done", request, { value: 1 });
    },
    write: (body) => {
      const pane = this.host.panes.write(body.pane, body.seq, body.bytes);
      this.reportLater(pane, body.bytes.length);
    },
    resize: (body, request) => {
      this.host.panes.get(body.pane).resize(body.size);
      this.tell("done", request, { value: 1 });
    },
    signal: (body, request) => {
      const { pty } = this.host.panes.get(body.pane);
      void this.answer(request, async () => {
        const delivered = await pty.signal(body.name, body.target);
        this.tell("done", request, { value: delivered ? 1 : 0 });
      });
    },
    erase: (body, request) => {
      this.host.panes.get(body.pane).erase(body.mode);
      this.tell("done", request, { value: 1 });
    },
    read: (body, request) => {
      if (this.streams.size >= MAX_STREAMS)
        throw new DomuxError("limit", `A connection reads at most ${MAX_STREAMS} logs at once.`);
      const pane = this.host.panes.get(body.pane);
      this.stop(request);
      const stream = new LogStream(
        request,
        pane,
        body.position,
        body.window,
        this,
        this.host.clock,
        (error) => {
          this.stop(request);
          this.refuse(request, error);
        },
      );
      this.streams.set(request, stream);
      stream.pump();
    },
    ack: (body, request) => this.streams.get(request)?.ack(body.position),
    stop: (_, request) => this.stop(request),
    trim: (body) => this.host.panes.get(body.pane).trim(body.position),
    inject: (body, request) => {
      this.host.panes.get(body.pane).inject(body.bytes);
      this.tell("done", request, { value: 1 });
    },
    permit: (body, request) => {
      this.host.panes.get(body.pane).permit(Buffer.from(body.key).toString("hex"));
      this.tell("done", request, { value: 1 });
    },
    direct: (body, request) => {
      const pane = this.host.panes.get(body.pane);
      if (!pane.admits(Buffer.from(body.key).toString("hex")))
        throw new DomuxError(
          "not-allowed",
          `Nobody permitted the direct way to pane ${body.pane} with this key.`,
        );
      this.directs.get(pane.id)?.dispose();
      this.directs.set(pane.id, this.directTo(pane, request));
      this.tell("done", request, { value: 1 });
    },
    type: (body) => {
      const direct = this.directs.get(body.pane);
      if (!direct)
        throw new DomuxError("not-allowed", `This connection has no direct way to pane ${body.pane}.`);
      direct.until = this.host.clock.now() + ANSWER_MS;
      const pane = this.host.panes.type(body.pane, body.bytes);
      direct.seq = body.seq;
      this.reportLater(pane, body.bytes.length);
    },
    watch: (body) => {
      const pane = this.host.panes.get(body.pane);
      this.watched.get(pane.id)?.dispose();
      this.watched.delete(pane.id);
      if (body.on)
        this.watched.set(
          pane.id,
          pane.termios.onChanged((state) =>
            this.tell("termios", 0, { pane: pane.id, position: pane.log.head, ...state }),
          ),
        );
      pane.termios.watch(body.on);
    },
  };

  private hello(body: BodyOf<"hello">): void {
    if (this.role) throw new DomuxError("bad-frame", "PTY host protocol: a second hello.");
    const version = Math.min(WIRE_VERSION, body.version);
    if (version < OLDEST_VERSION || version < body.oldest)
      throw new DomuxError(
        "version-mismatch",
        `This PTY host (domux ${this.host.build}) speaks protocol versions ${OLDEST_VERSION} to ${WIRE_VERSION}, ` +
          `the server (domux ${body.build}) ${body.oldest} to ${body.version}.`,
      );
    this.role = body.role;
    this.tell("hello", 0, {
      version,
      oldest: OLDEST_VERSION,
      role: body.role,
      pid: process.pid,
      build: this.host.build,
    });
    this.host.greeted(this, body.role);
  }

  private async answer(request: number, run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      this.refuse(request, error);
    }
  }

  private directTo(pane: HostedPaneState, request: number): DirectWay {
    const { clock } = this.host;
    const answers = pane.onPrinted((printed) => {
      const { position, bytes } = printed;
      if (bytes.length > ANSWER_BYTES || pane.floods || clock.now() >= way.until || !this.ready) return;
      printed.gone = true;
      // Copied: the bytes are the terminal's scratch.
      const kept = bytes.length > COPY_BYTES ? new Uint8Array(bytes) : bytes;
      this.sendOutput(request, position, kept, undefined);
    });
    const way: DirectWay = {
      request,
      seq: 0,
      until: Number.NEGATIVE_INFINITY,
      dispose: () => answers.dispose(),
    };
    return way;
  }

  private stop(request: number): void {
    for (const [pane, direct] of this.directs)
      if (direct.request === request) {
        direct.dispose();
        this.forget(pane);
        this.directs.delete(pane);
      }
    this.streams.get(request)?.dispose();
    this.streams.delete(request);
  }

  private forget(pane: number): void {
    this.watched.get(pane)?.dispose();
    this.watched.delete(pane);
    this.reports.get(pane)?.subscription.dispose();
    this.reports.delete(pane);
  }

  /** All streams in turn, each time beginning with another, so that none starves behind a flood. */
  private pumpAll(): void {
    const streams = [...this.streams.values()];
    this.nextStream = streams.length ? (this.nextStream + 1) % streams.length : 0;
    for (let count = 0; count < streams.length && this.ready; count++)
      streams[(this.nextStream + count) % streams.length].pump();
  }

  private tell<N extends MessageName>(name: N, request: number, body: BodyOf<N>): void {
    if (!this.over) this.socket.write(encode(name, request, body));
  }

  private sendOutput(stream: number, position: number, bytes: Uint8Array, chunk: Chunk | undefined): void {
    const copied = bytes.length <= COPY_BYTES;
    const head = Buffer.allocUnsafe(OUTPUT_HEAD_BYTES + (copied ? bytes.length : 0));
    writeHeader(head, Wire.output.number, stream, 8 + bytes.length);
    head.writeUInt32BE(Math.floor(position / 0x1_0000_0000), HEADER_BYTES);
    head.writeUInt32BE(position % 0x1_0000_0000, HEADER_BYTES + 4);
    if (copied) {
      head.set(bytes, OUTPUT_HEAD_BYTES);
      this.socket.write(head);
      return;
    }
    if (chunk) chunk.pins++;
    this.socket.cork();
    this.socket.write(head);
    this.socket.write(bytes, () => {
      if (chunk) chunk.pins--;
    });
    this.socket.uncork();
  }

  /** Tells how far input has come: soon if all is well, at once while a program lets it wait. */
  private reportLater(pane: HostedPaneState, bytes: number): void {
    let report = this.reports.get(pane.id);
    if (!report) {
      report = { pane, bytes: 0, subscription: pane.pty.onInputTaken(() => this.report(pane)) };
      this.reports.set(pane.id, report);
    }
    report.bytes += bytes;
    if (report.bytes >= WRITTEN_BYTES) this.report(pane);
    else this.reportTimer ??= this.host.clock.after(WRITTEN_DELAY_MS, () => this.reportAll());
  }

  private reportAll(): void {
    this.reportTimer = undefined;
    for (const { pane, bytes } of this.reports.values()) if (bytes > 0) this.report(pane);
  }

  private report(pane: HostedPaneState): void {
    const report = this.reports.get(pane.id);
    if (report) report.bytes = 0;
    const seq = this.directs.get(pane.id)?.seq ?? pane.lastSeq;
    this.tell("written", 0, { pane: pane.id, seq, pending: pane.pty.pendingInput });
  }
}
