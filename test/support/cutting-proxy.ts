import { connect, createServer, type Server, type Socket } from "node:net";

/** Passes TCP connections on, each until it has carried so many bytes (both ways together); then it is cut. */
export class CuttingProxy {
  port = 0;
  /** Bytes carried by the newest connection. */
  carried = 0;
  connections = 0;
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly target: { readonly host: string; readonly port: number },
    private readonly budget: () => number,
  ) {
    this.server = createServer((near) => this.pass(near));
  }

  /** `budget`: asked at every connection. */
  static async start(
    target: { readonly host: string; readonly port: number },
    budget: () => number,
  ): Promise<CuttingProxy> {
    const made = new CuttingProxy(target, budget);
    await new Promise<void>((resolve) => made.server.listen(0, "127.0.0.1", resolve));
    made.port = (made.server.address() as { port: number }).port;
    return made;
  }

  private pass(near: Socket): void {
    const budget = this.budget();
    this.connections++;
    this.carried = 0;
    let carried = 0;
    const far = connect(this.target);
    const cut = () => {
      near.destroy();
      far.destroy();
    };
    for (const [from, to] of [
      [near, far],
      [far, near],
    ]) {
      this.sockets.add(from);
      from.on("error", cut);
      from.on("close", () => {
        this.sockets.delete(from);
        // What was sent in order goes on its way before the end does.
        to.end();
      });
      from.on("data", (piece: Buffer) => {
        const part = piece.subarray(0, Math.max(0, budget - carried));
        carried += part.length;
        this.carried = carried;
        if (carried < budget) to.write(part);
        else to.write(part, cut);
      });
    }
  }

  /** Cuts all connections. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  dispose(): void {
    this.server.close();
    this.cut();
  }
}

/** Numbers from 0 to 1 that are the same for the same seed (a linear congruential generator). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
