import { type IDisposable, Terminal } from "@xterm/xterm";
import type { ClientSession, MarkKind, PaneView } from "../../client/index.ts";
import { type ImageData as EngineImage, unicodeProvider } from "../../vt/index.ts";
import { hexOf } from "../look/color.ts";
import type { PageOptions } from "../look/page-options.ts";
import type { Scheme } from "../look/scheme.ts";
import { CellWriter } from "./cell-writer.ts";
import { CursorMark } from "./cursor-mark.ts";
import { type ImageFetch, ImageLayer } from "./image-layer.ts";
import { ligatureRanges } from "./ligatures.ts";
import type { Look } from "./looks.ts";
import type { CellSize } from "./metrics.ts";
import { shadeOf, shades } from "./shade.ts";
import { paletteKey, type TerminalLook, themeOf } from "./terminal-look.ts";

/** How far the ground of a pane goes on beyond its cells, CSS pixels: to the window's edge or to the divider. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Gives an emulator the hardware's renderer, until disposed. */
export type Accelerate = (terminal: Terminal) => IDisposable;

/** What all surfaces of a page share; replaced as a whole when the configuration changes. */
export interface SurfaceContext {
  readonly look: TerminalLook;
  readonly cell: CellSize;
  readonly scheme: Scheme;
  readonly options: PageOptions;
  readonly ligatures: boolean;
  readonly marks: Readonly<Record<MarkKind, (look: Look) => Look>>;
  readonly screenReader: boolean;
  /** Undefined: the document draws. */
  readonly accelerate: Accelerate | undefined;
  readonly fetchImage: ImageFetch;
}

/**
 * Draws one pane by an xterm.js that gets cells only. It can be given another pane at any time, so that going to
 * another tab makes nothing new.
 */
export class PaneSurface {
  readonly element = document.createElement("div");
  private readonly host = document.createElement("div");
  private readonly terminal: Terminal;
  private readonly cursor = new CursorMark();
  private readonly images = new ImageLayer();
  private writer: CellWriter;
  private colors = "";
  /** The program has chosen another background than the page's. */
  private ownGround = false;
  private joiner: number | undefined;
  private accelerated: { readonly by: Accelerate; readonly until: IDisposable } | undefined;

  constructor(private context: SurfaceContext) {
    this.element.className = "pane";
    this.host.className = "screen";
    this.element.append(this.images.below, this.host, this.images.element, this.cursor.element);
    this.terminal = new Terminal({ ...context.look.options, cols: 80, rows: 24 });
    this.terminal.unicode.register(unicodeProvider as never);
    this.terminal.unicode.activeVersion = unicodeProvider.version;
    this.writer = new CellWriter(80, 24);
  }

  /** Opens the emulator: its element must be in the document. */
  open(): void {
    this.terminal.open(this.host);
    // Keys, mouse and focus are the page's affair: the emulator only draws.
    const { textarea } = this.terminal;
    if (textarea) {
      textarea.tabIndex = -1;
      textarea.disabled = true;
      textarea.setAttribute("aria-hidden", "true");
    }
    this.configure(this.context);
  }

  configure(context: SurfaceContext): void {
    const renewed = context !== this.context;
    this.context = context;
    const { terminal } = this;
    if (renewed) {
      // The theme last: it depends on the pane.
      const { theme: _, ...options } = context.look.options;
      Object.assign(terminal.options, options);
      this.colors = "";
    }
    terminal.options.screenReaderMode = context.screenReader;
    if (context.ligatures && this.joiner === undefined)
      this.joiner = terminal.registerCharacterJoiner(ligatureRanges);
    if (!context.ligatures && this.joiner !== undefined) {
      terminal.deregisterCharacterJoiner(this.joiner);
      this.joiner = undefined;
    }
    const { accelerate: by } = context;
    if (by !== this.accelerated?.by) {
      this.accelerated?.until.dispose();
      this.accelerated = by && { by, until: by(terminal) };
    }
    this.writer.forget();
  }

