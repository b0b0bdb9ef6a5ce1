import type { Arguments, CliContext, Command, OptionRow } from "../../cli/index.ts";
import { UsageError } from "../../cli/index.ts";
import type { Opening } from "../compose/opening.ts";

const workspace: OptionRow = {
  help: "Workspace to show, and of a new window (default: the one used last).",
  value: "NAME",
};
const shared: Readonly<Record<string, OptionRow>> = {
  face: { help: "Which face to use.", value: "FACE", choices: ["tui", "window", "web", "none"] },
  workspace,
  class: { help: "Accepted for WezTerm's sake.", value: "CLASS" },
  position: { help: "Accepted for WezTerm's sake.", value: "POS" },
  "new-tab": { help: "Start the program in a new tab even if the domain has panes." },
  "no-auto-connect": { help: "Do not attach domains that have connect_automatically." },
  "always-new-process": { help: "Do not let the process that has your windows open it." },
};
const program = {
  name: "PROG",
  help: "Program and arguments; default: the default program.",
  kind: "program",
} as const;

/** Opens a face on a domain; the exit code is that of the whole visit. */
async function open(context: CliContext, args: Arguments, opening: Omit<Opening, "face">): Promise<number> {
  const terminal = process.stdin.isTTY === true && context.stdoutIsTty;
  const face = args.value("face") ?? context.globals.value("face") ?? usualFace(context.env, terminal);
  const request = {
    ...opening,
    workspace: args.value("workspace"),
    newTab: args.flag("new-tab"),
    autoConnect: opening.autoConnect !== false && !args.flag("no-auto-connect"),
  };
  if (face === "none") return (await import("../compose/opening.ts")).openWithoutFace(context, request);
  if (face === "tui") {
    if (!terminal)
      throw new UsageError(
        "the terminal face needs a terminal at standard input and output; use --face none to only start and attach",
      );
    return (await import("../compose/tui.ts")).openTui(context, request);
  }
  if (face === undefined)
    throw new UsageError(
      "there is neither a terminal nor a desktop here; use --face none to only start and attach, or `domux web` for a browser",
    );
  if (face === "web") {
    const settings = { names: [], qr: false, readOnly: false, ticket: false, tls: false };
    return (await import("../compose/window.ts")).openWeb(context, request, settings);
  }
  return (await import("../compose/window-face.ts")).openWindowFace(context, request, {
    alwaysNewProcess: args.flag("always-new-process"),
  });
}

/** The terminal if there is one, else a window if there is a desktop. */
function usualFace(env: CliContext["env"], terminal: boolean): "tui" | "window" | undefined {
  if (terminal) return "tui";
  const desktop =
    process.platform === "darwin" || process.platform === "win32" || env.DISPLAY || env.WAYLAND_DISPLAY;
  return desktop ? "window" : undefined;
}

const command = (context: CliContext, args: Arguments, words: readonly string[]) => ({
  argv: [...words],
  cwd: args.value("cwd") ?? context.cwd,
});

export const connectDomain: Command = {
  name: "connect",
  summary:
    "Attach a domain and show the workspace used last; starts PROG (or the default program) only if it has no panes.",
  options: shared,
  positionals: [{ name: "DOMAIN", help: "Name of the domain." }, program],
  examples: [
    ["domux connect unix", "the server of this machine"],
    ["domux connect SSHMUX:my.server", "the server of a host of ~/.ssh/config"],
  ],
  run: (context, args) => {
    const [domain, ...words] = args.positionals;
    return open(context, args, {
      domain,
      attach: true,
      command: words.length ? command(context, args, words) : undefined,
    });
  },
};

export const attach: Command = {
  ...connectDomain,
  name: "attach",
  summary:
    "Attach a domain and show the workspace used last; without a name the domain that domux opens by itself.",
  positionals: [{ name: "DOMAIN", help: "Name of the domain (default: unix).", kind: "optional" }],
  examples: [["domux attach", "come back to where you were"]],
  run: (context, args) => open(context, args, { domain: args.positionals[0] ?? "unix", attach: true }),
};

export const start: Command = {
  name: "start",
  summary: "Start a program and show it.",
  options: {
    ...shared,
    domain: { help: "Start it in this domain (default: default_domain, else local).", value: "NAME" },
    attach: { help: "Attach the domain; start the program only if it has no panes.", requires: ["domain"] },
    cwd: { help: "Working directory.", value: "DIR" },
    execute: { help: "Accepted and ignored, as in `xterm -e`.", short: "e" },
  },
  positionals: [program],
  examples: [
    ["domux start", "a shell that ends with this terminal"],
    ["domux start --domain unix -- htop", "a program that stays when this terminal closes"],
  ],
  run: (context, args) =>
    open(context, args, {
      domain: args.value("domain"),
      attach: args.flag("attach"),
      startup: !args.flag("attach"),
      command:
        args.positionals.length || args.value("cwd") ? command(context, args, args.positionals) : undefined,
    }),
};

export const ssh: Command = {
  name: "ssh",
  summary: "Open a shell, or PROG, on a host behind SSH; its tabs share one connection.",
  options: {
    ...shared,
    "ssh-option": { help: "An option of ssh_config.", value: "NAME=VALUE", short: "o", repeat: true },
    verbose: { help: "Let ssh say more of what it does.", short: "v" },
  },
  positionals: [{ name: "HOST", help: "[user@]host[:port]; the host may be one of ~/.ssh/config." }, program],
  examples: [
    ["domux ssh my.server", "a shell there"],
    ["domux ssh -o IdentityFile=~/.ssh/work me@10.0.0.1:2222 -- top", "a program, with options for ssh"],
    ["domux connect SSHMUX:my.server", "tabs that stay there: domux on both sides"],
  ],
  run: (context, args) => {
    const [target, ...words] = args.positionals;
    const options: Record<string, string> = args.flag("verbose") ? { loglevel: "VERBOSE" } : {};
    for (const option of args.all("ssh-option")) {
      const [, name, value] = /^([^=\s]+)[=\s]\s*(.*)$/.exec(option) ?? [];
      if (name === undefined) throw new UsageError(`--ssh-option takes NAME=VALUE, not "${option}"`);
      options[name.toLowerCase()] = value;
    }
    return open(context, args, {
      ssh: { target, options },
      attach: true,
      autoConnect: false,
      command: words.length ? { argv: words } : undefined,
    });
  },
};

/** `domux` without a command: what default_gui_startup_args says. */
export async function openDefault(context: CliContext): Promise<number> {
  const { faceConfiguration } = await import("../compose/config.ts");
  const loaded = await faceConfiguration(context.env, context.globals);
  const { options } = loaded.service.current;
  const [verb = "connect", ...words] = options.default_gui_startup_args;
  const { dispatch } = await import("../../cli/index.ts");
  const { menu } = await import("../menu-table.ts");
  const found = await dispatch({ ...menu, options: {} }, [verb, ...words]);
  if (found.kind === "run") return found.command.run({ ...context, loaded }, found.args);
  loaded.service.dispose();
  context.err(
    `domux: default_gui_startup_args = { ${options.default_gui_startup_args.map((word) => `"${word}"`).join(", ")} } is no command line of domux${found.kind === "usage" ? `: ${found.message}` : ""}\n`,
  );
  return 2;
}
