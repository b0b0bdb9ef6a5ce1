import { fromUtf8 } from "../base/index.ts";
import { decodeBase64, encodeBase64 } from "./base64.ts";
import type { ItermImages } from "./image-iterm.ts";
import type { KittyGraphics } from "./image-kitty.ts";
import type { ImageStore, ScreenIndex } from "./image-store.ts";
import type { ImageData } from "./port.ts";

/**
 * Images in a snapshot travel as APC strings that start with `domux;` and that other emulators ignore:
 *
 *     domux;image;FORMAT;WIDTH;HEIGHT;MORE;BASE64          content, in chunks (MORE is 1 on all but the last)
 *     domux;kitty;ID;NUMBER;HASH                           the id a program gave a content
 *     domux;place;SCREEN;ROW;COL;COLS;ROWS;Z;ID;PLACEMENT;FLAGS;X;Y;WIDTH;HEIGHT;HASH
 *                                                          ROW counts from the screen's first row; FLAGS: 1 in cells, 2 virtual
 *     domux;noplaces                                       all placements go (a difference sends them anew)
 *
 * Unfinished transfers are sent again as the program sent them.
 */
export const IMAGE_APC = "domux;";

const CHUNK = 48 * 1024;
const apc = (text: string) => `\x1b_${IMAGE_APC}${text}\x1b\\`;

export interface ImageParts {
  readonly store: ImageStore;
  readonly kitty: KittyGraphics;
  readonly iterm: ItermImages;
}

/**
 * Text of everything held, or with `since` of what changed at or after that change number. `tops`: stable number
 * of the first visible row of the primary and of the alternate screen.
 */
export function writeImages(parts: ImageParts, tops: readonly [number, number], since = 0): string {
  const { store, kitty, iterm } = parts;
  let text = since > 0 ? apc("noplaces") : "";
  for (const image of store.imagesSince(since)) text += writeContent(image);
  for (const { id, number, hash } of kitty.known()) text += apc(`kitty;${id};${number};${hash}`);
  for (const p of store.all()) {
    const { x, y, width, height } = p.source ?? { x: 0, y: 0, width: 0, height: 0 };
    const flags = (p.inCells ? 1 : 0) | (p.virtual ? 2 : 0);
    const row = p.virtual ? 0 : p.row - tops[p.screen];
    const cells = [p.screen, row, p.col, p.cols, p.rows, p.zIndex, p.imageId, p.placementId, flags];
    text += apc(`place;${[...cells, x, y, width, height, p.hash].join(";")}`);
  }
  const transfer = kitty.unfinished;
  if (transfer) {
    // The control may lack m (it was the first chunk, so it has m=1); later chunks are joined in order.
    let control = transfer.control;
    for (const chunk of transfer.chunks) {
      for (let at = 0; at === 0 || at < chunk.length; at += CHUNK) {
        text += `\x1b_G${control};${fromUtf8(chunk.subarray(at, at + CHUNK))}\x1b\\`;
        control = "m=1";
      }
    }
    if (transfer.chunks.length === 0) text += `\x1b_G${control};\x1b\\`;
  }
  const part = iterm.unfinished;
  if (part) {
    text += `\x1b]1337;MultipartFile=${part.args}\x1b\\`;
    for (const chunk of part.chunks)
      for (let at = 0; at < chunk.length; at += CHUNK)
        text += `\x1b]1337;FilePart=${fromUtf8(chunk.subarray(at, at + CHUNK))}\x1b\\`;
  }
  return text;
}

function writeContent(image: ImageData): string {
  const head = `image;${image.format};${image.width};${image.height}`;
  let text = "";
  for (let at = 0; at === 0 || at < image.bytes.length; at += CHUNK) {
    const more = at + CHUNK < image.bytes.length ? 1 : 0;
    text += apc(`${head};${more};${encodeBase64(image.bytes.subarray(at, at + CHUNK))}`);
  }
  return text;
}

const FORMATS: readonly string[] = ["sixel", "png", "jpeg", "gif", "webp", "rgb", "rgba", "unknown"];

/** Reads back what `writeImages` wrote. Malformed strings are ignored. */
export class ImageReader {
  private readonly parts: ImageParts;
  private chunks: Uint8Array[] = [];
  private length = 0;

  constructor(parts: ImageParts) {
    this.parts = parts;
  }

  /** `body` is what follows the prefix; `tops` as in `writeImages`. */
  read(body: Uint8Array, tops: readonly [number, number]) {
    const verb = fromUtf8(body.subarray(0, 6));
    if (verb === "image;") return this.content(body.subarray(6));
    const text = fromUtf8(body.subarray(0, 512));
    if (text === "noplaces") return this.parts.store.removeWhere(() => true);
    const fields = text.split(";");
    const numbers = fields.map((field) => (/^-?\d+(\.\d+)?$/.test(field) ? Number(field) : Number.NaN));
    const hash = fields[fields.length - 1];
    const image = this.parts.store.data(hash);
    if (!image || numbers.slice(1, -1).some((value) => Number.isNaN(value))) return;
    if (fields[0] === "kitty" && fields.length === 4)
      this.parts.kitty.restore({ id: numbers[1], number: numbers[2], hash });
    if (fields[0] !== "place" || fields.length !== 15) return;
    const [screen, row, col, cols, rows, zIndex, imageId, placementId, flags, x, y, width, height] =
      numbers.slice(1);
    if (cols < 1 || rows < 1 || col < 0 || (screen !== 0 && screen !== 1)) return;
    const virtual = (flags & 2) !== 0;
    this.parts.store.place({
      screen: screen as ScreenIndex,
      row: virtual ? 0 : tops[screen as ScreenIndex] + row,
      col,
      cols,
      rows,
      zIndex,
      imageId,
      placementId,
      hash,
      format: image.format,
      source: { x, y, width, height },
      inCells: (flags & 1) !== 0,
      virtual,
    });
  }

  /** The chunks so far, written again by a snapshot that is taken between them. */
  reset(): void {
    this.chunks = [];
    this.length = 0;
  }

  private content(body: Uint8Array) {
    const head = fromUtf8(body.subarray(0, 64)).split(";", 4);
    const start = head.join(";").length + 1;
    const chunk = head.length === 4 ? decodeBase64(body, start) : undefined;
    const [format, width, height, more] = head;
    const valid = chunk && FORMATS.includes(format) && /^\d+$/.test(width) && /^\d+$/.test(height);
    if (!valid || this.length + chunk.length > this.parts.store.caps.imageBytes) return this.reset();
    this.chunks.push(chunk);
    this.length += chunk.length;
    if (more === "1") return;
    const bytes = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.chunks) {
      bytes.set(part, at);
      at += part.length;
    }
    this.reset();
    this.parts.store.add({
      format: format as ImageData["format"],
      width: Number(width),
      height: Number(height),
      bytes,
    });
  }
}
