import { networkInterfaces } from "node:os";
import { type Clock, type Disposable, Emitter, systemClock, toDisposable } from "../../base/index.ts";

/** Milliseconds between two looks, while anybody listens. */
const INTERVAL = 2_000;
/** Milliseconds by which the time of day may run ahead of the clock without meaning sleep. */
const SLEEP = 3_000;

export type Change = "woke" | "network";

export interface SurroundingsOptions {
  readonly clock?: Clock;
  readonly wall?: () => number;
  /** Describes the network as far as it matters; different text, different network. */
  readonly network?: () => string;
}

/**
 * Notices what makes a look at connections worthwhile: the machine woke up, or its network is another one. Looks only
 * while somebody listens, and never keeps the process alive.
 */
export class Surroundings {
  private readonly emitter = new Emitter<Change>();
  private readonly clock: Clock;
  private readonly wall: () => number;
  private readonly network: () => string;
  private listeners = 0;
  private timer: Disposable | undefined;
  private last = { clock: 0, wall: 0, network: "" };

  constructor(options: SurroundingsOptions = {}) {
    this.clock = options.clock ?? systemClock;
    this.wall = options.wall ?? Date.now;
    this.network = options.network ?? addresses;
  }

  onChange(listener: (change: Change) => void): Disposable {
    const subscription = this.emitter.event(listener);
    if (this.listeners++ === 0) {
      this.last = this.look();
      this.arm();
    }
    return toDisposable(() => {
      subscription.dispose();
      if (--this.listeners === 0) this.timer?.dispose();
    });
  }

  private look() {
    return { clock: this.clock.now(), wall: this.wall(), network: this.network() };
  }

  private arm(): void {
    this.timer = this.clock.after(INTERVAL, () => {
      const before = this.last;
      this.last = this.look();
      this.arm();
      const passed = this.last.clock - before.clock;
      const slept = Math.max(this.last.wall - before.wall - passed, passed - INTERVAL);
      if (slept > SLEEP) this.emitter.emit("woke");
      else if (this.last.network !== before.network) this.emitter.emit("network");
    });
  }
}

/** Addresses that packets could leave from. */
function addresses(): string {
  return Object.entries(networkInterfaces())
    .flatMap(([name, list]) =>
      (list ?? []).filter(({ internal }) => !internal).map(({ cidr }) => `${name} ${cidr}`),
    )
    .sort()
    .join("\n");
}
