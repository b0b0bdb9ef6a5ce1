// npm run bench -- config [ROUNDS]: loading a configuration of 300 lines, the VM included, and calling its handlers.
// Each load is in a process of its own, as a person's is: `--load HOME [STAY]` is one such process.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConfigService, type LuaArgument } from "../src/config/index.ts";
import { figure, markdownTable, median, quantile, report } from "./report.ts";

const [first, given, stay] = process.argv.slice(2);
const once = first === "--load" ? given : undefined;
const rounds = Number(first ?? 15);
const home = once ?? mkdtempSync(join(tmpdir(), "domux-bench-"));
const file = join(home, "domux.lua");
const workerFile = join(process.cwd(), "dist", "lua-worker.js");

/** A configuration as people have them: options, fonts, colours, keys, tables, domains, handlers; 300 lines. */
function sample(): string {
  const key = (i: number) =>
    `  { key = '${String.fromCharCode(97 + (i % 26))}', mods = '${["CTRL|SHIFT", "ALT", "LEADER", "CTRL|ALT"][i % 4]}', action = ${
      [
        "act.SpawnTab 'CurrentPaneDomain'",
        "act.SplitPane { direction = 'Right', size = { Percent = 30 } }",
        `act.ActivateTab(${i % 8})`,
        "act.Multiple { act.CopyTo 'Clipboard', act.ClearSelection }",
        "wezterm.action_callback(function(window, pane) window:perform_action(act.Nop, pane) end)",
      ][i % 5]
    } },`;
  const lines = [
    "local wezterm = require 'wezterm'",
    "local act = wezterm.action",
    "local config = wezterm.config_builder()",
    "config.color_scheme = 'Catppuccin Mocha'",
    "config.font = wezterm.font_with_fallback { 'JetBrains Mono', { family = 'Noto Color Emoji', scale = 0.9 } }",
    "config.font_size = 13",
    "config.window_padding = { left = 4, right = 4, top = 2, bottom = 2 }",
    "config.leader = { key = 'a', mods = 'CTRL' }",
    "config.scrollback_lines = 10000",
    "config.colors = { tab_bar = { active_tab = { bg_color = '#1e1e2e', fg_color = '#cdd6f4' } } }",
    "config.ssh_domains = {",
    ...Array.from(
      { length: 20 },
      (_, i) => `  { name = 'box${i}', remote_address = 'box${i}.example.com', username = 'me' },`,
    ),
    "}",
    "config.keys = {",
    ...Array.from({ length: 150 }, (_, i) => key(i)),
    "}",
    "config.key_tables = { resize = {",
    ...Array.from({ length: 60 }, (_, i) => key(i)),
    "} }",
    "local function basename(s) return s:gsub('(.*[/\\\\])(.*)', '%2') end",
    "wezterm.on('format-tab-title', function(tab, tabs, panes, config, hover, max_width)",
    "  local title = tab.tab_title",
    "  if title == '' then title = basename(tab.active_pane.foreground_process_name) end",
    "  local colors = config.resolved_palette",
    "  title = wezterm.truncate_right(title, max_width - 4)",
    "  return {",
    "    { Background = { Color = tab.is_active and colors.ansi[1] or colors.background } },",
    "    { Foreground = { Color = colors.foreground } },",
    "    { Text = ' ' .. (tab.tab_index + 1) .. ': ' .. title .. ' ' },",
    "  }",
    "end)",
    "wezterm.on('update-status', function(window, pane)",
    "  local cells = { wezterm.strftime '%H:%M', wezterm.hostname() }",
    "  for i, cell in ipairs(cells) do cells[i] = wezterm.pad_left(cell, 8) end",
    "  wezterm.GLOBAL.status = table.concat(cells, ' ')",
    "end)",
  ];
  while (lines.length < 299) lines.push(`-- line ${lines.length + 1}`);
  return [...lines, "return config", ""].join("\n");
}

const pane = (id: number) => ({
  pane_id: id,
  pane_index: 0,
  is_active: true,
  is_zoomed: false,
  has_unseen_output: false,
  left: 0,
  top: 0,
  width: 80,
  height: 24,
  pixel_width: 640,
  pixel_height: 384,
  title: "zsh",
  user_vars: {},
  progress: "None",
  foreground_process_name: "/usr/bin/zsh",
  domain_name: "unix",
});
const tab = (id: number) => ({
  tab_id: id,
  tab_index: id,
  is_active: id === 0,
  active_pane: pane(id),
  panes: [pane(id)],
  window_id: 0,
  tab_title: "",
  window_title: "domux",
});

if (once === undefined) writeFileSync(file, sample());
const env = { HOME: home, PATH: process.env.PATH, XDG_CONFIG_DIRS: home };
const make = () => createConfigService({ env, configFile: file, workerFile, watch: false });

if (once !== undefined) {
  const service = await make();
  const start = performance.now();
  const config = await service.load();
  const took = performance.now() - start;
  if (config.generation !== 1) throw new Error(config.problems[0]?.message);
  process.stdout.write(String(took));
  await new Promise((resolve) => setTimeout(resolve, Number(stay)));
  process.exit(0);
}

const loads: number[] = [];
for (let i = 0; i <= rounds; i++) {
  // The first stays long enough for what it compiled to be kept, as every face does (src/bin/launch).
  const args = [process.argv[1], "--load", home, i === 0 ? "2000" : "0"];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  if (i > 0) loads.push(Number(stdout));
}

const service = await make();
await service.load();
const tabs = Array.from({ length: 10 }, (_, i) => tab(i));
async function calls(event: string, args: readonly LuaArgument[], count: number): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < count + 50; i++) {
    const start = performance.now();
    await service.emit(event, args);
    if (i >= 50) times.push(performance.now() - start);
  }
  return times;
}
const config: LuaArgument = { $: "config", id: 0 };
const titles = await calls(
  "format-tab-title",
  [tabs[0], tabs, [pane(0)], config, false, 20] as LuaArgument[],
  500,
);
const status = await calls(
  "update-status",
  [
    { $: "window", id: 0 },
    { $: "pane", id: 0 },
  ],
  500,
);
service.dispose();
rmSync(home, { recursive: true });

const row = (name: string, times: readonly number[], asked: string) => [
  name,
  median(times),
  quantile(times, 0.9),
  asked,
];
report(
  "config",
  "Configuration",
  `${markdownTable(
    ["ms", "median", "p90", "asked (median)"],
    [
      row("load 300 lines, each time in a new process", loads, "150"),
      row("`format-tab-title`, ten tabs, there and back", titles, "0.5"),
      row("`update-status`, there and back", status, "0.5"),
    ],
  )}\n\nBest load ${figure(Math.min(...loads))} ms. Loads include starting the worker thread, compiling the VM and checking every option.`,
);
