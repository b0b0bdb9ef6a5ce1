import { type Disposable, toDisposable } from "./lifetime.ts";

/** Subscribes a listener; dispose of the result to unsubscribe. */
export type Event<T> = (listener: (value: T) => void) => Disposable;

/**
 * The source of an Event. Listeners are called in the order of subscription; one that throws does not keep the
 * others from being called: the first error is thrown when all have been.
 */
export class Emitter<T> implements Disposable {
  /** Never changed in place: who emits goes through those that there were when it began. */
  private listeners: readonly { readonly call: (value: T) => void }[] = [];

  readonly event: Event<T> = (call) => {
    const listener = { call };
    this.listeners = [...this.listeners, listener];
    return toDisposable(() => {
      this.listeners = this.listeners.filter((other) => other !== listener);
    });
  };

  get hasListeners(): boolean {
    return this.listeners.length > 0;
  }

  emit(value: T): void {
    let failed = false;
    let failure: unknown;
    for (const listener of this.listeners) {
      try {
        listener.call(value);
      } catch (error) {
        if (!failed) failure = error;
        failed = true;
      }
    }
    if (failed) throw failure;
  }

  dispose(): void {
    this.listeners = [];
  }
}
