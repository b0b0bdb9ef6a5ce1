import { type MouseEvent as CellMouse, Mods, type MouseButton } from "../model/index.ts";
import type { CellSize } from "./panes/metrics.ts";

export interface PointerPort {
  /** Upper left corner of the tab, CSS pixels of the window; cell size. */
  readonly origin: () => { readonly x: number; readonly y: number; readonly cell: CellSize };
  readonly mouse: (event: CellMouse) => void;
  /** Something was pressed: the keyboard belongs to the terminal. */
  readonly pressed: () => void;
  /** A finger moves the view: pixels right and down. @returns false if the view cannot move so */
  readonly pan: (x: number, y: number) => boolean;
  /** Two fingers: how much wider apart than before. */
  readonly pinch: (factor: number) => void;
}

const BUTTONS: readonly MouseButton[] = ["left", "middle", "right", "back", "forward"];
/** Pixels that a finger may tremble without it being a drag. */
const TREMBLE = 8;
/** Rows for one notch of a wheel that tells lines or notches rather than pixels. */
const NOTCH_ROWS = 3;

/** Mouse, pen and fingers over the tab area, as mouse events in cells. */
export class Pointer {
  private wheelX = 0;
  private wheelY = 0;
  private readonly fingers = new Map<number, { x: number; y: number }>();
  private drag: { x: number; y: number; moved: boolean } | undefined;
  private spread = 0;

  constructor(
    element: HTMLElement,
    private readonly port: PointerPort,
  ) {
    element.addEventListener("pointerdown", (event) => this.down(event, element));
    element.addEventListener("pointermove", (event) => this.move(event));
    element.addEventListener("pointerup", (event) => this.up(event));
    element.addEventListener("pointercancel", (event) => this.cancel(event));
    element.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    element.addEventListener("contextmenu", (event) => event.preventDefault());
    // A middle press would scroll by itself.
    element.addEventListener("mousedown", (event) => event.preventDefault());
  }

  private down(event: PointerEvent, element: HTMLElement): void {
    this.port.pressed();
    if (event.pointerType === "touch") {
      this.fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      this.drag = { x: event.clientX, y: event.clientY, moved: false };
      this.spread = this.spreadOf();
      return;
    }
    element.setPointerCapture(event.pointerId);
    this.tell("press", event, BUTTONS[event.button] ?? "none");
  }

  private move(event: PointerEvent): void {
    if (event.pointerType === "touch") {
      this.finger(event);
      return;
    }
    // A further button while one is held comes as a move.
    if (event.button >= 0) {
      const button = BUTTONS[event.button] ?? "none";
      this.tell(event.buttons & (1 << [0, 2, 1, 3, 4][event.button]) ? "press" : "release", event, button);
      return;
    }
    this.tell("move", event, heldButton(event.buttons));
  }

  private up(event: PointerEvent): void {
    if (event.pointerType !== "touch") {
      this.tell("release", event, BUTTONS[event.button] ?? "none");
      return;
    }
    const tapped = this.drag && !this.drag.moved && this.fingers.size === 1;
    this.cancel(event);
    if (!tapped) return;
    this.tell("press", event, "left");
    this.tell("release", event, "left");
  }

  private cancel(event: PointerEvent): void {
    this.fingers.delete(event.pointerId);
    if (this.fingers.size === 0) this.drag = undefined;
    this.spread = this.spreadOf();
  }

  private finger(event: PointerEvent): void {
    const { drag } = this;
    if (!this.fingers.has(event.pointerId) || !drag) return;
    this.fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const spread = this.spreadOf();
    if (this.fingers.size === 2 && this.spread > 0) {
      drag.moved = true;
      if (Math.abs(spread / this.spread - 1) < 0.04) return;
      this.port.pinch(spread / this.spread);
      this.spread = spread;
      return;
    }
    const [x, y] = [event.clientX - drag.x, event.clientY - drag.y];
    if (!drag.moved && Math.hypot(x, y) < TREMBLE) return;
    this.drag = { x: event.clientX, y: event.clientY, moved: true };
    if (!this.port.pan(x, y)) this.scroll(event, -x, -y);
  }

  private spreadOf(): number {
    const [a, b] = [...this.fingers.values()];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    const { cell } = this.port.origin();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : cell.height;
    // A notch of a wheel is so many pixels by the system's taste: it counts as rows here.
    const notch = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL && Math.abs(event.deltaY) % 60 === 0;
    const y = notch
      ? Math.sign(event.deltaY) * Math.round(Math.abs(event.deltaY) / 120 || 1) * NOTCH_ROWS * cell.height
      : event.deltaY * unit;
    this.scroll(event, event.deltaX * unit, y);
  }

  /** Collects pixels until they make a row. */
  private scroll(event: MouseEvent, x: number, y: number): void {
    const { cell } = this.port.origin();
    this.wheelX += x;
    this.wheelY += y;
    const rows = Math.trunc(this.wheelY / cell.height);
    const cols = Math.trunc(this.wheelX / cell.width);
    this.wheelY -= rows * cell.height;
    this.wheelX -= cols * cell.width;
    if (rows !== 0 || cols !== 0) this.tell("wheel", event, "none", { wheelY: rows, wheelX: cols });
  }

  private tell(
    kind: CellMouse["kind"],
    event: MouseEvent,
    button: MouseButton,
    more: Partial<CellMouse> = {},
  ): void {
    const { x, y, cell } = this.port.origin();
    const [pixelX, pixelY] = [event.clientX - x, event.clientY - y];
    this.port.mouse({
      kind,
      button,
      x: Math.floor(pixelX / cell.width),
      y: Math.floor(pixelY / cell.height),
      pixelX,
      pixelY,
      mods: modsOf(event),
      ...more,
    });
  }
}

function heldButton(buttons: number): MouseButton {
  if (buttons & 1) return "left";
  if (buttons & 4) return "middle";
  return buttons & 2 ? "right" : "none";
}

function modsOf(event: MouseEvent): number {
  return (
    (event.shiftKey ? Mods.shift : 0) |
    (event.altKey ? Mods.alt : 0) |
    (event.ctrlKey ? Mods.ctrl : 0) |
    (event.metaKey ? Mods.super : 0)
  );
}
