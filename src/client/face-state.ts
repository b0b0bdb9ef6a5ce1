import type { MouseTrigger, PaneId } from "../model/index.ts";
import type { Messages, ResultOf } from "../protocol/index.ts";
import type { FacePort } from "./face-port.ts";
import type { KeyInput } from "./key-input.ts";
import type { PaneSeat } from "./pane-seat.ts";

/** What of a session says how its face is. */
export interface FaceOwner {
  readonly face: FacePort;
  /** The face has the focus of its desktop. */
  readonly faceFocused: boolean;
  readonly keys: KeyInput;
  /** The mouse event that an action was bound to last. */
  readonly lastMouse: MouseTrigger | undefined;
  seat(pane: PaneId): PaneSeat;
}

/** Answers the mux's question how the face is (`seat.state`). */
export async function faceState(owner: FaceOwner, pane?: PaneId): Promise<ResultOf<Messages["faceState"]>> {
  const range = pane === undefined ? undefined : owner.seat(pane).selected;
  const selection = range && pane !== undefined ? await owner.seat(pane).screen.text(range) : undefined;
  return {
    focused: owner.faceFocused,
    ...owner.keys.state,
    ...owner.face.facts?.(),
    mouse: owner.lastMouse,
    selection,
  };
}
