import type { Link } from "../link/index.ts";
import type { PaneId, Size } from "../model/index.ts";
import { messages } from "../protocol/index.ts";
import type { Appearance, FacePort } from "./face-port.ts";
import type { Place } from "./focus.ts";

/** What of a session says how its seat is. */
export interface SeatOwner {
  /** Cells of the tab area. */
  readonly size: Size;
  /** The face has the focus of its desktop. */
  readonly faceFocused: boolean;
  readonly face: Pick<FacePort, "appearance">;
}

const NOTHING = { view: "", focus: undefined, workspace: "" } as const;

/** Tells the mux where this seat is and what it shows, if that is news to it. */
export class SeatTeller {
  private told: {
    view: string;
    focus: PaneId | null | undefined;
    workspace: string;
    appearance?: Appearance;
  } = NOTHING;

  constructor(private readonly onProblem: (problem: unknown) => void) {}

  /** The mux knows nothing of this seat (any more). */
  forget(): void {
    this.told = NOTHING;
  }

  tell(link: Link, place: Place, { size, faceFocused, face }: SeatOwner): void {
    const { window, pane, workspace } = place;
    const quiet = (done: Promise<unknown>) => done.catch(this.onProblem);
    if (window && workspace !== this.told.workspace) {
      this.told = { ...this.told, workspace };
      quiet(link.call(messages.workspace, { workspace }));
    }
    const { appearance } = face;
    if (appearance && appearance !== this.told.appearance) {
      this.told = { ...this.told, appearance };
      quiet(link.call(messages.appearance, { appearance }));
    }
    const windows = window ? [{ window: window.id, size }] : [];
    const view = JSON.stringify(windows);
    if (view !== this.told.view) {
      this.told = { ...this.told, view };
      quiet(link.call(messages.view, { windows }));
    }
    const focus = faceFocused ? (pane ?? null) : null;
    if (focus !== this.told.focus) {
      this.told = { ...this.told, focus };
      quiet(link.call(messages.focus, { pane: focus }));
    }
  }
}
