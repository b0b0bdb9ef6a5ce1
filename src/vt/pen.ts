import type { Color } from "./port.ts";
import { DEFAULT_COLOR } from "./port.ts";
import type { StyleParts, StyleTable } from "./style-table.ts";

/** What the next printed character looks like. Its style id is looked up when first needed after a change. */
export class Pen {
  fg: Color = DEFAULT_COLOR;
  bg: Color = DEFAULT_COLOR;
  underlineColor: Color = DEFAULT_COLOR;
  attrs = 0;
  link = 0;
  /** Style id, -1 while not known. */
  id = 0;
  /** Style id of erased cells, -1 while not known. */
  eraseId = 0;
  /** XTPUSHSGR. */
  readonly stack: { parts: StyleParts; mask: number }[] = [];
  private readonly styles: StyleTable;

  constructor(styles: StyleTable) {
    this.styles = styles;
  }

  /** The fields have changed. */
  stale(): void {
    this.id = -1;
    this.eraseId = -1;
  }

  resolve(): number {
    return (this.id = this.styles.intern(this.fg, this.bg, this.underlineColor, this.attrs, this.link));
  }

  resolveErase(): number {
    return (this.eraseId =
      this.bg === DEFAULT_COLOR ? 0 : this.styles.intern(DEFAULT_COLOR, this.bg, DEFAULT_COLOR, 0, 0));
  }

  /** SGR 0: everything but protection (DECSCA) and the link. */
  resetSgr(protect: number): void {
    this.fg = DEFAULT_COLOR;
    this.bg = DEFAULT_COLOR;
    this.underlineColor = DEFAULT_COLOR;
    this.attrs &= protect;
    this.stale();
  }

  parts(): StyleParts {
    const { fg, bg, underlineColor, attrs, link } = this;
    return { fg, bg, underlineColor, attrs, link };
  }
}
