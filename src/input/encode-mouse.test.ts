import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromUtf8 } from "../base/index.ts";
import { Mods, type MouseEvent, sizeOf } from "../model/index.ts";
import {
  DEFAULT_INPUT_MODES,
  encodeFocus,
  encodeMouse,
  encodePaste,
  type MouseModes,
  TtyParser,
} from "./index.ts";

const at = (kind: MouseEvent["kind"], more: Partial<MouseEvent> = {}): MouseEvent => ({
  kind,
  button: kind === "wheel" ? "none" : "left",
  x: 9,
  y: 4,
  mods: 0,
  ...more,
});
const encode = (event: MouseEvent, modes: Partial<MouseModes>, options = {}): string =>
  String.fromCharCode(...encodeMouse(event, { ...DEFAULT_INPUT_MODES, ...modes }, sizeOf(80, 24), options));

describe("mouse", () => {
  const sgr = { mouseEncoding: 1006 } as const;
  it.each<[string, Partial<MouseModes>, MouseEvent, string]>([
    ["nothing without tracking", sgr, at("press"), ""],
    ["SGR press", { ...sgr, mouse: 1000 }, at("press"), "\x1b[<0;10;5M"],
    ["SGR release", { ...sgr, mouse: 1000 }, at("release", { button: "right" }), "\x1b[<2;10;5m"],
    ["no motion with 1000", { ...sgr, mouse: 1000 }, at("move"), ""],
    ["drag with 1002", { ...sgr, mouse: 1002 }, at("move"), "\x1b[<32;10;5M"],
    ["no bare motion with 1002", { ...sgr, mouse: 1002 }, at("move", { button: "none" }), ""],
    ["bare motion with 1003", { ...sgr, mouse: 1003 }, at("move", { button: "none" }), "\x1b[<35;10;5M"],
    [
      "modifiers",
      { ...sgr, mouse: 1000 },
      at("press", { mods: Mods.shift | Mods.alt | Mods.ctrl }),
      "\x1b[<28;10;5M",
    ],
    ["two lines up", { ...sgr, mouse: 1000 }, at("wheel", { wheelY: -2 }), "\x1b[<64;10;5M\x1b[<64;10;5M"],
    ["wheel right", { ...sgr, mouse: 1000 }, at("wheel", { wheelX: 1 }), "\x1b[<67;10;5M"],
    ["back", { ...sgr, mouse: 1000 }, at("press", { button: "back" }), "\x1b[<128;10;5M"],
    ["clamped", { ...sgr, mouse: 1002 }, at("move", { x: -3, y: 99 }), "\x1b[<32;1;24M"],
    [
      "pixels",
      { mouse: 1000, mouseEncoding: 1016 },
      at("press", { pixelX: 77, pixelY: 70 }),
      "\x1b[<0;78;71M",
    ],
    ["middle of the cell", { mouse: 1000, mouseEncoding: 1016 }, at("press"), "\x1b[<0;77;73M"],
    ["urxvt", { mouse: 1000, mouseEncoding: 1015 }, at("press"), "\x1b[32;10;5M"],
    ["urxvt release", { mouse: 1000, mouseEncoding: 1015 }, at("release", { mods: 1 }), "\x1b[39;10;5M"],
    ["X10 bytes", { mouse: 1000 }, at("press"), "\x1b[M *%"],
    ["X10 bytes release", { mouse: 1000 }, at("release"), "\x1b[M#*%"],
    ["mode 9 press, without modifiers", { mouse: 9 }, at("press", { mods: Mods.ctrl }), "\x1b[M *%"],
    ["mode 9 has no release", { mouse: 9 }, at("release"), ""],
    ["mode 9 has no wheel", { mouse: 9 }, at("wheel", { wheelY: 1 }), ""],
  ])("%s", (_, modes, event, expected) => {
    expect(encode(event, modes)).toBe(expected);
  });

  it("sends arrows for the wheel on the alternate screen", () => {
    const modes = { alternateScreen: true } as const;
    expect(encode(at("wheel", { wheelY: -1 }), modes)).toBe("\x1b[A\x1b[A\x1b[A");
    expect(
      encode(at("wheel", { wheelY: 2 }), { ...modes, applicationCursor: true }, { alternateWheelSpeed: 1 }),
    ).toBe("\x1bOB\x1bOB");
    expect(encode(at("wheel", { wheelY: 1 }), { ...modes, alternateScroll: false })).toBe("");
    expect(encode(at("wheel", { wheelY: 1 }), {})).toBe("");
    expect(encode(at("press"), modes)).toBe("");
  });

  it("drops what an encoding cannot tell", () => {
    const wide = (mouseEncoding: MouseModes["mouseEncoding"], x: number): Uint8Array =>
      encodeMouse(
        at("press", { x }),
        { ...DEFAULT_INPUT_MODES, mouse: 1000, mouseEncoding },
        sizeOf(5000, 24),
      );
    expect(wide(0, 222)).toHaveLength(6);
    expect(wide(0, 223)).toHaveLength(0);
    expect(fromUtf8(wide(1005, 300))).toBe("\x1b[M \u014d%");
    expect(wide(1005, 2015)).toHaveLength(0);
  });

  it("is the same event again when parsed", () => {
    const event = fc.record({
      kind: fc.constantFrom<MouseEvent["kind"]>("press", "release", "move"),
      button: fc.constantFrom<MouseEvent["button"]>("left", "middle", "right", "back", "forward"),
      x: fc.nat({ max: 79 }),
      y: fc.nat({ max: 23 }),
      mods: fc.integer({ min: 0, max: 7 }),
    });
    fc.assert(
      fc.property(event, (mouse) => {
        const modes = { ...DEFAULT_INPUT_MODES, mouse: 1003, mouseEncoding: 1006 } as const;
        expect(new TtyParser().write(encodeMouse(mouse, modes, sizeOf(80, 24)))).toEqual([
          { type: "mouse", mouse },
        ]);
      }),
    );
  });
});

