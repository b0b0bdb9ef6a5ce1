import type { Clock, Disposable } from "../base/index.ts";

/** Silence after input that is worth a word, milliseconds (WezTerm's figure). */
const TARDY = 3_000;
/** While it lasts the figure is brought up to date so often. */
const REFRESH = 1_000;

/**
 * Notices that a pane's host does not answer: input was sent and nothing has come back. Every input is answered, if
 * by nothing else then by the echo acknowledgement.
 */
export class LagWatch implements Disposable {
  private sentAt: number | undefined;
  private timer: Disposable | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly onChange: () => void,
  ) {}

  /** Milliseconds since the input that nobody has answered; undefined while all is well. */
  get silence(): number | undefined {
    if (this.sentAt === undefined) return undefined;
    const silence = this.clock.now() - this.sentAt;
    return silence >= TARDY ? silence : undefined;
  }

  sent(): void {
    if (this.sentAt !== undefined) return;
    this.sentAt = this.clock.now();
    // One timer for all that is typed: it looks again if an answer has come meanwhile.
    if (!this.timer) this.wait(TARDY);
  }

  received(): void {
    const told = this.silence !== undefined;
    this.sentAt = undefined;
    if (told) this.onChange();
  }

  dispose(): void {
    this.timer?.dispose();
  }

  private wait(milliseconds: number): void {
    this.timer = this.clock.after(milliseconds, () => {
      this.timer = undefined;
      if (this.sentAt === undefined) return;
      const left = this.sentAt + TARDY - this.clock.now();
      if (left <= 0) this.onChange();
      this.wait(left > 0 ? left : REFRESH);
    });
  }
}
