import { DomuxError } from "../model/index.ts";
import { messages } from "../protocol/index.ts";
import { type Command, UsageError } from "./command.ts";
import { milliseconds, TIMED_OUT } from "./run.ts";
import { currentPane, paneOption } from "./target.ts";

const CONDITIONS = ["text", "exit", "idle", "prompt"];
const without = (name: string) => CONDITIONS.filter((condition) => condition !== name);

export const wait: Command = {
  name: "cli wait",
  summary: "Wait until something is true of a pane.",
  options: {
    "pane-id": paneOption,
    text: {
      help: "Until this regular expression matches the screen or new output.",
      value: "RE",
      conflicts: without("text"),
    },
    exit: { help: "Until the program has ended.", conflicts: without("exit") },
    idle: {
      help: "Until nothing was printed for so many milliseconds.",
      value: "MS",
      integer: true,
      conflicts: without("idle"),
    },
    prompt: {
      help: "Until the shell shows a prompt (needs shell integration, OSC 133).",
      conflicts: without("prompt"),
    },
    timeout: { help: "Give up after this time (seconds, or with ms, s, m, h).", value: "TIME" },
    json: { help: "Print what was met as a JSON object." },
  },
  examples: [
    ["domux cli wait --pane-id 3 --text 'listening on \\d+' --timeout 30", "until a server is up"],
    ["domux cli wait --pane-id 3 --exit", "until the program ends"],
  ],
  exitCodes: { [TIMED_OUT]: "the time was up", 3: "the pane's program ended first", 4: "the pane is gone" },
  async run(context, args) {
    const idle = args.integer("idle");
    const regex = args.value("text");
    const until = args.flag("exit")
      ? ({ type: "exit" } as const)
      : args.flag("prompt")
        ? ({ type: "prompt" } as const)
        : idle !== undefined
          ? ({ type: "idle", ms: idle } as const)
          : regex !== undefined
            ? ({ type: "text", regex } as const)
            : undefined;
    if (!until) throw new UsageError("one of --text, --exit, --idle, --prompt is needed");
    const timeout = milliseconds("timeout", args.value("timeout"));
    const caller = await context.connect();
    const pane = await currentPane(context, args, caller);
    const result = await caller.call(messages.wait, { pane, until, timeout }).catch((error: unknown) => {
      // It was gone before the question arrived.
      if (!(error instanceof DomuxError) || error.code !== "not-found") throw error;
      context.err(`domux: ${error.message}\n`);
      return { met: false, reason: "gone", match: undefined, exit: undefined } as const;
    });
    if (args.flag("json")) {
      const { reason, match, exit } = result;
      context.out(
        `${JSON.stringify({ met: result.met, reason, match: match ?? null, exit_code: exit?.code ?? null })}\n`,
      );
    }
    return { met: 0, timeout: TIMED_OUT, exited: 3, gone: 4 }[result.reason];
  },
};
