import { concatBytes, fromUtf8, utf8 } from "../base/index.ts";
import { decodeBase64 } from "./base64.ts";
import { readImageHeader } from "./image-header.ts";
import type { ImageHost, ImageStore } from "./image-store.ts";

interface Multipart {
  readonly args: string;
  readonly chunks: Uint8Array[];
  length: number;
}

/** iTerm2's inline images and file transfers: OSC 1337 File=, MultipartFile=, FilePart=, FileEnd (iterm2.com/documentation-images). */
export class ItermImages {
  private readonly store: ImageStore;
  private readonly host: ImageHost;
  private part: Multipart | undefined;

  constructor(store: ImageStore, host: ImageHost) {
    this.store = store;
    this.host = host;
  }

  /** `data` is what follows `1337;`. True if it was one of ours, well formed or not. */
  command(data: Uint8Array): boolean {
    const verb = fromUtf8(data.subarray(0, 14));
    if (verb.startsWith("File=")) {
      const colon = data.indexOf(0x3a);
      if (colon > 0) this.finish(fromUtf8(data.subarray(5, colon)), [data.subarray(colon + 1)]);
      return true;
    }
    if (verb.startsWith("MultipartFile=")) {
      this.part = { args: fromUtf8(data.subarray(14)), chunks: [], length: 0 };
      return true;
    }
    if (verb.startsWith("FilePart=")) {
      if (this.part) this.append(this.part, data.subarray(9));
      return true;
    }
    if (verb === "FileEnd") {
      const done = this.part;
      this.part = undefined;
      if (done && done.chunks.length > 0) this.finish(done.args, done.chunks);
      return true;
    }
    return false;
  }

  reset(): void {
    this.part = undefined;
  }

  /** The unfinished transfer, to be sent again as it came. */
  get unfinished(): { args: string; chunks: readonly Uint8Array[] } | undefined {
    return this.part;
  }

  private append(part: Multipart, chunk: Uint8Array): void {
    part.length += chunk.length;
    if (part.length <= (this.store.caps.imageBytes * 4) / 3 + 4) part.chunks.push(chunk.slice());
    else {
      this.part = undefined;
      this.host.dropped("image bytes");
    }
  }

  private finish(argText: string, chunks: Uint8Array[]): void {
    const args = new Map(
      argText.split(";").map((pair) => {
        const equals = pair.indexOf("=");
        return [pair.slice(0, equals), pair.slice(equals + 1)] as const;
      }),
    );
    const bytes = decodeBase64(chunks.length === 1 ? chunks[0] : concatBytes(chunks));
    if (!bytes) return;
    if (args.get("inline") !== "1") {
      const name = decodeBase64(utf8(args.get("name") ?? ""));
      if (bytes.length > this.store.caps.imageBytes) this.host.dropped("file bytes");
      else this.host.file(name && name.length > 0 ? fromUtf8(name) : "unnamed", bytes);
      return;
    }
    const header = readImageHeader(bytes);
    if (!header) return;
    const hash = this.store.add({ ...header, bytes });
    if (!hash) return;
    const { cols, rows } = cellsOf(args, header, this.host);
    putInCells(this.store, this.host, { hash, header, cols, rows });
  }
}

/** Shows a picture at the cursor as xterm.js does: below it the rows it needs, cursor on its last row, same column. */
export function putInCells(
  store: ImageStore,
  host: ImageHost,
  picture: {
    hash: string;
    header: {
      format: "sixel" | "png" | "jpeg" | "gif" | "webp" | "unknown" | "rgb" | "rgba";
      width: number;
      height: number;
    };
    cols: number;
    rows: number;
  },
): void {
  const { hash, header, cols, rows } = picture;
  const base = {
    screen: host.screen,
    hash,
    format: header.format,
    zIndex: 0,
    imageId: 0,
    placementId: 0,
    inCells: true,
    virtual: false,
  };
  const scrolling = host.sixelScrolling || header.format !== "sixel";
  const col = scrolling ? host.cursorX : 0;
  // What does not fit to the right is not shown; in display mode neither what does not fit below.
  const shownCols = Math.min(cols, host.cols - col);
  const shownRows = scrolling ? rows : Math.min(rows, host.rows);
  if (scrolling) host.index(rows - 1);
  const row = scrolling ? host.top + host.cursorY - rows + 1 : host.top;
  const source = {
    x: 0,
    y: 0,
    width: (header.width * shownCols) / cols,
    height: (header.height * shownRows) / rows,
  };
  store.place({ ...base, row, col, cols: shownCols, rows: shownRows, source });
}

/** Cells from width and height (N cells, Npx, N%, auto), keeping the aspect unless told not to. */
function cellsOf(
  args: ReadonlyMap<string, string>,
  image: { width: number; height: number },
  host: ImageHost,
): { cols: number; rows: number } {
  const { cellWidth, cellHeight } = host;
  const pixels = (text: string | undefined, cell: number, cells: number): number | undefined => {
    const match = /^(\d{1,6})(px|%)?$/.exec(text ?? "auto");
    if (!match) return undefined;
    const value = Number(match[1]);
    if (value === 0) return undefined;
    return match[2] === "px" ? value : match[2] === "%" ? (value / 100) * cells * cell : value * cell;
  };
  let width = pixels(args.get("width"), cellWidth, host.cols);
  let height = pixels(args.get("height"), cellHeight, host.rows);
  const aspect = image.width / image.height;
  if (width === undefined && height === undefined) ({ width, height } = image);
  else if (width === undefined) width = (height as number) * aspect;
  else if (height === undefined) height = width / aspect;
  else if (args.get("preserveAspectRatio") !== "0") {
    if (width / height > aspect) width = height * aspect;
    else height = width / aspect;
  }
  // Wider than the screen: shrunk to it, as iTerm2 does.
  const most = host.cols * cellWidth;
  if ((width as number) > most) {
    height = ((height as number) * most) / (width as number);
    width = most;
  }
  const clip = (cells: number) => Math.max(1, Math.min(2000, Math.ceil(cells)));
  return { cols: clip((width as number) / cellWidth), rows: clip((height as number) / cellHeight) };
}
