import type { Size } from "../model/index.ts";

/**
 * What other rooms may ask of a terminal engine. `Engine` (engine.ts) is its one implementation.
 *
 * Rows have **stable numbers**: the first row a terminal ever had is 0, a row keeps its number when it scrolls into
 * history, numbers are never reused within one width (a reflow renumbers; see `rowEpoch`). The visible screen is
 * rows `top` to `top + rows - 1`; history is rows `oldest` to `top - 1`. The alternate screen has no history:
 * there `oldest === top`. Columns are 0-based cells.
 */
export interface Terminal {
  readonly cols: number;
  readonly rows: number;
  /** Stable number of the first visible row. */
  readonly top: number;
  /** Stable number of the oldest row still held. */
  readonly oldest: number;
  /** Changes whenever row numbers are dealt anew (reflow at another width, reset, history erased and renumbered). */
  readonly rowEpoch: number;
  /** Counts changes of any kind; never decreases. */
  readonly seq: number;
  /** While it stays the same, a style id that a cell has had means the same style. */
  readonly styleEpoch: number;
  readonly cursor: Cursor;
  /** As they are whenever one is read; to keep one, read it (a copy of the object holds none). */
  readonly modes: Modes;
  readonly palette: Palette;
  readonly title: string;
  readonly iconTitle: string;
  /** Working directory as told by OSC 7 or OSC 1337 CurrentDir: a URL or path as sent; "" if never told. */
  readonly cwd: string;
  readonly userVars: ReadonlyMap<string, string>;
  readonly progress: Progress;
  /** True while a synchronized update (mode 2026) is open and its time limit has not passed. */
  readonly synchronizing: boolean;
  /** Total of things dropped because of a cap, by the cap's name. */
  readonly dropped: Readonly<Record<string, number>>;

  /** Folds bytes. Never throws, whatever the bytes are. */
  write(bytes: Uint8Array): void;
  /** Changes the size (in cells, at least 1x1), with reflow of the primary screen and its history. */
  resize(size: Size): void;
  /** Takes the effects since the last call, in order. */
  takeEffects(): Effect[];
  /** The engine has no clock: the owner says when the synchronized update has lasted too long. */
  endSynchronized(): void;
  /** Drops history (not the screen). */
  eraseScrollback(): void;
  /** RIS by hand. */
  reset(): void;

  /** Copies a row's cells into `into` (which grows to `cols`). Row outside oldest..top+rows-1: all blank, false. */
  readRow(row: number, into: CellRow): boolean;
  /** True if the row continues on the next one (soft wrap). */
  isWrapped(row: number): boolean;
  /** Style of an id from a CellRow, read since `styleEpoch` changed last. */
  style(id: number): Style;
  /** Hyperlink of an id from a Style. */
  link(id: number): Hyperlink | undefined;
  /** Text of one row without trailing blanks. */
  rowText(row: number): string;
  /** Text of a range; soft-wrapped rows joined when `join`; `escapes` keeps SGR and links. */
  text(range: TextRange): string;
  /** One row as VT bytes text: SGR, links, text, without cursor movement, trailing blanks dropped, ends reset. */
  rowVt(row: number): string;
  /** All matches in the given rows, in order of position, at most `limit`. Matches cross soft wraps. */
  search(pattern: SearchPattern, fromRow: number, toRow: number, limit: number): SearchMatch[];
  /** Prompt, input and output zones of OSC 133, oldest first. */
  zones(): Zone[];
  /** Images whose cells are among the given rows (inclusive). */
  images(fromRow: number, toRow: number): ImagePlacement[];
  /** Bytes of an image by its content hash, while it is held. */
  imageData(hash: string): ImageData | undefined;

  /** First change number that the visible row at 0-based screen line `line` has not been changed after. */
  rowSeq(line: number): number;
  /** The first screen line from `line` on whose row has changed after change number `since`; `rows` if none has. */
  nextChanged(line: number, since: number): number;
  /** Equal on two engines whose rows look the same (text, styles by value, links, wrap). 32-bit unsigned. */
  checksum(row: number): number;

  /**
   * VT bytes that put a fresh engine of the same size into exactly this state (see docs of snapshot.ts), with at
   * most `scrollback` lines of history (default 0). Ends with the bytes of an unfinished sequence, so that the log
   * can go on anywhere.
   */
  snapshot(options?: { scrollback?: number }): Uint8Array;
  /** History rows `from` to `to` (inclusive, stable numbers) as pages: oldest first, wrapped flags kept. */
  historyPage(from: number, to: number): HistoryRow[];
  /**
   * VT bytes that bring an engine which equals this one at `since` (an earlier `seq`, same size) to this state:
   * changed rows, then everything else. Its history may have a gap afterwards; `top` is right.
   */
  difference(since: number): Uint8Array;
}

