import type { CommandTable } from "./help.ts";

/** Subcommands of `domux cli`, each in a module of its own that is loaded when it runs. */
export const cliCommands: CommandTable = {
  list: { summary: "List windows, tabs and panes", load: async () => (await import("./list.ts")).list },
  "list-clients": {
    summary: "List the clients that are attached",
    load: async () => (await import("./list-clients.ts")).listClients,
  },
  spawn: {
    summary: "Start a program in a new tab or window",
    load: async () => (await import("./spawn.ts")).spawn,
  },
  "split-pane": { summary: "Split a pane", load: async () => (await import("./split-pane.ts")).splitPane },
  "send-text": {
    summary: "Send text to a pane as a paste",
    load: async () => (await import("./send-text.ts")).sendText,
  },
  "send-keys": {
    summary: "Press keys in a pane",
    load: async () => (await import("./send-keys.ts")).sendKeys,
  },
  "get-text": {
    summary: "Print the text of a pane",
    load: async () => (await import("./get-text.ts")).getText,
  },
  run: { summary: "Run a program, wait, exit as it did", load: async () => (await import("./run.ts")).run },
  wait: {
    summary: "Wait for text, exit, quiet or a prompt",
    load: async () => (await import("./wait.ts")).wait,
  },
  events: {
    summary: "Print what happens as JSON lines",
    load: async () => (await import("./events.ts")).events,
  },
  "activate-pane": {
    summary: "Make a pane the active one",
    load: async () => (await import("./activate.ts")).activatePane,
  },
  "activate-pane-direction": {
    summary: "Make the pane in a direction the active one",
    load: async () => (await import("./activate.ts")).activatePaneDirection,
  },
  "get-pane-direction": {
    summary: "Print the pane in a direction",
    load: async () => (await import("./activate.ts")).getPaneDirection,
  },
  "activate-tab": {
    summary: "Make a tab the active one",
    load: async () => (await import("./activate.ts")).activateTab,
  },
  "adjust-pane-size": {
    summary: "Move the border of a pane",
    load: async () => (await import("./panes.ts")).adjustPaneSize,
  },
  "kill-pane": { summary: "End a pane", load: async () => (await import("./panes.ts")).killPane },
  "move-pane-to-new-tab": {
    summary: "Move a pane into a tab of its own",
    load: async () => (await import("./panes.ts")).movePaneToNewTab,
  },
  "zoom-pane": {
    summary: "Let a pane fill its tab",
    load: async () => (await import("./panes.ts")).zoomPane,
  },
  "rename-workspace": {
    summary: "Rename a workspace",
    load: async () => (await import("./names.ts")).renameWorkspace,
  },
  "set-tab-title": {
    summary: "Set a tab's title",
    load: async () => (await import("./names.ts")).setTabTitle,
  },
  "set-window-title": {
    summary: "Set a window's title",
    load: async () => (await import("./names.ts")).setWindowTitle,
  },
  tlscreds: {
    summary: "Make and print a TLS client certificate",
    load: async () => (await import("./tlscreds.ts")).tlscreds,
  },
};
