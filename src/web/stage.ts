import type { PaneView, SessionView } from "../client/index.ts";
import type { Size } from "../model/index.ts";
import { type PageOptions, pixelsOf } from "./look/page-options.ts";
import type { CellSize } from "./panes/metrics.ts";
import type { Margins } from "./panes/pane-surface.ts";

/** The area for the tab and where in it the tab is. CSS pixels. */
export class Stage {
  /** Upper left corner of the tab inside the area. */
  left = 0;
  top = 0;
  /** How far a tab larger than the area was moved by the person. */
  private moved: { x: number; y: number } | undefined;
  private lastPlace = "";

  constructor(
    readonly element: HTMLElement,
    private readonly tab: HTMLElement,
  ) {}

  /** Cells that fit, and their pixels. */
  size(cell: CellSize, options: PageOptions): Size {
    const { width, height } = this.room(cell, options);
    const cols = Math.max(2, Math.floor(width / cell.width + 0.001));
    const rows = Math.max(1, Math.floor(height / cell.height + 0.001));
    const ratio = devicePixelRatio;
    return {
      cols,
      rows,
      pixelWidth: Math.round(cols * cell.width * ratio),
      pixelHeight: Math.round(rows * cell.height * ratio),
    };
  }

  /** Puts the tab into the area; one that does not fit is moved so that the cursor can be seen. */
  place(view: SessionView, cell: CellSize, options: PageOptions): void {
    const padding = this.padding(cell, options);
    const { width, height } = this.room(cell, options);
    const [wide, high] = [view.cols * cell.width, view.rows * cell.height];
    const active = view.panes.find((pane) => pane.active);
    const eye = active ? eyeOf(active, cell) : { x: 0, y: 0 };
    const key = `${active?.id} ${eye.x} ${eye.y} ${width} ${height} ${wide} ${high}`;
    if (key !== this.lastPlace) this.moved = undefined;
    this.lastPlace = key;
    const x = wide <= width ? 0 : (this.moved?.x ?? offset(eye.x, cell.width, width, wide));
    const y = high <= height ? 0 : (this.moved?.y ?? offset(eye.y, cell.height, height, high));
    this.left = Math.round(padding.left) - x;
    this.top = Math.round(padding.top) - y;
    this.tab.style.transform = `translate(${this.left}px, ${this.top}px)`;
    this.tab.style.width = `${wide}px`;
    this.tab.style.height = `${high}px`;
    this.element.classList.toggle("letterboxed", wide < width - cell.width || high < height - cell.height);
  }

  /** Moves a tab that does not fit. @returns false if it fits in that direction */
  pan(x: number, y: number, view: SessionView, cell: CellSize, options: PageOptions): boolean {
    const { width, height } = this.room(cell, options);
    const [overX, overY] = [view.cols * cell.width - width, view.rows * cell.height - height];
    const sideways = Math.abs(x) > Math.abs(y);
    if (sideways ? overX <= 0 : overY <= 0) return false;
    const padding = this.padding(cell, options);
    const clamp = (value: number, over: number) => Math.min(Math.max(0, value), Math.max(0, over));
    const now = { x: Math.round(padding.left) - this.left, y: Math.round(padding.top) - this.top };
    const next = { x: clamp(now.x - x, overX), y: clamp(now.y - y, overY) };
    this.moved = next;
    if (next.x === now.x && next.y === now.y) return false;
    this.place(view, cell, options);
    return true;
  }

  /** How far a pane's ground goes on beyond its cells: to the edge of the area, or half-way over the divider. */
  margins({ rect }: PaneView, { cols, rows }: SessionView, cell: CellSize, options: PageOptions): Margins {
    const padding = this.padding(cell, options);
    const { clientWidth, clientHeight } = this.element;
    // Beside a tab that is smaller than the area nothing is the pane's.
    const rest = (room: number, own: number, step: number) => (room < own + step ? Math.max(0, room) : own);
    const right = rest(clientWidth - this.left - cols * cell.width, padding.right, cell.width);
    const bottom = rest(clientHeight - this.top - rows * cell.height, padding.bottom, cell.height);
    return {
      left: rect.left === 0 ? Math.max(0, this.left) : cell.width / 2,
      right: rect.left + rect.cols === cols ? right : cell.width / 2,
      top: rect.top === 0 ? Math.max(0, this.top) : cell.height / 2,
      bottom: rect.top + rect.rows === rows ? bottom : cell.height / 2,
    };
  }

  /** The font scale with which the tab's width just fits. */
  fitting(view: SessionView, cell: CellSize, options: PageOptions, scale: number): number {
    const { width } = this.room(cell, options);
    // Cells are whole pixels of the screen: a little less than what would fit exactly.
    return view.cols === 0 ? scale : (scale * (width - 1)) / (view.cols * cell.width);
  }

  private padding(cell: CellSize, { window_padding: padding }: PageOptions) {
    const { clientWidth, clientHeight } = this.element;
    return {
      left: pixelsOf(padding.left, cell.width, clientWidth),
      right: pixelsOf(padding.right, cell.width, clientWidth),
      top: pixelsOf(padding.top, cell.height, clientHeight),
      bottom: pixelsOf(padding.bottom, cell.height, clientHeight),
    };
  }

  private room(cell: CellSize, options: PageOptions): { width: number; height: number } {
    const padding = this.padding(cell, options);
    return {
      width: this.element.clientWidth - padding.left - padding.right,
      height: this.element.clientHeight - padding.top - padding.bottom,
    };
  }
}

/** Where in the tab the cursor is, pixels. */
function eyeOf({ rect, cursor, top }: PaneView, cell: CellSize): { x: number; y: number } {
  return {
    x: (rect.left + (cursor?.col ?? 0)) * cell.width,
    y: (rect.top + (cursor ? cursor.row - top : 0)) * cell.height,
  };
}

/** The least offset with which a place of `extent` pixels can be seen in `room` of `whole`. */
function offset(place: number, extent: number, room: number, whole: number): number {
  return Math.min(Math.max(0, place + extent - room), whole - room);
}
