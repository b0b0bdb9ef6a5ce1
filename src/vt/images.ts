import { concatBytes, utf8 } from "../base/index.ts";
import { sixelSize } from "./image-header.ts";
import { ItermImages, putInCells } from "./image-iterm.ts";
import { KittyGraphics } from "./image-kitty.ts";
import { ImageReader, writeImages } from "./image-snapshot.ts";
import {
  type CellArea,
  type HeldPlacement,
  IMAGE_CAPS,
  type ImageCaps,
  type ImageHost,
  ImageStore,
  type ScreenIndex,
} from "./image-store.ts";
import type { ImageData, ImagePlacement } from "./port.ts";

export { IMAGE_APC } from "./image-snapshot.ts";
export { type CellArea, IMAGE_CAPS, type ImageCaps, type ImageHost } from "./image-store.ts";

const SEMICOLON = 0x3b;

/**
 * Everything a terminal holds of images: the dispatcher hands it whole strings, the screen tells it what happens to
 * rows. Without images every call about rows returns at once (`idle`). See IMAGES.md.
 */
export class Images {
  private readonly host: ImageHost;
  private readonly store: ImageStore;
  private readonly kittyGraphics: KittyGraphics;
  private readonly itermImages: ItermImages;
  private readonly reader: ImageReader;

  constructor(host: ImageHost, caps: ImageCaps = IMAGE_CAPS) {
    this.host = host;
    this.store = new ImageStore(host, caps);
    this.kittyGraphics = new KittyGraphics(this.store, host);
    this.itermImages = new ItermImages(this.store, host);
    this.reader = new ImageReader({ store: this.store, kitty: this.kittyGraphics, iterm: this.itermImages });
  }

  /** No placement is held: nothing that happens to rows concerns images. */
  get idle(): boolean {
    return this.store.idle;
  }

  /** The current screen has pictures that text replaces: `textWritten` must be told. */
  get inCells(): boolean {
    return this.store.hasInCells(this.host.screen);
  }

  /** Bytes of content held. */
  get bytes(): number {
    return this.store.totalBytes;
  }

  /** Engine change number of the last change of a placement. */
  get changedAt(): number {
    return this.store.changedAt;
  }

  /** DCS P1;P2;P3 q DATA ST. `params` is the text before the q. Held as `P1;P2;P3qDATA`. */
  sixel(params: string, data: Uint8Array) {
    if (data.length > this.store.caps.imageBytes) return this.host.dropped("image bytes");
    const { width, height } = sixelSize(data);
    if (width === 0 || height === 0) return;
    const header = { format: "sixel", width, height } as const;
    const hash = this.store.add({ ...header, bytes: concatBytes([utf8(`${params}q`), data]) });
    if (!hash) return;
    const cols = Math.ceil(width / this.host.cellWidth);
    const rows = Math.ceil(height / this.host.cellHeight);
    putInCells(this.store, this.host, { hash, header, cols, rows });
  }

  /** OSC 1337: what follows `1337;`. False if it is no image or file sequence. */
  iterm(data: Uint8Array): boolean {
    return this.itermImages.command(data);
  }

  /** APC G: what follows the G. */
  kitty(data: Uint8Array): void {
    const semicolon = data.indexOf(SEMICOLON);
    const end = semicolon < 0 ? data.length : semicolon;
    let control = "";
    for (let i = 0; i < Math.min(end, 1024); i++) control += String.fromCharCode(data[i]);
    this.kittyGraphics.command(control, data.subarray(Math.min(end + 1, data.length)));
  }

  /** Our own APC (`IMAGE_APC`) of a snapshot: what follows the prefix. */
  restore(data: Uint8Array, tops: readonly [number, number]): void {
    this.reader.read(data, tops);
  }

  /** Text was written or erased on a row of the current screen, columns `left` to `right` (exclusive). */
  textWritten(row: number, left: number, right: number): void {
    this.store.eraseCells(this.host.screen, { from: row, to: row, left, right });
  }

  /** Rows of the current screen were erased, columns `left` to `right` (exclusive). */
  cellsErased(area: CellArea): void {
    this.store.eraseCells(this.host.screen, area);
  }

  /** The whole current screen was erased (ED 2): kitty placements on it go too. */
  screenErased(): void {
    this.store.eraseScreen(this.host.screen, this.host.top, this.host.rows);
  }

  /** Cells of the current screen moved up by `count` (down if negative) within an area, not into history. */
  scrolled(area: CellArea, count: number): void {
    this.store.scroll(this.host.screen, area, count);
  }

  /** Rows of a screen before stable number `oldest` are gone. */
  trimmed(screen: ScreenIndex, oldest: number): void {
    if (!this.store.idle) this.store.trim(screen, oldest);
  }

  /** Row numbers of a screen were dealt anew: `map` tells where the text of a cell went, undefined if it is gone. */
  remapped(
    screen: ScreenIndex,
    map: (row: number, col: number) => { row: number; col: number } | undefined,
  ): void {
    this.store.remap(screen, map);
  }

  /** Everything on a screen is gone (the alternate screen was cleared or left). */
  cleared(screen: ScreenIndex): void {
    this.store.clear(screen);
  }

  /** RIS. */
  reset(): void {
    this.store.reset();
    this.kittyGraphics.reset();
    this.itermImages.reset();
    this.reader.reset();
  }

  /** Placements of the current screen with cells among the rows (stable, inclusive). */
  among(from: number, to: number): ImagePlacement[] {
    return this.store.among(this.host.screen, from, to);
  }

  /** Kitty placements that only placeholders in the text show. */
  get virtual(): HeldPlacement[] {
    return this.store.idle
      ? []
      : this.store.all().filter((one) => one.virtual && one.screen === this.host.screen);
  }

  /** Pixels of a cell. */
  get cell(): { width: number; height: number } {
    return { width: this.host.cellWidth, height: this.host.cellHeight };
  }

  data(hash: string): ImageData | undefined {
    return this.store.data(hash);
  }

  /** For snapshot and, with `since`, difference; see image-snapshot.ts. */
  write(tops: readonly [number, number], since = 0): string {
    const parts = { store: this.store, kitty: this.kittyGraphics, iterm: this.itermImages };
    return writeImages(parts, tops, since);
  }
}
