import { afterEach, expect, it } from "vitest";
import { World } from "./harness.ts";

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
