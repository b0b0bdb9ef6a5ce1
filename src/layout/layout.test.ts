import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DomuxError, sizeOf } from "../model/index.ts";
import {
  adjust,
  areas,
  type Cells,
  cycle,
  fill,
  fromJson,
  hitTest,
  insert,
  leaf,
  leaves,
  mapIds,
  minimum,
  neighbour,
  paneSize,
  planSplit,
  Recency,
  remove,
  resize,
  resizeSplit,
  rotate,
  type Side,
  type SplitRequest,
  swap,
  type Tree,
  toJson,
  withSizes,
} from "./index.ts";

const tab = (cols = 80, rows = 24): Tree => leaf(0, { cols, rows });
/** "id cols x rows @ left,top" of every pane, in order. */
const drawn = (tree: Tree | undefined): string[] =>
  tree ? areas(tree).panes.map((p) => `${p.id}:${p.cols}x${p.rows}@${p.left},${p.top}`) : [];
const codeOf = (run: () => unknown): string => {
  try {
    run();
    return "no error";
  } catch (error) {
    return error instanceof DomuxError ? error.code : String(error);
  }
};

describe("the scenarios of the reference", () => {
  const right = insert(tab(), 0, 1, { direction: "right" });

  it("1: splits to the bottom in halves, the divider's row taken from the old pane", () => {
    expect(drawn(insert(tab(), 0, 1, { direction: "bottom" }))).toEqual(["0:80x11@0,0", "1:80x12@0,12"]);
  });

  it("2: splits to the right, by percent, and to the left by cells", () => {
    expect(drawn(right)).toEqual(["0:39x24@0,0", "1:40x24@40,0"]);
    expect(drawn(insert(tab(), 0, 1, { direction: "right", size: { percent: 30 } }))).toEqual([
      "0:55x24@0,0",
      "1:24x24@56,0",
    ]);
    expect(drawn(insert(tab(), 0, 1, { direction: "left", size: { cells: 10 } }))).toEqual([
      "1:10x24@0,0",
      "0:69x24@11,0",
    ]);
  });

  it("3 and 4: nests, numbers panes in pre-order, moves the inner divider", () => {
    const nested = insert(right, 0, 2, { direction: "bottom" });
    expect(drawn(nested)).toEqual(["0:39x11@0,0", "2:39x12@0,12", "1:40x24@40,0"]);
    expect(drawn(resizeSplit(nested, 1, 1))).toEqual(["0:39x12@0,0", "2:39x11@0,13", "1:40x24@40,0"]);
  });

  it.each([
    [81, 40, 40],
    [82, 40, 41],
    [83, 41, 41],
    [79, 38, 40],
  ])("5: resizes 80 to %i columns into %i | %i", (cols, first, second) => {
    expect(leaves(resize(right, { cols, rows: 24 })).map((l) => l.cols)).toEqual([first, second]);
  });

  it.each([
    ["right", 5, 44, 35],
    ["left", 100, 1, 78],
    ["right", 100, 78, 1],
  ] as const)("6: adjusts %s by %i into %i | %i from either side", (side, n, first, second) => {
    for (const from of [0, 1]) {
      expect(leaves(adjust(right, from, side, n)).map((l) => l.cols)).toEqual([first, second]);
    }
  });

  it("7: gives a removed pane's area to its sibling, first children keeping theirs", () => {
    expect(drawn(remove(right, 1))).toEqual(["0:80x24@0,0"]);
    const nested = insert(insert(right, 1, 2, { direction: "right" }), 2, 3, { direction: "bottom" });
    expect(drawn(nested)).toEqual(["0:39x24@0,0", "1:19x24@40,0", "2:20x11@60,0", "3:20x12@60,12"]);
    expect(drawn(remove(nested, 0))).toEqual(["1:19x24@0,0", "2:60x11@20,0", "3:60x12@20,12"]);
    expect(drawn(remove(nested, 1))).toEqual(["0:39x24@0,0", "2:40x11@40,0", "3:40x12@40,12"]);
    expect(remove(tab(), 0)).toBeUndefined();
  });

  it("9: splits the whole tab", () => {
    const whole = insert(right, 0, 2, { direction: "bottom", topLevel: true });
    expect(drawn(whole)).toEqual(["0:39x11@0,0", "1:40x11@40,0", "2:80x12@0,12"]);
    expect(areas(insert(right, 0, 2, { direction: "left", topLevel: true })).panes[0]).toMatchObject({
      id: 2,
      cols: 40,
    });
  });

  it("10: has no space for a split of two rows, nor for one that is too large", () => {
    expect(codeOf(() => insert(tab(80, 2), 0, 1, { direction: "bottom" }))).toBe("no-space");
    expect(codeOf(() => insert(tab(), 0, 1, { direction: "right", size: { cells: 79 } }))).toBe("no-space");
    expect(codeOf(() => insert(tab(), 0, 1, { direction: "right", size: { percent: 100 } }))).toBe(
      "no-space",
    );
    expect(codeOf(() => insert(tab(3, 1), 0, 1, { direction: "right" }))).toBe("no error");
    const full = insert(tab(3, 1), 0, 1, { direction: "right" });
    expect(codeOf(() => insert(full, 0, 2, { direction: "right", topLevel: true }))).toBe("no-space");
  });
});

