import type { Command } from "../../cli/index.ts";

export const api: Command = {
  name: "api",
  summary: "Print the protocol as JSON schema, for programs that speak it.",
  positionals: [{ name: "WHAT", help: "What to print.", choices: ["schema"] }],
  examples: [["domux api schema > domux.json", "every message with its parameters and result"]],
  async run(context) {
    const { loadProtocolSchema } = await import("../../protocol/index.ts");
    context.out(`${JSON.stringify(await loadProtocolSchema(), null, 2)}\n`);
    return 0;
  },
};
