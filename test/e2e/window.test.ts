import { execFile } from "node:child_process";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { launchBrowser, untilShown } from "../support/page-house.ts";
import { needs, toolPath } from "../tools.ts";
import { DESKTOP_TOOLS, type Desktop, desktopWorlds } from "./desktop.ts";
import { DOMUX } from "./harness.ts";

/** Set to a directory to look at the windows that these tests walk through. */
const shots = process.env.DOMUX_SHOTS;
const LIMIT = { timeout: 180_000 };
/** Pixels of a window manager's title bar and borders, at most. */
const FRAME = 30;

const worlds = desktopWorlds();

const tabs = (page: Page) => page.locator("[role=tab]").allTextContents();

async function shot(desktop: Desktop, name: string): Promise<void> {
  if (shots && toolPath("import"))
    await desktop.output("import", "-window", "root", join(shots, `window-${name}.png`));
}

const PROMPT = /^[#$]/m;

describe("a window of the desktop", () => {
  it(
    "shows a prompt without a browser's bars, has title and icon, and gets the keys that browsers keep",
    LIMIT,
    async (context) => {
      needs(context, ...DESKTOP_TOOLS);
      const world = worlds.world();
      const desktop = await worlds.desktop();
      const running = world.startDomux("window");
      const page = await desktop.pageShowing(PROMPT);
      const [window] = await desktop.untilWindows(1);
      expect(await page.evaluate("matchMedia('(display-mode: standalone)').matches")).toBe(true);
      expect(await page.evaluate("[innerWidth, outerWidth, innerHeight >= outerHeight]")).toEqual([
        1000,
        1000,
        true,
      ]);
      // Nothing of the browser's own lies over the cells.
      expect(
        await page.evaluate(
          "[...document.querySelectorAll('.pane, .pane *')].every((one) => one.clientWidth === 0 || one.offsetWidth - one.clientWidth === 0)",
        ),
      ).toBe(true);
      expect(
        await page.evaluate(
          "navigator.permissions.query({ name: 'clipboard-read' }).then(({ state }) => state)",
        ),
      ).toBe("granted");
      expect(await desktop.output("xprop", "-id", window, "WM_CLASS")).toContain('"domux"');
      await desktop.until(
        "the icon",
        async () => !/not found/.test(await desktop.output("xprop", "-id", window, "_NET_WM_ICON")),
      );
      await shot(desktop, "first");
      // The keys of a browser, read by a program.
      await desktop.focus(window);
      await desktop.output("xdotool", "type", "--delay", "20", "stty raw -echo; printf 're''ady '; cat -v\n");
      await untilShown(page, /^ready/m);
      await desktop.press(window, "ctrl+t", "ctrl+w", "ctrl+n", "ctrl+l", "ctrl+r", "F5", "F11");
      await untilShown(page, "^T^W^N^L^R^[[15~^[[23~");
      await expect(desktop.untilWindows(1)).resolves.toEqual([window]);
      await desktop.press(window, "ctrl+shift+t");
      await expect.poll(() => tabs(page)).toHaveLength(2);
      await desktop.press(window, "ctrl+shift+t");
      await expect.poll(() => tabs(page)).toHaveLength(3);
      const active = () => page.locator("[role=tab][aria-selected=true]").getAttribute("data-tab");
      const last = await active();
      await desktop.press(window, "ctrl+Tab");
      await expect.poll(active).not.toBe(last);
      await desktop.press(window, "ctrl+shift+Tab");
      await expect.poll(active).toBe(last);
      await desktop.output(
        "xdotool",
        "type",
        "--delay",
        "20",
        "printf '\\033]2;a title of its own\\007'; cat\n",
      );
      await desktop.until("the title", async () =>
        (await desktop.output("xdotool", "getwindowname", window)).includes("a title of its own"),
      );
      await shot(desktop, "tabs");
      await desktop.press(window, "ctrl+shift+w");
      await page.locator(".box.dialog").waitFor();
      await desktop.press(window, "y");
      await expect.poll(() => tabs(page)).toHaveLength(2);
      // Told to end, it takes its windows along; the tabs stay in the server.
      running.child.kill("SIGTERM");
      expect(await running.ended).toBe(0);
      await desktop.untilWindows(0);
      expect(await world.panes()).toHaveLength(2);
    },
  );

  it(
    "is one of several of one process, each beside the last, unless a new process is wanted",
    LIMIT,
    async (context) => {
      needs(context, ...DESKTOP_TOOLS);
      const world = worlds.world();
      const desktop = await worlds.desktop();
      const running = world.startDomux("window");
      await desktop.pageShowing(PROMPT);
      const [first] = await desktop.untilWindows(1);
      const asked = await world.domux("window");
      expect(asked).toMatchObject({ code: 0, err: "" });
      const [, second] = await desktop.untilWindows(2);
      await desktop.until("the second beside the first", async () => {
        const [one, two] = [await desktop.geometry(first), await desktop.geometry(second)];
        const apart = Math.max(Math.abs(two.x - one.x), Math.abs(two.y - one.y));
        return apart > 20 && two.width === one.width;
      });
      await desktop.pageShowing(PROMPT, 2);
      // A program gets a window of its own, shown there.
      const program = await world.domux(
        "start",
        "--face",
        "window",
        "--domain",
        "unix",
        "--",
        "/bin/sh",
        "-c",
        "echo of its ow''n; exec cat",
      );
      expect(program).toMatchObject({ code: 0, err: "" });
      await desktop.untilWindows(3);
      await desktop.pageShowing(/^of its own$/m);
      await shot(desktop, "three");
      const hosts = () => world.processes().filter(({ command }) => /domux\.js window/.test(command));
      expect(hosts().map(({ pid }) => pid)).toEqual([running.child.pid]);
      const other = world.startDomux("window", "--always-new-process");
      await desktop.untilWindows(4);
      expect(hosts()).toHaveLength(2);
      await desktop.pageShowing(PROMPT, 3);
      // It takes only its own window along.
      other.child.kill("SIGTERM");
      await other.ended;
      await desktop.untilWindows(3);
      running.child.kill("SIGTERM");
      expect(await running.ended).toBe(0);
    },
  );

  it(
    "is opened on a domain by its name, also by the process that has windows already",
    LIMIT,
    async (context) => {
      needs(context, ...DESKTOP_TOOLS);
      const world = worlds.world();
      const socket = join(world.dir, "run", "work");
      world.configure(
        `config.unix_domains = { { name = 'unix' }, { name = 'work', socket_path = '${socket}' } }`,
      );
      const desktop = await worlds.desktop();
      const running = world.startDomux("connect", "work", "--face", "window");
      const page = await desktop.pageShowing(PROMPT);
      await desktop.untilWindows(1);
      await expect.poll(() => page.locator(".status").textContent()).toContain("work");
      const asked = await world.domux("connect", "unix", "--face", "window");
      expect(asked).toMatchObject({ code: 0, err: "" });
      await desktop.untilWindows(2);
      await desktop.pageShowing(PROMPT, 2);
      const names = async () =>
        Promise.all((await desktop.pages()).map((one) => one.locator(".status").textContent()));
      await expect.poll(async () => (await names()).join()).toMatch(/work.*unix|unix.*work/);
      running.child.kill("SIGTERM");
      expect(await running.ended).toBe(0);
      await desktop.untilWindows(0);
    },
  );

  it("comes back where it was and as large, and ends with its last shell", LIMIT, async (context) => {
    needs(context, ...DESKTOP_TOOLS);
    const world = worlds.world();
    const desktop = await worlds.desktop();
    // Without a terminal, domux alone opens one.
    const opened = world.startDomux();
    await desktop.pageShowing(PROMPT);
    const [window] = await desktop.untilWindows(1);
    await expect.poll(() => desktop.geometry(window)).toMatchObject({ width: 1000, height: 640 });
    await desktop.output("xdotool", "windowsize", window, "900", "500", "windowmove", window, "300", "200");
    await desktop.until("the new size", async () => (await desktop.geometry(window)).width === 900);
    await desktop.until("the new place", async () => (await desktop.geometry(window)).x > 290);
    const place = await desktop.geometry(window);
    await desktop.press(window, "alt+F4");
    expect(await opened.ended).toBe(0);
    await desktop.untilBrowserEnded();
    const again = world.startDomux("window");
    await desktop.pageShowing(PROMPT);
    const [back] = await desktop.untilWindows(1);
    // Where the browser learns late how wide the window manager's frame is, it is off by the frame.
    const moved = async () => {
      const { x, y, width, height } = await desktop.geometry(back);
      return { width, height, near: Math.max(Math.abs(x - place.x), Math.abs(y - place.y)) <= FRAME };
    };
    await expect.poll(moved).toEqual({ width: place.width, height: place.height, near: true });
    await shot(desktop, "again");
    await desktop.focus(back);
    await desktop.output("xdotool", "type", "--delay", "20", "exit\n");
    expect(await again.ended).toBe(0);
    await desktop.untilWindows(0);
  });
});

describe("without a browser that has windows without bars", () => {
  it(
    "opens the default browser, whose tab has other keys for those it cannot have",
    LIMIT,
    async (context) => {
      needs(context, "chromium");
      const world = worlds.world({ DISPLAY: ":0" });
      const said = join(world.dir, "opened");
      world.script("xdg-open", `printf '%s' "$1" > '${said}~'; /bin/mv '${said}~' '${said}'`);
      for (const name of ["sh", "cat", "stty"]) symlinkSync(toolPath(name)!, join(world.dir, "bin", name));
      world.env.PATH = join(world.dir, "bin");
      const running = world.startDomux("window");
      await running.until(/no Chromium.*Alt\+Shift/s);
      await expect.poll(() => existsSync(said), { timeout: 20_000 }).toBe(true);
      const browser = await launchBrowser();
      try {
        const page = await browser.newPage();
        await page.goto(readFileSync(said, "utf8"));
        await untilShown(page, PROMPT);
        await page.keyboard.press("Alt+Shift+T");
        await expect.poll(() => tabs(page)).toHaveLength(2);
        await page.keyboard.press("Alt+Shift+Tab");
        await expect
          .poll(() => page.locator("[role=tab][aria-selected=true]").getAttribute("data-tab"))
          .toBe("0");
      } finally {
        await browser.close();
      }
      expect(await running.ended).toBe(0);
    },
  );

  it("says what to do where there is no desktop", LIMIT, async () => {
    const world = worlds.world();
    const { code, err } = await world.domux("window");
    expect(code).not.toBe(0);
    expect(err).toMatch(/There is no desktop here.*domux web/s);
  });
});

describe("domux install-desktop", () => {
  it(
    "puts a valid entry with icons into the menu, whose command opens a window, and takes it away",
    LIMIT,
    async (context) => {
      needs(context, "desktop-file-validate");
      const world = worlds.world();
      const { code, out } = await world.domux("install-desktop");
      expect(code).toBe(0);
      const files = out.trim().split("\n");
      const [entry, ...icons] = files;
      await promisify(execFile)("desktop-file-validate", [entry]);
      for (const icon of icons) expect(existsSync(icon)).toBe(true);
      // What the entry runs, unquoted as a desktop does it.
      const exec = /^Exec=(.*)$/m.exec(readFileSync(entry, "utf8"))![1];
      expect(exec).toBe(`${process.execPath} ${DOMUX} window`);
      const [program, ...args] = exec.split(" ");
      expect((await world.run(program, [...args, "--help"])).out).toContain("window");
      expect((await world.domux("install-desktop", "--uninstall")).code).toBe(0);
      for (const file of files) expect(existsSync(file)).toBe(false);
    },
  );
});
