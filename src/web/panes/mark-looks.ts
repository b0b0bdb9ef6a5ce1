import type { MarkKind } from "../../client/index.ts";
import { DEFAULT_COLOR } from "../../vt/index.ts";
import { blend, hexOf, packed, parseColor, type Rgba } from "../look/color.ts";
import type { Scheme } from "../look/scheme.ts";
import { direct, type Look, PLAIN } from "./looks.ts";

type Restyle = (look: Look) => Look;

/** How marks look on the cells that they cover. */
export function markLooks(
  scheme: Scheme,
  palette: Readonly<Record<string, unknown>> = {},
): Record<MarkKind, Restyle> {
  const rgba = (rgb: number) => parseColor(hexOf(rgb)) as Rgba;
  const rgbOf = (color: number, own: number) =>
    color === DEFAULT_COLOR ? own : color < 256 ? scheme.indexed[color] : color & 0xffffff;
  /** `{ Color = … }`, `{ AnsiColor = … }` or nothing. */
  const spec = (name: string, own: number): number => {
    const value = palette[name] as { Color?: string; AnsiColor?: string } | undefined;
    const color = parseColor(value?.Color);
    if (color) return direct(packed(color));
    const index = ANSI_NAMES.indexOf(value?.AnsiColor ?? "");
    return index < 0 ? own : index;
  };
  const solid =
    (fg: number, bg: number, more: Partial<Look> = {}): Restyle =>
    // Direct colours: bold must not make them bright.
    () => ({ ...PLAIN, fg: direct(rgbOf(fg, 0)), bg: direct(rgbOf(bg, 0)), ...more });
  return {
    plain: () => PLAIN,
    selection(look) {
      const [fg, bg] = look.inverse ? [look.bg, look.fg] : [look.fg, look.bg];
      const back = rgba(rgbOf(bg, look.inverse ? scheme.foreground : scheme.background));
      const text = scheme.selectionText ?? rgbOf(fg, look.inverse ? scheme.background : scheme.foreground);
      return { ...look, inverse: false, fg: direct(text), bg: direct(packed(blend(scheme.selection, back))) };
    },
    match: solid(spec("copy_mode_inactive_highlight_fg", 0), spec("copy_mode_inactive_highlight_bg", 3)),
    "current-match": solid(
      spec("copy_mode_active_highlight_fg", 0),
      spec("copy_mode_active_highlight_bg", 2),
      { bold: true },
    ),
    label: solid(spec("quick_select_label_fg", 15), spec("quick_select_label_bg", 5), { bold: true }),
    link: (look) => ({ ...look, underline: 1, underlineColor: DEFAULT_COLOR }),
    loading: (look) => ({ ...look, dim: true }),
  };
}

const ANSI_NAMES = [
  "Black",
  "Maroon",
  "Green",
  "Olive",
  "Navy",
  "Purple",
  "Teal",
  "Silver",
  "Grey",
  "Red",
  "Lime",
  "Yellow",
  "Blue",
  "Fuchsia",
  "Aqua",
  "White",
];