describe("what callers get wrong", () => {
  it("names the error", () => {
    expect(codeOf(() => insert(tab(), 7, 1, { direction: "right" }))).toBe("not-found");
    expect(codeOf(() => insert(tab(), 0, 0, { direction: "right" }))).toBe("bad-request");
    expect(codeOf(() => planSplit(tab(), 0, { direction: "right", size: { cells: Number.NaN } }))).toBe(
      "bad-request",
    );
    expect(codeOf(() => remove(tab(), 7))).toBe("not-found");
    expect(codeOf(() => adjust(tab(), 7, "left", 1))).toBe("not-found");
  });

  it("ignores dividers that are not there", () => {
    expect(resizeSplit(tab(), 0, 3)).toEqual(tab());
    expect(adjust(tab(), 0, "left", 3)).toEqual(tab());
  });
});

describe("dividers", () => {
  const tree = insert(insert(tab(), 0, 1, { direction: "right" }), 1, 2, { direction: "bottom" });

  it("moves the one nearest to the given pane", () => {
    expect(drawn(adjust(tree, 2, "up", 3))).toEqual(["0:39x24@0,0", "1:40x8@40,0", "2:40x15@40,9"]);
    expect(drawn(adjust(tree, 2, "left", 3))).toEqual(["0:36x24@0,0", "1:43x11@37,0", "2:43x12@37,12"]);
    expect(adjust(tree, 0, "up", 3)).toEqual(tree);
  });

  it("keeps nested panes at 1x1 or more", () => {
    const three = insert(insert(tab(), 0, 1, { direction: "right" }), 0, 2, { direction: "right" });
    expect(leaves(resizeSplit(three, 0, -100)).map((l) => l.cols)).toEqual([1, 1, 76]);
  });

  it("hit-tests panes and dividers", () => {
    const found = areas(tree);
    expect(hitTest(found, 39, 5)).toMatchObject({ kind: "divider", divider: { index: 0, rows: 24 } });
    expect(hitTest(found, 50, 11)).toMatchObject({
      kind: "divider",
      divider: { index: 1, left: 40, cols: 40 },
    });
    expect(hitTest(found, 41, 13)).toMatchObject({ kind: "pane", pane: { id: 2 }, x: 1, y: 1 });
    expect(hitTest(found, 80, 0)).toBeUndefined();
  });
});

describe("neighbours", () => {
  // 0 | 1 over 2
  const tree = insert(insert(tab(), 0, 1, { direction: "right" }), 1, 2, { direction: "bottom" });

  it("prefers the pane in focus last, then the later one", () => {
    const recency = new Recency<number>();
    expect(neighbour(tree, 0, "right", (id) => recency.of(id))).toBe(2);
    recency.touch(2);
    recency.touch(1);
    expect(neighbour(tree, 0, "right", (id) => recency.of(id))).toBe(1);
    recency.forget(1);
    expect(neighbour(tree, 0, "right", (id) => recency.of(id))).toBe(2);
    expect(recency.latest([0, 1])).toBeUndefined();
    expect(recency.latest([0, 1, 2])).toBe(2);
  });

  it("keeps recency with the pane when others are inserted before it", () => {
    const recency = new Recency<number>();
    recency.touch(1);
    const grown = insert(tree, 1, 9, { direction: "top" });
    expect(neighbour(grown, 0, "right", (id) => recency.of(id))).toBe(1);
  });

  it("looks across one divider only", () => {
    expect(neighbour(tree, 1, "down")).toBe(2);
    expect(neighbour(tree, 2, "up")).toBe(1);
    expect(neighbour(tree, 2, "left")).toBe(0);
    expect(neighbour(tree, 0, "left")).toBeUndefined();
    expect(neighbour(tree, 7, "left")).toBeUndefined();
  });

  it("cycles around the end", () => {
    expect([cycle(tree, 2, 1), cycle(tree, 0, -1), cycle(tree, 0, -4), cycle(tree, 7, 1)]).toEqual([
      0,
      2,
      2,
      undefined,
    ]);
  });
});

