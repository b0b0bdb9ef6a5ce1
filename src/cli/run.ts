import { messages } from "../protocol/index.ts";
import { type Command, UsageError } from "./command.ts";
import { absolute, programOf } from "./target.ts";

/** Exit code when the time was up, as timeout(1) has it. */
export const TIMED_OUT = 124;

/** Milliseconds of "10", "1.5", "500ms", "2m"; a bare number is seconds. */
export function milliseconds(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const found = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(text);
  if (!found) throw new UsageError(`--${option} takes a time such as 10, 1.5, 500ms or 2m, not "${text}"`);
  return Math.round(Number(found[1]) * { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }[found[2] ?? "s"]!);
}

export const run: Command = {
  name: "cli run",
  summary: "Run a program in a tab of its own, wait for its end, and exit as it did.",
  options: {
    cwd: { help: "Working directory.", value: "DIR" },
    timeout: { help: "End the program after this time (seconds, or with ms, s, m, h).", value: "TIME" },
    json: { help: "Print a JSON object with exit code, duration and output." },
    output: { help: "Print the program's output as text when it has ended." },
    keep: { help: "Keep the pane after the end." },
    "domain-name": { help: "The domain to run it in.", value: "NAME" },
    workspace: { help: "Workspace of the tab's window.", value: "NAME" },
  },
  positionals: [{ name: "PROG", help: "Program and arguments (no shell in between).", kind: "program" }],
  examples: [
    ["domux cli run -- make test && echo fine", "wait for a program, use its exit code"],
    ["domux cli run --timeout 2m --json -- npm test", "exit code, duration and output as JSON"],
  ],
  exitCodes: {
    [TIMED_OUT]: "the time was up and the program was ended",
    125: "domux could not run it",
    N: "otherwise the program's own (128 + N if signal N ended it)",
  },
  async run(context, args) {
    if (args.positionals.length === 0) throw new UsageError("PROG is missing");
    const timeout = milliseconds("timeout", args.value("timeout"));
    const domain = args.value("domain-name");
    const caller = await context.connect();
    const cwd = (await absolute(context, args.value("cwd"))) ?? context.cwd;
    const result = await caller
      .call(messages.run, {
        command: { ...programOf(context, args.positionals), cwd },
        domain: domain === undefined ? "DefaultDomain" : { name: domain },
        workspace: args.value("workspace"),
        timeout,
        keep: args.flag("keep"),
        output: args.flag("json") || args.flag("output"),
      })
      .catch((error: Error) => error);
    if (result instanceof Error) {
      context.err(`domux: ${result.message}\n`);
      return 125;
    }
    const code = result.timedOut ? TIMED_OUT : (result.exit?.code ?? 125);
    if (args.flag("json")) {
      const { pane, timedOut, exit, duration, output, truncated } = result;
      const shown = {
        exit_code: exit?.code ?? null,
        signal: exit?.signal ?? null,
        timed_out: timedOut,
        duration_ms: Math.round(duration),
        pane_id: pane,
        output: output ?? "",
        truncated: truncated ?? false,
      };
      context.out(`${JSON.stringify(shown, null, 2)}\n`);
    } else if (result.output) context.out(result.output);
    if (result.timedOut && !args.flag("json"))
      context.err(
        `domux: ${args.positionals[0]} did not end within ${(timeout ?? 0) / 1000} s and was ended.\n`,
      );
    return code;
  },
};
