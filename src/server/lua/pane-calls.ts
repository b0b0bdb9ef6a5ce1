import { type Json, localProcessInfo } from "../../config/index.ts";
import { DomuxError } from "../../model/index.ts";
import { FoldedPane, type Pane, type PtyProcess } from "../../mux/index.ts";
import { luaProgress, messages } from "../../protocol/index.ts";
import { ask, type Calls, paneAt } from "./lua-house.ts";
import {
  commandOf,
  domainTarget,
  fields,
  optionalNumber,
  optionalText,
  paneRef,
  tabRef,
  text,
  windowRef,
} from "./values.ts";
import { DPI } from "./window-calls.ts";

const SHAPES = [
  "Default",
  "BlinkingBlock",
  "SteadyBlock",
  "BlinkingUnderline",
  "SteadyUnderline",
  "BlinkingBar",
  "SteadyBar",
];

const SIDES = {
  Left: "left",
  Right: "right",
  Top: "top",
  Bottom: "bottom",
  Up: "top",
  Down: "bottom",
} as const;

/** What is known of the line to the pane: for panes of other muxes their lag, here whether a password is asked for. */
function metadataOf(pane: Pane): Json {
  if (pane instanceof FoldedPane) {
    const { termios } = pane;
    return { password_input: termios !== undefined && !termios.echo && termios.canonical };
  }
  const { lag } = pane.domain.state;
  return { is_tardy: pane.facts.lost === true, since_last_response_ms: lag ?? 0 };
}

/** LocalProcessInfo of a pane's foreground process. */
async function processOf(pane: Pane): Promise<{ readonly [field: string]: Json } | null> {
  await pane.refresh?.();
  const { process } = pane.facts;
  if (!process) return null;
  const here = pane instanceof FoldedPane ? localProcessInfo(process.pid) : null;
  if (here) return here as { readonly [field: string]: Json };
  const found = findProcess((await pane.processes()) as PtyProcess | null, process.pid);
  return found ? plainProcess(found) : plainProcess({ ...process, cwd: "", children: [] });
}

function findProcess(tree: PtyProcess | null, pid: number): PtyProcess | undefined {
  if (!tree || tree.pid === pid) return tree ?? undefined;
  for (const child of tree.children) {
    const found = findProcess(child, pid);
    if (found) return found;
  }
  return undefined;
}

function plainProcess(process: PtyProcess): { readonly [field: string]: Json } {
  const { pid, ppid = 0, name, executable = name, argv = [name], cwd, children } = process;
  return {
    pid,
    ppid,
    name,
    executable,
    argv,
    cwd,
    status: "Unknown",
    children: Object.fromEntries(children.map((child) => [String(child.pid), plainProcess(child)])),
  };
}

/** `size` of a split: below 1 a fraction, from 1 on cells. */
function sizeOf(value: number | undefined) {
  if (value === undefined || value === 0) return { percent: 50 };
  return value < 1 ? { percent: Math.floor(value * 100) } : { cells: Math.floor(value) };
}

