import { afterEach, beforeEach, expect, it } from "vitest";
import { testConfig } from "../../test/support/client-config.ts";
import { press } from "../../test/support/client-house.ts";
import { mouseReport, type RunningTui, TuiHouse } from "../../test/support/tui-house.ts";

/** What an option of the configuration changes, seen in a terminal: with another value, and as by default. */

let house: TuiHouse;
beforeEach(() => {
  house = new TuiHouse();
});
afterEach(() => house.dispose());

const click = (x: number, y: number, code = 0) => mouseReport(code, x, y) + mouseReport(code, x, y, true);

interface Case {
  /** What the option is set to. */
  readonly set: Readonly<Record<string, unknown>>;
  readonly do: (face: RunningTui) => Promise<unknown>;
  readonly changed: unknown;
  readonly usually: unknown;
}

const split = async ({ terminal }: RunningTui) => {
  terminal.type("\x02%");
  await house.quiet();
};
const tabs = async ({ terminal }: RunningTui, count: number) => {
  for (let i = 1; i < count; i++) {
    terminal.type("\x02c");
    await house.quiet();
  }
};
const after = async ({ terminal }: RunningTui, typed: string) => {
  terminal.type(typed);
  await house.quiet();
};
const print = async (pty: number, text: string) => {
  house.pty(pty).print(text);
  await house.quiet();
};

