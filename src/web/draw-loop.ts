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
 * When to draw: the first change in a frame at once, so that the answer to a key waits for nothing; further ones with
 * the next frame, newest state only. A picture is only begun when the one before was taken.
 */
export class DrawLoop {
  private frame: number | undefined;
  private drawn = false;
  private busy = false;
  private due = false;

  constructor(private readonly port: DrawLoopPort) {}

  request(): void {
    if (document.hidden) this.port.drawHidden();
    if (this.busy || this.drawn || document.hidden) {
      this.due = true;
      this.await();
      return;
    }
    this.drawn = true;
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
      this.drawn = false;
      if (this.due) this.request();
    });
  }

  private taken(): void {
    this.busy = false;
    this.port.taken();
    if (this.due && !this.drawn) this.request();
  }
}
