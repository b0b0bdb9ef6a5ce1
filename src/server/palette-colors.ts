import { type Palette, parseColor, srgbBytes } from "../config/index.ts";
import { cubeColor } from "../model/index.ts";

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
    return own !== undefined ? rgb(own) : which >= 16 && which < 256 ? cubeColor(which) : undefined;
  };
}

function rgb(text: string | undefined): number | undefined {
  const color = text === undefined ? undefined : parseColor(text);
  if (!color) return undefined;
  const [red, green, blue] = srgbBytes(color);
  return (red << 16) | (green << 8) | blue;
}
