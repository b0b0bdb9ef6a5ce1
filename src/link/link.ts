import {
  type Clock,
  type Disposable,
  Emitter,
  type Event,
  systemClock,
  toDisposable,
} from "../base/index.ts";
import { DomuxError, messageOf } from "../model/index.ts";
import {
  decodeFrame,
  encodeFrame,
  type Frame,
  LIMITS,
  messages,
  type NotificationType,
  type ParamsIn,
  type ParamsOf,
  type RequestType,
  type ResultIn,
  type ResultOf,
} from "../protocol/index.ts";
import { type Channel, type CloseReason, ENDED } from "./channel.ts";
import { check } from "./check.ts";
import { HEARTBEAT, Heartbeat, type HeartbeatTimes } from "./heartbeat.ts";
import { decodeRpc, encodeRpc, type RpcId, type RpcMessage } from "./rpc.ts";

/** Largest message that a channel takes, in bytes, unless agreed otherwise. */
export const MESSAGE_LIMIT = LIMITS.message;

/** Milliseconds of silence, or round trips if that is more, that a waiting person is asked to bear. */
const IMPATIENCE = 2_500;
const IMPATIENT_TRIPS = 12;

export type LinkLimits = { readonly [name in keyof typeof LIMITS]: number };

export interface LinkOptions {
  readonly clock?: Clock;
  /** Time of day in milliseconds, to notice that the machine slept. */
  readonly wall?: () => number;
  /** False: none, where the system tells of the peer's end (a local socket, memory). */
  readonly heartbeat?: HeartbeatTimes | false;
  readonly limits?: Partial<LinkLimits>;
  /** A handler or listener failed with something that is not a DomuxError: a defect, for the log. */
  readonly onDefect?: (error: unknown, method: string) => void;
}

export interface CallOptions {
  /** Milliseconds after which the call rejects with "timeout". */
  readonly timeout?: number;
}

interface HandlerEntry {
  readonly type: RequestType;
  readonly run: (params: never) => unknown;
  readonly after?: (error?: DomuxError) => void;
}
type Pending = { resolve: (value: unknown) => void; reject: (error: DomuxError) => void; type: RequestType };

/**
 * One conversation over a channel: calls, notifications and frames both ways. What comes from the peer is validated
 * by its declaration; unknown fields and notifications are ignored, unknown methods answered with "unknown-method".
 * A peer that breaks the protocol loses this connection, with the reason.
 */
export class Link implements Disposable {
  readonly clock: Clock;
  private readonly wall: () => number;
  private readonly limits: LinkLimits;
  private readonly handlers = new Map<string, HandlerEntry>();
  private readonly listeners = new Map<string, { type: NotificationType; emitter: Emitter<never> }>();
  private readonly pending = new Map<RpcId, Pending>();
  private readonly frames = new Emitter<Frame>();
  private readonly ends = new Emitter<CloseReason>();
  private readonly sleeps = new Emitter<number>();
  private readonly questions = new Emitter<void>();
  private readonly heartbeat: Heartbeat | undefined;
  private timer: Disposable | undefined;
  private impatience: Disposable | undefined;
  private heardAt: number;
  /** When the first question was sent since anything came from the peer. */
  private asked: number | undefined;
  /** When a person began to wait for an answer, since anything came from the peer. */
  private expected: number | undefined;
  private nextId = 1;
  private unanswered = 0;
  private reason: CloseReason | undefined;
  private gate: ((message: RpcMessage | Frame) => "pass" | "drop" | "wait") | undefined;
  private held: (RpcMessage | Frame)[] = [];
  private roundTrip: number | undefined;
  private peerMessage: number = LIMITS.message;
  private peerInput: number = LIMITS.input;

  /** Frames of the peer. */
  readonly onFrame: Event<Frame> = this.frames.event;
  /** This process did not run for so many milliseconds (suspended); the peer is being asked whether it is there. */
  readonly onSleep: Event<number> = this.sleeps.event;
  /** Something was sent that the peer answers at once, and nothing before it waits for an answer. */
  readonly onQuestion: Event<void> = this.questions.event;
  /** What was sent has left this process. */
  readonly onDrain: Event<void>;

  constructor(
    readonly channel: Channel,
    private readonly options: LinkOptions = {},
  ) {
    this.clock = options.clock ?? systemClock;
    this.wall = options.wall ?? Date.now;
    this.limits = { ...LIMITS, ...options.limits };
    this.onDrain = channel.onDrain;
    this.heardAt = this.clock.now();
    if (options.heartbeat !== false) {
      this.heartbeat = new Heartbeat(options.heartbeat ?? HEARTBEAT, this.clock.now(), this.wall());
      this.arm((options.heartbeat ?? HEARTBEAT).interval);
    }
    channel.onMessage((data) => this.received(data));
    channel.onClose((reason) => this.end(reason));
  }

