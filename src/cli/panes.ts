import { messages } from "../protocol/index.ts";
import { directionOf } from "./activate.ts";
import { type Command, UsageError } from "./command.ts";
import { currentPane, paneOption } from "./target.ts";

const EDGES = ["Up", "Down", "Left", "Right"] as const;

export const adjustPaneSize: Command = {
  name: "cli adjust-pane-size",
  summary: "Move the border of a pane.",
  options: {
    "pane-id": paneOption,
    amount: { help: "How many cells (default 1).", value: "CELLS", integer: true },
  },
  positionals: [{ name: "DIRECTION", help: "Where the border goes.", choices: EDGES, ignoreCase: true }],
  examples: [["domux cli adjust-pane-size --amount 5 Right", "five columns to the right"]],
  async run(context, args) {
    const amount = args.integer("amount") ?? 1;
    if (amount < 0) throw new UsageError("--amount is 0 or more; the direction says where to");
    const caller = await context.connect();
    const pane = await currentPane(context, args, caller);
    await caller.call(messages.adjust, { pane, amount, direction: directionOf(args.positionals[0], EDGES) });
    return 0;
  },
};

export const killPane: Command = {
  name: "cli kill-pane",
  summary: "End a pane's program and remove the pane, without asking.",
  options: { "pane-id": paneOption },
  examples: [["domux cli kill-pane --pane-id 3", "end pane 3"]],
  async run(context, args) {
    const caller = await context.connect();
    await caller.call(messages.kill, { pane: await currentPane(context, args, caller) });
    return 0;
  },
};

export const movePaneToNewTab: Command = {
  name: "cli move-pane-to-new-tab",
  summary: "Move a pane into a tab of its own.",
  options: {
    "pane-id": paneOption,
    "window-id": { help: "The window of the new tab; default: the pane's.", value: "ID", integer: true },
    "new-window": { help: "Make a new window for it.", conflicts: ["window-id"] },
    workspace: { help: "Workspace of the new window.", value: "NAME", requires: ["new-window"] },
  },
  examples: [["domux cli move-pane-to-new-tab --new-window", "give the current pane a window"]],
  async run(context, args) {
    const caller = await context.connect();
    await caller.call(messages.moveToNewTab, {
      pane: await currentPane(context, args, caller),
      window: args.integer("window-id"),
      newWindow: args.flag("new-window"),
      workspace: args.value("workspace"),
    });
    return 0;
  },
};

export const zoomPane: Command = {
  name: "cli zoom-pane",
  summary: "Let a pane fill its tab, or not.",
  options: {
    "pane-id": paneOption,
    zoom: { help: "Zoom (default).", conflicts: ["unzoom", "toggle"] },
    unzoom: { help: "Unzoom.", conflicts: ["zoom", "toggle"] },
    toggle: { help: "The other state.", conflicts: ["zoom", "unzoom"] },
  },
  examples: [["domux cli zoom-pane --toggle", "zoom or unzoom the current pane"]],
  async run(context, args) {
    const caller = await context.connect();
    const zoomed = args.flag("toggle") ? "toggle" : !args.flag("unzoom");
    await caller.call(messages.zoom, { pane: await currentPane(context, args, caller), zoomed });
    return 0;
  },
};
