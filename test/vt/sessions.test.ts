import { describe, expect, it } from "vitest";
import { sizeOf } from "../../src/model/index.ts";
import { Engine } from "../../src/vt/index.ts";
import { engineLook, referenceLook } from "./look.ts";
import { hasTool, type Recording, record, sessions } from "./record.ts";
import { Reference } from "./reference.ts";
import { storedSessions } from "./stored-sessions.ts";

const sizes: readonly [number, number][] = [
  [80, 24],
  [120, 40],
  [60, 18],
];

/** Feeds both engines chunk by chunk, compares them now and then and at the end. */
function compare({ cols, rows, chunks }: Recording): void {
  const engine = new Engine({ size: sizeOf(cols, rows), scrollbackLines: 1000 });
  const reference = new Reference(cols, rows);
  try {
    chunks.forEach((chunk, index) => {
      engine.write(chunk);
      reference.write(chunk);
      if (index % 3 === 0 || index === chunks.length - 1) {
        const { screen, cursor } = engineLook(engine, { wrap: false, targets: false });
        const theirs = referenceLook(reference);
        expect({ index, screen, cursor }).toEqual({ index, screen: theirs.screen, cursor: theirs.cursor });
      }
    });
    expect(engineLook(engine, { wrap: false, targets: false }).history).toEqual(
      referenceLook(reference).history,
    );
    const replies = engine.takeEffects().filter((effect) => effect.type === "reply");
    expect(replies.length > 0).toBe(reference.replies.length > 0);
  } finally {
    reference.dispose();
  }
}

describe("real programs look as in xterm.js", () => {
  for (const session of sessions)
    for (const [cols, rows] of sizes)
      it.skipIf(!process.env.CI && !hasTool(session.tool))(`${session.name} at ${cols}x${rows}`, async () => {
        compare(await record(session, cols, rows));
      });

  it.each(storedSessions())("$name (stored)", ({ recording }) => compare(recording));
});
