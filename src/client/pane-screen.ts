import type { PaneId } from "../model/index.ts";
import { CellRow, type Terminal } from "../vt/index.ts";
import type { HistoryCache } from "./history-cache.ts";
import type { PaneReplica } from "./pane-replica.ts";
import type { RowView, StyleSource } from "./row-view.ts";
import { type CellRange, type RowAccess, textOfRange } from "./selection.ts";

/** What is seen of one pane: the replica's screen, the history above it, and how far it is scrolled. */
export class PaneScreen implements RowAccess {
  /** Stable row at the top of the view; undefined: the view follows the screen. */
  private scrolledTo: number | undefined;
  private frozen = false;

  constructor(
    readonly replica: PaneReplica,
    readonly history: HistoryCache,
  ) {}

  get pane(): PaneId {
    return this.replica.pane;
  }

  get terminal(): Terminal | undefined {
    return this.replica.terminal;
  }

  get cols(): number {
    return this.terminal?.cols ?? 0;
  }

  get rows(): number {
    return this.terminal?.rows ?? 0;
  }

  /** Row below which the screen begins. */
  get top(): number {
    return this.terminal?.top ?? 0;
  }

  get bottom(): number {
    return this.top + this.rows - 1;
  }

  /** The oldest row that can be shown, as far as is known. */
  get oldest(): number {
    const terminal = this.terminal;
    if (!terminal) return 0;
    if (terminal.modes.alternateScreen) return terminal.top;
    return Math.min(this.history.oldest ?? 0, terminal.oldest);
  }

  get viewTop(): number {
    return this.scrolledTo ?? this.top;
  }

  get isScrolled(): boolean {
    return this.scrolledTo !== undefined;
  }

  /** Undefined: not known (yet; it is being fetched). */
  rowAt(row: number): RowView | undefined {
    const terminal = this.terminal;
    if (!terminal) return undefined;
    const cells = new CellRow();
    if (row >= terminal.oldest && terminal.readRow(row, cells))
      return { cells, styles: terminal, wrapped: terminal.isWrapped(row) };
    if (terminal.modes.alternateScreen) return undefined;
    return this.history.row(row, terminal.top, terminal.cols);
  }

  /** Copies a row's cells, without making anything. @returns where their styles are looked up; undefined as rowAt */
  read(row: number, into: CellRow): StyleSource | undefined {
    const terminal = this.terminal;
    if (!terminal) return undefined;
    if (row >= terminal.oldest && terminal.readRow(row, into)) return terminal;
    const view = terminal.modes.alternateScreen
      ? undefined
      : this.history.row(row, terminal.top, terminal.cols);
    if (!view) return undefined;
    const { cells } = view;
    into.cols = cells.cols;
    into.chars = cells.chars;
    into.styles = cells.styles;
    into.clusters = cells.clusters;
    into.lineSize = cells.lineSize;
    return view.styles;
  }

  /** While frozen the view stays where it is, also at the end. */
  freeze(on: boolean): void {
    this.frozen = on;
    if (on) this.scrolledTo = this.viewTop;
    else this.scrollToBottom();
  }

  /** Scrolls so that `row` is at the top of the view, as far as there are rows. At the end the view follows again. */
  scrollTo(row: number): void {
    const target = Math.max(Math.round(row), this.oldest);
    const atEnd = target >= this.top;
    this.scrolledTo = atEnd ? (this.frozen ? this.top : undefined) : target;
    if (this.scrolledTo !== undefined) this.history.prefetchBefore(this.scrolledTo, this.top, this.cols);
  }

  scrollBy(rows: number): void {
    this.scrollTo(this.viewTop + rows);
  }

  scrollToBottom(): void {
    this.scrolledTo = this.frozen ? this.top : undefined;
  }

  /** Scrolls as little as makes `row` visible. */
  reveal(row: number): void {
    if (row < this.viewTop) this.scrollTo(row);
    else if (row >= this.viewTop + this.rows) this.scrollTo(row - this.rows + 1);
  }

  /** Rows were renumbered or are gone: what was known of them is void. */
  renew(): void {
    this.history.clear();
    this.scrollToBottom();
  }

  /** After an update: rows may have fallen off the far end. */
  clamp(): void {
    if (this.scrolledTo !== undefined && !this.frozen) this.scrollTo(this.scrolledTo);
  }

  /** Text of a range, fetching what is not here. */
  async text(range: CellRange): Promise<string> {
    await this.history.ensure(range.start.row, Math.min(range.end.row, this.top - 1), this.top, this.cols);
    return textOfRange(range, this);
  }
}
