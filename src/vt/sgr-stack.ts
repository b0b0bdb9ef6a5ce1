import type { Core } from "./core.ts";
import { LIMITS } from "./limits.ts";
import type { Params } from "./params.ts";
import { replyC1 } from "./reply.ts";
import { sgrOf } from "./sgr.ts";
import { SECTION } from "./state.ts";
import { ATTR, styleOf, UNDERLINE_MASK } from "./style-table.ts";

/** What an XTPUSHSGR parameter stands for, as attribute bits; 30 and 31 are the colours, 58 that of the underline. */
const PARTS: Readonly<Record<number, number>> = {
  1: ATTR.bold,
  2: ATTR.dim,
  3: ATTR.italic,
  4: UNDERLINE_MASK,
  5: ATTR.blink | ATTR.rapid,
  7: ATTR.inverse,
  8: ATTR.conceal,
  9: ATTR.strike,
  21: UNDERLINE_MASK,
};
export const MASK_FG = 1 << 20;
export const MASK_BG = 1 << 21;
export const MASK_UNDERLINE_COLOR = 1 << 22;
/** Everything SGR can set. */
export const MASK_ALL = (1 << 23) - 1;

/** XTPUSHSGR (`CSI # {`): saves the pen, or the listed parts of it. */
export function pushSgr(core: Core, params: Params): void {
  let mask = params.count === 0 ? MASK_ALL : 0;
  for (let at = 0; at < params.count; at++) {
    const part = params.get(at, 0);
    mask |= part === 30 ? MASK_FG : part === 31 ? MASK_BG : (PARTS[part] ?? 0);
  }
  pushParts(core, mask);
}

/** Saves the parts of the pen that the mask names. */
export function pushParts(core: Core, mask: number): void {
  core.touch(SECTION.sgrStack);
  core.pen.stack.push({ parts: core.pen.parts(), mask });
  if (core.pen.stack.length > LIMITS.sgrStack) {
    core.pen.stack.shift();
    core.drop("sgrStack");
  }
}

/** XTPOPSGR (`CSI # }`). */
export function popSgr(core: Core): void {
  const entry = core.pen.stack.pop();
  if (!entry) return;
  core.touch(SECTION.sgrStack);
  const { parts, mask } = entry;
  const { pen } = core;
  const attrs = mask & 0xfffff & ~ATTR.protect;
  pen.attrs = (pen.attrs & ~attrs) | (parts.attrs & attrs);
  if (mask & MASK_FG) pen.fg = parts.fg;
  if (mask & MASK_BG) pen.bg = parts.bg;
  if (mask & MASK_UNDERLINE_COLOR) pen.underlineColor = parts.underlineColor;
  pen.stale();
}

/** XTREPORTSGR (`CSI # |`): the attributes common to a rectangle, as SGR. */
export function reportSgr(core: Core, params: Params): void {
  const top = Math.min(params.atLeastOne(0), core.rows) - 1;
  const left = Math.min(params.atLeastOne(1), core.cols) - 1;
  const bottom = Math.min(params.get(2, 0) || core.rows, core.rows) - 1;
  const right = Math.min(params.get(3, 0) || core.cols, core.cols) - 1;
  const { styles, grid } = core;
  const first = grid.styles[grid.base(top) + left];
  let fg = styles.fg[first];
  let bg = styles.bg[first];
  let attrs = styles.attrs[first];
  for (let line = top; line <= bottom; line++)
    for (let x = left; x <= right; x++) {
      const style = grid.styles[grid.base(line) + x];
      if (styles.fg[style] !== fg) fg = -1;
      if (styles.bg[style] !== bg) bg = -1;
      if ((attrs & UNDERLINE_MASK) !== (styles.attrs[style] & UNDERLINE_MASK)) attrs &= ~UNDERLINE_MASK;
      attrs &= styles.attrs[style] | UNDERLINE_MASK;
    }
  const codes = sgrOf(styleOf({ fg, bg, underlineColor: -1, attrs, link: 0 }));
  replyC1(core, "[", `${codes === "" ? "0" : `0;${codes}`}m`);
}