  /** Shows a pane. `done` is called when the emulator has taken it. @returns false if nothing is to be drawn anew */
  draw(
    pane: PaneView,
    state: {
      readonly focused: boolean;
      readonly secret: boolean;
      readonly margins: () => Margins;
      readonly hidden: number;
    },
    done: () => void,
  ): boolean {
    const { rect } = pane;
    const { terminal, context, element } = this;
    const { cell, scheme, options } = context;
    const place = `${rect.left * cell.width},${rect.top * cell.height},${rect.cols * cell.width},${rect.rows * cell.height}`;
    if (element.dataset.place !== place) {
      element.dataset.place = place;
      const [left, top, width, height] = place.split(",");
      element.style.transform = `translate(${left}px, ${top}px)`;
      element.style.width = `${width}px`;
      element.style.height = `${height}px`;
    }
    element.dataset.pane = String(pane.id);
    if (this.writer.cols !== rect.cols || this.writer.rows !== rect.rows) {
      this.renew(pane, rect);
      terminal.resize(rect.cols, rect.rows);
    }
    this.images.update(pane, cell, context.fetchImage);
    this.paint(pane);
    element.style.filter = pane.active ? "" : dimming(options);
    // Elsewhere the page's own ground looks the same, and costs nothing to paint.
    const differs = this.ownGround || element.style.filter !== "";
    element.style.boxShadow = differs ? spread(state.margins(), element.style.backgroundColor) : "";
    this.cursor.update(pane, { cell, scheme, options, ...state });
    const text = this.writer.write(pane, context.marks, state.hidden);
    if (text === "") return false;
    // What follows on a user's input is parsed at once, not in a later task: it is seen in this frame.
    terminal.input("", true);
    terminal.write(text, done);
    return true;
  }

  /** Kinds of blinking text that are shown: 1 slow, 2 rapid, as bits. */
  get blinking(): number {
    return this.writer.blinking;
  }

  private renew({ screen }: PaneView, { cols, rows }: { cols: number; rows: number }): void {
    const { options, scheme } = this.context;
    this.writer = shades(options)
      ? new CellWriter(cols, rows, shadeOf(options, scheme, screen.terminal?.palette))
      : new CellWriter(cols, rows);
  }

  /** Draws everything again. */
  redraw(): void {
    this.writer.forget();
    this.terminal.clearTextureAtlas();
  }

  dispose(): void {
    this.images.dispose();
    this.terminal.dispose();
    this.element.remove();
  }

  private paint(pane: PaneView): void {
    const { screen } = pane;
    const terminal = screen.terminal;
    const reverse = terminal?.modes.reverseVideo ?? false;
    const { context, images } = this;
    const key = `${paletteKey(terminal?.palette, reverse)} ${images.hasBelow}`;
    if (key === this.colors) return;
    this.colors = key;
    const theme = themeOf(context.scheme, terminal?.palette, reverse);
    // Where pictures lie below the text, the background is the element's.
    this.terminal.options.theme = images.hasBelow ? { ...theme, background: `${theme.background}00` } : theme;
    this.element.style.background = theme.background ?? "";
    this.ownGround = theme.background !== hexOf(context.scheme.background);
    this.renew(pane, this.writer);
  }
}

/** Four copies of the pane's own box, moved into its corners: together they cover its margins, dimmed as it is. */
function spread({ left, right, top, bottom }: Margins, color: string): string {
  const corners = [-left, right].flatMap((x) => [-top, bottom].map((y) => `${x}px ${y}px 0 0 ${color}`));
  return corners.join(", ");
}

function dimming({ inactive_pane_hsb: { hue, saturation, brightness } }: PageOptions): string {
  if (hue === 1 && saturation === 1 && brightness === 1) return "";
  const turn = hue === 1 ? "" : `hue-rotate(${(hue - 1) * 360}deg) `;
  return `${turn}saturate(${saturation}) brightness(${brightness})`;
}

/** Brings images that a replica does not hold from the mux. */
export function imageFetch(session: ClientSession): ImageFetch {
  return async (pane, hash) => {
    const { format, width, height, base64 } = await session.call(session.messages.image, { pane, hash });
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    return { hash, format: format as EngineImage["format"], width, height, bytes };
  };
}
