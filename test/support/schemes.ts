import { SCHEMES } from "../../src/config/data/schemes-data.ts";

export interface NamedPalette {
  readonly name: string;
  readonly palette: Readonly<Record<string, unknown>>;
}

/** All schemes that come with domux, as palettes of a configuration. */
export function palettes(): NamedPalette[] {
  return SCHEMES.trimEnd()
    .split("\n")
    .map((line) => {
      const [name, colors] = line.split("|");
      const [foreground, background, cursor_bg, selection_bg, ...sixteen] = colors
        .split(" ")
        .map((one) => (one === "" ? undefined : `#${one}`));
      const [ansi, brights] = [sixteen.slice(0, 8), sixteen.slice(8)];
      return { name, palette: { foreground, background, cursor_bg, selection_bg, ansi, brights } };
    });
}

/** @throws if there is none of that name */
export function paletteNamed(name: string): NamedPalette["palette"] {
  const found = palettes().find((one) => one.name === name);
  if (!found) throw new Error(`There is no scheme ${name}.`);
  return found.palette;
}

/** The palette of all pictures in the documentation. */
export const PICTURED = {
  foreground: "#c8d3f5",
  background: "#1b1d2b",
  cursor_bg: "#82aaff",
  cursor_fg: "#1b1d2b",
  selection_bg: "#2d3f76",
  split: "#3b4261",
  ansi: ["#1b1d2b", "#ff757f", "#c3e88d", "#ffc777", "#82aaff", "#c099ff", "#86e1fc", "#828bb8"],
  brights: ["#444a73", "#ff8d94", "#c7fb6d", "#ffd8ab", "#9ab8ff", "#caabff", "#b2ebff", "#c8d3f5"],
};
