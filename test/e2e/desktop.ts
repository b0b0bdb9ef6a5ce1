import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterEach, vi } from "vitest";
import { textOf } from "../support/page-house.ts";
import { toolPath } from "../tools.ts";
import { World } from "./harness.ts";

/** Programs of the machine that a desktop is made of. */
export const DESKTOP_TOOLS = ["Xvfb", "openbox", "xdotool", "xprop", "chromium"];

export interface Geometry {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A screen of its own with a window manager, on which programs of a world open windows and real keys are pressed. */
export class Desktop {
  private browser: Browser | undefined;

  private constructor(
    private readonly world: World,
    private readonly children: readonly ChildProcess[],
    readonly display: string,
  ) {}

  /** Sets DISPLAY and DOMUX_BROWSER of the world: the system's browser, with a door for looking into its pages. */
  static async open(world: World): Promise<Desktop> {
    const server = spawn(
      toolPath("Xvfb") ?? "Xvfb",
      ["-displayfd", "3", "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"],
      { stdio: ["ignore", "ignore", "ignore", "pipe"], env: world.env },
    );
    const number = await new Promise<string>((resolve, reject) => {
      server.once("error", reject);
      server.once("exit", () => reject(new Error("Xvfb ended at once")));
      server.stdio[3]?.once("data", (data: Buffer) => resolve(data.toString().trim()));
    });
    world.env.DISPLAY = `:${number}`;
    world.env.DOMUX_BROWSER = world.script(
      "browser",
      `exec '${toolPath("chromium")}' --remote-debugging-port=0 --disable-gpu "$@"`,
    );
    const manager = spawn("openbox", ["--sm-disable"], { stdio: "ignore", env: world.env });
    const desktop = new Desktop(world, [manager, server], world.env.DISPLAY);
    await desktop.until("a window manager", async () =>
      (await desktop.output("xprop", "-root", "_NET_SUPPORTING_WM_CHECK")).includes("#"),
    );
    return desktop;
  }

  /** Output of a program that talks to the screen; "" if it failed. */
  async output(program: string, ...args: string[]): Promise<string> {
    const { code, out } = await this.world.run(program, args);
    return code === 0 ? out : "";
  }

  /** Windows that can be seen, by the number of their making. */
  async windows(): Promise<string[]> {
    const out = await this.output("xdotool", "search", "--onlyvisible", "--class", "domux");
    return out
      .split("\n")
      .filter(Boolean)
      .sort((a, b) => Number(a) - Number(b));
  }

  /** Waits for `count` windows. */
  async untilWindows(count: number): Promise<string[]> {
    await this.until(`${count} windows`, async () => (await this.windows()).length === count);
    return this.windows();
  }

  async geometry(window: string): Promise<Geometry> {
    const out = await this.output("xdotool", "getwindowgeometry", "--shell", window);
    const number = (name: string) => Number(new RegExp(`^${name}=(-?\\d+)`, "m").exec(out)?.[1]);
    return { x: number("X"), y: number("Y"), width: number("WIDTH"), height: number("HEIGHT") };
  }

  /** Gives a window the focus and presses keys, as a person's keyboard does. */
  async press(window: string, ...keys: string[]): Promise<void> {
    await this.focus(window);
    await this.output("xdotool", "key", "--delay", "30", ...keys);
  }

  async focus(window: string): Promise<void> {
    await this.until("the focus", async () => {
      await this.output("xdotool", "windowactivate", window);
      return (await this.output("xdotool", "getactivewindow")).trim() === window;
    });
  }

  /** The pages of all windows of the world's browser. */
  async pages(): Promise<Page[]> {
    const port = join(this.world.env.XDG_DATA_HOME, "domux", "browser", "DevToolsActivePort");
    await this.until("the browser", async () => {
      if (this.browser?.isConnected()) return true;
      const at = existsSync(port) ? readFileSync(port, "utf8").split("\n")[0] : "";
      // A browser that is just starting may take the connection and never answer.
      this.browser = /^\d+$/.test(at)
        ? await chromium.connectOverCDP(`http://127.0.0.1:${at}`, { timeout: 5_000 }).catch(() => undefined)
        : undefined;
      return this.browser !== undefined;
    });
    return this.browser!.contexts().flatMap((context) => context.pages());
  }

  /** Waits until so many pages show text. @returns one of them */
  async pageShowing(text: RegExp, count = 1): Promise<Page> {
    let found: Page[] = [];
    await this.until(`${text} in ${count} pages`, async () => {
      const pages = (await this.pages()).filter((page) => page.url().includes("face=window"));
      const shown = await Promise.all(pages.map((page) => textOf(page).catch(() => "")));
      found = pages.filter((_, at) => text.test(shown[at]));
      return found.length >= count;
    });
    found[0].setDefaultTimeout(15_000);
    return found[0];
  }

  /** Resolves when no browser of the world runs any more: what it keeps is on the disk then. */
  untilBrowserEnded(): Promise<void> {
    return this.until("the browser's end", async () =>
      this.world.processes().every(({ command }) => !command.includes("--user-data-dir=")),
    );
  }

  /** Waits for a condition that nothing tells of. */
  async until(what: string, met: () => Promise<boolean>): Promise<void> {
    await vi.waitUntil(met, { timeout: 60_000, interval: 30 }).catch((cause: Error) => {
      throw new Error(`waited in vain for ${what}: ${cause.message}`, { cause });
    });
  }

  async dispose(): Promise<void> {
    await this.browser?.close().catch(() => {});
    for (const child of this.children) {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      if (child.exitCode === null && child.kill("SIGKILL")) await ended;
    }
  }
}

/** Makes a world for each test of a file, and a desktop in it where the test wants one; both end with the test. */
export function desktopWorlds() {
  let world: World | undefined;
  let desktop: Desktop | undefined;
  afterEach(async () => {
    await desktop?.dispose();
    desktop = undefined;
    await world?.dispose();
    world = undefined;
  });
  return {
    world(env?: Record<string, string>): World {
      world = new World(env);
      return world;
    },
    async desktop(): Promise<Desktop> {
      if (!world) throw new Error("make the world before its desktop");
      desktop = await Desktop.open(world);
      return desktop;
    },
  };
}