describe("order", () => {
  const tree = insert(insert(tab(), 0, 1, { direction: "right" }), 1, 2, { direction: "bottom" });
  const ids = (of: Tree) => leaves(of).map((l) => l.id);

  it("swaps and rotates panes, places stay", () => {
    expect(ids(swap(tree, 0, 2))).toEqual([2, 1, 0]);
    expect(ids(rotate(tree, "clockwise"))).toEqual([2, 0, 1]);
    expect(ids(rotate(tree, "counter-clockwise"))).toEqual([1, 2, 0]);
    expect(swap(tree, 0, 9)).toBe(tree);
    expect(leaves(rotate(tree, "clockwise")).map((l) => l.cols)).toEqual(leaves(tree).map((l) => l.cols));
    expect(ids(mapIds(tree, (id) => id + 10))).toEqual([10, 11, 12]);
  });
});

describe("sizes from outside", () => {
  it("rebuilds nodes from their panes, the first child deciding", () => {
    const tree = insert(tab(), 0, 1, { direction: "right" });
    const sizes = new Map<number, Cells>([
      [0, { cols: 20, rows: 10 }],
      [1, { cols: 30, rows: 12 }],
    ]);
    expect(drawn(withSizes(tree, (id) => sizes.get(id)))).toEqual(["0:20x10@0,0", "1:30x10@21,0"]);
  });

  it("multiplies whole pixels of a cell", () => {
    expect(paneSize({ cols: 39, rows: 24 }, sizeOf(80, 24))).toEqual({
      cols: 39,
      rows: 24,
      pixelWidth: 312,
      pixelHeight: 384,
    });
    expect(
      paneSize({ cols: 2, rows: 2 }, { cols: 3, rows: 3, pixelWidth: 10, pixelHeight: 0 }),
    ).toMatchObject({
      pixelWidth: 6,
      pixelHeight: 0,
    });
  });
});

describe("the wire form", () => {
  it.each([
    [null],
    ["x"],
    [{ pane: 0, cols: 0, rows: 1 }],
    [{ pane: 0, cols: 1.5, rows: 1 }],
    [{ pane: -1, cols: 1, rows: 1 }],
    [{ pane: 0, cols: 1e9, rows: 1 }],
    [{ split: "diagonal", first: { pane: 0, cols: 1, rows: 1 }, second: { pane: 1, cols: 1, rows: 1 } }],
    [{ split: "horizontal", first: { pane: 0, cols: 1, rows: 1 } }],
    [{ split: "horizontal", first: { pane: 0, cols: 1, rows: 1 }, second: { pane: 1, cols: 1, rows: 2 } }],
    [{ split: "vertical", first: { pane: 0, cols: 1, rows: 1 }, second: { pane: 0, cols: 1, rows: 1 } }],
  ])("refuses %j", (value) => {
    expect(codeOf(() => fromJson(value))).toBe("bad-request");
  });

  it("refuses what is nested without end", () => {
    let value: unknown = { pane: 0, cols: 1, rows: 1 };
    for (let i = 1; i < 20_000; i++)
      value = { split: "vertical", first: value, second: { pane: i, cols: 1, rows: 1 } };
    expect(codeOf(() => fromJson(value))).toBe("bad-request");
  });
});

type Step =
  | { do: "insert"; at: number; request: SplitRequest }
  | { do: "remove" | "swap" | "rotate"; at: number }
  | { do: "resize"; size: Cells }
  | { do: "divider"; at: number; by: number }
  | { do: "adjust"; at: number; side: Side; by: number };

