import { type Clock, type Disposable, Emitter } from "../base/index.ts";
import {
  Backoff,
  type Channel,
  type CloseReason,
  connect,
  type HelloParams,
  InputLog,
  Link,
  type LinkOptions,
} from "../link/index.ts";
import { DomuxError, messageOf, type PaneId } from "../model/index.ts";
import type { Messages, ResultOf } from "../protocol/index.ts";

export type ConnectionState =
  | { readonly state: "connecting" }
  | { readonly state: "attached" }
  /** `nextTry`: clock time of the next try; undefined while one is under way. */
  | { readonly state: "lost"; readonly message: string; readonly nextTry: number | undefined }
  /** For good. */
  | { readonly state: "ended"; readonly reason: CloseReason };

export interface ConnectionOptions {
  /** Makes a channel to the mux. Called again after each drop. */
  readonly dial: () => Promise<Channel>;
  readonly hello: HelloParams;
  readonly clock: Clock;
  /** False: the first drop is the end (a mux in this process). */
  readonly reconnect: boolean;
  readonly link?: LinkOptions;
  /** Chance for the backoff, 0 to 1. */
  readonly random?: () => number;
  /** A link is there and greeted: subscribe to it before anything comes. */
  readonly onLink: (link: Link, greeting: Greeting) => void;
}

export interface Greeting extends ResultOf<Messages["hello"]> {
  /** The seat is the one we had before: focus, sizes and input go on. */
  readonly resumed: boolean;
  /** Typed bytes of which nobody knows whether they arrived: they are not sent again. */
  readonly lostInput: number;
}

/** The mux is told of input that went the direct way after so many milliseconds: that is behind its echo. */
const NOTE_AFTER = 25;
const NOTHING = new Uint8Array(0);

/** Reasons after which trying again cannot help. */
const FINAL = new Set(["version-mismatch", "auth-failed", "insecure", "not-allowed"]);

/** The session's conversation with its mux: greets, keeps the seat through drops, numbers what is typed. */
export class Connection implements Disposable {
  private readonly states = new Emitter<ConnectionState>();
  readonly onState = this.states.event;
  private now: ConnectionState = { state: "connecting" };
  private current: Link | undefined;
  private seat: { id: number; token: string } | undefined;
  private readonly log = new InputLog();
  private readonly backoff: Backoff;
  private timer: Disposable | undefined;
  /** The newest input that went the direct way, until the mux is told. */
  private noted: { readonly pane: PaneId; readonly number: number } | undefined;
  private noteTimer: Disposable | undefined;
  private ended = false;

  constructor(private readonly options: ConnectionOptions) {
    this.backoff = new Backoff(options.random);
  }

  get state(): ConnectionState {
    return this.now;
  }

  /** The greeted link, while there is one. */
  get link(): Link | undefined {
    return this.current;
  }

  get seatId(): number | undefined {
    return this.seat?.id;
  }

  /** Number of the newest input record, 0 if there was none. */
  get lastInput(): number {
    return this.log.last;
  }

  /** Dials for the first time. @throws what dialling or greeting threw; later drops are told by onState. */
  async start(): Promise<void> {
    try {
      await this.attempt();
    } catch (error) {
      this.finish(reasonOf(error));
      throw error;
    }
  }

  /**
   * Sends bytes to a pane's program, once, also if the connection is lost meanwhile.
   * @returns the record's number
   * @throws DomuxError limit if too much waits for the connection
   */
  input(pane: PaneId, payload: Uint8Array): number {
    this.tellNoted();
    const link = this.current;
    const frame = this.log.add(pane, payload, link !== undefined);
    link?.sendFrame(frame);
    return frame.number;
  }

  /**
   * Numbers input that went the direct way. The mux is told soon, by a record without bytes: nobody waits for it.
   * @returns the record's number
   */
  note(pane: PaneId): number {
    if (this.noted && this.noted.pane !== pane) this.tellNoted();
    this.noted = { pane, number: this.log.next() };
    this.noteTimer ??= this.options.clock.after(NOTE_AFTER, () => this.tellNoted());
    return this.noted.number;
  }

  private tellNoted(): void {
    const { noted } = this;
    if (!noted) return;
    this.noted = undefined;
    this.noteTimer?.dispose();
    this.noteTimer = undefined;
    this.current?.sendFrame({ kind: "input", ...noted, payload: NOTHING });
  }

  applied(number: number): void {
    this.log.applied(number);
  }

  forgetInput(pane: PaneId): void {
    this.log.forget(pane);
  }

  /** Tries again at once if it waits for the next try. */
  retryNow(): void {
    if (this.now.state === "lost" && this.timer) this.again();
  }

  close(reason: CloseReason): void {
    this.finish(reason);
    this.current?.close(reason);
    this.current = undefined;
  }

  dispose(): void {
    this.close({ code: "disconnected", message: "The view was closed." });
    this.states.dispose();
  }

  private async attempt(): Promise<void> {
    const channel = await this.options.dial();
    if (this.ended) return channel.close();
    const link = new Link(channel, this.options.link);
    const seat = this.seat;
    const greeting = await connect(link, { ...this.options.hello, ...(seat ? { seat } : {}) });
    if (this.ended) return link.close();
    this.seat = { id: greeting.seat.id, token: greeting.seat.token };
    const { resumed } = greeting.seat;
    const waiting = this.log.size;
    const again = resumed ? this.log.resume(greeting.seat.lastInput) : this.log.restart();
    const lostInput = resumed ? 0 : waiting - this.log.size;
    this.current = link;
    this.backoff.reset();
    this.options.onLink(link, { ...greeting, resumed, lostInput });
    for (const frame of again) link.sendFrame(frame);
    link.onClose((reason) => this.dropped(link, reason));
    if (!link.closed) this.set({ state: "attached" });
  }

  private dropped(link: Link, reason: CloseReason): void {
    if (this.current !== link) return;
    this.current = undefined;
    if (this.ended) return;
    if (!this.options.reconnect || FINAL.has(reason.code)) {
      this.finish(reason);
      return;
    }
    this.later(reason.message);
  }

  private later(message: string): void {
    const wait = this.backoff.next();
    this.timer = this.options.clock.after(wait, () => this.again());
    this.set({ state: "lost", message, nextTry: this.options.clock.now() + wait });
  }

  private again(): void {
    this.timer?.dispose();
    this.timer = undefined;
    const message = this.now.state === "lost" ? this.now.message : "";
    this.set({ state: "lost", message, nextTry: undefined });
    this.attempt().catch((error: unknown) => {
      if (this.ended) return;
      const reason = reasonOf(error);
      if (FINAL.has(reason.code)) this.finish(reason);
      else this.later(reason.message);
    });
  }

  private finish(reason: CloseReason): void {
    if (this.ended) return;
    this.ended = true;
    this.timer?.dispose();
    this.noteTimer?.dispose();
    this.set({ state: "ended", reason });
  }

  private set(state: ConnectionState): void {
    this.now = state;
    this.states.emit(state);
  }
}

function reasonOf(error: unknown): CloseReason {
  return error instanceof DomuxError
    ? { code: error.code, message: error.message }
    : { code: "connect-failed", message: messageOf(error) };
}
