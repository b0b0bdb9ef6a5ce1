import type { KeyAssignment } from "../model/index.ts";
import type { ActionHost } from "./actions/host.ts";
import type { Place } from "./focus.ts";

type EventHost = Pick<ActionHost, "config" | "call" | "messages"> & {
  readonly note: (what: unknown) => void;
};

/**
 * Runs the configuration's handlers of an event with window and pane. Resolves with false if one of them said that the
 * default is not to happen; with true also if there are none, or if they cannot be asked.
 */
export async function fire(
  host: EventHost,
  at: Place,
  event: string,
  args: readonly unknown[] = [],
): Promise<boolean> {
  if (!host.config.events.includes(event)) return true;
  try {
    const { allowed } = await host.call(host.messages.emit, {
      event,
      ...(at.window ? { window: at.window.id } : {}),
      ...(at.pane === undefined ? {} : { pane: at.pane }),
      args: [...args],
    });
    return allowed;
  } catch (error) {
    host.note(error);
    return true;
  }
}

export type NewTabButton = "Left" | "Right" | "Middle";

const NEW_TAB: Readonly<Partial<Record<NewTabButton, KeyAssignment>>> = {
  Left: { action: "SpawnTab", args: "CurrentPaneDomain" },
  Right: { action: "ShowLauncher" },
};

/** The button beside the tabs was clicked: `new-tab-button-click` may prevent what it does. */
export async function clickNewTab(
  host: EventHost & Pick<ActionHost, "perform">,
  at: Place,
  button: NewTabButton,
): Promise<void> {
  const assignment = NEW_TAB[button];
  if (!(await fire(host, at, "new-tab-button-click", [button, assignment ?? null]))) return;
  if (assignment) host.perform(assignment, at);
}
