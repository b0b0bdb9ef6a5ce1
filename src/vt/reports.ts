import { utf8 } from "../base/index.ts";
import type { Core } from "./core.ts";
import { BLANK, TAIL } from "./grid.ts";
import type { Params } from "./params.ts";
import { reply, replyC1 } from "./reply.ts";
import { sgrOf } from "./sgr.ts";
import { ATTR, styleOf } from "./style-table.ts";

/** DA1: VT520 with 132 columns, sixel, selective erase, user windows, colour, rectangles, OSC 52. */
const PRIMARY_ATTRIBUTES = "?65;1;4;6;18;22;28;52c";

/** DA1, DA2, DA3 by prefix. */
export function deviceAttributes(core: Core, prefix: number, params: Params): void {
  if (params.get(0, 0) !== 0) return;
  if (prefix === 0) replyC1(core, "[", PRIMARY_ATTRIBUTES);
  else if (prefix === 0x3e) replyC1(core, "[", ">65;1000;0c");
  else if (prefix === 0x3d) replyC1(core, "P", "!|00000000");
}

/** DSR: 5 status, 6 CPR; with `?`: 6 DECXCPR, 15 printer, 25 keys, 26 keyboard, 53/55 locator, 62, 63, 75, 85, 996. */
export function statusReport(core: Core, params: Params, dec: boolean): void {
  const what = params.get(0, 0);
  const origin = core.mode("origin");
  const row = core.y + 1 - (origin ? core.marginTop : 0);
  const col = core.x + 1 - (origin ? core.marginLeft : 0);
  if (!dec) {
    if (what === 5) replyC1(core, "[", "0n");
    else if (what === 6) replyC1(core, "[", `${row};${col}R`);
    return;
  }
  switch (what) {
    case 6:
      replyC1(core, "[", `?${row};${col};1R`);
      return;
    case 15:
      replyC1(core, "[", "?13n");
      return;
    case 25:
      replyC1(core, "[", "?20n");
      return;
    case 26:
      replyC1(core, "[", "?27;1;0;0n");
      return;
    case 53:
    case 55:
      replyC1(core, "[", "?53n");
      return;
    case 56:
      replyC1(core, "[", "?57;0n");
      return;
    case 62:
      replyC1(core, "[", "0*{");
      return;
    case 63:
      replyC1(core, "P", `${params.get(1, 0)}!~0000`);
      return;
    case 75:
      replyC1(core, "[", "?70n");
      return;
    case 85:
      replyC1(core, "[", "?83n");
      return;
    case 996:
      replyC1(core, "[", `?997;${core.options.colorScheme?.() ?? 1}n`);
      return;
    default:
  }
}

/** Mode 2048: rows, columns, pixels high, pixels wide. */
export function sizeReport(core: Core): string {
  return `\x1b[48;${core.rows};${core.cols};${Math.round(core.rows * core.cellHeight)};${Math.round(core.cols * core.cellWidth)}t`;
}

/** XTVERSION. */
export function versionReport(core: Core): void {
  replyC1(core, "P", `>|${core.options.version ?? "domux"}`);
}

/** DECREQTPARM, as a VT100 answers. */
export function terminalParameters(core: Core, params: Params): void {
  const what = params.get(0, 0);
  if (what <= 1) replyC1(core, "[", `${what + 2};1;1;128;128;1;0x`);
}

/** DECRQSS: the setting that `request` (intermediates and final) stands for, as the sequence that makes it. */
export function settingReport(core: Core, request: string): void {
  const value = setting(core, request);
  replyC1(core, "P", value === undefined ? "0$r" : `1$r${value}${request}`);
}

function setting(core: Core, request: string): string | undefined {
  switch (request) {
    case "m": {
      const codes = sgrOf(styleOf(core.pen.parts()));
      return codes === "" ? "0" : `0;${codes}`;
    }
    case "r":
      return `${core.marginTop + 1};${core.marginBottom + 1}`;
    case "s":
      return core.mode("leftRightMargins") ? `${core.marginLeft + 1};${core.marginRight + 1}` : undefined;
    case "t":
      return `${core.rows}`;
    case "$|":
      return `${core.cols}`;
    case "*|":
      return `${core.rows}`;
    case '"p':
      return `${60 + core.conformance};${core.eightBitReplies ? 0 : 1}`;
    case '"q':
      return (core.pen.attrs & ATTR.protect) !== 0 ? "1" : "0";
    case " q":
      return `${core.cursorStyle === 0 ? (core.mode("cursorBlink") ? 1 : 2) : core.cursorStyle}`;
    case "*x":
      return `${core.attributeExtent}`;
    case ">m":
      return `>4;${core.modifyKeys.get(4) ?? 0}`;
    default:
      return undefined;
  }
}

/**
 * DECRQCRA (xterm's reckoning with its default checksum extension): the sum of the characters of a rectangle, each
 * with weights for its attributes, negated. Bounds 0-based, inclusive.
 */
