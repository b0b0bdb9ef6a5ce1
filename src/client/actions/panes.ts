import { neighbour } from "../../layout/index.ts";
import type { ActionArgs, PaneId } from "../../model/index.ts";
import { type Place, panesOf, treeOf } from "../focus.ts";
import { PaneSelect } from "../overlays/pane-select.ts";
import type { ActionHost, Acts } from "./host.ts";
import { killAfterAsking } from "./killing.ts";
import { commandOf, domainTarget } from "./spawning.ts";

type Names =
  | "SplitHorizontal"
  | "SplitVertical"
  | "SplitPane"
  | "ActivatePaneDirection"
  | "ActivatePaneByIndex"
  | "ActivateLastPane"
  | "AdjustPaneSize"
  | "TogglePaneZoomState"
  | "SetPaneZoomState"
  | "PaneSelect"
  | "RotatePanes"
  | "SwapPane"
  | "MovePaneToNewTab"
  | "MovePaneToNewWindow"
  | "CloseCurrentPane"
  | "ResetTerminal";

type Direction = ActionArgs<"ActivatePaneDirection">;

const SIDES = { Left: "left", Right: "right", Up: "up", Down: "down" } as const;
const SPLITS = { Left: "left", Right: "right", Up: "top", Down: "bottom" } as const;

async function split(host: ActionHost, at: Place, request: ActionArgs<"SplitPane">): Promise<void> {
  if (at.pane === undefined) return;
  const { size, command } = request;
  const { pane } = await host.call(host.messages.split, {
    pane: at.pane,
    direction: SPLITS[request.direction],
    size: "Percent" in size ? { percent: size.Percent } : { cells: size.Cells },
    topLevel: request.top_level,
    domain: domainTarget(command.domain),
    ...(commandOf(command) ? { command: commandOf(command) } : {}),
  });
  host.goToPane(pane);
}

/** The pane in a direction, or the next or previous one in the tab. */
export function paneToward(host: ActionHost, at: Place, direction: Direction): PaneId | undefined {
  if (!at.tab || at.pane === undefined) return undefined;
  if (direction === "Next") return host.focus.cycled(at.tab, 1);
  if (direction === "Prev") return host.focus.cycled(at.tab, -1);
  return neighbour(treeOf(at.tab), at.pane, SIDES[direction], host.focus.recencyOf);
}

/** Goes to a pane unless the tab is zoomed and stays so. */
function goUnlessZoomed(host: ActionHost, at: Place, pane: PaneId | undefined): void {
  if (pane === undefined || !at.tab) return;
  if (at.tab.zoomed !== null && !host.options.unzoom_on_switch_pane) return;
  host.goToPane(pane);
}

async function moveOut(host: ActionHost, pane: PaneId | undefined, newWindow: boolean): Promise<void> {
  if (pane === undefined) return;
  await host.call(host.messages.moveToNewTab, { pane, newWindow });
  host.goToPane(pane);
}

export const paneActs: Acts<Names> = {
  SplitHorizontal: (command, at, host) =>
    split(host, at, { direction: "Right", size: { Percent: 50 }, command, top_level: false }),
  SplitVertical: (command, at, host) =>
    split(host, at, { direction: "Down", size: { Percent: 50 }, command, top_level: false }),
  SplitPane: (args, at, host) => split(host, at, args),

  ActivatePaneDirection: (direction, at, host) => goUnlessZoomed(host, at, paneToward(host, at, direction)),
  ActivatePaneByIndex: (index, at, host) => goUnlessZoomed(host, at, at.tab && panesOf(at.tab)[index]),
  ActivateLastPane: (_, at, host) => goUnlessZoomed(host, at, at.tab && host.focus.lastPane(at.tab)),

  async AdjustPaneSize([direction, amount], at, host) {
    if (at.pane !== undefined) await host.call(host.messages.adjust, { pane: at.pane, direction, amount });
  },
  async TogglePaneZoomState(_, at, host) {
    if (at.pane !== undefined) await host.call(host.messages.zoom, { pane: at.pane, zoomed: "toggle" });
  },
  async SetPaneZoomState(zoomed, at, host) {
    if (at.pane !== undefined) await host.call(host.messages.zoom, { pane: at.pane, zoomed });
  },

  async PaneSelect(args, at, host) {
    const { tab, pane } = at;
    if (!tab || pane === undefined) return;
    const wasZoomed = tab.zoomed;
    if (wasZoomed !== null) await host.call(host.messages.zoom, { pane: wasZoomed, zoomed: false });
    const close = () => host.overlays.close(overlay);
    const overlay = new PaneSelect({
      panes: panesOf(tab),
      alphabet: args.alphabet || host.options.quick_select_alphabet,
      showIds: args.show_pane_ids,
      help: `${SELECT_HELP[args.mode]}: type a label, Esc cancels`,
      choose: (chosen) => {
        close();
        const done = selected(host, { pane, chosen, mode: args.mode }).then(async () => {
          if (wasZoomed !== null && args.mode === "Activate")
            await host.call(host.messages.zoom, { pane: chosen, zoomed: true });
        });
        host.holdTyping(done);
        done.catch((error: Error) => host.toasts.show("error", error.message));
      },
      cancel: close,
      onChange: () => host.changed(),
    });
    host.overlays.open(overlay);
  },

  async RotatePanes(way, at, host) {
    if (at.tab) await host.call(host.messages.tabRotate, { tab: at.tab.id, clockwise: way === "Clockwise" });
  },
  async SwapPane(direction, at, host) {
    const other = paneToward(host, at, direction);
    if (at.pane === undefined || other === undefined || other === at.pane) return;
    await host.call(host.messages.swap, { pane: at.pane, other });
  },
  MovePaneToNewTab: (_, at, host) => moveOut(host, at.pane, false),
  MovePaneToNewWindow: (_, at, host) => moveOut(host, at.pane, true),

  async CloseCurrentPane({ confirm }, at, host) {
    const { pane } = at;
    if (pane === undefined) return;
    await killAfterAsking(host, {
      panes: [pane],
      question: "🛑 Really kill this pane?",
      confirm,
      kill: () => host.call(host.messages.kill, { pane }),
    });
  },
  async ResetTerminal(_, at, host) {
    if (at.pane !== undefined) await host.call(host.messages.resetTerminal, { pane: at.pane });
  },
};

type SelectMode = ActionArgs<"PaneSelect">["mode"];

const SELECT_HELP: Readonly<Record<SelectMode, string>> = {
  Activate: "Go to a pane",
  SwapWithActive: "Swap with the active pane",
  SwapWithActiveKeepFocus: "Swap with the active pane, keep the focus",
  MoveToNewTab: "Move a pane to a new tab",
  MoveToNewWindow: "Move a pane to a new window",
};

async function selected(
  host: ActionHost,
  { pane, chosen, mode }: { pane: PaneId; chosen: PaneId; mode: SelectMode },
): Promise<void> {
  switch (mode) {
    case "Activate":
      return host.goToPane(chosen);
    case "SwapWithActive":
    case "SwapWithActiveKeepFocus":
      if (chosen === pane) return;
      await host.call(host.messages.swap, { pane, other: chosen });
      // The focus stays at the place, unless it is to go with the pane.
      return host.goToPane(mode === "SwapWithActive" ? chosen : pane);
    default:
      return moveOut(host, chosen, mode === "MoveToNewWindow");
  }
}
