import type { OuterWindow } from "../test/e2e/harness.ts";

const now = () => performance.now();
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A state of the line being typed, after a key. */
interface State {
  readonly text: string;
  /** Cells from the line's beginning. */
  readonly cursor: number;
  readonly pressed: number;
  /** When it was on the screen. */
  shown?: number;
}

const BACKSPACE = "\x7f";
const LEFT = "\x1b[D";
const RIGHT = "\x1b[C";

/** Milliseconds within which what is on the screen was not waited for. */
const AT_ONCE = 50;

/**
 * Types as a person does, and watches from outside, in the terminal window alone, when each key's effect is on the
 * screen, and whether something stands there that the keys cannot have led to.
 */
export class Typist {
  /** Milliseconds from each key to its effect on the screen. */
  readonly times: number[] = [];
  /** Milliseconds that something wrong stood on the screen, each time it did. */
  readonly wrong: number[] = [];
  private seed = 7;

  constructor(
    readonly window: OuterWindow,
    private readonly pace = 120,
  ) {}

  get atOnce(): number {
    return this.times.filter((time) => time <= AT_ONCE).length;
  }

  private random(): number {
    this.seed = (this.seed * 1103515245 + 12345) % 2147483648;
    return this.seed / 2147483648;
  }

  /** A key, and the time until the next. */
  async press(key: string): Promise<void> {
    this.window.write(key);
    await pause(this.pace * (0.5 + this.random()));
  }

  /** Keys whose effects are not watched. */
  async blind(keys: readonly string[], rest = 1_500): Promise<void> {
    for (const key of keys) await this.press(key);
    await pause(rest);
  }

  /**
   * Types keys (characters, backspace, arrows to the sides) into the line that the cursor is in, watched, and waits
   * until the last is there. `row`: of the screen, if the cursor is not there yet; `end` is pressed behind.
   */
  async type(
    keys: readonly string[],
    options: { readonly row?: number; readonly end?: string } = {},
  ): Promise<void> {
    const { screen } = this.window;
    const row = options.row ?? screen.cursor.y;
    const begin =
      options.row === undefined ? this.line(row).slice(0, screen.cursor.x).padEnd(screen.cursor.x) : "";
    let text = "";
    let at = 0;
    const states: State[] = [{ text: begin, cursor: begin.length, pressed: now(), shown: now() }];
    let reached = 0;
    let wrongSince: number | undefined;
    const look = () => {
      const line = this.line(row);
      const { x, y } = screen.cursor;
      const cursor = (y - row) * screen.cols + x;
      let fits = false;
      for (let index = reached; index < states.length; index++) {
        const state = states[index];
        if (state.text.trimEnd() !== line) continue;
        fits = true;
        if (state.cursor !== cursor || index === reached) continue;
        for (; reached < index; reached++) states[reached + 1].shown ??= now();
        break;
      }
      if (!fits) wrongSince ??= now();
      else if (wrongSince !== undefined) {
        this.wrong.push(now() - wrongSince);
        wrongSince = undefined;
      }
      if (reached === states.length - 1) last?.();
    };
    let last: (() => void) | undefined;
    this.window.onOutput = look;
    for (const key of keys) {
      if (key === BACKSPACE) {
        text = text.slice(0, Math.max(0, at - 1)) + text.slice(at);
        at = Math.max(0, at - 1);
      } else if (key === LEFT) at = Math.max(0, at - 1);
      else if (key === RIGHT) at = Math.min(text.length, at + 1);
      else {
        text = text.slice(0, at) + key + text.slice(at);
        at++;
      }
      states.push({ text: begin + text, cursor: begin.length + at, pressed: now() });
      await this.press(key);
    }
    if (options.end !== undefined) await this.press(options.end);
    else if (reached < states.length - 1)
      await Promise.race([new Promise<void>((resolve) => (last = resolve)), pause(10_000)]);
    // The effect of a key that was never seen by itself came with a later one.
    if (options.end !== undefined) await pause(1_500);
    this.window.onOutput = undefined;
    for (const { pressed, shown } of states.slice(1)) this.times.push((shown ?? now()) - pressed);
    if (wrongSince !== undefined && options.end === undefined) this.wrong.push(now() - wrongSince);
  }

  /** Cells that changed from a prompt on while a secret was typed, before its end was told to the program. */
  async secret(text: string): Promise<number> {
    const { screen } = this.window;
    const row = screen.cursor.y;
    const picture = () => `${this.line(row)}|${screen.cursor.x},${screen.cursor.y}`;
    if (!/password|secret/i.test(this.line(row))) throw new Error(`nobody asks:\n${this.window.text()}`);
    const before = picture();
    let changes = 0;
    this.window.onOutput = () => {
      if (picture() !== before) changes++;
    };
    for (const key of text) await this.press(key);
    await pause(1_000);
    this.window.onOutput = undefined;
    return changes;
  }

  /** A row of the screen, and the next behind it if the text goes on there. */
  private line(row: number): string {
    const { screen } = this.window;
    const text = screen.rowText(screen.top + row);
    if (text.length < screen.cols || row + 1 >= screen.rows) return text.trimEnd();
    return (text + screen.rowText(screen.top + row + 1)).trimEnd();
  }
}

/** The keys of a text in which `<` is backspace, `{` an arrow to the left and `}` one to the right. */
export function keysOf(text: string): string[] {
  return [...text].map((key) => ({ "<": BACKSPACE, "{": LEFT, "}": RIGHT })[key] ?? key);
}
