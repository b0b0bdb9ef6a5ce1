import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { type OuterWindow, World } from "./harness.ts";

const worlds: World[] = [];
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.dispose();
});

/** A terminal face with a configuration. */
function open(lua: string, ...program: string[]) {
  const world = new World({ COLORTERM: "truecolor" });
  worlds.push(world);
  const file = join(world.dir, "config", "domux", "domux.lua");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `local wezterm = require 'wezterm'\nlocal act = wezterm.action\nlocal config = wezterm.config_builder()\n${lua}\nreturn config\n`,
  );
  return world.open(["start", ...(program.length > 0 ? ["--", ...program] : [])]);
}

/** The colours of where a text is shown: foreground and background, 0xrrggbb. */
function colorsOf(window: OuterWindow, text: string): [number, number] {
  const style = window.styleOf(text);
  return [(style?.fg ?? 0) & 0xffffff, (style?.bg ?? 0) & 0xffffff];
}

it("the palette has the colours, rows and keys of the configuration", async () => {
  const window = open(`config.default_prog = { 'cat' }
    config.command_palette_fg_color = '#0a0b0c'
    config.command_palette_bg_color = '#fafbfc'
    config.command_palette_rows = 3
    config.ui_key_cap_rendering = 'Emacs'
    config.palette_max_key_assigments_for_action = 1
    config.keys = {
      { key = 'F5', action = 'ActivateCommandPalette' },
      { key = 'q', mods = 'CTRL|ALT', action = 'ShowLauncher' },
      { key = 'F9', action = 'ShowLauncher' },
    }`);
  await window.until(/1: ?\S/);
  window.write("\x1b[15~");
  await window.until("Command palette");
  const rows = window.lines().filter((line) => line.includes("│")).length;
  // A field, three rows and the help.
  expect(rows).toBe(5);
  window.write("launcher");
  await window.until(/F9/);
  expect(window.text()).not.toMatch(/F9, |C-M-q/);
  expect((window.styleOf("Command palette")?.bg ?? 0) & 0xffffff).toBe(0xfafbfc);
  expect((window.styleOf("Type to filter")?.bg ?? 0) & 0xffffff).toBe(0xfafbfc);
  expect((window.styleOf("launcher")?.fg ?? 0) & 0xffffff).toBe(0x0a0b0c);
});

it("the button for a new tab has a text of wezterm.format; tabs may be left out of the bar", async () => {
  const window = open(
    `config.show_tabs_in_tab_bar = false
    config.tab_bar_style = { new_tab = wezterm.format { { Foreground = { Color = '#ff8800' } }, { Text = '<new>' } } }`,
    "cat",
  );
  await window.until("<new>");
  expect(window.lines()[0]).not.toContain("1:");
  expect((window.styleOf("<new>")?.fg ?? 0) & 0xffffff).toBe(0xff8800);
  window.click(window.placeOf("<new>"));
  await window.until("$");
  window.write("typed in the new tab");
  await window.until("typed in the new tab");
});

it("panes without focus are dimmed as inactive_pane_hsb says, and as bright as ever with it", async () => {
  const window = open(
    `config.colors = { foreground = '#808080', background = '#404040' }
    config.inactive_pane_hsb = { brightness = 0.5 }
    config.keys = { { key = 'F5', action = act.SplitPane { direction = 'Right', command = { args = { 'sh', '-c', 'echo second; exec cat' } } } },
      { key = 'F6', action = act.ActivatePaneDirection 'Left' } }`,
    "sh",
    "-c",
    "echo first; exec cat",
  );
  const colors = (text: string) => colorsOf(window, text);
  await window.until("first");
  expect(colors("first")).toEqual([0x808080, 0x404040]);
  window.write("\x1b[15~");
  await window.until("second");
  await window.until(() => colors("first")[1] === 0x202020);
  expect(colors("first")).toEqual([0x404040, 0x202020]);
  window.write("\x1b[17~");
  await window.until(() => colors("first")[1] === 0x404040);
});

it("quick select may take everything but matches of its styling", async () => {
  const window = open(
    `config.quick_select_remove_styling = true
    config.keys = { { key = 'F5', action = 'QuickSelect' } }`,
    "sh",
    "-c",
    "printf '\\033[31mred words\\033[m 12345678\\n'; exec cat",
  );
  await window.until("12345678");
  const red = window.styleOf("red words")!.fg;
  window.write("\x1b[15~");
  await window.until(() => window.styleOf("red words")?.fg !== red);
});

it("the cursor has the configured shape where the program has none of its own", async () => {
  const window = open("config.default_cursor_style = 'SteadyBar'", "cat");
  await window.until(/1: ?\S/);
  await window.until(() => window.screen.cursor.shape === "bar");
});

it("the letters of pane select and the chooser of characters have their colours", async () => {
  const window = open(
    `config.default_prog = { 'cat' }
    config.pane_select_fg_color = 'navy'
    config.pane_select_bg_color = '#fafbfc'
    config.char_select_fg_color = '#0a0b0c'
    config.char_select_bg_color = 'rgb(200, 210, 220)'
    config.keys = {
      { key = 'F5', action = act.SplitPane { direction = 'Right' } },
      { key = 'F6', action = act.PaneSelect { alphabet = 'jq' } },
      { key = 'F7', action = act.CharSelect {} },
    }`,
    "cat",
  );
  await window.until(/1: ?\S/);
  window.write("\x1b[15~");
  await window.until("│");
  window.write("\x1b[17~");
  await window.until(/j[^\n]*q/);
  for (const letter of ["j", "q"])
    expect([window.styleOf(letter)!.fg & 0xffffff, window.styleOf(letter)!.bg & 0xffffff]).toEqual([
      0x000080, 0xfafbfc,
    ]);
  window.write("\x1b");
  await window.until((text) => !/[jq]/.test(text));
  window.write("\x1b[18~");
  await window.until("grinning");
  // The first row is the chosen one; those below have the configured colours.
  const second = window
    .lines()
    [window.placeOf("grinning").y + 1].replace(/[^ -~]/g, " ")
    .trim();
  const style = window.styleOf(second.split("  ")[0])!;
  expect([style.fg & 0xffffff, style.bg & 0xffffff]).toEqual([0x0a0b0c, 0xc8d2dc]);
});

it("colours may be written in every way that WezTerm reads, in options and in titles", async () => {
  const window = open(
    `config.colors = { background = 'navy', foreground = 'hsl:120 100 50', tab_bar = {
      active_tab = { bg_color = 'rgba(255, 255, 255, 0.5)', fg_color = 'rgb:ff/00/00' },
      inactive_tab = { bg_color = 'rgba(0,0,0,0)', fg_color = 'silver' },
    } }
    wezterm.on('format-tab-title', function(tab)
      if tab.tab_index == 0 then return ' first ' end
      return { { Background = { Color = 'maroon' } }, { Foreground = { Color = 'rgb(1, 2, 3)' } }, { Text = ' second ' } }
    end)
    config.keys = { { key = 'F5', action = act.SpawnCommandInNewTab { args = { 'cat' } } } }`,
    "sh",
    "-c",
    "echo words; exec cat",
  );
  const colors = (text: string) => colorsOf(window, text);
  await window.until("words");
  expect(colors("words")).toEqual([0x00ff00, 0x000080]);
  await window.until("first");
  // Half of white over the ground.
  expect(colors("first")).toEqual([0xff0000, 0x8080c0]);
  window.write("\x1b[15~");
  await window.until("second");
  expect(colors("second")).toEqual([0x010203, 0x800000]);
  await window.until(() => colors("first")[0] === 0xc0c0c0);
});
