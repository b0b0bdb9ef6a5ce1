import { DomuxError } from "../model/index.ts";
import type { InputFrame } from "../protocol/index.ts";

/** Bytes of input that may wait for their acknowledgement. */
const MOST_BYTES = 1 << 20;
const LAST = 0xffffffff;

/** True if record `a` was made no later than record `b` (numbers wrap). */
const notAfter = (a: number, b: number) => (b - a) >>> 0 < 0x80000000;

/**
 * The input of one seat: numbered, kept until the server says it was applied, and sent again after a reconnect
 * except for what had arrived, so that every key is applied once.
 */
export class InputLog {
  private waiting: { frame: InputFrame; sent: boolean }[] = [];
  private bytes = 0;
  private number = 0;

  constructor(private readonly most = MOST_BYTES) {}

  /** Number of the newest record, 0 if there was none. */
  get last(): number {
    return this.number;
  }

  /** Bytes that wait. */
  get size(): number {
    return this.bytes;
  }

  /**
   * Numbers and keeps a record. `sent`: the caller has a connection and sends it now.
   * @throws DomuxError limit if too much waits already: the record is not kept.
   */
  add(pane: number, payload: Uint8Array, sent: boolean): InputFrame {
    if (this.bytes + payload.length > this.most)
      throw new DomuxError("limit", "Too much input waits for the connection; this piece was dropped.");
    const frame: InputFrame = { kind: "input", pane, number: this.next(), payload };
    this.waiting.push({ frame, sent });
    this.bytes += payload.length;
    return frame;
  }

  /** The number of a record that is not kept: what it is about has arrived another way. */
  next(): number {
    this.number = this.number === LAST ? 1 : this.number + 1;
    return this.number;
  }

  /** The server has applied everything up to `number`. */
  applied(number: number): void {
    this.keep((entry) => !notAfter(entry.frame.number, number));
  }

  /** A seat was resumed: drops what had arrived and gives the rest, to be sent (again) in order. */
  resume(lastInput: number): readonly InputFrame[] {
    if (lastInput > 0) this.applied(lastInput);
    for (const entry of this.waiting) entry.sent = true;
    return this.waiting.map((entry) => entry.frame);
  }

  /** The oldest records, as many as `fits` takes one after the other; they count as sent from now on. */
  oldest(fits: (frame: InputFrame) => boolean): readonly InputFrame[] {
    const end = this.waiting.findIndex(({ frame }) => !fits(frame));
    const taken = end < 0 ? this.waiting : this.waiting.slice(0, end);
    for (const entry of taken) entry.sent = true;
    return taken.map(({ frame }) => frame);
  }

  /** Panes whose input was sent without an answer so far. A record without bytes is the word that input has arrived. */
  get unsure(): ReadonlySet<number> {
    const unsure = this.waiting.filter(({ sent, frame }) => sent && frame.payload.length > 0);
    return new Set(unsure.map(({ frame }) => frame.pane));
  }

  /**
   * A new seat, for the old one is gone. `former`: what was applied at that one. If nobody knows, records that were
   * sent are dropped. Gives the rest, numbered anew.
   */
  restart(former?: number): readonly InputFrame[] {
    if (former === undefined) this.keep((entry) => !entry.sent);
    else if (former > 0) this.applied(former);
    this.number = 0;
    this.waiting = this.waiting.map(({ frame }) => ({
      frame: { ...frame, number: ++this.number },
      sent: true,
    }));
    return this.waiting.map((entry) => entry.frame);
  }

  /** Forgets input for a pane that is gone. */
  forget(pane: number): void {
    this.keep((entry) => entry.frame.pane !== pane);
  }

  private keep(test: (entry: { frame: InputFrame; sent: boolean }) => boolean): void {
    this.waiting = this.waiting.filter(test);
    this.bytes = this.waiting.reduce((sum, { frame }) => sum + frame.payload.length, 0);
  }
}
