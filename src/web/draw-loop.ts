/** What happens when something is to be drawn. */
export interface DrawLoopPort {
  /** Draws the newest state; `done` is to be called when the emulators have taken it, once. */
  readonly draw: (done: () => void) => void;
  /** A picture was taken: the server may send more. */
  readonly taken: () => void;
  /** The page cannot be seen: there are no frames. Only what is seen elsewhere (the title) matters. */
  readonly drawHidden: () => void;
}

/**
 * Pictures that may be begun in one frame. One is not enough: a key itself changes something (a selection goes, a hint)
 * just before its echo comes, and the echo would wait for the next frame. The emulators paint once a frame anyway.
 */
const IN_FRAME = 4;

/**
 * When to draw: the first changes in a frame at once, so that the answer to a key waits for nothing; further ones with
 * the next frame, newest state only. A picture is only begun when the one before was taken.
 */
export class DrawLoop {
  private frame: number | undefined;
  private drawn = 0;
  private busy = false;
  private due = false;

  constructor(private readonly port: DrawLoopPort) {}

  request(): void {
    if (document.hidden) this.port.drawHidden();
    if (this.busy || this.drawn >= IN_FRAME || document.hidden) {
      this.due = true;
      this.await();
      return;
    }
    this.drawn++;
    this.busy = true;
    this.await();
    queueMicrotask(() => {
      this.due = false;
      this.port.draw(() => this.taken());
    });
  }

  private await(): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.drawn = 0;
      if (this.due) this.request();
    });
  }

  private taken(): void {
    this.busy = false;
    this.port.taken();
    if (this.due) this.request();
  }
}
