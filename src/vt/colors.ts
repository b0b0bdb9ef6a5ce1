import type { Core } from "./core.ts";
import { LIMITS } from "./limits.ts";
import { reply, replyC1 } from "./reply.ts";
import { SECTION } from "./state.ts";

/** X11 colour names that programs use in OSC 4 and 10 to 19. */
const NAMES: Readonly<Record<string, number>> = {
  black: 0x000000,
  red: 0xff0000,
  green: 0x00ff00,
  yellow: 0xffff00,
  blue: 0x0000ff,
  magenta: 0xff00ff,
  cyan: 0x00ffff,
  white: 0xffffff,
  gray: 0xbebebe,
  grey: 0xbebebe,
  orange: 0xffa500,
  purple: 0xa020f0,
  brown: 0xa52a2a,
  pink: 0xffc0cb,
  navy: 0x000080,
  gold: 0xffd700,
};

/** A colour as XParseColor reads it: `rgb:r/g/b` (1 to 4 digits each), `#rgb` to `#rrrrggggbbbb`, or a name. */
export function parseColor(text: string): number | undefined {
  const rgb = /^rgb:([0-9a-f]{1,4})\/([0-9a-f]{1,4})\/([0-9a-f]{1,4})$/i.exec(text);
  if (rgb) return pack(rgb.slice(1).map((part) => scaled(part)));
  const sharp = /^#([0-9a-f]+)$/i.exec(text);
  if (sharp && sharp[1].length % 3 === 0 && sharp[1].length <= 12) {
    const size = sharp[1].length / 3;
    // Unlike rgb:, # fills up with zeros on the right.
    const parts = [0, 1, 2].map((i) =>
      sharp[1]
        .slice(i * size, (i + 1) * size)
        .padEnd(2, "0")
        .slice(0, 2),
    );
    return pack(parts.map((part) => Number.parseInt(part, 16)));
  }
  const rgbi = /^rgbi:([\d.]+)\/([\d.]+)\/([\d.]+)$/i.exec(text);
  if (rgbi) return pack(rgbi.slice(1).map((part) => Math.round(Math.min(1, Number(part) || 0) * 255)));
  const name = text.toLowerCase().replaceAll(" ", "");
  return Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
}

const pack = (parts: readonly number[]): number => (parts[0] << 16) | (parts[1] << 8) | parts[2];
const scaled = (hex: string): number => Math.round((Number.parseInt(hex, 16) * 255) / (16 ** hex.length - 1));

/** `rgb:rrrr/gggg/bbbb`. */
export function colorText(color: number): string {
  const part = (shift: number) => {
    const hex = ((color >> shift) & 255).toString(16).padStart(2, "0");
    return hex + hex;
  };
  return `rgb:${part(16)}/${part(8)}/${part(0)}`;
}

/** OSC replies end as the question did. */
function replyOsc(core: Core, body: string, bell: boolean): void {
  if (bell) reply(core, `\x1b]${body}\x07`);
  else replyC1(core, "]", body);
}

function changed(core: Core): void {
  core.touch(SECTION.palette);
  core.effect({ type: "palette" });
}

/** OSC 4 and 5 (special colours, held as 256 and up): pairs of number and colour or `?`. */
export function indexedColors(core: Core, command: 4 | 5, text: string, bell: boolean): void {
  const parts = text.split(";");
  const offset = command === 5 ? 256 : 0;
  let any = false;
  for (let at = 0; at + 1 < parts.length; at += 2) {
    if (!/^\d{1,3}$/.test(parts[at])) continue;
    const index = Number(parts[at]) + offset;
    if (index > 260) continue;
    if (parts[at + 1] === "?") {
      const color = core.palette.get(index) ?? core.options.colors?.(index);
      if (color !== undefined) replyOsc(core, `${command};${parts[at]};${colorText(color)}`, bell);
      continue;
    }
    const color = parseColor(parts[at + 1]);
    if (color === undefined || core.palette.get(index) === color) continue;
    core.palette.set(index, color);
    any = true;
  }
  if (any) changed(core);
}

/** OSC 104 and 105: resets the listed colours, all if none is listed. */
export function resetIndexed(core: Core, command: 104 | 105, text: string): void {
  const offset = command === 105 ? 256 : 0;
  const before = core.palette.size;
  if (text === "") {
    for (const index of [...core.palette.keys()])
      if (index >= 256 === (command === 105)) core.palette.delete(index);
  } else
    for (const part of text.split(";")) if (/^\d+$/.test(part)) core.palette.delete(Number(part) + offset);
  if (core.palette.size !== before) changed(core);
}

const QUERIES = { 10: "foreground", 11: "background", 12: "cursor" } as const;

/** OSC 10 to 19: dynamic colours; further colours in one string belong to the following numbers. */
export function dynamicColors(core: Core, first: number, text: string, bell: boolean): void {
  let number = first;
  let any = false;
  for (const part of text.split(";")) {
    if (number > 19) break;
    if (part === "?") {
      const name = QUERIES[number as keyof typeof QUERIES];
      const color = core.dynamic.get(number) ?? (name ? core.options.colors?.(name) : undefined);
      if (color !== undefined) replyOsc(core, `${number};${colorText(color)}`, bell);
    } else {
      const color = parseColor(part);
      if (color !== undefined && core.dynamic.get(number) !== color) {
        core.dynamic.set(number, color);
        any = true;
      }
    }
    number++;
  }
  if (any) changed(core);
}

/** OSC 110 to 119. */
export function resetDynamic(core: Core, number: number): void {
  if (core.dynamic.delete(number)) changed(core);
}

/** XTPUSHCOLORS: saves the palette on top, or at place `at` (1-based) of the stack. */
export function pushColors(core: Core, at: number): void {
  if (at > LIMITS.colorStack || (at === 0 && core.colorStack.length === LIMITS.colorStack)) {
    core.drop("colorStack");
    return;
  }
  const entry = { palette: new Map(core.palette), dynamic: new Map(core.dynamic) };
  if (at === 0) core.colorStack.push(entry);
  else {
    while (core.colorStack.length < at - 1) core.colorStack.push({ palette: new Map(), dynamic: new Map() });
    core.colorStack[at - 1] = entry;
  }
  core.touch(SECTION.colorStack);
}

/** XTPOPCOLORS. */
export function popColors(core: Core, at: number): void {
  const entry = at === 0 ? core.colorStack.pop() : core.colorStack[at - 1];
  if (!entry) return;
  core.palette = new Map(entry.palette);
  core.dynamic = new Map(entry.dynamic);
  core.touch(SECTION.colorStack);
  changed(core);
}

/** XTREPORTCOLORS: the current place and the depth of the stack. */
export function reportColors(core: Core): void {
  replyC1(core, "[", `${core.colorStack.length};${core.colorStack.length}#Q`);
}
