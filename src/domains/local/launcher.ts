import type { Clock, Disposable } from "../../base/index.ts";
import type { PtySource } from "../../mux/index.ts";
import { type PtyShare, ptyShare, type SpawnOptions, spawnPty } from "../../ptyhost/index.ts";
import { InProcessSource } from "./in-process-source.ts";

/** Starts programs in terminals. */
export interface Launcher extends Disposable {
  /** `meta`: kept with the terminal where it outlives us. @throws DomuxError spawn-failed */
  launch(options: SpawnOptions, meta: Uint8Array): Promise<PtySource>;
}

/** Terminals in this process. */
export class InProcessLauncher implements Launcher {
  private readonly clock: Clock;
  private share: PtyShare | undefined;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  async launch(options: SpawnOptions): Promise<PtySource> {
    this.share ??= ptyShare(this.clock);
    return new InProcessSource(spawnPty(options, this.share), this.clock);
  }

  dispose(): void {
    this.share?.dispose();
  }
}
