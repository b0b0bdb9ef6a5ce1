import { expect, it } from "vitest";
import { sizeOf } from "../model/index.ts";
import { makeTerminal } from "./make-terminal.ts";
import { paletteColors } from "./palette-colors.ts";
import { muxSettings } from "./settings.ts";

const palette = {
  foreground: "#010203",
  background: "#fafbfc",
  cursor_bg: "#0a0b0c",
  ansi: ["#000000", "#110000"],
  indexed: { 100: "#123456" },
} as never;

it("answers by names, numbers, the scheme's own and xterm's cube and greys", () => {
  const colors = paletteColors(palette);
  expect([colors("foreground"), colors("background"), colors("cursor")]).toEqual([
    0x010203, 0xfafbfc, 0x0a0b0c,
  ]);
  expect([1, 100, 16, 21, 196, 232, 255].map(colors)).toEqual([
    0x110000, 0x123456, 0x000000, 0x0000ff, 0xff0000, 0x080808, 0xeeeeee,
  ]);
  expect(colors(256)).toBeUndefined();
});

it("programs that ask are told the colours, and whether they are light", () => {
  const terminal = makeTerminal(sizeOf(80, 24), muxSettings(undefined, palette));
  terminal.write(new TextEncoder().encode("\x1b]11;?\x1b\\\x1b[?996n"));
  const replies = terminal
    .takeEffects()
    .map((effect) => (effect.type === "reply" ? new TextDecoder().decode(effect.bytes) : ""));
  expect(replies.join("")).toContain("11;rgb:fafa/fbfb/fcfc");
  expect(replies.join("")).toContain("\x1b[?997;2n");
});
