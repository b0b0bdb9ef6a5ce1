import { contentHash } from "./image-hash.ts";
import type { ImageData, ImagePlacement } from "./port.ts";

/** Bounds of what one terminal holds of images. What is over a bound is dropped and counted under the cap's name. */
export interface ImageCaps {
  /** Bytes of one image as held (after base64 and compression). */
  readonly imageBytes: number;
  /** Bytes of all images held; the least recently used are evicted first. */
  readonly totalBytes: number;
  /** Pixels along one side. */
  readonly sidePixels: number;
  /** Images held and placements shown. */
  readonly images: number;
  readonly placements: number;
}

export const IMAGE_CAPS: ImageCaps = {
  imageBytes: 16 << 20,
  totalBytes: 64 << 20,
  sidePixels: 20_000,
  images: 1024,
  placements: 2048,
};

/** Which of the two screens: 0 primary, 1 alternate. */
export type ScreenIndex = 0 | 1;

/** What the store needs from the engine around it. Rows are stable numbers, columns 0-based. */
export interface ImageHost {
  readonly cols: number;
  readonly rows: number;
  readonly screen: ScreenIndex;
  /** Stable number of the first visible row of the current screen. */
  readonly top: number;
  readonly cursorX: number;
  readonly cursorY: number;
  /** Pixels of a cell. */
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** Number the engine's next change gets. */
  readonly seq: number;
  /** False in sixel display mode (DECSDM set): pictures go to the upper left corner and nothing scrolls. */
  readonly sixelScrolling: boolean;
  /** Moves the cursor down as IND does, keeping its column. */
  index(count: number): void;
  /** Moves the cursor right, at most to the last column. */
  right(count: number): void;
  reply(text: string): void;
  file(name: string, bytes: Uint8Array): void;
  dropped(cap: string): void;
}

/** A placement as held; `ImagePlacement` and what only the store needs. */
export interface HeldPlacement extends ImagePlacement {
  readonly screen: ScreenIndex;
  /** Sixel and iTerm2: lives in its cells, text written over it replaces it. Kitty: lives above or below the text. */
  readonly inCells: boolean;
  /** Kitty U=1: shown only where the text has placeholders (U+10EEEE); has no place of its own. */
  readonly virtual: boolean;
}

interface HeldImage {
  readonly data: ImageData;
  /** Engine change number when it came; for `difference`. */
  readonly seq: number;
}

/** A rectangle of cells: rows inclusive, columns `left` inclusive to `right` exclusive. */
export interface CellArea {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Images and their placements. Content is kept once per hash, in order of last use; placements are anchored to
 * stable row numbers and die with their rows.
 */
export class ImageStore {
  private readonly images = new Map<string, HeldImage>();
  private placements: HeldPlacement[] = [];
  private bytes = 0;
  private readonly inCells: [number, number] = [0, 0];
  private readonly host: Pick<ImageHost, "seq" | "dropped">;
  /** Engine change number of the last change of a placement. */
  changedAt = 0;
  readonly caps: ImageCaps;

  constructor(host: Pick<ImageHost, "seq" | "dropped">, caps: ImageCaps = IMAGE_CAPS) {
    this.host = host;
    this.caps = caps;
  }

  /** Nothing held that rows moving or being erased could concern: callers skip the rest. */
  get idle(): boolean {
    return this.placements.length === 0;
  }

  /** True if the screen has placements that text replaces (sixel, iTerm2). */
  hasInCells(screen: ScreenIndex): boolean {
    return this.inCells[screen] !== 0;
  }

  /** Holds an image; its hash, or undefined if it is over a cap. Evicts the least recently used to make room. */
  add(image: Omit<ImageData, "hash">): string | undefined {
    if (image.bytes.length > this.caps.imageBytes) return this.refuse("image bytes");
    if (image.width > this.caps.sidePixels || image.height > this.caps.sidePixels)
      return this.refuse("image pixels");
    const seed = Math.imul(image.width, 0x10001) ^ image.height ^ Math.imul(image.format.length, 0x9e37);
    const hash = contentHash(image.bytes, seed);
    const held = this.images.get(hash);
    if (held) {
      this.images.delete(hash);
      this.images.set(hash, held);
      return hash;
    }
    while (
      this.images.size > 0 &&
      (this.bytes + image.bytes.length > this.caps.totalBytes || this.images.size >= this.caps.images)
    )
      this.evict();
    this.images.set(hash, { data: { ...image, hash }, seq: this.host.seq });
    this.bytes += image.bytes.length;
    return hash;
  }

