import type { Color, Hyperlink, Style } from "./port.ts";
import { DEFAULT_COLOR } from "./port.ts";

/** Bits of the packed attributes of a style. The underline style (0 to 5) sits above them. */
export const ATTR = {
  bold: 1,
  dim: 2,
  italic: 4,
  blink: 8,
  rapid: 16,
  inverse: 32,
  conceal: 64,
  strike: 128,
  overline: 256,
  protect: 512,
} as const;
export const UNDERLINE_SHIFT = 10;
export const UNDERLINE_MASK = 7 << UNDERLINE_SHIFT;

/** The parts of a style by value, links by table id. */
export interface StyleParts {
  readonly fg: Color;
  readonly bg: Color;
  readonly underlineColor: Color;
  readonly attrs: number;
  readonly link: number;
}

/** Styles held before the first collection. */
const FIRST_LIMIT = 2048;

/**
 * Styles by small number. Number 0 is the default style. Numbers stay the same until `collect`, which frees those
 * that nothing on the screens uses (a build log in direct colour makes thousands).
 */
export class StyleTable {
  fg = new Int32Array(16);
  bg = new Int32Array(16);
  underline = new Int32Array(16);
  attrs = new Int32Array(16);
  link = new Int32Array(16);
  readonly links: LinkTable;
  /** Ids ever dealt and not freed; above it nothing is stored. */
  size = 1;
  /** Counts collections: whoever caches ids compares it. */
  generation = 0;
  /** Number of each style in the arena that asked last, and which arena that was (see ChunkStyles). */
  localOf = new Uint16Array(16);
  localOwner = new Int32Array(16);
  /** Arenas that have asked. */
  owners = 0;
  private table = new Int32Array(64);
  private mask = 63;
  private free: number[] = [];
  private limit = FIRST_LIMIT;
  private hashes = new Uint32Array(16);
  private views: (Style | undefined)[] = [];

  constructor(links: LinkTable) {
    this.links = links;
    this.fg[0] = DEFAULT_COLOR;
    this.bg[0] = DEFAULT_COLOR;
    this.underline[0] = DEFAULT_COLOR;
    this.insertHash(0);
  }

  /** True if it is time to collect. */
  get full(): boolean {
    return this.size - this.free.length >= this.limit;
  }

  intern(fg: Color, bg: Color, underline: Color, attrs: number, link: number): number {
    let at = hashOf(fg, bg, underline, attrs, link) & this.mask;
    for (let entry = this.table[at]; entry !== 0; entry = this.table[at]) {
      const id = entry - 1;
      if (
        this.fg[id] === fg &&
        this.bg[id] === bg &&
        this.attrs[id] === attrs &&
        this.underline[id] === underline &&
        this.link[id] === link
      )
        return id;
      at = (at + 1) & this.mask;
    }
    return this.add(fg, bg, underline, attrs, link);
  }

  private add(fg: Color, bg: Color, underline: Color, attrs: number, link: number): number {
    const id = this.free.pop() ?? this.size++;
    if (id >= this.fg.length) this.grow();
    this.fg[id] = fg;
    this.bg[id] = bg;
    this.underline[id] = underline;
    this.attrs[id] = attrs;
    this.link[id] = link;
    this.hashes[id] = 0;
    this.localOwner[id] = 0;
    this.views[id] = undefined;
    if (this.size * 2 > this.table.length) this.rehash(this.table.length * 2, undefined);
    this.insertHash(id);
    return id;
  }

  /** Frees all styles but 0 that `live` has not marked, and links that no style left uses (`penLink` stays). */
  collect(mark: (live: Uint8Array) => void, penLink: number): void {
    const live = new Uint8Array(this.size);
    mark(live);
    live[0] = 1;
    this.free = [];
    let last = 0;
    for (let id = 1; id < live.length; id++) if (live[id] === 1) last = id;
    this.size = last + 1;
    const links = new Uint8Array(this.links.size);
    for (let id = this.size - 1; id > 0; id--)
      if (live[id] === 1) links[this.link[id]] = 1;
      else {
        this.free.push(id);
        this.views[id] = undefined;
      }
    this.views.length = Math.min(this.views.length, this.size);
    links[penLink] = 1;
    this.links.keep(links);
    this.limit = Math.max(FIRST_LIMIT, (this.size - this.free.length) * 2);
    this.generation++;
    this.rehash(Math.max(64, 2 ** Math.ceil(Math.log2(this.size * 2 + 2))), live);
  }

