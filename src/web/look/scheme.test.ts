import { describe, expect, it } from "vitest";
import { palettes } from "../../../test/support/schemes.ts";
import { contrast, parseColor, type Rgba } from "./color.ts";
import { chromeColors, schemeOf } from "./scheme.ts";

/** Which custom property is written on which, by the style sheet. */
const WRITTEN: readonly (readonly [text: string, ground: string])[] = [
  ["--bar-text", "--bar"],
  ["--tab-text", "--tab"],
  ["--tab-active-text", "--tab-active"],
  ["--hover-text", "--hover"],
  ["--panel-text", "--panel"],
  ["--panel-dim", "--panel"],
  ["--accent-text", "--accent"],
  ["--back-text", "--back"],
  ["--back-dim", "--back"],
];

const colorOf = (text: string) => parseColor(text) as Rgba;

function unreadable(colors: Record<string, string>): string[] {
  return WRITTEN.filter(
    ([text, ground]) => contrast(colorOf(colors[text]), colorOf(colors[ground])) < 4.5,
  ).map(([text, ground]) => `${text} ${colors[text]} on ${ground} ${colors[ground]}`);
}

describe("the colours of the chrome", () => {
  it("can be read in every scheme that there is, light ones too (4.5:1)", () => {
    const all = palettes();
    expect(all.length).toBeGreaterThan(500);
    expect(all.filter(({ palette }) => !schemeOf(palette).dark).length).toBeGreaterThan(50);
    const bad = all.flatMap(({ name, palette }) =>
      unreadable(chromeColors(schemeOf(palette))).map((what) => `${name}: ${what}`),
    );
    expect(bad).toEqual([]);
  });

  it("show what has the keyboard in every scheme (3:1)", () => {
    const bad = palettes().flatMap(({ name, palette }) => {
      const colors = chromeColors(schemeOf(palette));
      return ["--bar", "--panel"]
        .filter((ground) => contrast(colorOf(colors["--focus"]), colorOf(colors[ground])) < 3)
        .map((ground) => `${name}: ${colors["--focus"]} on ${ground} ${colors[ground]}`);
    });
    expect(bad).toEqual([]);
  });

  it("stay readable on colours that are configured for the bar", () => {
    const tab_bar = {
      background: "#ffff88",
      active_tab: { bg_color: "#ddddff", fg_color: "#ccccff" },
      inactive_tab: { bg_color: "#222222", fg_color: "#333333" },
    };
    expect(unreadable(chromeColors(schemeOf({ tab_bar })))).toEqual([]);
    expect(
      unreadable(
        chromeColors(schemeOf({}), { active_titlebar_bg: "#eeeeee", active_titlebar_fg: "#dddddd" }),
      ),
    ).toEqual([]);
    // Colours that can be read stay as they are.
    expect(
      chromeColors(schemeOf({ tab_bar: { active_tab: { bg_color: "#101010", fg_color: "#ff8800" } } })),
    ).toMatchObject({ "--tab-active": "#101010", "--tab-active-text": "#ff8800" });
  });
});
