import { PASSWORD, type Remote, RemoteTerminals } from "../test/support/remote-terminals.ts";
import type { Wire } from "../test/support/wire.ts";
import { figure, markdownTable, median } from "./report.ts";
import { keysOf, Typist } from "./typist.ts";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What a person types at a shell (see keysOf). */
const COMMANDS = [
  "ls -la /etc/apt",
  "echo one two three{{{{{{four }}}}}}",
  "git comit<<<mit -m 'mend it'",
  "grep -rn PasswordAuthentication /etc/ssh",
  "for i in 1 2 3; do echo $i; done",
  "python3 -c 'print(6 * 7)'",
  "cat /etc/hosst<<tname | tr a-z A-Z",
  "cd /usr/share && ls | head -3; cd",
];

/** And in an editor. */
const LINES = [
  "Dear reader, this is a letter written far away,",
  "on a line where each key takes a third of a sekon<<cond",
  "to come back. It says what one types all day:",
  "words, mostly; now and then a mistke{{a}}}, mended at once,",
  "and then some more words.",
];

interface Outcome {
  readonly shell: Typist;
  readonly editor: Typist;
  /** Changes of the screen while a password was typed, by the program that asked. */
  readonly secrets: Record<string, number>;
}

async function use(remote: Remote, askers: Record<string, string>): Promise<Outcome & { close(): void }> {
  const window = await remote.open();
  await pause(2_000);
  const shell = new Typist(window);
  for (const command of COMMANDS) {
    await shell.type(keysOf(command));
    await shell.blind(["\r"]);
    await shell.blind(["\x0c"]);
  }
  const editor = new Typist(window);
  await editor.blind([..."vim letter.txt\r"], 3_000);
  const row = window.screen.cursor.y;
  await editor.blind(["i"]);
  for (const [index, line] of LINES.entries())
    await editor.type(keysOf(line), { row: row + index, end: "\r" });
  // What is no typing: commands of the editor, history and completion of the shell.
  await editor.blind(["\x1b", ..."kkjddpGo", ..."more", "\x1b", ..."0wdwix", "\x1b", ...":q!\r"]);
  await shell.blind(["\x1b[A", "\x1b[A", "\x1b[B", "\x03"]);
  await shell.blind([..."ls /etc/hostn", "\t", "\r"]);
  await shell.blind([..."less /etc/services\r"]);
  await shell.blind([..."jjjk  bq"]);
  const secrets: Record<string, number> = {};
  for (const [name, command] of Object.entries(askers)) {
    await shell.blind(["\x0c"]);
    // Typing that is predicted comes before, as it does in life.
    await shell.blind([...command, "\r"], 3_000);
    secrets[name] = await shell.secret(PASSWORD);
    await shell.blind(["\x03", "\r"], 3_000);
    await shell.blind(["\x03"]);
  }
  return { shell, editor, secrets, close: () => window.kill() };
}

/** Typing at a shell and in an editor, with 300 ms round trip, beside mosh. */
export async function typing(wire: Wire): Promise<string[]> {
  await wire.set({ delay: 0, loss: 0, rate: 0, up: true });
  const remotes = await RemoteTerminals.start(wire);
  try {
    await remotes.install();
    await wire.set({ delay: 150 });
    const rows: string[][] = [];
    const secrets: string[][] = [];
    let counted: Record<string, number> = {};
    for (const remote of [remotes.domux, remotes.mosh]) {
      const outcome = await use(remote, remotes.askers);
      for (const [where, typist] of [
        ["shell", outcome.shell],
        ["editor (vim)", outcome.editor],
      ] as const) {
        const { times, wrong, atOnce } = typist;
        rows.push([
          `${remote.name}, ${where}`,
          String(times.length),
          `${figure(median(times))} ms`,
          `${figure((100 * atOnce) / times.length)}%`,
          `${wrong.length} (${figure((100 * wrong.length) / times.length)}%)`,
          wrong.length === 0 ? "" : `${figure(Math.max(...wrong))} ms`,
        ]);
      }
      secrets.push([remote.name, ...Object.values(outcome.secrets).map(String)]);
      if (remote === remotes.domux) counted = await remotes.statistics();
      outcome.close();
    }
    return [
      "Typing on a line with 300 ms round trip, seen in the terminal window (asked: median below 10 ms, at least 70% at once, at most 1% wrong and mended within one round trip):",
      markdownTable(["", "keys", "median key to screen", "at once", "wrong", "longest wrong"], rows),
      `domux' own count of that session, with the editor's commands, history, completion and a pager: ${Object.entries(
        counted,
      )
        .map(([name, value]) => `${name} ${figure(value)}`)
        .join(", ")}.`,
      "Changes of the screen while a password is typed (asked: 0), by the program that asks for it:",
      markdownTable(["", ...Object.keys(remotes.askers)], secrets),
    ];
  } finally {
    await remotes.dispose();
  }
}
