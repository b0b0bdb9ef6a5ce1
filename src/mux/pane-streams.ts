import type { Clock, Disposable } from "../base/index.ts";
import { type Size, sameSize } from "../model/index.ts";
import { DataFlags, LogRecord } from "../protocol/index.ts";
import type { Terminal } from "../vt/index.ts";
import { EchoAcks } from "./echo-acks.ts";
import type { LogTail, TailRecord } from "./log-tail.ts";
import type { PaneFrame, PaneStream, StreamRequest, StreamSink } from "./port.ts";
import type { PtyTermios } from "./pty-source.ts";

/** A gap up to this many bytes always travels as log: exact, and it fills the reader's history. */
const SMALL_GAP = 4 << 10;
/** A gap up to this many bytes travels as log if the reader has credit for twice as much. */
const LOG_GAP = 16 << 10;
/** The same for a seat that may have a part of it by the direct way: what is not log would not fit there. */
const DIRECT_GAP = 64 << 10;
/** For this many milliseconds after input, small output is its answer and waits for no frame timer. */
const ANSWER_TIME = 100;
/** After so many milliseconds without output the program rests: its picture is whole and waits for no frame timer. */
const REST = 2;
/** Pictures of a program that rests often come at most so much oftener than others, all readers' taken together. */
const REST_RATE = 4;
/**
 * Frames are made and drawn in at most about this share of the time: where one takes long (each cell in a colour of its
 * own), they come less often, but not more rarely than each `LONGEST` milliseconds.
 */
const SHARE = 1 / 4;
const LONGEST = 60;
/** Readers due within this many milliseconds of one another share a frame, and so its payload. */
const SAME_FRAME = 2;
/** An echo acknowledgement waits so many milliseconds for a frame that takes it along: one per key costs both sides. */
const ACK_SLACK = 20;

/** What the streams of a pane need of it. */
export interface StreamedPane {
  readonly epoch: string;
  readonly terminal: Terminal;
  readonly tail: LogTail;
  readonly size: Size;
  readonly termios: PtyTermios | undefined;
  /** A synchronized update is open and within its time limit: the picture is not to be shown. */
  readonly holding: boolean;
}

interface Reader {
  readonly sink: StreamSink;
  readonly seat: number;
  readonly interval: number;
  readonly scrollback: number;
  readonly differences: boolean;
  credit: number;
  /** Where the reader is; -1: nowhere, it needs a snapshot. */
  position: number;
  /** The terminal's change number and row epoch at `position`, where known: what a difference starts from. */
  seq: number;
  size: Size;
  flags: number;
  echoAck: number;
  lastFrame: number;
  ended: boolean;
}

const NOTHING = new Uint8Array(0);

/**
 * Brings a pane's picture to its readers. A reader is a position and a credit, never a queue: each time one can take
 * a frame it gets the cheapest way from its position to the head (log, changed rows, or a snapshot).
 */
export class PaneStreams implements Disposable {
  private readonly readers = new Set<Reader>();
  private readonly acks = new EchoAcks();
  /** Seats that have, or had, the direct way to the program. */
  private readonly directs = new Set<number>();
  /** Payloads made for the current head, by what they start from: readers at one place share them. */
  private readonly made = new Map<string, Uint8Array>();
  private readonly logs = new Map<number, readonly TailRecord[]>();
  private madeFor = { seq: -1, head: -1 };
  private lastInput = Number.NEGATIVE_INFINITY;
  private movedAt = Number.NEGATIVE_INFINITY;
  /** Where the log ended when it was looked at last. */
  private answeredTo = -1;
  /** Milliseconds that the last changed rows took to be written. */
  private effort = 0;
  private timer: { at: number; handle: Disposable } | undefined;
  private ackTimer: Disposable | undefined;

  constructor(
    private readonly pane: StreamedPane,
    private readonly clock: Clock,
    private readonly turn: (run: () => void) => void,
    /** The first reader came, or the last one went. */
    private readonly watched: (on: boolean) => void,
  ) {}

  get count(): number {
    return this.readers.size;
  }

