import { type Command, complete, completionScript, SHELLS, type Shell, splitLine } from "../../cli/index.ts";

export const shellCompletion: Command = {
  name: "shell-completion",
  summary: "Print a completion script for a shell.",
  options: { shell: { help: "The shell.", value: "SHELL", choices: SHELLS } },
  examples: [
    ["source <(domux shell-completion --shell bash)", "in ~/.bashrc"],
    ["domux shell-completion --shell fish > ~/.config/fish/completions/domux.fish", "for fish"],
  ],
  run(context, args) {
    const fromEnvironment = SHELLS.find((shell) => context.env.SHELL?.endsWith(`/${shell}`));
    const shell = (args.value("shell") as Shell | undefined) ?? fromEnvironment ?? "bash";
    context.out(completionScript(shell));
    return 0;
  },
};

/** What the completion scripts ask. */
export const completeCommand: Command = {
  name: "complete",
  summary: "Print what may stand at the end of a command line, for the completion scripts.",
  positionals: [{ name: "WORD", help: "--line LINE, or -- and the words behind domux.", kind: "rest" }],
  verbatim: true,
  async run(context, args) {
    const [how, ...rest] = args.positionals;
    const words = how === "--line" ? splitLine(rest[0] ?? "").slice(1) : rest;
    const { menu } = await import("../menu-table.ts");
    const { offered } = await import("../compose/offers.ts");
    const { kind, candidates } = await complete(menu, words, (what) => offered(context, what));
    // A line comes from bash, which replaces only what is behind the last of these.
    const typed = words.at(-1) ?? "";
    const kept = how === "--line" ? Math.max(typed.lastIndexOf("="), typed.lastIndexOf(":")) + 1 : 0;
    const lines = candidates
      .filter(({ word }) => !/[\t\n]/.test(word))
      .map(({ word, help }) => `${word.slice(kept)}\t${help.replaceAll(/\s+/g, " ")}`);
    context.out(`${[kind, ...lines].join("\n")}\n`);
    return 0;
  },
};
