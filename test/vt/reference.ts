import xterm from "@xterm/headless";
import { unicodeProvider } from "../../src/vt/index.ts";

/** What the test needs of xterm.js beyond its published API: synchronous writes and whole cells. */
interface Core {
  _core: { writeSync(data: Uint8Array): void; coreService: { decPrivateModes: Record<string, unknown> } };
}

/** @xterm/headless as an oracle: synchronous, with our columns (the page registers the same provider). */
export class Reference {
  readonly term: InstanceType<typeof xterm.Terminal>;
  readonly replies: string[] = [];
  title = "";

  constructor(cols: number, rows: number, scrollback = 1000) {
    this.term = new xterm.Terminal({ cols, rows, scrollback, allowProposedApi: true, logLevel: "off" });
    this.term.unicode.register(unicodeProvider as never);
    this.term.unicode.activeVersion = unicodeProvider.version;
    this.term.onData((data) => this.replies.push(data));
    this.term.onTitleChange((title) => {
      this.title = title;
    });
  }

  write(bytes: Uint8Array): void {
    (this.term as unknown as Core)._core.writeSync(bytes);
  }

  /** Text of the screen's rows without trailing blanks. */
  rows(): string[] {
    const { active } = this.term.buffer;
    return Array.from(
      { length: this.term.rows },
      (_, y) => active.getLine(active.baseY + y)?.translateToString(true) ?? "",
    );
  }

  text(): string {
    return this.rows().join("\n");
  }

  /** True if a row of the screen matches. */
  shows(pattern: RegExp): boolean {
    return this.rows().some((row) => pattern.test(row));
  }

  dispose(): void {
    this.term.dispose();
  }
}
