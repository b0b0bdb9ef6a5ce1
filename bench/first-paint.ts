import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";

const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

export interface FirstPaint {
  /** Milliseconds from the start of a process `domux window` to the frame with a prompt. */
  readonly cold: number;
  readonly further: number;
}

/**
 * Starts the built program as a person does, twice, with nothing running before: the first has to start server, shell and
 * browser, the second asks the first. The page marks when the prompt was drawn; nobody looks on before that.
 */
export async function firstPaint(): Promise<FirstPaint> {
  const dir = mkdtempSync(join(tmpdir(), "domux-paint-"));
  for (const name of ["home", "run", "config", "data", "state"]) mkdirSync(join(dir, name), { mode: 0o700 });
  const program = join(dir, "browser");
  writeFileSync(
    program,
    `#!/bin/sh\nexec '${CHROMIUM}' --headless --disable-gpu --remote-debugging-port=0 "$@"\n`,
  );
  chmodSync(program, 0o755);
  const env = {
    PATH: process.env["PATH"],
    HOME: join(dir, "home"),
    SHELL: "/bin/sh",
    PS1: "$ ",
    LANG: "C.UTF-8",
    DISPLAY: process.env["DISPLAY"] ?? ":0",
    DOMUX_BROWSER: program,
    XDG_RUNTIME_DIR: join(dir, "run"),
    XDG_CONFIG_HOME: join(dir, "config"),
    XDG_DATA_HOME: join(dir, "data"),
    XDG_STATE_HOME: join(dir, "state"),
  };
  const domux = (...args: string[]) =>
    spawn(process.execPath, [join("dist", "domux.js"), ...args], { env, stdio: "ignore" });
  const started: ChildProcess[] = [];
  try {
    let start = Date.now();
    started.push(domux("window"));
    const port = join(dir, "data", "domux", "browser", "DevToolsActivePort");
    await met(() => existsSync(port) && /^\d+\n/.test(readFileSync(port, "utf8")));
    // Long after the prompt: looking into a browser that starts would delay it.
    await rest(4_000);
    const browser = await chromium.connectOverCDP(
      `http://127.0.0.1:${readFileSync(port, "utf8").split("\n")[0]}`,
    );
    const first = browser.contexts()[0].pages()[0];
    const cold = (await promptAt(first)) - start;
    await browser.close();
    start = Date.now();
    started.push(domux("window"));
    await rest(4_000);
    const again = await chromium.connectOverCDP(
      `http://127.0.0.1:${readFileSync(port, "utf8").split("\n")[0]}`,
    );
    const times = await Promise.all(again.contexts()[0].pages().map(promptAt));
    const further = Math.max(...times) - start;
    await again.close();
    return { cold, further };
  } finally {
    for (const child of started) child.kill();
    await Promise.all(
      started.map((child) => child.exitCode ?? new Promise((resolve) => child.once("exit", resolve))),
    );
    const server = domux("server", "--kill");
    await new Promise((resolve) => server.once("exit", resolve));
    rmSync(dir, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }
}

/** Milliseconds since the Unix epoch at which a page had drawn a prompt. */
async function promptAt(page: Page): Promise<number> {
  return page.evaluate<number>(`(async () => { for (;;) {
    const [mark] = performance.getEntriesByName("domux:prompt");
    if (mark) return performance.timeOrigin + mark.startTime;
    await new Promise((resolve) => setTimeout(resolve, 50)); } })()`);
}

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function met(condition: () => boolean): Promise<void> {
  while (!condition()) await rest(20);
}
