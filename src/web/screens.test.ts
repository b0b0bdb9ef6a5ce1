import { spawnSync } from "node:child_process";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { differsFromPicture } from "../../test/support/compare-pictures.ts";
import type { FaceSetup, FaceWorld } from "../../test/support/face-world.ts";
import { nextFrame, withoutChromium } from "../../test/support/page-house.ts";
import { builtPage, faceWorlds } from "../../test/support/page-tests.ts";
import { PICTURED } from "../../test/support/schemes.ts";
import { act } from "../config/default-keys-table.ts";

const light = { background: "#fdf6e3", foreground: "#586e75", cursor_bg: "#268bd2", selection_bg: "#eee8d5" };
const SHELL = [
  "\x1b[32mme@box\x1b[m:\x1b[34m~/src/domux\x1b[m$ ls",
  "\x1b[34mbench\x1b[m  \x1b[34mdocs\x1b[m  package.json  README.md  \x1b[34mscripts\x1b[m  \x1b[34msrc\x1b[m  \x1b[34mtest\x1b[m",
  "\x1b[32mme@box\x1b[m:\x1b[34m~/src/domux\x1b[m$ git log --oneline",
  "\x1b[33mc644d91\x1b[m Run every action in every face",
  "\x1b[33m1f23e9d\x1b[m Read the configuration once",
  "\x1b[33m729fa19\x1b[m Keep the prompts of programs",
  "\x1b[31m██\x1b[32m██\x1b[33m██\x1b[34m██\x1b[35m██\x1b[36m██\x1b[m ┌─┬─┐",
  "\x1b[32mme@box\x1b[m:\x1b[34m~/src/domux\x1b[m$ ",
].join("\r\n");
const NOTHING = { keys: {} } as const;
/** The pictures are of its letters. */
const FONT = "DejaVu Sans Mono";

function withoutFont(): string | undefined {
  if (process.env.CI) return undefined;
  const found = spawnSync("fc-match", ["--format=%{family}", FONT], { encoding: "utf8" }).stdout;
  return found?.includes(FONT) ? undefined : `the font ${FONT} is not installed`;
}

