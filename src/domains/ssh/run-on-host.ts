import { spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { DomuxError } from "../../model/index.ts";
import { lineSplitter } from "../../transport/index.ts";
import type { Attempt } from "../remote/index.ts";
import { explainSsh } from "./explain.ts";
import { SshCall, type SshDialerOptions } from "./ssh-dialer.ts";

/** Characters of output that are kept. */
const MOST = 4 << 20;

/**
 * Runs one command line on a host, with prompts as for connecting, and gives what it printed (start-up noise
 * included: look for what you expect in it). `input`: its standard input.
 * @throws DomuxError as explainSsh says
 */
export async function runOnHost(
  options: SshDialerOptions,
  command: string,
  attempt: Attempt,
  input?: Readable,
): Promise<{ readonly output: string; readonly errors: string }> {
  const { config } = options;
  const ssh = await SshCall.prepare(options, attempt);
  try {
    const { argv, env } = ssh.process(command);
    const child = spawn(argv[0], argv.slice(1), {
      env: env as NodeJS.ProcessEnv,
      stdio: ["pipe", "pipe", "pipe"],
      detached: true,
    });
    let output = "";
    let errors = "";
    let notStarted = false;
    const lines = lineSplitter((line) => attempt.progress(line));
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output = (output + text).slice(-MOST);
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      errors = (errors + text).slice(-MOST);
      lines(text);
    });
    child.stdin.on("error", () => {});
    if (input) input.pipe(child.stdin);
    else child.stdin.end();
    const stop = () => void child.kill();
    attempt.signal.addEventListener("abort", stop);
    void ssh.askpass.whenCancelled.then(stop);
    const code = await new Promise<number | null>((resolve) => {
      child.once("error", () => {
        notStarted = true;
        resolve(null);
      });
      child.once("close", resolve);
    });
    attempt.signal.removeEventListener("abort", stop);
    if (attempt.signal.aborted)
      throw new DomuxError("cancelled", `Connecting to ${config.remote_address} was cancelled.`);
    if (code === 0) return { output, errors };
    if (ssh.askpass.unanswered !== undefined) throw ssh.askpass.unanswered;
    throw explainSsh({
      host: config.remote_address,
      domain: config.name,
      user: ssh.target.user,
      errors,
      noise: output,
      code,
      notStarted,
      cancelled: ssh.askpass.cancelled,
    });
  } finally {
    ssh.dispose();
  }
}