const CASES: Readonly<Record<string, Case>> = {
  pane_focus_follows_mouse: {
    set: { pane_focus_follows_mouse: true },
    do: async (face) => {
      await split(face);
      await after(face, mouseReport(35, 5, 5));
      return face.session.place.pane;
    },
    changed: 0,
    usually: 1,
  },
  swallow_mouse_click_on_pane_focus: {
    set: { swallow_mouse_click_on_pane_focus: true },
    do: async (face) => {
      await split(face);
      await print(0, "\x1b[?1000h\x1b[?1006h");
      await after(face, click(3, 3));
      return [face.session.place.pane, house.pty(0).input];
    },
    changed: [0, ""],
    usually: [0, "\x1b[<0;4;3M\x1b[<0;4;3m"],
  },
  unzoom_on_switch_pane: {
    set: { unzoom_on_switch_pane: false },
    do: async (face) => {
      await split(face);
      await after(face, "\x02z");
      face.session.perform({ action: "ActivatePaneDirection", args: "Left" });
      await house.quiet();
      return [face.session.place.tab?.zoomed, face.session.place.pane];
    },
    changed: [1, 1],
    usually: [null, 0],
  },
  switch_to_last_active_tab_when_closing_tab: {
    set: { switch_to_last_active_tab_when_closing_tab: true },
    do: async (face) => {
      await tabs(face, 3);
      face.session.perform({ action: "ActivateTab", args: 0 });
      face.session.perform({ action: "ActivateTab", args: 2 });
      await house.quiet();
      face.session.perform({ action: "CloseCurrentTab", args: { confirm: false } });
      await house.quiet();
      return face.session.place.tab?.id;
    },
    changed: 0,
    usually: 1,
  },
  scroll_to_bottom_on_input: {
    set: { scroll_to_bottom_on_input: false },
    do: async (face) => {
      await print(0, Array.from({ length: 60 }, (_, i) => `row ${i}.`).join("\r\n"));
      face.session.perform({ action: "ScrollByPage", args: -2 });
      await house.quiet();
      await after(face, "x");
      return face.terminal.screen.includes("row 59.");
    },
    changed: false,
    usually: true,
  },
  alternate_buffer_wheel_scroll_speed: {
    set: { alternate_buffer_wheel_scroll_speed: 1 },
    do: async (face) => {
      await print(0, "\x1b[?1049h");
      await after(face, mouseReport(64, 3, 3));
      return house.pty(0).input;
    },
    changed: "\x1b[A",
    usually: "\x1b[A".repeat(3),
  },
  canonicalize_pasted_newlines: {
    set: { canonicalize_pasted_newlines: "LineFeed" },
    do: async ({ session }) => {
      session.paste("a\r\nb\nc");
      await house.quiet();
      return house.pty(0).input;
    },
    changed: "a\nb\nc",
    usually: "a\rb\rc",
  },
  allow_download_protocols: {
    set: { allow_download_protocols: false },
    do: async ({ session }) => {
      await print(0, `\x1b]1337;File=name=${btoa("a.txt")}:${btoa("text")}\x07`);
      return session.toasts.views.some(({ message }) => message.includes("a.txt"));
    },
    changed: false,
    usually: true,
  },
  bypass_mouse_reporting_modifiers: {
    set: { bypass_mouse_reporting_modifiers: "ALT" },
    do: async (face) => {
      await print(0, "\x1b[?1000h\x1b[?1006h");
      await after(face, click(3, 3, 4) + click(5, 3, 8));
      return house.pty(0).input;
    },
    changed: "\x1b[<4;4;3M\x1b[<4;4;3m",
    usually: "\x1b[<8;6;3M\x1b[<8;6;3m",
  },
  mouse_wheel_scrolls_tabs: {
    set: { mouse_wheel_scrolls_tabs: false },
    do: async (face) => {
      await tabs(face, 2);
      await after(face, mouseReport(64, 3, 0));
      return face.session.place.tab?.id;
    },
    changed: 1,
    usually: 0,
  },
  selection_word_boundary: {
    set: { selection_word_boundary: " -" },
    do: async (face) => {
      await print(0, "some-words here");
      await after(face, click(6, 1) + click(6, 1));
      return /\x1b\]52;c;([^\x1b]*)/.exec(face.terminal.written)?.[1];
    },
    changed: btoa("words"),
    usually: btoa("some-words"),
  },
  "quick_select_patterns, disable_default_quick_select_patterns, quick_select_alphabet": {
    set: {
      quick_select_patterns: ["[A-Z]{2}\\d{2}"],
      disable_default_quick_select_patterns: true,
      quick_select_alphabet: "yx",
    },
    do: async (face) => {
      await print(0, "https://example.org/ and AB12\r\n$ ");
      face.session.perform({ action: "QuickSelect" });
      await house.quiet();
      await after(face, "y");
      await after(face, "a");
      return /\x1b\]52;c;([^\x1b]*)/.exec(face.terminal.written)?.[1];
    },
    changed: btoa("AB12"),
    usually: btoa("https://example.org/"),
  },
  enable_tab_bar: {
    set: { enable_tab_bar: false },
    do: async (face) => /1:/.test(face.terminal.lines[0]),
    changed: false,
    usually: true,
  },
  show_tab_index_in_tab_bar: {
    set: { show_tab_index_in_tab_bar: false },
    do: async (face) => [/1:/.test(face.terminal.lines[0]), face.terminal.lines[0].includes("/bin/sh")],
    changed: [false, true],
    usually: [true, true],
  },
  show_new_tab_button_in_tab_bar: {
    set: { show_new_tab_button_in_tab_bar: false },
    do: async (face) => face.terminal.lines[0].includes("+"),
    changed: false,
    usually: true,
  },
  enable_status_bar: {
    set: { enable_status_bar: false },
    do: async (face) => /default|local/.test(face.terminal.lines[0]),
    changed: false,
    usually: true,
  },
  pane_titles: {
    set: { pane_titles: false },
    do: async (face) => {
      await after(face, '\x02"');
      return face.terminal.lines.slice(1).some((line) => /─ .*─/.test(line));
    },
    changed: false,
    usually: true,
  },
  window_close_confirmation: {
    set: { window_close_confirmation: "NeverPrompt" },
    do: async (face) => {
      house.pty(0).name = "vim";
      face.session.perform({ action: "QuitApplication" });
      await house.quiet();
      return [face.outcome()?.kind, face.terminal.screen.includes("Really Quit")];
    },
    changed: ["detached", false],
    usually: [undefined, true],
  },
};

it.each(Object.entries(CASES))("%s", async (_name, { set, do: act, changed, usually }) => {
  const outcome = async (options: Readonly<Record<string, unknown>>) => {
    const face = await house.face({ cols: 60, rows: 12, session: { config: testConfig(options) } });
    const result = await act(face);
    house.dispose();
    house = new TuiHouse();
    return result;
  };
  expect({ set: await outcome(set), usually: await outcome({}) }).toEqual({ set: changed, usually });
});

it("paste_warning: pages ask before lines are pasted to where they may run", async () => {
  for (const [paste_warning, input] of [
    [true, ""],
    [false, "a\rb"],
  ] as const) {
    const { session, face } = await house.open({ config: testConfig({ paste_warning }) });
    face.kind = "web";
    const before = house.pty(0).inputs.length;
    session.paste("a\nb", 0);
    await house.quiet();
    expect(house.pty(0).inputs.slice(before).join("")).toBe(input);
    expect(session.overlays.top !== undefined).toBe(paste_warning);
    if (paste_warning) press(session, "y");
    await house.quiet();
    expect(house.pty(0).inputs.slice(before).join("")).toBe("a\rb");
  }
});
