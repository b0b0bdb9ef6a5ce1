import { ManualClock } from "../../src/base/index.ts";
import { type Size, sizeOf } from "../../src/model/index.ts";
import {
  DEFAULT_SETTINGS,
  FoldedPane,
  type FoldedPaneOptions,
  Folder,
  type MuxSettings,
  type PaneEvent,
  type PaneServices,
  type StreamRequest,
} from "../../src/mux/index.ts";
import { Engine } from "../../src/vt/index.ts";
import { FakeDomain } from "./fake-pane.ts";
import { FakeSource } from "./fake-source.ts";
import { Replica } from "./replica.ts";

/** Time and turns of the event loop moved by hand, and what panes need. */
export function services(settings: Partial<MuxSettings> = {}) {
  const clock = new ManualClock();
  let queue: (() => void)[] = [];
  const turn = (run: () => void) => void queue.push(run);
  /** One turn of the event loop. */
  const nextTurn = () => {
    const now = queue;
    queue = [];
    for (const run of now) run();
    return now.length > 0;
  };
  const all: PaneServices = {
    clock,
    folder: new Folder(turn, clock),
    turn,
    settings: () => ({ ...DEFAULT_SETTINGS, ...settings }),
    hostname: "box",
    terminal: (size, { scrollbackLines }) => new Engine({ size, scrollbackLines }),
  };
  return {
    ...all,
    clock,
    all,
    nextTurn,
    /** Turns until nothing is left to do. */
    idle: () => {
      for (let turns = 0; nextTurn(); turns++) if (turns > 100_000) throw new Error("never idle");
    },
  };
}

export interface PaneHouseOptions {
  readonly settings?: Partial<MuxSettings>;
  readonly size?: Size;
  readonly pane?: Partial<FoldedPaneOptions>;
}

/** One pane with a fake program. */
export function paneHouse({
  settings = {},
  size = sizeOf(80, 24),
  pane: options = {},
}: PaneHouseOptions = {}) {
  const world = services(settings);
  const source = new FakeSource();
  const pane = new FoldedPane({
    id: 0,
    domain: new FakeDomain(0, "local"),
    source,
    size,
    services: world.all,
    epoch: "epoch",
    command: "/bin/prog",
    ...options,
  });
  const events: PaneEvent[] = [];
  pane.events((event) => events.push(event));
  /** Opens a stream into a new replica; resolves when it has its first picture (if it may). */
  const attach = async (request: Partial<StreamRequest> = {}, replica = new Replica()) => {
    const stream = await pane.openStream(
      { seat: 1, credit: 1 << 20, scrollback: 0, interval: 16, ...request },
      { frame: replica.frame, ended: () => (replica.ended = true) },
    );
    world.idle();
    return { stream, replica };
  };
  return { ...world, source, pane, events, attach };
}
