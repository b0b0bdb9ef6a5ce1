import type { WindowId } from "../model/index.ts";
import type { Window } from "./window.ts";

/** Which window somebody turned to last. */
export class WindowUse {
  private last: Window | undefined;

  /** Notes that somebody uses a window; false: it is the one they were at. `now`: milliseconds since the Unix epoch. */
  turnTo(window: Window, now: number): boolean {
    if (window === this.last) return false;
    // A clock that went back, or two within a millisecond, change nothing about the order.
    window.usedAt = Math.max(now, (this.last?.usedAt ?? 0) + 1);
    this.last = window;
    return true;
  }
}

/** The windows that somebody has turned to, the latest first. */
export function recent(windows: Iterable<Window>): WindowId[] {
  return [...windows]
    .filter((window) => window.usedAt !== undefined)
    .sort((a, b) => b.usedAt! - a.usedAt!)
    .map((window) => window.id);
}
