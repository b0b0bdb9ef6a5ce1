import { concatBytes } from "../base/index.ts";
import { decodeBase64 } from "./base64.ts";
import { readImageHeader } from "./image-header.ts";
import type { HeldPlacement, ImageHost, ImageStore } from "./image-store.ts";
import { inflateZlib } from "./inflate.ts";
import type { ImageData } from "./port.ts";

/** An image a program has given an id. */
export interface KittyImage {
  readonly id: number;
  /** The program's number (key I), 0 if none. */
  readonly number: number;
  readonly hash: string;
}

/** Keys of a kitty graphics command: letters to numbers, but for a, t, o and d, which stay letters. */
export type KittyKeys = Readonly<Record<string, number | string | undefined>>;

interface Transfer {
  readonly keys: KittyKeys;
  /** As sent, for the snapshot. */
  readonly control: string;
  readonly chunks: Uint8Array[];
  length: number;
}

const LETTER_KEYS = "atod";

/** Reads `a=T,f=100,i=1`; unknown keys are kept, malformed pairs ignored. Numbers are clipped to 32 bits. */
export function parseKittyKeys(control: string): KittyKeys {
  const keys: Record<string, number | string> = {};
  for (const pair of control.split(",")) {
    const value = pair.slice(2);
    if (pair[1] !== "=" || value === "") continue;
    if (LETTER_KEYS.includes(pair[0])) keys[pair[0]] = value[0];
    else if (/^-?\d+$/.test(value))
      keys[pair[0]] = Math.max(-0x80000000, Math.min(0xffffffff, Number.parseInt(value, 10)));
  }
  return keys;
}

/**
 * The kitty graphics protocol (sw.kovidgoyal.net/kitty/graphics-protocol), as far as a terminal without a screen can
 * follow it: direct transmission (files and shared memory are another machine's and are refused), display, deletion,
 * queries. Animation is refused with a reply, its data swallowed.
 */
export class KittyGraphics {
  private readonly store: ImageStore;
  private readonly host: ImageHost;
  private readonly byId = new Map<number, KittyImage>();
  private transfer: Transfer | undefined;
  private nextId = 0x40000000;

  constructor(store: ImageStore, host: ImageHost) {
    this.store = store;
    this.host = host;
  }

  /** One APC G: `control` is what is before the first `;`, `payload` what is after it (ASCII of base64). */
  command(control: string, payload: Uint8Array) {
    const keys = parseKittyKeys(control);
    const open = this.transfer;
    const action = keys["a"];
    // A chunk that goes on has only m and q (and i, or a=f of an animation); anything else abandons the transfer.
    const goesOn = open && (action === undefined || action === open.keys["a"]) && !isFirst(control);
    if (open && goesOn) {
      this.append(open, payload);
      if (keys["m"] !== 1) {
        this.transfer = undefined;
        this.transmitted({ ...open.keys, q: keys["q"] ?? open.keys["q"] }, open);
      }
      return;
    }
    this.transfer = undefined;
    switch (action ?? "t") {
      case "t":
      case "T":
      case "q":
      case "f": {
        const transfer: Transfer = { keys, control, chunks: [], length: 0 };
        this.append(transfer, payload);
        if (keys["m"] === 1) this.transfer = transfer;
        else this.transmitted(keys, transfer);
        return;
      }
      case "p":
        return this.put(keys);
      case "d":
        return this.delete(keys);
      default:
        return this.answer(keys, "ENOTSUPPORTED:animation is not supported");
    }
  }

  reset(): void {
    this.byId.clear();
    this.transfer = undefined;
  }

  /** Images with an id whose content is still held. */
  known(): KittyImage[] {
    return [...this.byId.values()].filter((image) => this.store.data(image.hash));
  }

  /** Gives a content an id again (snapshot). */
  restore(image: KittyImage): void {
    this.byId.set(image.id, image);
  }

  /** The unfinished transfer, to be sent again as it came. */
  get unfinished(): { control: string; chunks: readonly Uint8Array[] } | undefined {
    return this.transfer;
  }

  private append(transfer: Transfer, payload: Uint8Array): void {
    const most = (this.store.caps.imageBytes * 4) / 3 + 4;
    const fitted = transfer.length <= most;
    transfer.length += payload.length;
    if (transfer.length <= most) transfer.chunks.push(payload.slice());
    else if (fitted) {
      // Over the cap: what is held is let go at once, the rest swallowed, the error told at the end.
      transfer.chunks.length = 0;
      this.host.dropped("image bytes");
    }
  }

