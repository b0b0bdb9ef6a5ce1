import { type Color, DEFAULT_COLOR, type Style } from "../../vt/index.ts";

/** How a cell looks, without what only an engine knows (links, protection). */
export type Look = Pick<
  Style,
  "fg" | "bg" | "underlineColor" | "underline" | "bold" | "dim" | "italic" | "inverse" | "strike" | "overline"
>;

export const PLAIN: Look = {
  fg: DEFAULT_COLOR,
  bg: DEFAULT_COLOR,
  underlineColor: DEFAULT_COLOR,
  underline: 0,
  bold: false,
  dim: false,
  italic: false,
  inverse: false,
  strike: false,
  overline: false,
};

export const direct = (rgb: number): Color => 0x1000000 | rgb;

/** Looks by small numbers, equal ones by the same; 0 is PLAIN. Each knows the SGR sequence that sets it. */
export class Looks {
  private readonly looks: Look[] = [];
  private readonly sequences: string[] = [];
  private readonly ids = new Map<string, number>();

  constructor() {
    this.idOf(PLAIN);
  }

  get size(): number {
    return this.looks.length;
  }

  look(id: number): Look {
    return this.looks[id];
  }

  /** Control text after which text has the look, whatever was before. */
  sequence(id: number): string {
    return this.sequences[id];
  }

  idOf(look: Look): number {
    const sequence = sgrOf(look);
    let id = this.ids.get(sequence);
    if (id === undefined) {
      id = this.looks.length;
      this.looks.push(look);
      this.sequences.push(sequence);
      this.ids.set(sequence, id);
    }
    return id;
  }
}

/** SGR for a look, from nothing (ECMA-48 8.3.117, xterm's ctlseqs; underlines as kitty has them). */
export function sgrOf(look: Look): string {
  let codes = "0";
  if (look.bold) codes += ";1";
  if (look.dim) codes += ";2";
  if (look.italic) codes += ";3";
  if (look.underline) codes += look.underline === 1 ? ";4" : `;4:${look.underline}`;
  if (look.inverse) codes += ";7";
  if (look.strike) codes += ";9";
  if (look.overline) codes += ";53";
  codes += colorCode(look.fg, 30) + colorCode(look.bg, 40);
  const { underlineColor } = look;
  if (underlineColor !== DEFAULT_COLOR && look.underline) codes += `;58${extended(underlineColor, ":")}`;
  return `\x1b[${codes}m`;
}

function colorCode(color: Color, base: number): string {
  if (color === DEFAULT_COLOR) return "";
  if (color < 8) return `;${base + color}`;
  if (color < 16) return `;${base + 52 + color}`;
  return `;${base + 8}${extended(color, ";")}`;
}

function extended(color: Color, separator: ";" | ":"): string {
  const s = separator;
  if (color < 0x1000000) return `${s}5${s}${color}`;
  const [red, green, blue] = [(color >> 16) & 255, (color >> 8) & 255, color & 255];
  return `${s}2${s === ":" ? "::" : s}${red}${s}${green}${s}${blue}`;
}
