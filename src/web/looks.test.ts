import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { FaceSetup, FaceWorld } from "../../test/support/face-world.ts";
import { nextFrame, withoutChromium } from "../../test/support/page-house.ts";
import { builtPage, faceWorlds } from "../../test/support/page-tests.ts";
import { needs, unavailable } from "../../test/tools.ts";

const shots = process.env.DOMUX_SHOTS;

describe.skipIf(withoutChromium())("the looks of a page", () => {
  const built = builtPage();
  const worlds = faceWorlds(built);
  let world: FaceWorld;

  async function open(options: Record<string, unknown>, palette = {}): Promise<Page> {
    const config = { options, palette } as unknown as FaceSetup["config"];
    world = await worlds.open("web", { keys: {}, config });
    return world.page!;
  }
  const print = (text: string) => world.house.pty(0).print(text);
  const style = (page: Page, selector: string, property: string) =>
    page.evaluate<string>(
      `getComputedStyle(document.querySelector(${JSON.stringify(selector)})).getPropertyValue("${property}")`,
    );
  const cursor = (page: Page) =>
    page.evaluate<string>(`document.querySelector(".cursor").className.replace("cursor ", "")`);

  it.each([
    ["SteadyBlock", "block"],
    ["BlinkingBlock", "block blinks"],
    ["SteadyUnderline", "underline"],
    ["BlinkingUnderline", "underline blinks"],
    ["SteadyBar", "bar"],
    ["BlinkingBar", "bar blinks"],
  ])("has the cursor that is configured: %s", async (name, looks) => {
    const page = await open({ default_cursor_style: name, cursor_blink_rate: 350 });
    await expect.poll(() => cursor(page)).toBe(looks);
    if (looks.endsWith("blinks")) {
      // There and back.
      expect(await style(page, ".cursor", "animation-duration")).toBe("0.7s");
      expect(await style(page, ".cursor", "animation-name")).toBe("blink");
    }
  });

  it("has the cursor that programs choose (DECSCUSR), steady where blinking is switched off, live", async () => {
    const page = await open({ default_cursor_style: "SteadyBar", cursor_blink_rate: 350 });
    const looks = ["block blinks", "block", "underline blinks", "underline", "bar blinks", "bar"];
    for (const [index, wanted] of looks.entries()) {
      print(`\x1b[${index + 1} q`);
      await expect.poll(() => cursor(page)).toBe(wanted);
    }
    print("\x1b[1 q");
    await expect.poll(() => cursor(page)).toBe("block blinks");
    const { options } = world.config;
    world.reconfigure({ options: { ...options, cursor_blink_rate: 0, cursor_thickness: "4px" } });
    await expect.poll(() => cursor(page)).toBe("block");
    // Of its own it has the configured one again.
    print("\x1b[0 q");
    await expect.poll(() => cursor(page)).toBe("bar");
    expect(await style(page, ".cursor", "border-left-width")).toBe("4px");
    // And nobody sees it where a program hides it.
    print("\x1b[?25l");
    await expect.poll(() => page.locator(".cursor:visible").count()).toBe(0);
  });

  it.each([
    ["BrightAndBold", "rgb(255, 0, 0)", "700"],
    ["BrightOnly", "rgb(255, 0, 0)", "400"],
    ["No", "rgb(128, 0, 0)", "700"],
  ])("draws bold text as bold_brightens_ansi_colors says: %s", async (value, color, weight) => {
    const ansi = ["#000000", "#800000", "#008000", "#808000", "#000080", "#800080", "#008080", "#c0c0c0"];
    const brights = ["#808080", "#ff0000", "#00ff00", "#ffff00", "#0000ff", "#ff00ff", "#00ffff", "#ffffff"];
    const page = await open({ bold_brightens_ansi_colors: value }, { ansi, brights });
    await world.print("\x1b[1;31mheavy\x1b[m \x1b[31mlight\x1b[m", "light");
    const of = (text: string, property: string) =>
      page.evaluate<string>(`(() => { const span = [...document.querySelectorAll(".pane:not([hidden]) .xterm-rows span")]
        .find((one) => one.textContent.includes("${text}")); return getComputedStyle(span).getPropertyValue("${property}"); })()`);
    expect(await of("heavy", "color")).toBe(color);
    expect(await of("heavy", "font-weight")).toBe(weight);
    expect(await of("light", "color")).toBe("rgb(128, 0, 0)");
    expect(await of("light", "font-weight")).toBe("400");
  });

  it.each([
    ["BackgroundColor", "flash", ".pane.flash", "::after", "flash"],
    ["CursorColor", "flash-cursor", ".pane.flash-cursor .cursor", undefined, "flash-cursor"],
  ])("flashes for a bell: %s", async (target, name, element, pseudo, animation) => {
    const page = await open(
      { visual_bell: { fade_in_duration_ms: 30_000, fade_out_duration_ms: 30_000, target } },
      { visual_bell: "#123456" },
    );
    print("\x07");
    await page.locator(`.pane.${name}`).waitFor();
    const looks = await page.evaluate<string[]>(`(() => {
      const style = getComputedStyle(document.querySelector("${element}"), ${JSON.stringify(pseudo ?? null)});
      return [style.animationName, style.animationDuration, style.getPropertyValue("--flash")]; })()`);
    expect(looks).toEqual([animation, "60s", "#123456"]);
    // It is what moves, in that colour.
    const colors = await page.evaluate<
      string[]
    >(`(() => { const [one] = document.getAnimations({ subtree: true }).filter(({ animationName }) => animationName === "${animation}");
      one.pause(); one.currentTime = 24000;
      const style = getComputedStyle(one.effect.target, one.effect.pseudoElement);
      return [style.backgroundColor, one.effect.pseudoElement === null ? "1" : style.opacity]; })()`);
    expect(colors).toEqual(["rgb(18, 52, 86)", pseudo ? "0.35" : "1"]);
  });

  it("follows the options for cells, tabs, frame, pointer and passwords, live", async () => {
    const page = await open({ show_close_tab_button_in_tabs: false, hide_mouse_cursor_when_typing: false });
    const root = (name: string) =>
      page.evaluate<string>(`getComputedStyle(document.documentElement).getPropertyValue("${name}")`);
    const cols = () => [...world.house.mux.tabs.values()][0].size.cols;
    const typing = () => page.evaluate<boolean>("document.querySelector('.typing') !== null");
    const seen = async () => ({
      line: Number.parseFloat(await root("--term-line")),
      closes: await page.locator("[role=tab] .close").count(),
      bar: await root("--bar"),
    });
    await expect.poll(cols).toBeGreaterThan(20);
    const [before, width] = [await seen(), cols()];
    await page.keyboard.press("x");
    await expect.poll(() => world.house.pty(0).input).toBe("x");
    expect([before.closes, await typing()]).toEqual([0, false]);
    world.house.pty(0).setLine({ echo: false, canonical: true });
    await expect.poll(() => page.locator(".cursor").textContent()).toBe("🔒");
    const { options } = world.config;
    world.reconfigure({
      options: {
        ...options,
        line_height: 2,
        cell_width: 2,
        show_close_tab_button_in_tabs: true,
        hide_mouse_cursor_when_typing: true,
        detect_password_input: false,
        window_frame: { active_titlebar_bg: "#123456" },
      },
    });
    await expect.poll(seen).toMatchObject({ closes: 1, bar: "#123456" });
    expect((await seen()).line).toBeGreaterThan(before.line * 1.7);
    await expect.poll(cols).toBeLessThan(width * 0.7);
    await expect.poll(() => page.locator(".cursor").textContent()).not.toBe("🔒");
    await page.keyboard.press("y");
    await expect.poll(typing).toBe(true);
  });

  it("marks tabs in which something was printed meanwhile, until they are looked at", async () => {
    const page = await open({});
    await world.leader("c");
    await world.focused(1);
    print("something");
    await page.locator("[data-tab='0'].unseen").waitFor();
    expect(await page.getByRole("tab", { name: /new output/ }).count()).toBe(1);
    await page.locator("[data-tab='0'] .name").click();
    await world.focused(0);
    await expect.poll(() => page.locator(".tab.unseen").count()).toBe(0);
  });

  it("leaves the padding that is configured around the terminals, live", async () => {
    const page = await open({ window_padding: { left: 30, right: "10%", top: "2cell", bottom: 0 } });
    const corner = () =>
      page.evaluate<
        number[]
      >(`(() => { const box = (name) => document.querySelector(name).getBoundingClientRect();
        const [tab, stage, cell] = [box(".tabview"), box("#stage"), box(".cursor")];
        return [tab.left - stage.left, Math.round((tab.top - stage.top) / cell.height), stage.right - tab.right >= stage.width / 10]; })()`);
    await expect.poll(corner).toEqual([30, 2, true]);
    const { options } = world.config;
    world.reconfigure({ options: { ...options, window_padding: { left: 0, right: 0, top: 0, bottom: 0 } } });
    await expect.poll(async () => (await corner()).slice(0, 2)).toEqual([0, 0]);
  });

  it("shows where links of hyperlink_rules lead before they are opened", async () => {
    const page = await open({
      hyperlink_rules: [{ regex: "\\bT-(\\d+)\\b", format: "https://issues.example/$1", highlight: 0 }],
    });
    await world.print("see T-123 there", "T-123");
    const area = (await page.locator(".tabview").boundingBox())!;
    const cell = (await page.locator(".cursor").boundingBox())!;
    await page.mouse.move(area.x + cell.width * 5.5, area.y + cell.height * 0.5);
    await expect.poll(() => page.locator(".uri").textContent()).toBe("https://issues.example/123");
    await page.mouse.move(area.x + cell.width * 12.5, area.y + cell.height * 0.5);
    await expect.poll(() => page.locator(".uri").count()).toBe(0);
  });

  it("sounds the bell, unless that is switched off", async () => {
    const page = await open({ audible_bell: "SystemBeep" });
    await page.evaluate(`window.tones = 0; const start = OscillatorNode.prototype.start;
      OscillatorNode.prototype.start = function (...args) { tones++; return start.apply(this, args); };`);
    print("\x07");
    await expect.poll(() => page.evaluate("tones")).toBe(1);
    const { options } = world.config;
    world.reconfigure({ options: { ...options, audible_bell: "Disabled" } });
    await expect.poll(() => page.evaluate("tones")).toBe(1);
    print("\x07after");
    await world.shows("after");
    // The configuration may have come after the bell: at the latest the second one is silent.
    const tones = await page.evaluate("tones");
    print("\x07again");
    await world.shows("again");
    expect(await page.evaluate("tones")).toBe(tones);
  });

  it("draws signs that fonts join in one go, unless ligatures are switched off", async () => {
    const page = await open({});
    await world.print("a => b !== c ----------", "c --");
    const spans = () =>
      page.evaluate<string[]>(
        `[...document.querySelectorAll(".pane:not([hidden]) .xterm-rows span")].map((one) => one.textContent).filter((text) => /^[=>!]+$/.test(text))`,
      );
    await expect.poll(spans).toEqual(["=>", "!=="]);
    const { options } = world.config;
    world.reconfigure({ options: { ...options, harfbuzz_features: ["calt=0", "liga=0"] } });
    await expect.poll(spans).toEqual([]);
    expect(await style(page, ".pane:not([hidden]) .xterm-rows", "font-feature-settings")).toBe(
      '"calt" 0, "liga" 0',
    );
  });

  it("shows the ligatures of a font that has them, and the plain signs where they are switched off", async (context) => {
    needs(context, "fc-list");
    if (!/Fira Code/.test(execFileSync("fc-list", { encoding: "utf8" })))
      unavailable(context, "no Fira Code");
    /** A picture of the two cells with the arrow. */
    const arrow = async (family: string, features: string[]) => {
      const font = { font: [{ family }] };
      const page = await open({ font, font_size: 24, harfbuzz_features: features, cursor_blink_rate: 0 });
      await world.print("\x1b[2J\x1b[H=>\x1b[3;1Hend", "end");
      await nextFrame(page);
      const { x, y, width, height } = (await page.locator(".pane:not([hidden]) .screen").boundingBox())!;
      const { cols, rows } = world.pane(0).size;
      const picture = await page.screenshot({
        clip: { x, y, width: (2 * width) / cols, height: height / rows },
      });
      if (shots) writeFileSync(`${shots}/arrow-${family}-${features.length}.png`, picture);
      await world.dispose();
      return picture;
    };
    const off = ["calt=0", "clig=0", "liga=0"];
    expect(await arrow("Fira Code", [])).not.toEqual(await arrow("Fira Code", off));
    expect(await arrow("DejaVu Sans Mono", [])).toEqual(await arrow("DejaVu Sans Mono", off));
  });

  it("keeps the shown one of many tabs in view, and all buttons, in a small window too", async () => {
    const page = await open({});
    for (let tab = 1; tab < 16; tab++) {
      await world.leader("c");
      await world.focused(tab);
    }
    const inView = (selector: string) =>
      page.evaluate<boolean>(`(() => { const { left, right, width } = document.querySelector("${selector}").getBoundingClientRect();
        const bar = document.querySelector(".tabs").getBoundingClientRect();
        const inside = "${selector}".includes("selected") ? [bar.left, bar.right] : [0, innerWidth];
        return width > 20 && left >= inside[0] - 1 && right <= inside[1] + 1; })()`);
    const all = async () => Promise.all(["[aria-selected=true]", ".newtab", "[aria-label=Menu]"].map(inView));
    for (const [width, height] of [
      [900, 560],
      [420, 300],
      [260, 160],
    ]) {
      await page.setViewportSize({ width, height });
      await expect.poll(all).toEqual([true, true, true]);
      if (shots) await page.screenshot({ path: `${shots}/tabs-${width}.png` });
      await page.keyboard.press("Control+Shift+P");
      await page.locator(".row.active").waitFor();
      // It is not cut off by what is around it.
      const shownRows = await page.locator(".rows").evaluate((rows) => rows.clientHeight);
      const row = await page.locator(".row.active").evaluate((one) => one.getBoundingClientRect().height);
      expect(shownRows).toBeGreaterThan(row * 1.5);
      if (shots) await page.screenshot({ path: `${shots}/palette-${width}.png` });
      await page.keyboard.press("Escape");
      await expect.poll(() => page.locator(".box").count()).toBe(0);
    }
    await world.leader("1");
    await world.focused(0);
    await expect.poll(all).toEqual([true, true, true]);
    await page.setViewportSize({ width: 900, height: 560 });
  });
});
