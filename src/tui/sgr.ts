import { type Color, DEFAULT_COLOR } from "../vt/index.ts";
import { type ColorDepth, fitColor } from "./colors.ts";
import { type Look, PLAIN } from "./style-table.ts";

/** What the outer terminal can do with text. */
export interface LookCapabilities {
  readonly colors: ColorDepth;
  /** Curly and other underlines (`4:3`) and their colour (`58:…`). */
  readonly underlineStyles: boolean;
  readonly links: boolean;
}

function colorParameters(color: Color, base: number, extended: string): string {
  if (color === DEFAULT_COLOR) return extended === "38" ? "39" : extended === "48" ? "49" : "59";
  if (color >= 0x1000000) return `${extended};2;${(color >> 16) & 255};${(color >> 8) & 255};${color & 255}`;
  if (base >= 0 && color < 8) return String(base + color);
  if (base >= 0 && color < 16) return String(base + 60 + color - 8);
  return `${extended};5;${color}`;
}

function underlineColor(color: Color): string {
  if (color === DEFAULT_COLOR) return "59";
  if (color >= 0x1000000) return `58:2::${(color >> 16) & 255}:${(color >> 8) & 255}:${color & 255}`;
  return `58:5:${color}`;
}

/** True if `to` lacks something of `from` that only a reset takes away cheaply. */
function needsReset(from: Look, to: Look): boolean {
  return (
    (from.bold && !to.bold) ||
    (from.dim && !to.dim) ||
    (from.italic && !to.italic) ||
    (from.blink !== 0 && to.blink !== from.blink) ||
    (from.inverse && !to.inverse) ||
    (from.strike && !to.strike) ||
    (from.overline && !to.overline) ||
    (from.underline !== 0 && to.underline === 0)
  );
}

/** SGR sequence (ECMA-48 8.3.117 and xterm's extensions) that changes the pen from one look to another, links aside. */
export function sgrBetween(from: Look, to: Look, capabilities: LookCapabilities): string {
  const parts: string[] = [];
  let pen = from;
  if (needsReset(from, to)) {
    parts.push("0");
    pen = PLAIN;
  }
  if (to.bold && !pen.bold) parts.push("1");
  if (to.dim && !pen.dim) parts.push("2");
  if (to.italic && !pen.italic) parts.push("3");
  if (to.underline !== pen.underline)
    parts.push(capabilities.underlineStyles && to.underline > 1 ? `4:${to.underline}` : "4");
  if (to.blink !== pen.blink) parts.push(to.blink === 2 ? "6" : "5");
  if (to.inverse && !pen.inverse) parts.push("7");
  if (to.strike && !pen.strike) parts.push("9");
  if (to.overline && !pen.overline) parts.push("53");
  const depth = capabilities.colors;
  const fg = fitColor(to.fg, depth);
  if (fg !== fitColor(pen.fg, depth)) parts.push(colorParameters(fg, 30, "38"));
  const bg = fitColor(to.bg, depth);
  if (bg !== fitColor(pen.bg, depth)) parts.push(colorParameters(bg, 40, "48"));
  if (capabilities.underlineStyles && to.underlineColor !== pen.underlineColor)
    parts.push(underlineColor(fitColor(to.underlineColor, depth)));
  if (parts.length === 0) return "";
  return parts.length === 1 && parts[0] === "0" ? "\x1b[m" : `\x1b[${parts.join(";")}m`;
}

/** OSC 8 that opens, changes or closes a link; "" if both looks have the same. */
export function linkBetween(from: Look, to: Look): string {
  if (from.link === to.link && from.linkId === to.linkId) return "";
  if (to.link === "") return "\x1b]8;;\x1b\\";
  return `\x1b]8;${to.linkId === "" ? "" : `id=${to.linkId}`};${to.link}\x1b\\`;
}
