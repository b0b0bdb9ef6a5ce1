import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { FaceSetup, FaceWorld } from "../../test/support/face-world.ts";
import { withoutChromium } from "../../test/support/page-house.ts";
import { builtPage, faceWorlds } from "../../test/support/page-tests.ts";
import { axTree, focused, unnamed, unreadable } from "../../test/support/read-page.ts";
import { paletteNamed } from "../../test/support/schemes.ts";
import { act } from "../config/default-keys-table.ts";

/** Set to a directory to look at the states that these tests walk through. */
const shots = process.env.DOMUX_SHOTS;
const TERMINAL = { role: "textbox", name: "Terminal input" };

describe.skipIf(withoutChromium())("a page without a mouse, or without eyes", () => {
  const worlds = faceWorlds(builtPage());
  let world: FaceWorld;
  let page: Page;

  async function open(setup: Partial<FaceSetup> = {}, context?: BrowserContextOptions): Promise<void> {
    world = await worlds.open("web", { keys: {}, ...setup }, context);
    page = world.page!;
  }
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Waits until the keyboard is somewhere, and that can be seen. */
  const at = (role: string, name: string | RegExp) =>
    expect
      .poll(() => focused(page))
      .toEqual({ role, name: typeof name === "string" ? name : expect.stringMatching(name), seen: true });
  const inTerminal = async (pane: number) => {
    await expect.poll(() => focused(page)).toMatchObject(TERMINAL);
    const before = world.input(pane);
    await press("x");
    await expect.poll(() => world.input(pane)).toBe(`${before}x`);
  };
  const boxes = (count: number) => expect.poll(() => page.locator(".box").count()).toBe(count);
  const shot = async (name: string) => {
    if (shots) await page.screenshot({ path: `${shots}/access-${name}.png` });
  };

  describe("by keys alone", () => {
    it("goes to the tabs, names, opens and closes them, and comes back to the pane", async () => {
      await open();
      await inTerminal(0);
      await world.leader("c");
      await world.focused(1);
      await press("Control+F6");
      await at("tab", /^2: /);
      await shot("tab");
      await press("ArrowLeft");
      await at("tab", /^1: /);
      await world.focused(0);
      await press("End");
      await world.focused(1);
      await at("tab", /^2: /);
      await press("ArrowRight");
      await world.focused(0);
      // The name is asked for in a dialog, after which the keyboard is in the pane.
      await press("F2");
      await world.shows("Rename tab");
      await page.keyboard.type("mine");
      await press("Enter");
      await expect.poll(() => world.mux.tabs.get(0)?.title).toBe("mine");
      await boxes(0);
      await inTerminal(0);
      await press("Control+F6");
      await at("tab", /mine/);
      await press("Escape");
      await inTerminal(0);
      await press("Control+F6", "Control+F6");
      await inTerminal(0);
      await press("Control+F6");
      await at("tab", /mine/);
      await press("Delete");
      await world.shows("Really kill this tab");
      await shot("confirm");
      // A button is chosen by Tab, and only then does Enter answer.
      await press("Tab");
      await page.locator(".buttons button.active", { hasText: "[Y]es" }).waitFor();
      await press("Enter");
      await expect.poll(() => world.tabs).toEqual([1]);
      await boxes(0);
      await inTerminal(1);
    });

    it("walks to all buttons of the bar and uses them", async () => {
      await open();
      await press("Control+F6");
      await at("tab", /^1: /);
      await press("Tab");
      await at("button", "New tab");
      await press("Enter");
      await world.focused(1);
      await inTerminal(1);
      await press("Control+F6", "Tab", "Tab");
      await at("button", "Menu");
      await shot("menu-button");
      await press("Enter");
      await boxes(1);
      await expect.poll(() => focused(page)).toMatchObject({ role: "textbox", name: "domux" });
      await press("ArrowDown", "ArrowDown");
      await page.locator("[role=option][aria-selected=true]", { hasText: "Search" }).waitFor();
      await press("Enter");
      await world.shows("Search:");
      await press("Escape");
      await expect.poll(() => page.locator(".panebar").count()).toBe(0);
      await inTerminal(1);
      await press("Control+F6", "Tab", "Shift+Tab");
      await at("tab", /^2: /);
      // The menu of the tab itself.
      await press("Shift+F10");
      await world.shows("Tab Navigator");
      await press("Escape");
      await boxes(0);
      await inTerminal(1);
    });

    it("reaches what only a page has by the palette: sharing, screen reader, notifications", async () => {
      await open();
      const choose = async (text: string) => {
        await press("Control+Shift+P");
        await page.locator("[data-name=palette]").waitFor();
        await page.keyboard.type(text);
        await page.locator("[role=option][aria-selected=true]", { hasText: text }).waitFor();
        await press("Enter");
      };
      await choose("Share this session");
      await at("button", "Link for looking only");
      await press("Enter");
      await page.getByRole("img", { name: "QR code" }).waitFor();
      // Tab stays in the dialog, forwards and backwards.
      await press("Shift+Tab");
      await at("button", "Take back");
      const links = await page.getByRole("button", { name: "Take back" }).count();
      await press("Enter");
      await expect.poll(() => page.getByRole("button", { name: "Take back" }).count()).toBe(links - 1);
      await at("button", "Link for looking only");
      await press("Tab", "Tab");
      await at("button", "Close");
      await press("Escape");
      await expect.poll(() => page.locator("dialog").count()).toBe(0);
      await inTerminal(0);
      await choose("Screen reader mode on");
      await world.shows("Screen reader mode is on.");
      await choose("Screen reader mode off");
      await world.shows("Screen reader mode is off.");
      await choose("Keyboard to the tab bar");
      await at("tab", /^1: /);
      await press("Escape");
      await inTerminal(0);
    });

    it("dismisses a notice, opens a terminal where there is none, and comes back after detaching", async () => {
      await open({
        keys: { F12: act("DetachClient") },
        config: { options: { quit_when_all_windows_are_closed: false } } as FaceSetup["config"],
      });
      world.house.pty(0).print("\x1b]777;notify;Build;all is fine\x1b\\");
      await page.locator(".toast").waitFor();
      await press("Control+F6", "Tab", "Tab", "Tab");
      await at("button", /Build.*all is fine/);
      await press("Enter");
      await expect.poll(() => page.locator(".toast").count()).toBe(0);
      await inTerminal(0);
      world.house.pty(0).exit(0);
      await page.getByText("No terminal is open here.").waitFor();
      await at("button", "Open one");
      await press("Enter");
      await world.focused(1);
      await inTerminal(1);
      await press("F12");
      await page.getByText("Detached. Everything goes on.").waitFor();
      await at("button", "Open again");
      await press("Enter");
      await page.locator(".pane .xterm-rows").first().waitFor();
      await world.focused(1);
      await inTerminal(1);
    });

    it("leaves Ctrl+F6 to whoever has bound it", async () => {
      await open();
      const { keys } = world.config;
      const mine = { ...keys[0], key: "F6", mods: 4, action: act("SendString", "mine") };
      world.reconfigure({ keys: [mine, ...keys] });
      await expect
        .poll(async () => {
          await press("Control+F6");
          return world.input();
        })
        .toContain("mine");
      await expect.poll(() => focused(page)).toMatchObject(TERMINAL);
    });
  });

  /** The states of a page, one after the other; the page is left as it was. */
  async function states(look: (name: string) => Promise<void>): Promise<void> {
    await look("terminal");
    await world.leader("c");
    await world.focused(1);
    world.house.pty(0).print("\x07\x1b]9;4;1;40\x1b\\");
    await page.locator("[data-tab='0'].bell").waitFor();
    await page.locator("[data-tab='0'] .name").hover();
    await look("tabs");
    await press("Control+b");
    await page.locator(".hint").waitFor();
    await look("leader");
    await press("%");
    await world.focused(2);
    await world.leader("q");
    await expect.poll(() => page.locator(".letter").count()).toBe(2);
    await look("pane letters");
    await press("Escape");
    await press("Control+Shift+f");
    await page.keyboard.type("word");
    await page.locator(".panebar", { hasText: "Search: word" }).waitFor();
    await look("search");
    await press("Escape");
    await expect.poll(() => page.locator(".panebar").count()).toBe(0);
    for (const [key, text] of [
      ["Control+Shift+P", "Type to filter"],
      ["F9", "Attach domain"],
      ["F10", "Really kill this tab"],
      ["F11", "Rename tab"],
    ]) {
      await press(key);
      await world.shows(text);
      await look(text);
      await press("Escape");
      await boxes(0);
    }
    await world.leader("?");
    await world.shows("Keys in effect");
    await look("help");
    await press("Escape");
    await boxes(0);
    await page.getByRole("button", { name: "Menu" }).click();
    await boxes(1);
    await look("menu");
    await page.getByRole("option", { name: "Share this session…" }).click();
    await page.getByRole("button", { name: "Link for looking only" }).click();
    await page.locator(".qr").waitFor();
    await look("share");
    await press("Escape");
    world.house.pty(1).print("\x1b]777;notify;Build;all is fine\x1b\\");
    await page.locator(".toast").waitFor();
    await look("notice");
    world.dialer.before = async (attempt) => {
      world.dialer.before = undefined;
      attempt.progress("Knocking at far.");
      await attempt.ask({ text: "A key nobody knows.\nGo on?", echo: true, confirm: true });
      await attempt.ask({ text: "Password:", echo: false, confirm: false });
    };
    await press("F12");
    await world.shows("Go on?");
    await look("question");
    await press("y");
    await world.shows("Password:");
    await page.keyboard.type("secret");
    await world.shows("••••••");
    await look("password");
    await press("Enter");
    await world.focused(3);
    world.dialer.cut();
    await world.shows("far is lost");
    await look("lost domain");
  }
  const KEYS: FaceSetup["keys"] = {
    F9: act("ShowLauncher"),
    F10: act("CloseCurrentTab", { confirm: true }),
    F11: act("RenameTab"),
    F12: act("AttachDomain", "far"),
  };

  describe("for screen readers", () => {
    it("says of everything that can be used what it is", async () => {
      await open({ keys: KEYS });
      await states(async (name) => {
        expect(await unnamed(page), name).toEqual([]);
        await shot(name.replaceAll(" ", "-"));
      });
      const roles = new Set((await axTree(page)).map(({ role }) => role));
      for (const role of ["main", "tablist", "tab", "progressbar", "button", "status", "textbox"])
        expect([...roles]).toContain(role);
    });

    it("says so on a phone, and of history that is scrolled", async () => {
      await open({}, { viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true });
      await world.print(Array.from({ length: 200 }, (_, row) => `row ${row}\r\n`).join(""), "row 199");
      await press("Shift+PageUp");
      await page.locator(".panescroll").waitFor();
      expect(await unnamed(page)).toEqual([]);
      const tree = await axTree(page);
      expect(tree.filter(({ role }) => role === "scrollbar")).toMatchObject([
        { name: "Place in the history" },
      ]);
      const keys = tree.findIndex(({ role }) => role === "toolbar");
      expect(
        tree
          .slice(keys)
          .filter(({ role }) => role === "button")
          .map(({ name }) => name)
          .slice(0, 5),
      ).toEqual(["Keyboard", "ctrl", "alt", "Escape", "Tab"]);
    });

    it("tells which row of a list is chosen, and reads questions out", async () => {
      await open({ keys: KEYS });
      await press("Control+Shift+P");
      await boxes(1);
      const active = () =>
        page.evaluate<string>(`(() => { const input = document.activeElement;
          const row = document.getElementById(input.getAttribute("aria-activedescendant"));
          return input.getAttribute("aria-label") + ": " + row?.querySelector(".label")?.textContent; })()`);
      await expect.poll(active).toMatch(/^Command palette: \w/);
      const first = await active();
      await press("ArrowDown");
      await expect.poll(active).not.toBe(first);
      expect(
        (await axTree(page)).filter(
          ({ role, properties }) => role === "option" && properties.selected === true,
        ),
      ).toHaveLength(1);
      await press("Escape", "F10");
      await boxes(1);
      await expect
        .poll(async () => page.locator(".spoken[role=alert]").textContent())
        .toMatch(/Really kill this tab[\s\S]*\n\[Y\]es\n\[N\]o/);
      await press("n");
      await boxes(0);
      await expect.poll(async () => page.locator(".spoken[role=alert]").textContent()).toBe("");
      expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe("Terminal input");
    });

    it("has the screen's text and tells what comes, in screen reader mode", async () => {
      await open();
      await world.print("what was there\r\n", "what was there");
      const texts = async () =>
        (await axTree(page)).map(({ name }) => name.replaceAll("\u00a0", " ").trimEnd());
      await page.getByRole("button", { name: "Menu" }).click();
      await page.getByRole("option", { name: /Screen reader/ }).click();
      await expect.poll(texts).toContain("what was there");
      world.house.pty(0).print("something new\r\n");
      await expect.poll(texts).toContain("something new");
      const log = page.getByRole("log", { name: "Output of the terminal" });
      await expect.poll(() => log.textContent()).toBe("something new");
      expect((await axTree(page)).find(({ role }) => role === "log")?.properties).toMatchObject({
        live: "polite",
      });
      // Notices are told as well.
      world.house.pty(0).print("\x1b]777;notify;Build;all is fine\x1b\\");
      await page
        .locator(".toasts[role=status][aria-live=polite] .toast", { hasText: "all is fine" })
        .waitFor();
    });
  });

  it.each([
    ["the usual scheme", {}],
    ...["GitHub Light Default", "Monokai light", "Dracula", "Piatto Light", "3024 Day"].map(
      (name) => [name, paletteNamed(name)] as const,
    ),
  ])("can be read: %s", async (name, palette) => {
    await open({ keys: KEYS, config: { palette } as FaceSetup["config"] });
    await states(async (state) => {
      await shot(`${name}-${state}`.replaceAll(" ", "-"));
      expect(await unreadable(page), state).toEqual([]);
    });
  });

  it("does not move where the desktop asks for little motion", async () => {
    await open({
      config: {
        options: { default_cursor_style: "BlinkingBlock", cursor_blink_rate: 300 },
      } as unknown as FaceSetup["config"],
    });
    world.house.pty(0).print("\x1b]9;4;3\x1b\\");
    await page.getByRole("progressbar").waitFor();
    const moving = () =>
      page.evaluate("document.getAnimations().map(({ animationName }) => animationName).sort()");
    await expect.poll(moving).toEqual(["blink", "slide"]);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await expect.poll(moving).toEqual([]);
  });
});
