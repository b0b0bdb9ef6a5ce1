import { windowsIn, workspacesOf } from "../mux-mirror.ts";
import { randomName } from "../random-name.ts";
import { askLine } from "./asking.ts";
import type { ActionHost, Acts } from "./host.ts";
import { commandOf } from "./spawning.ts";
import { spawnWindow } from "./windows.ts";

type Names = "SwitchToWorkspace" | "SwitchWorkspaceRelative" | "SwitchToLastWorkspace" | "RenameWorkspace";

export const workspaceActs: Acts<Names> = {
  async SwitchToWorkspace({ name, spawn }, at, host) {
    const target = name ?? randomName(workspacesOf(host.mux));
    if (windowsIn(host.mux, target).length === 0)
      await spawnWindow(host, { workspace: target, pane: at.pane }, spawnOf(spawn));
    host.goToWorkspace(target);
  },
  SwitchWorkspaceRelative(by, at, host) {
    const names = workspacesOf(host.mux);
    const index = names.indexOf(at.workspace);
    if (names.length > 0)
      host.goToWorkspace(names[(((index + by) % names.length) + names.length) % names.length]);
  },
  SwitchToLastWorkspace(_, __, host) {
    const last = host.focus.lastWorkspace;
    if (last !== undefined && workspacesOf(host.mux).includes(last)) host.goToWorkspace(last);
  },
  async RenameWorkspace(_, at, host) {
    const to = await askLine(host, { title: "Rename workspace", initial: at.workspace });
    if (to) await host.call(host.messages.workspaceRename, { from: at.workspace, to });
  },
};

function spawnOf(spawn: Parameters<typeof commandOf>[0] | undefined): Parameters<typeof spawnWindow>[2] {
  // A new workspace without a command starts in the default domain, not where one happens to be.
  return spawn ? { domain: spawn.domain, command: commandOf(spawn) } : { domain: "DefaultDomain" };
}

/** Asks for a name and shows the workspace of that name, made if it does not exist. */
export async function createWorkspace(host: ActionHost): Promise<void> {
  const name = await askLine(host, {
    title: "Create workspace",
    initial: randomName(workspacesOf(host.mux)),
  });
  if (name) host.perform({ action: "SwitchToWorkspace", args: { name } });
}
