import { expect, it } from "vitest";
import { type ClientHouse, type RecordingFace, settle, shown } from "../../../test/support/client-house.ts";
import { house, PRELUDE, until } from "../../../test/support/lua-house.ts";
import type { ClientSession } from "../../client/index.ts";
import type { Json } from "../../config/index.ts";
import { GUI_FUNCTIONS, MUX_METHODS } from "../../config/lua/api-table.ts";
import { luaMethods } from "./lua-mux.ts";

it("carries out every method that the API has", () => {
  const offered = [
    ...Object.entries(MUX_METHODS).flatMap(([kind, names]) => names.map((name) => `${kind}.${name}`)),
    ...GUI_FUNCTIONS.map((name) => `gui.${name}`),
  ];
  expect([...luaMethods].sort()).toEqual(offered.sort());
});

it("wezterm.mux finds windows, tabs, panes and domains, and says what is not there", async () => {
  const { run } = await house();
  expect(await run("ids(mux.all_windows()) .. ' | ' .. ids(mux.all_domains())")).toBe(
    "muxwindow(0) | domain(0)",
  );
  expect(await run("id(mux.get_window(0)) .. id(mux.get_tab(0)) .. id(mux.get_pane(0))")).toBe(
    "muxwindow(0)tab(0)pane(0)",
  );
  await expect(run("mux.get_pane(7)")).rejects.toThrow("pane id 7 not found in mux");
  expect(await run("id(mux.get_domain('local')) .. id(mux.get_domain()) .. id(mux.get_domain('x'))")).toBe(
    "domain(0)domain(0)nil",
  );
  expect(
    await run(
      "local d = mux.get_domain(); return d:name() .. d:state() .. tostring(d:is_spawnable()) .. tostring(d:has_any_panes()) .. d:label()",
    ),
  ).toBe("localAttachedtruetruelocal");
  await expect(run("mux.get_domain():detach()")).rejects.toThrow("cannot be detached");
});

it("spawns windows and tabs with program, directory, environment and workspace", async () => {
  const { run, launcher, mux } = await house();
  expect(
    await run(
      "local t, p, w = mux.spawn_window { args = { 'top', '-b' }, cwd = '/', set_environment_variables = { A = 'b' }, workspace = 'two', width = 60, height = 20 } return id(t) .. id(p) .. id(w) .. w:get_workspace() .. t:get_size().cols",
    ),
  ).toBe("tab(1)pane(1)muxwindow(1)two60");
  expect(launcher.requests.at(-1)).toMatchObject({ argv: ["top", "-b"], cwd: "/" });
  expect(launcher.requests.at(-1)?.env).toMatchObject({ A: "b" });
  expect(await run("table.concat(mux.get_workspace_names(), ',')")).toBe("default,two");
  expect(await run("local t, p, w = win():spawn_tab { } return id(t) .. id(p) .. id(w)")).toBe(
    "tab(2)pane(2)muxwindow(0)",
  );
  expect(
    await run(
      "local s = '' for _, i in ipairs(win():tabs_with_info()) do s = s .. i.index .. tostring(i.is_active) .. id(i.tab) end return s",
    ),
  ).toBe("0falsetab(0)1truetab(2)");
  await run("mux.rename_workspace('two', 'zwei')");
  expect(mux.windows.get(1)?.workspace).toBe("zwei");
  await expect(run("mux.spawn_window { domain = { DomainName = 'no' } }")).rejects.toThrow("no domain named");
});

it("set_active_workspace takes the faces there", async () => {
  const { run, session, place } = await house();
  await run("mux.spawn_window { workspace = 'two' }");
  await expect(run("mux.set_active_workspace('none')")).rejects.toThrow(
    '"none" is not an existing workspace',
  );
  await run("mux.set_active_workspace('two')");
  await until(() => session.place.workspace === "two", place);
  expect(await run("mux.get_active_workspace()")).toBe("two");
});

it("windows and tabs have titles, workspaces, sizes and active ones", async () => {
  const { run, mux } = await house();
  await run("win():set_title('W') win():set_workspace('ws') win():active_tab():set_title('T')");
  expect(await run("win():get_title() .. win():get_workspace() .. win():tabs()[1]:get_title()")).toBe("WwsT");
  expect(mux.windows.get(0)).toMatchObject({ title: "W", workspace: "ws" });
  expect(await run("id(win():active_pane()) .. id(win():active_tab():window())")).toBe("pane(0)muxwindow(0)");
});

