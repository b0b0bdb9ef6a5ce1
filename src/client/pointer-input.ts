import type { Disposable } from "../base/index.ts";
import { encodeMouse, MouseMatcher, parsePattern } from "../input/index.ts";
import { areas, type DividerArea, hitTest, type PaneArea } from "../layout/index.ts";
import { type KeyAssignment, Mods, type MouseEvent, type MouseTrigger, type PaneId } from "../model/index.ts";
import type { ActionHost, Pointer } from "./actions/host.ts";
import { type Place, treeOf } from "./focus.ts";
import { type FoundLink, LinkRules } from "./hyperlinks.ts";
import type { CellPoint } from "./selection.ts";

export interface PointerHost extends ActionHost {
  readonly place: Place;
  pointer: Pointer | undefined;
  /** The event that an action was bound to last. */
  lastMouse: MouseTrigger | undefined;
  send(pane: PaneId, bytes: Uint8Array): number | undefined;
}

/** Something that goes on until the button is released. */
type Grip =
  | { readonly kind: "divider"; readonly divider: DividerArea; at: { x: number; y: number } }
  | { readonly kind: "pane"; readonly pane: PaneArea<PaneId>; last: MouseEvent }
  /** The press only focused a pane; nothing else comes of it. */
  | { readonly kind: "spent" };

/** While a selection is dragged beyond the pane's edge it scrolls one row in so many milliseconds. */
const AUTOSCROLL = 50;

/** Mouse events over the tab area: focus, borders, bindings, reports to programs, links under the pointer. */
export class PointerInput implements Disposable {
  private matcher: MouseMatcher<KeyAssignment>;
  private rules: LinkRules;
  private grip: Grip | undefined;
  private scrolling: Disposable | undefined;
  private over: { readonly pane: PaneId; readonly link: FoundLink } | undefined;
  private lastCell = "";
  /** Movement of a border that waits for the answer to the last one. */
  private pendingDelta = 0;
  private moving = false;

  constructor(private readonly host: PointerHost) {
    this.matcher = this.makeMatcher();
    this.rules = new LinkRules(host.options.hyperlink_rules);
  }

  /** The link under the pointer. */
  get hover(): { readonly pane: PaneId; readonly link: FoundLink } | undefined {
    return this.over;
  }

  /** The configuration has changed. */
  configure(): void {
    this.matcher = this.makeMatcher();
    this.rules = new LinkRules(this.host.options.hyperlink_rules);
  }

  /** `x` and `y` are cells of the tab, also outside of it while a button is held. */
  event(event: MouseEvent): void {
    const { tab } = this.host.place;
    if (!tab) return;
    const { grip } = this;
    if (grip && event.kind !== "press" && event.kind !== "wheel") {
      if (grip.kind === "divider") this.dragDivider(grip, event);
      else if (grip.kind === "pane") this.inPane(grip.pane, event);
      if (event.kind === "release") this.release();
      return;
    }
    const found = areas(treeOf(tab));
    const zoomed = found.panes.find((pane) => pane.id === tab.zoomed);
    if (zoomed) {
      this.onPane({ ...zoomed, left: 0, top: 0, cols: tab.size.cols, rows: tab.size.rows }, event);
      return;
    }
    const hit = hitTest(found, event.x, event.y);
    if (hit?.kind === "divider") {
      this.setHover(undefined);
      if (event.kind === "press" && event.button === "left")
        this.grip = { kind: "divider", divider: hit.divider, at: { x: event.x, y: event.y } };
    } else if (hit) this.onPane(hit.pane, event);
  }

  dispose(): void {
    this.scrolling?.dispose();
  }

  private makeMatcher(): MouseMatcher<KeyAssignment> {
    const { config, options } = this.host;
    return new MouseMatcher(config.mouse, { bypassMods: modsOf(options.bypass_mouse_reporting_modifiers) });
  }

  private onPane(pane: PaneArea<PaneId>, event: MouseEvent): void {
    const { host } = this;
    const focused = host.place.pane === pane.id;
    if (event.kind === "press") {
      this.grip = { kind: "pane", pane, last: event };
      if (!focused) {
        host.goToPane(pane.id);
        if (host.options.swallow_mouse_click_on_pane_focus) {
          this.grip = { kind: "spent" };
          return;
        }
      }
    } else if (
      event.kind === "move" &&
      !focused &&
      host.options.pane_focus_follows_mouse &&
      !host.overlays.top
    )
      host.goToPane(pane.id);
    this.inPane(pane, event);
  }

