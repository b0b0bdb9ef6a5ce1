import { describe, expect, it } from "vitest";
import { utf8 } from "../base/index.ts";
import { sizeOf } from "../model/index.ts";
import { Engine } from "./index.ts";

const engine = (cols: number, rows: number, text: string) => {
  const made = new Engine({ size: sizeOf(cols, rows) });
  made.write(utf8(text));
  return made;
};
const screen = (made: Engine) =>
  Array.from({ length: made.rows }, (_, line) => made.rowText(made.top + line));

describe("another width", () => {
  it("takes free lines below before it pushes anything into history", () => {
    const made = engine(20, 6, "0123456789abcdefghij\r\nshort\r\n$ ");
    made.resize(sizeOf(10, 6));
    expect(screen(made)).toEqual(["0123456789", "abcdefghij", "short", "$", "", ""]);
    expect([made.top, made.cursor.y, made.cursor.x]).toEqual([0, 3, 2]);
    made.resize(sizeOf(20, 6));
    expect(screen(made)).toEqual(["0123456789abcdefghij", "short", "$", "", "", ""]);
  });

  it("pushes just what no longer fits", () => {
    const made = engine(20, 4, "0123456789abcdefghij\r\n0123456789abcdefghij\r\n$ ");
    made.resize(sizeOf(10, 4));
    expect(screen(made)).toEqual(["abcdefghij", "0123456789", "abcdefghij", "$"]);
    expect([made.top, made.rowText(0)]).toEqual([1, "0123456789"]);
  });

  it("keeps the last line of a full screen, and brings lines back from history", () => {
    const made = engine(10, 3, "0123456789abcdefghij\r\none\r\ntwo\r\n$ ");
    expect(made.top).toBe(2);
    made.resize(sizeOf(20, 3));
    expect(screen(made)).toEqual(["one", "two", "$"]);
    made.resize(sizeOf(20, 5));
    expect(screen(made)).toEqual(["0123456789abcdefghij", "one", "two", "$", ""]);
  });
});