  open(request: StreamRequest, sink: StreamSink): PaneStream {
    const { pane } = this;
    const head = pane.tail.head;
    const position = request.position;
    const goesOn = position !== undefined && request.epoch === pane.epoch && pane.tail.holds(position);
    const reader: Reader = {
      sink,
      seat: request.seat,
      interval: request.interval,
      scrollback: request.scrollback,
      differences: request.differences !== false,
      credit: request.credit,
      position: goesOn ? position : -1,
      seq: goesOn && position === head ? pane.terminal.seq : -1,
      size: pane.size,
      flags: -1,
      echoAck: 0,
      lastFrame: Number.NEGATIVE_INFINITY,
      ended: false,
    };
    this.acks.follow(request.seat);
    this.readers.add(reader);
    if (this.readers.size === 1) this.watched(true);
    // In a turn of its own, so that the answer to the request comes first.
    this.turn(() => this.advance(reader));
    return {
      epoch: pane.epoch,
      position: goesOn ? position : head,
      grant: (bytes) => {
        reader.credit += bytes;
        this.advance(reader);
      },
      close: () => this.close(reader),
    };
  }

  /** The seat gets answers to its input before we have them. */
  direct(seat: number): void {
    this.directs.add(seat);
  }

  /** Input of a seat was handed to the program. */
  handed(from: { seat: number; number: number } | undefined): void {
    const now = this.clock.now();
    this.lastInput = now;
    if (!from || this.readers.size === 0) return;
    this.acks.handed(from.seat, from.number, now);
    this.scheduleAcks();
  }

  /** True shortly after input: what comes now is likely its answer. */
  get answering(): boolean {
    return this.clock.now() - this.lastInput <= ANSWER_TIME;
  }

  /** The head, the terminal or its line discipline moved. */
  pump(): void {
    this.movedAt = this.clock.now();
    const { head } = this.pane.tail;
    if (head !== this.answeredTo) this.acks.answered(this.movedAt);
    this.answeredTo = head;
    for (const reader of this.readers) this.advance(reader);
  }

  /** The pane is gone: what is still missing goes out, then the end. */
  end(): void {
    for (const reader of [...this.readers]) {
      if (reader.position !== this.pane.tail.head && reader.credit > 0) this.send(reader);
      this.close(reader);
      reader.sink.ended();
    }
  }

  dispose(): void {
    this.timer?.handle.dispose();
    this.ackTimer?.dispose();
    this.readers.clear();
  }

  private close(reader: Reader): void {
    if (reader.ended) return;
    reader.ended = true;
    this.readers.delete(reader);
    if (this.readers.size === 0) this.watched(false);
    for (const other of this.readers) if (other.seat === reader.seat) return;
    this.acks.forget(reader.seat);
  }

  private advance(reader: Reader): void {
    if (reader.ended) return;
    const { pane } = this;
    const now = this.clock.now();
    const gap = reader.position < 0 ? -1 : pane.tail.head - reader.position;
    if (gap === 0) {
      const seat = this.acks.at(reader.seat, now);
      if (reader.flags !== this.flags() || seat !== reader.echoAck) this.tell(reader, now);
      return;
    }
    if (reader.credit <= 0) return;
    const small = gap > 0 && gap <= SMALL_GAP && pane.tail.holds(reader.position);
    if (pane.holding && !small) return;
    const { lastFrame } = reader;
    const interval = this.pace(reader);
    const due = Math.min(
      lastFrame + interval,
      Math.max(this.movedAt + REST, lastFrame + (interval * this.readers.size) / REST_RATE),
    );
    if (now < due && !(small && this.answering)) {
      this.wake(due);
      return;
    }
    this.send(reader);
  }

  /** Milliseconds from one frame of a reader to its next while the program prints without a pause. */
  private pace(reader: Reader): number {
    return Math.max(reader.interval, Math.min(this.effort / SHARE, LONGEST));
  }

  private wake(at: number): void {
    if (this.timer && this.timer.at <= at) return;
    this.timer?.handle.dispose();
    const run = () => {
      this.timer = undefined;
      const now = this.clock.now();
      for (const reader of this.readers) {
        // Those who are nearly due go along, so that all see the same frames from then on.
        const pace = this.pace(reader);
        if (reader.lastFrame + pace <= now + SAME_FRAME) reader.lastFrame = now - pace;
        this.advance(reader);
      }
    };
    this.timer = { at, handle: this.clock.after(at - this.clock.now(), run) };
  }

