import { expect, it } from "vitest";
import { untilShown } from "../support/page-house.ts";
import { needs } from "../tools.ts";
import { DESKTOP_TOOLS, desktopWorlds } from "./desktop.ts";

const worlds = desktopWorlds();

const BY_APPEARANCE = `config.default_prog = { 'sh', '-c', 'echo ready; exec cat' }
  local light = wezterm.gui and wezterm.gui.get_appearance() == 'Light'
  config.colors = { background = light and '#fafafa' or '#0a0a0a' }`;

it("a terminal's appearance chooses the colours, at first and when it changes", async () => {
  const world = worlds.world({ COLORTERM: "truecolor" });
  world.configure(BY_APPEARANCE);
  const window = await world.openShell();
  const background = () => (window.styleOf("ready")?.bg ?? 0) & 0xffffff;
  window.light = true;
  window.write("exec domux start\n");
  await window.until(() => background() === 0xfafafa);
  // What a terminal with mode 2031 says by itself (contour's "dark and light mode detection").
  window.write("\x1b[?997;1n");
  await window.until(() => background() === 0x0a0a0a);
  window.write("\x1b[?997;2n");
  await window.until(() => background() === 0xfafafa);
});

it("a terminal is asked by XTWINOPS, and tells the keys of its last event", async () => {
  const world = worlds.world();
  world.configure(`config.default_prog = { 'cat' }
    local act = wezterm.action_callback
    config.keys = {
      { key = 'F5', action = act(function(w) w:maximize() end) },
      { key = 'F6', action = act(function(w) w:restore() end) },
      { key = 'F7', action = act(function(w) w:set_inner_size(800, 600) end) },
      { key = 'F8', action = act(function(w) w:set_position(10, 20) end) },
      { key = 'F9', action = act(function(w) w:focus() end) },
      { key = 'F10', mods = 'CTRL', action = act(function(w) w:set_right_status('held ' .. w:keyboard_modifiers()) end) },
    }`);
  const window = world.open(["start"]);
  await window.until(/1: ?\S/);
  for (const [key, wanted] of [
    ["\x1b[15~", "\x1b[9;1t"],
    ["\x1b[17~", "\x1b[9;0t"],
    ["\x1b[18~", "\x1b[4;600;800t"],
    ["\x1b[19~", "\x1b[3;10;20t"],
    ["\x1b[20~", "\x1b[5t"],
  ]) {
    window.write(key);
    await window.until(() => window.lastBytes.includes(wanted));
  }
  window.write("\x1b[21;5~");
  await window.until("held CTRL");
});

it("a window of the desktop is sized, placed, maximized and restored, and tells what it knows", {
  timeout: 180_000,
}, async (context) => {
  needs(context, ...DESKTOP_TOOLS);
  const world = worlds.world();
  world.configure(`${BY_APPEARANCE}
    local act = wezterm.action_callback
    config.keys = {
      { key = 'F5', action = act(function(w) w:set_inner_size(700, 500) end) },
      { key = 'F6', action = act(function(w) w:set_position(120, 90) end) },
      { key = 'F7', action = act(function(w) w:maximize() end) },
      { key = 'F8', action = act(function(w) w:restore() end) },
      { key = 'F9', mods = 'CTRL|SHIFT', action = act(function(w, p)
        p:send_text('mods ' .. w:keyboard_modifiers() .. ' ' .. w:get_appearance() .. ' ' .. tostring(w:composition_status()) .. ' ' .. tostring(w:get_dimensions().is_full_screen) .. '\\r')
        local screen = wezterm.gui.screens().active
        p:send_text('screen ' .. screen.width .. 'x' .. screen.height .. ' times ' .. screen.scale .. '\\r')
      end) },
      { key = 'F10', action = act(function(w) w:toast_notification('Title', 'click me', 'https://example.org/', 60000) end) },
    }`);
  const desktop = await worlds.desktop();
  world.startDomux("window");
  const page = await desktop.pageShowing(/ready/);
  const [window] = await desktop.untilWindows(1);
  const inner = () => page.evaluate("[innerWidth, innerHeight]") as Promise<number[]>;
  const place = async () => {
    const { x, y } = await desktop.geometry(window);
    return { x, y };
  };
  await desktop.press(window, "F5");
  await expect.poll(inner, { timeout: 30_000 }).toEqual([700, 500]);
  await desktop.press(window, "F6");
  // The window manager's frame is around it.
  await desktop.until("the place", async () => {
    const { x, y } = await place();
    return Math.abs(x - 120) < 40 && Math.abs(y - 90) < 40;
  });
  await desktop.press(window, "F7");
  await expect.poll(async () => (await inner())[0], { timeout: 30_000 }).toBeGreaterThan(1500);
  await desktop.press(window, "F8");
  await expect.poll(inner, { timeout: 30_000 }).toEqual([700, 500]);
  // What is held is asked when the callback runs, which may be later than a quick key.
  await desktop.focus(window);
  await desktop.output("xdotool", "keydown", "ctrl", "keydown", "shift", "key", "F9");
  await untilShown(page, /mods CTRL\|SHIFT (Light|Dark) nil false/);
  const screen = await page.evaluate("`screen ${screen.width}x${screen.height} times ${devicePixelRatio}`");
  await untilShown(page, String(screen));
  await desktop.output("xdotool", "keyup", "shift", "keyup", "ctrl");
  for (const [colorScheme, ground] of [
    ["light", "rgb(250, 250, 250)"],
    ["dark", "rgb(10, 10, 10)"],
    ["light", "rgb(250, 250, 250)"],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await expect
      .poll(() => page.evaluate("getComputedStyle(document.body).backgroundColor"), { timeout: 30_000 })
      .toBe(ground);
  }
  await page.evaluate("window.opened = []; window.open = (url) => void window.opened.push(url)");
  await desktop.press(window, "F10");
  await page.locator(".toast", { hasText: "click me" }).click();
  expect(await page.evaluate("opened")).toEqual(["https://example.org/"]);
  await expect.poll(() => page.locator(".toast").count()).toBe(0);
});
