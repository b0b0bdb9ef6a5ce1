import { messages } from "../protocol/index.ts";
import type { Command } from "./command.ts";
import { currentPane, paneOption } from "./target.ts";

export const getText: Command = {
  name: "cli get-text",
  summary: "Print the text of a pane.",
  options: {
    "pane-id": paneOption,
    "start-line": {
      help: "First line; 0 is the top of the viewport, negative lines are history (default 0).",
      value: "LINE",
      integer: true,
    },
    "end-line": {
      help: "Last line, inclusive; default: the last of the viewport.",
      value: "LINE",
      integer: true,
    },
    escapes: { help: "Keep colours and links as escape sequences." },
    joined: { help: "Join lines that were wrapped." },
  },
  examples: [
    ["domux cli get-text", "the viewport of the current pane"],
    [
      "domux cli get-text --pane-id 3 --start-line -1000 --escapes > log.ansi",
      "the last 1000 lines with colours",
    ],
  ],
  async run(context, args) {
    const caller = await context.connect();
    const { text } = await caller.call(messages.text, {
      pane: await currentPane(context, args, caller),
      start: args.integer("start-line"),
      end: args.integer("end-line"),
      escapes: args.flag("escapes"),
      joined: args.flag("joined"),
    });
    context.out(text);
    return 0;
  },
};