  /** Brings the reader to the head by the cheapest way. */
  private send(reader: Reader): void {
    const { pane } = this;
    const { tail, terminal } = pane;
    const now = this.clock.now();
    const head = tail.head;
    const gap = head - reader.position;
    reader.lastFrame = now;
    if (this.madeFor.seq !== terminal.seq || this.madeFor.head !== head) {
      this.made.clear();
      this.logs.clear();
      this.madeFor = { seq: terminal.seq, head };
    }
    const held = reader.position >= 0 && tail.holds(reader.position);
    // Only what follows on a state that we know, in the same size, can be told as changed rows.
    const known = reader.seq >= 0 && sameSize(reader.size, pane.size);
    const most = this.directs.has(reader.seat) ? DIRECT_GAP : LOG_GAP;
    const small = gap <= SMALL_GAP || (gap <= most && reader.credit >= 2 * gap);
    if (held && (small || !known)) {
      this.sendLog(reader, now);
    } else if (known && reader.differences) {
      const payload = this.make(`difference ${reader.seq}`, () => {
        const difference = terminal.difference(reader.seq);
        this.effort = this.clock.now() - now;
        return difference;
      });
      if (held && payload.length > gap) this.sendLog(reader, now);
      else this.frame(reader, LogRecord.difference, payload, now);
    } else {
      const lines = reader.position < 0 ? reader.scrollback : 0;
      const payload = this.make(`snapshot ${lines}`, () => terminal.snapshot({ scrollback: lines }));
      this.frame(reader, LogRecord.snapshot, payload, now);
    }
    reader.seq = terminal.seq;
  }

  private make(key: string, build: () => Uint8Array): Uint8Array {
    let payload = this.made.get(key);
    if (!payload) {
      payload = build();
      this.made.set(key, payload);
    }
    return payload;
  }

  private sendLog(reader: Reader, now: number): void {
    let records = this.logs.get(reader.position);
    if (!records) {
      records = this.pane.tail.since(reader.position);
      this.logs.set(reader.position, records);
    }
    for (const [index, record] of records.entries()) {
      reader.size = record.size;
      const last = index === records.length - 1;
      this.emit(reader, record.record, record.payload, record.from, record.to, last, now);
    }
  }

  private frame(reader: Reader, record: number, payload: Uint8Array, now: number): void {
    reader.size = this.pane.size;
    const head = this.pane.tail.head;
    this.emit(reader, record, payload, Math.max(0, reader.position), head, true, now);
  }

  /** An empty record that tells flags and the echo acknowledgement. */
  private tell(reader: Reader, now: number): void {
    this.emit(reader, LogRecord.output, NOTHING, reader.position, reader.position, true, now);
  }

  private emit(
    reader: Reader,
    record: number,
    payload: Uint8Array,
    from: number,
    to: number,
    head: boolean,
    now: number,
  ): void {
    const { cols, rows, pixelWidth, pixelHeight } = reader.size;
    const flags = this.flags();
    reader.position = to;
    reader.credit -= payload.length;
    reader.flags = flags;
    reader.echoAck = this.acks.at(reader.seat, now);
    const frame: PaneFrame = {
      record,
      flags: flags | (head ? DataFlags.head : 0),
      from,
      to,
      echoAck: reader.echoAck,
      cols,
      rows,
      pixelWidth,
      pixelHeight,
      payload,
    };
    reader.sink.frame(frame);
  }

  private flags(): number {
    const { termios } = this.pane;
    if (!termios) return 0;
    return (
      DataFlags.termiosKnown |
      (termios.echo ? 0 : DataFlags.noEcho) |
      (termios.canonical ? DataFlags.canonical : 0)
    );
  }

  private scheduleAcks(): void {
    if (this.ackTimer) return;
    const due = this.acks.due;
    if (due === undefined) return;
    this.ackTimer = this.clock.after(due + ACK_SLACK - this.clock.now(), () => {
      this.ackTimer = undefined;
      const { due } = this.acks;
      if (due !== undefined && due + ACK_SLACK <= this.clock.now()) this.pump();
      this.scheduleAcks();
    });
  }
}