  private transmitted(keys: KittyKeys, transfer: Transfer) {
    if (keys["a"] === "f") return this.answer(keys, "ENOTSUPPORTED:animation is not supported");
    if (keys["i"] && keys["I"]) return this.answer(keys, "EINVAL:only one of i and I may be given");
    const image = this.decode(keys, transfer);
    if (typeof image === "string") return this.answer(keys, image);
    if (keys["a"] === "q") return this.answer(keys, "OK");
    const hash = this.store.add(image);
    if (!hash) return this.answer(keys, "EFBIG:the image is too large");
    let id = number(keys, "i");
    if (id === 0) {
      while (this.byId.has(this.nextId)) this.nextId++;
      id = this.nextId++;
    }
    // A new image under an old id takes the old one's placements away.
    this.store.removeWhere((placement) => placement.imageId === id);
    this.byId.delete(id);
    this.byId.set(id, { id, number: number(keys, "I"), hash });
    this.prune();
    const named = keys["I"] ? { ...keys, i: id } : keys;
    if (keys["a"] === "T") this.put({ ...named, i: id }, !keys["i"] && !keys["I"]);
    else this.answer(named, "OK");
  }

  private prune(): void {
    for (const image of this.byId.values()) {
      if (this.store.data(image.hash)) continue;
      this.byId.delete(image.id);
    }
  }

  private decode(keys: KittyKeys, transfer: Transfer): Omit<ImageData, "hash"> | string {
    const medium = keys["t"] ?? "d";
    if (medium !== "d") return "EBADF:only direct transmission (t=d) reaches this terminal";
    if (transfer.chunks.length === 0 && transfer.length > 0) return "EFBIG:the image is too large";
    const packed = decodeBase64(concatBytes(transfer.chunks));
    if (!packed) return "EINVAL:the payload is not base64";
    const bytes = keys["o"] === "z" ? inflateZlib(packed, this.store.caps.imageBytes) : packed;
    if (!bytes) return "EINVAL:the payload does not inflate";
    const format = keys["f"] ?? 32;
    if (format === 100) {
      const header = readImageHeader(bytes);
      if (header?.format !== "png") return "EBADPNG:the payload is not a PNG";
      return { ...header, bytes: bytes.slice() };
    }
    if (format !== 24 && format !== 32) return "EINVAL:the format must be 24, 32 or 100";
    const width = number(keys, "s");
    const height = number(keys, "v");
    if (width <= 0 || height <= 0) return "EINVAL:width and height (s, v) are needed";
    if (width > this.store.caps.sidePixels || height > this.store.caps.sidePixels)
      return "EFBIG:the image is too large";
    const need = width * height * (format === 24 ? 3 : 4);
    if (bytes.length < need) return `ENODATA:insufficient image data: ${bytes.length} < ${need}`;
    return { format: format === 24 ? "rgb" : "rgba", width, height, bytes: bytes.slice(0, need) };
  }

  private find(keys: KittyKeys): KittyImage | undefined {
    const id = number(keys, "i");
    if (id !== 0) return this.byId.get(id);
    const wanted = number(keys, "I");
    let newest: KittyImage | undefined;
    if (wanted !== 0) for (const image of this.byId.values()) if (image.number === wanted) newest = image;
    return newest;
  }

  private put(keys: KittyKeys, silent = false) {
    const image = this.find(keys);
    const data = image && this.store.data(image.hash);
    if (!image || !data) return this.answer(keys, "ENOENT:no image has this id");
    const { host } = this;
    const x = Math.max(0, Math.min(number(keys, "x"), data.width));
    const y = Math.max(0, Math.min(number(keys, "y"), data.height));
    const width = Math.min(number(keys, "w") || data.width, data.width - x);
    const height = Math.min(number(keys, "h") || data.height, data.height - y);
    if (width <= 0 || height <= 0) return this.answer(keys, "EINVAL:the source rectangle is empty");
    const { cols, rows } = cellsOf(keys, { width, height }, host);
    const virtual = keys["U"] === 1;
    const base = {
      screen: host.screen,
      hash: image.hash,
      format: data.format,
      cols,
      rows,
      zIndex: number(keys, "z"),
      source: { x, y, width, height },
      imageId: image.id,
      placementId: number(keys, "p"),
      inCells: false,
      virtual,
    };
    const place = (placement: HeldPlacement) => this.store.place(placement);
    if (virtual) place({ ...base, row: 0, col: 0 });
    else if (number(keys, "P") !== 0) {
      const parent = this.store
        .all()
        .find((p) => p.imageId === number(keys, "P") && (!keys["Q"] || p.placementId === keys["Q"]));
      if (!parent) return this.answer(keys, "ENOPARENT:no such parent placement");
      const row = parent.row + number(keys, "V");
      place({ ...base, row, col: Math.max(0, parent.col + number(keys, "H")) });
    } else {
      const col = host.cursorX;
      if (keys["C"] === 1) place({ ...base, row: host.top + host.cursorY, col });
      else {
        host.index(Math.min(rows, host.rows * 2) - 1);
        place({ ...base, row: host.top + host.cursorY - rows + 1, col });
        host.right(cols);
      }
    }
    if (!silent) this.answer(keys, "OK");
  }

