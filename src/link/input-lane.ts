import type { Clock, Disposable } from "../base/index.ts";
import { DATAGRAM_ROOM, type LaneMessage, roomOf } from "../protocol/index.ts";
import type { InputLog } from "./input-log.ts";

/** Milliseconds between two datagrams while input waits: three quarters of a round trip, within these bounds. */
export const PACE = { least: 20, most: 250 } as const;
/** Milliseconds between two that only ask whether the network is back: soon after the loss, and later. */
const FEEL = { soon: 250, soonFor: 10_000, later: 1_000 } as const;
/** Milliseconds between two when nobody has answered for longer than a seat is kept. */
const HOPELESS = { after: 180_000, pace: 5_000 } as const;
/** Milliseconds beyond one and a half round trips after which an answer is overdue: acknowledgements wait for others. */
const LENIENCE = 50;
/** Datagrams without an answer after which only the first keys are repeated, in so many bytes. */
const SHORT = { after: 3, room: 200 } as const;
/** Milliseconds of silence beyond four round trips that TCP's own retransmission may need for one loss. */
const RETRANSMISSION = 600;
/** Milliseconds without an answer after which another socket or address is tried (as mosh hops ports). */
const HOP = 10_000;
/** Datagrams whose round trip can still be measured. */
const MEASURED = 64;
/** Round trip in milliseconds that is assumed as long as none was measured. */
const ASSUMED = 100;

/** What the lane looks at of the connection beside it. */
export interface LaneStream {
  /** By the clock: when anything came last. */
  readonly heard: number;
  /** When something was sent that nothing came after, though it should have. */
  readonly silentSince: number | undefined;
  /** Smoothed round trip in milliseconds. */
  readonly lag: number | undefined;
}

export interface InputLaneOptions {
  readonly clock: Clock;
  readonly input: InputLog;
  /** The connection; undefined while there is none. */
  readonly stream: () => LaneStream | undefined;
  /** Seals and sends a message. Gives its counter. */
  readonly send: (message: LaneMessage) => number;
  /** Nobody answers: use another port or address. */
  readonly hop: () => void;
  /** The network is there, and the connection is not, or has been silent for longer than a lost packet explains. */
  readonly onReturn: () => void;
}

/**
 * The client's end of an input lane. While the connection is silent and something waits for its answer, sends the
 * oldest input by datagrams, again and again until it is applied; without input it asks, less often, whether the
 * network is back. While the connection answers, it is silent itself.
 */
export class InputLane implements Disposable {
  private timer: Disposable | undefined;
  private trip: number | undefined;
  private readonly sent = new Map<number, number>();
  /** When the input that waits came to be the oldest. */
  private since: number;
  /** When there was no connection first. */
  private lostAt: number | undefined;
  private lastSent = Number.NEGATIVE_INFINITY;
  /** Datagrams since the last answer. */
  private tries = 0;
  private heardAt: number;
  private hoppedAt: number;
  private waited = false;
  private doubtful = false;
  private disposed = false;

  constructor(private readonly options: InputLaneOptions) {
    this.since = this.heardAt = this.hoppedAt = options.clock.now();
  }

  /** An answer has come at all: datagrams pass. */
  get proven(): boolean {
    return this.trip !== undefined;
  }

  /** Smoothed round trip of the lane, in milliseconds. */
  get lag(): number | undefined {
    return this.trip;
  }

  /** Something changed: input was typed or applied, a connection came or went, a question was asked. */
  look(): void {
    const { clock, input } = this.options;
    const waits = input.size > 0;
    if (waits && !this.waited) this.since = clock.now();
    this.waited = waits;
    this.lostAt = this.options.stream() ? undefined : (this.lostAt ?? clock.now());
    this.arm();
  }

  /** The server itself may be gone: no input is sent before it has answered a question. */
  doubt(): void {
    this.doubtful = true;
  }

  /** Input was applied, by whichever way. */
  applied(): void {
    this.since = this.options.clock.now();
    this.look();
  }

  /** A datagram that only asks for an answer, now. */
  ask(): void {
    this.transmit([]);
  }