export interface HistoryRow {
  readonly row: number;
  /** As of rowVt. */
  readonly vt: string;
  readonly wrapped: boolean;
}

export interface Cursor {
  /** 0-based column and screen line. */
  readonly x: number;
  readonly y: number;
  readonly visible: boolean;
  readonly shape: "block" | "underline" | "bar";
  readonly blink: boolean;
  /** DECSCUSR parameter as set by the program, 0 if it never set one (the face's default applies). */
  readonly style: number;
  /** The next printed character wraps first. */
  readonly pendingWrap: boolean;
}

export interface Modes {
  readonly alternateScreen: boolean;
  readonly applicationCursor: boolean;
  readonly applicationKeypad: boolean;
  readonly bracketedPaste: boolean;
  readonly focusReports: boolean;
  /** Mouse tracking: 0 off, or 9, 1000, 1002, 1003. */
  readonly mouse: 0 | 9 | 1000 | 1002 | 1003;
  /** Coordinates: 0 (X10 bytes), 1005, 1006, 1015 or 1016. */
  readonly mouseEncoding: 0 | 1005 | 1006 | 1015 | 1016;
  /** Wheel sends arrow keys on the alternate screen (1007). */
  readonly alternateScroll: boolean;
  /** Kitty keyboard flags in force on this screen (0: legacy). */
  readonly kittyKeyboard: number;
  /** XTMODKEYS modifyOtherKeys: 0, 1 or 2. */
  readonly modifyOtherKeys: number;
  readonly newline: boolean;
  readonly reverseVideo: boolean;
  readonly insert: boolean;
  readonly autowrap: boolean;
  readonly origin: boolean;
  /** Backspace sends BS rather than DEL (DECBKM). */
  readonly backarrow: boolean;
  readonly colorSchemeReports: boolean;
  readonly inBandResize: boolean;
}

/** Colours the program has changed; undefined: the face's own. 0xRRGGBB. */
export interface Palette {
  readonly colors: ReadonlyMap<number, number>;
  readonly foreground: number | undefined;
  readonly background: number | undefined;
  readonly cursor: number | undefined;
  /** Any dynamic colour, by its OSC number 10 to 19. */
  readonly dynamic: ReadonlyMap<number, number>;
}

/** A colour: -1 default; 0 to 255 indexed; 0x1000000 | 0xRRGGBB direct. */
export type Color = number;
export const DEFAULT_COLOR: Color = -1;

export interface Style {
  readonly fg: Color;
  readonly bg: Color;
  /** Colour of the underline; default: the text's. */
  readonly underlineColor: Color;
  /** 0 none, 1 single, 2 double, 3 curly, 4 dotted, 5 dashed. */
  readonly underline: 0 | 1 | 2 | 3 | 4 | 5;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly italic: boolean;
  /** 0 none, 1 slow, 2 rapid. */
  readonly blink: 0 | 1 | 2;
  readonly inverse: boolean;
  readonly conceal: boolean;
  readonly strike: boolean;
  readonly overline: boolean;
  /** Protected from selective erase (DECSCA). */
  readonly protect: boolean;
  /** Hyperlink id for Terminal.link, 0 for none. */
  readonly link: number;
}

export interface Hyperlink {
  /** The id parameter of OSC 8, "" if none. */
  readonly id: string;
  readonly uri: string;
}

/** One row of cells, copied out. Arrays have at least `cols` entries; only the first `cols` count. */
export class CellRow {
  cols = 0;
  /**
   * What a cell shows: 0 blank; a code point; or, if above 0x10FFFF, a cluster: `clusters[char - 0x110000]`.
   * The right half of a wide cell holds WIDE_TAIL.
   */
  chars = new Uint32Array(0);
  /** Style ids for Terminal.style. */
  styles = new Uint32Array(0);
  clusters: string[] = [];
  /** DECDWL/DECDHL: 0 normal, 1 double width, 2 double height top, 3 double height bottom. */
  lineSize: 0 | 1 | 2 | 3 = 0;

