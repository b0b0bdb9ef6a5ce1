import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { utf8 } from "../../src/base/index.ts";
import { sizeOf } from "../../src/model/index.ts";
import { Engine } from "../../src/vt/index.ts";
import { differences } from "./differences-table.ts";
import { engineLook, type Look, referenceLook } from "./look.ts";
import { Reference } from "./reference.ts";
import { narrowStream, wideStream } from "./streams.ts";

/** What restores or resets attributes: xterm.js then also ends a link, and mixes up kinds of underline. */
const endsLink = /^\x1b(?:[78]|\[[su]$|\[!p|\[\?1049)/;

/** Pieces that mean the same to both engines while a wrap is pending; others differ there (see the table). */
const plain = /^(?:[^\x00-\x1f\x7f]+|\r\n|\x1b\[[\d;:]*m|\x1b\]8;.*|\x1b[()][0AB]|\x1b\[[56c]n?)$/s;

/** The look of both engines after the same pieces. A pending wrap is ended before what they disagree on then. */
function both(pieces: readonly string[], cols: number, rows: number) {
  const engine = new Engine({ size: sizeOf(cols, rows), scrollbackLines: 1000 });
  const reference = new Reference(cols, rows);
  const feed = (text: string) => {
    engine.write(utf8(text));
    reference.write(utf8(text));
  };
  for (const piece of pieces) {
    const pending = engine.cursor.pendingWrap || reference.term.buffer.active.cursorX >= cols;
    if (pending && !plain.test(piece)) feed("\r");
    if (endsLink.test(piece)) feed("\x1b]8;;\x1b\\\x1b[24m");
    feed(piece);
  }
  const looks = {
    ours: engineLook(engine, { wrap: false, targets: false }),
    theirs: referenceLook(reference),
  };
  reference.dispose();
  return looks;
}

describe("beside xterm.js", () => {
  const sizes: [number, number][] = [
    [80, 24],
    [17, 6],
    [132, 50],
  ];
  const kinds = { narrow: narrowStream(60), wide: wideStream(60) };
  for (const [cols, rows] of sizes)
    for (const [kind, stream] of Object.entries(kinds))
      it(`generated streams (${kind}) look the same at ${cols}x${rows}`, () => {
        fc.assert(
          fc.property(stream, (pieces) => {
            const { ours, theirs } = both(pieces, cols, rows);
            expect(ours).toEqual(theirs);
          }),
          { numRuns: 250, seed: 20_000 + cols },
        );
      });

  it.each(differences)("differs as listed: $name", ({ input, ours, theirs }) => {
    const looks = both([input], 20, 4);
    const head = (look: Look) =>
      [look.history.length, ...look.screen.slice(0, 3), `@${look.cursor}`].join("|");
    expect(head(looks.ours)).toBe(ours);
    expect(head(looks.theirs)).toBe(theirs);
  });
});