export function rectangleChecksum(
  core: Core,
  area: { top: number; left: number; bottom: number; right: number },
): number {
  const { grid, styles } = core;
  let sum = 0;
  for (let line = area.top; line <= area.bottom; line++) {
    const base = grid.base(line);
    for (let x = area.left; x <= area.right; x++) {
      const char = grid.chars[base + x];
      const attrs = styles.attrs[grid.styles[base + x]];
      if (char === TAIL) continue;
      const text = char === BLANK ? " " : core.clusters.textOf(char);
      for (const part of text) sum += part.codePointAt(0) as number;
      if (attrs & ATTR.protect) sum += 0x4;
      if (attrs & ATTR.conceal) sum += 0x8;
      if (attrs >> 10) sum += 0x10;
      if (attrs & ATTR.inverse) sum += 0x20;
      if (attrs & (ATTR.blink | ATTR.rapid)) sum += 0x40;
      if (attrs & ATTR.bold) sum += 0x80;
    }
  }
  return -sum & 0xffff;
}

/** Capabilities for XTGETTCAP by name. */
const CAPABILITIES: Readonly<Record<string, string>> = {
  TN: "xterm-256color",
  name: "xterm-256color",
  Co: "256",
  colors: "256",
  RGB: "8/8/8",
  Tc: "",
  Su: "",
  Smulx: "\x1b[4:%p1%dm",
  Setulc: "\x1b[58:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m",
  Ss: "\x1b[%p1%d q",
  Se: "\x1b[2 q",
  Ms: "\x1b]52;%p1%s;%p2%s\x07",
  kcuu1: "\x1bOA",
  kcud1: "\x1bOB",
  kcuf1: "\x1bOC",
  kcub1: "\x1bOD",
  khome: "\x1bOH",
  kend: "\x1bOF",
  kdch1: "\x1b[3~",
  kich1: "\x1b[2~",
  kpp: "\x1b[5~",
  knp: "\x1b[6~",
  kbs: "\x7f",
};

/** XTGETTCAP: names in hexadecimal, separated by `;`; one answer each. */
export function capabilityReport(core: Core, request: string): void {
  for (const name of request.split(";").slice(0, 64)) {
    const plain = fromHex(name);
    const value = plain === undefined ? undefined : CAPABILITIES[plain];
    if (value === undefined || !Object.hasOwn(CAPABILITIES, plain as string))
      replyC1(core, "P", `0+r${name.replace(/[^0-9a-fA-F]/g, "")}`);
    else replyC1(core, "P", `1+r${name}${value === "" ? "" : `=${toHex(value)}`}`);
  }
}

function fromHex(text: string): string | undefined {
  if (!/^(?:[0-9a-fA-F]{2})+$/.test(text)) return undefined;
  return text.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
}

function toHex(text: string): string {
  return Array.from(utf8(text), (byte) => byte.toString(16).padStart(2, "0").toUpperCase()).join("");
}

/** XTWINOPS: reports are answered, the title stack kept; the rest is for the window's owner to allow. */
export function windowOperation(core: Core, params: Params): void {
  const what = params.get(0, 0);
  const width = Math.round(core.cols * core.cellWidth);
  const height = Math.round(core.rows * core.cellHeight);
  switch (what) {
    case 11:
      replyC1(core, "[", "1t");
      return;
    case 13:
      replyC1(core, "[", "3;0;0t");
      return;
    case 14:
      replyC1(core, "[", `4;${height};${width}t`);
      return;
    case 15:
      replyC1(core, "[", `5;${height};${width}t`);
      return;
    case 16:
      replyC1(core, "[", `6;${Math.round(core.cellHeight)};${Math.round(core.cellWidth)}t`);
      return;
    case 18:
      replyC1(core, "[", `8;${core.rows};${core.cols}t`);
      return;
    case 19:
      replyC1(core, "[", `9;${core.rows};${core.cols}t`);
      return;
    case 20:
      // A title is the program's own text sent back as input: an empty one is the safe answer (as in xterm's default).
      replyC1(core, "]", "L");
      return;
    case 21:
      replyC1(core, "]", "l");
      return;
    default: {
      const operation = WINDOW_OPERATIONS[what] ?? (what >= 24 ? "resize-lines" : undefined);
      if (operation === undefined) return;
      const rest = what >= 24 ? [what] : Array.from(params.values.subarray(1, params.count));
      core.effect({ type: "window", operation, params: rest });
    }
  }
}

const WINDOW_OPERATIONS: Readonly<Record<number, string>> = {
  1: "restore",
  2: "minimize",
  3: "move",
  4: "resize-pixels",
  5: "raise",
  6: "lower",
  7: "refresh",
  8: "resize-cells",
  9: "maximize",
  10: "fullscreen",
};

/** ENQ. */
export function answerback(core: Core): void {
  const text = core.options.answerback ?? "";
  if (text !== "") reply(core, text);
}
