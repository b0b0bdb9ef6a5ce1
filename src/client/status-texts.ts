import type { Clock, Disposable } from "../base/index.ts";
import { escapedText } from "./formatted-text.ts";
import type { StyledLine } from "./styled-text.ts";

export interface StatusTextsGiven {
  readonly leftStatus?: string;
  readonly rightStatus?: string;
}

/** Texts that the configuration set for the status areas (`window:set_left_status`, `set_right_status`). */
export class StatusTexts {
  private left: StyledLine | undefined;
  private right: StyledLine | undefined;

  constructor(private readonly onChange: () => void) {}

  /** Undefined: none was set, the face's own counts. */
  get texts(): { readonly left: StyledLine | undefined; readonly right: StyledLine | undefined } {
    return { left: this.left, right: this.right };
  }

  set({ leftStatus, rightStatus }: StatusTextsGiven): void {
    if (leftStatus !== undefined) this.left = escapedText(leftStatus);
    if (rightStatus !== undefined) this.right = escapedText(rightStatus);
    this.onChange();
  }
}

export interface StatusTimerOptions {
  readonly clock: Clock;
  /** Milliseconds between two events; asked before each wait. */
  readonly interval: () => number;
  readonly emit: () => Promise<unknown>;
}

/** Milliseconds after a change of focus; several at once are one. */
const SOON = 10;

/** Emits `update-status` at intervals and when the focus moves, one at a time, while there are handlers for it. */
export class StatusTimer implements Disposable {
  private timer: Disposable | undefined;
  private over = false;
  private emitting = false;
  private soon = false;
  private looked: unknown;

  constructor(private readonly options: StatusTimerOptions) {}

  /** What is looked at; another one than before asks for new texts. */
  look(at: unknown): void {
    if (at === this.looked) return;
    this.looked = at;
    if (!this.timer) return;
    if (this.emitting) this.soon = true;
    else this.wait(SOON);
  }

  /** Goes on or stops. */
  run(on: boolean): void {
    if (!on) this.stop();
    else if (!this.timer && !this.over) this.wait(SOON);
  }

  dispose(): void {
    this.over = true;
    this.stop();
  }

  private wait(time: number): void {
    this.timer?.dispose();
    this.timer = this.options.clock.after(time, () => {
      const again = () => {
        this.emitting = false;
        const next = this.soon ? SOON : Math.max(100, this.options.interval());
        this.soon = false;
        if (this.timer && !this.over) this.wait(next);
      };
      this.emitting = true;
      this.options.emit().then(again, again);
    });
  }

  private stop(): void {
    this.timer?.dispose();
    this.timer = undefined;
  }
}

/** True for the events that the timer is for. */
export function isStatusEvent(name: string): boolean {
  return name === "update-status" || name === "update-right-status";
}
