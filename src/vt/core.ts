import type { Size } from "../model/index.ts";
import { DEFAULT_CELL } from "../model/index.ts";
import { ChangeLog } from "./change-log.ts";
import { Charsets } from "./charsets.ts";
import { ClusterTable, FIRST_CLUSTER } from "./cluster-table.ts";
import { Grid } from "./grid.ts";
import { History } from "./history.ts";
import { imageHost } from "./image-host.ts";
import { Images } from "./images.ts";
import { type Cap, LIMITS, MAX_SIDE } from "./limits.ts";
import { initialModes, MODE, MODES, type ModeName } from "./modes-table.ts";
import type { PendingNotification } from "./notification.ts";
import { Pen } from "./pen.ts";
import type { Effect, EngineOptions, Progress } from "./port.ts";
import { type SavedCursor, SECTION, SECTIONS, type Section } from "./state.ts";
import { LinkTable, StyleTable } from "./style-table.ts";
import { Zones } from "./zones.ts";

/** One of the two screens: its cells, the number of its first row, and what is kept per screen. */
export class Screen {
  grid: Grid;
  /** Stable number of the first visible row. */
  top = 0;
  /** Change number of the last time lines changed places as a whole (scroll, resize, switch). */
  viewSeq = 0;
  /** `top` before each of its last changes. */
  readonly tops = new ChangeLog();
  saved: SavedCursor | undefined;
  /** Kitty keyboard flags, the last ones in force; empty: 0. */
  kitty: number[] = [];

  constructor(cols: number, rows: number) {
    this.grid = new Grid(cols, rows);
  }
}

/**
 * The whole state of a terminal and the few steps everything is made of. The parser's handlers (csi, esc, osc, dcs)
 * and the readers (text, search, snapshot) are functions over it.
 */
export class Core {
  readonly options: EngineOptions;
  cols: number;
  rows: number;
  pixelWidth = 0;
  pixelHeight = 0;
  readonly links = new LinkTable();
  readonly styles = new StyleTable(this.links);
  readonly clusters = new ClusterTable();
  history: History;
  readonly primary: Screen;
  /** Made when first entered. */
  alternate: Screen | undefined;
  /** The one shown, and its grid. */
  screen: Screen;
  grid: Grid;
  readonly pen: Pen;
  readonly charsets = new Charsets();
  readonly zones = new Zones();
  /** Undefined until the first image comes. */
  images: Images | undefined;
  /** Change number of the write or call that runs. */
  seq = 0;
  rowEpoch = 0;
  /** Change numbers of the last renumbering of rows and of the last change of size. */
  epochSeq = 0;
  resizeSeq = 0;
  /** Which screen was shown before each of the last switches. */
  readonly switches = new ChangeLog();

  x = 0;
  y = 0;
  pendingWrap = false;
  /** Margins, inclusive, 0-based. */
  marginTop = 0;
  marginBottom: number;
  marginLeft = 0;
  marginRight: number;
  /** 1 where a tab stop is. */
  tabs: Uint8Array;
  /** Flags by index into MODES. */
  modes = initialModes();
  readonly modeSeqs = new Float64Array(MODES.length);
  /** XTSAVE: flags by index. */
  savedModes = new Map<number, number>();
  /** DECSCUSR parameter, 0 to 6. */
  cursorStyle = 0;
  /** XTMODKEYS values by resource (1 cursor, 2 function, 4 other). */
  modifyKeys = new Map<number, number>();
  /** 1 to 5 of DECSCL (61 to 65 less 60), and S8C1T. */
  conformance = 5;
  eightBitReplies = false;
  /** DECSACE: rectangles of attributes are streams (1) or rectangles (2). */
  attributeExtent = 1;
  /** What the last printed code point left (see unicode.ts); 0 after anything else. */
  cluster = 0;
  /** `cluster` as it was before the sequence that is being read, for REP. */
  repeatCluster = 0;
  /** Cluster state that a private sequence asked for; takes effect when the sequence has ended. */
  restoredCluster = 0;
  title = "";
  iconTitle = "";
  titleStack: { title: string; icon: string }[] = [];
  cwd = "";
  userVars = new Map<string, string>();
  progress: Progress = { state: "none" };
  palette = new Map<number, number>();
  /** OSC 10 to 19, by number. */
  dynamic = new Map<number, number>();
  /** XTPUSHCOLORS. */
  colorStack: { palette: Map<number, number>; dynamic: Map<number, number> }[] = [];
  /** Parts of a kitty notification that are here already. */
  notification: PendingNotification | undefined;
  effects: Effect[] = [];
  dropped: Record<string, number> = {};
  readonly sectionSeqs = new Float64Array(SECTIONS.length);
  /** Change number of each of the last rows that went into history, by row number modulo its length. */
  readonly pushedSeqs = new Float64Array(256);

