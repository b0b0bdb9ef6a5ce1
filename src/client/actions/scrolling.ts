import type { PaneId } from "../../model/index.ts";
import type { Place } from "../focus.ts";
import type { PaneSeat } from "../pane-seat.ts";
import type { ActionHost, Acts } from "./host.ts";

type Names =
  | "ScrollByPage"
  | "ScrollByLine"
  | "ScrollByCurrentEventWheelDelta"
  | "ScrollToPrompt"
  | "ScrollToTop"
  | "ScrollToBottom"
  | "ClearScrollback";

/** Asks for the zones of OSC 133 anew. */
export async function refreshZones(host: ActionHost, pane: PaneId): Promise<void> {
  const { zones } = await host.call(host.messages.zones, { pane });
  host.seat(pane).zones = zones;
}

function scroll(host: ActionHost, at: Place, run: (seat: PaneSeat) => void): void {
  if (at.pane === undefined) return;
  run(host.seat(at.pane));
  host.changed();
}

export const scrollActs: Acts<Names> = {
  ScrollByPage: (pages, at, host) =>
    scroll(host, at, ({ screen }) => screen.scrollBy(Math.trunc(pages * screen.rows))),
  ScrollByLine: (lines, at, host) => scroll(host, at, ({ screen }) => screen.scrollBy(lines)),
  ScrollByCurrentEventWheelDelta(_, at, host) {
    const event = host.pointer?.event;
    if (event?.kind === "wheel")
      scroll(host, at, ({ screen }) => screen.scrollBy(event.wheelLines ?? event.wheelY ?? 0));
  },
  async ScrollToPrompt(by, at, host) {
    const { pane } = at;
    if (pane === undefined) return;
    await refreshZones(host, pane);
    scroll(host, at, ({ screen, zones }) => {
      const rows = [...new Set(zones.filter((zone) => zone.kind === "prompt").map((zone) => zone.startRow))];
      const top = screen.viewTop;
      const index =
        by < 0
          ? rows.findLastIndex((row) => row < top) + by + 1
          : rows.findIndex((row) => row > top) + by - 1;
      const row = rows[Math.max(0, index)];
      if (row === undefined || (by > 0 && !rows.some((other) => other > top))) {
        if (by > 0) screen.scrollToBottom();
        return;
      }
      screen.scrollTo(row);
    });
  },
  ScrollToTop: (_, at, host) => scroll(host, at, ({ screen }) => screen.scrollTo(screen.oldest)),
  ScrollToBottom: (_, at, host) => scroll(host, at, ({ screen }) => screen.scrollToBottom()),
  async ClearScrollback(what, at, host) {
    if (at.pane === undefined) return;
    await host.call(host.messages.eraseScrollback, {
      pane: at.pane,
      viewport: what === "ScrollbackAndViewport",
    });
  },
};
