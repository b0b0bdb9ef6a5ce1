import { createServer, type Server } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { knockTcp } from "./tcp.ts";

/** A listener on loopback, and what came to it. */
async function listener(): Promise<{ port: number; server: Server; came: () => number }> {
  let came = 0;
  const server = createServer(() => came++);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  onTestFinished(() => void server.close());
  return { port: (server.address() as { port: number }).port, server, came: () => came };
}

const asking = { again: 250, timeout: 10_000 };

describe("knocking", () => {
  it("gives the connection that is answered first", async () => {
    const { port, came } = await listener();
    const socket = await knockTcp("127.0.0.1", port, asking);
    onTestFinished(() => void socket.destroy());
    expect(socket.remotePort).toBe(port);
    while (came() === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(came()).toBe(1);
  });

  it("ends at once when it is refused, or given up", async () => {
    const { port, server } = await listener();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await expect(knockTcp("127.0.0.1", port, asking)).rejects.toThrow(/Nothing listens on 127.0.0.1/);
    const { port: other } = await listener();
    const abort = new AbortController();
    const knocking = knockTcp("127.0.0.1", other, { ...asking, signal: abort.signal });
    abort.abort();
    await expect(knocking).rejects.toMatchObject({ code: "cancelled" });
    await expect(
      knockTcp("127.0.0.1", other, { ...asking, signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ code: "cancelled" });
  });
});