it("splits, finds, zooms, rotates and activates panes", async () => {
  const { run, place, session, mux } = await house();
  expect(await run("local p = mux.get_pane(0):split { direction = 'Left', size = 10 } return id(p)")).toBe(
    "pane(1)",
  );
  expect(await run("id(mux.get_pane(0):split { direction = 'Bottom', size = 0.25, args = { 'x' } })")).toBe(
    "pane(2)",
  );
  expect(
    await run(
      "local s = {} for _, i in ipairs(mux.get_tab(0):panes_with_info()) do s[#s + 1] = i.index .. ':' .. id(i.pane) .. i.left .. ',' .. i.top .. ' ' .. i.width .. 'x' .. i.height end return table.concat(s, ' ')",
    ),
  ).toBe("0:pane(1)0,0 10x24 1:pane(0)11,0 69x17 2:pane(2)11,18 69x6");
  expect(await run("ids(mux.get_tab(0):panes())")).toBe("pane(1) pane(0) pane(2)");
  await run("mux.get_pane(0):activate()");
  await until(() => session.place.pane === 0, place);
  expect(
    await run("id(mux.get_tab(0):get_pane_direction('Left')) .. id(mux.get_tab(0):get_pane_direction('Up'))"),
  ).toBe("pane(1)nil");
  expect(
    await run("tostring(mux.get_tab(0):set_zoomed(true)) .. tostring(mux.get_tab(0):set_zoomed(false))"),
  ).toBe("falsetrue");
  await run("mux.get_tab(0):rotate_clockwise()");
  expect(await run("ids(mux.get_tab(0):panes())")).toBe("pane(2) pane(1) pane(0)");
  await run("mux.get_tab(0):rotate_counter_clockwise()");
  expect(await run("ids(mux.get_tab(0):panes())")).toBe("pane(1) pane(0) pane(2)");
  expect(await run("local t, w = mux.get_pane(2):move_to_new_tab() return id(t) .. id(w)")).toBe(
    "tab(1)muxwindow(0)",
  );
  expect(
    await run(
      "local t, w = mux.get_pane(2):move_to_new_window('other') return id(t) .. id(w) .. w:get_workspace()",
    ),
  ).toBe("tab(2)muxwindow(1)other");
  expect(mux.windows.size).toBe(2);
  await expect(run("mux.get_pane(0):split { direction = 'Sideways' }")).rejects.toThrow(
    "Sideways is not one of",
  );
});

it("a pane tells what it is and shows", async () => {
  const { run, place, launcher, session } = await house();
  const [pty] = launcher.ptys;
  pty.print("one  \r\ntwo\r\n\x1b]2;name\x07\x1b]1337;SetUserVar=a=Yg==\x07\x1b]7;file://box/tmp\x07");
  pty.print("x".repeat(100));
  pty.print("\x1b]9;4;1;40\x07");
  await place.quiet();
  expect(
    await run(
      "local p = mux.get_pane(0) return p:get_title() .. p:get_user_vars().a .. p:get_domain_name() .. p:get_tty_name()",
    ),
  ).toBe("nameblocal/dev/pts/test");
  expect(
    await run(
      "local u = mux.get_pane(0):get_current_working_dir() return u.scheme .. ' ' .. u.file_path .. ' ' .. u.host",
    ),
  ).toBe("file /tmp box");
  expect(await run("mux.get_pane(0):get_progress().Percentage")).toBe("40");
  expect(await run("mux.get_pane(0):get_lines_as_text()")).toBe(
    `one\ntwo\n${"x".repeat(80)}\n${"x".repeat(20)}`,
  );
  expect(await run("mux.get_pane(0):get_logical_lines_as_text()")).toBe(`one\ntwo\n${"x".repeat(100)}`);
  expect(await run("mux.get_pane(0):get_text_from_region(1, 0, 2, 1)")).toBe("ne\ntw");
  expect(
    await run(
      "local c = mux.get_pane(0):get_cursor_position() return c.x .. ',' .. c.y .. c.visibility .. c.shape",
    ),
  ).toBe("20,3VisibleDefault");
  expect(
    await run(
      "local d = mux.get_pane(0):get_dimensions() return d.cols .. 'x' .. d.viewport_rows .. ' ' .. d.scrollback_rows .. ' ' .. d.physical_top .. ' ' .. d.scrollback_top",
    ),
  ).toBe("80x24 24 0 0");
  expect(await run("mux.get_pane(0):is_alt_screen_active()")).toBe("false");
  pty.print("\x1b[?1049h");
  pty.setLine({ echo: false, canonical: true });
  expect(
    await run(
      "tostring(mux.get_pane(0):is_alt_screen_active()) .. tostring(mux.get_pane(0):get_metadata().password_input)",
    ),
  ).toBe("truetrue");
  pty.print("\x1b[?1049l\x1b[H\x1b[J");
  await run("mux.get_pane(0):inject_output('\\x1b[1minjected\\x1b[m')");
  expect(await run("mux.get_pane(0):get_lines_as_text()")).toBe("injected");
  expect(await run("mux.get_pane(0):get_lines_as_escapes(24)")).toContain("1minjected");
  await until(() => shown(session, 0)[0] === "injected", place);
  await run("mux.get_pane(0):send_text('a\\n') mux.get_pane(0):send_paste('b') mux.get_pane(0):paste('c')");
  expect(pty.input).toBe("a\nbc");
});

