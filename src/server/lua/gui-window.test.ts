import { expect, it, vi } from "vitest";
import type { RecordingFace } from "../../../test/support/client-house.ts";
import { house, until } from "../../../test/support/lua-house.ts";
import type { FaceFacts, WindowChange } from "../../client/index.ts";
import { Mods } from "../../model/index.ts";

const eventually = <T>(test: () => T | Promise<T>) => vi.waitUntil(test, { timeout: 30_000 });

/** A face that knows of itself what a test says, and keeps how its window was to be changed. */
function knowing(face: RecordingFace) {
  const made = Object.assign(face, {
    known: {} as FaceFacts,
    shapes: [] as WindowChange[],
    appearance: undefined as "Light" | "Dark" | undefined,
    facts: () => made.known,
    shape: (change: WindowChange) => void made.shapes.push(change),
  });
  return made;
}

it("a window tells the keys that are held, what is composed, and whether it fills the screen", async () => {
  const { run, face } = await house();
  const { modifiers, rest } = {
    modifiers: "local mods, leds = gui():keyboard_modifiers() return mods .. ' ' .. leds",
    rest: "tostring(gui():composition_status()) .. ' ' .. tostring(gui():get_dimensions().is_full_screen)",
  };
  // A face of another version knows nothing of these.
  expect([await run(modifiers), await run(rest)]).toEqual(["NONE ", "nil false"]);
  const made = knowing(face);
  made.known = {
    modifiers: Mods.ctrl | Mods.shift | Mods.capsLock | Mods.numLock,
    composing: "にほ",
    fullScreen: true,
  };
  expect([await run(modifiers), await run(rest)]).toEqual(["CTRL|SHIFT CAPS_LOCK|NUM_LOCK", "にほ true"]);
});

it("screens are what a face knows of its own; where none knows, lengths are 0 and none has a name", async () => {
  const { run, face } = await house();
  const text = async () => JSON.parse(await run("wezterm.json_encode(wezterm.gui.screens())"));
  const nowhere = { name: "", x: 0, y: 0, width: 0, height: 0, scale: 1, effective_dpi: 96 };
  expect(await text()).toMatchObject({ main: nowhere, active: nowhere, by_name: [], virtual_width: 0 });
  const made = knowing(face);
  made.known = { screen: { x: 1920, y: 27, width: 1280, height: 800, scale: 1.5 } };
  const screen = { name: "main", x: 1920, y: 27, width: 1280, height: 800, scale: 1.5, effective_dpi: 144 };
  expect(await text()).toEqual({
    main: screen,
    active: screen,
    by_name: { main: screen },
    virtual_width: 1280,
    virtual_height: 800,
    origin_x: 1920,
    origin_y: 27,
  });
});

it("the current event is the mouse event that a binding was found by", async () => {
  const { run, place, session } = await house(
    `config.mouse_bindings = { { event = { Down = { streak = 2, button = 'Left' } }, mods = 'ALT',
       action = wezterm.action_callback(function(window) seen = window:current_event() end) } }`,
  );
  await place.quiet();
  expect(await run("tostring(gui():current_event())")).toBe("nil");
  const at = { button: "left", x: 3, y: 2, mods: Mods.alt } as const;
  for (const kind of ["press", "release", "press", "release"] as const) session.mouse({ ...at, kind });
  const seen = await eventually(async () => {
    await place.quiet();
    const text = await run("seen and wezterm.json_encode(seen) or 'nil'");
    return text !== "nil" && text;
  });
  expect(JSON.parse(seen)).toEqual({ Down: { streak: 2, button: "Left" } });
});

it("a window is focused, maximized, restored, sized and placed by its face", async () => {
  const { run, face, place } = await house();
  const made = knowing(face);
  await run("gui():focus() gui():maximize() gui():restore()");
  await run("gui():set_inner_size(800.4, 600) gui():set_position(-20, 30)");
  await until(() => made.shapes.length === 5, place);
  expect(made.shapes).toEqual([
    { change: "focus" },
    { change: "maximize" },
    { change: "restore" },
    { change: "size", width: 800, height: 600 },
    { change: "position", x: -20, y: 30 },
  ]);
  await expect(run("gui():set_inner_size('wide', 10)")).rejects.toThrow("width must be a number of pixels");
  await expect(run("gui():set_position(1)")).rejects.toThrow("y must be a number of pixels");
});

it("a notification has an address to open", async () => {
  const { run, place, session } = await house();
  await run("gui():toast_notification('T', 'look', 'https://example.org/', 4000)");
  await until(() => session.toasts.views.some(({ url }) => url === "https://example.org/"), place);
});

it("a file that chose its colours by the appearance chooses anew when that changes", async () => {
  const { run, session, face, config } = await house(
    "config.color_scheme = wezterm.gui.get_appearance() == 'Light' and 'Builtin Light' or 'Builtin Dark'",
  );
  const answers = "gui():get_appearance() .. ' ' .. wezterm.gui.get_appearance()";
  const made = knowing(face);
  expect(config.current.options.color_scheme).toBe("Builtin Dark");
  made.appearance = "Light";
  session.tell();
  await eventually(() => config.current.options.color_scheme === "Builtin Light");
  expect(await run(answers)).toBe("Light Light");
  made.appearance = "Dark";
  session.tell();
  await eventually(() => config.current.options.color_scheme === "Builtin Dark");
  expect([await run(answers), config.current.generation]).toEqual(["Dark Dark", 3]);
});

it("a file that does not ask for the appearance is not loaded again for it", async () => {
  const { run, place, session, face, config } = await house("wezterm.on('bell', function() end)");
  knowing(face).appearance = "Light";
  session.tell();
  await place.quiet();
  expect([config.asksFor("get_appearance"), config.current.generation]).toEqual([false, 1]);
  expect(await run("gui():get_appearance()")).toBe("Light");
  expect(config.asksFor("get_appearance")).toBe(true);
});

it("handlers of titles get panes with a link to their directory, their progress and their size", async () => {
  const { place, session, launcher } = await house(
    `wezterm.on('format-tab-title', function(tab, tabs, panes)
      local pane = tab.active_pane
      local dir = pane.current_working_dir
      assert(panes[1].pane_id == pane.pane_id and #tabs == 1)
      return type(dir) .. (dir and dir.file_path or '') .. ' ' .. wezterm.json_encode(pane.progress) .. ' '
        .. pane.pixel_width .. 'x' .. pane.pixel_height
    end)`,
  );
  const title = () =>
    session
      .view()
      .tabs[0].title.map(({ text }) => text)
      .join("");
  await until(() => title() === 'nil "None" 640x384', place);
  launcher.ptys[0].print("\x1b]7;file://box/tmp/a%20b\x1b\\\x1b]9;4;1;40\x1b\\");
  await until(() => title() === 'userdata/tmp/a b {"Percentage":40} 640x384', place);
  launcher.ptys[0].print("\x1b]9;4;2;40\x1b\\");
  await until(() => title().includes('{"Error":40}'), place);
  launcher.ptys[0].print("\x1b]9;4;3\x1b\\");
  await until(() => title().includes('"Indeterminate"'), place);
});