  get closed(): CloseReason | undefined {
    return this.reason;
  }

  /** Bytes sent and not yet taken by the other side or the system. */
  get bufferedAmount(): number {
    return this.channel.bufferedAmount;
  }

  /** Smoothed round trip in milliseconds; undefined until one was measured. */
  get lag(): number | undefined {
    return this.roundTrip;
  }

  /** When anything came from the peer last, by the clock. */
  get heard(): number {
    return this.heardAt;
  }

  /** When a question was sent since which nothing at all has come from the peer; undefined: there is none. */
  get silentSince(): number | undefined {
    return this.asked;
  }

  /** Once, when the conversation is over. A listener that comes later is called at once. */
  onClose(listener: (reason: CloseReason) => void): Disposable {
    if (!this.reason) return this.ends.event(listener);
    listener(this.reason);
    return toDisposable(() => {});
  }

  /**
   * Asks the peer.
   * @throws DomuxError (as rejection) with the peer's code; disconnected if the link ends before the answer; limit if
   * too many calls wait; frame-too-large if it does not fit; bad-request if the answer is not as declared.
   */
  call<T extends RequestType>(type: T, params: ParamsIn<T>, options?: CallOptions): Promise<ResultOf<T>> {
    if (this.reason) return Promise.reject(disconnected(this.reason));
    if (this.pending.size >= this.limits.requests)
      return Promise.reject(new DomuxError("limit", `${this.pending.size} calls wait for their answers.`));
    const id = this.nextId++;
    return new Promise<ResultOf<T>>((resolve, reject) => {
      let timer: Disposable | undefined;
      const done = () => {
        timer?.dispose();
        this.pending.delete(id);
      };
      this.pending.set(id, {
        type,
        resolve: (value) => {
          done();
          resolve(value as ResultOf<T>);
        },
        reject: (error) => {
          done();
          reject(error);
        },
      });
      if (options?.timeout !== undefined)
        timer = this.clock.after(options.timeout, () =>
          this.pending
            .get(id)
            ?.reject(new DomuxError("timeout", `No answer to ${type.method} in ${options.timeout} ms.`)),
        );
      try {
        this.sendText({ kind: "request", id, method: type.method, params });
      } catch (error) {
        this.pending.get(id)?.reject(asDomuxError(error));
      }
    });
  }

  /** Tells the peer something; nothing happens if the link is closed. @throws DomuxError frame-too-large */
  notify<T extends NotificationType>(type: T, params: ParamsIn<T>): void {
    this.sendText({ kind: "notification", method: type.method, params });
  }

  /**
   * Answers a request of the peer, from now on. What it throws goes back as the error. `after` is called when the
   * answer, or the error, has been sent.
   */
  handle<T extends RequestType>(
    type: T,
    run: (params: ParamsOf<T>) => ResultIn<T> | Promise<ResultIn<T>>,
    after?: (error?: DomuxError) => void,
  ): Disposable {
    const entry: HandlerEntry = { type, run: run as (params: never) => unknown, after };
    this.handlers.set(type.method, entry);
    return toDisposable(() => {
      if (this.handlers.get(type.method) === entry) this.handlers.delete(type.method);
    });
  }

  /** Listens to a notification of the peer. */
  on<T extends NotificationType>(type: T, listener: (params: ParamsOf<T>) => void): Disposable {
    let entry = this.listeners.get(type.method);
    if (!entry) this.listeners.set(type.method, (entry = { type, emitter: new Emitter<never>() }));
    return entry.emitter.event(listener as (params: never) => void);
  }

  /** Sends a frame; nothing happens if the link is closed. @throws DomuxError frame-too-large */
  sendFrame(frame: Frame): void {
    if (this.reason) return;
    if (frame.kind === "input" && frame.payload.length > this.peerInput)
      throw tooLarge("An input record", frame.payload.length, this.peerInput);
    const bytes = encodeFrame(frame);
    if (bytes.length > this.peerMessage) throw tooLarge("A frame", bytes.length, this.peerMessage);
    this.channel.send(bytes);
  }

