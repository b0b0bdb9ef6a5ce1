import { concatBytes } from "../base/index.ts";
import type { Size } from "../model/index.ts";
import { LogRecord } from "../protocol/index.ts";

/** Bytes of the newest log kept for readers that lag a little or come back. */
const KEPT = 64 << 10;
/** Small outputs are collected in one block up to this size. */
const BLOCK = 16 << 10;

interface Entry {
  readonly record: number;
  readonly from: number;
  to: number;
  /** The first `to - from` bytes count; empty for records without a payload. */
  bytes: Uint8Array;
  /** Size from this record on. */
  readonly size: Size;
}

/** A record as a data frame needs it. */
export interface TailRecord {
  readonly record: number;
  readonly from: number;
  readonly to: number;
  readonly payload: Uint8Array;
  readonly size: Size;
}

const NOTHING = new Uint8Array(0);

/** The newest part of a pane's log. Records follow one another without a gap. */
export class LogTail {
  private entries: Entry[] = [];
  private held = 0;

  constructor(
    private start: number,
    private size: Size,
  ) {}

  get head(): number {
    return this.entries.at(-1)?.to ?? this.start;
  }

  /** Size after the last record. */
  get currentSize(): Size {
    return this.size;
  }

  /** True if everything from `position` to the head is held. */
  holds(position: number): boolean {
    return position >= this.start && position <= this.head;
  }

  /** Adds output (or, as `record`, a notice). The bytes are copied. */
  output(bytes: Uint8Array, record: number = LogRecord.output): void {
    // Not by slice(): that of a Node Buffer, which may be what comes, shares its memory.
    const from = this.head;
    if (bytes.length >= KEPT) {
      const kept = new Uint8Array(bytes.subarray(bytes.length - KEPT));
      const to = from + bytes.length;
      this.start = to - KEPT;
      this.entries = [{ record, from: this.start, to, bytes: kept, size: this.size }];
      this.held = KEPT;
      return;
    }
    const last = this.entries.at(-1);
    const used = last ? last.to - last.from : 0;
    if (last && last.record === record && used > 0 && used + bytes.length <= BLOCK) {
      if (used + bytes.length > last.bytes.length) {
        const larger = new Uint8Array(Math.min(BLOCK, Math.max(2 * last.bytes.length, used + bytes.length)));
        larger.set(last.bytes.subarray(0, used));
        last.bytes = larger;
      }
      last.bytes.set(bytes, used);
      last.to += bytes.length;
    } else {
      // A flood's next record goes where its oldest one was: no memory is taken for it.
      const spare = this.shorten(bytes.length);
      const kept = spare && spare.length >= bytes.length ? spare : new Uint8Array(bytes.length);
      kept.set(bytes);
      this.entries.push({ record, from, to: from + bytes.length, bytes: kept, size: this.size });
    }
    this.held += bytes.length;
    this.shorten(0);
  }

  /** Adds a record without a payload, which takes one position. `size`: the size from it on. */
  mark(record: number, size: Size): void {
    const from = this.head;
    this.size = size;
    this.entries.push({ record, from, to: from + 1, bytes: NOTHING, size });
    this.held += 1;
    this.shorten(0);
  }

  /** The records from `position` (which is held) to the head; output that follows output is one record. */
  since(position: number): TailRecord[] {
    const records: TailRecord[] = [];
    let parts: Uint8Array[] = [];
    let open: { record: number; from: number; to: number; size: Size } | undefined;
    const close = () => {
      if (open) records.push({ ...open, payload: parts.length === 1 ? parts[0] : concatBytes(parts) });
      open = undefined;
      parts = [];
    };
    for (let index = this.firstAfter(position); index < this.entries.length; index++) {
      const entry = this.entries[index];
      const from = Math.max(entry.from, position);
      const hasPayload = entry.record === LogRecord.output || entry.record === LogRecord.notice;
      if (!hasPayload) {
        close();
        records.push({ record: entry.record, from, to: entry.to, payload: NOTHING, size: entry.size });
        continue;
      }
      if (open && open.record !== entry.record) close();
      if (open) open.to = entry.to;
      else open = { record: entry.record, from, to: entry.to, size: entry.size };
      // A copy: the block may still grow, a payload is kept by sinks.
      parts.push(entry.bytes.slice(from - entry.from, entry.to - entry.from));
    }
    close();
    return records;
  }

  private firstAfter(position: number): number {
    let index = this.entries.length;
    while (index > 0 && this.entries[index - 1].to > position) index--;
    return index;
  }

  /** Drops the oldest entries until `more` bytes fit, but not the last; gives the memory of the last one dropped. */
  private shorten(more: number): Uint8Array | undefined {
    let drop = 0;
    while (this.held + more > KEPT && drop < this.entries.length - 1) {
      const entry = this.entries[drop++];
      this.held -= entry.to - entry.from;
      this.start = entry.to;
    }
    return drop > 0 ? this.entries.splice(0, drop)[drop - 1].bytes : undefined;
  }
}