  private refuse(cap: string): undefined {
    this.host.dropped(cap);
    return undefined;
  }

  /** Drops the least recently used image nobody sees, or else the least recently used one. */
  private evict(): void {
    const shown = new Set(this.placements.map((placement) => placement.hash));
    let victim: string | undefined;
    for (const hash of this.images.keys()) {
      victim ??= hash;
      if (!shown.has(hash)) {
        victim = hash;
        break;
      }
    }
    if (victim !== undefined) this.forget(victim);
    this.host.dropped("image total bytes");
  }

  /** Drops an image with all its placements. */
  forget(hash: string): void {
    const held = this.images.get(hash);
    if (!held) return;
    this.images.delete(hash);
    this.bytes -= held.data.bytes.length;
    this.removeWhere((placement) => placement.hash === hash);
  }

  data(hash: string): ImageData | undefined {
    return this.images.get(hash)?.data;
  }

  /** Bytes of all images held. */
  get totalBytes(): number {
    return this.bytes;
  }

  /** Shows an image; a kitty placement with the same ids (not 0) is replaced. */
  place(placement: HeldPlacement): void {
    if (placement.imageId !== 0 && placement.placementId !== 0)
      this.removeWhere(
        (other) => other.imageId === placement.imageId && other.placementId === placement.placementId,
      );
    if (placement.inCells) this.eraseCells(placement.screen, areaOf(placement));
    if (this.placements.length >= this.caps.placements) {
      this.replace(this.placements.slice(1));
      this.host.dropped("image placements");
    }
    this.replace([...this.placements, placement]);
  }

  /** All placements held, in the order they came. */
  all(): readonly HeldPlacement[] {
    return this.placements;
  }

  /** Placements of a screen that have cells among the rows (inclusive), in drawing order. */
  among(screen: ScreenIndex, from: number, to: number): ImagePlacement[] {
    return this.placements
      .filter((p) => p.screen === screen && !p.virtual && p.row <= to && p.row + p.rows > from)
      .sort((a, b) => a.zIndex - b.zIndex)
      .map(({ screen: _screen, inCells: _inCells, virtual: _virtual, ...shown }) => shown);
  }

  removeWhere(gone: (placement: HeldPlacement) => boolean): void {
    const left = this.placements.filter((placement) => !gone(placement));
    if (left.length !== this.placements.length) this.replace(left);
  }

  /** Images that no placement shows and `keep` does not name lose their bytes. */
  collect(keep: (hash: string) => boolean): void {
    const shown = new Set(this.placements.map((placement) => placement.hash));
    for (const hash of [...this.images.keys()]) if (!shown.has(hash) && !keep(hash)) this.forget(hash);
  }

  /** Text was written or erased in these cells: what lives in cells loses them. */
  eraseCells(screen: ScreenIndex, area: CellArea): void {
    if (this.inCells[screen] === 0) return;
    this.replaceEach((p) => (p.inCells && p.screen === screen ? subtract(p, area) : undefined));
  }

  /** The screen was erased as a whole (ED 2): pictures of any kind on its visible rows go. */
  eraseScreen(screen: ScreenIndex, top: number, rows: number): void {
    const area = { from: top, to: top + rows - 1, left: 0, right: Number.MAX_SAFE_INTEGER };
    this.eraseCells(screen, area);
    this.removeWhere(
      (p) =>
        p.screen === screen && !p.inCells && !p.virtual && p.row + p.rows > area.from && p.row <= area.to,
    );
  }

  /**
   * The cells of an area moved up by `count` rows (down if negative) without going into history. What lives in
   * cells is moved or cut with them; kitty placements move only if they are wholly inside, and are clipped.
   */
  scroll(screen: ScreenIndex, area: CellArea, count: number): void {
    if (this.placements.length === 0 || count === 0) return;
    this.replaceEach((p) => {
      if (p.screen !== screen || p.virtual || !intersects(p, area)) return undefined;
      const inside = crop(p, area);
      if (!inside || (!p.inCells && !contains(area, p))) return undefined;
      const moved = crop({ ...inside, row: inside.row - count }, area);
      return [...subtract(p, area), ...(moved ? [moved] : [])];
    });
  }

