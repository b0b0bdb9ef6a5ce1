import type { Core } from "./core.ts";
import type { Params } from "./params.ts";
import { DEFAULT_COLOR, type Style } from "./port.ts";
import { ATTR, UNDERLINE_MASK, UNDERLINE_SHIFT } from "./style-table.ts";

/** A direct colour has this bit beside 24 bits of red, green and blue. */
export const DIRECT = 0x1000000;

/** SGR (ECMA-48 8.3.117, xterm ctlseqs, kitty underlines): changes the pen. */
export function sgr(core: Core, params: Params): void {
  const { pen } = core;
  const { count } = params;
  if (count === 0) {
    pen.resetSgr(ATTR.protect);
    return;
  }
  const { values, sub } = params;
  for (let at = 0; at < count; ) {
    // A sub-parameter that belongs to nothing we know.
    if (sub[at] === 1) {
      at++;
      continue;
    }
    const code = values[at];
    const plain = at + 1 >= count || sub[at + 1] === 0;
    if (plain && code >= 30 && code <= 37) {
      pen.fg = code - 30;
      at++;
    } else if (plain && code >= 40 && code <= 47) {
      pen.bg = code - 40;
      at++;
    } else if (plain && (code === 38 || code === 48) && at + 2 < count && values[at + 1] === 5) {
      const index = values[at + 2];
      if (index <= 255) setColor(core, code, Math.max(0, index));
      at += 3;
    } else if (plain && code < 30) {
      attribute(core, code, -1);
      at++;
    } else at = one(core, params, at);
  }
  pen.stale();
}

/** Applies the attribute at `at`; returns the index of the next one. */
function one(core: Core, params: Params, at: number): number {
  const { pen } = core;
  const code = params.get(at, 0);
  let next = at + 1;
  while (next < params.count && params.sub[next] === 1) next++;
  if (code >= 30 && code <= 37) pen.fg = code - 30;
  else if (code >= 40 && code <= 47) pen.bg = code - 40;
  else if (code >= 90 && code <= 97) pen.fg = code - 82;
  else if (code >= 100 && code <= 107) pen.bg = code - 92;
  else if (code === 38 || code === 48 || code === 58) return extended(core, params, at, next);
  else attribute(core, code, next > at + 1 ? params.get(at + 1, -1) : -1);
  return next;
}

function attribute(core: Core, code: number, sub: number): void {
  const { pen } = core;
  switch (code) {
    case -1:
    case 0:
      pen.resetSgr(ATTR.protect);
      return;
    case 1:
      pen.attrs |= ATTR.bold;
      return;
    case 2:
      pen.attrs |= ATTR.dim;
      return;
    case 3:
      pen.attrs |= ATTR.italic;
      return;
    case 4:
      setUnderline(core, sub < 0 ? 1 : sub);
      return;
    case 5:
      pen.attrs = (pen.attrs & ~ATTR.rapid) | ATTR.blink;
      return;
    case 6:
      pen.attrs = (pen.attrs & ~ATTR.blink) | ATTR.rapid;
      return;
    case 7:
      pen.attrs |= ATTR.inverse;
      return;
    case 8:
      pen.attrs |= ATTR.conceal;
      return;
    case 9:
      pen.attrs |= ATTR.strike;
      return;
    case 21:
      setUnderline(core, 2);
      return;
    case 22:
      pen.attrs &= ~(ATTR.bold | ATTR.dim);
      return;
    case 23:
      pen.attrs &= ~ATTR.italic;
      return;
    case 24:
      setUnderline(core, 0);
      return;
    case 25:
      pen.attrs &= ~(ATTR.blink | ATTR.rapid);
      return;
    case 27:
      pen.attrs &= ~ATTR.inverse;
      return;
    case 28:
      pen.attrs &= ~ATTR.conceal;
      return;
    case 29:
      pen.attrs &= ~ATTR.strike;
      return;
    case 39:
      pen.fg = DEFAULT_COLOR;
      return;
    case 49:
      pen.bg = DEFAULT_COLOR;
      return;
    case 53:
      pen.attrs |= ATTR.overline;
      return;
    case 55:
      pen.attrs &= ~ATTR.overline;
      return;
    case 59:
      pen.underlineColor = DEFAULT_COLOR;
      return;
    default:
  }
}