  /** Text of the cell at column `x`: "" for the tail of a wide cell, " " for a blank. */
  textAt(x: number): string {
    const char = this.chars[x];
    if (char === 0) return " ";
    if (char === WIDE_TAIL) return "";
    return char > 0x10ffff ? this.clusters[char - 0x110000] : String.fromCodePoint(char);
  }
}

/** Marks the second column of a character of width 2. */
export const WIDE_TAIL = 0xffffffff;

export interface TextRange {
  /** Stable rows, inclusive; columns: `fromCol` inclusive on the first row, `toCol` exclusive on the last. */
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromCol?: number;
  readonly toCol?: number;
  /** A block: columns fromCol to toCol of every row. */
  readonly block?: boolean;
  readonly escapes?: boolean;
  /** Join soft-wrapped rows (default true). */
  readonly join?: boolean;
  /** Drop blanks at the ends of lines (default true). */
  readonly trim?: boolean;
}

export interface SearchPattern {
  readonly kind: "case-sensitive" | "ignore-case" | "regex";
  readonly text: string;
}

/** Start inclusive, end exclusive, in cells; may span soft-wrapped rows. */
export interface SearchMatch {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
  readonly text: string;
}

export interface Zone {
  readonly kind: "prompt" | "input" | "output";
  readonly startRow: number;
  readonly startCol: number;
  /** Exclusive end; the cursor's place for the zone that is still open. */
  readonly endRow: number;
  readonly endCol: number;
  /** Exit status of the command, on its output zone, once OSC 133;D told it. */
  readonly exitStatus?: number;
}

export type Progress =
  | { readonly state: "none" }
  | { readonly state: "normal" | "error" | "paused"; readonly percent: number }
  | { readonly state: "indeterminate" };

export interface ImagePlacement {
  readonly hash: string;
  readonly format: "sixel" | "png" | "jpeg" | "gif" | "webp" | "rgb" | "rgba" | "unknown";
  /** Stable row and column of the upper left cell, size in cells. */
  readonly row: number;
  readonly col: number;
  readonly cols: number;
  readonly rows: number;
  readonly zIndex: number;
  /** Pixel rectangle of the image that is shown; whole image if absent. */
  readonly source?: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  /** Kitty image and placement id, 0 if the image came another way. */
  readonly imageId: number;
  readonly placementId: number;
}

export interface ImageData {
  readonly hash: string;
  readonly format: ImagePlacement["format"];
  /** Pixels; 0 if the format tells it only when decoded. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** What a program's output asks of the world. The engine itself never acts. */
export type Effect =
  | { readonly type: "reply"; readonly bytes: Uint8Array }
  | { readonly type: "bell" }
  | { readonly type: "title"; readonly title: string }
  | { readonly type: "icon-title"; readonly title: string }
  | { readonly type: "cwd"; readonly cwd: string }
  | { readonly type: "clipboard-write"; readonly selection: string; readonly text: string }
  | { readonly type: "clipboard-read"; readonly selection: string }
  | { readonly type: "notification"; readonly title: string; readonly body: string; readonly id: string }
  | { readonly type: "progress"; readonly progress: Progress }
  | { readonly type: "user-var"; readonly name: string; readonly value: string }
  | {
      readonly type: "zone";
      readonly mark: "prompt" | "input" | "output" | "end";
      readonly exitStatus?: number;
    }
  | { readonly type: "palette" }
  | { readonly type: "screen"; readonly alternate: boolean }
  | { readonly type: "scrollback-erased" }
  | { readonly type: "file"; readonly name: string; readonly bytes: Uint8Array }
  /** XTWINOPS and others that ask the window for something (resize, raise, …): policy belongs to the owner. */
  | { readonly type: "window"; readonly operation: string; readonly params: readonly number[] }
  | { readonly type: "dropped"; readonly cap: string };

export interface EngineOptions {
  readonly size: Size;
  /** Lines of history, default 3500. */
  readonly scrollbackLines?: number;
  /** Bytes of history store, default 64 MiB. */
  readonly scrollbackBytes?: number;
  /** Answer to ENQ, default "". */
  readonly answerback?: string;
  /** Name and version for XTVERSION, default "domux". */
  readonly version?: string;
  /** Colours a query (OSC 4, 10 to 12 …) is answered with where the program has set none. */
  readonly colors?: (which: number | "foreground" | "background" | "cursor") => number | undefined;
  /** Current colour scheme for CSI ? 996 n: 1 dark, 2 light. */
  readonly colorScheme?: () => 1 | 2;
}
