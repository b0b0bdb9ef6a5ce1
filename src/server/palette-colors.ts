import { type Palette, parseColor, srgbBytes } from "../config/index.ts";

/** The levels of a cube of 6x6x6 colours (xterm's 256 colours). */
const LEVELS = [0, 95, 135, 175, 215, 255];

/** Colours as programs are told them (OSC 4, 10, 11, 12), 0xRRGGBB. */
export function paletteColors(
  palette: Palette,
): (which: number | "foreground" | "background" | "cursor") => number | undefined {
  const named = [...(palette.ansi ?? []), ...(palette.brights ?? [])];
  return (which) => {
    if (which === "foreground") return rgb(palette.foreground);
    if (which === "background") return rgb(palette.background);
    if (which === "cursor") return rgb(palette.cursor_bg ?? palette.foreground);
    const own = palette.indexed?.[String(which) as never] ?? named[which];
    return own === undefined ? standard(which) : rgb(own);
  };
}

function rgb(text: string | undefined): number | undefined {
  const color = text === undefined ? undefined : parseColor(text);
  if (!color) return undefined;
  const [red, green, blue] = srgbBytes(color);
  return (red << 16) | (green << 8) | blue;
}

function standard(index: number): number | undefined {
  if (index < 16 || index > 255) return undefined;
  if (index >= 232) return (8 + (index - 232) * 10) * 0x010101;
  const at = index - 16;
  return (LEVELS[Math.floor(at / 36)] << 16) | (LEVELS[Math.floor(at / 6) % 6] << 8) | LEVELS[at % 6];
}
