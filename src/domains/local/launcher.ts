import type { Clock, Disposable } from "../../base/index.ts";
import type { PtySource } from "../../mux/index.ts";
import {
  type PtyHostClient,
  type PtyShare,
  ptyShare,
  type SpawnOptions,
  spawnPty,
} from "../../ptyhost/index.ts";
import { HostEvents, HostedSource } from "./hosted-source.ts";
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

/** Bytes of log that a host keeps of a pane before its program has to wait. */
const LOG_LIMIT = 8 << 20;

/** Terminals in a PTY host, which go on without us. */
export class HostLauncher implements Launcher {
  readonly events: HostEvents;

  constructor(private readonly client: PtyHostClient) {
    this.events = new HostEvents(client);
  }

  async launch(options: SpawnOptions, meta: Uint8Array): Promise<HostedSource> {
    const hosted = await this.client.spawn({ ...options, logLimit: LOG_LIMIT, meta });
    return new HostedSource(this.events, hosted);
  }

  dispose(): void {
    this.events.dispose();
  }
}
