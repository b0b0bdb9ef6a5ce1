import type { Channel, HeartbeatTimes } from "../../link/index.ts";
import type { DomainSetting, Question } from "../../mux/index.ts";
import type { DomainState, ParamsIn, RequestType, ResultOf } from "../../protocol/index.ts";

/** How one kind of domain reaches its mux: the part in which unix, SSH and TLS domains differ. */
export interface Dialer {
  readonly kind: DomainState["kind"];
  readonly label: string;
  /** False: the system tells of the peer's end. */
  readonly heartbeat: HeartbeatTimes | false;
  /** Round trip in milliseconds from which on echo is predicted; undefined: never. */
  readonly echoThreshold?: number;
  /** Faces are to say how long the host has not answered (`overlay_lag_indicator`). */
  readonly lagIndicator?: boolean;
  /** The way leads over a network: its changes are worth a look, its lag worth measuring. */
  readonly networked: boolean;
  /** The other mux is on this machine for certain. */
  readonly near?: boolean;
  /**
   * Makes one connection.
   * @throws DomuxError; auth-failed, insecure, config and cancelled are not tried again by themselves
   */
  dial(attempt: Attempt): Promise<Channel>;
  /** Host that the last connection went to, if datagrams may be sent there for an input lane. */
  laneHost?(): string | undefined;
  /** The connection is greeted: what the dialer wants of the other mux (new credentials). Failures are told as lines. */
  attached?(call: Call): Promise<void>;
  settings(): readonly DomainSetting[] | Promise<readonly DomainSetting[]>;
}

/** Asks the other mux. */
export type Call = <T extends RequestType>(type: T, params: ParamsIn<T>) => Promise<ResultOf<T>>;

/** One try to connect. */
export interface Attempt {
  /** False: the connection was there before and is being healed. */
  readonly first: boolean;
  /** Whoever asks starts a program if there is none: a server that is started for it need not. */
  readonly brings?: boolean;
  /** A datagram was answered just now: the host can be reached. */
  readonly reached?: boolean;
  /** Smoothed round trip of the connection before, in milliseconds. */
  readonly lag?: number;
  /** Aborted: the try is given up. */
  readonly signal: AbortSignal;
  /** A line for the person who waits. */
  progress(line: string): void;
  /** Asks the person; null: cancelled. @throws DomuxError auth-failed if nobody is there */
  ask(question: Question): Promise<string | null>;
}

/**
 * Set where a server may be started on the way: whoever connects brings the first program, so none is to be started
 * for them. A variable of the environment, because a domux that does not know it goes on as before.
 */
export const START_EMPTY = "DOMUX_START_EMPTY";

/** Resolves when the signal is aborted. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

/** Milliseconds between two packets that ask for a connection while one is healed, and for their answer. */
const KNOCK = { again: 250, timeout: 1_250 } as const;

/** How a healing connection asks for itself: often rather than long, but not faster than the line can answer. */
export function knocking({ lag = 0, signal }: Attempt) {
  const again = Math.max(KNOCK.again, 1.5 * lag);
  return { again, timeout: Math.max(KNOCK.timeout, 3 * again), signal };
}
