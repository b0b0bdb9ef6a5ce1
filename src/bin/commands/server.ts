import { Arguments, type Command } from "../../cli/index.ts";
import { messages } from "../../protocol/index.ts";
import { configArguments } from "../compose/caller.ts";

export const server: Command = {
  name: "server",
  summary: "Run the server of this machine (also as domux-mux-server), or end it.",
  options: {
    daemonize: { help: "Run in the background; returns when it listens." },
    cwd: { help: "Directory of the first program.", value: "DIR" },
    empty: { help: "Start no first program.", conflicts: ["cwd"] },
    socket: { help: "Listen here instead of the configured path.", value: "PATH" },
    stop: {
      help: "End the running server; its programs go on, the next server takes them over.",
      conflicts: ["daemonize", "kill"],
    },
    kill: { help: "End the running server and all its programs.", conflicts: ["daemonize", "stop"] },
  },
  positionals: [{ name: "PROG", help: "The first program; default: the default program.", kind: "program" }],
  examples: [
    ["domux server --daemonize", "start it before the first client does"],
    ["domux server --stop && domux attach", "go over to a newer domux without losing a session"],
  ],
  async run(context, args) {
    if (args.flag("stop") || args.flag("kill")) {
      const { connectCaller } = await import("../compose/caller.ts");
      const caller = await connectCaller(context.env, new Arguments(new Map([["no-auto-start", [""]]]), []));
      const gone = new Promise<void>((resolve) => caller.onClose(() => resolve()));
      await caller.call(messages.stop, { kill: args.flag("kill") });
      await gone;
      return 0;
    }
    const value = (name: string) => (args.value(name) === undefined ? [] : [`--${name}`, args.value(name)!]);
    process.argv.splice(
      2,
      process.argv.length,
      ...configArguments(context.globals),
      ...(args.flag("daemonize") ? ["--daemonize"] : []),
      ...(args.flag("empty") ? ["--empty"] : []),
      ...value("cwd"),
      ...value("socket"),
      ...(args.positionals.length ? ["--", ...args.positionals] : []),
    );
    await import("../domux-mux-server.ts");
    // The program ends the process itself.
    return new Promise<number>(() => {});
  },
};
