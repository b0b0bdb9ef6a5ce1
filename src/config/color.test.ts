import { describe, expect, it } from "vitest";
import {
  aroundWheel,
  changeColor,
  colorText,
  contrastRatio,
  deltaE,
  fromHsla,
  laba,
  parseColor,
  srgbBytes,
  toHsla,
} from "./color.ts";

const color = (text: string) => {
  const parsed = parseColor(text);
  if (!parsed) throw new Error(`not a colour: ${text}`);
  return parsed;
};

describe("reading", () => {
  it.each([
    ["#f00", "#ff0000"],
    ["#FF8800", "#ff8800"],
    ["#ffff88880000", "#ff8800"],
    ["#ff880080", "rgba(255, 136, 0, 0.502)"],
    ["rgb:ff/88/00", "#ff8800"],
    ["rgb(255, 136, 0)", "#ff8800"],
    ["rgba(255 136 0 50%)", "rgba(255, 136, 0, 0.5)"],
    ["hsl(120, 100%, 50%)", "#00ff00"],
    ["hsl:240 100 50", "#0000ff"],
    ["RebeccaPurple", "#663399"],
    ["none", "rgba(0, 0, 0, 0)"],
  ])("%s is %s", (text, expected) => expect(colorText(color(text))).toBe(expected));

  it.each(["", "#12", "#ggg", "nocolour", "rgb(1,2)", "rgb(a,b,c)", "toString"])("%j is none", (text) =>
    expect(parseColor(text)).toBeUndefined(),
  );
});

it("goes to HSL and back", () => {
  for (const text of ["#123456", "#fedcba", "#808080", "#00ff7f"]) {
    const [h, s, l] = toHsla(color(text));
    expect(colorText(fromHsla(h, s, l))).toBe(text);
  }
});

it("changes lightness, saturation and hue", () => {
  const red = color("#ff0000");
  expect(colorText(changeColor(red, "darken", 0.5)!)).toBe("#800000");
  expect(colorText(changeColor(red, "lighten", 0.5)!)).toBe("#ff8080");
  expect(colorText(changeColor(red, "complement", 0)!)).toBe("#00ffff");
  // the painter's opposite of red is green
  expect(toHsla(changeColor(red, "complement_ryb", 0)!)[0]).toBeCloseTo(138, 0);
  expect(colorText(changeColor(red, "desaturate", 1)!)).toBe("#808080");
  expect(changeColor(red, "toString", 1)).toBeUndefined();
  expect(aroundWheel(red, [120, 240]).map(colorText)).toEqual(["#00ff00", "#0000ff"]);
});

it("measures contrast and difference", () => {
  expect(contrastRatio(color("white"), color("black"))).toBeCloseTo(21, 5);
  expect(laba(color("white"))[0]).toBeCloseTo(100, 3);
  expect(deltaE(color("white"), color("white"))).toBe(0);
  expect(deltaE(color("white"), color("black"))).toBeCloseTo(100, 0);
  expect(srgbBytes(color("#010203"))).toEqual([1, 2, 3, 255]);
});
