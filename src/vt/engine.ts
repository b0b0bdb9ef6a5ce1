import type { Size } from "../model/index.ts";
import { Core } from "./core.ts";
import { csi } from "./csi.ts";
import { back, carriageReturn, lineFeed, tab } from "./cursor.ts";
import { APC_CAP, apc, dcs, dcsCap } from "./dcs.ts";
import { difference } from "./difference.ts";
import { eraseHistory } from "./erase.ts";
import { escapeSequence } from "./esc.ts";
import type { Handlers } from "./handlers.ts";
import { placeholders } from "./image-placeholders.ts";
import { LiveModes } from "./live-modes.ts";
import { osc, oscCap } from "./osc.ts";
import { Parser } from "./parser.ts";
import type {
  CellRow,
  Cursor,
  Effect,
  EngineOptions,
  HistoryRow,
  Hyperlink,
  ImageData,
  ImagePlacement,
  Modes,
  Palette,
  Progress,
  SearchMatch,
  SearchPattern,
  Style,
  Terminal,
  TextRange,
  Zone,
} from "./port.ts";
import { answerback } from "./reports.ts";
import { resize } from "./resize.ts";
import { copyRow, oldestRow, rowChecksum, wrapped } from "./rows.ts";
import { fullReset } from "./screens.ts";
import { search } from "./search.ts";
import { snapshot } from "./snapshot.ts";
import { rangeText, rowText, rowVt } from "./text.ts";

/** The terminal engine: see `Terminal` for what each member does. Deterministic; has no clock and does no IO. */
export class Engine implements Terminal {
  readonly modes: Modes;
  private readonly core: Core;
  private readonly parser: Parser;

  constructor(options: EngineOptions) {
    this.core = new Core(options);
    this.modes = new LiveModes(this.core);
    this.parser = new Parser(this.core, handlersOf(this.core));
  }

  get cols(): number {
    return this.core.cols;
  }

  get rows(): number {
    return this.core.rows;
  }

  get top(): number {
    return this.core.screen.top;
  }

  get oldest(): number {
    return oldestRow(this.core);
  }

  get rowEpoch(): number {
    return this.core.rowEpoch;
  }

  get seq(): number {
    return this.core.seq;
  }

  get title(): string {
    return this.core.title;
  }

  get iconTitle(): string {
    return this.core.iconTitle;
  }

  get cwd(): string {
    return this.core.cwd;
  }

  get userVars(): ReadonlyMap<string, string> {
    return this.core.userVars;
  }

  get progress(): Progress {
    return this.core.progress;
  }

  get synchronizing(): boolean {
    return this.core.mode("synchronized");
  }

  get dropped(): Readonly<Record<string, number>> {
    const { dropped, history } = this.core;
    return history.droppedRows > 0 ? { ...dropped, scrollbackBytes: history.droppedRows } : dropped;
  }

  get styleEpoch(): number {
    return this.core.styles.generation;
  }

  get cursor(): Cursor {
    const { core } = this;
    const style = core.cursorStyle;
    return {
      x: core.x,
      y: core.y,
      visible: core.mode("cursorVisible"),
      shape: style >= 5 ? "bar" : style >= 3 ? "underline" : "block",
      blink: core.mode("cursorBlink"),
      style,
      pendingWrap: core.pendingWrap,
    };
  }

  get palette(): Palette {
    const { palette, dynamic } = this.core;
    return {
      colors: palette,
      foreground: dynamic.get(10),
      background: dynamic.get(11),
      cursor: dynamic.get(12),
      dynamic,
    };
  }

  write(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.core.seq++;
    this.parser.write(bytes);
    this.trimMarks();
  }

  resize(size: Size): void {
    this.core.seq++;
    resize(this.core, size);
  }

  takeEffects(): Effect[] {
    const { effects } = this.core;
    if (effects.length > 0) this.core.effects = [];
    return effects;
  }

  endSynchronized(): void {
    this.core.seq++;
    this.core.setMode("synchronized", false);
  }

  eraseScrollback(): void {
    this.core.seq++;
    eraseHistory(this.core);
  }

  reset(): void {
    this.core.seq++;
    this.parser.reset();
    fullReset(this.core);
  }

  readRow(row: number, into: CellRow): boolean {
    return copyRow(this.core, row, into);
  }

