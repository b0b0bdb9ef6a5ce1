import type { ClusterTable } from "./cluster-table.ts";
import { FIRST_CLUSTER } from "./cluster-table.ts";
import { BEYOND, CLUSTERED, type Grid, RICH, ROW_FLAGS, TAIL } from "./grid.ts";
import { Chunk } from "./history-chunk.ts";
import type { StyleTable } from "./style-table.ts";

/** Record header: flags, u16 cells; bits 0-2 as the grid's row flags. */
export const RECORD_TEXT = 8;
export const RECORD_RUNS = 16;
/** Text of two bytes a cell: rows mostly beyond ASCII, all in the basic plane. */
export const RECORD_UNITS = 32;
const TAIL_UNIT = 0xffff;
/** In records with RECORD_TEXT: the next character is wide; the next byte counts the bytes of a cluster. */
export const MARK_WIDE = 1;
export const MARK_CLUSTER = 2;
const SMALLEST_CHUNK = 1 << 12;
const CHUNK = 1 << 16;

/** A row as bytes in an arena: see `History`. */
export interface Packed {
  readonly chunk: Chunk;
  readonly at: number;
}

/**
 * Rows that left the screen, packed into arenas of 64 KiB: flags, number of cells without trailing blanks, text
 * (one byte per cell if all ASCII, else UTF-8 with marks), then runs of (style, cells) unless all is default. Styles
 * are numbered per arena, so dropping an arena frees them. Rows are found by stable number; numbers may have gaps.
 */
export class History {
  chunks: Chunk[] = [];
  private head = 0;
  /** Number of the oldest row held; equals the next number if none is. */
  oldest = 0;
  /** Rows held. */
  count = 0;
  /** Bytes of all arenas. */
  bytes = 0;
  maxLines: number;
  readonly maxBytes: number;
  /** Rows that the byte limit has dropped. */
  droppedRows = 0;
  private readonly styles: StyleTable;
  private readonly clusters: ClusterTable;
  private spare: Chunk | undefined;
  /** The arena written to. */
  private last: Chunk | undefined;

  constructor(
    limits: { lines: number; bytes: number },
    tables: { styles: StyleTable; clusters: ClusterTable },
  ) {
    this.maxLines = limits.lines;
    this.maxBytes = limits.bytes;
    this.styles = tables.styles;
    this.clusters = tables.clusters;
  }

  /** Packs a grid row as number `row` (above all numbers held). */
  push(grid: Grid, slot: number, row: number): void {
    const base = slot * grid.cols;
    const cells = grid.extent(slot, grid.used[slot]);
    if ((grid.flags[slot] & RICH) === 0) this.pushPlain(grid.chars, base, cells, grid.flags[slot], row);
    else this.pushCells(grid.chars, grid.styles, base, cells, grid.flags[slot], row);
  }

  /** A row of ASCII and blanks in the default style. */
  private pushPlain(chars: Int32Array, base: number, cells: number, flags: number, row: number): void {
    if (this.maxLines === 0) {
      this.oldest = row + 1;
      return;
    }
    if (this.count === 0) this.oldest = row;
    const chunk = this.room(cells + 16, row);
    const { buf } = chunk;
    const start = chunk.end;
    buf[start] = flags & ROW_FLAGS;
    buf[start + 1] = cells;
    buf[start + 2] = cells >> 8;
    let at = start + 3;
    for (let cell = base, end = base + cells; cell < end; cell++) buf[at++] = chars[cell];
    this.commit(chunk, at, row);
  }

  /** Packs `cells` cells from `base` of the given arrays; `flags` as the grid's. */
  pushCells(
    chars: Int32Array,
    styles: Int32Array,
    base: number,
    cells: number,
    flags: number,
    row: number,
  ): void {
    if (this.maxLines === 0) {
      this.oldest = row + 1;
      return;
    }
    if (this.count === 0) this.oldest = row;
    const chunk = this.room(cells * 5 + 16, row);
    const buf = chunk.buf;
    const start = chunk.end;
    let at = start + 3;
    const end = base + cells;
    if ((flags & BEYOND) === 0) for (let cell = base; cell < end; cell++) buf[at++] = chars[cell];
    else
      for (let cell = base; cell < end; cell++) {
        const char = chars[cell];
        if (char > 0x7f) {
          if (!this.pushUnits(chars, styles, base, cells, flags, row))
            this.pushText(chars, styles, base, cells, flags, row);
          return;
        }
        buf[at++] = char;
      }
    const text = at;
    at = this.putRuns(chunk, styles, base, cells, at);
    buf[start] = (flags & ROW_FLAGS) | (at > text ? RECORD_RUNS : 0);
    buf[start + 1] = cells;
    buf[start + 2] = cells >> 8;
    this.commit(chunk, at, row);
  }

