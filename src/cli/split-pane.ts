import { messages } from "../protocol/index.ts";
import type { Command } from "./command.ts";
import { absolute, currentPane, paneOption, programOf } from "./target.ts";

const SIDES = ["horizontal", "left", "right", "top", "bottom"] as const;
const DIRECTION = {
  horizontal: "right",
  left: "left",
  right: "right",
  top: "top",
  bottom: "bottom",
} as const;
const others = (name: string) => SIDES.filter((side) => side !== name);

export const splitPane: Command = {
  name: "cli split-pane",
  summary: "Split a pane; prints the new pane's id.",
  options: {
    "pane-id": paneOption,
    horizontal: { help: "The same as --right.", conflicts: others("horizontal") },
    left: { help: "The new pane stands left of the old.", conflicts: others("left") },
    right: { help: "The new pane stands right of the old.", conflicts: others("right") },
    top: { help: "The new pane stands above the old.", conflicts: others("top") },
    bottom: { help: "The new pane stands below the old (default).", conflicts: others("bottom") },
    "top-level": { help: "Split the whole tab rather than the pane." },
    cells: { help: "Size of the new pane in cells.", value: "CELLS", integer: true, conflicts: ["percent"] },
    percent: { help: "Size of the new pane in percent (default 50).", value: "PERCENT", integer: true },
    cwd: { help: "Working directory.", value: "DIR" },
    "move-pane-id": {
      help: "Move this pane here instead of starting a program.",
      value: "PANE_ID",
      integer: true,
      conflicts: ["cwd"],
    },
    background: { help: "Leave the focus where it is." },
  },
  positionals: [
    { name: "PROG", help: "Program and arguments; default: the default program.", kind: "program" },
  ],
  examples: [
    ["domux cli split-pane --right --percent 30", "a shell in the right third"],
    ["domux cli split-pane --top-level --bottom --cells 10 -- make watch", "a program below everything"],
  ],
  async run(context, args) {
    const { UsageError } = await import("./command.ts");
    const movePane = args.integer("move-pane-id");
    if (movePane !== undefined && args.positionals.length)
      throw new UsageError("--move-pane-id cannot be used with PROG");
    const caller = await context.connect();
    const side = SIDES.find((name) => args.flag(name)) ?? "bottom";
    const cells = args.integer("cells");
    const { pane } = await caller.call(messages.split, {
      pane: await currentPane(context, args, caller),
      direction: DIRECTION[side],
      size: cells !== undefined ? { cells } : { percent: args.integer("percent") ?? 50 },
      topLevel: args.flag("top-level"),
      command: programOf(context, args.positionals),
      cwd: await absolute(context, args.value("cwd")),
      movePane,
      background: args.flag("background"),
    });
    context.out(`${pane}\n`);
    return 0;
  },
};