  private inPane(pane: PaneArea<PaneId>, event: MouseEvent): void {
    const { host } = this;
    const seat = host.seat(pane.id);
    const { terminal } = seat.screen;
    if (!terminal) return;
    const local: MouseEvent = { ...event, x: event.x - pane.left, y: event.y - pane.top };
    const { modes } = terminal;
    const match = this.matcher.match(local, {
      now: host.clock.now(),
      mouseReporting: modes.mouse !== 0 && !seat.mode && !seat.screen.isScrolled,
      altScreen: modes.alternateScreen,
    });
    if (match.type === "action") {
      host.lastMouse = { ...match.binding.event, streak: match.streak };
      this.act(pane, match.event, match.action);
      if (event.kind === "move") this.autoscroll(pane, local, match.action);
    } else if (!seat.mode) {
      const size = {
        cols: pane.cols,
        rows: pane.rows,
        pixelWidth: pane.cols * 8,
        pixelHeight: pane.rows * 16,
      };
      const bytes = encodeMouse(local, modes, size, {
        alternateWheelSpeed: host.options.alternate_buffer_wheel_scroll_speed,
      });
      if (bytes.length > 0) {
        seat.predictor.other();
        host.send(pane.id, bytes);
      }
    }
    if (event.kind === "move") this.hoverAt(pane.id, this.point(pane, local));
  }

  private act(pane: PaneArea<PaneId>, event: MouseEvent, action: KeyAssignment): void {
    const { host } = this;
    host.pointer = { pane: pane.id, point: this.point(pane, event), event, trigger: host.lastMouse };
    try {
      host.perform(action, { ...host.place, pane: pane.id });
    } finally {
      host.pointer = undefined;
    }
  }

  /** The cell of the pane's rows that a place inside the pane shows, moved inside if it is not. */
  private point(pane: PaneArea<PaneId>, { x, y }: { x: number; y: number }): CellPoint {
    const { screen } = this.host.seat(pane.id);
    const col = Math.min(Math.max(x, 0), pane.cols - 1);
    return { row: screen.viewTop + Math.min(Math.max(y, 0), pane.rows - 1), col };
  }

  /** A selection dragged over the edge scrolls on for as long as the pointer stays there. */
  private autoscroll(pane: PaneArea<PaneId>, event: MouseEvent, action: KeyAssignment): void {
    this.scrolling?.dispose();
    this.scrolling = undefined;
    const by = event.y < 0 ? -1 : event.y >= pane.rows ? 1 : 0;
    if (by === 0 || action.action !== "ExtendSelectionToMouseCursor") return;
    this.scrolling = this.host.clock.after(AUTOSCROLL, () => {
      this.host.seat(pane.id).screen.scrollBy(by);
      this.act(pane, event, action);
      this.autoscroll(pane, event, action);
    });
  }

  private release(): void {
    this.grip = undefined;
    this.scrolling?.dispose();
    this.scrolling = undefined;
  }

  private dragDivider(grip: Extract<Grip, { kind: "divider" }>, event: MouseEvent): void {
    const { divider, at } = grip;
    const delta = divider.direction === "horizontal" ? event.x - at.x : event.y - at.y;
    if (delta === 0) return;
    grip.at = { x: event.x, y: event.y };
    this.pendingDelta += delta;
    this.moveDivider(divider.index);
  }

  /** One request at a time: what is dragged meanwhile goes with the next one. */
  private moveDivider(split: number): void {
    const { host } = this;
    const { tab } = host.place;
    if (this.moving || this.pendingDelta === 0 || !tab) return;
    const delta = this.pendingDelta;
    this.pendingDelta = 0;
    this.moving = true;
    const done = () => {
      this.moving = false;
      this.moveDivider(split);
    };
    host.call(host.messages.splitResize, { tab: tab.id, split, delta }).then(done, (error: Error) => {
      this.pendingDelta = 0;
      done();
      host.toasts.show("error", error.message);
    });
  }

  private hoverAt(pane: PaneId, point: CellPoint): void {
    const cell = `${pane} ${point.row} ${point.col}`;
    if (cell === this.lastCell) return;
    this.lastCell = cell;
    const link = this.rules.at(point, this.host.seat(pane).screen);
    this.setHover(link && { pane, link });
  }

  private setHover(over: PointerInput["over"]): void {
    if (over === undefined && this.over === undefined) return;
    this.over = over;
    this.host.changed();
  }
}

/** Modifier bits of names as the configuration writes them. */
function modsOf(names: string): number {
  try {
    return parsePattern("a", names).mods;
  } catch {
    return Mods.shift;
  }
}
