import type { Clock, Disposable } from "../base/index.ts";
import type { ExitState, Messages, ParamsOf, ResultOf } from "../protocol/index.ts";
import type { Terminal } from "../vt/index.ts";
import { compile } from "./pane-reads.ts";

type WaitRequest = Omit<ParamsOf<Messages["wait"]>, "pane">;
type WaitResult = ResultOf<Messages["wait"]>;

interface Wait {
  readonly until: WaitRequest["until"];
  readonly regex: RegExp | undefined;
  /** First row that may still hold an unseen match, in the numbering of `epoch`. */
  row: number;
  epoch: number;
  readonly settle: (result: WaitResult) => void;
  idle: Disposable | undefined;
}

/** Longest match that is reported. */
const MATCH_LIMIT = 65536;

/** Those who wait for something in a pane. */
export class PaneWaits implements Disposable {
  private readonly waits = new Set<Wait>();

  constructor(
    private readonly terminal: Terminal,
    private readonly clock: Clock,
  ) {}

  /** Somebody waits for text: fold in bites that cannot scroll a line away unseen. */
  get forText(): boolean {
    for (const wait of this.waits) if (wait.regex) return true;
    return false;
  }

  wait(
    request: WaitRequest,
    exited: ExitState | undefined,
    atPrompt: boolean,
    cancelled: Promise<unknown>,
  ): Promise<WaitResult> {
    const { until } = request;
    const regex = until.type === "text" ? compile(until.regex) : undefined;
    return new Promise((resolve) => {
      let timer: Disposable | undefined;
      const wait: Wait = {
        until,
        regex,
        row: this.terminal.top,
        epoch: this.terminal.rowEpoch,
        idle: undefined,
        settle: (result) => {
          if (!this.waits.delete(wait)) return;
          timer?.dispose();
          wait.idle?.dispose();
          resolve(result);
        },
      };
      this.waits.add(wait);
      if (request.timeout !== undefined)
        timer = this.clock.after(request.timeout, () => wait.settle({ met: false, reason: "timeout" }));
      const cancel = () => wait.settle({ met: false, reason: "gone" });
      cancelled.then(cancel, cancel);
      this.look(wait);
      if (until.type === "prompt" && atPrompt) wait.settle({ met: true, reason: "met" });
      this.restartIdle(wait);
      if (exited) this.exit(wait, exited);
    });
  }

  /** New output is in the terminal. */
  output(): void {
    for (const wait of this.waits) {
      this.look(wait);
      this.restartIdle(wait);
    }
  }

  prompted(): void {
    for (const wait of this.waits)
      if (wait.until.type === "prompt") wait.settle({ met: true, reason: "met" });
  }

  exited(status: ExitState): void {
    for (const wait of [...this.waits]) this.exit(wait, status);
  }

  dispose(): void {
    for (const wait of [...this.waits]) wait.settle({ met: false, reason: "gone" });
  }

  private exit(wait: Wait, exit: ExitState): void {
    if (wait.until.type === "exit" || wait.until.type === "idle")
      wait.settle({ met: true, reason: "met", exit });
    else wait.settle({ met: false, reason: "exited", exit });
  }

  private restartIdle(wait: Wait): void {
    if (wait.until.type !== "idle") return;
    wait.idle?.dispose();
    wait.idle = this.clock.after(wait.until.ms, () => wait.settle({ met: true, reason: "met" }));
  }

  private look(wait: Wait): void {
    if (!wait.regex) return;
    const { terminal } = this;
    if (wait.epoch !== terminal.rowEpoch || wait.row > terminal.top) wait.row = terminal.top;
    wait.epoch = terminal.rowEpoch;
    const text = terminal.text({
      fromRow: Math.max(wait.row, terminal.oldest),
      toRow: terminal.top + terminal.rows - 1,
      join: true,
    });
    const match = wait.regex.exec(text);
    if (match) wait.settle({ met: true, reason: "met", match: match[0].slice(0, MATCH_LIMIT) });
    // Rows above the screen do not change any more; one of them may be the start of a wrapped line.
    else wait.row = terminal.top;
  }
}
