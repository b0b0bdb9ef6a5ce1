import type { Disposable } from "../base/index.ts";
import { DomuxError } from "../model/index.ts";
import type { DirectPermit, PtySource } from "./pty-source.ts";

/** Input that waits here while the program reads nothing; more is dropped (bytes). */
const LIMIT = 16 << 20;

/** Input on its way to a program that may not read it at once: waits here while its terminal takes no more. */
export class PaneInput implements Disposable {
  private waiting: Uint8Array[] = [];
  private bytes = 0;
  private readonly drain: Disposable;

  /** `dropped`: the program reads nothing and too much waits already. */
  constructor(
    private readonly source: Pick<PtySource, "write" | "onDrain" | "direct">,
    private readonly dropped: () => void,
  ) {
    this.drain = source.onDrain(() => this.flush());
  }

  write(bytes: Uint8Array): void {
    if (this.waiting.length === 0 && this.source.write(bytes)) return;
    if (this.bytes + bytes.length > LIMIT) {
      this.dropped();
      return;
    }
    this.waiting.push(bytes);
    this.bytes += bytes.length;
  }

  /** Permits somebody the direct way, behind all that was written here. @throws DomuxError unsupported, limit */
  async permit(): Promise<DirectPermit> {
    if (!this.source.direct)
      throw new DomuxError(
        "unsupported",
        "There is no direct way to this pane: its program is in this process.",
      );
    if (this.waiting.length > 0)
      throw new DomuxError("limit", "There is input for this pane that its program has not read.");
    return this.source.direct();
  }

  private flush(): void {
    while (this.waiting.length > 0 && this.source.write(this.waiting[0]))
      this.bytes -= this.waiting.shift()!.length;
  }

  dispose(): void {
    this.drain.dispose();
  }
}
