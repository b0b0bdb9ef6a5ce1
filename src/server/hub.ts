import { randomBytes, randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { join } from "node:path";
import { type Disposable, systemClock } from "../base/index.ts";
import { InProcessLauncher, LocalDomain, type LocalSettings, UploadStore } from "../domains/index.ts";
import type { Channel } from "../link/index.ts";
import { Mux, type MuxSettings, type PaneServices, type Verb } from "../mux/index.ts";
import { memoryPair } from "../transport/index.ts";
import type { Log } from "./log-file.ts";
import { MuxServer } from "./mux-server.ts";
import { paneServices, userName } from "./services.ts";

export interface HubOptions {
  readonly build: string;
  readonly settings: () => MuxSettings;
  readonly localSettings: () => Omit<LocalSettings, "version">;
  /** For uploads. */
  readonly stateDirectory: string;
  readonly log?: Log;
  /** Adds domains (`mux.addDomain`); gives verbs of its own (configuration …). */
  readonly extend?: (mux: Mux, server: () => MuxServer, services: PaneServices) => readonly Verb[];
}

/** The mux inside an interactive client process: its own programs, and the domains it attaches. */
export interface Hub extends Disposable {
  readonly mux: Mux;
  readonly server: MuxServer;
  readonly local: LocalDomain;
  readonly services: PaneServices;
  /** A channel for a face in this process; speak hello over it (`connect(new Link(channel, …), …)`). */
  face(): Channel;
}

/** Opens a hub. Its local programs end with it. */
export function openHub(options: HubOptions): Hub {
  const { build, settings, log } = options;
  const services = paneServices(settings);
  const mux = new Mux({ clock: systemClock, wallTime: Date.now, epoch: randomUUID(), settings });
  const local = mux.addDomain(
    (id) =>
      new LocalDomain({
        id,
        name: "local",
        launcher: new InProcessLauncher(systemClock),
        services,
        settings: () => ({ ...options.localSettings(), version: build }),
        files: new UploadStore(join(options.stateDirectory, "uploads")),
      }),
  );
  const server: MuxServer = new MuxServer({
    mux,
    clock: systemClock,
    facts: { build, pid: process.pid, host: hostname(), user: userName(), startedAt: Date.now() },
    token: () => randomBytes(16).toString("hex"),
    onNote: log,
    verbs: options.extend?.(mux, () => server, services) ?? [],
  });
  return {
    mux,
    server,
    local,
    services,
    face: () => {
      const [near, far] = memoryPair();
      server.serve(far, { local: true, name: "memory" });
      return near;
    },
    dispose: () => {
      server.dispose();
      for (const pane of [...mux.panes.values()]) if (pane.domain === local) pane.kill();
      mux.dispose();
    },
  };
}
