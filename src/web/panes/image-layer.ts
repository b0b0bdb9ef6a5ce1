import type { PaneView } from "../../client/index.ts";
import type { PaneId } from "../../model/index.ts";
import type { ImageData as EngineImage, ImagePlacement } from "../../vt/index.ts";
import type { CellSize } from "./metrics.ts";
import { decodeSixel } from "./sixel.ts";

/** Brings an image that the replica does not hold from the server. */
export type ImageFetch = (pane: PaneId, hash: string) => Promise<EngineImage>;

/** Decoded pictures that are kept beyond those shown. */
const KEPT = 32;

/** Pictures of programs (sixel, iTerm2, kitty) of one pane: those over the text, and those below it. */
export class ImageLayer {
  readonly element = layer("images");
  readonly below = layer("images-below");
  private readonly decoded = new Map<string, ImageBitmap | "loading" | "broken">();
  private shown = "";

  /** Something is shown below the text. */
  get hasBelow(): boolean {
    return !this.below.hidden;
  }

  update(pane: PaneView, cell: CellSize, fetch: ImageFetch): void {
    const { terminal } = pane.screen;
    const placements = terminal?.images(pane.top, pane.top + pane.rect.rows - 1) ?? [];
    const ready = placements.filter(({ hash }) => this.decoded.get(hash) instanceof ImageBitmap).length;
    const key = `${pane.id} ${cell.width} ${pane.rect.cols}x${pane.rect.rows} ${pane.top} ${ready} ${JSON.stringify(placements)}`;
    if (placements.length === 0 && this.shown === "") return;
    if (key === this.shown) return;
    for (const { hash } of placements) if (!this.decoded.has(hash)) this.load(pane, hash, { cell, fetch });
    this.shown = placements.length === 0 ? "" : key;
    this.paint(pane, placements, cell);
    this.trim(placements);
  }

  dispose(): void {
    for (const image of this.decoded.values()) if (image instanceof ImageBitmap) image.close();
    this.decoded.clear();
  }

  private load(pane: PaneView, hash: string, { cell, fetch }: { cell: CellSize; fetch: ImageFetch }): void {
    this.decoded.set(hash, "loading");
    const held = pane.screen.terminal?.imageData(hash);
    (held ? Promise.resolve(held) : fetch(pane.id, hash)).then(decode).then(
      (image) => {
        this.decoded.set(hash, image);
        this.shown = " ";
        this.update(pane, cell, fetch);
      },
      // A picture that cannot be read leaves its cells empty, as in any terminal.
      () => void this.decoded.set(hash, "broken"),
    );
  }

  private paint(pane: PaneView, placements: readonly ImagePlacement[], cell: CellSize): void {
    const sorted = [...placements].sort((a, b) => a.zIndex - b.zIndex);
    this.paintOn(
      this.below,
      sorted.filter(({ zIndex }) => zIndex < 0),
      { pane, cell },
    );
    this.paintOn(
      this.element,
      sorted.filter(({ zIndex }) => zIndex >= 0),
      { pane, cell },
    );
  }

  private paintOn(
    element: HTMLCanvasElement,
    placements: readonly ImagePlacement[],
    { pane, cell }: { readonly pane: PaneView; readonly cell: CellSize },
  ): void {
    element.hidden = placements.length === 0;
    if (element.hidden) return;
    const ratio = devicePixelRatio;
    const [width, height] = [pane.rect.cols * cell.width, pane.rect.rows * cell.height];
    element.width = Math.round(width * ratio);
    element.height = Math.round(height * ratio);
    const context = element.getContext("2d");
    if (!context) return;
    context.scale(ratio, ratio);
    for (const place of placements) {
      const image = this.decoded.get(place.hash);
      if (!(image instanceof ImageBitmap)) continue;
      const {
        x,
        y,
        width: w,
        height: h,
      } = place.source ?? { x: 0, y: 0, width: image.width, height: image.height };
      const [left, top] = [place.col * cell.width, (place.row - pane.top) * cell.height];
      context.drawImage(image, x, y, w, h, left, top, place.cols * cell.width, place.rows * cell.height);
    }
  }

  private trim(placements: readonly ImagePlacement[]): void {
    const needed = new Set(placements.map(({ hash }) => hash));
    for (const [hash, image] of this.decoded) {
      if (this.decoded.size <= KEPT) return;
      if (needed.has(hash)) continue;
      if (image instanceof ImageBitmap) image.close();
      this.decoded.delete(hash);
    }
  }
}

function layer(name: string): HTMLCanvasElement {
  const element = document.createElement("canvas");
  element.className = name;
  element.setAttribute("aria-hidden", "true");
  element.hidden = true;
  return element;
}

async function decode(image: EngineImage): Promise<ImageBitmap> {
  const { format, bytes, width, height } = image;
  if (format === "sixel") {
    const { data } = decodeSixel(bytes, width, height);
    return createImageBitmap(new ImageData(data, width, height));
  }
  if (format === "rgb" || format === "rgba") {
    const data = new Uint8ClampedArray(width * height * 4).fill(255);
    if (format === "rgba") data.set(bytes.subarray(0, data.length));
    else for (let at = 0; at < width * height; at++) data.set(bytes.subarray(at * 3, at * 3 + 3), at * 4);
    return createImageBitmap(new ImageData(data, width, height));
  }
  return createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: `image/${format}` }));
}
