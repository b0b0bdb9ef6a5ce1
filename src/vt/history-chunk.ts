import type { Hyperlink } from "./port.ts";
import type { StyleTable } from "./style-table.ts";

/** An arena of the history store: packed rows one after the other, numbered from `first` without a gap. */
export class Chunk {
  readonly buf: Uint8Array;
  /** The same bytes as numbers of two bytes. */
  readonly units: Uint16Array;
  end = 0;
  first = 0;
  count = 0;
  /** Where each row begins in `buf`. */
  offsets = new Uint16Array(32);
  styles = new ChunkStyles();

  constructor(size: number) {
    this.buf = new Uint8Array(size + (size & 1));
    this.units = new Uint16Array(this.buf.buffer);
  }

  reset(): void {
    this.end = 0;
    this.count = 0;
    this.styles = new ChunkStyles();
  }
}

/** The styles of an arena's rows, by value, numbered from 0; number 0 is not always the default style. */
export class ChunkStyles {
  /** fg, bg, underline colour, attributes, link (index into `links`, 0 none) of each. */
  private values: number[] = [];
  private links: Hyperlink[] = [];
  private globals: number[] = [];
  private generation = -1;
  /** Our mark in the table's notes of which number a style has here; 0 before the first. */
  private owner = 0;

  /** How many there are. */
  count = 0;

  /** Number here of a style of the table. A style may get two numbers, which is harmless. */
  local(style: number, table: StyleTable): number {
    if (this.owner === 0) this.owner = ++table.owners;
    if (table.localOwner[style] === this.owner) return table.localOf[style];
    const local = this.add(style, table);
    table.localOwner[style] = this.owner;
    table.localOf[style] = local;
    return local;
  }

  /** Number in the table of a style here. */
  global(local: number, table: StyleTable): number {
    if (this.generation !== table.generation) {
      this.generation = table.generation;
      this.globals.length = 0;
    }
    return (this.globals[local] ??= this.intern(local, table));
  }

  private intern(local: number, table: StyleTable): number {
    const at = local * 5;
    const { values } = this;
    const link = values[at + 4] === 0 ? 0 : table.links.intern(this.links[values[at + 4] - 1]);
    return table.intern(values[at], values[at + 1], values[at + 2], values[at + 3], link);
  }

  private add(style: number, table: StyleTable): number {
    const link = table.links.get(table.link[style]);
    let linkIndex = 0;
    if (link !== undefined) {
      linkIndex = this.links.indexOf(link) + 1;
      if (linkIndex === 0) linkIndex = this.links.push(link);
    }
    const local = this.count++;
    this.values.push(table.fg[style], table.bg[style], table.underline[style], table.attrs[style], linkIndex);
    return local;
  }
}
