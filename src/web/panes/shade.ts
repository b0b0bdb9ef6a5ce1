import { DEFAULT_COLOR, type Palette } from "../../vt/index.ts";
import { blend, hexOf, packed, parseColor, type Rgba } from "../look/color.ts";
import type { Hsb, PageOptions } from "../look/page-options.ts";
import type { Scheme } from "../look/scheme.ts";
import { direct, type Look } from "./looks.ts";

type Shading = Pick<PageOptions, "text_background_opacity" | "foreground_text_hsb">;

/** True if the options change the looks of text at all. */
export function shades({ text_background_opacity: opacity, foreground_text_hsb: hsb }: Shading): boolean {
  return opacity < 1 || hsb.hue !== 1 || hsb.saturation !== 1 || hsb.brightness !== 1;
}

/**
 * How text looks with text_background_opacity and foreground_text_hsb: colours of cells mixed with the pane's
 * background, colours of text turned, in direct colours of the pane's palette.
 */
export function shadeOf(options: Shading, scheme: Scheme, palette: Palette | undefined) {
  const { text_background_opacity: opacity, foreground_text_hsb: hsb } = options;
  const fore = palette?.foreground ?? scheme.foreground;
  const back = palette?.background ?? scheme.background;
  const rgbOf = (color: number, own: number) =>
    color === DEFAULT_COLOR
      ? own
      : color < 256
        ? (palette?.colors.get(color) ?? scheme.indexed[color])
        : color & 0xffffff;
  const rgba = (rgb: number) => parseColor(hexOf(rgb)) as Rgba;
  const turned = (color: number) => direct(packed(turn(rgba(rgbOf(color, fore)), hsb)));
  const thinned = (color: number, own: number) =>
    direct(packed(blend({ ...rgba(rgbOf(color, own)), alpha: opacity }, rgba(back))));
  return (look: Look): Look => {
    // Text in reverse has the text's colour as its background.
    const text = look.inverse ? look.bg : look.fg;
    const cell = look.inverse ? look.fg : look.bg;
    const fg = look.inverse ? direct(packed(turn(rgba(rgbOf(text, back)), hsb))) : turned(text);
    const plain = !look.inverse && cell === DEFAULT_COLOR;
    return {
      ...look,
      inverse: false,
      fg,
      bg: plain ? DEFAULT_COLOR : thinned(cell, look.inverse ? fore : back),
    };
  };
}

/** A colour with its hue, saturation and value multiplied. */
export function turn(color: Rgba, { hue, saturation, brightness }: Hsb): Rgba {
  const { red, green, blue } = color;
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  const sixth =
    range === 0
      ? 0
      : most === red
        ? ((green - blue) / range + 6) % 6
        : most === green
          ? (blue - red) / range + 2
          : (red - green) / range + 4;
  const h = (((sixth * hue) % 6) + 6) % 6;
  const s = Math.min(1, (most === 0 ? 0 : range / most) * saturation);
  const v = Math.min(255, most * brightness);
  const part = (shift: number) => {
    const at = (shift + h) % 6;
    return v - v * s * Math.max(0, Math.min(at, 4 - at, 1));
  };
  return { red: part(5), green: part(3), blue: part(1), alpha: color.alpha };
}
