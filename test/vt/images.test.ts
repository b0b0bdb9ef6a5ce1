import { describe, expect, it } from "vitest";
import { utf8 } from "../../src/base/index.ts";
import { Engine } from "../../src/vt/index.ts";
import { asked, at, replies, run } from "./drive.ts";
import { sameState } from "./state.ts";

const size = { cols: 20, rows: 5, pixelWidth: 200, pixelHeight: 100 };
/** Cells of 10x20 pixels: 3x2 cells. */
const SIXEL = '\x1bPq"1;1;30;40#0!30~-!30~\x1b\\';
const gif = (width: number, height: number) =>
  Buffer.from([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, width, 0, height, 0, 0]).toString("base64");
const kitty = (control: string, bytes = 0) =>
  `\x1b_G${control};${Buffer.alloc(bytes).toString("base64")}\x1b\\`;
const places = (engine: Engine) =>
  engine
    .images(engine.oldest, engine.top + engine.rows - 1)
    .map((p) => `${p.row},${p.col} ${p.cols}x${p.rows}`);

describe("images on the engine", () => {
  it("stand at the cursor and move it", () => {
    const engine = run(`ab${SIXEL}`, { size });
    expect(places(engine)).toEqual(["0,2 3x2"]);
    expect(at(engine)).toEqual([2, 1]);
    const [image] = engine.images(0, 0);
    expect(engine.imageData(image.hash)).toMatchObject({ format: "sixel", width: 30, height: 40 });
    expect(places(run(`\x1b]1337;File=inline=1:${gif(20, 20)}\x07`, { size }))).toEqual(["0,0 2x1"]);
    const shown = run(kitty("a=T,i=1,f=32,s=20,v=40", 3200), { size });
    expect([places(shown), at(shown), replies(shown)]).toEqual([["0,0 2x2"], [2, 1], "^_Gi=1;OK^\\"]);
  });

  it("scroll with their lines into history and die with them", () => {
    const engine = run(`${SIXEL}\r\n${"x\r\n".repeat(8)}`, { size, scrollbackLines: 6 });
    expect(places(engine)).toEqual(["0,0 3x2"]);
    engine.write(utf8("x\r\n".repeat(20)));
    expect(places(engine)).toEqual([]);
  });

  it("in cells are cut by text, by erasing and by scrolling in a region", () => {
    expect(places(run(`${SIXEL}\x1b[1;2Hx`, { size })).sort()).toEqual(["0,0 1x1", "0,2 1x1", "1,0 3x1"]);
    expect(places(run(`${SIXEL}\x1b[1;1H\x1b[K`, { size }))).toEqual(["1,0 3x1"]);
    expect(places(run(`${SIXEL}\x1b[1;2H\x1b[@`, { size })).sort()).toEqual(["0,0 1x1", "1,0 3x1"]);
    expect(places(run(`${SIXEL}\x1b[2J`, { size }))).toEqual([]);
    expect(places(run(`\x1b[3;1H${SIXEL}\x1b[3;4r\x1b[4;1H\n`, { size }))).toEqual(["2,0 3x1"]);
  });

  it("of kitty stay over text until deleted or the screen is cleared", () => {
    const show = kitty("a=T,i=1,f=32,s=20,v=40,C=1", 3200);
    expect(places(run(`${show}text\x1b[K`, { size }))).toEqual(["0,0 2x2"]);
    expect(places(run(`${show}${kitty("a=d,d=i,i=1")}`, { size }))).toEqual([]);
    expect(places(run(`${show}\x1b[2J`, { size }))).toEqual([]);
    expect(places(run(`${show}\x1bc`, { size }))).toEqual([]);
  });

  it("on the alternate screen are its own", () => {
    const engine = run(`${SIXEL}\x1b[?1049h${kitty("a=T,i=1,f=32,s=20,v=20", 1600)}`, { size });
    expect(places(engine)).toEqual([`${engine.top + 1},0 2x1`]);
    engine.write(utf8("\x1b[?1049l"));
    expect(places(engine)).toEqual(["0,0 3x2"]);
  });

  it("follow their text through a reflow", () => {
    const engine = run(`${"a".repeat(30)}\r\n${SIXEL}`, { size });
    expect(places(engine)).toEqual(["2,0 3x2"]);
    engine.resize({ cols: 10, rows: 8, pixelWidth: 100, pixelHeight: 160 });
    expect(places(engine)).toEqual(["3,0 3x2"]);
    engine.resize(size);
    expect(places(engine)).toEqual(["2,0 3x2"]);
  });

  it("travel in snapshot and difference, also an unfinished transmission", () => {
    const engine = run(`${SIXEL}\x1b[1;2Hx${kitty("a=t,i=3,f=32,s=1,v=1,m=1")}`, { size });
    const copy = new Engine({ size });
    copy.write(engine.snapshot());
    sameState(copy, engine);
    const { hash } = engine.images(0, 4)[0];
    expect(copy.imageData(hash)).toEqual(engine.imageData(hash));
    copy.takeEffects();
    copy.write(utf8(kitty("m=0", 4)));
    expect(replies(copy)).toBe("^_Gi=3;OK^\\");
    const since = engine.seq;
    engine.write(utf8(kitty("m=0", 4) + kitty("a=p,i=3,p=1,C=1")));
    copy.write(engine.difference(since));
    expect(places(copy)).toEqual(places(engine));
  });

  it("answer kitty's queries, and XTSMGRAPHICS asks for nothing more than a reply", () => {
    expect(asked(kitty("a=q,i=9,s=1,v=1,f=24", 3), { size })).toBe("^_Gi=9;OK^\\");
    expect(asked("\x1b_Ga=q,i=9,t=f;L3g=\x1b\\", { size })).toContain("EBADF");
  });
});

describe("strings without end", () => {
  it.each([
    ["OSC", "\x1b]0;"],
    ["OSC 52", "\x1b]52;c;"],
    ["OSC 1337", "\x1b]1337;File=inline=1:"],
    ["DCS", "\x1bP$q"],
    ["sixel", "\x1bPq"],
    ["APC", "\x1b_Ga=T;"],
    ["PM", "\x1b^"],
    ["unknown DCS", "\x1bPz"],
  ])("%s: memory stays within the cap, the loss is counted, what follows works", (_name, start) => {
    const engine = run(start, { size });
    const before = process.memoryUsage().arrayBuffers;
    const chunk = new Uint8Array(1 << 20).fill(0x41);
    for (let i = 0; i < 40; i++) engine.write(chunk);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 << 20);
    engine.write(utf8("\x1b\\ok"));
    expect(engine.rowText(engine.top).endsWith("ok")).toBe(true);
    const known = !["PM", "unknown DCS"].includes(_name);
    expect(Object.keys(engine.dropped).length > 0).toBe(known);
  });
});
