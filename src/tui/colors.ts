import { cubeColor } from "../model/index.ts";
import type { Color } from "../vt/index.ts";

/** How many colours the outer terminal shows. */
export type ColorDepth = "16" | "256" | "direct";

/** The usual values of the 16 base colours, for distances only; what they look like is the terminal's affair. */
const BASE: readonly number[] = [
  0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5, 0x7f7f7f, 0xff0000,
  0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
];

/** 0xRRGGBB of an indexed colour of the 256. */
const rgbOfIndex = (index: number): number => (index < 16 ? BASE[index] : cubeColor(index));

function distance(a: number, b: number): number {
  const red = ((a >> 16) & 255) - ((b >> 16) & 255);
  const green = ((a >> 8) & 255) - ((b >> 8) & 255);
  const blue = (a & 255) - (b & 255);
  return 2 * red * red + 4 * green * green + 3 * blue * blue;
}

function nearest(rgb: number, from: number, to: number): number {
  let best = from;
  let least = Number.POSITIVE_INFINITY;
  for (let index = from; index < to; index++) {
    const far = distance(rgb, rgbOfIndex(index));
    if (far < least) {
      least = far;
      best = index;
    }
  }
  return best;
}

/** The colour that a terminal of this depth can show instead. */
export function fitColor(color: Color, depth: ColorDepth): Color {
  if (color < 0 || depth === "direct") return color;
  if (color >= 0x1000000) {
    const rgb = color & 0xffffff;
    return depth === "256" ? nearest(rgb, 16, 256) : nearest(rgb, 0, 16);
  }
  return depth === "16" && color >= 16 ? nearest(rgbOfIndex(color), 0, 16) : color;
}
