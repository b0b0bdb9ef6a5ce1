import type { KeyAssignment, PaneId } from "../../model/index.ts";
import type { Place } from "../focus.ts";
import { leads } from "../type-ahead.ts";
import { ACTS } from "./action-table.ts";
import type { Act, ActionHost } from "./host.ts";

type Performer = ActionHost & { complain(error: unknown): void; placeOf(tab: number): Place };

/** Does an action at a place; resolves when it is done. Failures are shown to the person. */
export async function perform(host: Performer, assignment: KeyAssignment, at: Place): Promise<void> {
  const act = ACTS[assignment.action] as Act<KeyAssignment["action"]>;
  try {
    const done = act(assignment.args as never, at, host);
    if (done && leads(assignment)) host.holdTyping(done);
    host.changed();
    await done;
  } catch (error) {
    host.complain(error);
  }
}

/** Does what a handler of the configuration asks for, at a pane or at the place of the focus. */
export function performAsked(host: Performer, pane: PaneId | null, action: unknown): void {
  const assignment = action as KeyAssignment;
  if (!Object.hasOwn(ACTS, assignment?.action)) {
    host.note(`Unknown action ${JSON.stringify(action)}.`);
    return;
  }
  const tab = host.mux.panes.get(pane ?? -1)?.tab;
  if (tab === undefined || pane === null) host.perform(assignment);
  else host.perform(assignment, { ...host.placeOf(tab), pane });
}
