import { deepStrictEqual } from "node:assert";
import { sizeOf } from "../../src/model/index.ts";
import { Engine } from "../../src/vt/index.ts";
import { engineState, sameState } from "./state.ts";

/** Milliseconds an input of this many bytes may take, with room for a busy machine. */
const patience = (bytes: number) => 1500 + bytes / 10;
const SCROLLBACK = 300;

/**
 * What must hold for any bytes: nothing is thrown, time is bounded, chunks do not matter, a snapshot and the rest equal
 * the whole, sizes may change in between. Throws what is wrong.
 */
export function checkBytes(bytes: Uint8Array): void {
  // The first bytes also choose size and cuts, so that an input says everything.
  const cols = 1 + ((bytes[0] ?? 0) % 60);
  const rows = 1 + ((bytes[1] ?? 0) % 20);
  const cut = bytes.length === 0 ? 0 : ((bytes[2] ?? 0) * 257 + (bytes[3] ?? 0)) % bytes.length;
  const make = () => new Engine({ size: sizeOf(cols, rows), scrollbackLines: SCROLLBACK });

  const started = performance.now();
  const whole = make();
  whole.write(bytes);
  const effects = whole.takeEffects();
  const took = performance.now() - started;
  if (took > patience(bytes.length)) throw new Error(`took ${Math.round(took)} ms for ${bytes.length} bytes`);

  const parts = make();
  const step = 1 + ((bytes[4] ?? 0) % 7);
  for (let at = 0; at < bytes.length; at += step) parts.write(bytes.subarray(at, at + step));
  deepStrictEqual(engineState(parts), engineState(whole), "chunks matter to the state");
  deepStrictEqual(parts.takeEffects(), effects, "chunks matter to the effects");

  const head = make();
  head.write(bytes.subarray(0, cut));
  head.takeEffects();
  const copy = make();
  copy.write(head.snapshot({ scrollback: SCROLLBACK }));
  copy.takeEffects();
  sameState(copy, head);
  const since = copy.seq;
  const replica = make();
  replica.write(copy.snapshot());
  copy.write(bytes.subarray(cut));
  sameState(copy, whole);
  replica.write(copy.difference(since));
  sameState(replica, copy, { history: false });

  for (const [c, r] of [
    [cols + 7, rows],
    [Math.max(1, cols >> 1), rows + 3],
    [cols, rows],
  ]) {
    parts.resize(sizeOf(c, r));
    engineState(parts);
  }
  parts.resize(sizeOf(20, 5));
  parts.write(new TextEncoder().encode("\x18\x1b\\\x1bcgood"));
  if (parts.rowText(parts.top) !== "good") throw new Error("good bytes after it do not work");
}

/** A description of what is wrong with these bytes, or undefined. */
export function wrongWith(bytes: Uint8Array): string | undefined {
  try {
    checkBytes(bytes);
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
