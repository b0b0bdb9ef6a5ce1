import { counted } from "../base/index.ts";
import { DomuxError } from "../model/index.ts";
import { messages, type PaneDetails } from "../protocol/index.ts";
import type { Command } from "./command.ts";
import { UsageError } from "./command.ts";
import { currentPane, paneOption } from "./target.ts";

const DIRECTIONS = ["Up", "Down", "Left", "Right", "Next", "Prev"] as const;
const directionRow = { name: "DIRECTION", help: "Where to.", choices: DIRECTIONS, ignoreCase: true };

/** The direction that a word names, whatever its case (already checked when parsing). */
export const directionOf = <T extends string>(word: string, all: readonly T[]): T =>
  all.find((name) => name.toLowerCase() === word.toLowerCase()) ?? all[0];

export const activatePane: Command = {
  name: "cli activate-pane",
  summary: "Make a pane the active one.",
  options: { "pane-id": paneOption },
  examples: [["domux cli activate-pane --pane-id 3", "show and focus pane 3"]],
  async run(context, args) {
    const caller = await context.connect();
    await caller.call(messages.activate, { pane: await currentPane(context, args, caller) });
    return 0;
  },
};

export const activatePaneDirection: Command = {
  name: "cli activate-pane-direction",
  summary: "Make the pane in a direction the active one.",
  options: { "pane-id": paneOption },
  positionals: [directionRow],
  examples: [["domux cli activate-pane-direction Left", "focus the pane at the left"]],
  async run(context, args) {
    const caller = await context.connect();
    const pane = await currentPane(context, args, caller);
    const direction = directionOf(args.positionals[0], DIRECTIONS);
    const { pane: next } = await caller.call(messages.neighbour, { pane, direction });
    if (next !== null) await caller.call(messages.activate, { pane: next });
    return 0;
  },
};

export const getPaneDirection: Command = {
  name: "cli get-pane-direction",
  summary: "Print the id of the pane in a direction, or nothing.",
  options: { "pane-id": paneOption },
  positionals: [directionRow],
  examples: [["domux cli get-pane-direction Right", "the id of the pane at the right"]],
  async run(context, args) {
    const caller = await context.connect();
    const pane = await currentPane(context, args, caller);
    const direction = directionOf(args.positionals[0], DIRECTIONS);
    const { pane: next } = await caller.call(messages.neighbour, { pane, direction });
    if (next !== null) context.out(`${next}\n`);
    return 0;
  },
};

/** Tabs of a pane's window in order, each with its active pane. */
function tabsAround(panes: readonly PaneDetails[], pane: number) {
  const own = panes.find((details) => details.pane.id === pane)?.pane;
  if (!own) throw new DomuxError("not-found", `There is no pane ${pane}; see \`domux cli list\`.`);
  const tabs: { tab: number; pane: number }[] = [];
  for (const details of panes) {
    if (details.pane.window !== own.window) continue;
    const known = tabs.find((entry) => entry.tab === details.pane.tab);
    if (!known) tabs.push({ tab: details.pane.tab, pane: details.pane.id });
    else if (details.isActive) known.pane = details.pane.id;
  }
  return { tabs, own: own.tab };
}

const selectors = ["tab-id", "tab-index", "tab-relative"];
const without = (name: string) => selectors.filter((selector) => selector !== name);

export const activateTab: Command = {
  name: "cli activate-tab",
  summary: "Make a tab the active one of its window.",
  options: {
    "tab-id": { help: "By id.", value: "ID", integer: true, conflicts: without("tab-id") },
    "tab-index": {
      help: "By place in the window, 0-based; negative from the right (-1 is the last).",
      value: "INDEX",
      integer: true,
      conflicts: without("tab-index"),
    },
    "tab-relative": {
      help: "So many tabs right (or left, if negative) of the current one.",
      value: "DELTA",
      integer: true,
      conflicts: without("tab-relative"),
    },
    "no-wrap": { help: "Stop at the first and last tab.", requires: ["tab-relative"] },
    "pane-id": paneOption,
  },
  examples: [
    ["domux cli activate-tab --tab-index 0", "the first tab"],
    ["domux cli activate-tab --tab-relative -1", "the tab at the left"],
  ],
  async run(context, args) {
    if (!selectors.some((name) => args.flag(name)))
      throw new UsageError("one of --tab-id, --tab-index, --tab-relative is needed");
    const caller = await context.connect();
    const { panes } = await caller.call(messages.list, {});
    const tabId = args.integer("tab-id");
    if (tabId !== undefined) {
      const inTab = panes.filter((details) => details.pane.tab === tabId);
      const target = inTab.find((details) => details.isActive) ?? inTab[0];
      if (!target) throw new DomuxError("not-found", `There is no tab ${tabId}; see \`domux cli list\`.`);
      await caller.call(messages.activate, { pane: target.pane.id });
      return 0;
    }
    const { tabs, own } = tabsAround(panes, await currentPane(context, args, caller));
    const index = args.integer("tab-index");
    const relative = args.integer("tab-relative") ?? 0;
    let place = index === undefined ? tabs.findIndex((entry) => entry.tab === own) + relative : index;
    if (index !== undefined && index < 0) place = tabs.length + index;
    if (index === undefined)
      place = args.flag("no-wrap")
        ? Math.min(Math.max(place, 0), tabs.length - 1)
        : ((place % tabs.length) + tabs.length) % tabs.length;
    const target = tabs[place];
    if (!target)
      throw new DomuxError(
        "not-found",
        `tab index ${index} is invalid: the window has ${counted(tabs.length, "tab")}`,
      );
    await caller.call(messages.activate, { pane: target.pane });
    return 0;
  },
};
