import type { ITerminalOptions, ITheme } from "@xterm/xterm";
import type { Palette } from "../../vt/index.ts";
import { hexOf } from "../look/color.ts";
import { boldWeight, cssWeight, fontFamily, type PageOptions } from "../look/page-options.ts";
import type { Scheme } from "../look/scheme.ts";

/** What all emulators of a page have in common. */
export interface TerminalLook {
  readonly options: ITerminalOptions;
  /** CSS pixels. */
  readonly fontSize: number;
}

/** `scale`: the page's own enlargement of the configured font size. */
export function terminalLook(options: PageOptions, scheme: Scheme, scale: number): TerminalLook {
  const fontSize = Math.max(4, Math.round(((options.font_size * 4) / 3) * scale * 10) / 10);
  return {
    fontSize,
    options: {
      allowProposedApi: true,
      allowTransparency: true,
      cursorInactiveStyle: "none",
      customGlyphs: options.custom_block_glyphs,
      drawBoldTextInBrightColors: !["No", false].includes(
        options.bold_brightens_ansi_colors as string | false,
      ),
      fontFamily: fontFamily(options),
      fontSize,
      fontWeight: cssWeight(options.font.font[0]?.weight) as ITerminalOptions["fontWeight"],
      // BrightOnly: bright instead of bold.
      fontWeightBold: (options.bold_brightens_ansi_colors === "BrightOnly"
        ? cssWeight(options.font.font[0]?.weight)
        : (boldWeight(options) ?? "bold")) as ITerminalOptions["fontWeightBold"],
      letterSpacing: Math.round((options.cell_width - 1) * fontSize * 0.6),
      lineHeight: Math.max(1, options.line_height),
      rescaleOverlappingGlyphs: true,
      scrollback: 0,
      theme: themeOf(scheme, undefined, false),
    },
  };
}

/** The colours of one pane: the scheme's, over them those that its program has set. */
export function themeOf(scheme: Scheme, palette: Palette | undefined, reverse: boolean): ITheme {
  const color = (index: number) => hexOf(palette?.colors.get(index) ?? scheme.indexed[index]);
  const foreground = hexOf(palette?.foreground ?? scheme.foreground);
  const background = hexOf(palette?.background ?? scheme.background);
  const [black, red, green, yellow, blue, magenta, cyan, white] = Array.from({ length: 8 }, (_, at) =>
    color(at),
  );
  const [
    brightBlack,
    brightRed,
    brightGreen,
    brightYellow,
    brightBlue,
    brightMagenta,
    brightCyan,
    brightWhite,
  ] = Array.from({ length: 8 }, (_, at) => color(at + 8));
  return {
    foreground: reverse ? background : foreground,
    background: reverse ? foreground : background,
    black,
    red,
    green,
    yellow,
    blue,
    magenta,
    cyan,
    white,
    brightBlack,
    brightRed,
    brightGreen,
    brightYellow,
    brightBlue,
    brightMagenta,
    brightCyan,
    brightWhite,
    extendedAnsi: Array.from({ length: 240 }, (_, at) => color(at + 16)),
  };
}

/** Equal for palettes that look the same. */
export function paletteKey(palette: Palette | undefined, reverse: boolean): string {
  if (!palette) return `${reverse}`;
  return `${reverse} ${palette.foreground} ${palette.background} ${[...palette.colors].join(" ")}`;
}
