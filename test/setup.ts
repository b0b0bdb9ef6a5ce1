// Runs before each test file. Leaks fail tests: whatever a test opened must be closed when its file ends.
import { afterAll, beforeAll, expect } from "vitest";

const watched = ["ChildProcess", "TCPServerWrap", "PipeWrap", "ProcessWrap", "TLSWrap", "FSEventWrap"];
const active = () =>
  process
    .getActiveResourcesInfo()
    .filter((name) => watched.includes(name))
    .sort()
    .join(" ");

let before = "";
beforeAll(() => {
  before = active();
});
afterAll(async () => {
  // Closing handles finish on later turns of the event loop, those of ended processes when the system says so.
  const end = performance.now() + 5_000;
  while (active() !== before && performance.now() < end)
    await new Promise((resolve) => setImmediate(resolve));
  expect(active(), "handles left open by this file").toBe(before);
});