  constructor(options: EngineOptions) {
    this.options = options;
    this.cols = side(options.size.cols);
    this.rows = side(options.size.rows);
    this.pixelWidth = options.size.pixelWidth;
    this.pixelHeight = options.size.pixelHeight;
    this.marginBottom = this.rows - 1;
    this.marginRight = this.cols - 1;
    this.tabs = defaultTabs(this.cols);
    this.history = new History(
      {
        lines: Math.max(0, Math.floor(options.scrollbackLines ?? 3500)),
        bytes: options.scrollbackBytes ?? LIMITS.scrollbackBytes,
      },
      { styles: this.styles, clusters: this.clusters },
    );
    this.primary = new Screen(this.cols, this.rows);
    this.screen = this.primary;
    this.grid = this.primary.grid;
    this.pen = new Pen(this.styles);
  }

  get onAlternate(): boolean {
    return this.screen !== this.primary;
  }

  mode(name: ModeName): boolean {
    return this.modes[MODE[name]] === 1;
  }

  setMode(name: ModeName, on: boolean): void {
    const at = MODE[name];
    if ((this.modes[at] === 1) === on) return;
    this.modes[at] = on ? 1 : 0;
    this.modeSeqs[at] = this.seq;
  }

  /** Size of a cell in pixels, the default where the owner told none. */
  get cellWidth(): number {
    return this.pixelWidth > 0 ? this.pixelWidth / this.cols : DEFAULT_CELL.width;
  }

  get cellHeight(): number {
    return this.pixelHeight > 0 ? this.pixelHeight / this.rows : DEFAULT_CELL.height;
  }

  /** Number of the row under the cursor. */
  get cursorRow(): number {
    return this.screen.top + this.y;
  }

  touch(section: Section): void {
    this.sectionSeqs[section] = this.seq;
  }

  effect(effect: Effect): void {
    if (this.effects.length >= LIMITS.effects) {
      this.dropped["effects"] = (this.dropped["effects"] ?? 0) + 1;
      return;
    }
    this.effects.push(effect);
  }

  /** Counts and tells something dropped because of a cap. */
  drop(cap: Cap): void {
    this.dropped[cap] = (this.dropped[cap] ?? 0) + 1;
    this.effect({ type: "dropped", cap });
  }

  setTitle(title: string): void {
    if (this.title === title) return;
    this.title = title;
    this.touch(SECTION.title);
    this.effect({ type: "title", title });
  }

  setIconTitle(title: string): void {
    if (this.iconTitle === title) return;
    this.iconTitle = title;
    this.touch(SECTION.title);
    this.effect({ type: "icon-title", title });
  }

  /** Style id of the pen, for cells about to be written. */
  penStyle(): number {
    return this.pen.id >= 0 ? this.pen.id : this.resolvePen();
  }

  private resolvePen(): number {
    if (this.styles.full) this.collectStyles();
    return this.pen.resolve();
  }

  /** Style id of erased cells: the background colour alone (back colour erase). */
  eraseStyle(): number {
    return this.pen.eraseId >= 0 ? this.pen.eraseId : this.resolveErase();
  }

  private resolveErase(): number {
    if (this.styles.full) this.collectStyles();
    return this.pen.resolveErase();
  }

  private collectStyles(): void {
    this.styles.collect((live) => {
      for (const grid of this.grids()) for (const id of grid.styles) live[id] = 1;
      if (this.pen.id >= 0) live[this.pen.id] = 1;
      if (this.pen.eraseId >= 0) live[this.pen.eraseId] = 1;
    }, this.pen.link);
  }

  /** True if another hyperlink may be held; frees unused ones first. */
  roomForLink(): boolean {
    if (this.links.live >= LIMITS.links) this.collectStyles();
    return this.links.live < LIMITS.links;
  }

  /** The images, made when the first one comes. */
  imageStore(): Images {
    return (this.images ??= new Images(imageHost(this)));
  }

  /** Number of a cluster's text; frees those not on the screens when there are many. */
  internCluster(text: string): number {
    if (this.clusters.full)
      this.clusters.collect((live) => {
        for (const grid of this.grids())
          for (const char of grid.chars) if (char >= FIRST_CLUSTER) live[char - FIRST_CLUSTER] = 1;
      });
    return this.clusters.intern(text);
  }

  grids(): Grid[] {
    return this.alternate ? [this.primary.grid, this.alternate.grid] : [this.primary.grid];
  }

  get alternateScreen(): Screen {
    return (this.alternate ??= new Screen(this.cols, this.rows));
  }

  setSize(size: Size): void {
    this.cols = side(size.cols);
    this.rows = side(size.rows);
    this.pixelWidth = size.pixelWidth;
    this.pixelHeight = size.pixelHeight;
  }
}

/** Tab stops every 8 columns. */
export function defaultTabs(cols: number): Uint8Array {
  return Uint8Array.from({ length: cols }, (_, x) => (x > 0 && x % 8 === 0 ? 1 : 0));
}

/** A number of rows or columns we can hold. */
export function side(cells: number): number {
  return Math.max(1, Math.min(MAX_SIDE, Math.floor(cells) || 1));
}
