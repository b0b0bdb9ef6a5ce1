import type { PaneView, SessionView } from "../../client/index.ts";
import type { PaneId } from "../../model/index.ts";
import { type Margins, PaneSurface, type SurfaceContext } from "./pane-surface.ts";

/** Surfaces that are kept for the next tab. */
const SPARE = 8;

export interface Drawing {
  readonly view: SessionView;
  /** The window has the focus. */
  readonly focused: boolean;
  /** The pane's program reads without echo. */
  readonly secret: (pane: PaneView) => boolean;
  readonly margins: (pane: PaneView) => Margins;
  /** Kinds of blinking text that are not seen now: 1 slow, 2 rapid, as bits. */
  readonly hidden: number;
}

/** The surfaces of all panes that are shown, and some that wait for the next tab. */
export class Surfaces {
  private readonly shown = new Map<PaneId, PaneSurface>();
  private readonly spare: PaneSurface[] = [];

  constructor(
    private readonly parent: HTMLElement,
    private context: SurfaceContext,
  ) {}

  configure(context: SurfaceContext): void {
    this.context = context;
    for (const surface of [...this.shown.values(), ...this.spare]) surface.configure(context);
  }

  /** Draws what is not drawn yet; `done` is called once when all of it was taken, also if there was nothing. */
  draw({ view, focused, secret, margins, hidden }: Drawing, done: () => void): void {
    const wanted = new Set(view.panes.map((pane) => pane.id));
    for (const [pane, surface] of this.shown) if (!wanted.has(pane)) this.release(pane, surface);
    let waiting = 1;
    const one = () => {
      if (--waiting === 0) done();
    };
    for (const pane of view.panes) {
      const surface = this.shown.get(pane.id) ?? this.take(pane.id);
      waiting++;
      const hasFocus = focused && pane.active && view.overlay === undefined;
      const state = { focused: hasFocus, secret: secret(pane), margins: () => margins(pane), hidden };
      if (!surface.draw(pane, state, one)) waiting--;
    }
    one();
  }

  /** Makes a surface for a pane to come. */
  prepare(): void {
    if (this.shown.size + this.spare.length > 0) return;
    const surface = this.make();
    surface.element.hidden = true;
    this.spare.push(surface);
  }

  /** Kinds of blinking text that are shown: 1 slow, 2 rapid, as bits. */
  get blinking(): number {
    let kinds = 0;
    for (const surface of this.shown.values()) kinds |= surface.blinking;
    return kinds;
  }

  redraw(): void {
    for (const surface of this.shown.values()) surface.redraw();
  }

  element(pane: PaneId): HTMLElement | undefined {
    return this.shown.get(pane)?.element;
  }

  private take(pane: PaneId): PaneSurface {
    let surface = this.spare.pop();
    if (surface) surface.element.hidden = false;
    else surface = this.make();
    this.shown.set(pane, surface);
    return surface;
  }

  private make(): PaneSurface {
    const surface = new PaneSurface(this.context);
    this.parent.append(surface.element);
    surface.open();
    return surface;
  }

  private release(pane: PaneId, surface: PaneSurface): void {
    this.shown.delete(pane);
    if (this.spare.length >= SPARE) {
      surface.dispose();
      return;
    }
    surface.element.hidden = true;
    this.spare.push(surface);
  }
}
