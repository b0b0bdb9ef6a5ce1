import { type Command, type CommandTable, domainCommands, type Menu, runMenu } from "../../cli/index.ts";
import { DomuxError } from "../../model/index.ts";

const install: Command = {
  name: "domain install",
  summary: "Install this domux on a host that is reached by ssh, below its home directory.",
  positionals: [{ name: "NAME", help: "Name of an SSH domain, or [user@]host[:port]." }],
  examples: [["domux domain install my.server", "afterwards `domux connect my.server` works"]],
  async run(context, args) {
    const { configuration } = await import("../compose/config.ts");
    const { sshSurroundings } = await import("../compose/domains.ts");
    const { loadInstaller, resolveRecord } = await import("../../domains/index.ts");
    const { secureDirectory } = await import("../../transport/index.ts");
    const { askOnTerminal } = await import("../compose/ask.ts");
    const service = await configuration(context.env, context.globals, { hasGui: false, watch: false });
    const { domains } = await service.load();
    service.dispose();
    const record = resolveRecord(args.positionals[0], domains);
    if (record.kind !== "ssh")
      throw new DomuxError(
        "unsupported",
        `${args.positionals[0]} is no SSH domain; domux is installed by ssh.`,
      );
    const surroundings = sshSurroundings(context.env);
    secureDirectory(surroundings.directory);
    const { installOnHost } = await loadInstaller();
    await installOnHost({ config: record.config, surroundings }, surroundings.installation!, {
      first: true,
      signal: new AbortController().signal,
      progress: (line) => context.err(`${line}\n`),
      ask: (question) => askOnTerminal(question),
    });
    return 0;
  },
};

const table: CommandTable = {
  ...domainCommands,
  install: { summary: "Install this domux on a host, over ssh", load: async () => install },
};

const menu: Menu = {
  prefix: "domux domain",
  title: "See and change what this mux is connected to.",
  notes:
    "Domains are named by unix_domains, ssh_domains and tls_clients; any host that ssh reaches is one too.",
  options: {},
  table,
};

/** `domux domain …`: a menu of its own. */
export const domain: Command = {
  name: "domain",
  summary: menu.title,
  positionals: [{ name: "COMMAND", help: "See `domux domain --help`.", kind: "program" }],
  verbatim: true,
  menu,
  run: (context, args) =>
    runMenu(
      menu,
      args.positionals,
      () => context,
      async () => {
        context.err("domux: a command is missing\nSee `domux domain --help`.\n");
        return 2;
      },
    ),
};
