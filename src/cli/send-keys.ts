import { messages } from "../protocol/index.ts";
import type { Command } from "./command.ts";
import { currentPane, paneOption } from "./target.ts";

export const sendKeys: Command = {
  name: "cli send-keys",
  summary: "Press keys in a pane, encoded as the program there has asked for.",
  options: { "pane-id": paneOption },
  positionals: [
    { name: "KEY", help: "A key (Ctrl+c, C-c, Enter, F5, Shift+Up) or text to type.", kind: "rest" },
  ],
  examples: [
    ["domux cli send-keys --pane-id 3 'Ctrl+c' 'make test' Enter", "interrupt, then type a command"],
    ["domux cli send-keys Escape ':wq' Enter", "leave vim"],
  ],
  async run(context, args) {
    const { UsageError } = await import("./command.ts");
    if (args.positionals.length === 0) throw new UsageError("KEY is missing");
    const caller = await context.connect();
    const pane = await currentPane(context, args, caller);
    await caller.call(messages.sendKeys, { pane, keys: [...args.positionals] });
    return 0;
  },
};
