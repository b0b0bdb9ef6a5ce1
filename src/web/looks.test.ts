import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type FaceSetup, FaceWorld, PageStage } from "../../test/support/face-world.ts";
import { withoutChromium } from "../../test/support/page-house.ts";
import { builtPage } from "../../test/support/page-tests.ts";

describe.skipIf(withoutChromium())("the looks of a page", () => {
  const built = builtPage();
  let stage: PageStage;
  let world: FaceWorld | undefined;
  beforeAll(async () => {
    stage = await PageStage.make(built.browser, built.directory);
  });
  afterAll(async () => {
    await stage?.dispose();
  });
  afterEach(async () => {
    await world?.dispose();
    world = undefined;
  });

  async function open(options: Record<string, unknown>, palette = {}): Promise<Page> {
    const config = { options, palette } as unknown as FaceSetup["config"];
    world = await FaceWorld.open("web", { keys: {}, config }, stage);
    return world.page!;
  }
  const print = (text: string) => world!.house.pty(0).print(text);
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
    const { options } = world!.config;
    world!.reconfigure({ options: { ...options, cursor_blink_rate: 0, cursor_thickness: "4px" } });
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
    await world!.print("\x1b[1;31mheavy\x1b[m \x1b[31mlight\x1b[m", "light");
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
});
