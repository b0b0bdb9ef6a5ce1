import { connect as connectSocket, type Socket } from "node:net";
import { Emitter } from "../base/index.ts";
import { DomuxError, messageOf, type Size } from "../model/index.ts";
import { FrameSplitter } from "./frame.ts";
import { INPUT_LIMIT } from "./input-queue.ts";
import { DEFAULT_LOG_LIMIT } from "./log.ts";
import type {
  DirectOptions,
  DirectWay,
  HostedPane,
  HostedPaneId,
  HostedSpawnOptions,
  LogReader,
  LogRecord,
  PtyHostClient,
  PtyInfo,
  ReadOptions,
  SignalTarget,
  TermiosState,
} from "./port.ts";
import { Reader } from "./reader.ts";
import {
  type BodyOf,
  decode,
  encode,
  inputFrame,
  type Message,
  type MessageName,
  OLDEST_VERSION,
  type Role,
  WIRE_VERSION,
  Wire,
} from "./wire.ts";

export interface ConnectOptions {
  /** Path of the host's socket. */
  readonly socket: string;
  /** Our version string. */
  readonly build: string;
  /** `control` (default) takes the host over from whoever has it; an observer may only look. */
  readonly role?: Role;
}

/**
 * Connects to a PTY host. Rejects with DomuxError: connect-failed (nobody there), version-mismatch, bad-frame (no
 * PTY host), disconnected.
 */
export async function connectPtyHost(options: ConnectOptions): Promise<PtyHostClient> {
  let client: Client | undefined;
  const socket = await open(options.socket, (bytes) => client?.receive(bytes));
  client = new Client(socket);
  try {
    await client.greet(options);
    await client.list();
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}

/** Bytes that one read takes. One buffer for all reads: nothing of a message is kept beyond its handling. */
const READ_BYTES = 128 << 10;

function open(path: string, receive: (bytes: Buffer) => void): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const buffer = Buffer.allocUnsafeSlow(READ_BYTES);
    const callback = (length: number) => {
      receive(buffer.subarray(0, length));
      return true;
    };
    const socket = connectSocket({ path, onread: { buffer, callback } });
    const refused = (cause: Error) =>
      reject(
        new DomuxError("connect-failed", `No PTY host answers on ${path}: ${cause.message}.`, { cause }),
      );
    socket.once("error", refused);
    socket.once("connect", () => {
      socket.off("error", refused);
      resolve(socket);
    });
  });
}

/** What we know of a pane's input: the last sequence given out, and what of it has not reached the terminal. */
interface InputState {
  seq: number;
  /** Writes under way, oldest first. */
  sent: { seq: number; bytes: number }[];
  /** Bytes that the host said are waiting, and bytes under way to it. */
  waiting: number;
  underWay: number;
}

type Waiter = { resolve: (message: Message) => void; reject: (error: Error) => void };

class Client implements PtyHostClient {
  hostPid = 0;
  hostBuild = "";
  private readonly splitter = new FrameSplitter();
  private readonly waiters = new Map<number, Waiter>();
  private readonly readers = new Map<number, Reader>();
  private readonly inputs = new Map<HostedPaneId, InputState>();
  private greeting: Waiter | undefined;
  private nextRequest = 1;
  private reason: Error | undefined;
  private readonly closed = new Emitter<Error>();
  private readonly termios = new Emitter<{ pane: HostedPaneId; position: number; state: TermiosState }>();
  private readonly written = new Emitter<{ pane: HostedPaneId; seq: number; pending: number }>();
  readonly onClosed = this.closed.event;
  readonly onTermios = this.termios.event;
  readonly onWritten = this.written.event;

  constructor(private readonly socket: Socket) {
    socket.on("error", (error) => this.fail(disconnected(error.message)));
    socket.on("close", () => this.fail(disconnected("it closed the connection")));
  }

  async greet({ role = "control", build }: ConnectOptions): Promise<void> {
    const answer = new Promise<Message>((resolve, reject) => {
      this.greeting = { resolve, reject };
    });
    this.tell("hello", 0, { version: WIRE_VERSION, oldest: OLDEST_VERSION, role, pid: process.pid, build });
    const { body } = (await answer) as Extract<Message, { name: "hello" }>;
    this.hostPid = body.pid;
    this.hostBuild = body.build;
  }