  isWrapped(row: number): boolean {
    return wrapped(this.core, row);
  }

  style(id: number): Style {
    return this.core.styles.view(id);
  }

  link(id: number): Hyperlink | undefined {
    return this.core.links.get(id);
  }

  rowText(row: number): string {
    return rowText(this.core, row);
  }

  text(range: TextRange): string {
    return rangeText(this.core, range);
  }

  rowVt(row: number): string {
    return rowVt(this.core, row);
  }

  search(pattern: SearchPattern, fromRow: number, toRow: number, limit: number): SearchMatch[] {
    return search(this.core, pattern, { from: fromRow, to: toRow, limit });
  }

  zones(): Zone[] {
    const { core } = this;
    const end = core.onAlternate
      ? { row: core.primary.top + core.rows, col: 0 }
      : { row: core.cursorRow, col: core.x };
    const oldest = core.history.count > 0 ? core.history.oldest : core.primary.top;
    return core.zones.list(oldest, end);
  }

  images(fromRow: number, toRow: number): ImagePlacement[] {
    const { images } = this.core;
    if (!images) return [];
    const { virtual } = images;
    const among = images.among(fromRow, toRow);
    if (virtual.length === 0) return among;
    return [...among, ...placeholders(this, [fromRow, toRow], { virtual, cell: images.cell })];
  }

  imageData(hash: string): ImageData | undefined {
    return this.core.images?.data(hash);
  }

  rowSeq(line: number): number {
    const { grid, screen } = this.core;
    if (line < 0 || line >= grid.rows) return screen.viewSeq;
    return Math.max(grid.seqs[grid.slot(line)], screen.viewSeq);
  }

  nextChanged(line: number, since: number): number {
    const { grid, screen } = this.core;
    if (screen.viewSeq > since) return Math.min(line, grid.rows);
    let at = line;
    while (at < grid.rows && grid.seqs[grid.slot(at)] <= since) at++;
    return at;
  }

  checksum(row: number): number {
    return rowChecksum(this.core, row);
  }

  snapshot(options?: { scrollback?: number }): Uint8Array {
    return snapshot(this.core, this.parser, options?.scrollback ?? 0);
  }

  historyPage(from: number, to: number): HistoryRow[] {
    const { core } = this;
    const rows: HistoryRow[] = [];
    if (core.history.count === 0) return rows;
    const last = Math.min(to, core.primary.top - 1);
    for (let row = Math.max(from, core.history.oldest); row <= last; ) {
      if (core.history.find(row)) rows.push({ row, vt: rowVt(core, row), wrapped: wrapped(core, row) });
      row = core.history.next(row) ?? last + 1;
    }
    return rows;
  }

  difference(since: number): Uint8Array {
    return difference(this.core, this.parser, since);
  }

  /** Marks and images of rows that have left history go, now and then. */
  private trimMarks(): void {
    const { core } = this;
    if (core.history.count === 0) return;
    if (core.zones.marks.length > 64) core.zones.trim(core.history.oldest);
    core.images?.trimmed(0, core.history.oldest);
  }
}

function handlersOf(core: Core): Handlers {
  return {
    control: (byte) => control(core, byte),
    escape: (inter, final) => escapeSequence(core, inter, final),
    csi: (params, final) => csi(core, params, final),
    osc: (bytes, bell) => osc(core, bytes, bell),
    dcs: (params, final, bytes) => dcs(core, params, final, bytes),
    apc: (bytes) => apc(core, bytes),
    dcsCap,
    oscCap,
    apcCap: APC_CAP,
  };
}

/** C0 controls. */
function control(core: Core, byte: number): void {
  switch (byte) {
    case 0x0a:
    case 0x0b:
    case 0x0c:
      lineFeed(core);
      return;
    case 0x0d:
      carriageReturn(core);
      return;
    case 0x08:
      back(core, 1);
      return;
    case 0x09:
      tab(core, 1);
      return;
    case 0x07:
      core.effect({ type: "bell" });
      return;
    case 0x0e:
      core.charsets.invokeLeft(1);
      return;
    case 0x0f:
      core.charsets.invokeLeft(0);
      return;
    case 0x05:
      answerback(core);
      return;
    default:
  }
}
