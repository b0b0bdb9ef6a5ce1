import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

const DIRECTORY = fileURLToPath(new URL("../../docs/screens/", import.meta.url));
/** Edge of the squares whose mean colours are compared, CSS pixels: fonts differ in less than that. */
const BLOCK = 16;
/** Difference of one channel (0 to 255) up to which two squares are the same. */
const SHADE = 26;
/** Share of squares that may differ: a caret, a number of milliseconds, other letter forms. */
const SHARE = 0.02;

/** Set: the pictures are made anew instead of being compared. */
const MAKE = process.env.DOMUX_SCREENS === "make";

/**
 * Compares what a page shows with the picture of that name in docs/screens, by mean colours of squares. Undefined: they
 * agree; else where they differ, with the new picture kept beside the golden one as NAME.new.png.
 */
export async function differsFromPicture(page: Page, name: string): Promise<string | undefined> {
  const path = join(DIRECTORY, `${name}.png`);
  const taken = await page.screenshot({ animations: "disabled", caret: "hide" });
  if (MAKE) {
    mkdirSync(DIRECTORY, { recursive: true });
    writeFileSync(path, taken);
    return undefined;
  }
  if (!existsSync(path))
    return `There is no picture ${name}: make it with DOMUX_SCREENS=make and look at it.`;
  const [golden, now] = await Promise.all([readFileSync(path), taken].map((png) => squares(page, png)));
  if (golden.width !== now.width || golden.height !== now.height)
    return `${name} is ${now.width}x${now.height} pixels, its picture ${golden.width}x${golden.height}.`;
  const other = now.colors.flatMap((color, index) =>
    color.some((channel, at) => Math.abs(channel - golden.colors[index][at]) > SHADE) ? [index] : [],
  );
  if (other.length <= now.colors.length * SHARE) return undefined;
  writeFileSync(join(DIRECTORY, `${name}.new.png`), taken);
  const cols = Math.ceil(now.width / BLOCK);
  const where = other
    .slice(0, 8)
    .map((index) => `${(index % cols) * BLOCK},${Math.floor(index / cols) * BLOCK}`);
  return `${name} differs in ${other.length} of ${now.colors.length} squares (${where.join(" ")} …).`;
}

interface Squares {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue of each square, row by row. */
  readonly colors: readonly (readonly number[])[];
}

/** Decoded in a page without a policy of its own, for that of domux lets no picture in from elsewhere. */
async function squares(page: Page, png: Buffer): Promise<Squares> {
  const blank = await page.context().newPage();
  try {
    return await blank.evaluate<Squares>(`(async () => {
      const image = new Image();
      image.src = "data:image/png;base64,${png.toString("base64")}";
      await image.decode();
      const { width, height } = image;
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext("2d", { willReadFrequently: true });
      context.drawImage(image, 0, 0);
      const colors = [];
      for (let y = 0; y < height; y += ${BLOCK})
        for (let x = 0; x < width; x += ${BLOCK}) {
          const { data } = context.getImageData(x, y, Math.min(${BLOCK}, width - x), Math.min(${BLOCK}, height - y));
          const sum = [0, 0, 0];
          for (let at = 0; at < data.length; at += 4) for (let c = 0; c < 3; c++) sum[c] += data[at + c];
          colors.push(sum.map((one) => Math.round((one * 4) / data.length)));
        }
      return { width, height, colors };
    })()`);
  } finally {
    await blank.close();
  }
}