it("zones of OSC 133 are found by place and kind", async () => {
  const { run, launcher } = await house();
  launcher.ptys[0].print(
    "\x1b]133;A\x07$ \x1b]133;B\x07ls\r\n\x1b]133;C\x07file\r\n\x1b]133;D;0\x07\x1b]133;A\x07$ ",
  );
  const zone = "local z = mux.get_pane(0):get_semantic_zone_at(1, 1)";
  expect(await run(`${zone} return z.semantic_type .. mux.get_pane(0):get_text_from_semantic_zone(z)`)).toBe(
    "Outputfile\n",
  );
  expect(await run("mux.get_pane(0):get_semantic_zones('Input')[1].start_x")).toBe("2");
  await expect(run("mux.get_pane(0):get_semantic_zones('No')")).rejects.toThrow("Prompt");
});

it("a window acts through its face", async () => {
  const { run, place, session, face } = await house();
  await place.quiet();
  await run("gui():perform_action(wezterm.action.SpawnTab 'CurrentPaneDomain', mux.get_pane(0))");
  await until(() => session.mux.tabs.size === 2, place);
  await run("gui():set_left_status('left') gui():set_right_status(wezterm.format { { Text = 'right' } })");
  await until(() => session.view().status.right.some((span) => span.text === "right"), place);
  await run("gui():toast_notification('T', 'hello', nil, 4000)");
  await until(() => session.toasts.views.some((toast) => toast.message === "hello"), place);
  await run("gui():copy_to_clipboard('kept')");
  await until(() => face.copied.length === 1, place);
  expect((face as RecordingFace).copied[0]).toEqual({ text: "kept", destination: "Clipboard" });
  await expect(run("gui():perform_action('NoSuchAction', nil)")).rejects.toThrow("NoSuchAction");
});

it("a window tells what its face knows: keyboard, focus, selection", async () => {
  const { run, place, session, launcher } = await house(
    "config.key_tables = { mine = { { key = 'x', action = 'Nop' } } }",
  );
  await place.quiet();
  expect(
    await run(
      "tostring(gui():active_key_table()) .. tostring(gui():leader_is_active()) .. tostring(gui():is_focused())",
    ),
  ).toBe("nilfalsetrue");
  session.perform({ action: "ActivateKeyTable", args: { name: "mine", one_shot: false } as never });
  session.focused(false);
  expect(await run("tostring(gui():active_key_table()) .. tostring(gui():is_focused())")).toBe("minefalse");
  launcher.ptys[0].print("select me");
  await until(() => shown(session, 0)[0] === "select me", place);
  session.seat(0).beginSelection("Word", { row: 0, col: 1 });
  expect(await run("gui():get_selection_text_for_pane(mux.get_pane(0))")).toBe("select");
  expect(
    await run(
      "id(gui():active_pane()) .. id(gui():active_tab()) .. id(gui():mux_window()) .. gui():active_workspace()",
    ),
  ).toBe("pane(0)tab(0)muxwindow(0)default");
  expect(await run("gui():get_dimensions().pixel_width")).toBe("640");
  expect(await run("ids(wezterm.gui.gui_windows())")).toBe("window(0)");
});