  /** Writes the runs of styles unless all is default; returns the index after them. */
  private putRuns(chunk: Chunk, styles: Int32Array, base: number, cells: number, from: number): number {
    const { buf } = chunk;
    const end = base + cells;
    let at = from;
    for (let cell = base; cell < end; ) {
      const style = styles[cell];
      const begin = cell++;
      while (cell < end && styles[cell] === style) cell++;
      if (style === 0 && begin === base && cell === end) return at;
      const local = chunk.styles.local(style, this.styles);
      buf[at] = local;
      buf[at + 1] = local >> 8;
      buf[at + 2] = cell - begin;
      buf[at + 3] = (cell - begin) >> 8;
      at += 4;
    }
    return at;
  }

  /** False if the row is mostly ASCII, or has what does not fit into two bytes. */
  private pushUnits(
    chars: Int32Array,
    styles: Int32Array,
    base: number,
    cells: number,
    flags: number,
    row: number,
  ): boolean {
    const chunk = this.room(cells * 6 + 16, row);
    // The text begins at an even place, so that it can be written by units.
    const start = chunk.end | 1;
    const { buf, units } = chunk;
    let unit = (start + 3) >> 1;
    let beyond = 0;
    for (let cell = base, end = base + cells; cell < end; cell++) {
      const char = chars[cell];
      if (char >= TAIL_UNIT) return false;
      if (char >>> 0 > 0x7f) beyond++;
      units[unit++] = char;
    }
    if (beyond * 2 < cells) return false;
    chunk.end = start;
    const text = unit << 1;
    const at = this.putRuns(chunk, styles, base, cells, text);
    buf[start] = (flags & ROW_FLAGS) | RECORD_UNITS | (at > text ? RECORD_RUNS : 0);
    buf[start + 1] = cells;
    buf[start + 2] = cells >> 8;
    this.commit(chunk, at, row);
    return true;
  }

  private pushText(
    chars: Int32Array,
    styles: Int32Array,
    base: number,
    cells: number,
    flags: number,
    row: number,
  ): void {
    let need = 16 + cells * 9;
    const last = (flags & CLUSTERED) === 0 ? base : base + cells;
    for (let cell = base; cell < last; cell++) {
      const char = chars[cell];
      if (char >= FIRST_CLUSTER) need += this.clusters.text(char).length * 3;
    }
    const chunk = this.room(need, row);
    const buf = chunk.buf;
    const start = chunk.end;
    let at = start + 6;
    for (let cell = base, end = base + cells; cell < end; cell++) {
      const char = chars[cell];
      if (char === TAIL) continue;
      if (char < 0x80) {
        buf[at++] = char;
        continue;
      }
      if (cell + 1 < end && chars[cell + 1] === TAIL) buf[at++] = MARK_WIDE;
      if (char < 0x800) {
        buf[at++] = 0xc0 | (char >> 6);
        buf[at++] = 0x80 | (char & 0x3f);
      } else if (char < 0x10000) {
        buf[at++] = 0xe0 | (char >> 12);
        buf[at++] = 0x80 | ((char >> 6) & 0x3f);
        buf[at++] = 0x80 | (char & 0x3f);
      } else if (char < FIRST_CLUSTER) at = putUtf8(buf, at, char);
      else {
        buf[at++] = MARK_CLUSTER;
        const lengthAt = at++;
        for (const part of this.clusters.text(char)) at = putUtf8(buf, at, part.codePointAt(0) as number);
        buf[lengthAt] = at - lengthAt - 1;
      }
    }
    const textEnd = at;
    at = this.putRuns(chunk, styles, base, cells, at);
    const length = textEnd - start - 6;
    buf[start] = (flags & ROW_FLAGS) | RECORD_TEXT | (at > textEnd ? RECORD_RUNS : 0);
    buf[start + 1] = cells;
    buf[start + 2] = cells >> 8;
    buf[start + 3] = length;
    buf[start + 4] = length >> 8;
    buf[start + 5] = length >> 16;
    this.commit(chunk, at, row);
  }

