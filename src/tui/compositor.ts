import type { PaneView, SessionView } from "../client/index.ts";
import type { PaneId, Rect, Size } from "../model/index.ts";
import type { CellFrame, ClusterTable, RowSpan } from "./cell-frame.ts";
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
  /** The cells of the frame that may differ from the picture before, which is all else equal; undefined: any. */
  readonly touched: readonly RowSpan[] | undefined;
}

/** A picture, what it was made of, and where the view's panes are in it. */
interface Composed {
  readonly view: SessionView;
  readonly options: CompositorOptions;
  readonly picture: Picture;
  readonly places: readonly PanePlace[];
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

  /** The picture of a view. It is drawn into the same frame each time, of which `touched` cells may have changed. */
  compose(view: SessionView, options: CompositorOptions): Picture {
    const { last } = this;
    this.last = undefined;
    this.last = (last && this.amend(last, view, options)) ?? this.drawAll(view, options);
    return this.last.picture;
  }

  /** The last picture with the rows that changed in its panes; undefined: something else changed. */
  private amend(last: Composed, view: SessionView, options: CompositorOptions): Composed | undefined {
    const { places } = last;
    if (options !== last.options || !onlyPanesDiffer(view, last.view)) return undefined;
    // These are drawn over panes; and a larger tab scrolls with the cursor.
    if (view.overlay || view.toasts.length > 0) return undefined;
    const { area } = last.picture.regions;
    if (view.cols > area.cols || view.rows > area.rows) return undefined;
    const touched: RowSpan[] = [];
    for (let index = 0; index < places.length; index++) {
      const pane = view.panes[index];
      const before = last.view.panes[index];
      if (pane === before) continue;
      if (!isPlain(pane) || !isPlain(before) || !samePlace(pane, before)) return undefined;
      if (!this.painter.repaint(pane, places[index], options.theme, touched)) return undefined;
    }
    const { frame, regions, tab, bar, overlay, toasts } = last.picture;
    const cursor = paneCursor(view, places, options.cursorStyle);
    return {
      view,
      options,
      picture: { frame, cursor, regions, tab, bar, overlay, toasts, touched },
      places,
    };
  }

  private drawAll(view: SessionView, options: CompositorOptions): Composed {
    const { drawing } = this;
    drawing.frame.clear();
    this.painter.begin();
    const regions = regionsOf({ cols: drawing.cols, rows: drawing.rows }, view.tabs.length, options);
    const tab = this.placeTab(view, regions.area);
    const places = view.panes.map((pane) => placeOf(pane, tab));
    this.drawTab(view, tab, places, options);
    const bar = regions.bar === undefined ? [] : drawBar(drawing, view, regions.bar, options);
    const overlay = view.overlay && drawOverlay(drawing, view.overlay, regions.area, options.theme.menus);
    const toasts = drawToasts(drawing, view.toasts, regions.area);
    const cursor = overlay ? overlayCursor(overlay.cursor) : paneCursor(view, places, options.cursorStyle);
    const { frame } = drawing;
    return {
      view,
      options,
      picture: { frame, cursor, regions, tab, bar, overlay: overlay?.hits, toasts, touched: undefined },
      places,
    };
  }

  private drawTab(
    view: SessionView,
    tab: TabPlace,
    places: readonly PanePlace[],
    options: CompositorOptions,
  ): void {
    const area = tab.clip;
    if (view.cols < area.cols || view.rows < area.rows) letterbox(this.drawing, view, tab);
    for (const [index, pane] of view.panes.entries()) {
      const place = places[index];
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
}

const HIDDEN: OuterCursor = { x: 0, y: 0, visible: false, style: 0 };

function paneCursor(view: SessionView, places: readonly PanePlace[], usual: number): OuterCursor {
  let index = 0;
  while (index < places.length && !view.panes[index].active) index++;
  if (index === places.length) return HIDDEN;
  const { bar, cursor, top } = view.panes[index];
  const { left, top: upper, clip } = places[index];
  if (bar?.cursor !== undefined) return within(clip, left + bar.cursor, clip.top + clip.rows - 1, 0);
  return cursor ? within(clip, left + cursor.col, upper + cursor.row - top, cursor.style || usual) : HIDDEN;
}

function within({ left, top, cols, rows }: Rect, x: number, y: number, style: number): OuterCursor {
  return x >= left && x < left + cols && y >= top && y < top + rows ? { x, y, style, visible: true } : HIDDEN;
}

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
  for (const key in view) {
    const part = key as keyof SessionView;
    if (view[part] !== other[part] && part !== "panes") return false;
  }
  return view.panes.length === other.panes.length;
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
  return a.id === b.id && a.active === b.active && a.title === b.title && a.rect === b.rect;
}

/** Fills what a tab smaller than the area leaves free, so that its edge is seen. */
function letterbox(drawing: Drawing, view: SessionView, { left, top, clip }: TabPlace): void {
  const [right, bottom] = [clip.left + clip.cols, clip.top + clip.rows];
  const [edgeX, edgeY] = [Math.min(right, left + view.cols), Math.min(bottom, top + view.rows)];
  const look = { dim: true } as const;
  drawing.fill(edgeX, clip.top, right - edgeX, clip.rows, look, "·");
  drawing.fill(clip.left, edgeY, edgeX - clip.left, bottom - edgeY, look, "·");
}
