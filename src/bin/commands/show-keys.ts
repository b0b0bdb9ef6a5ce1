import type { Command } from "../../cli/index.ts";
import { configCommands } from "../../config/index.ts";
import { configSetup } from "../compose/config.ts";

export const showKeys: Command = {
  name: "show-keys",
  summary: "Print the key tables in effect: the defaults with the configuration's entries over them.",
  options: {
    lua: { help: "Print them as a configuration file." },
    "key-table": { help: "Only this table.", value: "NAME" },
  },
  exitCodes: { 2: "the configuration is wrong, or there is no such table" },
  examples: [
    ["domux show-keys", "which key does what?"],
    ["domux show-keys --lua --key-table copy_mode", "a table to start one's own from"],
    ["domux -n show-keys", "what domux binds by itself"],
  ],
  run: async (context, args) => {
    const { showKeys } = await configCommands();
    const setup = configSetup(context.env, context.globals, { hasGui: true, watch: false });
    const { text, code } = await showKeys(setup, { lua: args.flag("lua"), table: args.value("key-table") });
    if (code === 0) context.out(text);
    else context.err(text);
    return code;
  },
};