const at = fc.nat({ max: 50 });
const request: fc.Arbitrary<SplitRequest> = fc.record({
  direction: fc.constantFrom("left", "right", "top", "bottom"),
  size: fc.oneof(
    fc.record({ percent: fc.integer({ min: 0, max: 100 }) }),
    fc.record({ cells: fc.integer({ min: 0, max: 40 }) }),
  ),
  topLevel: fc.boolean(),
});
const size: fc.Arbitrary<Cells> = fc.record({
  cols: fc.integer({ min: 1, max: 120 }),
  rows: fc.integer({ min: 1, max: 60 }),
});
const by = fc.integer({ min: -150, max: 150 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("insert" as const), at, request }) },
  fc.record({ do: fc.constantFrom("remove" as const, "swap" as const, "rotate" as const), at }),
  fc.record({ do: fc.constant("resize" as const), size }),
  fc.record({ do: fc.constant("divider" as const), at, by }),
  fc.record({
    do: fc.constant("adjust" as const),
    at,
    side: fc.constantFrom<Side[]>("left", "right", "up", "down"),
    by,
  }),
);

/** Applies a step and checks what this kind of step promises. */
function apply(tree: Tree, step: Step, fresh: number): Tree {
  const all = leaves(tree);
  const pick = (n: number) => all[n % all.length].id;
  switch (step.do) {
    case "insert": {
      let grown: Tree;
      try {
        grown = insert(tree, pick(step.at), fresh, step.request);
      } catch (error) {
        expect(error).toMatchObject({ code: "no-space" });
        return tree;
      }
      expect({ cols: grown.cols, rows: grown.rows }).toEqual({ cols: tree.cols, rows: tree.rows });
      const plan = planSplit(tree, pick(step.at), step.request);
      expect(leaves(grown).find((l) => l.id === fresh)).toMatchObject(plan.target);
      if (!step.request.topLevel) expect(remove(grown, fresh)).toEqual(tree);
      return grown;
    }
    case "remove": {
      const rest = remove(tree, pick(step.at));
      if (!rest) return tree;
      expect(leaves(rest).map((l) => l.id)).toEqual(
        all.map((l) => l.id).filter((id) => id !== pick(step.at)),
      );
      expect({ cols: rest.cols, rows: rest.rows }).toEqual({ cols: tree.cols, rows: tree.rows });
      return rest;
    }
    case "swap":
      return swap(tree, pick(step.at), pick(step.at + 1));
    case "rotate": {
      expect(rotate(rotate(tree, "clockwise"), "counter-clockwise")).toEqual(tree);
      return rotate(tree, "clockwise");
    }
    case "resize": {
      const least = minimum(tree);
      const want = { cols: Math.max(step.size.cols, least.cols), rows: Math.max(step.size.rows, least.rows) };
      for (const resized of [resize(tree, step.size), fill(tree, step.size)])
        expect(resized).toMatchObject(want);
      return resize(tree, step.size);
    }
    case "divider":
      return resizeSplit(tree, step.at % all.length, step.by);
    case "adjust":
      return adjust(tree, pick(step.at), step.side, step.by);
  }
}

describe("whatever is done to a tab", () => {
  it("tiles it exactly, keeps every pane at 1x1 or more, and survives the wire", () => {
    fc.assert(
      fc.property(size, fc.array(step, { maxLength: 25 }), (start, steps) => {
        let tree: Tree = leaf(0, start);
        let fresh = 1;
        for (const next of steps) tree = apply(tree, next, fresh++);
        const found = areas(tree);
        const seen = new Uint8Array(tree.cols * tree.rows);
        for (const area of [...found.panes, ...found.dividers]) {
          expect(area.cols).toBeGreaterThan(0);
          expect(area.rows).toBeGreaterThan(0);
          for (let y = area.top; y < area.top + area.rows; y++) {
            for (let x = area.left; x < area.left + area.cols; x++) seen[y * tree.cols + x]++;
          }
        }
        expect(seen.every((count) => count === 1)).toBe(true);
        expect(found.panes.map((p) => p.index)).toEqual(found.panes.map((_, index) => index));
        expect(fromJson(JSON.parse(JSON.stringify(toJson(tree))))).toEqual(tree);
        for (const pane of found.panes) {
          const beside = neighbour(tree, pane.id, "right");
          if (beside !== undefined) {
            const back = areas(tree).panes.find((p) => p.id === beside);
            expect(back?.left).toBe(pane.left + pane.cols + 1);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
