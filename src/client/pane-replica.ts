import { type PaneId, sizeOf } from "../model/index.ts";
import { DataFlags, type DataFrame, LogRecord } from "../protocol/index.ts";
import { Engine, type Terminal } from "../vt/index.ts";
import type { LineState } from "./prediction/predictor.ts";

/** What is needed to go on where a stream ended. */
export interface StreamPosition {
  readonly position: number;
  readonly epoch: string;
}

/**
 * `known`: the picture is as before. `renewed`: rows known before are void (a snapshot, history erased). `resized`:
 * applied as well as the replica could, but where rows came back from a history that it does not hold, or were numbered
 * anew, only a snapshot tells. `mismatch`: not applied.
 */
export type FrameOutcome = "applied" | "known" | "renewed" | "resized" | "mismatch";

export interface ReplicaOptions {
  /** Lines of history that the replica keeps of what passes by; older ones are fetched. */
  readonly scrollbackLines: number;
}

/**
 * The local copy of one pane's terminal: applies data frames, knows its position in the pane's log, and refuses a
 * frame that does not fit it (then the stream must be opened again).
 */
export class PaneReplica {
  private engine: Engine | undefined;
  /** Where the stream is; the engine is there, or beyond it at `ahead` by output that came the direct way. */
  private place: number | undefined;
  private ahead = 0;
  private streamEpoch = "";
  private flags = 0;
  private acknowledged = 0;

  constructor(
    readonly pane: PaneId,
    private readonly options: ReplicaOptions,
  ) {}

  /** Undefined until the first picture came. */
  get terminal(): Terminal | undefined {
    return this.engine;
  }

  /** Where the next stream may go on; undefined: it needs a snapshot. */
  get position(): StreamPosition | undefined {
    return this.place === undefined || !this.engine
      ? undefined
      : { position: this.place, epoch: this.streamEpoch };
  }

  get line(): LineState {
    return {
      known: (this.flags & DataFlags.termiosKnown) !== 0,
      echo: (this.flags & DataFlags.noEcho) === 0,
      canonical: (this.flags & DataFlags.canonical) !== 0,
    };
  }

  /** Newest input record of this seat whose effect is on the screen. */
  get echoAck(): number {
    return this.acknowledged;
  }

  /** True if the server had nothing newer when it sent the last frame. */
  get atHead(): boolean {
    return (this.flags & DataFlags.head) !== 0;
  }

  /** A stream was opened: which numbering its positions belong to. */
  opened(epoch: string): void {
    this.streamEpoch = epoch;
  }

  /**
   * Output of the log at `position` that came before its frame. Only what follows on what is there is taken: the
   * stream brings it anyway.
   */
  early(position: number, bytes: Uint8Array): boolean {
    if (this.place === undefined || !this.engine || position !== Math.max(this.place, this.ahead))
      return false;
    write(this.engine, bytes);
    this.ahead = position + bytes.length;
    return true;
  }

  /** The position is void; the picture stays until a snapshot replaces it. */
  forgetPosition(): void {
    this.place = undefined;
  }

  /** Input numbers count anew: the seat is a new one. */
  forgetInput(): void {
    this.acknowledged = 0;
  }

  apply(frame: DataFrame): FrameOutcome {
    const epoch = this.engine?.rowEpoch;
    // Without rows above the screen a replica knows all there is, and resizes as the server does.
    const whole = this.engine?.top === 0;
    const left = this.unknown(frame);
    if (frame.record === LogRecord.snapshot) this.replace(frame);
    else if (this.place !== frame.from || !this.engine || !left || !fold(left, this.engine))
      return "mismatch";
    const line = this.flags & ~DataFlags.head;
    this.place = frame.to;
    this.flags = frame.flags;
    this.acknowledged = frame.echoAck;
    if (
      left?.record === LogRecord.output &&
      left.payload.length === 0 &&
      line === (frame.flags & ~DataFlags.head)
    )
      return "known";
    if (frame.record === LogRecord.resize && !whole) return "resized";
    const renewed = frame.record === LogRecord.snapshot || this.engine?.rowEpoch !== epoch;
    return renewed || frame.record === LogRecord.erase ? "renewed" : "applied";
  }

  /** What of a frame is not in the engine yet; undefined if that cannot be told. */
  private unknown(frame: DataFrame): DataFrame | undefined {
    if (this.ahead <= frame.from) return frame;
    if (frame.record !== LogRecord.output) return undefined;
    return { ...frame, payload: frame.payload.subarray(this.ahead - frame.from) };
  }

  private replace(frame: DataFrame): void {
    this.ahead = 0;
    const size = sizeOfFrame(frame);
    this.engine = new Engine({ size, scrollbackLines: this.options.scrollbackLines });
    write(this.engine, frame.payload);
  }
}

/** @returns false for a record of a later version, which would leave a hole */
function fold(frame: DataFrame, engine: Engine): boolean {
  switch (frame.record) {
    case LogRecord.output:
    case LogRecord.notice:
    case LogRecord.difference:
      write(engine, frame.payload);
      return true;
    case LogRecord.resize:
      engine.resize(sizeOfFrame(frame));
      return true;
    case LogRecord.erase:
      engine.eraseScrollback();
      return true;
    case LogRecord.reset:
      engine.reset();
      return true;
    default:
      return false;
  }
}

/** Effects are dropped: the server's fold acts on them, a replica only shows. */
function write(engine: Engine, bytes: Uint8Array): void {
  engine.write(bytes);
  engine.takeEffects();
}

function sizeOfFrame({ cols, rows, pixelWidth, pixelHeight }: DataFrame) {
  return pixelWidth > 0 && pixelHeight > 0 ? { cols, rows, pixelWidth, pixelHeight } : sizeOf(cols, rows);
}
