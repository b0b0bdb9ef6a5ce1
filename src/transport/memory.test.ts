import { expect, it } from "vitest";
import { memoryPair } from "./memory.ts";
import { inbox, transportContract } from "./transport.contract.ts";

transportContract("memory", async () => {
  const [client, server] = memoryPair();
  return { client, server, dispose() {} };
});

it("memory copies bytes and delivers later", async () => {
  const [client, server] = memoryPair();
  const received = inbox(server);
  const bytes = new Uint8Array([1, 2, 3]);
  client.send(bytes);
  bytes[0] = 9;
  expect(received.got).toEqual([]);
  expect(await received.count(1)).toEqual([new Uint8Array([1, 2, 3])]);
});