  /** Rows before `oldest` are gone. */
  trim(screen: ScreenIndex, oldest: number): void {
    this.removeWhere((p) => p.screen === screen && !p.virtual && p.row + p.rows <= oldest);
  }

  /** Rows of a screen were dealt anew (reflow): `map` tells where a cell's text went. */
  remap(
    screen: ScreenIndex,
    map: (row: number, col: number) => { row: number; col: number } | undefined,
  ): void {
    this.replaceEach((p) => {
      if (p.screen !== screen || p.virtual) return undefined;
      const to = map(p.row, p.col);
      return to ? [{ ...p, row: to.row, col: to.col }] : [];
    });
  }

  /** All placements of a screen go. */
  clear(screen: ScreenIndex): void {
    this.removeWhere((p) => p.screen === screen && !p.virtual);
  }

  reset(): void {
    this.images.clear();
    this.bytes = 0;
    if (this.placements.length > 0) this.replace([]);
  }

  /** Images that came at or after change number `since`, oldest use first. */
  *imagesSince(since: number): Generator<ImageData> {
    for (const held of this.images.values()) if (held.seq >= since) yield held.data;
  }

  private replaceEach(change: (placement: HeldPlacement) => readonly HeldPlacement[] | undefined): void {
    let changed = false;
    const next: HeldPlacement[] = [];
    for (const placement of this.placements) {
      const instead = change(placement);
      if (instead === undefined || (instead.length === 1 && instead[0] === placement)) next.push(placement);
      else {
        changed = true;
        next.push(...instead);
      }
    }
    if (!changed) return;
    while (next.length > this.caps.placements) {
      next.shift();
      this.host.dropped("image placements");
    }
    this.replace(next);
  }

  private replace(placements: HeldPlacement[]): void {
    this.placements = placements;
    this.inCells[0] = 0;
    this.inCells[1] = 0;
    for (const placement of placements) if (placement.inCells) this.inCells[placement.screen]++;
    this.changedAt = this.host.seq;
  }
}

export function areaOf(p: HeldPlacement): CellArea {
  return { from: p.row, to: p.row + p.rows - 1, left: p.col, right: p.col + p.cols };
}

function intersects(p: HeldPlacement, area: CellArea): boolean {
  return p.row <= area.to && p.row + p.rows > area.from && p.col < area.right && p.col + p.cols > area.left;
}

function contains(area: CellArea, p: HeldPlacement): boolean {
  return (
    p.row >= area.from && p.row + p.rows - 1 <= area.to && p.col >= area.left && p.col + p.cols <= area.right
  );
}

/** The part of a placement inside an area, with the part of the picture that belongs to it. */
function crop(p: HeldPlacement, area: CellArea): HeldPlacement | undefined {
  if (!intersects(p, area)) return undefined;
  if (contains(area, p)) return p;
  const row = Math.max(p.row, area.from);
  const rows = Math.min(p.row + p.rows, area.to + 1) - row;
  const col = Math.max(p.col, area.left);
  const cols = Math.min(p.col + p.cols, area.right) - col;
  const whole = p.source;
  if (!whole) return { ...p, row, col, rows, cols };
  const across = whole.width / p.cols;
  const down = whole.height / p.rows;
  const source = {
    x: whole.x + (col - p.col) * across,
    y: whole.y + (row - p.row) * down,
    width: cols * across,
    height: rows * down,
  };
  return { ...p, row, col, rows, cols, source };
}

/** What is left of a placement outside an area: at most four rectangles; the placement itself if it is untouched. */
function subtract(p: HeldPlacement, area: CellArea): HeldPlacement[] {
  if (!intersects(p, area)) return [p];
  const far = Number.MAX_SAFE_INTEGER;
  const from = Math.max(area.from, p.row);
  const to = Math.min(area.to, p.row + p.rows - 1);
  const parts = [
    crop(p, { from: -far, to: from - 1, left: 0, right: far }),
    crop(p, { from, to, left: 0, right: area.left }),
    crop(p, { from, to, left: area.right, right: far }),
    crop(p, { from: to + 1, to: far, left: 0, right: far }),
  ];
  return parts.filter((part) => part !== undefined);
}
