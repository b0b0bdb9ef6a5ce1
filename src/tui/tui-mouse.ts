import { type ClientSession, clickNewTab, clickToast, type NewTabButton } from "../client/index.ts";
import type { MouseEvent, Rect } from "../model/index.ts";
import type { Picture } from "./compositor.ts";

/** Lines by which a step of the wheel scrolls: terminals tell steps, and people expect several lines for each. */
const STEP_LINES = 3;

const linesOf = ({ wheelY = 0 }: MouseEvent) => wheelY * STEP_LINES;

/** Sends mouse events of the outer terminal to what is drawn there: messages, overlay, tab bar, tab. */
export class TuiMouse {
  /** A button was pressed over the tab: until its release everything belongs to the tab. */
  private held = false;
  /** A button was pressed over a message: nothing else comes of it until its release. */
  private spent = false;

  constructor(private readonly session: ClientSession) {}

  /** `event`: 0-based cells of the outer screen. */
  event(event: MouseEvent, picture: Picture): void {
    const hit = this.held ? undefined : picture.toasts.find((rect) => inside(rect, event));
    if (this.spent || (hit && event.kind === "press")) {
      if (hit && event.kind === "press" && event.button === "left") clickToast(this.session, hit.toast);
      this.spent = event.kind !== "release";
      return;
    }
    if (this.session.overlays.top) {
      this.held = false;
      this.overOverlay(event, picture);
      return;
    }
    const { regions, tab } = picture;
    if (!this.held && regions.bar === event.y) {
      this.overBar(event, picture);
      return;
    }
    if (event.kind === "press") this.held = true;
    if (event.kind === "release") this.held = false;
    const wheel = event.wheelY === undefined ? {} : { wheelLines: linesOf(event) };
    this.session.mouse({ ...event, ...wheel, x: event.x - tab.left, y: event.y - tab.top });
  }

  private overOverlay(event: MouseEvent, { overlay: hits }: Picture): void {
    const overlay = this.session.overlays.top;
    if (!overlay || !hits) return;
    const target = hits.targets.find((rect) => inside(rect, event));
    switch (event.kind) {
      case "wheel":
        overlay.wheel?.(linesOf(event));
        break;
      case "move":
        overlay.hover?.(target?.index);
        break;
      case "press":
        if (event.button === "left" && target) overlay.click?.(target.index);
        // Beside it, or with another button: away with it.
        else if (event.button !== "left" || !inside(hits.area, event))
          overlay.key({ key: "Escape", mods: 0, kind: "press" });
        break;
      default:
        break;
    }
  }

  private overBar(event: MouseEvent, { bar }: Picture): void {
    const { session } = this;
    if (event.kind === "wheel") {
      const by = Math.sign(event.wheelY ?? 0);
      if (by !== 0 && session.options.mouse_wheel_scrolls_tabs)
        session.perform({ action: "ActivateTabRelative", args: by });
      return;
    }
    if (event.kind !== "press") return;
    const target = bar.find((span) => span.from <= event.x && event.x < span.to)?.target;
    if (target?.kind === "new-tab") this.newTab(event.button);
    else if (target) {
      if (event.button === "left") session.goToTab(target.tab);
      else if (event.button === "middle")
        session.perform({ action: "CloseCurrentTab", args: { confirm: true } }, session.placeOf(target.tab));
      else session.perform({ action: "ShowTabNavigator" });
    }
  }

  private newTab(button: MouseEvent["button"]): void {
    const name = NAMES[button];
    if (name) void clickNewTab(this.session, this.session.place, name);
  }
}

const NAMES: Readonly<Partial<Record<MouseEvent["button"], NewTabButton>>> = {
  left: "Left",
  middle: "Middle",
  right: "Right",
};

function inside({ left, top, cols, rows }: Rect, { x, y }: MouseEvent): boolean {
  return x >= left && x < left + cols && y >= top && y < top + rows;
}
