import type { PaneView, SessionView } from "../client/index.ts";
import type { PaneId, Rect, Size } from "../model/index.ts";
import type { CellFrame, ClusterTable } from "./cell-frame.ts";
import { type BarSpan, drawBar } from "./draw-bar.ts";
import { drawBorders, type TabPlace } from "./draw-borders.ts";
import { drawOverlay, type OverlayHits } from "./draw-overlay.ts";
import { PanePainter, type PanePlace } from "./draw-pane.ts";
import { drawToasts, type ToastHit } from "./draw-toasts.ts";
import { Drawing } from "./drawing.ts";
import type { OuterCursor } from "./frame-writer.ts";
import { type Regions, regionsOf } from "./regions.ts";
import type { StyleTable } from "./style-table.ts";
import type { Theme } from "./theme.ts";

export interface CompositorOptions {
  readonly bar: "top" | "bottom" | "none";
  readonly hideBarForOneTab: boolean;
  readonly status: boolean;
  readonly tabs: boolean;
  readonly newTabButton: boolean;
  /** DECSCUSR parameter where the program does not choose; 0: as the outer terminal has it. */
  readonly cursorStyle: number;
  readonly paneTitles: boolean;
  readonly theme: Theme;
}

/** One picture with what the mouse finds in it. */
export interface Picture {
  readonly frame: CellFrame;
  readonly cursor: OuterCursor;
  readonly regions: Regions;
  readonly tab: TabPlace;
  readonly bar: readonly BarSpan[];
  readonly overlay: OverlayHits | undefined;
  readonly toasts: readonly ToastHit[];
  /** The rows of the frame that may differ from the picture before, which is all else equal; undefined: any. */
  readonly touched?: readonly number[];
}

/** What a picture was made of. */
interface Composed {
  readonly view: SessionView;
  readonly options: CompositorOptions;
  readonly picture: Picture;
}

/** Looks and clusters beyond this many are forgotten, with a full redraw: a program may use any number of colours. */
const MOST_LOOKS = 20_000;

/** Draws a SessionView into cells of the outer terminal. */
export class Compositor {
  private drawing: Drawing;
  private painter: PanePainter;
  /** How far the view of a tab larger than the screen is scrolled. */
  private scroll = { x: 0, y: 0, pane: -1 as PaneId };
  private last: Composed | undefined;

  constructor(size: Size) {
    this.drawing = new Drawing(size.cols, size.rows);
    this.painter = new PanePainter(this.drawing);
  }

  get styles(): StyleTable {
    return this.drawing.styles;
  }

  get clusters(): ClusterTable {
    return this.drawing.clusters;
  }

  /** True if tables have grown so much that a new compositor should begin. */
  get worn(): boolean {
    return this.drawing.styles.size > MOST_LOOKS || this.drawing.clusters.size > MOST_LOOKS;
  }

  /** The picture of a view. It is drawn into the same frame each time, of which `touched` rows may have changed. */
  compose(view: SessionView, options: CompositorOptions): Picture {
    const { last } = this;
    this.last = undefined;
    const picture = (last && this.amend(last, view, options)) ?? this.drawAll(view, options);
    this.last = { view, options, picture };
    return picture;
  }

  /** The last picture with the rows that changed in its panes; undefined: something else changed. */
  private amend(last: Composed, view: SessionView, options: CompositorOptions): Picture | undefined {
    const { tab, regions } = last.picture;
    if (options !== last.options || !onlyPanesDiffer(view, last.view)) return undefined;
    // These are drawn over panes; and a larger tab scrolls with the cursor.
    if (view.overlay || view.toasts.length > 0) return undefined;
    if (view.cols > regions.area.cols || view.rows > regions.area.rows) return undefined;
    const touched: number[] = [];
    for (const [index, pane] of view.panes.entries()) {
      const before = last.view.panes[index];
      if (pane === before) continue;
      if (!isPlain(pane) || !isPlain(before) || !samePlace(pane, before)) return undefined;
      const place = placeOf(pane, tab);
      if (!this.painter.repaint(pane, place, options.theme, touched)) return undefined;
    }
    return { ...last.picture, cursor: this.paneCursor(view, tab, options.cursorStyle), touched };
  }

  private drawAll(view: SessionView, options: CompositorOptions): Picture {
    const { drawing } = this;
    drawing.frame.clear();
    this.painter.begin();
    const regions = regionsOf({ cols: drawing.cols, rows: drawing.rows }, view.tabs.length, options);
    const tab = this.placeTab(view, regions.area);
    this.drawTab(view, tab, options);
    const bar = regions.bar === undefined ? [] : drawBar(drawing, view, regions.bar, options);
    const overlay = view.overlay && drawOverlay(drawing, view.overlay, regions.area, options.theme.menus);
    const toasts = drawToasts(drawing, view.toasts, regions.area);
    return {
      frame: drawing.frame,
      cursor: overlay ? overlayCursor(overlay.cursor) : this.paneCursor(view, tab, options.cursorStyle),
      regions,
      tab,
      bar,
      overlay: overlay?.hits,
      toasts,
    };
  }

