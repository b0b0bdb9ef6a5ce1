import { type Command, completion, SHELLS, type Shell } from "../../cli/index.ts";

export const shellCompletion: Command = {
  name: "shell-completion",
  summary: "Print a completion script for a shell.",
  options: { shell: { help: "The shell.", value: "SHELL", choices: SHELLS } },
  examples: [
    ["source <(domux shell-completion --shell bash)", "in ~/.bashrc"],
    ["domux shell-completion --shell fish > ~/.config/fish/completions/domux.fish", "for fish"],
  ],
  async run(context, args) {
    const fromEnvironment = SHELLS.find((shell) => context.env.SHELL?.endsWith(`/${shell}`));
    const shell = (args.value("shell") as Shell | undefined) ?? fromEnvironment ?? "bash";
    const { menu } = await import("../menu-table.ts");
    const { cliMenu } = await import("./cli.ts");
    const { configMenu } = await import("./config.ts");
    context.out(
      await completion(shell, [
        { words: [], table: menu.table },
        { words: ["cli"], table: cliMenu.table },
        { words: ["config"], table: configMenu.table },
      ]),
    );
    return 0;
  },
};
