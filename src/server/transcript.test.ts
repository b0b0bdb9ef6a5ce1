import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { wireHouse } from "../../test/support/wire-house.ts";
import { decodeFrame, LogRecord } from "../protocol/index.ts";

const root = fileURLToPath(new URL("../../test/fixtures/wire/", import.meta.url));
const versions = readdirSync(root).filter((name) => /^\d+\.\d+$/.test(name));

interface Line {
  client?: unknown;
  clientFrame?: string;
  server?: { id?: number };
  serverFrame?: string;
  cut?: true;
}

/** True if `now` says at least what `then` said. Lists of words may have grown. */
function covers(now: unknown, then: unknown): boolean {
  if (Array.isArray(then)) {
    if (!Array.isArray(now)) return false;
    if (then.every((item) => typeof item === "string")) return then.every((item) => now.includes(item));
    return now.length === then.length && then.every((item, index) => covers(now[index], item));
  }
  if (typeof then === "object" && then !== null)
    return (
      typeof now === "object" &&
      now !== null &&
      Object.entries(then).every(([key, value]) => covers((now as Record<string, unknown>)[key], value))
    );
  return now === then;
}

function sameFrame(now: Uint8Array, then: Uint8Array): boolean {
  const [a, b] = [decodeFrame(now), decodeFrame(then)];
  if (!a || !b || a.kind !== b.kind) return false;
  if (a.kind !== "data" || b.kind !== "data") return covers(a, b);
  const { payload: ours, ...facts } = a;
  const { payload: theirs, ...expected } = b;
  // How a picture is drawn may change, what a program printed may not.
  const exact = a.record === LogRecord.output || a.record === LogRecord.notice;
  return (
    covers(facts, expected) &&
    (exact ? Buffer.compare(ours, theirs) === 0 : ours.length > 0 === theirs.length > 0)
  );
}

describe.each(versions)("a client of protocol %s", (version) => {
  it.each(readdirSync(join(root, version)))("is served as ever: %s", async (name) => {
    const lines = readFileSync(join(root, version, name), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Line);
    const house = wireHouse();
    const said: (string | Uint8Array)[] = [];
    let channel = house.open();
    const listen = () => channel.onMessage((data) => said.push(data));
    listen();
    // Everything happens in memory: some turns of the event loop are enough for it to arrive.
    const settle = async () => {
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    };
    const take = (line: Line): void => {
      const index = said.findIndex((message) =>
        typeof message === "string"
          ? line.server !== undefined && covers(JSON.parse(message), withoutText(line.server))
          : line.serverFrame !== undefined && sameFrame(message, Buffer.from(line.serverFrame, "hex")),
      );
      expect(
        index,
        `${JSON.stringify(line)}\nnot among\n${said.map(String).join("\n")}`,
      ).toBeGreaterThanOrEqual(0);
      said.splice(index, 1);
    };
    for (const line of lines) {
      if (line.client !== undefined) channel.send(JSON.stringify(line.client));
      else if (line.clientFrame !== undefined) channel.send(Buffer.from(line.clientFrame, "hex"));
      else if (line.cut) {
        channel.close({ code: "disconnected", message: "cut" });
        await settle();
        channel = house.open();
        listen();
      } else {
        await settle();
        if (line.serverFrame?.startsWith(APPLIED)) {
          // That input was applied is told a little later than it once was.
          house.clock.advance(30);
          await settle();
        }
        take(line);
      }
    }
    house.dispose();
  });
});

/** Kind 4, in hexadecimal. */
const APPLIED = "04";

/** Codes of errors are promised, their sentences may become better. */
function withoutText(message: object): object {
  const { error } = message as { error?: { message?: string } };
  if (!error) return message;
  const { message: _sentence, ...rest } = error;
  return { ...message, error: rest };
}
