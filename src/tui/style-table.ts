import { DEFAULT_COLOR, type Style } from "../vt/index.ts";

/** A look of cells, with its link by address rather than by an engine's id. */
export interface Look extends Omit<Style, "link" | "protect" | "conceal"> {
  readonly link: string;
  /** The id parameter of OSC 8: cells of one link are highlighted together. */
  readonly linkId: string;
}

export const PLAIN: Look = {
  fg: DEFAULT_COLOR,
  bg: DEFAULT_COLOR,
  underlineColor: DEFAULT_COLOR,
  underline: 0,
  bold: false,
  dim: false,
  italic: false,
  blink: 0,
  inverse: false,
  strike: false,
  overline: false,
  link: "",
  linkId: "",
};

/** Looks by small numbers, equal ones by the same; number 0 is PLAIN. */
export class StyleTable {
  private readonly looks: Look[] = [];
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

  idOf(look: Look): number {
    const key = keyOf(look);
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.looks.length;
      this.looks.push(look);
      this.ids.set(key, id);
    }
    return id;
  }
}

function keyOf(look: Look): string {
  const flags =
    (look.bold ? 1 : 0) |
    (look.dim ? 2 : 0) |
    (look.italic ? 4 : 0) |
    (look.inverse ? 8 : 0) |
    (look.strike ? 16 : 0) |
    (look.overline ? 32 : 0) |
    (look.blink << 6) |
    (look.underline << 8);
  const base = `${look.fg},${look.bg},${look.underlineColor},${flags}`;
  return look.link === "" ? base : `${base},${look.linkId},${look.link}`;
}
