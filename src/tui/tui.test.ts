import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { TuiHouse } from "../../test/support/tui-house.ts";

let house: TuiHouse;
beforeEach(() => {
  house = new TuiHouse();
});
afterEach(() => house.dispose());

describe("the terminal face", () => {
  it("shows a pane with bar and borders, and splits", async () => {
    const { terminal } = await house.face({ cols: 60, rows: 10 });
    house.pty(0).print("hello\r\n$ ");
    await house.quiet();
    terminal.type("\x02%");
    await house.quiet();
    house.pty(1).print("right");
    await house.quiet();
    expect(`\n${terminal.screen}\n`).toMatchInlineSnapshot(`
      "
       default  1: /bin/sh  +                               local
      hello                        │right
      $                            │
                                   │
                                   │
                                   │
                                   │
                                   │
                                   │
                                   │
      "
    `);
  });
});
