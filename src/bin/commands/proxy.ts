import type { Command } from "../../cli/index.ts";
import { openUnix } from "../../transport/index.ts";
import { socketPath } from "../compose/paths.ts";

/** Printed before the first byte of the conversation, so that what start-up files print can be told from it. */
export const proxy: Command = {
  name: "cli proxy",
  summary:
    "Connect to the server, starting it if need be, and carry the conversation over standard input and output.",
  examples: [["ssh -T host domux cli --prefer-mux proxy", "what a domain behind SSH runs on its host"]],
  async run(context) {
    // Opens (and starts the server) as every command does; the conversation itself gets a connection of its own.
    (await context.connect()).close();
    const { path } = await socketPath(context.env, context.globals);
    const socket = await openUnix(path);
    process.stdin.pipe(socket);
    socket.pipe(process.stdout);
    return new Promise((resolve) => {
      socket.once("close", () => resolve(0));
      socket.once("error", () => resolve(1));
      process.stdin.once("close", () => socket.end());
    });
  },
};
