// A mux with everything that a transcript shows fixed: ids, tokens, time. Programs are fake and echo.
import { ManualClock } from "../../src/base/index.ts";
import type { Channel } from "../../src/link/index.ts";
import { DEFAULT_SETTINGS, FoldedPane, Folder, Mux, type PaneSpawn } from "../../src/mux/index.ts";
import { MuxServer } from "../../src/server/index.ts";
import { memoryPair } from "../../src/transport/index.ts";
import { Engine } from "../../src/vt/index.ts";
import { FakeDomain } from "./fake-pane.ts";
import { FakeSource } from "./fake-source.ts";

/** A program that echoes what it gets, as a terminal in cooked mode does. */
class Echo extends FakeSource {
  override write(bytes: Uint8Array): boolean {
    queueMicrotask(() => this.print(new TextDecoder().decode(bytes).replaceAll("\r", "\r\n")));
    return true;
  }
}

export function wireHouse() {
  const clock = new ManualClock();
  const settings = () => DEFAULT_SETTINGS;
  const turn = (run: () => void) => queueMicrotask(run);
  const services = {
    clock,
    turn,
    settings,
    folder: new Folder(turn),
    hostname: "box",
    terminal: (size: ConstructorParameters<typeof Engine>[0]["size"]) => new Engine({ size }),
  };
  const mux = new Mux({ clock, wallTime: () => 1_800_000_000_000, epoch: "mux-epoch", settings });
  const domain = mux.addDomain((id) => new FakeDomain(id, "local"));
  domain.spawn = async ({ pane, size }: PaneSpawn) =>
    new FoldedPane({
      id: pane,
      domain,
      source: new Echo(),
      size,
      services,
      epoch: `pane-epoch-${pane}`,
      command: "echo",
    });
  let tokens = 0;
  const server = new MuxServer({
    mux,
    clock,
    facts: { build: "1.0", pid: 1, host: "box", user: "me", startedAt: 1_800_000_000_000 },
    token: () => `token-${++tokens}`,
    grace: 60_000,
  });
  const open = (): Channel => {
    const [near, far] = memoryPair();
    server.serve(far, { local: true });
    return near;
  };
  return { open, clock, mux, dispose: () => mux.dispose() };
}
