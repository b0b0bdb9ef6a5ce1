import { afterEach, beforeEach, expect, it } from "vitest";
import { ClientHouse, settle } from "../../test/support/client-house.ts";
import { utf8 } from "../base/index.ts";
import { sizeOf } from "../model/index.ts";
import { Engine } from "../vt/index.ts";
import { Compositor, type CompositorOptions, type Picture } from "./compositor.ts";
import { FrameWriter, type WriterCapabilities } from "./frame-writer.ts";
import { DEFAULT_THEME } from "./theme.ts";

let house: ClientHouse;
beforeEach(() => {
  house = new ClientHouse();
});
afterEach(() => house.dispose());

const OPTIONS: CompositorOptions = {
  bar: "top",
  hideBarForOneTab: false,
  status: true,
  tabs: true,
  newTabButton: true,
  cursorStyle: 0,
  paneTitles: true,
  theme: DEFAULT_THEME,
};
const SIZE = { cols: 60, rows: 10, pixelWidth: 0, pixelHeight: 0 };

/** Every cell with its look, as numbers of tables cannot be compared. */
function cells({ frame, cursor }: Picture, { styles, clusters }: Compositor): unknown {
  const rows = Array.from({ length: frame.rows }, (_, y) =>
    Array.from({ length: frame.cols }, (_, x) => {
      const at = y * frame.cols + x;
      return [clusters.textOf(frame.chars[at]), styles.look(frame.looks[at])];
    }),
  );
  return { rows, cursor };
}

const FULL: WriterCapabilities = {
  colors: "direct",
  underlineStyles: true,
  links: true,
  synchronized: false,
};

/** An outer terminal, written to by one writer: all looks and characters of its rows, and its cursor. */
function outer({ styles, clusters }: Compositor) {
  const engine = new Engine({ size: sizeOf(SIZE.cols, SIZE.rows) });
  engine.write(utf8("\x1b[?7l"));
  const writer = new FrameWriter(styles, clusters, FULL);
  return ({ frame, cursor, touched }: Picture) => {
    engine.write(utf8(writer.write(frame, cursor, touched)));
    const { x, y, visible } = engine.cursor;
    const rows = Array.from({ length: SIZE.rows }, (_, row) => engine.rowVt(row));
    return { rows, cursor: visible && { x, y } };
  };
}

const PIECES = [
  "text ",
  "\r\n",
  "\n\n\n",
  "\x1b[H",
  "\x1b[2J",
  "\x1b[3;6r\x1b[3S\x1b[r",
  "\x1b[5;5H漢字",
  "\x1b[2L",
  "\x1b[31;4mred\x1b[m",
  "\x1b[?1049h",
  "\x1b[?1049l",
  "\x1b[?5h",
  "\x1b[?5l",
  "\x1b]11;#123456\x1b\\",
  "\x1b]111\x1b\\",
  "\x1b[8mhidden\x1b[m",
  "x",
  "\b",
  "\b \b",
  "\x1b[1;38;2;9;8;7mlook\x1b[m",
  "\x1b]8;;https://x\x1b\\link\x1b]8;;\x1b\\",
  "e\u0301👨‍👩‍👧",
  "\x1bc",
];

it("amends a picture to what it would be if drawn anew, also where something lies over the pane", async () => {
  const { session } = await house.open({ size: { ...SIZE, rows: 9 } });
  session.perform({
    action: "SplitHorizontal",
    args: { domain: "CurrentPaneDomain", set_environment_variables: {} },
  });
  await house.quiet();
  const kept = new Compositor(SIZE);
  const screen = outer(kept);
  let seed = 3;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % below;
  };
  let amended = 0;
  for (let round = 0; round < 300; round++) {
    const pane = random(2);
    const chunk = Array.from({ length: 1 + random(3) }, () => PIECES[random(PIECES.length)]).join("");
    house.pty(pane).print(chunk);
    if (round % 40 === 20) session.toasts.show("info", "over the pane");
    if (round % 40 === 25) session.seat(0).beginSelection("Cell", { row: 1, col: 1 });
    if (round % 40 === 30) session.seat(1).screen.scrollTo(0);
    await settle(3);
    house.clock.advance(20);
    await settle(3);
    const view = session.view();
    const picture = kept.compose(view, OPTIONS);
    if (picture.touched) amended++;
    const fresh = new Compositor(SIZE);
    const anew = fresh.compose(view, OPTIONS);
    expect(anew.touched).toBeUndefined();
    expect(cells(picture, kept), JSON.stringify({ round, chunk })).toEqual(cells(anew, fresh));
    expect(screen(picture), JSON.stringify({ round, chunk })).toEqual(outer(fresh)(anew));
    if (round % 40 === 39) for (const { id } of session.toasts.views) session.toasts.dismiss(id);
  }
  expect(amended).toBeGreaterThan(50);
});

it("touches only the cells of a key's echo", async () => {
  const { session } = await house.open({ size: { ...SIZE, rows: 9 } });
  const compositor = new Compositor(SIZE);
  house.pty(0).print("one\r\ntwo\r\n$ ");
  await house.quiet();
  compositor.compose(session.view(), OPTIONS);
  house.pty(0).print("x");
  await house.quiet();
  expect(compositor.compose(session.view(), OPTIONS)).toMatchObject({
    touched: [{ y: 3, from: 2, to: 3 }],
    cursor: { x: 3, y: 3 },
  });
});
