import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  nextFrame,
  type PageHouse,
  textOf,
  untilShown,
  withoutChromium,
} from "../../test/support/page-house.ts";
import { builtPage, pageHouses } from "../../test/support/page-tests.ts";

import { messages } from "../protocol/index.ts";
import { contrast, parseColor } from "./look/color.ts";

const reason = withoutChromium();
/** Set to a directory to look at the states that these tests walk through. */
const shots = process.env.DOMUX_SHOTS;

describe.skipIf(reason)("a page on a real mux", () => {
  const built = builtPage();
  const openHouse = pageHouses(built);
  let house: PageHouse;

  async function open(
    config: Record<string, unknown> = {},
    palette?: Record<string, unknown>,
  ): Promise<Page> {
    house = await openHouse({ config, palette });
    await house.spawn();
    const page = await house.page(built.browser);
    await untilShown(page, "$");
    return page;
  }
  const shot = async (page: Page, name: string) => {
    if (shots) await page.screenshot({ path: join(shots, `${name}.png`) });
  };
  const tabs = (page: Page) => page.locator("[role=tab]").allTextContents();
  const active = (page: Page) => page.locator("[role=tab][aria-selected=true]").getAttribute("data-tab");
  const run = async (page: Page, line: string) => {
    await page.keyboard.type(line);
    await page.keyboard.press("Enter");
  };

  it("shows a shell, types into it, keeps its tables and asks nobody else for anything", async () => {
    house = await openHouse();
    await house.spawn();
    const context = await built.browser.newContext();
    const page = await context.newPage();
    const hosts = new Set<string>();
    page.on("request", (request) => hosts.add(new URL(request.url()).host));
    await page.goto(house.face.link());
    await untilShown(page, "$");
    await run(page, "echo hel''lo");
    await untilShown(page, /^hello$/m);
    expect([...hosts]).toEqual([`127.0.0.1:${house.face.port}`]);
    // The ticket is used and gone from the address; a reload comes back by the token.
    expect(page.url()).not.toContain("ticket");
    await page.reload();
    await untilShown(page, /^hello$/m);
    expect(await context.cookies()).toEqual([]);
  });

  it("draws the echo of a key as it comes, not in a task later, which would be after the next frame", async () => {
    const page = await open();
    // Tasks "at once" do not come any more.
    await page.evaluate(`{ const later = window.setTimeout;
      window.setTimeout = (run, wait, ...more) => (wait ? later(run, wait, ...more) : 0); }`);
    for (const text of ["a", "ab", "abc"]) {
      await page.keyboard.press(text.at(-1)!);
      await untilShown(page, `$ ${text}`);
    }
  });

  it("opens, names, moves and closes tabs", async () => {
    const page = await open();
    await page.keyboard.press("Control+b");
    await page.locator(".hint").waitFor();
    await page.keyboard.press("c");
    await expect.poll(() => tabs(page)).toHaveLength(2);
    await expect.poll(() => active(page)).toBe("1");
    await untilShown(page, "$", 1);
    await page.getByRole("button", { name: "New tab" }).click();
    await expect.poll(() => tabs(page)).toHaveLength(3);
    await expect.poll(() => active(page)).toBe("2");
    await page.locator("[data-tab='0']").click();
    await expect.poll(() => active(page)).toBe("0");
    // By double click, in the overlay.
    await page.locator("[data-tab='0'] .name").dblclick();
    await page.locator(".box").waitFor();
    await page.keyboard.press("Control+u");
    await run(page, "first");
    await expect.poll(async () => (await tabs(page))[0]).toContain("first");
    // By drag to the end.
    const box = (await page.locator("[data-tab='2']").boundingBox())!;
    await page.locator("[data-tab='0'] .name").hover();
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 5, box.y + 10, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await tabs(page))[2]).toContain("first");
    await shot(page, "tabs");
    // Something runs there: it only goes after a question.
    await page.locator("[data-tab='1'] .name").click();
    await expect.poll(() => active(page)).toBe("1");
    await run(page, "echo ru''ns; cat");
    await untilShown(page, /^runs$/m);
    await page.getByRole("button", { name: "Close tab 1" }).click();
    await page.locator(".box.dialog").waitFor();
    await shot(page, "confirm");
    await page.keyboard.press("y");
    await expect.poll(() => tabs(page)).toHaveLength(2);
    // The next one waits at its prompt: nothing is lost.
    await page.getByRole("button", { name: "Close tab 1" }).click();
    await expect.poll(() => tabs(page)).toHaveLength(1);
  });

  it("splits, moves the divider with the mouse, zooms, and dims what has not the focus", async () => {
    const page = await open();
    await page.keyboard.press("Control+b");
    await page.keyboard.press("%");
    await page.locator(".divider").waitFor();
    await page.keyboard.press("Control+b");
    await page.keyboard.type('"');
    await expect.poll(() => page.locator(".pane:not([hidden])").count()).toBe(3);
    await untilShown(page, "$", 2);
    await shot(page, "splits");
    const filter = (pane: number) =>
      page
        .locator(`.pane[data-pane='${pane}']`)
        .evaluate((one) => (one as { style: { filter: string } } & Element).style.filter);
    await expect.poll(() => filter(2)).toBe("");
    expect(await filter(0)).toContain("brightness(0.8)");
    const before = house.mux.panes.get(0)!.size.cols;
    const box = (await page.locator(".divider.horizontal").boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + 40);
    await page.mouse.down();
    await page.mouse.move(box.x - 150, box.y + 40, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => house.mux.panes.get(0)!.size.cols).toBeLessThan(before - 10);
    // A click focuses.
    await page.mouse.click(60, 300);
    await expect.poll(() => filter(0)).toBe("");
    await page.keyboard.press("Control+b");
    await page.keyboard.press("z");
    await expect.poll(() => page.locator(".pane:not([hidden])").count()).toBe(1);
    await run(page, "stty size");
    await untilShown(page, /^\d+ \d+$/m, 0);
    const [rows, cols] = /^(\d+) (\d+)$/m
      .exec(await textOf(page, 0))!
      .slice(1)
      .map(Number);
    expect(cols).toBeGreaterThan(85);
    expect(rows).toBeGreaterThan(20);
  });

  it("has palette, launcher, search, copy mode, quick select, pane letters and help", async () => {
    const page = await open();
    await run(page, "for i in 1 2 3 4 5 6 7 8 9; do echo https://example.com/page$i; done");
    await untilShown(page, "page9");
    await page.keyboard.press("Control+Shift+p");
    await page.locator(".box[data-name]").waitFor();
    await page.keyboard.type("split");
    await expect.poll(() => page.locator("[role=option]").count()).toBeGreaterThan(1);
    await shot(page, "palette");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".box").count()).toBe(0);
    await page.keyboard.press("Control+Shift+f");
    await page.locator(".panebar", { hasText: "Search:" }).waitFor();
    await page.keyboard.type("page3");
    await page.locator(".panebar", { hasText: "1/1 match" }).waitFor();
    await shot(page, "search");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".panebar").count()).toBe(0);
    await page.keyboard.press("Control+Shift+Space");
    await page.locator(".panebar", { hasText: /Quick select: \d+ matches/ }).waitFor();
    await shot(page, "quick-select");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".panebar").count()).toBe(0);
    await page.keyboard.press("Control+b");
    await page.keyboard.press("%");
    await page.locator(".divider").waitFor();
    await page.keyboard.press("Control+b");
    await page.keyboard.press("q");
    await expect.poll(() => page.locator(".letter").count()).toBe(2);
    await shot(page, "pane-letters");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".letter").count()).toBe(0);
    await page.keyboard.press("Control+b");
    await page.keyboard.press("?");
    await page.locator(".box").waitFor();
    await shot(page, "help");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".box").count()).toBe(0);
  });

  it("selects words and lines, copies, pastes, and asks before it pastes lines into a program that cannot tell", async () => {
    const page = await open();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await run(page, "echo some words here");
    await untilShown(page, /^some words here$/m);
    const cell = (await page.locator(".cursor").first().boundingBox())!;
    const stage = (await page.locator("#stage").boundingBox())!;
    const at = (col: number, row: number) => ({
      x: stage.x + cell.width * (col + 1.5),
      y: stage.y + cell.height * (row + 1),
    });
    const word = at(6, 1);
    await page.mouse.dblclick(word.x, word.y);
    await expect.poll(() => page.evaluate("navigator.clipboard.readText()")).toBe("words");
    await shot(page, "selection");
    await page.mouse.click(word.x, word.y, { clickCount: 3 });
    await expect.poll(() => page.evaluate("navigator.clipboard.readText()")).toMatch(/^some words here\s*$/);
    await page.evaluate("navigator.clipboard.writeText(\"echo pas''ted\")");
    await page.keyboard.press("Control+Shift+v");
    await page.keyboard.press("Enter");
    await untilShown(page, /^pasted$/m);
    await page.evaluate('navigator.clipboard.writeText("echo a\\necho b\\n")');
    await run(page, "printf '\\033[?2004l'");
    await page.keyboard.press("Control+Shift+v");
    await page.locator(".box.dialog").waitFor();
    await shot(page, "paste-warning");
    await page.keyboard.press("n");
    await nextFrame(page);
    expect(await textOf(page)).not.toMatch(/^a$/m);
  });

  it("scrolls back beyond what it holds, and shows how far", async () => {
    const page = await open();
    await run(page, "seq 1 3200");
    await untilShown(page, /^3200$/m);
    const stage = (await page.locator("#stage").boundingBox())!;
    await page.mouse.move(stage.x + 200, stage.y + 200);
    await page.mouse.wheel(0, -1200);
    await page.locator(".badge").waitFor();
    await shot(page, "scrolled");
    // To the top by the bar: rows that only the server holds.
    const bar = (await page.locator(".panescroll").boundingBox())!;
    await page.mouse.click(bar.x + 5, bar.y + 1);
    await untilShown(page, /^1\n2\n3$/m);
    await page.keyboard.type(" ");
    await untilShown(page, /^3200$/m);
    await expect.poll(() => page.locator(".badge").count()).toBe(0);
  });

  it("composes text of an input method, and types keys of other layouts", async () => {
    const page = await open();
    const cdp = await page.context().newCDPSession(page);
    await run(page, "stty -echo; cat");
    await nextFrame(page);
    await cdp.send("Input.imeSetComposition", { text: "にほ", selectionStart: 2, selectionEnd: 2 });
    await page.locator("textarea.composing").waitFor();
    await nextFrame(page);
    expect(await textOf(page)).not.toContain("にほ");
    await cdp.send("Input.insertText", { text: "日本" });
    await page.keyboard.press("Enter");
    await untilShown(page, "日本");
    await expect.poll(() => page.locator("textarea.composing").count()).toBe(0);
    // AltGr+e as a German keyboard on Windows tells it: Ctrl and Alt are held.
    await page.evaluate(`dispatchEvent(Object.assign(new KeyboardEvent("keydown",
      { key: "€", code: "KeyE", ctrlKey: true, altKey: true, modifierAltGraph: true, bubbles: true, cancelable: true })))`);
    await page.keyboard.press("Enter");
    await untilShown(page, "€");
  });

  it("tells programs of releases where they asked for it", async () => {
    const page = await open();
    await run(page, "stty raw -echo; printf '\\033[>11u'; cat -v");
    await expect.poll(() => house.mux.panes.get(0)!.terminal?.modes.kittyKeyboard).toBe(11);
    await nextFrame(page);
    await page.keyboard.press("x");
    await untilShown(page, "^[[120u^[[120;1:3u");
  });

  it("draws pictures: sixel, iTerm2, kitty", async () => {
    const page = await open();
    const pixel = (x: number, y: number) =>
      page.evaluate<number[]>(`(() => { const c = document.querySelector(".images");
        if (!c || c.hidden) return []; const r = devicePixelRatio;
        return [...c.getContext("2d").getImageData(${x} * r, ${y} * r, 1, 1).data]; })()`);
    await run(page, "clear; printf '\\033Pq#1;2;100;0;0#1!40~-!40~-\\033\\\\\\n\\n'");
    await expect.poll(() => pixel(5, 3)).toEqual([255, 0, 0, 255]);
    await run(page, "clear; printf '\\033_Ga=T,f=24,s=1,v=1,c=4,r=2;AP8A\\033\\\\\\n\\n'");
    await expect.poll(() => pixel(5, 5)).toEqual([0, 255, 0, 255]);
    const png =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==";
    await run(page, `clear; printf '\\033]1337;File=inline=1;width=4;height=2:${png}\\007\\n\\n'`);
    await expect.poll(async () => (await pixel(5, 5))[3]).toBe(255);
    await shot(page, "pictures");
  });

  it("follows the configuration while it runs: fonts, colours, tab bar", async () => {
    const page = await open({}, { background: "#102030", foreground: "#eeeeee" });
    const background = () =>
      page.evaluate("getComputedStyle(document.querySelector('#stage')).backgroundColor");
    expect(await background()).toBe("rgb(16, 32, 48)");
    const cols = house.mux.panes.get(0)!.size.cols;
    house.config = {
      ...house.config,
      options: { ...house.config.options, font_size: 18, use_fancy_tab_bar: false, tab_bar_at_bottom: true },
      palette: { background: "#fdf6e3", foreground: "#586e75" },
    };
    house.mux.events.add({ type: "config-reloaded", generation: 2 });
    await expect.poll(() => background()).toBe("rgb(253, 246, 227)");
    await expect.poll(() => house.mux.panes.get(0)!.size.cols).toBeLessThan(cols * 0.75);
    await page.locator(".bar.retro").waitFor();
    await shot(page, "retro-light");
    await page.keyboard.press("Control+Minus");
    await expect.poll(() => house.mux.panes.get(0)!.size.cols).toBeGreaterThan(cols * 0.7);
  });

  it("draws menus, the new-tab button and problems of the configuration as it is told", async () => {
    const page = await open({
      command_palette_bg_color: "#fafbfc",
      command_palette_fg_color: "#0a0b0c",
      command_palette_font_size: 9,
      command_palette_rows: 3,
      tab_bar_style: { new_tab: "<new>", new_tab_hover: "<NEW>" },
    });
    expect(await page.locator(".newtab .usual").textContent()).toBe("<new>");
    await page.keyboard.press("Control+Shift+P");
    const box = page.locator(".box[data-name=palette]");
    await box.waitFor();
    const css = (name: string) =>
      box.evaluate((element, key) => getComputedStyle(element).getPropertyValue(key), name);
    expect(await css("background-color")).toBe("rgb(250, 251, 252)");
    expect(await css("color")).toBe("rgb(10, 11, 12)");
    expect(await css("font-size")).toBe("12px");
    const heights = await box.evaluate((element) => [
      element.querySelector(".rows")!.clientHeight,
      element.querySelector(".row")!.getBoundingClientRect().height,
    ]);
    expect(Math.round(heights[0] / heights[1])).toBe(3);
    await page.keyboard.press("Escape");
    for (const seat of house.mux.seats.keys())
      house.muxServer.notifySeat(seat, messages.overrides, { problems: ["domux.lua:3: expected a number"] });
    await page.locator(".box[data-name=config-problem]").waitFor();
    expect(await page.locator(".box[data-name=config-problem]").textContent()).toContain(
      "domux.lua:3: expected a number",
    );
  });

  it("marks activity, bell and progress on tabs, and says where a link leads before it is opened", async () => {
    const page = await open();
    // It goes on when it is told to: when another tab is shown.
    await run(
      page,
      "mkfifo go; (read x <go; printf 'later\\007\\033]9;4;1;40\\033\\\\') & printf '\\033]8;;https://example.com/there\\033\\\\here\\033]8;;\\033\\\\\\n'",
    );
    await untilShown(page, /^here/m);
    const cell = (await page.locator(".cursor").first().boundingBox())!;
    const stage = (await page.locator("#stage").boundingBox())!;
    const row = (await textOf(page)).split("\n").findIndex((line) => line.startsWith("here"));
    await page.mouse.move(stage.x + cell.width * 2.5, stage.y + cell.height * (row + 1));
    await expect.poll(() => page.locator(".uri").textContent()).toBe("https://example.com/there");
    await page.getByRole("button", { name: "New tab" }).click();
    await expect.poll(() => active(page)).toBe("1");
    await writeFile(join(house.home, "go"), "\n");
    await page.locator("[data-tab='0'].bell").waitFor();
    await expect.poll(() => page.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("40");
    await shot(page, "marks");
  });

  it("can be used by ear and without a mouse", async () => {
    const page = await open();
    // Everything that can be pressed has a name.
    const nameless = await page.evaluate<number>(
      `[...document.querySelectorAll("button, [role=tab], [role=option]")].filter((one) => !(one.getAttribute("aria-label") || one.textContent.trim())).length`,
    );
    expect(nameless).toBe(0);
    expect(await page.getByRole("tab", { selected: true }).count()).toBe(1);
    await page.keyboard.press("Control+Shift+p");
    await page.getByRole("dialog").waitFor();
    expect(await page.getByRole("option", { selected: true }).count()).toBe(1);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    // Screen reader mode by its menu entry: output is spoken, rows are a list.
    await page.getByRole("button", { name: "Menu" }).click();
    await page.keyboard.type("screen");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.getByRole("option", { name: /Screen reader/ }).click();
    await run(page, "echo spo''ken");
    await untilShown(page, /^spoken$/m);
    await expect.poll(() => page.getByRole("log").textContent()).toContain("spoken");
    await expect.poll(() => page.locator(".xterm-accessibility [role=listitem]").count()).toBeGreaterThan(5);
    // What is written on the chrome can be read on it.
    const pairs = await page.evaluate<
      string[][]
    >(`(() => { const s = getComputedStyle(document.documentElement);
      return [["--bar-text", "--bar"], ["--tab-text", "--tab"], ["--tab-active-text", "--tab-active"], ["--panel-text", "--panel"],
        ["--panel-dim", "--panel"], ["--accent-text", "--accent"]].map((pair) => pair.map((name) => s.getPropertyValue(name).trim())); })()`);
    for (const [text, back] of pairs)
      expect(contrast(parseColor(text)!, parseColor(back)!), `${text} on ${back}`).toBeGreaterThanOrEqual(
        4.5,
      );
  });

  it("comes back by itself after the connection was cut, with all that happened meanwhile", async () => {
    const page = await open();
    await run(page, "mkfifo go; (read x <go; echo mean''while) &");
    house.reachable = false;
    house.cut();
    await page.locator(".offline", { hasText: "next try in" }).waitFor();
    await writeFile(join(house.home, "go"), "\n");
    await expect
      .poll(() => house.mux.panes.get(0)!.text({ escapes: false, joined: false }))
      .toContain("meanwhile");
    await shot(page, "lost");
    // There is no way yet: it stays lost, and says so.
    const before = house.attempts;
    await page.getByRole("button", { name: "Try now" }).click();
    await expect.poll(() => house.attempts).toBeGreaterThan(before);
    await page.locator(".offline", { hasText: "next try in" }).waitFor();
    expect(await textOf(page)).not.toContain("meanwhile");
    house.reachable = true;
    // A key tries at once, and is not lost.
    await run(page, "echo ba''ck");
    await untilShown(page, /^back$/m);
    await untilShown(page, "meanwhile");
    await expect.poll(() => page.locator(".offline").count()).toBe(0);
    house.problems.length = 0;
  });
});
