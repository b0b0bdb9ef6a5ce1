import { messages } from "../protocol/index.ts";
import type { Command } from "./command.ts";
import { currentPane, paneOption } from "./target.ts";

export const sendText: Command = {
  name: "cli send-text",
  summary: "Send text to a pane as if it were pasted.",
  options: {
    "pane-id": paneOption,
    "no-paste": { help: "Send the text as it is, without bracketed paste." },
  },
  positionals: [{ name: "TEXT", help: "The text; default: all of standard input.", kind: "optional" }],
  examples: [
    ["domux cli send-text --pane-id 3 --no-paste $'make\\n'", "type a command line into pane 3"],
    ["domux cli send-text < notes.txt", "paste a file into the current pane"],
  ],
  async run(context, args) {
    const text = args.positionals[0] ?? (await context.stdin());
    const caller = await context.connect();
    const pane = await currentPane(context, args, caller);
    await caller.call(messages.sendText, { pane, text, paste: !args.flag("no-paste") });
    return 0;
  },
};
