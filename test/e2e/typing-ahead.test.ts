import { afterEach, expect, it } from "vitest";
import { LEADER, World } from "./harness.ts";

let world: World;
afterEach(() => world.dispose());

it("keys typed as soon as a split is seen reach the new pane, every time", async () => {
  world = new World();
  const window = world.open([], { cols: 100, rows: 30 });
  await window.until(/^[#$]/m);
  for (let round = 0; round < 12; round++) {
    window.write("\x02%");
    await window.until("│");
    window.write(`echo pane=$DOMUX_PANE.${round}.\r`);
    await window.until(new RegExp(`pane=\\d+\\.${round}\\.`));
    expect(window.text()).toContain(`pane=${round + 1}.${round}.`);
    window.write("exit\r");
    await window.until((text) => !text.includes("│"));
  }
});

it("the answer to a question that is still to come reaches the question", async () => {
  world = new World();
  const window = world.open([], { cols: 100, rows: 30 });
  await window.until(/^\$ ?$/m);
  for (let round = 0; round < 5; round++) {
    window.write(`${LEADER}c`);
    await window.until("2: sh");
    window.write("cat\r");
    await window.until("2: cat");
    window.write(`${LEADER}xyecho and on ${round}\r`);
    await window.until(new RegExp(`^and on ${round}$`, "m"));
    expect(window.text()).not.toContain("2: ");
  }
});