function setUnderline(core: Core, style: number): void {
  if (style > 5) return;
  core.pen.attrs = (core.pen.attrs & ~UNDERLINE_MASK) | (style << UNDERLINE_SHIFT);
}

/**
 * 38, 48, 58: `38:5:n`, `38:2:[space]:r:g:b` (also without the colour space), `38;5;n`, `38;2;r;g;b`, and xterm's
 * mixture `38;5:n`. Returns the index of the next attribute.
 */
function extended(core: Core, params: Params, at: number, next: number): number {
  if (next > at + 1) {
    const kind = params.get(at + 1, 0);
    const parts = next - at - 2;
    if (kind === 5 && parts >= 1) setIndexed(core, params.get(at, 0), params.get(at + 2, 0));
    else if (kind === 2 && parts >= 3) {
      const first = parts >= 4 ? at + 3 : at + 2;
      setDirect(core, params, at, first);
    }
    return next;
  }
  const kind = params.get(at + 1, 0);
  if (at + 1 >= params.count) return at + 1;
  if (kind === 5) {
    if (at + 2 < params.count) setIndexed(core, params.get(at, 0), params.get(at + 2, 0));
    return at + 3;
  }
  if (kind === 2) {
    if (at + 4 < params.count) setDirect(core, params, at, at + 2);
    return at + 5;
  }
  return at + 2;
}

function setIndexed(core: Core, which: number, index: number): void {
  if (index <= 255) setColor(core, which, index);
}

/** `which`: where 38, 48 or 58 stands; red, green and blue stand from `at` on. */
function setDirect(core: Core, params: Params, which: number, at: number): void {
  const red = params.get(at, 0);
  const green = params.get(at + 1, 0);
  const blue = params.get(at + 2, 0);
  if (red <= 255 && green <= 255 && blue <= 255)
    setColor(core, params.get(which, 0), DIRECT | (red << 16) | (green << 8) | blue);
}

function setColor(core: Core, which: number, color: number): void {
  if (which === 38) core.pen.fg = color;
  else if (which === 48) core.pen.bg = color;
  else core.pen.underlineColor = color;
}

/** SGR parameters that make a style from the default one, "" for the default style. Colours use `:`-free forms. */
export function sgrOf(style: Omit<Style, "link" | "protect">): string {
  const codes: string[] = [];
  if (style.bold) codes.push("1");
  if (style.dim) codes.push("2");
  if (style.italic) codes.push("3");
  if (style.underline === 1) codes.push("4");
  else if (style.underline > 1) codes.push(`4:${style.underline}`);
  if (style.blink === 1) codes.push("5");
  if (style.blink === 2) codes.push("6");
  if (style.inverse) codes.push("7");
  if (style.conceal) codes.push("8");
  if (style.strike) codes.push("9");
  if (style.overline) codes.push("53");
  pushColor(codes, style.fg, 30);
  pushColor(codes, style.bg, 40);
  if (style.underlineColor !== DEFAULT_COLOR)
    codes.push(
      style.underlineColor >= DIRECT
        ? `58:2::${rgbOf(style.underlineColor).join(":")}`
        : `58:5:${style.underlineColor}`,
    );
  return codes.join(";");
}

function pushColor(codes: string[], color: number, base: number): void {
  if (color === DEFAULT_COLOR) return;
  if (color >= DIRECT) codes.push(`${base + 8};2;${rgbOf(color).join(";")}`);
  else if (color < 8) codes.push(`${base + color}`);
  else if (color < 16) codes.push(`${base + 52 + color}`);
  else codes.push(`${base + 8};5;${color}`);
}

function rgbOf(color: number): [number, number, number] {
  return [(color >> 16) & 255, (color >> 8) & 255, color & 255];
}
