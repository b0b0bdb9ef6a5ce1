import type { Place } from "../focus.ts";
import type { ActionHost } from "./host.ts";

/** Runs the handlers of an event, or a callback, with window and pane. */
export async function emit(
  host: Pick<ActionHost, "call" | "messages">,
  at: Place,
  event: string,
  args: readonly unknown[] = [],
): Promise<unknown> {
  const { result } = await host.call(host.messages.emit, {
    event,
    ...(at.window ? { window: at.window.id } : {}),
    ...(at.pane === undefined ? {} : { pane: at.pane }),
    args: [...args],
  });
  return result;
}
