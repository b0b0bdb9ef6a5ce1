import { expect, it } from "vitest";
import { builtinScheme, builtinSchemeNames, builtinSchemes } from "./schemes.ts";

/** Names as configurations have them, with the backgrounds that these schemes are known by. */
const KNOWN = {
  "Catppuccin Mocha": "#1e1e2e",
  "Catppuccin Macchiato": "#24273a",
  "Catppuccin Frappe": "#303446",
  "Catppuccin Latte": "#eff1f5",
  "catppuccin-mocha": "#1e1e2e",
  "Tokyo Night": "#1a1b26",
  "Tokyo Night Storm": "#24283b",
  "Tokyo Night Moon": "#222436",
  "Tokyo Night Day": "#e1e2e7",
  tokyonight: "#1a1b26",
  tokyonight_night: "#1a1b26",
  tokyonight_storm: "#24283b",
  tokyonight_moon: "#222436",
  tokyonight_day: "#e1e2e7",
  "Gruvbox Dark": "#282828",
  GruvboxDark: "#282828",
  "Gruvbox Dark (Gogh)": "#282828",
  "Gruvbox dark, medium (base16)": "#282828",
  GruvboxDarkHard: "#1d2021",
  "rose-pine": "#191724",
  "rose-pine-moon": "#232136",
  "rose-pine-dawn": "#faf4ed",
  "Kanagawa (Gogh)": "#1f1f28",
  nord: "#2e3440",
  "Nord (Gogh)": "#2e3440",
  "Nord (base16)": "#2e3440",
  Dracula: "#282a36",
  "Dracula (Official)": "#282a36",
  OneHalfDark: "#282c34",
  "One Dark (Gogh)": "#1e2127",
  "Solarized Dark (Gogh)": "#002b36",
  "Solarized Light (Gogh)": "#fdf6e3",
  "Everforest Dark (Gogh)": "#2d353b",
  Batman: "#1b1d1e",
  "Ayu Mirage": "#1f2430",
  nightfox: "#192330",
  carbonfox: "#161616",
  duskfox: "#232136",
  terafox: "#152528",
} as const;

it.each(Object.entries(KNOWN))("%s is the scheme of that name", (name, background) => {
  expect(builtinScheme(name)).toMatchObject({ background });
});

it.each(
  (
    "Solarized Dark|Builtin Solarized Dark|Builtin Solarized Light|Builtin Dark|Builtin Tango Dark|ayu|Ayu Dark (Gogh)|" +
    "dawnfox|dayfox|nordfox|GitHub Dark|Github (base16)|Github Dark (Gogh)|Monokai (base16)|Monokai (terminal.sexy)|" +
    "Monokai Pro (Gogh)|Monokai Remastered|Monokai Soda|Molokai|MaterialDark|MaterialDarker|MaterialOcean|" +
    "Material Palenight (base16)|Oceanic-Next|Night Owl (Gogh)|Snazzy|Horizon Dark (Gogh)|Tomorrow Night|zenbones_dark|" +
    "Zenburn|iceberg-dark|jellybeans|Pnevma|SpaceGray|Ubuntu|synthwave|cyberpunk|Cobalt2|Afterglow|AdventureTime|" +
    "Andromeda|Argonaut|Ashes (base16)|Bespin (base16)|Brogrammer|ChallengerDeep|Default Dark (base16)|DoomOne|" +
    "flexoki-dark|Hardcore|kanagawabones|lovelace|Oxocarbon Dark (Gogh)|Papercolor Dark (Gogh)|Poimandres|" +
    "Popping and Locking|Rapture|SeaShells|Sonokai (Gogh)|Spacedust|Vs Code Dark+ (Gogh)|Wez|Yousai (terminal.sexy)"
  ).split("|"),
)("%s is there", (name) => {
  expect(builtinScheme(name)?.ansi).toHaveLength(8);
});

it("gives every scheme whole, under its name", () => {
  const all = builtinSchemes();
  expect(Object.keys(all)).toEqual(builtinSchemeNames());
  expect(builtinSchemeNames().length).toBeGreaterThan(1000);
  for (const [name, scheme] of Object.entries(all)) {
    const colors = [scheme.foreground, scheme.background, ...(scheme.ansi ?? []), ...(scheme.brights ?? [])];
    expect(colors, name).toHaveLength(18);
    for (const color of colors) expect(color, name).toMatch(/^#[0-9a-f]{6}$/);
  }
  expect(builtinScheme("no such scheme")).toBeUndefined();
});

it("has Catppuccin whole, as WezTerm has it: tab bar, borders, more colours", () => {
  for (const [name, ground, active] of [
    ["Catppuccin Mocha", "#11111b", "#cba6f7"],
    ["Catppuccin Macchiato", "#181926", "#c6a0f6"],
    ["Catppuccin Frappe", "#232634", "#ca9ee6"],
    ["Catppuccin Latte", "#dce0e8", "#8839ef"],
  ])
    expect(builtinScheme(name), name).toMatchObject({
      tab_bar: { background: ground, active_tab: { bg_color: active } },
      split: expect.stringMatching(/^#/),
      indexed: { 16: expect.stringMatching(/^#/) },
    });
});