  private commit(chunk: Chunk, end: number, row: number): void {
    if (chunk.count === chunk.offsets.length) {
      const grown = new Uint16Array(chunk.count * 2);
      grown.set(chunk.offsets);
      chunk.offsets = grown;
    }
    if (chunk.count === 0) chunk.first = row;
    chunk.offsets[chunk.count++] = chunk.end;
    chunk.end = end;
    this.count++;
    if (this.count > this.maxLines) this.dropOldest(1);
  }

  /** The arena to write the next row into, with at least `need` bytes left. */
  private room(need: number, row: number): Chunk {
    const { last } = this;
    if (
      last !== undefined &&
      last.end + need <= last.buf.length &&
      last.end <= 0xffff &&
      (last.count === 0 || last.first + last.count === row) &&
      last.styles.count < 0xff00
    )
      return last;
    const grown = last ? last.buf.length * 2 : SMALLEST_CHUNK;
    const size = Math.max(Math.min(grown, CHUNK), need);
    let chunk = this.spare;
    this.spare = undefined;
    if (chunk === undefined || chunk.buf.length < size) chunk = new Chunk(size);
    chunk.first = row;
    this.chunks.push(chunk);
    this.last = chunk;
    this.bytes += chunk.buf.length;
    while (this.bytes > this.maxBytes && this.chunks.length - this.head > 1) {
      const oldest = this.chunks[this.head];
      const gone = oldest.first + oldest.count - Math.max(this.oldest, oldest.first);
      this.droppedRows += gone;
      this.dropOldest(gone);
    }
    return chunk;
  }

  private dropOldest(rows: number): void {
    this.count -= rows;
    let first = this.chunks[this.head];
    if (this.oldest < first.first) this.oldest = first.first;
    this.oldest += rows;
    if (this.oldest < first.first + first.count) return;
    while (this.oldest >= first.first + first.count && this.chunks.length - this.head > 1) {
      this.bytes -= first.buf.length;
      first.reset();
      if (first.buf.length === CHUNK) this.spare = first;
      this.head++;
      first = this.chunks[this.head];
      if (this.oldest < first.first && first.count > 0) this.oldest = first.first;
    }
    if (this.head > 32 && this.head * 2 > this.chunks.length) {
      this.chunks.splice(0, this.head);
      this.head = 0;
    }
  }

  /** Drops rows numbered `row` and above (they return to the screen). */
  truncate(row: number): void {
    for (;;) {
      const last = this.chunks[this.chunks.length - 1];
      if (last === undefined || this.count === 0) break;
      const keep = Math.max(0, Math.min(last.count, row - last.first));
      const gone = last.count - keep;
      if (gone > 0) {
        const live = last.first + last.count - Math.max(this.oldest, last.first + keep);
        this.count -= Math.max(0, live);
        last.end = last.offsets[keep];
        last.count = keep;
      }
      if (keep > 0 || this.chunks.length - this.head <= 1) break;
      this.chunks.pop();
      this.bytes -= last.buf.length;
      this.last = this.chunks[this.chunks.length - 1];
    }
    if (this.count === 0) this.clear(row);
  }

  /** Drops everything; the next row will be `next`. */
  clear(next: number): void {
    this.chunks = [];
    this.head = 0;
    this.count = 0;
    this.bytes = 0;
    this.oldest = next;
    this.spare = undefined;
    this.last = undefined;
  }

  /** Changes the line limit. */
  limit(lines: number): void {
    this.maxLines = lines;
    while (this.count > lines && this.count > 0) {
      const first = this.chunks[this.head];
      const rows = first.first + first.count - Math.max(this.oldest, first.first);
      this.dropOldest(Math.min(rows, this.count - lines));
    }
  }

  /** Adds `delta` to all row numbers. */
  renumber(delta: number): void {
    this.oldest += delta;
    for (const chunk of this.chunks) chunk.first += delta;
  }

