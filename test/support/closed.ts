import type { Duplex } from "node:stream";

/** Resolves when a stream is closed, however it ended: `once` of node:events fails where the end is a reset. */
export function closed(stream: Duplex): Promise<void> {
  stream.on("error", () => {});
  return new Promise((resolve) => stream.once("close", () => resolve()));
}
