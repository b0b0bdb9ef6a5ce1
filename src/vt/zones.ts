import { LIMITS } from "./limits.ts";
import type { Zone } from "./port.ts";

/** A mark of OSC 133 at a place in the primary screen's text. */
export interface ZoneMark {
  readonly kind: "prompt" | "input" | "output" | "end";
  row: number;
  col: number;
  /** Of an `end`. */
  readonly exitStatus?: number;
}

/** Semantic marks (OSC 133, FinalTerm, as iTerm2 and WezTerm document it) by stable row, in order of arrival. */
export class Zones {
  marks: ZoneMark[] = [];

  /**
   * Adds a mark; those after its place (a prompt drawn again) and one of its kind at its place go. Returns false if
   * an old mark had to go for it.
   */
  add(mark: ZoneMark): boolean {
    for (let last = this.marks.at(-1); last !== undefined; last = this.marks.at(-1)) {
      const after = last.row > mark.row || (last.row === mark.row && last.col > mark.col);
      const same = last.row === mark.row && last.col === mark.col && last.kind === mark.kind;
      if (!after && !same) break;
      this.marks.pop();
    }
    this.marks.push(mark);
    if (this.marks.length <= LIMITS.zones) return true;
    this.marks.splice(0, 1024);
    return false;
  }

  /** Adds a mark as it is. */
  restore(mark: ZoneMark): void {
    if (this.marks.length < LIMITS.zones) this.marks.push(mark);
  }

  /** Drops marks of rows before `oldest`, but keeps the last of them: it says what the first row is. */
  trim(oldest: number): void {
    let gone = 0;
    while (gone < this.marks.length && this.marks[gone].row < oldest) gone++;
    if (gone > 1) this.marks.splice(0, gone - 1);
  }

  /** Rows `from` to `to` (inclusive) are called `delta` more from now on. */
  moveRows(from: number, to: number, delta: number): void {
    for (const mark of this.marks) if (mark.row >= from && mark.row <= to) mark.row += delta;
  }

  /** Rows `from`..`to` moved down by `delta`; marks pushed out of that range are dropped. */
  moveWithin(from: number, to: number, delta: number): void {
    if (this.marks.length === 0) return;
    const inside = (row: number) => row >= from && row <= to;
    this.marks = this.marks.filter((mark) => !inside(mark.row) || inside(mark.row + delta));
    for (const mark of this.marks) if (inside(mark.row)) mark.row += delta;
  }

  /** Drops the marks at rows `from`..`to` from column `col` of the first on. */
  erase(from: number, col: number, to: number): void {
    if (this.marks.length === 0) return;
    this.marks = this.marks.filter(
      (mark) => mark.row < from || mark.row > to || (mark.row === from && mark.col < col),
    );
  }

  /** Drops marks whose row is below 0: their text is gone. */
  forgetGone(): void {
    this.marks = this.marks.filter((mark) => mark.row >= 0);
  }

  clear(): void {
    this.marks = [];
  }

  /** Zones from the marks; `end` is the cursor's place, where the last one is still open. */
  list(oldest: number, end: { row: number; col: number }): Zone[] {
    const zones: Zone[] = [];
    const { marks } = this;
    for (let at = 0; at < marks.length; at++) {
      const mark = marks[at];
      if (mark.kind === "end") continue;
      const stop = marks[at + 1] ?? end;
      if (stop.row < oldest) continue;
      const begins = mark.row < oldest ? { row: oldest, col: 0 } : mark;
      if (stop.row < begins.row || (stop.row === begins.row && stop.col <= begins.col && marks[at + 1]))
        continue;
      const exit = marks[at + 1]?.exitStatus;
      zones.push({
        kind: mark.kind,
        startRow: begins.row,
        startCol: begins.col,
        endRow: stop.row,
        endCol: stop.col,
        ...(mark.kind === "output" && exit !== undefined ? { exitStatus: exit } : {}),
      });
    }
    return zones;
  }
}
