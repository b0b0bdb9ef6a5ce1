import type { Place } from "../focus.ts";
import { windowsIn } from "../mux-mirror.ts";
import { askLine } from "./asking.ts";
import type { ActionHost, Acts } from "./host.ts";
import { commandOf, domainTarget } from "./spawning.ts";

type Names =
  | "SpawnWindow"
  | "SpawnCommandInNewWindow"
  | "ActivateWindow"
  | "ActivateWindowRelative"
  | "ActivateWindowRelativeNoWrap"
  | "RenameWindow"
  | "SetSizePolicy";

/** Starts a program in a new window of a workspace and goes there. */
export async function spawnWindow(
  host: ActionHost,
  at: Pick<Place, "workspace" | "pane">,
  spawn: {
    domain: Parameters<typeof domainTarget>[0];
    command?: ReturnType<typeof commandOf>;
  },
): Promise<void> {
  const { pane } = await host.call(host.messages.spawn, {
    domain: domainTarget(spawn.domain),
    workspace: at.workspace,
    size: host.size,
    ...(at.pane === undefined ? {} : { currentPane: at.pane }),
    ...(spawn.command ? { command: spawn.command } : {}),
  });
  host.goToPane(pane);
}

function goRelative(host: ActionHost, at: Place, target: (index: number, count: number) => number): void {
  const windows = windowsIn(host.mux, at.workspace);
  const index = windows.findIndex((window) => window.id === at.window?.id);
  const window = windows[target(index, windows.length)];
  if (index >= 0 && window) host.goToWindow(window);
}

export const windowActs: Acts<Names> = {
  async SpawnWindow(_, at, host) {
    // A face with windows of its own opens one.
    if (!host.face.perform({ action: "SpawnWindow" }))
      await spawnWindow(host, at, { domain: "CurrentPaneDomain" });
  },
  SpawnCommandInNewWindow: (spawn, at, host) =>
    spawnWindow(host, at, { domain: spawn.domain, command: commandOf(spawn) }),
  ActivateWindow: (index, at, host) => goRelative(host, at, () => index),
  ActivateWindowRelative: (by, at, host) =>
    goRelative(host, at, (index, count) => (((index + by) % count) + count) % count),
  ActivateWindowRelativeNoWrap: (by, at, host) =>
    goRelative(host, at, (index, count) => Math.min(Math.max(index + by, 0), count - 1)),

  async RenameWindow(_, at, host) {
    const { window } = at;
    if (!window) return;
    const title = await askLine(host, { title: "Rename window", initial: window.title });
    if (title !== undefined) await host.call(host.messages.windowTitle, { window: window.id, title });
  },
  async SetSizePolicy(policy, at, host) {
    if (!at.window) return;
    await host.call(host.messages.windowSizePolicy, {
      window: at.window.id,
      policy,
      ...(policy === "manual" ? { size: host.size } : {}),
    });
  },
};
