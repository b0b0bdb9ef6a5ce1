import { utf8 } from "../base/index.ts";
import { Mods, type MouseButton, type MouseEvent, type Size } from "../model/index.ts";
import { MouseBits } from "./mouse-report.ts";
import type { MouseModes } from "./pane-modes.ts";

export interface MouseEncodingOptions {
  /** Arrow keys per line of the wheel on the alternate screen (alternate_buffer_wheel_scroll_speed); default 3. */
  readonly alternateWheelSpeed?: number;
}

/** A wheel event of more lines than this is cut: nobody wants to wait for the rest. */
const MAX_STEPS = 100;
const CODES: Readonly<Record<MouseButton, number>> = {
  left: 0,
  middle: 1,
  right: 2,
  none: 3,
  back: MouseBits.extra,
  forward: MouseBits.extra + 1,
};
const NOTHING = new Uint8Array(0);

/**
 * The bytes that a terminal of this size in these modes sends for a mouse event at cells of the pane: a report, or
 * arrow keys for the wheel on the alternate screen without tracking, or nothing. Places outside are moved to the edge.
 */
export function encodeMouse(
  event: MouseEvent,
  modes: MouseModes,
  size: Size,
  options: MouseEncodingOptions = {},
): Uint8Array {
  if (modes.mouse === 0) return arrows(event, modes, options.alternateWheelSpeed ?? 3);
  const codes = reportCodes(event, modes.mouse);
  if (codes.length === 0) return NOTHING;
  const mods =
    modes.mouse === 9
      ? 0
      : (event.mods & Mods.shift ? MouseBits.shift : 0) |
        (event.mods & (Mods.alt | Mods.meta) ? MouseBits.alt : 0) |
        (event.mods & Mods.ctrl ? MouseBits.ctrl : 0);
  const parts = codes.map((code) => report(code + mods, event, modes.mouseEncoding, size));
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/** Button codes to report, without modifiers: none, one, or one per step of the wheel. */
function reportCodes(event: MouseEvent, mode: MouseModes["mouse"]): number[] {
  switch (event.kind) {
    case "press":
      if (mode === 9 && !["left", "middle", "right"].includes(event.button)) return [];
      return event.button === "none" ? [] : [CODES[event.button]];
    case "release":
      return mode === 9 ? [] : [CODES[event.button]];
    case "move":
      if (mode === 1003 || (mode === 1002 && event.button !== "none")) {
        return [CODES[event.button] + MouseBits.motion];
      }
      return [];
    case "wheel":
      return mode === 9
        ? []
        : [...steps(event.wheelY, MouseBits.wheel), ...steps(event.wheelX, MouseBits.wheel + 2)];
  }
}

/** One code per whole step: `code` for negative steps, the next one for positive steps. */
function steps(amount: number | undefined, code: number): number[] {
  const count = Math.min(MAX_STEPS, Math.abs(Math.trunc(amount ?? 0)));
  return new Array<number>(count).fill((amount ?? 0) < 0 ? code : code + 1);
}

function report(
  code: number,
  event: MouseEvent,
  encoding: MouseModes["mouseEncoding"],
  size: Size,
): Uint8Array {
  const clamp = (value: number, limit: number): number => Math.max(0, Math.min(Math.floor(value), limit - 1));
  const [x, y] = [clamp(event.x, size.cols), clamp(event.y, size.rows)];
  const final = event.kind === "release" ? "m" : "M";
  // The older encodings tell that a button was released, not which one.
  const old = event.kind === "release" ? (code & ~0b11000011) | 3 : code;
  switch (encoding) {
    case 1006:
      return utf8(`\x1b[<${code};${x + 1};${y + 1}${final}`);
    case 1016: {
      const cell = { width: size.pixelWidth / size.cols, height: size.pixelHeight / size.rows };
      const pixelX = clamp(event.pixelX ?? (x + 0.5) * cell.width, size.pixelWidth);
      const pixelY = clamp(event.pixelY ?? (y + 0.5) * cell.height, size.pixelHeight);
      return utf8(`\x1b[<${code};${pixelX + 1};${pixelY + 1}${final}`);
    }
    case 1015:
      return utf8(`\x1b[${old + 32};${x + 1};${y + 1}M`);
    case 1005:
      return x > 2014 || y > 2014 ? NOTHING : utf8(`\x1b[M${String.fromCharCode(old + 32, x + 33, y + 33)}`);
    case 0:
      return x > 222 || y > 222 ? NOTHING : Uint8Array.of(0x1b, 0x5b, 0x4d, old + 32, x + 33, y + 33);
  }
}

function arrows(event: MouseEvent, modes: MouseModes, speed: number): Uint8Array {
  if (event.kind !== "wheel" || !modes.alternateScreen || !modes.alternateScroll) return NOTHING;
  const start = modes.applicationCursor ? "\x1bO" : "\x1b[";
  const repeat = (amount: number | undefined, back: string, forward: string): string =>
    `${start}${(amount ?? 0) < 0 ? back : forward}`.repeat(
      Math.min(MAX_STEPS, Math.abs(Math.trunc(amount ?? 0)) * speed),
    );
  return utf8(repeat(event.wheelY, "A", "B") + repeat(event.wheelX, "D", "C"));
}
