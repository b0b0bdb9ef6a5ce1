import { RemoteTerminals } from "../test/support/remote-terminals.ts";
import type { Wire } from "../test/support/wire.ts";
import { figure, markdownTable, median } from "./report.ts";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** `yes` on a poor line, then Ctrl-C, beside mosh. */
export async function flooding(wire: Wire): Promise<string[]> {
  await wire.set({ delay: 25, loss: 0, rate: 0, up: true });
  const remotes = await RemoteTerminals.start(wire);
  try {
    await remotes.install();
    const rows: string[][] = [];
    for (const remote of [remotes.domux, remotes.mosh]) {
      const times: number[] = [];
      for (let round = 0; round < 5; round++) {
        const window = await remote.open();
        await wire.set({ loss: 0.05, rate: 25_000 });
        window.write("yes\r");
        await window.until(/^y\s*\ny\s*\ny\s*$/m, 60_000);
        await pause(2_000);
        const start = performance.now();
        window.write("\x03");
        const { screen } = window;
        await window.until(() => screen.rowText(screen.top + screen.cursor.y).trimEnd() === "$", 60_000);
        times.push(performance.now() - start);
        await wire.set({ loss: 0, rate: 0 });
        window.kill();
        await window.exited;
      }
      rows.push([remote.name, `${figure(median(times))} ms`, `${figure(Math.max(...times))} ms`]);
    }
    return [
      "`yes` in a pane over a line with 5% loss, 200 kbit/s and 50 ms round trip, then Ctrl-C, until the prompt is on the screen of the terminal window (asked: 3 s):",
      markdownTable(["", "median", "worst"], rows),
    ];
  } finally {
    await remotes.dispose();
  }
}
