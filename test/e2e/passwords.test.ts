import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PASSWORD, RemoteTerminals } from "../support/remote-terminals.ts";
import { sshdMissing } from "../support/sshd.ts";
import { needs } from "../tools.ts";
import type { OuterWindow } from "./outer-window.ts";

const missing = sshdMissing();

/** Real programs that ask for a password, in a domain whose typing is always predicted. */
describe.skipIf(missing)("a password typed in an SSH domain", () => {
  let remotes: RemoteTerminals;
  let window: OuterWindow;
  beforeAll(async () => {
    remotes = await RemoteTerminals.start({ there: "127.0.0.1" }, ", local_echo_threshold_ms = 0");
    await remotes.install();
    window = await remotes.domux.open();
  });
  afterAll(() => remotes?.dispose());

  const rowOfCursor = () => window.lines()[window.screen.cursor.y].trimEnd();
  /** At a prompt of the shell. */
  const ready = () => window.until(() => rowOfCursor() === "$");
  /** Types key by key, each when the one before is on the screen, as echo or as prediction. */
  const type = async (text: string) => {
    for (let length = 1; length <= text.length; length++) {
      window.write(text[length - 1]);
      await window.until(() => rowOfCursor() === `$ ${text.slice(0, length)}`.trimEnd());
    }
  };
  const shownAtOnce = async () => (await remotes.statistics())["shown at once"] ?? 0;

  it.for(["sudo", "ssh", "read -s", "getpass"])("for %s is never predicted", async (asker, context) => {
    needs(context, "sudo", "python3");
    const command = remotes.askers[asker];
    // Typing that is predicted comes before, as it does in life.
    await ready();
    await type("true one two three");
    await expect.poll(shownAtOnce).toBeGreaterThan(0);
    window.write("\x15");
    await ready();
    window.write(`${command}\r`);
    await window.until(
      () => /(password|secret)[^$]*:$/i.test(rowOfCursor()) && !rowOfCursor().startsWith("$"),
    );
    const prompt = rowOfCursor();
    const row = window.screen.cursor.y;
    const seen = new Set<string>();
    window.onOutput = () => seen.add(window.lines()[row].trimEnd());
    for (const key of PASSWORD) window.write(key);
    // Its end goes the same way as its letters: what is on the screen then is all that there ever was of them.
    window.write("\x03");
    await ready();
    window.onOutput = undefined;
    for (const text of seen) {
      expect(text).toContain(prompt);
      expect(text.slice(prompt.length)).not.toMatch(
        new RegExp(`[${PASSWORD.replace("x", "").replace("q", "")}]`),
      );
    }
  });
});