  find(row: number): Packed | undefined {
    if (row < this.oldest || this.count === 0) return undefined;
    let low = this.head;
    let high = this.chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.chunks[middle].first <= row) low = middle;
      else high = middle - 1;
    }
    const chunk = this.chunks[low];
    const index = row - chunk.first;
    return index >= 0 && index < chunk.count ? { chunk, at: chunk.offsets[index] } : undefined;
  }

  /** The row after `row` that is held, or undefined. Steps over gaps. */
  next(row: number): number | undefined {
    for (let at = this.head; at < this.chunks.length; at++) {
      const chunk = this.chunks[at];
      if (chunk.count === 0 || chunk.first + chunk.count <= row + 1) continue;
      return Math.max(row + 1, chunk.first, this.oldest);
    }
    return undefined;
  }

  flags(row: number): number {
    const packed = this.find(row);
    return packed ? packed.chunk.buf[packed.at] & ROW_FLAGS : 0;
  }

  /** Arenas that hold rows, oldest first. */
  get live(): readonly Chunk[] {
    return this.head === 0 ? this.chunks : this.chunks.slice(this.head);
  }

  /** Cells of a packed row, written to `chars` and `styles` from `base` (which have room); returns their number. */
  unpack(packed: Packed, chars: Int32Array, styles: Int32Array, base: number): number {
    const { buf } = packed.chunk;
    const mark = buf[packed.at];
    const cells = buf[packed.at + 1] | (buf[packed.at + 2] << 8);
    let at = packed.at + 3;
    if ((mark & RECORD_UNITS) !== 0)
      for (let x = 0; x < cells; x++, at += 2) {
        const unit = packed.chunk.units[at >> 1];
        chars[base + x] = unit === TAIL_UNIT ? TAIL : unit;
      }
    else if ((mark & RECORD_TEXT) === 0) for (let x = 0; x < cells; x++) chars[base + x] = buf[at++];
    else {
      const length = buf[at] | (buf[at + 1] << 8) | (buf[at + 2] << 16);
      this.unpackText(buf, at + 3, at + 3 + length, chars, base);
      at += 3 + length;
    }
    if ((mark & RECORD_RUNS) === 0) for (let x = 0; x < cells; x++) styles[base + x] = 0;
    else
      for (let x = 0; x < cells; ) {
        const style = packed.chunk.styles.global(buf[at] | (buf[at + 1] << 8), this.styles);
        const end = x + (buf[at + 2] | (buf[at + 3] << 8));
        at += 4;
        for (; x < end; x++) styles[base + x] = style;
      }
    return cells;
  }

  private unpackText(buf: Uint8Array, from: number, end: number, chars: Int32Array, base: number): void {
    let x = base;
    for (let at = from; at < end; ) {
      let wide = false;
      if (buf[at] === MARK_WIDE) {
        wide = true;
        at++;
      }
      if (buf[at] === MARK_CLUSTER) {
        const stop = at + 2 + buf[at + 1];
        let text = "";
        for (at += 2; at < stop; at += utf8Length(buf[at])) text += String.fromCodePoint(getUtf8(buf, at));
        chars[x++] = this.clusters.intern(text);
      } else {
        chars[x++] = getUtf8(buf, at);
        at += utf8Length(buf[at]);
      }
      if (wide) chars[x++] = TAIL;
    }
  }
}

/** Length of the UTF-8 sequence that a (valid) lead byte begins. */
export function utf8Length(lead: number): number {
  return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/** Code point of the valid UTF-8 sequence at `at`. */
export function getUtf8(buf: Uint8Array, at: number): number {
  const lead = buf[at];
  if (lead < 0x80) return lead;
  if (lead < 0xe0) return ((lead & 0x1f) << 6) | (buf[at + 1] & 0x3f);
  if (lead < 0xf0) return ((lead & 0x0f) << 12) | ((buf[at + 1] & 0x3f) << 6) | (buf[at + 2] & 0x3f);
  return (
    ((lead & 0x07) << 18) | ((buf[at + 1] & 0x3f) << 12) | ((buf[at + 2] & 0x3f) << 6) | (buf[at + 3] & 0x3f)
  );
}

/** Writes a code point as UTF-8; returns the index after it. */
export function putUtf8(buf: Uint8Array, at: number, codePoint: number): number {
  if (codePoint < 0x80) {
    buf[at] = codePoint;
    return at + 1;
  }
  if (codePoint < 0x800) {
    buf[at] = 0xc0 | (codePoint >> 6);
    buf[at + 1] = 0x80 | (codePoint & 0x3f);
    return at + 2;
  }
  if (codePoint < 0x10000) {
    buf[at] = 0xe0 | (codePoint >> 12);
    buf[at + 1] = 0x80 | ((codePoint >> 6) & 0x3f);
    buf[at + 2] = 0x80 | (codePoint & 0x3f);
    return at + 3;
  }
  buf[at] = 0xf0 | (codePoint >> 18);
  buf[at + 1] = 0x80 | ((codePoint >> 12) & 0x3f);
  buf[at + 2] = 0x80 | ((codePoint >> 6) & 0x3f);
  buf[at + 3] = 0x80 | (codePoint & 0x3f);
  return at + 4;
}
