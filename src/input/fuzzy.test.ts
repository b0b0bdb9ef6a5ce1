import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fuzzyFilter, fuzzyMatch } from "./index.ts";

const best = (query: string, ...texts: string[]): string[] =>
  fuzzyFilter(query, texts, (text) => text).map(({ item }) => item);

describe("fuzzy matching", () => {
  it("finds letters in order and says where", () => {
    expect(fuzzyMatch("spr", "Split pane right")?.positions).toEqual([0, 1, 11]);
    expect(fuzzyMatch("nt", "Insert new tab")?.positions).toEqual([7, 11]);
    expect(fuzzyMatch("tab", "New tab")?.positions).toEqual([4, 5, 6]);
    expect(fuzzyMatch("xyz", "New tab")).toBeUndefined();
    expect(fuzzyMatch("bat", "tab")).toBeUndefined();
    expect(fuzzyMatch("", "anything")).toEqual({ score: 0, positions: [] });
    expect(fuzzyMatch("a", "")).toBeUndefined();
  });

  it("matches all terms, in any order", () => {
    expect(fuzzyMatch("right split", "Split pane right")?.positions).toEqual([
      0, 1, 2, 3, 4, 11, 12, 13, 14, 15,
    ]);
    expect(fuzzyMatch("right tab", "Split pane right")).toBeUndefined();
  });

  it("minds case only if the query does", () => {
    expect(fuzzyMatch("SP", "split pane")).toBeUndefined();
    expect(fuzzyMatch("pn", "SplitPane")?.positions).toEqual([5, 7]);
  });

  it("prefers beginnings of words, runs and short ways", () => {
    expect(best("ct", "object table", "copy text", "abcdt")[0]).toBe("copy text");
    expect(best("tab", "t a b", "table", "a tab", "xtxaxb")).toEqual(["table", "a tab", "t a b", "xtxaxb"]);
    expect(best("close", "c-l-o-s-e", "Close pane", "disclose")[0]).toBe("Close pane");
  });

  it("finds every subsequence, at ascending places that hold the letters", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."abcAB -"), maxLength: 20 });
    fc.assert(
      fc.property(letters, fc.array(fc.nat(), { maxLength: 5 }), (text, picks) => {
        const places = [...new Set(picks.map((pick) => pick % Math.max(1, text.length)))].sort(
          (a, b) => a - b,
        );
        const query = places
          .map((place) => text[place] ?? "")
          .join("")
          .replaceAll(" ", "");
        const match = fuzzyMatch(query, text);
        expect(match).toBeDefined();
        const found = match!.positions.map((at) => text[at]).join("");
        expect(found.toLowerCase()).toBe(query.toLowerCase());
      }),
    );
  });
});
