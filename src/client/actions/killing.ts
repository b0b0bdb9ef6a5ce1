import type { PaneId } from "../../model/index.ts";
import { Confirm } from "../overlays/confirm.ts";
import type { ActionHost } from "./host.ts";

/** Runs `kill` at once if nothing in the panes would be lost, else after a yes. */
export async function killAfterAsking(
  host: ActionHost,
  request: { panes: readonly PaneId[]; question: string; confirm: boolean; kill: () => Promise<unknown> },
): Promise<void> {
  if (request.confirm) {
    const { running } = await host.call(host.messages.closing, { panes: [...request.panes] });
    if (running.length > 0) {
      const names = [...new Set(running)].join(", ");
      if (!(await askYesNo(host, `${request.question}\nRunning: ${names}`))) return;
    }
  }
  await request.kill();
}

/** Shows a yes/no question. False also if it is taken away. */
export function askYesNo(host: ActionHost, message: string): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (yes: boolean) => {
      host.overlays.close(overlay);
      resolve(yes);
    };
    const overlay = new Confirm({
      message,
      yes: () => answer(true),
      no: () => answer(false),
      onChange: () => host.changed(),
    });
    host.overlays.open(overlay);
  });
}
