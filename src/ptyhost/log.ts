import { type LogRecord, recordLength } from "./port.ts";

/** Memory of a pane's log unless the server chooses another. */
export const DEFAULT_LOG_LIMIT = 4 << 20;

/** Memory for typing and a prompt, and for more. Pages of the large that are not used yet cost nothing. */
const SMALL_CHUNK = 2 << 10;
export const LARGE_CHUNK = 128 << 10;
/** What a record other than output costs of the limit: its objects. */
const MARK_COST = 128;
/** How far marks alone may go over the limit before they are refused: a log that is full must still take an exit. */
const MARK_SLACK = 64 << 10;

/** A piece of memory for output. While `pins` is above 0, somebody still sends from it. */
export interface Chunk {
  readonly bytes: Buffer;
  used: number;
  pins: number;
}

/** Full-size chunks to use again, so that a flood does not make the garbage collector run after it. */
export class ChunkPool {
  private spare: Chunk[] = [];

  /** `freed`: so many bytes are not needed any more, except perhaps for what comes next. */
  constructor(
    private readonly freed: (bytes: number) => void = () => {},
    private readonly limit = 32,
  ) {}

  take(size: number): Chunk {
    const again = size === LARGE_CHUNK ? this.spare.pop() : undefined;
    if (again) again.used = 0;
    return again ?? { bytes: Buffer.allocUnsafeSlow(size), used: 0, pins: 0 };
  }

  give(chunk: Chunk): void {
    this.freed(chunk.bytes.length);
    if (chunk.pins === 0 && chunk.bytes.length === LARGE_CHUNK && this.spare.length < this.limit)
      this.spare.push(chunk);
  }

  /** Gives the memory back to the system. */
  clear(): void {
    this.spare = [];
  }
}

type Segment =
  | { readonly position: number; readonly chunk: Chunk; readonly offset: number; length: number }
  | { readonly position: number; readonly mark: LogRecord };

/** A record and, for output, the memory it lies in: pin that while the bytes are in use beyond the call. */
export interface LogSlice {
  readonly record: LogRecord;
  readonly chunk: Chunk | undefined;
}

/**
 * The append-only log of a pane, from the oldest position that is still wanted to the head. Memory grows with what
 * it holds: nothing for an empty log, at most `limit` plus one read of the terminal.
 */
export class PaneLog {
  private segments: Segment[] = [];
  private cost = 0;
  private first = 0;
  private end = 0;
  private nextChunk = SMALL_CHUNK;
  /** Where the next output goes, if it has room; kept when the log is empty, so that typing allocates nothing. */
  private tail: Chunk | undefined;

  constructor(
    readonly limit: number = DEFAULT_LOG_LIMIT,
    private readonly pool: ChunkPool = new ChunkPool(),
  ) {}

  /** Position of the oldest record (or byte) held; equals `head` when the log is empty. */
  get oldest(): number {
    return this.first;
  }

  /** Position that the next record will have. */
  get head(): number {
    return this.end;
  }

  /** What it costs of the limit: bytes of output, and a little for each other record. */
  get retained(): number {
    return this.cost;
  }

  /** No more output may come: the limit is reached. */
  get full(): boolean {
    return this.cost >= this.limit;
  }

  /** So much was trimmed that output may come again. */
  get belowLowMark(): boolean {
    return this.cost <= this.limit * 0.75;
  }

  /** Adds output, copied. The caller minds `full`. */
  append(bytes: Uint8Array): void {
    let offset = 0;
    while (offset < bytes.length) {
      const segment = this.openSegment();
      const { chunk } = segment;
      const length = Math.min(bytes.length - offset, chunk.bytes.length - chunk.used);
      chunk.bytes.set(length === bytes.length ? bytes : bytes.subarray(offset, offset + length), chunk.used);
      chunk.used += length;
      segment.length += length;
      offset += length;
      this.end += length;
    }
    this.cost += bytes.length;
  }

  /** Adds a record that is not output and returns it. Undefined if the log is so full that it takes none. */
  mark(make: (position: number) => LogRecord): LogRecord | undefined {
    const record = make(this.end);
    if (record.type !== "exit" && this.cost >= this.limit + MARK_SLACK) return undefined;
    this.segments.push({ position: this.end, mark: record });
    this.cost += MARK_COST;
    this.end += recordLength(record);
    return record;
  }

  /**
   * The record at `position`, output from there on at most `max` bytes (and fewer where memory or a mark ends it).
   * Undefined at the head. The position must be from `oldest` to `head`.
   */
  read(position: number, max: number): LogSlice | undefined {
    const segment = this.segments[this.indexOf(position)];
    if (!segment || position >= this.end) return undefined;
    if ("mark" in segment) return { record: segment.mark, chunk: undefined };
    const skip = position - segment.position;
    const start = segment.offset + skip;
    const bytes = segment.chunk.bytes.subarray(start, start + Math.min(max, segment.length - skip));
    return { record: { type: "output", position, bytes }, chunk: segment.chunk };
  }

  /** Forgets what is before `position`; beyond the head or before the oldest it is taken as that. */
  trim(position: number): void {
    const to = Math.min(Math.max(position, this.first), this.end);
    let gone = 0;
    while (gone < this.segments.length) {
      const segment = this.segments[gone];
      const length = "mark" in segment ? 1 : segment.length;
      if (segment.position + length > to) break;
      this.cost -=
        "mark" in segment ? MARK_COST : segment.position + length - Math.max(segment.position, this.first);
      gone++;
      if ("chunk" in segment && segment.chunk !== this.tail && this.isUnused(segment.chunk, gone))
        this.pool.give(segment.chunk);
    }
    const partial = this.segments[gone];
    if (partial && "chunk" in partial) this.cost -= Math.max(0, to - Math.max(partial.position, this.first));
    if (gone > 0) this.segments.splice(0, gone);
    this.first = to;
    if (this.segments.length === 0) this.emptied();
  }

  /** Large memory goes back, for another pane may flood next; a little stays, so that typing allocates nothing. */
  private emptied(): void {
    if (!this.tail) return;
    if (this.tail.bytes.length > SMALL_CHUNK) {
      this.pool.give(this.tail);
      this.tail = undefined;
      this.nextChunk = SMALL_CHUNK;
    } else if (this.tail.pins === 0) this.tail.used = 0;
  }

  /** The segment that output goes to: the last one, unless a mark follows it or its memory is full. */
  private openSegment(): Extract<Segment, { chunk: Chunk }> {
    const last = this.segments.at(-1);
    const room = this.tail !== undefined && this.tail.used < this.tail.bytes.length;
    if (room && last && "chunk" in last) return last;
    if (!room) {
      this.tail = this.pool.take(this.nextChunk);
      this.nextChunk = LARGE_CHUNK;
    }
    const chunk = this.tail as Chunk;
    const segment = { position: this.end, chunk, offset: chunk.used, length: 0 };
    this.segments.push(segment);
    return segment;
  }

  /** No segment from `index` on lies in `chunk`. */
  private isUnused(chunk: Chunk, index: number): boolean {
    for (let at = index; at < this.segments.length; at++) {
      const segment = this.segments[at];
      if ("chunk" in segment) return segment.chunk !== chunk;
    }
    return true;
  }

  /** Index of the segment that holds `position` (binary search). */
  private indexOf(position: number): number {
    let low = 0;
    let high = this.segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.segments[middle].position <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
