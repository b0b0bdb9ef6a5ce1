/** Something that holds resources until it is disposed of. Disposing twice is allowed and does nothing more. */
export interface Disposable {
  dispose(): void;
}

/** Makes a Disposable of a function, which runs at most once. */
export function toDisposable(run: () => void): Disposable {
  let done = false;
  return {
    dispose() {
      if (done) return;
      done = true;
      run();
    },
  };
}

/**
 * A lifetime that owns others: what is added is disposed of with it, in reverse order. All are disposed of even if
 * some throw; the errors are thrown together afterwards (AggregateError), or alone if there is one.
 */
export class Scope implements Disposable {
  private items: Disposable[] | undefined = [];

  get disposed(): boolean {
    return this.items === undefined;
  }

  /** Adds `item` and returns it. Added to a disposed scope, it is disposed of at once. */
  add<T extends Disposable>(item: T): T {
    if (this.items) this.items.push(item);
    else item.dispose();
    return item;
  }

  /** Adds a function to run at the end. */
  defer(run: () => void): void {
    this.add(toDisposable(run));
  }

  dispose(): void {
    const items = this.items;
    if (!items) return;
    this.items = undefined;
    const errors: unknown[] = [];
    for (const item of items.reverse()) {
      try {
        item.dispose();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length === 1) throw errors[0];
    if (errors.length > 1) throw new AggregateError(errors, "several things failed while closing");
  }
}