  private drawTab(view: SessionView, tab: TabPlace, options: CompositorOptions): void {
    const area = tab.clip;
    if (view.cols < area.cols || view.rows < area.rows) letterbox(this.drawing, view, tab);
    for (const pane of view.panes) {
      const place = placeOf(pane, tab);
      if (place.clip.cols > 0 && place.clip.rows > 0) this.painter.paint(pane, place, options.theme);
    }
    drawBorders(this.drawing, view, tab, { titles: options.paneTitles, theme: options.theme });
  }

  /** Puts the tab into the area; one that is larger is scrolled to the focused pane's cursor. */
  private placeTab(view: SessionView, area: Rect): TabPlace {
    const active = view.panes.find((pane) => pane.active);
    if (active && active.id !== this.scroll.pane) this.scroll = { x: 0, y: 0, pane: active.id };
    const at = active && tabCursor(active);
    const x = scrolled(this.scroll.x, at?.x ?? 0, area.cols, view.cols);
    const y = scrolled(this.scroll.y, at?.y ?? 0, area.rows, view.rows);
    this.scroll = { ...this.scroll, x, y };
    return { left: area.left - x, top: area.top - y, clip: area };
  }

  private paneCursor(view: SessionView, tab: TabPlace, usual: number): OuterCursor {
    const pane = view.panes.find((one) => one.active);
    if (!pane) return HIDDEN;
    const left = tab.left + pane.rect.left;
    const top = tab.top + pane.rect.top;
    const clip = clipOf(pane, tab);
    const bar = pane.bar;
    const place =
      bar?.cursor !== undefined
        ? { x: left + bar.cursor, y: clip.top + clip.rows - 1, style: 0 }
        : pane.cursor && {
            x: left + pane.cursor.col,
            y: top + pane.cursor.row - pane.top,
            style: pane.cursor.style || usual,
          };
    if (!place || place.x < clip.left || place.x >= clip.left + clip.cols) return HIDDEN;
    if (place.y < clip.top || place.y >= clip.top + clip.rows) return HIDDEN;
    return { ...place, visible: true };
  }
}

const HIDDEN: OuterCursor = { x: 0, y: 0, visible: false, style: 0 };

function overlayCursor(at: { x: number; y: number } | undefined): OuterCursor {
  return at ? { ...at, visible: true, style: 0 } : HIDDEN;
}

/** Where in the tab the eye is. */
function tabCursor({ rect, cursor, top }: PaneView): { x: number; y: number } {
  return { x: rect.left + (cursor?.col ?? 0), y: rect.top + (cursor ? cursor.row - top : 0) };
}

/** The old offset if the place can be seen with it, else the nearest with which it can. */
function scrolled(offset: number, place: number, room: number, whole: number): number {
  const most = Math.max(0, whole - room);
  const least = Math.min(most, Math.max(0, place - room + 1));
  return Math.min(Math.max(offset, least), Math.min(place, most));
}

/** The part of a pane that can be seen. */
function clipOf({ rect }: PaneView, { left, top, clip }: TabPlace): Rect {
  const x = Math.max(left + rect.left, clip.left);
  const y = Math.max(top + rect.top, clip.top);
  const right = Math.min(left + rect.left + rect.cols, clip.left + clip.cols);
  const bottom = Math.min(top + rect.top + rect.rows, clip.top + clip.rows);
  return { left: x, top: y, cols: Math.max(0, right - x), rows: Math.max(0, bottom - y) };
}

function placeOf(pane: PaneView, tab: TabPlace): PanePlace {
  return { left: tab.left + pane.rect.left, top: tab.top + pane.rect.top, clip: clipOf(pane, tab) };
}

/** True if a view is the other one with other pictures in its panes: everything else is the very same values. */
function onlyPanesDiffer(view: SessionView, other: SessionView): boolean {
  const keys = Object.keys(view) as (keyof SessionView)[];
  return (
    view.panes.length === other.panes.length &&
    keys.every((key) => key === "panes" || view[key] === other[key])
  );
}

/** True if nothing is drawn over the pane's rows. */
function isPlain({ marks, prediction, bar, badge, label }: PaneView): boolean {
  return (
    marks.length === 0 &&
    prediction.cells.length === 0 &&
    bar === undefined &&
    badge === undefined &&
    label === undefined
  );
}

function samePlace(a: PaneView, b: PaneView): boolean {
  const [one, other] = [a.rect, b.rect];
  return (
    a.id === b.id &&
    a.active === b.active &&
    a.title === b.title &&
    one.left === other.left &&
    one.top === other.top &&
    one.cols === other.cols &&
    one.rows === other.rows
  );
}

/** Fills what a tab smaller than the area leaves free, so that its edge is seen. */
function letterbox(drawing: Drawing, view: SessionView, { left, top, clip }: TabPlace): void {
  const [right, bottom] = [clip.left + clip.cols, clip.top + clip.rows];
  const [edgeX, edgeY] = [Math.min(right, left + view.cols), Math.min(bottom, top + view.rows)];
  const look = { dim: true } as const;
  drawing.fill(edgeX, clip.top, right - edgeX, clip.rows, look, "·");
  drawing.fill(clip.left, edgeY, edgeX - clip.left, bottom - edgeY, look, "·");
}
