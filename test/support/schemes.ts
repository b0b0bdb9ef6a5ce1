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