  /** Measures the round trip now, in milliseconds. */
  async measure(): Promise<number> {
    const sent = this.clock.now();
    const answer = this.call(messages.ping, {});
    this.question();
    await answer;
    const took = this.clock.now() - sent;
    // As TCP smooths it (RFC 6298), quicker at first.
    this.roundTrip = this.roundTrip === undefined ? took : this.roundTrip + (took - this.roundTrip) / 8;
    return took;
  }

  /** Asks whether the peer is there, now; a silent one is lost after a short time. For when the network changed. */
  probe(timeout = (this.options.heartbeat || HEARTBEAT).wakeTimeout): void {
    this.call(messages.ping, {}, { timeout }).catch((error: DomuxError) => {
      if (error.code === "timeout")
        this.close({ code: "timeout", message: "The other side does not answer." });
    });
    this.question();
  }

  private question(): void {
    if (this.asked !== undefined || this.reason) return;
    this.asked = this.clock.now();
    this.questions.emit();
  }

  /**
   * Something was sent that the peer answers at once (a key). If nothing at all comes from it for a while, the link is
   * given up, long before the heartbeat would: somebody is waiting.
   */
  expectAnswer(): void {
    this.question();
    if (this.reason || !this.heartbeat) return;
    this.expected ??= this.clock.now();
    if (!this.impatience) this.beImpatient(this.patience);
  }

  /** Milliseconds of silence that a waiting person is asked to bear. */
  private get patience(): number {
    return Math.max(IMPATIENCE, IMPATIENT_TRIPS * (this.roundTrip ?? 0));
  }

  /** `late`: this process was busy or asleep once already while it waited. */
  private beImpatient(wait: number, late = false): void {
    const due = this.clock.now() + wait;
    this.impatience = this.clock.after(wait, () => {
      this.impatience = undefined;
      if (this.expected === undefined) return;
      const now = this.clock.now();
      const left = this.expected + this.patience - now;
      // What was asked first is answered: what was asked since has its own time.
      if (left > 0) this.beImpatient(left);
      // This process was busy or asleep: what the peer said may still wait to be read. It is by the next timer.
      else if (!late && now - due > IMPATIENCE / 2) this.beImpatient(IMPATIENCE, true);
      else this.close({ code: "timeout", message: "The other side does not answer." });
    });
  }

  /** Ends the conversation after what was sent has gone; all waiting calls fail with "disconnected". */
  close(reason: CloseReason = ENDED): void {
    if (this.reason) return;
    this.channel.close(reason);
    this.end(reason);
  }

  dispose(): void {
    this.close();
  }

  /** Sizes that the peer said it takes. */
  setPeerLimits(limits: Pick<LinkLimits, "message" | "input">): void {
    this.peerMessage = limits.message;
    this.peerInput = limits.input;
  }

  /**
   * Lets a judge see each message first: "pass" it on, "drop" it, or let it "wait" until the gate is set anew.
   * Undefined opens the gate. What waited is judged again.
   */
  setGate(judge: ((message: RpcMessage | Frame) => "pass" | "drop" | "wait") | undefined): void {
    this.gate = judge;
    const held = this.held;
    this.held = [];
    for (const message of held) this.admit(message);
  }

  private sendText(message: RpcMessage): void {
    if (this.reason) return;
    const text = encodeRpc(message);
    if (text.length * 3 > this.peerMessage) {
      const bytes = new TextEncoder().encode(text).length;
      if (bytes > this.peerMessage) throw tooLarge("A message", bytes, this.peerMessage);
    }
    this.channel.send(text);
  }

  private received(data: string | Uint8Array): void {
    if (this.reason) return;
    this.heardAt = this.clock.now();
    this.asked = this.expected = undefined;
    this.heartbeat?.heard(this.heardAt);
    try {
      if (data.length > this.limits.message)
        throw tooLarge("A message of the other side", data.length, this.limits.message);
      const message = typeof data === "string" ? decodeRpc(data) : decodeFrame(data);
      if (message) this.admit(message);
    } catch (error) {
      const failure = this.failure(error, "message");
      if (failure.code === "bad-frame") this.sendText({ kind: "error", id: null, error: failure });
      this.close({ code: failure.code, message: failure.message });
    }
  }

  private admit(message: RpcMessage | Frame): void {
    const verdict = this.held.length > 0 ? "wait" : (this.gate?.(message) ?? "pass");
    if (verdict === "pass") this.dispatch(message);
    else if (verdict === "wait") {
      if (this.held.length >= this.limits.requests)
        throw new DomuxError("limit", "Too many messages came before the connection was greeted.");
      this.held.push(message);
    }
  }

