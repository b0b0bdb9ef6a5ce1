import { utf8 } from "../base/index.ts";
import { sizeOf } from "../model/index.ts";
import { CellRow, Engine } from "../vt/index.ts";
import type { RowView } from "./row-view.ts";

export interface FetchedRows {
  readonly epoch: number;
  readonly oldest: number;
  readonly top: number;
  readonly rows: readonly { readonly row: number; readonly vt: string; readonly wrapped: boolean }[];
}

/** Rows of one page as an engine holds them; `lines` says at which line of it a row is. */
interface Page {
  readonly engine: Engine;
  readonly lines: ReadonlyMap<number, { readonly line: number; readonly wrapped: boolean }>;
  /** Rows up to this one were history when it was fetched; later ones may exist now. */
  readonly upTo: number;
}

export const PAGE_ROWS = 128;
const PAGES = 64;

export interface HistoryOptions {
  /** Asks the server for rows (inclusive). */
  readonly fetch: (from: number, to: number) => Promise<FetchedRows>;
  /** Rows have arrived, or could not be had. */
  readonly onArrival: (problem?: Error) => void;
}

/**
 * Rows of a pane's history that its replica does not hold, fetched in pages when they are looked at. Keeps the pages
 * used last.
 */
export class HistoryCache {
  private readonly pages = new Map<number, Page>();
  private readonly pending = new Set<number>();
  /** Pages that could not be had; asked for again only after clear or retry. */
  private readonly failed = new Set<number>();
  private readonly waiters: (() => void)[] = [];
  private generation = 0;
  private serverEpoch: number | undefined;
  private oldestRow: number | undefined;

  constructor(private readonly options: HistoryOptions) {}

  /** The oldest row that the server has, once an answer told. */
  get oldest(): number | undefined {
    return this.oldestRow;
  }

  get loading(): boolean {
    return this.pending.size > 0;
  }

  /** Forgets all: rows were renumbered, erased or are now of another width. */
  clear(): void {
    this.generation++;
    this.pages.clear();
    this.pending.clear();
    this.failed.clear();
    this.serverEpoch = undefined;
    this.oldestRow = undefined;
    this.wake();
  }

  /**
   * A row of history. `top` is the first row that is not history, `cols` the pane's width. Undefined: not here; it is
   * being fetched unless it is known to be gone.
   */
  row(row: number, top: number, cols: number): RowView | undefined {
    if (row < 0 || row >= top || (this.oldestRow !== undefined && row < this.oldestRow)) return undefined;
    const number = Math.floor(row / PAGE_ROWS);
    const page = this.pages.get(number);
    const place = page?.lines.get(row);
    if (!page || (!place && page.upTo < Math.min(top - 1, lastRowOf(number)))) {
      this.load(number, top, cols);
      return undefined;
    }
    this.pages.delete(number);
    this.pages.set(number, page);
    if (!place) return undefined;
    const cells = new CellRow();
    page.engine.readRow(place.line, cells);
    return { cells, styles: page.engine, wrapped: place.wrapped };
  }

  /** Resolves when rows `from` to `to` are here, as far as they exist. */
  async ensure(from: number, to: number, top: number, cols: number): Promise<void> {
    for (;;) {
      let missing = false;
      for (let number = Math.floor(Math.max(0, from) / PAGE_ROWS); number * PAGE_ROWS <= to; number++) {
        const last = Math.min(to, top - 1, lastRowOf(number));
        const page = this.pages.get(number);
        const gone = this.oldestRow !== undefined && last < this.oldestRow;
        if (last < Math.max(from, number * PAGE_ROWS) || gone || (page && page.upTo >= last)) continue;
        missing = true;
        this.load(number, top, cols);
      }
      if (!missing || this.pending.size === 0) return;
      const generation = this.generation;
      await new Promise<void>((resolve) => this.waiters.push(resolve));
      if (generation !== this.generation) return;
    }
  }

  /** Pages that failed may be asked for again: the connection is back. */
  retry(): void {
    this.failed.clear();
  }

  /** Asks for the page before the one with `row`, so that scrolling on finds it here. */
  prefetchBefore(row: number, top: number, cols: number): void {
    const number = Math.floor(row / PAGE_ROWS) - 1;
    if (number < 0 || this.pages.has(number)) return;
    if (this.oldestRow !== undefined && lastRowOf(number) < this.oldestRow) return;
    this.load(number, top, cols);
  }

  private load(number: number, top: number, cols: number): void {
    if (this.pending.has(number) || this.failed.has(number)) return;
    this.pending.add(number);
    const generation = this.generation;
    const from = number * PAGE_ROWS;
    const to = Math.min(lastRowOf(number), top - 1);
    this.options.fetch(from, to).then(
      (answer) => {
        if (generation !== this.generation) return;
        this.pending.delete(number);
        if (this.serverEpoch !== undefined && this.serverEpoch !== answer.epoch) this.pages.clear();
        this.serverEpoch = answer.epoch;
        this.oldestRow = answer.oldest;
        this.pages.set(number, makePage(answer, to, cols));
        while (this.pages.size > PAGES) this.pages.delete(this.pages.keys().next().value!);
        this.wake();
        this.options.onArrival();
      },
      (error: unknown) => {
        if (generation !== this.generation) return;
        this.pending.delete(number);
        this.failed.add(number);
        this.wake();
        this.options.onArrival(error instanceof Error ? error : new Error(String(error)));
      },
    );
  }

  private wake(): void {
    for (const waiter of this.waiters.splice(0)) waiter();
  }
}

function lastRowOf(page: number): number {
  return page * PAGE_ROWS + PAGE_ROWS - 1;
}

function makePage(answer: FetchedRows, upTo: number, cols: number): Page {
  const engine = new Engine({ size: sizeOf(cols, Math.max(1, answer.rows.length)), scrollbackLines: 0 });
  const lines = new Map<number, { line: number; wrapped: boolean }>();
  // Without autowrap a row stays a row, even if it comes from a wider screen.
  const parts = ["\x1b[?7l"];
  answer.rows.forEach(({ row, vt, wrapped }, line) => {
    parts.push(line === 0 ? "" : "\r\n", vt);
    lines.set(row, { line, wrapped });
  });
  engine.write(utf8(parts.join("")));
  return { engine, lines, upTo };
}
