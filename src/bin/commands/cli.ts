import { type CliContext, type Command, cliCommands, type Menu, runMenu } from "../../cli/index.ts";

/** Options before a subcommand of `domux cli`. */
export const cliMenu: Menu = {
  prefix: "domux cli",
  title: "Drive a running mux from scripts and by hand.",
  notes:
    "The mux is the one whose pane this runs in (DOMUX_UNIX_SOCKET), else the server of the first unix domain.\n`domux cli help COMMAND` explains one command.",
  options: {
    "no-auto-start": { help: "Do not start a server if none runs." },
    "prefer-mux": { help: "Talk to the server even inside a pane of another mux." },
    class: { help: "Accepted for WezTerm's sake.", value: "CLASS" },
  },
  table: {
    ...cliCommands,
    proxy: {
      summary: "Carry a connection over standard input and output",
      load: async () => (await import("./proxy.ts")).proxy,
    },
  },
};

/** `domux cli …`: a menu of its own. */
export const cli: Command = {
  name: "cli",
  summary: cliMenu.title,
  positionals: [{ name: "COMMAND", help: "See `domux cli --help`.", kind: "program" }],
  verbatim: true,
  menu: cliMenu,
  run: (context, args) => {
    const merge = (globals: CliContext["globals"]): CliContext => {
      const merged = globals.with(context.globals);
      return {
        ...context,
        globals: merged,
        connect: async () => (await import("../compose/caller.ts")).connectCaller(context.env, merged),
      };
    };
    return runMenu(cliMenu, args.positionals, merge, async () => {
      context.err("domux: a command is missing\nSee `domux cli --help`.\n");
      return 2;
    });
  },
};
