import { DomuxError } from "../model/index.ts";
import { type MuxEvent, messages } from "../protocol/index.ts";
import { type Command, UsageError } from "./command.ts";

/** True if an event is about a pane. */
export function concerns(event: MuxEvent, pane: number): boolean {
  if ("pane" in event) return (typeof event.pane === "number" ? event.pane : event.pane.id) === pane;
  return false;
}

export const events: Command = {
  name: "cli events",
  summary: "Print what happens, one JSON object per line, until interrupted.",
  options: {
    "pane-id": { help: "Only events of this pane; ends when it is gone.", value: "PANE_ID", integer: true },
    after: {
      help: "Continue behind this cursor (the field of that name of the last line).",
      value: "CURSOR",
    },
    types: { help: "Only these types, separated by commas.", value: "TYPES" },
  },
  examples: [
    ["domux cli events", "everything from now on"],
    ["domux cli events --types pane-alert,pane-exited | jq -c .", "bells, notifications, ends"],
  ],
  exitCodes: { 3: "the connection to the server was lost" },
  async run(context, args) {
    const after = args.value("after");
    const parts = after === undefined ? undefined : /^([^:]+):(\d+)$/.exec(after);
    if (after !== undefined && !parts)
      throw new UsageError(`--after takes the cursor of an earlier line, not "${after}"`);
    const pane = args.integer("pane-id");
    const caller = await context.connect();
    let epoch = "";
    let finish: (code: number) => void = () => {};
    const ended = new Promise<number>((resolve) => {
      finish = resolve;
    });
    const early: (() => void)[] = [];
    const types = args.value("types")?.split(",");
    caller.onEvent(({ number, time, event }) => {
      const show = () => {
        if (pane !== undefined && !concerns(event, pane)) return;
        if (types && !types.includes(event.type)) return;
        context.out(`${JSON.stringify({ cursor: `${epoch}:${number}`, time, ...event })}\n`);
        if (event.type === "pane-removed" && event.pane === pane) finish(0);
      };
      if (epoch) show();
      else early.push(show);
    });
    caller.onClose(() => finish(3));
    const from = parts ? { epoch: parts[1], number: Number(parts[2]) } : undefined;
    const started = await caller.call(messages.watch, { after: from, events: types, state: false });
    if (pane !== undefined) await caller.call(messages.paneInfo, { pane });
    if (from && started.cursor.epoch !== from.epoch)
      throw new DomuxError(
        "not-found",
        `The cursor ${after} is of an earlier server; start without --after.`,
      );
    epoch = started.cursor.epoch;
    for (const show of early) show();
    return ended;
  },
};