  private dispatch(message: RpcMessage | Frame): void {
    switch (message.kind) {
      case "request":
        this.answer(message.id, message.method, message.params);
        break;
      case "notification":
        this.notified(message.method, message.params);
        break;
      case "result":
        this.resolved(message.id, message.result);
        break;
      case "error":
        if (message.id !== null) this.pending.get(message.id)?.reject(message.error);
        break;
      case "input":
        if (message.payload.length > this.limits.input)
          throw tooLarge("An input record", message.payload.length, this.limits.input);
        this.frames.emit(message);
        break;
      default:
        this.frames.emit(message);
    }
  }

  private answer(id: RpcId, method: string, params: unknown): void {
    const handler = this.handlers.get(method);
    if (method === messages.ping.method) this.reply(id, {});
    else if (!handler)
      this.refuse(id, new DomuxError("unknown-method", `This side does not know the request ${method}.`));
    else if (this.unanswered >= this.limits.requests)
      this.refuse(
        id,
        new DomuxError("limit", `${this.unanswered} requests of this connection are unanswered.`),
      );
    else this.run(id, handler, params);
  }

  private run(id: RpcId, handler: HandlerEntry, params: unknown): void {
    const { method } = handler.type;
    const checked = check(handler.type.params, params);
    if (!checked.ok) {
      this.refuse(id, new DomuxError("bad-request", `${method}: ${checked.problem}`), handler);
      return;
    }
    let outcome: unknown;
    try {
      outcome = handler.run(checked.value as never);
    } catch (error) {
      this.refuse(id, this.failure(error, method), handler);
      return;
    }
    if (!(outcome instanceof Promise)) {
      this.reply(id, outcome, handler);
      return;
    }
    this.unanswered++;
    outcome.then(
      (result) => {
        this.unanswered--;
        this.reply(id, result, handler);
      },
      (error: unknown) => {
        this.unanswered--;
        this.refuse(id, this.failure(error, method), handler);
      },
    );
  }

  /** Sends a result, or why it cannot be sent. */
  private reply(id: RpcId, result: unknown, handler?: HandlerEntry): void {
    try {
      this.sendText({ kind: "result", id, result });
    } catch (error) {
      this.refuse(id, asDomuxError(error), handler);
      return;
    }
    handler?.after?.();
  }

  private refuse(id: RpcId, error: DomuxError, handler?: HandlerEntry): void {
    this.sendText({ kind: "error", id, error });
    handler?.after?.(error);
  }

  private failure(error: unknown, method: string): DomuxError {
    if (!(error instanceof DomuxError)) this.options.onDefect?.(error, method);
    return asDomuxError(error);
  }

  private notified(method: string, params: unknown): void {
    const listener = this.listeners.get(method);
    if (!listener) return;
    const checked = check(listener.type.params, params);
    if (!checked.ok) throw new DomuxError("bad-request", `${method}: ${checked.problem}`);
    listener.emitter.emit(checked.value as never);
  }

  private resolved(id: RpcId, result: unknown): void {
    const pending = this.pending.get(id);
    if (!pending) return;
    const checked = check(pending.type.result, result);
    if (checked.ok) pending.resolve(checked.value);
    else
      pending.reject(
        new DomuxError(
          "bad-request",
          `The answer to ${pending.type.method} does not fit: ${checked.problem}`,
        ),
      );
  }

  private arm(milliseconds: number): void {
    this.timer = this.clock.after(milliseconds, () => {
      const beat = this.heartbeat!.beat(this.clock.now(), this.wall());
      if (beat.lost) {
        this.close({ code: "timeout", message: "The other side has not answered for too long." });
        return;
      }
      this.arm(beat.next);
      // A measurement that fails ends the link, which tells why by itself.
      if (beat.ping) this.measure().catch(() => {});
      if (beat.slept > 0) this.sleeps.emit(beat.slept);
    });
  }

  private end(reason: CloseReason): void {
    if (this.reason) return;
    this.reason = reason;
    this.timer?.dispose();
    this.impatience?.dispose();
    for (const pending of [...this.pending.values()]) pending.reject(disconnected(reason));
    this.held = [];
    this.ends.emit(reason);
  }
}

function disconnected(reason: CloseReason): DomuxError {
  return new DomuxError("disconnected", reason.message, { cause: reason });
}

function tooLarge(what: string, length: number, limit: number): DomuxError {
  return new DomuxError("frame-too-large", `${what} has ${length} bytes; the limit is ${limit}.`);
}

function asDomuxError(error: unknown): DomuxError {
  return error instanceof DomuxError ? error : new DomuxError("internal", messageOf(error), { cause: error });
}