  private delete(keys: KittyKeys) {
    const what = typeof keys["d"] === "string" ? keys["d"] : "a";
    const { host } = this;
    const visible = (p: HeldPlacement) =>
      p.screen === host.screen && !p.virtual && p.row + p.rows > host.top && p.row < host.top + host.rows;
    const covers = (p: HeldPlacement, col: number, line: number) =>
      visible(p) && spans(p.col, p.cols, col) && spans(p.row, p.rows, host.top + line);
    const x = number(keys, "x") - 1;
    const y = number(keys, "y") - 1;
    const matching = (p: HeldPlacement): boolean => {
      switch (what.toLowerCase()) {
        case "a":
          return visible(p);
        case "i":
        case "n":
          return p.imageId === this.find(keys)?.id && (!keys["p"] || p.placementId === keys["p"]);
        case "c":
          return covers(p, host.cursorX, host.cursorY);
        case "p":
          return covers(p, x, y);
        case "q":
          return covers(p, x, y) && p.zIndex === number(keys, "z");
        case "r":
          return p.imageId >= number(keys, "x") && p.imageId <= number(keys, "y");
        case "x":
          return visible(p) && spans(p.col, p.cols, x);
        case "y":
          return visible(p) && spans(p.row, p.rows, host.top + y);
        case "z":
          return p.screen === host.screen && p.zIndex === number(keys, "z");
        default:
          return false;
      }
    };
    const hit = new Set<number>();
    this.store.removeWhere((p) => {
      if (p.inCells || !matching(p)) return false;
      hit.add(p.imageId);
      return true;
    });
    if (what >= "a") return;
    // The capital also frees images that nothing shows any more.
    if (what === "I" || what === "N") hit.add(this.find(keys)?.id ?? 0);
    if (what === "R")
      for (const id of this.byId.keys()) if (id >= number(keys, "x") && id <= number(keys, "y")) hit.add(id);
    for (const id of hit) if (!this.store.all().some((p) => p.imageId === id)) this.byId.delete(id);
    const named = new Set([...this.byId.values()].map((image) => image.hash));
    this.store.collect((hash) => named.has(hash));
  }

  /** Replies are sent only if the program named the image, and not if q forbids. */
  private answer(keys: KittyKeys, message: string): void {
    const quiet = number(keys, "q");
    if (quiet >= 2 || (quiet === 1 && message === "OK")) return;
    if (!keys["i"] && !keys["I"]) return;
    const named = ["i", "I", "p"].filter((key) => keys[key]).map((key) => `${key}=${keys[key]}`);
    this.host.reply(`\x1b_G${named.join(",")};${message}\x1b\\`);
  }
}

function number(keys: KittyKeys, key: string): number {
  const value = keys[key];
  return typeof value === "number" ? value : 0;
}

const spans = (start: number, length: number, at: number) => at >= start && at < start + length;

/** True if a control has keys that only the first chunk of a transfer has. */
function isFirst(control: string): boolean {
  return control.split(",").some((pair) => /^[fsvotIpxywhrcXYzUPQHVC]=/.test(pair));
}

/** Cells of a placement: as asked with c and r, by aspect if only one is given, else by pixels and the offset X, Y. */
function cellsOf(
  keys: KittyKeys,
  shown: { width: number; height: number },
  host: ImageHost,
): { cols: number; rows: number } {
  const most = 10_000;
  const clip = (cells: number) => Math.max(1, Math.min(most, Math.ceil(cells)));
  const c = number(keys, "c");
  const r = number(keys, "r");
  if (c > 0 && r > 0) return { cols: clip(c), rows: clip(r) };
  const { cellWidth, cellHeight } = host;
  if (c > 0) return { cols: clip(c), rows: clip((c * cellWidth * shown.height) / shown.width / cellHeight) };
  if (r > 0) return { cols: clip((r * cellHeight * shown.width) / shown.height / cellWidth), rows: clip(r) };
  return {
    cols: clip((shown.width + Math.max(0, number(keys, "X"))) / cellWidth),
    rows: clip((shown.height + Math.max(0, number(keys, "Y"))) / cellHeight),
  };
}
