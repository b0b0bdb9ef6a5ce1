import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import { testLua } from "../../../test/lua-host.ts";

it("a wait for an answer goes on if something else wakes it", async () => {
  // As the waking of the call before does, where the other thread was held up between its answer and the waking.
  const lua = await testLua({
    calls: {
      mux: async () => {
        const { signal } = lua.host as unknown as { readonly signal: SharedArrayBuffer };
        for (let turn = 0; turn < 5; turn++) {
          await setImmediate();
          Atomics.notify(new Int32Array(signal), 0);
        }
        return "answer";
      },
    },
  });
  try {
    const { values, problems } = await lua.evaluate(
      `local mux, text = require('wezterm').mux, ''
      for i = 1, 50 do text = mux.get_active_workspace() end
      return { value = text }`,
    );
    expect([problems, values.value]).toEqual([[], "answer"]);
  } finally {
    await lua.host.close();
  }
});
