import type { Clock, Disposable } from "../base/index.ts";
import type { Terminal } from "../vt/index.ts";

/** A synchronized update that is longer than this is shown as it is (milliseconds). */
const LIMIT = 150;

/** A synchronized update (mode 2026) hides the picture, but not for ever, as it does in WezTerm. */
export class HoldWatch implements Disposable {
  private timer: Disposable | undefined;
  private held = false;

  /** `over`: the time is up, the picture may be shown. */
  constructor(
    private readonly terminal: Terminal,
    private readonly clock: Clock,
    private readonly over: () => void,
  ) {}

  get holding(): boolean {
    return this.held;
  }

  /** The terminal was written to. */
  look(): void {
    if (!this.terminal.synchronizing) {
      this.timer?.dispose();
      this.timer = undefined;
      this.held = false;
      return;
    }
    if (this.timer) return;
    this.held = true;
    this.timer = this.clock.after(LIMIT, () => {
      this.timer = undefined;
      this.held = false;
      this.terminal.endSynchronized();
      this.over();
    });
  }

  dispose(): void {
    this.timer?.dispose();
  }
}
