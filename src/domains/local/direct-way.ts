import type { Disposable } from "../../base/index.ts";
import { DomuxError } from "../../model/index.ts";
import type { DirectPermit } from "../../mux/index.ts";
import { connectPtyHost, type DirectWay as HostedWay, type PtyHostClient } from "../../ptyhost/index.ts";

/** Input that waits here while a program reads nothing; more is refused (bytes). */
const LIMIT = 16 << 20;

export interface DirectWayEvents {
  readonly onAnswer: (position: number, bytes: Uint8Array) => void;
  readonly onLost: () => void;
}

/** The direct ways of one process to programs of this machine: one connection to each PTY host. */
export class DirectWays implements Disposable {
  private readonly hosts = new Map<string, Promise<PtyHostClient>>();

  constructor(private readonly build: string) {}

  /** @throws DomuxError connect-failed, not-allowed, unknown-method … */
  async open(permit: DirectPermit, events: DirectWayEvents): Promise<OpenWay> {
    const client = await this.host(permit.socket);
    const way = await client.direct(permit.number, {
      key: Buffer.from(permit.key, "hex"),
      onAnswer: ({ position, bytes }) => events.onAnswer(position, bytes),
    });
    return new OpenWay(client, permit.number, way, events.onLost);
  }

  private host(socket: string): Promise<PtyHostClient> {
    const known = this.hosts.get(socket);
    if (known) return known;
    const made = connectPtyHost({ socket, build: this.build, role: "observe" });
    this.hosts.set(socket, made);
    const gone = () => {
      if (this.hosts.get(socket) === made) this.hosts.delete(socket);
    };
    made.then((client) => client.onClosed(gone), gone);
    return made;
  }

  dispose(): void {
    for (const host of this.hosts.values())
      host.then(
        (client) => client.close(),
        () => {},
      );
    this.hosts.clear();
  }
}

/** A direct way that takes everything, in order, up to a limit. */
export class OpenWay implements Disposable {
  private waiting: Uint8Array[] = [];
  private bytes = 0;
  private readonly subscriptions: Disposable[];

  constructor(
    client: PtyHostClient,
    number: number,
    private readonly way: HostedWay,
    lost: () => void,
  ) {
    this.subscriptions = [
      client.onWritten(({ pane }) => {
        if (pane === number) this.flush();
      }),
      client.onClosed(lost),
    ];
  }

  /** @throws DomuxError limit */
  write(bytes: Uint8Array): void {
    if (this.waiting.length === 0 && this.way.write(bytes) !== undefined) return;
    if (this.bytes + bytes.length > LIMIT)
      throw new DomuxError("limit", "The program reads nothing, and too much input waits for it already.");
    this.waiting.push(bytes);
    this.bytes += bytes.length;
  }

  private flush(): void {
    while (this.waiting.length > 0 && this.way.write(this.waiting[0]) !== undefined)
      this.bytes -= this.waiting.shift()!.length;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.way.dispose();
  }
}