  view(id: number): Style {
    const at = id < this.size ? id : 0;
    return (this.views[at] ??= styleOf({
      fg: this.fg[at],
      bg: this.bg[at],
      underlineColor: this.underline[at],
      attrs: this.attrs[at],
      link: this.link[at],
    }));
  }

  /** Hash of the style's value (the link by its target and id), equal on every engine. */
  valueHash(id: number): number {
    if (id === 0) return 0;
    const known = this.hashes[id];
    if (known !== 0) return known;
    const link = this.links.get(this.link[id]);
    const linkHash = link ? textHash(`${link.id}\0${link.uri}`) : 0;
    return (this.hashes[id] =
      hashOf(this.fg[id], this.bg[id], this.underline[id], this.attrs[id], linkHash) >>> 0 || 1);
  }

  private insertHash(id: number): void {
    let at = hashOf(this.fg[id], this.bg[id], this.underline[id], this.attrs[id], this.link[id]) & this.mask;
    while (this.table[at] !== 0) at = (at + 1) & this.mask;
    this.table[at] = id + 1;
  }

  /** `live`: which ids are in use; undefined: all but the free ones, which are none when the table grows. */
  private rehash(length: number, live: Uint8Array | undefined): void {
    if (length === this.table.length) this.table.fill(0);
    else this.table = new Int32Array(length);
    this.mask = length - 1;
    const last = live ? this.size : this.size - 1;
    for (let id = 0; id < last; id++) if (live === undefined || live[id] === 1) this.insertHash(id);
  }

  private grow(): void {
    const length = this.fg.length * 2;
    this.fg = grown(this.fg, length);
    this.bg = grown(this.bg, length);
    this.underline = grown(this.underline, length);
    this.attrs = grown(this.attrs, length);
    this.link = grown(this.link, length);
    const localOf = new Uint16Array(length);
    localOf.set(this.localOf);
    this.localOf = localOf;
    this.localOwner = grown(this.localOwner, length);
    const hashes = new Uint32Array(length);
    hashes.set(this.hashes);
    this.hashes = hashes;
  }
}

/** Hyperlinks by number, 0 for none; equal target and id share a number. */
export class LinkTable {
  private entries: (Hyperlink | undefined)[] = [undefined];
  private byKey = new Map<string, number>();
  private free: number[] = [];

  get size(): number {
    return this.entries.length;
  }

  get live(): number {
    return this.byKey.size;
  }

  get(id: number): Hyperlink | undefined {
    return this.entries[id];
  }

  intern(link: Hyperlink): number {
    const key = `${link.id}\0${link.uri}`;
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const id = this.free.pop() ?? this.entries.length;
    this.entries[id] = link;
    this.byKey.set(key, id);
    return id;
  }

  keep(live: Uint8Array): void {
    this.free = [];
    this.byKey.clear();
    for (let id = 1; id < this.entries.length; id++) {
      const link = this.entries[id];
      if (live[id] === 1 && link) this.byKey.set(`${link.id}\0${link.uri}`, id);
      else {
        this.entries[id] = undefined;
        this.free.push(id);
      }
    }
  }
}

export function styleOf(parts: StyleParts): Style {
  const { attrs } = parts;
  const has = (bit: number) => (attrs & bit) !== 0;
  return {
    fg: parts.fg,
    bg: parts.bg,
    underlineColor: parts.underlineColor,
    underline: ((attrs & UNDERLINE_MASK) >> UNDERLINE_SHIFT) as Style["underline"],
    bold: has(ATTR.bold),
    dim: has(ATTR.dim),
    italic: has(ATTR.italic),
    blink: has(ATTR.rapid) ? 2 : has(ATTR.blink) ? 1 : 0,
    inverse: has(ATTR.inverse),
    conceal: has(ATTR.conceal),
    strike: has(ATTR.strike),
    overline: has(ATTR.overline),
    protect: has(ATTR.protect),
    link: parts.link,
  };
}

function hashOf(fg: number, bg: number, underline: number, attrs: number, link: number): number {
  let hash = Math.imul(fg ^ 0x9e3779b9, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ bg, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13) ^ underline, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 15) ^ attrs ^ (link << 13), 0x165667b1);
  return hash ^ (hash >>> 16);
}

/** FNV-1a over UTF-16 code units. */
export function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function grown(from: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(length);
  to.set(from);
  return to;
}
