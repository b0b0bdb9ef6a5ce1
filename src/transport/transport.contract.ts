import { describe, expect, it, onTestFinished } from "vitest";
import type { Channel, CloseReason } from "../link/index.ts";

export interface OpenPair {
  readonly client: Channel;
  readonly server: Channel;
  /** Cuts the wire without a closing message, where there is a wire. */
  readonly cut?: () => void;
  dispose(): void;
}

/** Next messages of a channel, awaited by count. */
export function inbox(channel: Channel) {
  const got: (string | Uint8Array)[] = [];
  let wake = () => {};
  channel.onMessage((message) => {
    got.push(message);
    wake();
  });
  return {
    got,
    async count(wanted: number) {
      while (got.length < wanted) await new Promise<void>((resolve) => (wake = resolve));
      return got;
    },
  };
}

export const closing = (channel: Channel) => new Promise<CloseReason>((resolve) => channel.onClose(resolve));

/** What every transport promises. */
export function transportContract(name: string, open: () => Promise<OpenPair>) {
  describe(`${name}: the channel contract`, () => {
    const opened = async () => {
      const pair = await open();
      onTestFinished(async () => {
        const ends = [closing(pair.client), closing(pair.server)];
        pair.client.close();
        pair.server.close();
        await Promise.all(ends);
        pair.dispose();
      });
      return pair;
    };

    it("keeps order, kinds and bytes, both ways", async () => {
      const { client, server } = await opened();
      for (const [from, to] of [
        [client, server],
        [server, client],
      ]) {
        const received = inbox(to);
        const sent = Array.from({ length: 500 }, (_, i) =>
          i % 3 === 0
            ? `text ${i} é \u{1f600}`
            : new Uint8Array([i & 255, 0, 255, ...new Array(i).fill(i & 255)]),
        );
        for (const message of sent) from.send(message);
        expect(await received.count(sent.length)).toEqual(sent);
      }
    });

    it("carries empty and large messages", async () => {
      const { client, server } = await opened();
      const received = inbox(server);
      const large = new Uint8Array(9 << 20).map((_, i) => (i * 7919) >> 3);
      client.send("");
      client.send(new Uint8Array(0));
      client.send(large);
      client.send("é".repeat(1 << 20));
      const [empty, none, bytes, text] = await received.count(4);
      expect(empty).toBe("");
      expect(none).toEqual(new Uint8Array(0));
      expect(Buffer.compare(bytes as Uint8Array, large)).toBe(0);
      expect((text as string).length).toBe(1 << 20);
    });

    it("keeps what comes before the first listener", async () => {
      const { client, server } = await opened();
      const answers = inbox(client);
      client.send("early");
      server.send("answer");
      await answers.count(1);
      expect(await inbox(server).count(1)).toEqual(["early"]);
    });

    it("tells the reason of a close to both, after everything sent before, and once", async () => {
      const { client, server } = await opened();
      const received = inbox(server);
      const reason: CloseReason = { code: "not-allowed", message: "Only viewers may do that." };
      const ends: CloseReason[] = [];
      const over = Promise.all([closing(server), closing(client)]);
      server.onClose((end) => ends.push(end));
      for (let i = 0; i < 100; i++) client.send(`${i}`);
      client.close(reason);
      client.close();
      client.send("too late");
      expect(await over).toEqual([reason, reason]);
      expect(received.got).toEqual(Array.from({ length: 100 }, (_, i) => `${i}`));
      expect(server.closed).toEqual(reason);
      expect(await closing(server)).toEqual(reason);
      server.send("nobody hears this");
      expect(ends).toEqual([reason]);
    });

    it("ends both ways at an ordinary close", async () => {
      const { client, server } = await opened();
      server.close();
      expect((await closing(client)).code).toBe("disconnected");
      expect((await closing(server)).code).toBe("disconnected");
    });

    it("counts what waits to be sent and tells when it has gone", async () => {
      const { client, server } = await opened();
      const received = inbox(server);
      const drained = new Promise<void>((resolve) => client.onDrain(resolve));
      for (let i = 0; i < 64; i++) client.send(new Uint8Array(256 << 10));
      expect(client.bufferedAmount).toBeGreaterThan(1 << 20);
      await drained;
      expect(client.bufferedAmount).toBe(0);
      await received.count(64);
    });

    it("tells both sides of a cut", async () => {
      const { client, server, cut } = await opened();
      if (!cut) return;
      const over = Promise.all([closing(client), closing(server)]);
      cut();
      for (const end of await over) expect(end.code).toBe("disconnected");
    });
  });
}
