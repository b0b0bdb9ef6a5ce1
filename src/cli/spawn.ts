import { DomuxError } from "../model/index.ts";
import { messages } from "../protocol/index.ts";
import type { Command } from "./command.ts";
import { absolute, currentPane, paneOption, programOf } from "./target.ts";

/** A pane that is not there any more counts as none. */
function gone(error: unknown): undefined {
  if (!(error instanceof DomuxError && error.code === "not-found")) throw error;
}

export const spawn: Command = {
  name: "cli spawn",
  summary: "Start a program in a new tab or window; prints the new pane's id.",
  options: {
    "pane-id": { ...paneOption, help: "The pane whose window gets the tab; default: the current pane." },
    "domain-name": { help: "The domain to start it in; default: the default domain.", value: "NAME" },
    "window-id": {
      help: "The window that gets the tab.",
      value: "ID",
      integer: true,
      conflicts: ["workspace", "new-window"],
    },
    "new-window": { help: "Make a new window." },
    cwd: { help: "Working directory.", value: "DIR" },
    workspace: { help: "Workspace of the new window.", value: "NAME", requires: ["new-window"] },
    background: { help: "Do not make the new tab the active one." },
  },
  positionals: [
    { name: "PROG", help: "Program and arguments; default: the default program.", kind: "program" },
  ],
  examples: [
    ["domux cli spawn", "a shell in a new tab"],
    [
      "domux cli spawn --new-window --workspace logs -- tail -f /var/log/syslog",
      "a program in a window of its own",
    ],
    ["domux cli spawn --domain-name SSHMUX:my.server htop", "a program on another host"],
  ],
  async run(context, args) {
    const caller = await context.connect();
    let window = args.integer("window-id");
    let current: number | undefined;
    if (window === undefined && !args.flag("new-window")) {
      const pane = await currentPane(context, args, caller).catch(() => undefined);
      const asked = pane === undefined ? undefined : caller.call(messages.paneInfo, { pane });
      const found = (await asked?.catch(gone))?.pane;
      current = found?.id;
      window = found?.window;
    }
    const domain = args.value("domain-name");
    const { pane } = await caller.call(messages.spawn, {
      domain: domain === undefined ? "DefaultDomain" : { name: domain },
      window,
      workspace: args.value("workspace"),
      command: programOf(context, args.positionals),
      cwd: await absolute(context, args.value("cwd")),
      currentPane: current,
      background: args.flag("background"),
    });
    context.out(`${pane}\n`);
    return 0;
  },
};
