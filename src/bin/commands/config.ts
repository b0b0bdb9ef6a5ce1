import { resolve } from "node:path";
import { type CliContext, type Command, type Menu, runMenu } from "../../cli/index.ts";
import { type ConfigSetup, configCommands } from "../../config/index.ts";
import { configSetup } from "../compose/config.ts";

/** Prints what a command of the config room says: what is fine to standard output, what is wrong to standard error. */
function tell(context: CliContext, { text, code }: { readonly text: string; readonly code: number }): number {
  if (code === 0) context.out(text);
  else context.err(text);
  return code;
}

const setupOf = (context: CliContext): ConfigSetup =>
  configSetup(context.env, context.globals, { hasGui: true, watch: false });

const wrongConfig = { 2: "the configuration is wrong, or what was asked for does not exist" };

export const configCheck: Command = {
  name: "config check",
  summary: "Load the configuration and print every error, warning and note, each with file and line.",
  positionals: [
    { name: "FILE", help: "Look at this file instead of the one that would be used.", kind: "optional" },
  ],
  exitCodes: { 2: "the configuration has errors" },
  examples: [
    ["domux config check", "is what domux would use all right?"],
    ["domux config check ~/.wezterm.lua", "would this file do?"],
  ],
  run: async (context, args) => {
    const { configCheck } = await configCommands();
    const [file] = args.positionals;
    return tell(
      context,
      await configCheck(setupOf(context), file === undefined ? undefined : resolve(context.cwd, file)),
    );
  },
};

const configExplain: Command = {
  name: "config explain",
  summary:
    "Say what options are set to, where that comes from, what they take and mean; without a name, of all that are not as by default.",
  positionals: [{ name: "NAME", help: "Name of an option.", kind: "rest", offers: "options" }],
  exitCodes: wrongConfig,
  examples: [
    ["domux config explain scrollback_lines", "one option"],
    ["domux config explain", "everything that I have set"],
  ],
  run: async (context, args) =>
    tell(context, await (await configCommands()).configExplain(setupOf(context), args.positionals)),
};

const configTypes: Command = {
  name: "config types",
  summary: "Print Lua type stubs of the module and all options, for editors (LuaLS).",
  examples: [["domux config types > ~/.config/domux/types/wezterm.lua", "let the editor know them"]],
  run: async (context) => tell(context, await (await configCommands()).configTypes()),
};

const configInit: Command = {
  name: "config init",
  summary: "Write a commented starting file where there is none.",
  positionals: [
    {
      name: "FILE",
      help: "Where (default: domux/domux.lua in the configuration directory).",
      kind: "optional",
    },
  ],
  exitCodes: { 2: "there is a file already, or it could not be written" },
  examples: [["domux config init", "begin with ~/.config/domux/domux.lua"]],
  run: async (context, args) => {
    const [file] = args.positionals;
    const { configInit } = await configCommands();
    return tell(
      context,
      configInit(context.env, file === undefined ? undefined : resolve(context.cwd, file)),
    );
  },
};

const configDocs: Command = {
  name: "config docs",
  summary: "Print the page of all options, keys and actions as Markdown.",
  examples: [["domux config docs | less", "read it here"]],
  run: async (context) => tell(context, await (await configCommands()).configDocs()),
};

/** Subcommands of `domux config`. */
export const configMenu: Menu = {
  prefix: "domux config",
  title: "Look at the configuration file, and begin one.",
  notes:
    "The file is the one that --config-file names before `config`, else the first found; see `domux config check`.\n`domux config help COMMAND` explains one command.",
  options: {},
  table: {
    check: { summary: "Is the configuration right?", load: async () => configCheck },
    explain: {
      summary: "What is this option, and where does its value come from?",
      load: async () => configExplain,
    },
    types: { summary: "Type stubs for editors", load: async () => configTypes },
    init: { summary: "Write a starting file", load: async () => configInit },
    docs: { summary: "The page of all options", load: async () => configDocs },
  },
};

/** `domux config …`: a menu of its own. */
export const config: Command = {
  name: "config",
  summary: configMenu.title,
  positionals: [{ name: "COMMAND", help: "See `domux config --help`.", kind: "program" }],
  verbatim: true,
  menu: configMenu,
  run: (context, args) =>
    runMenu(
      configMenu,
      args.positionals,
      (globals) => ({ ...context, globals: globals.with(context.globals) }),
      async () => {
        context.err("domux: a command is missing\nSee `domux config --help`.\n");
        return 2;
      },
    ),
};