/** MuxPane (wezterm-behaviour 6.5), without what reads its rows. */
export const paneCalls: Calls = {
  "pane.window": (house, id) => windowRef(paneAt(house, id).window.id),
  "pane.tab": (house, id) => tabRef(paneAt(house, id).tab.id),
  "pane.get_title": (house, id) => paneAt(house, id).pane.facts.title,
  "pane.get_progress": (house, id) => luaProgress(paneAt(house, id).pane.facts.progress),
  "pane.get_current_working_dir": async (house, id) => {
    const { pane } = paneAt(house, id);
    await pane.refresh?.();
    return pane.facts.cwd || null;
  },
  "pane.get_metadata": (house, id) => metadataOf(paneAt(house, id).pane),
  "pane.get_foreground_process_name": async (house, id) => {
    const { pane } = paneAt(house, id);
    await pane.refresh?.();
    return pane.facts.process?.executable ?? pane.facts.process?.name ?? null;
  },
  "pane.get_foreground_process_info": (house, id) => processOf(paneAt(house, id).pane),
  "pane.get_cursor_position": async (house, id) => {
    const { pane } = paneAt(house, id);
    const [{ cursorX, cursorY, cursorStyle, cursorVisible }, { top }] = await Promise.all([
      pane.cursor(),
      pane.rows(0, -1),
    ]);
    return {
      x: cursorX,
      y: top + cursorY,
      shape: SHAPES[cursorStyle] ?? "Default",
      visibility: cursorVisible ? "Visible" : "Hidden",
    };
  },
  "pane.get_dimensions": async (house, id) => {
    const { pane } = paneAt(house, id);
    const { oldest, top } = await pane.rows(0, -1);
    const { cols, rows, pixelWidth, pixelHeight } = pane.facts.size;
    return {
      cols,
      viewport_rows: rows,
      scrollback_rows: top - oldest + rows,
      physical_top: top,
      scrollback_top: oldest,
      dpi: DPI,
      pixel_width: pixelWidth,
      pixel_height: pixelHeight,
      reverse_video: pane instanceof FoldedPane && pane.terminal.modes.reverseVideo,
    };
  },
  "pane.get_user_vars": (house, id) => ({ ...paneAt(house, id).pane.facts.userVars }),
  "pane.has_unseen_output": (house, id) => paneAt(house, id).pane.facts.unseen,
  "pane.is_alt_screen_active": (house, id) => {
    const { pane } = paneAt(house, id);
    return pane instanceof FoldedPane && pane.terminal.modes.alternateScreen;
  },
  "pane.get_domain_name": (house, id) => paneAt(house, id).pane.domain.name,
  "pane.get_tty_name": (house, id) => paneAt(house, id).pane.facts.ttyName,

  "pane.send_text": async (house, id, given) => {
    await paneAt(house, id).pane.sendText(text(given, "text"), false);
    return null;
  },
  "pane.send_paste": async (house, id, given) => {
    await paneAt(house, id).pane.sendText(text(given, "text"), true);
    return null;
  },
  "pane.paste": async (house, id, given) => {
    await paneAt(house, id).pane.sendText(text(given, "text"), true);
    return null;
  },
  "pane.inject_output": async (house, id, given) => {
    const { pane } = paneAt(house, id);
    if (!(pane instanceof FoldedPane))
      throw new DomuxError("unsupported", "inject_output works for panes of this process only");
    await pane.inject(text(given, "text"));
    return null;
  },
  "pane.split": async (house, id, given) => {
    const spec = fields(given);
    const side = optionalText(spec.direction, "direction") ?? "Right";
    if (!Object.hasOwn(SIDES, side))
      throw new DomuxError("bad-request", `direction: ${side} is not one of Left, Right, Top, Bottom`);
    const { pane } = await ask(house, messages.split, {
      pane: paneAt(house, id).pane.id,
      direction: SIDES[side as keyof typeof SIDES],
      size: sizeOf(optionalNumber(spec.size, "size")),
      topLevel: spec.top_level === true,
      domain: domainTarget(spec.domain, "CurrentPaneDomain"),
      command: commandOf(spec),
    });
    return paneRef(pane);
  },
  "pane.move_to_new_tab": async (house, id) => {
    const moved = await ask(house, messages.moveToNewTab, { pane: paneAt(house, id).pane.id });
    return [tabRef(moved.tab), windowRef(moved.window)];
  },
  "pane.move_to_new_window": async (house, id, workspace) => {
    const moved = await ask(house, messages.moveToNewTab, {
      pane: paneAt(house, id).pane.id,
      newWindow: true,
      workspace: optionalText(workspace, "workspace"),
    });
    return [tabRef(moved.tab), windowRef(moved.window)];
  },
  "pane.activate": async (house, id) => {
    await ask(house, messages.activate, { pane: paneAt(house, id).pane.id });
    return null;
  },
};
