import { messages } from "../protocol/index.ts";
import type { Arguments, Caller, CliContext, Command } from "./command.ts";
import { currentPane, paneOption } from "./target.ts";

/** State of the pane a command is about. */
async function paneState(context: CliContext, args: Arguments, caller: Caller) {
  return (await caller.call(messages.details, { pane: await currentPane(context, args, caller) })).details;
}

export const renameWorkspace: Command = {
  name: "cli rename-workspace",
  summary: "Rename a workspace.",
  options: {
    workspace: { help: "The workspace to rename; default: that of the current pane.", value: "OLD" },
    "pane-id": paneOption,
  },
  positionals: [{ name: "NEW", help: "The new name." }],
  examples: [["domux cli rename-workspace --workspace default work", "rename default to work"]],
  async run(context, args) {
    const caller = await context.connect();
    const from = args.value("workspace") ?? (await paneState(context, args, caller)).workspace;
    await caller.call(messages.workspaceRename, { from, to: args.positionals[0] });
    return 0;
  },
};

export const setTabTitle: Command = {
  name: "cli set-tab-title",
  summary: "Set a tab's title; an empty one clears it.",
  options: {
    "tab-id": {
      help: "The tab; default: that of the current pane.",
      value: "ID",
      integer: true,
      conflicts: ["pane-id"],
    },
    "pane-id": paneOption,
  },
  positionals: [{ name: "TITLE", help: "The title." }],
  examples: [["domux cli set-tab-title build", "call the current tab build"]],
  async run(context, args) {
    const caller = await context.connect();
    const tab = args.integer("tab-id") ?? (await paneState(context, args, caller)).pane.tab;
    await caller.call(messages.tabTitle, { tab, title: args.positionals[0] });
    return 0;
  },
};

export const setWindowTitle: Command = {
  name: "cli set-window-title",
  summary: "Set a window's title; an empty one clears it.",
  options: {
    "window-id": {
      help: "The window; default: that of the current pane.",
      value: "ID",
      integer: true,
      conflicts: ["pane-id"],
    },
    "pane-id": paneOption,
  },
  positionals: [{ name: "TITLE", help: "The title." }],
  examples: [["domux cli set-window-title project", "call the current window project"]],
  async run(context, args) {
    const caller = await context.connect();
    const window = args.integer("window-id") ?? (await paneState(context, args, caller)).pane.window;
    await caller.call(messages.windowTitle, { window, title: args.positionals[0] });
    return 0;
  },
};
