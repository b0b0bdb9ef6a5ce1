import { defineConfig } from "vitest/config";

export default defineConfig({
  define: { __DOMUX_VERSION__: '"0.0.0-test"' },
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // A condition is waited for as long as a test may take: a busy machine is no failure.
    expect: { poll: { timeout: 20_000 } },
    pool: "forks",
    maxWorkers: 2,
    setupFiles: ["test/setup.ts"],
  },
});
