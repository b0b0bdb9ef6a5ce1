import { DomuxError, type PaneId, type Size, type WindowId } from "../model/index.ts";
import type { ClientState } from "../protocol/index.ts";
import type { Question } from "./port.ts";

/** The face behind a seat, as far as the mux speaks to it. */
export interface SeatFace {
  /** Somebody else asks it to show and focus a pane. */
  requestFocus(pane: PaneId): void;
  /** Asks the person. Null: cancelled. */
  ask(question: Question, domain: string | null): Promise<string | null>;
}

export type SeatFacts = Pick<ClientState, "kind" | "user" | "host" | "pid" | "sshAuthSock" | "viewer"> & {
  /** A command that can ask its person on a terminal. */
  readonly asks?: boolean;
};

/** Kinds of clients that somebody sits at; the others come and go without being listed. */
const INTERACTIVE: readonly ClientState["kind"][] = ["tui", "web", "window", "mux"];

/** Somebody at a mux: what they see, how large, where their focus is. Outlives a connection. */
export class Seat {
  focus: PaneId | null = null;
  workspace: string | null = null;
  viewer: boolean;
  lastInput: number;
  /** Windows shown, with the size of their tab area and when it was said or used last (a counter of the mux). */
  readonly views = new Map<WindowId, { size: Size; used: number }>();

  constructor(
    readonly id: number,
    readonly facts: SeatFacts,
    /** Undefined while the seat waits for its client to come back. */
    public face: SeatFace | undefined,
    private readonly connectedAt: number,
  ) {
    this.viewer = facts.viewer;
    this.lastInput = connectedAt;
  }

  get interactive(): boolean {
    return INTERACTIVE.includes(this.facts.kind);
  }

  /** True if the seat has a say in a window's size. */
  votes(window: WindowId): boolean {
    return !this.viewer && this.face !== undefined && this.views.has(window);
  }

  state(): ClientState {
    const { asks: _, ...facts } = this.facts;
    return {
      ...facts,
      id: this.id,
      connectedAt: this.connectedAt,
      lastInput: this.lastInput,
      workspace: this.workspace,
      focusedPane: this.focus,
      viewer: this.viewer,
    };
  }
}

export function mustHaveSeat(seat: Seat | undefined): Seat {
  if (!seat)
    throw new DomuxError("bad-request", "Only a connection with a seat can do that; say hello first.");
  return seat;
}
