import type { Disposable } from "../../base/index.ts";
import { DomuxError } from "../../model/index.ts";
import { type DirectPermit, PaneInput } from "../../mux/index.ts";
import { connectPtyHost, type DirectWay as HostedWay, type PtyHostClient } from "../../ptyhost/index.ts";

export interface DirectWayEvents {
  readonly onAnswer: (position: number, bytes: Uint8Array) => void;
  readonly onLost: () => void;
}

/** A connection to a PTY host, and how many ways lead over it. */
interface Road {
  readonly client: Promise<PtyHostClient>;
  ways: number;
}

/** The direct ways of one process to programs of this machine: one connection to each PTY host, while there is a way. */
export class DirectWays implements Disposable {
  private readonly roads = new Map<string, Road>();

  constructor(private readonly build: string) {}

  /** @throws DomuxError connect-failed, not-allowed, unknown-method … */
  async open({ socket, number, key }: DirectPermit, events: DirectWayEvents): Promise<OpenWay> {
    const road = this.road(socket);
    road.ways++;
    const left = () => {
      road.ways--;
      // A host without panes ends when nobody is connected to it.
      if (road.ways === 0) this.close(socket, road);
    };
    try {
      const client = await road.client;
      const way = await client.direct(number, {
        key: Buffer.from(key, "hex"),
        onAnswer: ({ position, bytes }) => events.onAnswer(position, bytes),
      });
      return new OpenWay(client, number, way, { lost: events.onLost, left });
    } catch (error) {
      left();
      throw error;
    }
  }

  private road(socket: string): Road {
    const known = this.roads.get(socket);
    if (known) return known;
    const road: Road = {
      client: connectPtyHost({ socket, build: this.build, role: "observe" }),
      ways: 0,
    };
    this.roads.set(socket, road);
    road.client.then(
      (client) => client.onClosed(() => this.close(socket, road)),
      () => this.close(socket, road),
    );
    return road;
  }

  private close(socket: string, road: Road): void {
    if (this.roads.get(socket) === road) this.roads.delete(socket);
    road.client.then(
      (client) => client.close(),
      () => {},
    );
  }

  dispose(): void {
    for (const [socket, road] of [...this.roads]) this.close(socket, road);
  }
}

/** A direct way that takes everything, in order, up to a limit. */
export class OpenWay implements Disposable {
  private readonly input: PaneInput;
  private readonly closed: Disposable;

  constructor(
    client: PtyHostClient,
    number: number,
    private readonly way: HostedWay,
    private readonly told: { readonly lost: () => void; readonly left: () => void },
  ) {
    this.closed = client.onClosed(told.lost);
    const source = {
      write: (bytes: Uint8Array) => way.write(bytes) !== undefined,
      onDrain: (taken: () => void) => client.onWritten(({ pane }) => pane === number && taken()),
    };
    this.input = new PaneInput(source, () => {
      throw new DomuxError("limit", "The program reads nothing, and too much input waits for it already.");
    });
  }

  /** @throws DomuxError limit */
  write(bytes: Uint8Array): void {
    this.input.write(bytes);
  }

  dispose(): void {
    this.closed.dispose();
    this.input.dispose();
    this.way.dispose();
    this.told.left();
  }
}
