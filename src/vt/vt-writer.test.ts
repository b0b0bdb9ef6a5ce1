import fc from "fast-check";
import { expect, it } from "vitest";
import { sizeOf } from "../model/index.ts";
import { Core } from "./core.ts";
import { sgrOf } from "./sgr.ts";
import { ATTR, UNDERLINE_SHIFT } from "./style-table.ts";
import { VtWriter } from "./vt-writer.ts";

const color = fc.oneof(
  fc.constant(-1),
  fc.integer({ min: 0, max: 255 }),
  fc.integer({ min: 0x1000000, max: 0x1ffffff }),
);
const attributes = fc
  .tuple(fc.integer({ min: 0, max: ATTR.protect - 1 }), fc.integer({ min: 0, max: 5 }))
  .map(([bits, underline]) => bits | (underline << UNDERLINE_SHIFT));

it("spells every style as sgrOf does, from any other", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(color, color, color, attributes), { minLength: 1 }), (wanted) => {
      const core = new Core({ size: sizeOf(4, 2) });
      const writer = new VtWriter(core);
      let text = "";
      let before = 0;
      for (const [fg, bg, underline, attrs] of wanted) {
        const id = core.styles.intern(fg, bg, underline, attrs, 0);
        writer.setStyle(id);
        const codes = sgrOf(core.styles.view(id));
        if (id !== before) text += codes === "" ? "\x1b[m" : `\x1b[0;${codes}m`;
        before = id;
      }
      expect(writer.text()).toBe(text);
    }),
    { numRuns: 500 },
  );
});
