import type { Command } from "../../cli/index.ts";

export const windowCommand: Command = {
  name: "window",
  summary: "Open a window of the desktop on a domain; a further call opens a further window.",
  options: {
    workspace: { help: "Workspace to show, and of a new window.", value: "NAME" },
    "new-window": { help: "Start the default program in a window of its own." },
    "always-new-process": { help: "Do not let the domux that has your windows open it." },
    "no-auto-connect": { help: "Do not attach domains that have connect_automatically." },
  },
  positionals: [{ name: "DOMAIN", help: "Name of the domain (default: unix).", kind: "optional" }],
  examples: [
    ["domux window", "the server of this machine, in a window"],
    ["domux window SSHMUX:my.server", "that of a host of ~/.ssh/config"],
  ],
  run: async (context, args) =>
    (await import("../compose/window-face.ts")).openWindowFace(
      context,
      {
        domain: args.positionals[0] ?? "unix",
        attach: true,
        workspace: args.value("workspace"),
        autoConnect: !args.flag("no-auto-connect"),
      },
      { alwaysNewProcess: args.flag("always-new-process"), newWindow: args.flag("new-window") },
    ),
};
