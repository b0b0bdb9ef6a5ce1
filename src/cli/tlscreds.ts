import { messages } from "../protocol/index.ts";
import type { Command } from "./command.ts";

export const tlscreds: Command = {
  name: "cli tlscreds",
  summary: "Make a client certificate for this server and print it with its key.",
  options: {
    pem: {
      help: "Print PEM text: certificate, key, an empty line, the authority's certificate (the default).",
    },
    json: { help: "Print a JSON object.", conflicts: ["pem"] },
    name: { help: "Name of the client in the list of `domux domain pair`.", value: "NAME" },
  },
  examples: [
    ["ssh host domux cli tlscreds --pem", "what bootstrap_via_ssh runs"],
    ["domux cli tlscreds --name laptop > laptop.pem", "a certificate to carry to a laptop by hand"],
  ],
  async run(context, args) {
    const caller = await context.connect();
    const made = await caller.call(messages.tlsCreds, { client: args.value("name") });
    context.out(
      args.flag("json") ? `${JSON.stringify(made, null, 2)}\n` : `${made.cert}${made.key}\n${made.ca}`,
    );
    caller.close();
    return 0;
  },
};
