import { type Clock, Emitter, systemClock } from "../../src/base/index.ts";
import { PaneReplica } from "../../src/client/pane-replica.ts";
import { LocalDomain } from "../../src/domains/index.ts";
import { type Attempt, type Dialer, RemoteDomain } from "../../src/domains/remote/index.ts";
import { type Channel, connect, type HelloParams, Link } from "../../src/link/index.ts";
import { DomuxError, sizeOf } from "../../src/model/index.ts";
import { DEFAULT_SETTINGS, Folder, Mux, type PaneServices } from "../../src/mux/index.ts";
import { type DataFrame, messages } from "../../src/protocol/index.ts";
import { MuxServer, type MuxServerOptions } from "../../src/server/index.ts";
import { memoryPair } from "../../src/transport/index.ts";
import { Engine } from "../../src/vt/index.ts";
import { EchoLauncher } from "./echo-source.ts";

const settings = () => DEFAULT_SETTINGS;
const turn = (run: () => void) => void setImmediate(run);
let epochs = 0;

/** A mux of echo programs with its server, in this process. */
export class House {
  readonly mux: Mux;
  readonly server: MuxServer;
  readonly launcher = new EchoLauncher();
  readonly local: LocalDomain;
  readonly services: PaneServices;

  constructor(clock: Clock = systemClock, more: Partial<MuxServerOptions> = {}) {
    this.mux = new Mux({ clock, wallTime: Date.now, epoch: `e${epochs++}`, settings });
    this.services = {
      clock,
      folder: new Folder(turn),
      turn,
      settings,
      hostname: "box",
      terminal: (size, { scrollbackLines }) => new Engine({ size, scrollbackLines }),
    };
    const env = { base: {}, term: "xterm", version: "0", variables: {}, remove: [] };
    this.local = this.mux.addDomain(
      (id) =>
        new LocalDomain({
          id,
          name: "local",
          launcher: this.launcher,
          services: this.services,
          settings: () => env,
        }),
    );
    let tokens = 0;
    this.server = new MuxServer({
      mux: this.mux,
      clock,
      facts: { build: "test", pid: 1, host: "box", user: "u", startedAt: 0 },
      token: () => `token ${tokens++}`,
      ...more,
    });
  }

  /** A channel to this house's server. */
  channel(): Channel {
    const [near, far] = memoryPair();
    this.server.serve(far, { local: true });
    return near;
  }

  dispose(): void {
    this.server.dispose();
    this.mux.dispose();
  }
}

/** Reaches a house over a wire that can be cut and mended. */
export class CuttableDialer implements Dialer {
  readonly kind = "sshmux";
  readonly label = "test";
  readonly heartbeat = false;
  readonly networked = false;
  echoThreshold = 100;
  up = true;
  /** New connections can be frozen. */
  freezable = false;
  private frozen = false;
  private held: (() => void)[] = [];
  tries = 0;
  channels: Channel[] = [];
  /** Replaces dialling. */
  before: ((attempt: Attempt) => Promise<void>) | undefined;

  constructor(readonly house: () => House) {}

  async dial(attempt: Attempt): Promise<Channel> {
    this.tries++;
    await this.before?.(attempt);
    if (!this.up) throw new DomuxError("connect-failed", "The wire is cut.");
    const channel = this.house().channel();
    this.channels.push(channel);
    return this.freezable ? this.line(channel) : channel;
  }

  /** A way to a channel on which all that is sent waits while it is frozen, as on a line of endless delay. */
  private line(channel: Channel): Channel {
    const [near, ours] = memoryPair();
    const pass = (run: () => void) => void (this.frozen ? this.held.push(run) : run());
    for (const [from, to] of [
      [ours, channel],
      [channel, ours],
    ]) {
      from.onMessage((message) => pass(() => to.send(message)));
      from.onClose((reason) => to.close(reason));
    }
    return near;
  }

  freeze(): void {
    this.frozen = true;
  }

  thaw(): void {
    this.frozen = false;
    for (const run of this.held.splice(0)) run();
  }

  /** Cuts the wire: whatever is on its way is lost. */
  cut(): void {
    this.up = false;
    for (const channel of this.channels.splice(0))
      channel.close({ code: "timeout", message: "The other side does not answer." });
  }

  settings() {
    return [{ name: "remote_address", value: "test", origin: "here" }];
  }
}

export const hello: HelloParams = { build: "test", client: { kind: "mux", user: "u", host: "h", pid: 1 } };

/** A face without a face: a seat at a house, with a replica of one pane. */
export class Face {
  readonly link: Link;
  readonly frames: DataFrame[] = [];
  replica: PaneReplica | undefined;
  private readonly moved = new Emitter<void>();
  private input = 0;
  private streams = 0;

  constructor(house: House) {
    this.link = new Link(house.channel(), { heartbeat: false });
    this.link.onFrame((frame) => {
      if (frame.kind !== "data") return;
      this.frames.push(frame);
      const outcome = this.replica?.apply(frame);
      if (outcome === "mismatch") throw new Error(`a frame from ${frame.from} does not fit`);
      this.link.sendFrame({ kind: "credit", stream: frame.stream, bytes: frame.payload.length });
      this.moved.emit();
    });
  }

  async greet(): Promise<this> {
    await connect(this.link, { ...hello, client: { ...hello.client, kind: "tui" } });
    return this;
  }

  async open(pane: number): Promise<void> {
    this.replica = new PaneReplica(pane, { scrollbackLines: 3500 });
    const stream = this.streams++;
    const answer = await this.link.call(messages.openStream, {
      pane,
      stream,
      credit: 1 << 20,
      scrollback: 100,
    });
    this.replica.opened(answer.epoch);
  }

  type(pane: number, text: string): void {
    this.link.sendFrame({
      kind: "input",
      pane,
      number: ++this.input,
      payload: new TextEncoder().encode(text),
    });
  }

  get lastInput(): number {
    return this.input;
  }

  get text(): string {
    const terminal = this.replica?.terminal;
    if (!terminal) return "";
    return terminal.text({ fromRow: terminal.oldest, toRow: terminal.top + terminal.rows - 1 });
  }

  /** Waits until the replica's text fits. */
  async shows(test: (text: string) => boolean): Promise<string> {
    while (!test(this.text))
      await new Promise<void>((resolve) => {
        const heard = this.moved.event(() => {
          heard.dispose();
          resolve();
        });
      });
    return this.text;
  }

  dispose(): void {
    this.link.dispose();
  }
}

/** A near mux that shows a far one. */
export function twoMuxes(clock: Clock = systemClock) {
  let far = new House();
  const near = new House(clock);
  const dialer = new CuttableDialer(() => far);
  const domain = near.mux.addDomain(
    (id, host) =>
      new RemoteDomain({
        id,
        name: "far",
        host,
        dialer,
        clock,
        hello: () => hello,
        random: () => 0,
        wall: () => 0,
      }),
  );
  return {
    near,
    dialer,
    domain,
    get far() {
      return far;
    },
    set far(house: House) {
      far = house;
    },
    /** Spawns an echo program over there. */
    spawn: async () => {
      const size = sizeOf(80, 24);
      const { panes } = far.mux;
      const before = panes.size;
      const link = new Link(far.channel(), { heartbeat: false });
      await connect(link, { ...hello, client: { ...hello.client, kind: "cli" } });
      const spawned = await link.call(messages.spawn, { size });
      link.dispose();
      return { ...spawned, source: far.launcher.sources.at(-1)!, before };
    },
    dispose: () => {
      near.dispose();
      far.dispose();
    },
  };
}