  async spawn(options: HostedSpawnOptions): Promise<HostedPane> {
    const pane = await this.ask("spawn", "pane", {
      size: options.size,
      logLimit: options.logLimit ?? DEFAULT_LOG_LIMIT,
      cwd: options.cwd,
      argv0: options.argv0 ?? "",
      argv: options.argv,
      env: options.env,
      meta: options.meta ?? new Uint8Array(),
    });
    this.learn(pane);
    return pane;
  }

  async list(): Promise<HostedPane[]> {
    const { panes } = await this.ask("list", "panes", {});
    for (const pane of panes) this.learn(pane);
    return [...panes];
  }

  async info(pane: HostedPaneId, options: { tree?: boolean } = {}): Promise<PtyInfo> {
    const { json } = await this.ask("info", "running", { pane, tree: options.tree ?? false });
    return JSON.parse(json) as PtyInfo;
  }

  async setMeta(pane: HostedPaneId, meta: Uint8Array): Promise<void> {
    await this.ask("setMeta", "done", { pane, meta });
  }

  async getMeta(pane: HostedPaneId): Promise<Uint8Array> {
    return new Uint8Array((await this.ask("getMeta", "meta", { pane })).meta);
  }

  write(pane: HostedPaneId, bytes: Uint8Array, seq?: number): number | undefined {
    return this.put("write", pane, bytes, seq);
  }

  private put(
    name: "write" | "type",
    pane: HostedPaneId,
    bytes: Uint8Array,
    seq?: number,
  ): number | undefined {
    const input = this.inputOf(pane);
    if (input.waiting + input.underWay + bytes.length > INPUT_LIMIT) return undefined;
    const number = seq ?? input.seq + 1;
    input.seq = Math.max(input.seq, number);
    input.sent.push({ seq: number, bytes: bytes.length });
    input.underWay += bytes.length;
    if (!this.reason) this.socket.write(inputFrame(Wire[name].number, pane, number, bytes));
    return number;
  }

  async inject(pane: HostedPaneId, bytes: Uint8Array): Promise<void> {
    await this.ask("inject", "done", { pane, bytes });
  }

  async permit(pane: HostedPaneId, key: Uint8Array): Promise<void> {
    await this.ask("permit", "done", { pane, key });
  }

  async direct(pane: HostedPaneId, options: DirectOptions): Promise<DirectWay> {
    const request = this.takeNumber();
    const stop = () => {
      this.readers.delete(request);
      this.inputs.delete(pane);
      this.tell("stop", request, {});
    };
    const onRecord = (record: LogRecord) => {
      if (record.type === "output") options.onAnswer(record);
    };
    this.readers.set(request, new Reader({ position: 0, onRecord }, { ack: () => {}, stop }));
    this.inputs.delete(pane);
    try {
      await this.ask("direct", "done", { pane, key: options.key }, request);
    } catch (error) {
      this.readers.delete(request);
      throw error;
    }
    return { write: (bytes) => this.put("type", pane, bytes), dispose: stop };
  }

  pendingInput(pane: HostedPaneId): number {
    const input = this.inputOf(pane);
    return input.waiting + input.underWay;
  }

  async resize(pane: HostedPaneId, size: Size): Promise<void> {
    await this.ask("resize", "done", { pane, size });
  }

  async signal(pane: HostedPaneId, name: string, target: SignalTarget = "foreground"): Promise<boolean> {
    return (await this.ask("signal", "done", { pane, name, target })).value !== 0;
  }

  async erase(pane: HostedPaneId, mode: number): Promise<void> {
    await this.ask("erase", "done", { pane, mode });
  }

  read(pane: HostedPaneId, options: ReadOptions): LogReader {
    const request = this.takeNumber();
    const reader = new Reader(options, {
      ack: (position) => this.tell("ack", request, { position }),
      stop: () => {
        this.readers.delete(request);
        this.tell("stop", request, {});
      },
    });
    this.readers.set(request, reader);
    this.tell("read", request, { pane, position: options.position, window: reader.window });
    return reader;
  }

  trim(pane: HostedPaneId, position: number): void {
    this.tell("trim", 0, { pane, position });
  }

  watchTermios(pane: HostedPaneId, on: boolean): void {
    this.tell("watch", 0, { pane, on });
  }

  async remove(pane: HostedPaneId): Promise<void> {
    await this.ask("remove", "done", { pane });
    this.inputs.delete(pane);
  }

