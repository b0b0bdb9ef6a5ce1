import { type Command, cliCommands } from "../../cli/index.ts";

export const ls: Command = {
  name: "ls",
  summary: "List windows, tabs and panes; the same as `domux cli list`.",
  options: { format: { help: "How to print.", value: "FORMAT", choices: ["table", "json"] } },
  examples: [["domux ls", "what runs"]],
  run: async (context, args) => (await cliCommands.list.load()).run(context, args),
};
