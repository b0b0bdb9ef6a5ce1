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
  // A headless browser opens no further windows: it gets a screen that nobody sees.
  const screen = spawn(
    "Xvfb",
    ["-displayfd", "3", "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"],
    {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    },
  );
  const number = await new Promise<string>((resolve, reject) => {
    screen.once("error", () => reject(new Error("this needs Xvfb (xvfb)")));
    screen.stdio[3]?.once("data", (data: Buffer) => resolve(data.toString().trim()));
  });
  const program = join(dir, "browser");
  writeFileSync(program, `#!/bin/sh\nexec '${CHROMIUM}' --disable-gpu --remote-debugging-port=0 "$@"\n`);
  chmodSync(program, 0o755);
  const env = {
    PATH: process.env["PATH"],
    HOME: join(dir, "home"),
    SHELL: "/bin/sh",
    PS1: "$ ",
    LANG: "C.UTF-8",
    DISPLAY: `:${number}`,
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
    const at = readFileSync(port, "utf8").split("\n")[0];
    const cold = (await lastPrompt(at, 1)) - start;
    start = Date.now();
    started.push(domux("window"));
    const further = (await lastPrompt(at, 2)) - start;
    return { cold, further };
  } finally {
    for (const child of started) child.kill();
    await Promise.all(
      started.map((child) => child.exitCode ?? new Promise((resolve) => child.once("exit", resolve))),
    );
    const server = domux("server", "--kill");
    await new Promise((resolve) => server.once("exit", resolve));
    screen.kill();
    rmSync(dir, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }
}

/**
 * Milliseconds since the Unix epoch at which the last of `count` pages had drawn a prompt. The browser is only asked for
 * its list until they are there, and looked into a while later: that would delay them.
 */
async function lastPrompt(port: string, count: number): Promise<number> {
  const pages = async () => {
    const list = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
      type: string;
      url: string;
    }[];
    return list.filter(({ type, url }) => type === "page" && url.includes("face=window")).length;
  };
  const end = Date.now() + 20_000;
  while ((await pages()) < count) {
    if (Date.now() > end) throw new Error(`there are not ${count} windows`);
    await rest(100);
  }
  await rest(2_000);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const times = await Promise.all(browser.contexts()[0].pages().map(promptAt));
  await browser.close();
  return Math.max(...times);
}

/** When a page had drawn a prompt. */
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