it("overrides change the options of one window, live, and wrong ones are refused", async () => {
  const { run, place, session, config, write } = await house("config.tab_max_width = 20");
  await place.quiet();
  expect(await run("tostring(gui():get_config_overrides())")).toBe("nil");
  await run("gui():set_config_overrides { tab_max_width = 33 }");
  await until(() => session.options.tab_max_width === 33, place);
  expect(
    await run("gui():get_config_overrides().tab_max_width .. ' ' .. gui():effective_config().tab_max_width"),
  ).toBe("33 33");
  await expect(run("gui():set_config_overrides { tab_max_width = 'x' }")).rejects.toThrow("tab_max_width");
  expect(session.options.tab_max_width).toBe(33);
  write(`${PRELUDE} return { tab_max_width = 25, tab_bar_at_bottom = true }`);
  await config.load();
  await until(() => session.options.tab_bar_at_bottom, place);
  expect(session.options.tab_max_width).toBe(33);
  await run("gui():set_config_overrides {}");
  await until(() => session.options.tab_max_width === 25, place);
});

it("a server has windows but no faces of its own", async () => {
  const { run } = await house("", { hasGui: false });
  expect(await run("tostring(win():gui_window())")).toBe("nil");
});

/** Values that handlers put into GLOBAL. */
const seen = async (run: (line: string) => Promise<string>) =>
  JSON.parse(await run("wezterm.json_encode(wezterm.GLOBAL.seen or {})")) as Json[];

const RECORD = `
wezterm.GLOBAL.seen = {}
local function record(...)
  local out = {}
  for i = 1, select('#', ...) do out[i] = tostring((select(i, ...))) end
  local all = {}
  for i = 1, #wezterm.GLOBAL.seen do all[i] = wezterm.GLOBAL.seen[i] end
  all[#all + 1] = table.concat(out, ' ')
  wezterm.GLOBAL.seen = all
end
`;

async function recorded(
  source: string,
  act: (place: { session: ClientSession; face: RecordingFace; house: ClientHouse }) => void,
  count: number,
) {
  const made = await house(`${RECORD}\n${source}`);
  await made.place.quiet();
  await made.run("wezterm.GLOBAL.seen = {}");
  act({ session: made.session, face: made.face, house: made.place });
  let events: Json[] = [];
  for (const end = Date.now() + 30_000; events.length < count && Date.now() < end; ) {
    await made.place.quiet();
    events = await seen(made.run);
  }
  return { events, ...made };
}

it("bell, user variables and the window's own events reach handlers with window and pane", async () => {
  const { events } = await recorded(
    `for _, name in ipairs { 'bell', 'user-var-changed', 'window-resized', 'window-focus-changed' } do
      wezterm.on(name, function(window, pane, ...) record(name, tostring(window), tostring(pane), ...) end)
    end`,
    ({ session, house }) => {
      house.launcher.ptys[0].print("\x07\x1b]1337;SetUserVar=a=Yg==\x07");
      session.resize({ ...session.size, cols: 100 });
      session.focused(false);
    },
    4,
  );
  expect([...events].sort()).toEqual([
    "bell window(0) pane(0)",
    "user-var-changed window(0) pane(0) a b",
    "window-focus-changed window(0) pane(0)",
    "window-resized window(0) pane(0)",
  ]);
});

it("open-uri may keep an address from being opened", async () => {
  const { face, place } = await recorded(
    "wezterm.on('open-uri', function(w, p, uri) record(uri) return uri:find('secret') == nil end)",
    ({ session }) => {
      session.openUri("https://secret", session.place);
      session.openUri("https://fine", session.place);
    },
    2,
  );
  await until(() => face.opened.length > 0, place);
  expect(face.opened).toEqual(["https://fine"]);
});

it("update-status runs at intervals and when the focus moves, and its older name too", async () => {
  const { run, place, session } = await house(
    `config.status_update_interval = 5000
    wezterm.GLOBAL.new, wezterm.GLOBAL.old = 0, 0
    wezterm.on('update-status', function(window, pane)
      wezterm.GLOBAL.new = wezterm.GLOBAL.new + 1
      window:set_right_status('pane ' .. pane:pane_id() .. ' of ' .. window:active_workspace())
    end)
    wezterm.on('update-right-status', function() wezterm.GLOBAL.old = wezterm.GLOBAL.old + 1 end)`,
  );
  const right = () =>
    session
      .view()
      .status.right.map((span) => span.text)
      .join("");
  await until(() => right().includes("pane 0 of default"), place);
  session.perform({ action: "SpawnTab", args: "CurrentPaneDomain" });
  await until(() => right().includes("pane 1 of default"), place);
  expect(await run("tostring(wezterm.GLOBAL.new == wezterm.GLOBAL.old)")).toBe("true");
});

