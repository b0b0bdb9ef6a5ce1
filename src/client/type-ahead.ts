import type { Clock, Disposable } from "../base/index.ts";
import type { KeyAssignment } from "../model/index.ts";

/** Milliseconds after which what was typed waits no longer: whatever is meant to come may never do. */
const PATIENCE = 3_000;
/** Most events that wait. */
const MOST = 2_000;

/** Actions that need an answer before it is known where the next key belongs: to another pane, to a dialog, … */
const LEADING: ReadonlySet<string> = new Set<KeyAssignment["action"]>([
  "SplitPane",
  "SplitHorizontal",
  "SplitVertical",
  "SpawnTab",
  "SpawnWindow",
  "SpawnCommandInNewTab",
  "SpawnCommandInNewWindow",
  "SwitchToWorkspace",
  "AttachDomain",
  "MovePaneToNewTab",
  "MovePaneToNewWindow",
  "PaneSelect",
  "CloseCurrentPane",
  "CloseCurrentTab",
  "QuitApplication",
  // Handlers of the configuration may open or do anything.
  "EmitEvent",
  "PromptInputLine",
  "Confirmation",
]);

/** True if what is typed behind an action is meant for where it leads. */
export function leads({ action }: KeyAssignment): boolean {
  return LEADING.has(action);
}

/**
 * What is typed while something is under way that decides where it belongs. It waits, in order, until that is done or
 * something has opened that takes keys; then it is handled as if typed now. It never waits for longer than a person
 * does, nor in any number: then it is handled as things are.
 */
export class TypeAhead implements Disposable {
  private readonly waiting: (() => void)[] = [];
  private readonly underWay = new Map<object, Disposable>();
  private scheduled = false;

  constructor(
    private readonly clock: Clock,
    /** Something has opened that takes keys before panes do. */
    private readonly taken: () => boolean,
  ) {}

  /** What is typed from now on waits for `done`, for so many milliseconds at most. */
  during(done: Promise<unknown>, patience = PATIENCE): void {
    const mark = {};
    const over = () => {
      this.underWay.get(mark)?.dispose();
      this.underWay.delete(mark);
      this.look();
    };
    this.underWay.set(mark, this.clock.after(patience, over));
    done.then(over, over);
  }

  /** True if nothing waits, nor has to: events may be handled as they come. */
  get idle(): boolean {
    return this.waiting.length === 0 && !this.holds;
  }

  /** Handles an event of the keyboard, now or in its turn. */
  put(handle: () => void): void {
    if (this.idle) {
      handle();
      return;
    }
    this.waiting.push(handle);
    if (this.waiting.length >= MOST) this.giveUp();
    this.look();
  }

  /** Something has changed: perhaps nothing needs to wait any more. Never handles anything within the call. */
  look(): void {
    if (this.scheduled || this.waiting.length === 0) return;
    this.scheduled = true;
    queueMicrotask(() => {
      this.scheduled = false;
      // Each may itself begin something that the next has to wait for.
      while (this.waiting.length > 0 && !this.holds) this.waiting.shift()!();
    });
  }

  private get holds(): boolean {
    return this.underWay.size > 0 && !this.taken();
  }

  private giveUp(): void {
    for (const timer of this.underWay.values()) timer.dispose();
    this.underWay.clear();
  }

  dispose(): void {
    this.giveUp();
    this.waiting.length = 0;
  }
}
