import { cubeColor } from "../../model/index.ts";
import { blend, contrast, hexOf, luminance, packed, parseColor, type Rgba } from "./color.ts";

/** The colours of the page, out of the palette in effect. Numbers are 0xRRGGBB. */
export interface Scheme {
  readonly foreground: number;
  readonly background: number;
  /** The ground of overlays and notices. */
  readonly panel: number;
  readonly cursor: number;
  readonly cursorText: number;
  readonly cursorBorder: number;
  /** Undefined: selected text keeps its colour. */
  readonly selectionText: number | undefined;
  readonly selection: Rgba;
  readonly split: number;
  /** Of the flash of a bell; undefined: the text's. */
  readonly visualBell: number | undefined;
  readonly thumb: number;
  /** The 256 indexed colours. */
  readonly indexed: readonly number[];
  /** Colours of tab titles and the like, by their names in `colors.tab_bar`. */
  readonly tabBar: Readonly<Record<string, unknown>>;
  readonly dark: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** The usual values of the sixteen base colours, for palettes that do not name them. */
const BASE: readonly number[] = [
  0x000000, 0xcc5555, 0x55cc55, 0xcdcd55, 0x5455cb, 0xcc55cc, 0x7acaca, 0xcccccc, 0x555555, 0xff5555,
  0x55ff55, 0xffff55, 0x5555ff, 0xff55ff, 0x55ffff, 0xffffff,
];

const DEFAULTS = {
  foreground: "#b2b2b2",
  background: "#000000",
  cursor_bg: "#52ad70",
  selection_bg: "rgba(128, 102, 153, 0.5)",
  split: "#444444",
  scrollbar_thumb: "#444444",
} as const;

/** @param palette as in the configuration, with names of WezTerm */
export function schemeOf(palette: Fields = {}): Scheme {
  const read = (name: string) => parseColor(palette[name]);
  const of = (name: keyof typeof DEFAULTS): Rgba => read(name) ?? (parseColor(DEFAULTS[name]) as Rgba);
  const background = of("background");
  const cursor = of("cursor_bg");
  const bell = read("visual_bell");
  const selectionText = read("selection_fg");
  const list = (name: string) => (Array.isArray(palette[name]) ? (palette[name] as unknown[]) : []);
  const sixteen = [...list("ansi").slice(0, 8), ...list("brights").slice(0, 8)].map(parseColor);
  const indexed = Array.from({ length: 256 }, (_, index) => {
    const own = parseColor((palette.indexed as Fields | undefined)?.[index]) ?? sixteen[index];
    return own ? packed(own) : index < 16 ? BASE[index] : cubeColor(index);
  });
  return {
    foreground: packed(of("foreground")),
    background: packed(background),
    panel: packed(blend({ ...of("foreground"), alpha: 0.1 }, background)),
    cursor: packed(cursor),
    cursorText: packed(read("cursor_fg") ?? background),
    cursorBorder: packed(read("cursor_border") ?? cursor),
    selectionText: selectionText && selectionText.alpha > 0 ? packed(selectionText) : undefined,
    selection: of("selection_bg"),
    split: packed(of("split")),
    visualBell: bell && packed(bell),
    thumb: packed(of("scrollbar_thumb")),
    indexed,
    tabBar: (palette.tab_bar as Fields | undefined) ?? {},
    dark: luminance(background) < 0.4,
  };
}

/** Contrast of text that can be read (WCAG 2, AA), and a little for colours that are rounded. */
const READABLE = 4.53;

/** A colour for text on `under`: the wanted one if it can be read there (4.5:1), else black or white. */
export function readable(wanted: Rgba, under: Rgba): Rgba {
  if (contrast(wanted, under) >= READABLE) return wanted;
  const dark = { red: 0, green: 0, blue: 0, alpha: 1 };
  const light = { red: 255, green: 255, blue: 255, alpha: 1 };
  return contrast(light, under) >= contrast(dark, under) ? light : dark;
}

/** What `window_frame` is where it is not configured. */
const FRAME: Readonly<Record<string, unknown>> = {
  active_titlebar_bg: "#333333",
  active_titlebar_fg: "#ffffff",
  inactive_titlebar_fg: "#cccccc",
};

/** Custom properties of the page's style sheet for a scheme. */
export function chromeColors(scheme: Scheme, configured: Fields = {}): Record<string, string> {
  // Those that nobody chose follow the scheme: a light one has a light bar.
  const frame = Object.fromEntries(
    Object.entries(configured).filter(([name, value]) => value !== FRAME[name]),
  );
  const back = parseColor(hexOf(scheme.background)) as Rgba;
  const fore = parseColor(hexOf(scheme.foreground)) as Rgba;
  const tint = (share: number) => hexOf(packed(blend({ ...fore, alpha: share }, back)));
  const strip = scheme.tabBar as Readonly<Record<string, Fields | string | undefined>>;
  const bar = parseColor(frame.active_titlebar_bg) ?? (parseColor(tint(0.12)) as Rgba);
  const ground = parseColor(strip.background) ?? bar;
  const own = (part: string, field: string) => parseColor((strip[part] as Fields | undefined)?.[field]);
  const accent = parseColor(hexOf(scheme.cursor)) as Rgba;
  const panel = parseColor(hexOf(scheme.panel)) as Rgba;
  const activeBack = own("active_tab", "bg_color") ?? back;
  const inactiveBack = own("inactive_tab", "bg_color") ?? ground;
  const hover = parseColor(tint(0.2)) as Rgba;
  const text = (color: Rgba) => hexOf(packed(color));
  /** Text that stands back a little. */
  const dim = (under: Rgba) => text(readable(blend({ ...fore, alpha: 0.8 }, under), under));
  return {
    "--back": text(back),
    "--fore": text(fore),
    "--back-text": text(readable(fore, back)),
    "--back-dim": dim(back),
    "--accent": text(accent),
    // What has the keyboard is seen on the bar and on panels.
    "--focus": text(
      [accent, fore].find((one) => [ground, panel, activeBack].every((under) => contrast(one, under) >= 3)) ??
        readable(fore, panel),
    ),
    "--accent-text": text(readable(parseColor(hexOf(scheme.cursorText)) as Rgba, accent)),
    "--bar": text(ground),
    "--bar-text": text(readable(parseColor(frame.active_titlebar_fg) ?? fore, ground)),
    "--tab": text(inactiveBack),
    "--tab-text": text(
      readable(
        own("inactive_tab", "fg_color") ?? parseColor(frame.inactive_titlebar_fg) ?? fore,
        inactiveBack,
      ),
    ),
    "--tab-active": text(activeBack),
    "--tab-active-text": text(readable(own("active_tab", "fg_color") ?? fore, activeBack)),
    "--panel": text(panel),
    "--panel-text": text(readable(fore, panel)),
    "--panel-dim": dim(panel),
    "--panel-edge": tint(0.28),
    "--hover": text(hover),
    "--hover-text": text(readable(fore, hover)),
    "--split": hexOf(scheme.split),
    "--thumb": hexOf(scheme.thumb),
    "--red": hexOf(scheme.indexed[9]),
    "--yellow": hexOf(scheme.indexed[11]),
    "--blue": hexOf(scheme.indexed[12]),
  };
}