it("format-tab-title is asked beside the drawing, and its items are drawn", async () => {
  const { place, session } = await house(
    `wezterm.on('format-tab-title', function(tab, tabs, panes, config, hover, max_width)
      return { { Foreground = { AnsiColor = 'Red' } }, { Text = 'T' .. tab.tab_index .. '/' .. #tabs .. ' ' .. config.tab_max_width .. ' ' .. max_width } }
    end)
    wezterm.on('format-window-title', function(tab, pane, tabs) return 'window of ' .. pane.pane_id end)`,
  );
  const title = () => session.view().tabs[0]?.title ?? [];
  await until(() => title().some((span) => span.text.includes("T0/1 16 16")), place);
  expect(title().find((span) => span.text.includes("T0/1"))?.style?.fg).toBe(9);
  await until(() => session.view().title === "window of 0", place);
});

it("augment-command-palette adds entries whose actions run", async () => {
  const { place, session } = await house(
    `wezterm.on('augment-command-palette', function()
      return { { brief = 'My own entry', action = wezterm.action.SpawnTab 'CurrentPaneDomain' } }
    end)`,
  );
  session.perform({ action: "ActivateCommandPalette" });
  session.text("My own");
  await until(() => JSON.stringify(session.overlays.top?.view() ?? "").includes("My own entry"), place);
  session.key({ key: "Enter", mods: 0 } as never);
  await until(() => session.mux.tabs.size === 2, place);
});

it("EmitEvent and action_callback run with window and pane; their errors are told and stop nothing", async () => {
  const { events, session, problems, run, place } = await recorded(
    `wezterm.on('mine', function(w, p) record('mine', w, p) end)
    config.keys = {
      { key = 'F1', action = wezterm.action.EmitEvent 'mine' },
      { key = 'F2', action = wezterm.action_callback(function(w, p) record('called', w, p) w:perform_action(wezterm.action.SpawnTab 'CurrentPaneDomain', p) end) },
      { key = 'F3', action = wezterm.action_callback(function() error('on purpose') end) },
    }`,
    ({ session }) => {
      for (const key of ["F3", "F1", "F2"]) session.key({ key, mods: 0 } as never);
    },
    2,
  );
  expect(events).toEqual(["mine window(0) pane(0)", "called window(0) pane(0)"]);
  await until(() => session.mux.tabs.size === 2, place);
  expect(problems.join()).toContain("on purpose");
  expect(await run("1 + 1")).toBe("2");
});

it("new-tab-button-click gets the button and what it would do", async () => {
  const { clickNewTab } = await import("../../client/index.ts");
  const { events, session } = await recorded(
    "wezterm.on('new-tab-button-click', function(w, p, button, action) record(button, wezterm.json_encode(action)) return false end)",
    ({ session }) => void clickNewTab(session, session.place, "Left"),
    1,
  );
  await settle();
  expect(events).toEqual(['Left {"SpawnTab":"CurrentPaneDomain"}']);
  expect(session.mux.tabs.size).toBe(1);
});

it("a page shows what is wrong with the configuration in a panel, until it is read or mended", async () => {
  const { place, config, write } = await house();
  const hello = { build: "t", client: { kind: "web" as const, user: "me", host: "box", pid: 3 } };
  const { session } = await place.open({ hello });
  await place.quiet();
  const panel = (of: ClientSession) => {
    const view = of.overlays.top?.view();
    return view?.kind === "text" && view.name === "config-problem"
      ? view.lines.flatMap((line) => line.map((span) => span.text)).join(" ")
      : undefined;
  };
  expect(panel(session)).toBeUndefined();
  write("return {\n  scrollback_lines = 'many',\n}");
  await config.load();
  await until(() => panel(session) !== undefined, place);
  expect(panel(session)).toMatch(/domux\.lua:2: scrollback_lines: expected an integer/);
  // Mended, and broken again.
  write("return {}");
  await config.load();
  await until(() => panel(session) === undefined, place);
  write("return { term = 5 }");
  await config.load();
  await until(() => /term: expected a string/.test(panel(session) ?? ""), place);
});

it("a page that is opened over a broken configuration shows why the defaults are in force", async () => {
  const { place } = await house("config.scrollback_lines = 'many'");
  const hello = { build: "t", client: { kind: "web" as const, user: "me", host: "box", pid: 3 } };
  const { session } = await place.open({ hello });
  await until(() => session.overlays.top?.view().name === "config-problem", place);
});