  /** A genuine message of the server. */
  received(message: LaneMessage): void {
    if (this.disposed || message.kind !== "applied") return;
    const { clock, input, onReturn } = this.options;
    const now = clock.now();
    const asked = this.sent.get(message.answers);
    if (asked !== undefined) {
      const took = now - asked;
      this.trip = this.trip === undefined ? took : this.trip + (took - this.trip) / 8;
    }
    this.heardAt = now;
    this.tries = 0;
    const silent = this.silent(now);
    const before = input.size;
    if (message.number > 0) input.applied(message.number);
    if (input.size < before) this.since = now;
    this.waited = input.size > 0;
    // The next ones at once: each answer that takes some away lets one datagram go.
    if (this.waited && silent && (input.size < before || this.doubtful)) {
      this.doubtful = false;
      this.repeat();
    }
    this.doubtful = false;
    this.look();
    if (this.broken(now)) onReturn();
  }

  private get round(): number {
    return this.options.stream()?.lag ?? this.trip ?? ASSUMED;
  }

  /** Milliseconds after which an answer is overdue. */
  private get patience(): number {
    return 1.5 * this.round + LENIENCE;
  }

  /** The connection is not there, or does not answer. */
  private silent(now: number): boolean {
    const stream = this.options.stream();
    return !stream || (stream.silentSince !== undefined && now - stream.silentSince > this.patience);
  }

  /** The connection is not there, or silent for longer than TCP needs for a lost packet. */
  private broken(now: number): boolean {
    const stream = this.options.stream();
    return (
      !stream ||
      (stream.silentSince !== undefined && now - stream.silentSince > 4 * this.round + RETRANSMISSION)
    );
  }

  /** When the next datagram is due; undefined: none is. */
  private due(): number | undefined {
    const stream = this.options.stream();
    const due: number[] = [];
    const from = (start: number, pace: number) => due.push(Math.max(start, this.lastSent + pace));
    if (this.lostAt !== undefined) from(this.lostAt, this.pace(this.lostAt));
    if (stream?.silentSince !== undefined) {
      const start = stream.silentSince + this.patience;
      from(start, this.pace(start));
    }
    // The connection is slow rather than silent: this must not add much to what makes it slow.
    if (stream && this.waited)
      from(this.since + this.patience, Math.min(1_000, this.keyPace * 2 ** this.tries));
    return due.length > 0 ? Math.min(...due) : undefined;
  }

  /** Milliseconds between two datagrams with keys. */
  private get keyPace(): number {
    return Math.min(PACE.most, Math.max(PACE.least, 0.75 * (this.trip ?? this.round)));
  }

  /** Milliseconds between two datagrams when there is silence since `start`. */
  private pace(start: number): number {
    const now = this.options.clock.now();
    if (now - Math.max(this.heardAt, start) > HOPELESS.after) return HOPELESS.pace;
    if (this.waited) return this.keyPace;
    return now - start < FEEL.soonFor ? FEEL.soon : FEEL.later;
  }

  private arm(): void {
    this.timer?.dispose();
    this.timer = undefined;
    if (this.disposed || !this.proven) return;
    const due = this.due();
    if (due === undefined) {
      this.tries = 0;
      return;
    }
    const now = this.options.clock.now();
    this.timer = this.options.clock.after(Math.max(0, due - now), () => {
      this.timer = undefined;
      const again = this.due();
      if (again !== undefined && again <= this.options.clock.now()) this.repeat();
      this.arm();
    });
  }

  /** Sends the oldest input, as much as fits; or only asks, if there is none or it does not fit. */
  private repeat(): void {
    const { input, clock, hop } = this.options;
    const now = clock.now();
    // Since the first that was not answered.
    if (this.tries === 0) this.heardAt = this.hoppedAt = now;
    else if (now - Math.max(this.heardAt, this.hoppedAt) > HOP) {
      this.hoppedAt = now;
      hop();
    }
    if (this.doubtful) {
      this.transmit([]);
      return;
    }
    let room: number = this.tries < SHORT.after ? DATAGRAM_ROOM : SHORT.room;
    let first = true;
    this.transmit(
      input.oldest(({ payload }) => {
        const size = roomOf(payload);
        const fits = size <= (first ? DATAGRAM_ROOM : room);
        room -= size;
        first = false;
        return fits;
      }),
    );
  }

  private transmit(records: (LaneMessage & { kind: "input" })["records"]): void {
    const now = this.options.clock.now();
    this.lastSent = now;
    this.tries++;
    this.sent.set(this.options.send({ kind: "input", records }), now);
    if (this.sent.size > MEASURED) this.sent.delete(this.sent.keys().next().value!);
  }

  dispose(): void {
    this.disposed = true;
    this.timer?.dispose();
  }
}