describe.skipIf(withoutChromium() ?? withoutFont())("the main states look as in docs/screens", () => {
  const worlds = faceWorlds(builtPage(), {
    viewport: { width: 720, height: 440 },
    reducedMotion: "reduce",
  });
  let world: FaceWorld;

  async function open(setup: FaceSetup = NOTHING, context?: BrowserContextOptions): Promise<Page> {
    const { options, ...config } = setup.config ?? {};
    const font = { font: [{ family: FONT }] };
    const made = { palette: PICTURED, ...config, options: { font, ...options } };
    world = await worlds.open("web", { ...setup, config: made }, context);
    await world.print(SHELL, "┌─┬─┐");
    return world.page!;
  }
  const looks = async (name: string) => {
    await nextFrame(world.page!);
    expect(await differsFromPicture(world.page!, name)).toBeUndefined();
  };
  const more = async (tabs: number) => {
    for (let count = 1; count < tabs; count++) {
      await world.leader("c");
      await world.focused(count);
    }
  };
  /** Types into what a key opens, until something is found. */
  const typedInto = async (key: string, opened: string, text: string, found: string) => {
    const page = await open();
    await page.keyboard.press(key);
    await world.shows(opened);
    await world.face.type(text);
    await world.shows(found);
  };
  const split = async () => {
    await world.leader("%");
    await world.focused(1);
    world.house.pty(1).print("\x1b]2;build\x07step 1 of 5 … ok\r\nstep 2 of 5 … ok\r\n");
    await world.shows("step 2");
  };

  it.each([
    ["tabs-fancy", {}],
    ["tabs-retro", { use_fancy_tab_bar: false }],
    ["tabs-retro-bottom", { use_fancy_tab_bar: false, tab_bar_at_bottom: true }],
  ])("%s", async (name, options) => {
    const page = await open({ keys: {}, config: { options } });
    await more(3);
    await page.locator("[data-tab='0'] .name").click();
    await world.focused(0);
    world.house.pty(1).print("\x07\x1b]2;make\x1b\\done");
    world.house.pty(2).print("\x1b]2;vim README.md\x1b\\\x1b]9;4;1;40\x1b\\");
    await page.locator("[data-tab='1'].bell").waitFor();
    await page.getByRole("progressbar").waitFor();
    await world.shows("3: 40% vim");
    await looks(name);
  });

  it("light", async () => {
    await open({ keys: {}, config: { palette: light } as FaceSetup["config"] });
    await more(2);
    await world.page!.locator("[data-tab='0'] .name").click();
    await world.focused(0);
    await looks("light");
  });

  it("splits", async () => {
    const page = await open();
    await split();
    await world.leader('"');
    await world.focused(2);
    await expect.poll(() => page.locator(".pane:not([hidden])").count()).toBe(3);
    await looks("splits");
  });

  it("copy-mode", async () => {
    await open();
    await world.leader("[");
    await world.shows("Copy mode:");
    await world.face.type("kkv0kk");
    await expect.poll(() => world.face.marked()).not.toBe("");
    await looks("copy-mode");
  });

  it("search", async () => {
    await typedInto("Control+Shift+f", "Search:", "domux", "3/3 matches");
    await looks("search");
  });

  it("palette", async () => {
    await typedInto("Control+Shift+p", "Type to filter", "split", "Split below");
    await looks("palette");
  });

  it("launcher", async () => {
    await open({ keys: { F12: act("ShowLauncher") } });
    await world.face.press("F12");
    await world.shows("Attach domain `far`");
    await looks("launcher");
  });

  it("rename", async () => {
    await open({ keys: { F12: act("RenameTab") } });
    await world.face.press("F12");
    await world.shows("Rename tab");
    await world.face.type("my work");
    await looks("rename");
  });

  it("confirm", async () => {
    await open({ keys: { F12: act("CloseCurrentTab", { confirm: true }) } });
    await world.face.press("F12");
    await world.shows("Really kill this tab");
    await looks("confirm");
  });

  it("connecting", async () => {
    await open({ keys: { F12: act("AttachDomain", "far") } });
    world.dialer.before = async (attempt) => {
      attempt.progress("Connecting to far.example port 22 …");
      attempt.progress("The host key is known (ED25519).");
      await attempt.ask({ text: "me@far.example's password: ", echo: false, confirm: false });
    };
    await world.face.press("F12");
    await world.shows("password:");
    await world.face.type("secret");
    await world.shows("••••••");
    await looks("connecting");
  });

  it("lost", async () => {
    const page = await open({ keys: { F12: act("AttachDomain", "far") } });
    await world.face.press("F12");
    await world.focused(1);
    world.dialer.cut();
    await expect.poll(() => world.face.text()).toMatch(/far is lost for [2-9] s/);
    await page.locator(".tab.lost").waitFor();
    await looks("lost");
  });

  it("help", async () => {
    await open();
    await world.leader("?");
    await world.shows("Keys in effect");
    await looks("help");
  });

  it("paste-warning", async () => {
    const page = await open();
    await page.evaluate('navigator.clipboard.writeText("make clean\\nmake all\\n")');
    await page.keyboard.press("Control+Shift+v");
    await page.locator(".box.dialog").waitFor();
    await looks("paste-warning");
  });

  it("notice", async () => {
    const page = await open();
    world.house.pty(0).print("\x1b]777;notify;Build;Everything is fine.\x1b\\");
    await page.locator(".toast").waitFor();
    await looks("notice");
  });

  it("phone", async () => {
    await open(NOTHING, {
      viewport: { width: 360, height: 640 },
      hasTouch: true,
      isMobile: true,
      reducedMotion: "reduce",
    });
    await looks("phone");
  });
});
