import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { FaceSetup, FaceWorld } from "../../test/support/face-world.ts";
import { withoutChromium } from "../../test/support/page-house.ts";
import { builtPage, faceWorlds } from "../../test/support/page-tests.ts";
import { act } from "../config/default-keys-table.ts";

describe.skipIf(withoutChromium())("what a page draws over panes", () => {
  const built = builtPage();
  const worlds = faceWorlds(built);
  let world: FaceWorld;

  async function open(options: Record<string, unknown>, keys: FaceSetup["keys"] = {}): Promise<Page> {
    const config = { options } as unknown as FaceSetup["config"];
    world = await worlds.open("web", { keys, config });
    return world.page!;
  }
  const looks = (page: Page, selector: string, ...properties: string[]) =>
    page.evaluate<string[]>(`(() => {
      const style = getComputedStyle(document.querySelector(${JSON.stringify(selector)}));
      return ${JSON.stringify(properties)}.map((name) => style.getPropertyValue(name)); })()`);

  it.each([
    [true, ["rgb(18, 52, 86)", "rgb(171, 205, 239)"]],
    [false, ["rgb(255, 0, 255)", "rgb(0, 0, 0)"]],
  ])("the cursor with force_reverse_video_cursor %s", async (swapped, expected) => {
    const config = {
      options: { force_reverse_video_cursor: swapped },
      palette: { background: "#000000", cursor_bg: "#ff00ff", cursor_fg: "#000000" },
    } as unknown as FaceSetup["config"];
    world = await worlds.open("web", { keys: {}, config });
    // Text and ground of its own below the cursor.
    await world.print("\x1b[2J\x1b[H\x1b[38;2;18;52;86;48;2;171;205;239mword\x1b[m\x1b[H", "word");
    await expect.poll(() => world.page!.locator(".cursor").textContent()).toBe("w");
    expect(await looks(world.page!, ".cursor", "background-color", "color")).toEqual(expected);
  });

  it.each([
    ["0.5cell", (cell: number) => cell / 2],
    ["3cell", (cell: number) => cell * 3],
    ["40px", () => 40],
    ["30pt", () => 40],
  ])("the thumb of a scroll bar is at least %s high", async (least, expectedHeight) => {
    const page = await open({ enable_scroll_bar: true, min_scroll_bar_height: least });
    const height = () =>
      page.evaluate<number>("document.querySelector('.cursor').getBoundingClientRect().height");
    await expect.poll(height).toBeGreaterThan(0);
    const expected = expectedHeight(await height());
    await world.print(`${"line\r\n".repeat(3000)}end`, "end");
    const thumb = page.locator(".panescroll .thumb");
    await thumb.waitFor();
    await expect.poll(async () => (await thumb.boundingBox())?.height).toBeCloseTo(expected, 0);
  });

  it("the thumb shows how much of the history is seen where that is more", async () => {
    const page = await open({ enable_scroll_bar: true, min_scroll_bar_height: "1px" });
    const { rows } = world.pane(0).size;
    await world.print(`${"line\r\n".repeat(2 * rows - 1)}end`, "end");
    const [bar, thumb] = [page.locator(".panescroll"), page.locator(".panescroll .thumb")];
    await thumb.waitFor();
    await expect
      .poll(async () => (await thumb.boundingBox())!.height / (await bar.boundingBox())!.height)
      .toBeCloseTo(0.5, 1);
  });

  it("letters of pane select have the configured colours and size", async () => {
    const page = await open(
      { pane_select_fg_color: "#010203", pane_select_bg_color: "#fafbfc", pane_select_font_size: 24 },
      { F9: act("PaneSelect", {}) },
    );
    await world.leader("%");
    await world.focused(1);
    await page.keyboard.press("F9");
    await page.locator(".letter").first().waitFor();
    expect(await page.locator(".letter:visible").count()).toBe(2);
    expect(await looks(page, ".letter", "color", "background-color", "font-size")).toEqual([
      "rgb(1, 2, 3)",
      "rgb(250, 251, 252)",
      "32px",
    ]);
  });

  it("the chooser of characters has its own colours and size, other menus have theirs", async () => {
    const page = await open(
      {
        char_select_fg_color: "#010203",
        char_select_bg_color: "#fafbfc",
        char_select_font_size: 18,
        command_palette_bg_color: "#0000ff",
      },
      { F9: act("CharSelect", {}), F10: act("ActivateCommandPalette") },
    );
    await page.keyboard.press("F9");
    await page.locator(".box").waitFor();
    expect(await looks(page, ".box", "background-color", "font-size")).toEqual([
      "rgb(250, 251, 252)",
      "24px",
    ]);
    expect(await looks(page, ".box .row:not(.active):not(.heading)", "color")).toEqual(["rgb(1, 2, 3)"]);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".box").count()).toBe(0);
    await page.keyboard.press("F10");
    await page.locator(".box").waitFor();
    expect(await looks(page, ".box", "background-color")).toEqual(["rgb(0, 0, 255)"]);
  });
});
