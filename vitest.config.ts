import { defineConfig } from "vitest/config";

export default defineConfig({
  define: { __DOMUX_VERSION__: '"0.0.0-test"' },
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    // Generous: it only decides how long a hang takes to be noticed, on a machine that may be busy.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    // A condition is waited for as long as a test may take: a busy machine is no failure.
    expect: { poll: { timeout: 60_000 } },
    pool: "forks",
    maxWorkers: 2,
    setupFiles: ["test/setup.ts"],
  },
});
