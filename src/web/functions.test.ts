import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { FaceSetup, FaceWorld } from "../../test/support/face-world.ts";
import { launchProfile, nextFrame, withoutChromium } from "../../test/support/page-house.ts";
import { builtPage, faceWorlds } from "../../test/support/page-tests.ts";
import { act } from "../config/default-keys-table.ts";

const base64 = (text: string) => Buffer.from(text).toString("base64");

describe.skipIf(withoutChromium())("what a page does beyond drawing", () => {
  const worlds = faceWorlds(builtPage());
  let world: FaceWorld;

  async function open(
    options: Record<string, unknown> = {},
    setup: Partial<FaceSetup> = {},
    context?: BrowserContextOptions,
  ): Promise<Page> {
    const config = { ...setup.config, options };
    world = await worlds.open("web", { keys: {}, ...setup, config }, context);
    return world.page!;
  }
  const print = (text: string) => world.house.pty(0).print(text);

  it("flashes for a bell where that is configured", async () => {
    const page = await open({ visual_bell: { fade_in_duration_ms: 50, fade_out_duration_ms: 200 } });
    expect(await page.locator(".pane.flash").count()).toBe(0);
    print("\x07");
    await page.locator(".pane.flash").waitFor();
    expect(
      await page.evaluate("getComputedStyle(document.querySelector('.pane.flash'), '::after').animationName"),
    ).toBe("flash");
    // Who asks for less motion gets none.
    await page.emulateMedia({ reducedMotion: "reduce" });
    expect(
      await page.evaluate("getComputedStyle(document.querySelector('.pane.flash'), '::after').animationName"),
    ).toBe("none");
  });

  describe("notifications", () => {
    // The desktop's side of them, and whether the window has the focus, are the browser's: played here.
    const desktop = `window.told = [];
      window.Notification = class { static permission = "granted"; constructor(title, { body }) { window.told.push(title + ": " + body); } };
      window.away = false; const real = document.hasFocus.bind(document);
      document.hasFocus = () => !window.away && real();`;
    const told = (page: Page) => page.evaluate("told");
    const notify = (body: string) => print(`\x1b]777;notify;Build;${body}\x1b\\`);

    it("go to the desktop while the window has not the focus", async () => {
      const page = await open();
      await page.evaluate(desktop);
      notify("here");
      await page.locator(".toast", { hasText: "here" }).waitFor();
      expect(await told(page)).toEqual([]);
      await page.evaluate("away = true; dispatchEvent(new Event('blur'))");
      notify("away");
      await expect.poll(() => told(page)).toEqual(["Build: away"]);
    });

    it("go nowhere if the policy says so", async () => {
      const page = await open({ notification_handling: "NeverShow" });
      await page.evaluate(`${desktop} away = true; dispatchEvent(new Event('blur'))`);
      notify("never");
      await world.print("after", "after");
      expect(await told(page)).toEqual([]);
      expect(await page.locator(".toast").count()).toBe(0);
    });
  });

  it("copies for a program (OSC 52), unless the policy refuses", async () => {
    await open();
    print(`\x1b]52;c;${base64("from a program")}\x1b\\`);
    await expect.poll(() => world.face.clipboard()).toBe("from a program");
    await world.dispose();
    await open({ osc52_policy: "Never" });
    print(`\x1b]52;c;${base64("refused")}\x1b\\`);
    await world.print("after", "after");
    expect(await world.face.clipboard()).toBe("");
  });

  it("asks what a connecting domain asks, masked, and shows when a lost one is tried again", async () => {
    const page = await open({}, { keys: { F12: act("AttachDomain", "far") } });
    let answered: string | null | undefined;
    world.dialer.before = async (attempt) => {
      attempt.progress("Knocking at far.");
      answered = await attempt.ask({ text: "Password:", echo: false, confirm: false });
      world.dialer.before = undefined;
    };
    await page.keyboard.press("F12");
    await world.shows("Knocking at far.");
    await world.shows("Password:");
    await page.keyboard.type("secret");
    await world.shows("••••••");
    expect(await page.content()).not.toContain("secret");
    await page.keyboard.press("Enter");
    await world.focused(1);
    expect(answered).toBe("secret");
    world.dialer.cut();
    await expect
      .poll(() => page.locator(".badge").textContent())
      .toMatch(/far is lost.*: .* Next try in \d+ s/);
    expect(await page.getByRole("tab", { name: /connection lost/ }).count()).toBe(1);
    world.dialer.up = true;
    await page.keyboard.press("x");
    await expect.poll(() => page.locator(".badge").count()).toBe(0);
  });

  it("draws titles of format-tab-title and the texts of update-status", async () => {
    const page = await open({}, { config: { events: ["format-tab-title"] } });
    world.answers.set("format-tab-title", [{ Foreground: { Color: "#ff8800" } }, { Text: " mine " }]);
    await page.keyboard.press("Control+b");
    await page.keyboard.type("c");
    await expect.poll(() => page.locator("[role=tab] .name").allTextContents()).toEqual([" mine ", " mine "]);
    expect(await page.locator("[role=tab] .name span").first().getAttribute("style")).toMatch(/255, 136, 0/);
    world.tellStatus({ leftStatus: "left", rightStatus: "\x1b[1mright" });
    await expect.poll(() => page.locator(".status").textContent()).toBe("leftright");
  });

  it("selects blocks, and pastes the primary selection with the middle button", async () => {
    const page = await open();
    await world.print("one two\r\nthree four\r\nfive six\r\n", "five six");
    await page.keyboard.down("Alt");
    await world.face.drag([0, 0], [2, 2]);
    await page.keyboard.up("Alt");
    await expect.poll(() => world.face.clipboard()).toBe("one\nthr\nfiv");
    await world.face.drag([4, 0], [6, 0]);
    await expect.poll(() => world.face.clipboard()).toBe("two");
    // The clipboard goes on without it.
    await page.evaluate("navigator.clipboard.writeText('something else')");
    const area = (await page.locator("#stage").boundingBox())!;
    await page.mouse.click(area.x + 300, area.y + 300, { button: "middle" });
    await expect.poll(() => world.input()).toBe("two");
  });

  it("keeps what is typed behind what is pasted, however long the browser takes to read its clipboard", async () => {
    const page = await open({}, { keys: { F12: act("PasteFrom", "Clipboard") } });
    await page.evaluate(`navigator.clipboard.writeText("pasted"); window.asked = 0;
      const read = navigator.clipboard.read.bind(navigator.clipboard);
      navigator.clipboard.read = () => { asked++; return new Promise((resolve) => { window.answer = resolve; }).then(read); };`);
    await page.keyboard.type("a");
    await page.keyboard.press("F12");
    await expect.poll(() => page.evaluate("asked")).toBe(1);
    await page.keyboard.type("b");
    await page.keyboard.press("Enter");
    await nextFrame(page);
    expect(world.input()).toBe("a");
    await page.evaluate("answer()");
    await expect.poll(() => world.input()).toBe("apastedb\r");
  });

  it("can be installed as an application", async () => {
    await open();
    // Not in a private window, in which nothing can be installed.
    const profile = mkdtempSync(join(tmpdir(), "domux-install-"));
    const context = await launchProfile(profile);
    try {
      const page = await context.newPage();
      await page.goto(worlds.link());
      await page.locator(".bar").waitFor();
      const cdp = await context.newCDPSession(page);
      const { errors, data } = await cdp.send("Page.getAppManifest");
      expect(errors).toEqual([]);
      const manifest = JSON.parse(data ?? "{}");
      expect(manifest).toMatchObject({
        name: "domux",
        short_name: "domux",
        display: "standalone",
        start_url: "./",
      });
      // Every icon is as large as it says.
      for (const { src, sizes, type } of manifest.icons) {
        const size =
          await page.evaluate<string>(`(async () => { const image = new Image(); image.src = ${JSON.stringify(src)};
          await image.decode(); return image.naturalWidth + "x" + image.naturalHeight; })()`);
        if (sizes !== "any") expect(size, src).toBe(sizes);
        expect(type).toBe(src.endsWith(".svg") ? "image/svg+xml" : "image/png");
      }
      expect((await cdp.send("Page.getInstallabilityErrors")).installabilityErrors).toEqual([]);
    } finally {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });

  it("gives a tab with all its panes a window of its own when it is dragged out", async () => {
    const page = await open();
    await world.leader("%");
    await world.focused(1);
    await world.leader("c");
    await world.focused(2);
    const opened = page.context().waitForEvent("page");
    await page.locator("[data-tab='0'] .name").hover();
    await page.mouse.down();
    await page.mouse.move(300, 400, { steps: 4 });
    await page.mouse.up();
    const second = await opened;
    await expect.poll(() => world.mux.windows.size).toBe(2);
    expect(world.mux.window(1).tabs.map(({ panes }) => panes)).toEqual([[0, 1]]);
    await second.waitForSelector(".divider");
    await expect.poll(() => page.locator("[role=tab]").count()).toBe(1);
  });

  it("does so for a tab of another mux too", async () => {
    const page = await open({}, { keys: { F12: act("AttachDomain", "far") } });
    await page.keyboard.press("F12");
    await world.focused(1);
    await world.leader("%");
    await world.focused(2);
    const opened = page.context().waitForEvent("page");
    await page.locator("[role=tab] .name").nth(1).hover();
    await page.mouse.down();
    await page.mouse.move(300, 400, { steps: 4 });
    await page.mouse.up();
    const second = await opened;
    await second.waitForSelector(".divider");
    await expect.poll(() => second.locator(".pane:not([hidden])").count()).toBe(2);
    await expect.poll(() => page.locator("[role=tab]").count()).toBe(1);
  });

  it("follows a change of the screen's resolution", async () => {
    const page = await open();
    const before = world.pane(0).size;
    const cdp = await page.context().newCDPSession(page);
    // The tool tells no page of it by itself; going to another screen mostly changes the window's size as well.
    await cdp.send("Emulation.setDeviceMetricsOverride", {
      width: 900,
      height: 555,
      deviceScaleFactor: 2,
      mobile: false,
    });
    await expect.poll(() => page.evaluate("devicePixelRatio")).toBe(2);
    await expect.poll(() => world.pane(0).size.pixelWidth / before.pixelWidth).toBeGreaterThan(1.8);
    await expect.poll(() => Math.abs(world.pane(0).size.cols - before.cols)).toBeLessThan(3);
  });

  it.each([
    ["Chinese", ["n", "ni", "ni'h", "ni'hao"], "你好"],
    ["Japanese", ["k", "か", "かん", "かんじ", "漢字"], "漢字"],
    ["Korean", ["ㅎ", "하", "한"], "한"],
  ])("composes %s: shown at the cursor, sent when it is done, twice in a row", async (_, steps, text) => {
    const page = await open();
    await world.print("$ ", "$");
    const cdp = await page.context().newCDPSession(page);
    for (const sent of ["", text]) {
      for (const step of steps) {
        const end = step.length;
        await cdp.send("Input.imeSetComposition", { text: step, selectionStart: end, selectionEnd: end });
        await expect.poll(() => page.locator("textarea.composing").inputValue()).toBe(step);
      }
      // Where the cursor is: there the input method shows what can be chosen.
      const [field, cursor] = [page.locator("textarea.composing"), page.locator(".cursor")];
      const [at, there] = [(await field.boundingBox())!, (await cursor.boundingBox())!];
      expect(Math.abs(at.x - there.x) + Math.abs(at.y - there.y)).toBeLessThan(4);
      expect(world.input()).toBe(sent);
      await cdp.send("Input.insertText", { text });
      await expect.poll(() => world.input()).toBe(sent + text);
      await expect.poll(() => page.locator("textarea.composing").count()).toBe(0);
    }
    await page.keyboard.press("Enter");
    await expect.poll(() => world.input()).toBe(`${text}${text}\r`);
  });

  it("composes dead keys", async () => {
    const page = await open();
    const cdp = await page.context().newCDPSession(page);
    await cdp.send("Input.imeSetComposition", { text: "´", selectionStart: 1, selectionEnd: 1 });
    await page.locator("textarea.composing").waitFor();
    await nextFrame(page);
    expect(world.input()).toBe("");
    await cdp.send("Input.insertText", { text: "é" });
    await expect.poll(() => world.input()).toBe("é");
  });

  it("types what AltGr gives, as Windows and as X11 report it, and leaves Ctrl and Alt to programs without it", async () => {
    const page = await open();
    // No tool can hold AltGr: the events are made as those browsers make them (German and Polish layouts).
    const press = (init: Record<string, unknown>) =>
      page.evaluate(`for (const type of ["keydown", "keyup"]) document.activeElement.dispatchEvent(
        new KeyboardEvent(type, ${JSON.stringify({ bubbles: true, cancelable: true, ...init })}))`);
    await press({ key: "AltGraph", code: "AltRight", ctrlKey: true, altKey: true, modifierAltGraph: true });
    await press({ key: "€", code: "KeyE", ctrlKey: true, altKey: true, modifierAltGraph: true });
    await press({ key: "@", code: "KeyQ", modifierAltGraph: true });
    await press({ key: "ł", code: "KeyL", modifierAltGraph: true });
    await press({ key: "Ł", code: "KeyL", shiftKey: true, modifierAltGraph: true });
    await expect.poll(() => world.input()).toBe("€@łŁ");
    // Without AltGr they are modifiers.
    await press({ key: "q", code: "KeyQ", altKey: true });
    await press({ key: "a", code: "KeyA", ctrlKey: true });
    await press({ key: "x", code: "KeyX", ctrlKey: true, altKey: true });
    await expect.poll(() => world.input()).toBe("€@łŁ\x1bq\x01\x1b\x18");
  });

  it("lets a phone read a wide tab: its font fits, fingers make it larger and move the view", async () => {
    const size = {
      viewport: { width: 390, height: 700 },
      hasTouch: true,
      isMobile: true,
      deviceScaleFactor: 2,
    };
    const page = await open({}, {}, size);
    // A desktop gave the tab eighty columns.
    world.mux.batch(() => {
      const tab = world.mux.tab(0);
      tab.resize({ cols: 80, rows: 24, pixelWidth: 0, pixelHeight: 0 });
      world.mux.fit(tab);
    });
    const width = () =>
      page.evaluate<number>("document.querySelector('.tabview').getBoundingClientRect().width");
    await expect.poll(width).toBeLessThanOrEqual(390);
    expect(await width()).toBeGreaterThan(330);
    expect(world.cols(0)).toBe(80);
    const cdp = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...points: (readonly [number, number])[]) =>
      cdp.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: points.map(([x, y], id) => ({ x, y, id })),
      });
    await touch("touchStart", [180, 300], [210, 300]);
    for (const by of [20, 40, 60]) await touch("touchMove", [180 - by, 300], [210 + by, 300]);
    await touch("touchEnd");
    await expect.poll(width).toBeGreaterThan(600);
    const left = () =>
      page.evaluate<number>("document.querySelector('.tabview').getBoundingClientRect().left");
    const before = await left();
    await touch("touchStart", [300, 300]);
    for (const x of [260, 200, 120]) await touch("touchMove", [x, 300]);
    await touch("touchEnd");
    await expect.poll(left).toBeLessThan(before - 60);
    // It never had a say in the size.
    expect(world.cols(0)).toBe(80);
  });
});