  close(): void {
    this.fail(new DomuxError("cancelled", "The connection to the PTY host was closed here."));
  }

  private ask<N extends MessageName, A extends MessageName>(
    name: N,
    answer: A,
    body: BodyOf<N>,
    request = this.takeNumber(),
  ): Promise<BodyOf<A>> {
    return new Promise((resolve, reject) => {
      if (this.reason) return reject(this.reason);
      const bytes = encode(name, request, body);
      this.waiters.set(request, {
        resolve: (message) =>
          message.name === answer
            ? resolve(message.body as BodyOf<A>)
            : reject(
                new DomuxError("bad-frame", `PTY host protocol: ${message.name} is no answer to ${name}.`),
              ),
        reject,
      });
      this.socket.write(bytes);
    });
  }

  private tell<N extends MessageName>(name: N, request: number, body: BodyOf<N>): void {
    if (!this.reason) this.socket.write(encode(name, request, body));
  }

  /** 1 to 2^32 - 1, skipping what is in use. */
  private takeNumber(): number {
    do this.nextRequest = this.nextRequest >= 0xffff_ffff ? 1 : this.nextRequest + 1;
    while (this.waiters.has(this.nextRequest) || this.readers.has(this.nextRequest));
    return this.nextRequest;
  }

  /** What the host sent; valid during the call. */
  receive(chunk: Buffer): void {
    try {
      this.splitter.push(chunk, (number, request, body) => {
        if (this.reason) return;
        const message = decode(number, request, body);
        if (message) this.handle(message);
      });
    } catch (error) {
      this.fail(
        error instanceof DomuxError ? error : new DomuxError("internal", messageOf(error), { cause: error }),
      );
    }
  }

  private handle(message: Message): void {
    const { request } = message;
    switch (message.name) {
      case "output":
      case "resized":
      case "erased":
      case "exited":
        this.readers.get(request)?.deliver(message);
        return;
      case "written":
        this.inputTaken(message.body);
        return;
      case "termios": {
        const { pane, position, ...state } = message.body;
        this.termios.emit({ pane, position, state });
        return;
      }
      case "error":
        this.refused(request, new DomuxError(message.body.code, message.body.message));
        return;
      case "hello":
        this.greeting?.resolve(message);
        return;
      default:
        this.waiters.get(request)?.resolve(message);
        this.waiters.delete(request);
    }
  }

  /** An error for nobody in particular is the reason for the end that follows, or belongs to a message without answer. */
  private refused(request: number, error: DomuxError): void {
    const waiter = this.waiters.get(request);
    const reader = this.readers.get(request);
    this.waiters.delete(request);
    this.readers.delete(request);
    if (waiter) waiter.reject(error);
    else if (reader) reader.fail(error);
    else if (FATAL.has(error.code)) this.fail(error);
  }

  private fail(reason: Error): void {
    if (this.reason) return;
    this.reason = reason;
    this.socket.destroy();
    this.greeting?.reject(reason);
    for (const waiter of this.waiters.values()) waiter.reject(reason);
    this.waiters.clear();
    this.readers.clear();
    this.closed.emit(reason);
    for (const emitter of [this.closed, this.termios, this.written]) emitter.dispose();
  }

  private learn(pane: HostedPane): void {
    const input = this.inputOf(pane.pane);
    input.seq = Math.max(input.seq, pane.lastWrite);
    if (input.sent.length === 0) input.waiting = pane.pendingInput;
  }

  private inputOf(pane: HostedPaneId): InputState {
    let input = this.inputs.get(pane);
    if (!input) {
      input = { seq: 0, sent: [], waiting: 0, underWay: 0 };
      this.inputs.set(pane, input);
    }
    return input;
  }

  private inputTaken(body: BodyOf<"written">): void {
    const input = this.inputOf(body.pane);
    while (input.sent.length > 0 && input.sent[0].seq <= body.seq)
      input.underWay -= input.sent.shift()?.bytes ?? 0;
    input.waiting = body.pending;
    this.written.emit(body);
  }
}

/** Errors after which the host hangs up. */
const FATAL: ReadonlySet<string> = new Set([
  "taken-over",
  "version-mismatch",
  "bad-frame",
  "frame-too-large",
]);

const disconnected = (why: string): DomuxError =>
  new DomuxError("disconnected", `The connection to the PTY host was lost: ${why}.`);
