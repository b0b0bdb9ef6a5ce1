import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { DomuxError } from "../../model/index.ts";
import type { Question } from "../../mux/index.ts";

/**
 * Asks on the terminal of a command; what must not be seen is not echoed. Null: end of input or Ctrl-C.
 * @throws DomuxError unsupported without a terminal
 */
export async function askOnTerminal(question: Question): Promise<string | null> {
  if (!process.stdin.isTTY || !process.stderr.isTTY)
    throw new DomuxError(
      "unsupported",
      `Somebody must answer "${question.text.trim().split("\n").at(-1)}", and there is no terminal to ask on: run this in one, or use a key or an agent.`,
    );
  let silent = false;
  const output = new Writable({
    write(piece, _encoding, done) {
      if (!silent) process.stderr.write(piece);
      done();
    },
  });
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  const ended = new AbortController();
  void question.withdrawn?.then(() => ended.abort());
  try {
    return await new Promise<string | null>((resolve) => {
      lines.once("close", () => resolve(null));
      lines.once("SIGINT", () => resolve(null));
      ended.signal.addEventListener("abort", () => resolve(null));
      lines.question(`${question.text.trimEnd()} `, resolve);
      silent = !question.echo;
    });
  } finally {
    lines.close();
    if (silent) process.stderr.write("\n");
  }
}