describe("pastes", () => {
  const on = { bracketedPaste: true };
  const off = { bracketedPaste: false };
  const paste = (...args: Parameters<typeof encodePaste>): string => fromUtf8(encodePaste(...args));

  it("brackets, or makes line ends those of a keyboard", () => {
    expect(paste("a\r\nb\nc\r", on)).toBe("\x1b[200~a\r\nb\nc\r\x1b[201~");
    expect(paste("a\r\nb\nc\r", off)).toBe("a\rb\rc\r");
    expect(paste("a\r\nb\n", off, { canonicalNewlines: "LineFeed" })).toBe("a\nb\n");
    expect(paste("a\nb\r", off, { canonicalNewlines: "CarriageReturnAndLineFeed" })).toBe("a\r\nb\r\n");
    expect(paste("a\r\nb\n", off, { canonicalNewlines: "None" })).toBe("a\r\nb\n");
  });

  it("lets no text end the paste by itself", () => {
    const hostile = [
      "x\x1b[201~rm\r",
      "\x1b[20\x1b[201~1~x",
      "\x9b201~x",
      "\x1b[2\x9b200~01~x",
      "\x1b[\x1b[201~201~",
    ];
    for (const text of hostile) {
      const inside = paste(text, on).slice("\x1b[200~".length, -"\x1b[201~".length);
      expect(inside).not.toMatch(/(\x1b\[|\x9b)20[01]~/);
    }
    expect(paste("\x1b[31mred", on)).toBe("\x1b[200~\x1b[31mred\x1b[201~");
  });
});

it("reports focus where it was asked for", () => {
  expect(fromUtf8(encodeFocus(true, { focusReports: true }))).toBe("\x1b[I");
  expect(fromUtf8(encodeFocus(false, { focusReports: true }))).toBe("\x1b[O");
  expect(encodeFocus(true, { focusReports: false })).toHaveLength(0);
});
