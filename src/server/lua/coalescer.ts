interface Lane<T> {
  readonly running: Promise<T>;
  waiting?: Promise<T>;
}

/** Runs what comes often at most once at a time, with one more waiting that stands for all that come meanwhile. */
export class Coalescer<T> {
  private readonly lanes = new Map<string, Lane<T>>();

  /** `key`: what must not run twice at once. The result is that of a run that began after the call. */
  run(key: string, task: () => Promise<T>): Promise<T> {
    const lane = this.lanes.get(key);
    if (lane) {
      lane.waiting ??= lane.running.then(
        () => this.start(key, task),
        () => this.start(key, task),
      );
      return lane.waiting;
    }
    return this.start(key, task);
  }

  private start(key: string, task: () => Promise<T>): Promise<T> {
    const lane: Lane<T> = { running: task() };
    this.lanes.set(key, lane);
    const done = () => {
      // Whoever waits begins a lane of its own.
      if (!lane.waiting && this.lanes.get(key) === lane) this.lanes.delete(key);
    };
    lane.running.then(done, done);
    return lane.running;
  }
}
