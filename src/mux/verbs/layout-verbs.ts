import { adjust, cycle, neighbour, resizeSplit, rotate, type Side, swap } from "../../layout/index.ts";
import { DomuxError, type PaneId } from "../../model/index.ts";
import { messages } from "../../protocol/index.ts";
import type { Placed } from "../mux.ts";
import { moveToNewTab, spawnTab, splitPane } from "../spawning.ts";
import { aboutMux, aboutPane, aboutTab, verb } from "../verb.ts";

const SIDES: Readonly<Record<"Up" | "Down" | "Left" | "Right", Side>> = {
  Up: "up",
  Down: "down",
  Left: "left",
  Right: "right",
};

function beside({ tab, pane }: Placed, direction: keyof typeof SIDES | "Next" | "Prev"): PaneId | null {
  const tree = tab.tree!;
  if (direction === "Next" || direction === "Prev") {
    const found = cycle(tree, pane.id, direction === "Next" ? 1 : -1);
    return found === undefined || found === pane.id ? null : found;
  }
  return neighbour(tree, pane.id, SIDES[direction], (id) => tab.recency.of(id)) ?? null;
}

/** Verbs about where panes are. */
export const layoutVerbs = [
  verb(messages.spawn, { changes: true, target: aboutMux, run: (mux, params) => spawnTab(mux, params) }),
  verb(messages.split, {
    changes: true,
    target: aboutPane,
    run: (target, params, { mux }) => splitPane(mux, params, target),
  }),
  verb(messages.moveToNewTab, {
    changes: true,
    target: aboutPane,
    run: (target, params, { mux }) => moveToNewTab(mux, params, target),
  }),
  verb(messages.neighbour, {
    changes: false,
    target: aboutPane,
    run: (target, { direction }) => ({ pane: beside(target, direction) }),
  }),
  verb(messages.adjust, {
    changes: true,
    target: aboutPane,
    forward: true,
    run: ({ pane, tab }, { direction, amount }, { mux }) => {
      if (tab.zoomed !== null) return {};
      mux.batch(() => {
        tab.tree = adjust(tab.tree!, pane.id, SIDES[direction], amount);
        mux.fit(tab);
      });
      return {};
    },
  }),
  verb(messages.splitResize, {
    changes: true,
    target: aboutTab,
    forward: true,
    run: (tab, { split, delta }, { mux }) => {
      if (tab.zoomed !== null) return {};
      mux.batch(() => {
        tab.tree = resizeSplit(tab.tree!, split, delta);
        mux.fit(tab);
      });
      return {};
    },
  }),
  verb(messages.zoom, {
    changes: true,
    target: aboutPane,
    forward: true,
    run: ({ pane, tab }, { zoomed }, { mux }) => {
      const was = tab.zoomed === pane.id;
      const now = zoomed === "toggle" ? !was : zoomed;
      if (now !== was)
        mux.batch(() => {
          tab.zoomed = now ? pane.id : null;
          if (now) tab.activate(pane.id);
          mux.fit(tab);
        });
      return { was };
    },
  }),
  verb(messages.swap, {
    changes: true,
    target: aboutPane,
    forward: true,
    run: ({ pane, tab }, { other }, { mux }) => {
      if (mux.placed(other).tab !== tab)
        throw new DomuxError("bad-request", `Panes ${pane.id} and ${other} are not in one tab.`);
      mux.batch(() => {
        tab.tree = swap(tab.tree!, pane.id, other);
        mux.fit(tab);
      });
      return {};
    },
  }),
  verb(messages.tabRotate, {
    changes: true,
    target: aboutTab,
    forward: true,
    run: (tab, { clockwise }, { mux }) => {
      mux.batch(() => {
        // The place that was active stays so: another pane comes to it (wezterm-behaviour 4.6).
        const place = tab.panes.indexOf(tab.active);
        tab.tree = rotate(tab.tree!, clockwise ? "clockwise" : "counter-clockwise");
        tab.zoomed = null;
        tab.activate(tab.panes[place]);
        mux.fit(tab);
      });
      return {};
    },
  }),
];
