import type { Clock } from "../base/index.ts";
import type { Channel, HelloParams, LinkOptions } from "../link/index.ts";
import type { Size } from "../model/index.ts";
import type { DirectDialer } from "./direct-typing.ts";
import type { FacePort } from "./face-port.ts";
import type { ClientConfig } from "./settings.ts";

export interface SessionOptions {
  /** Makes a channel to the mux; called again after a drop if `reconnect`. */
  readonly dial: () => Promise<Channel>;
  /** What is said at the greeting; the seat is added after a drop. */
  readonly hello: HelloParams;
  readonly face: FacePort;
  readonly config: ClientConfig;
  /** Size of the tab area: what is left for panes beside tab bar and status. */
  readonly size: Size;
  readonly clock?: Clock;
  /** True: the connection heals by itself. False: its end is the session's end (a mux in this process). */
  readonly reconnect?: boolean;
  /** Workspace to show first; default: the one used last, else `default_workspace`, else "default", else any that has windows. */
  readonly workspace?: string;
  readonly link?: LinkOptions;
  /** True: the face calls `drawn` when it has taken a picture, and the server waits for that. */
  readonly paced?: boolean;
  /**
   * Threshold of predictive echo in milliseconds for the connection of this face itself (a browser far from its mux);
   * domains have their own. Undefined: off, 0: always.
   */
  readonly echoThreshold?: number;
  /** Takes what is typed to programs of this machine around the mux; absent: everything goes through it. */
  readonly direct?: DirectDialer;
  /** Evaluates a line of Lua for the debug overlay, where the configuration lives in this process. */
  readonly evaluateLua?: (source: string) => Promise<string>;
  /** What the palette's order was made of the last time. */
  readonly frecency?: readonly (readonly [string, number, number])[];
  /** Chance for the backoff, 0 to 1. */
  readonly random?: () => number;
  /** Milliseconds since the Unix epoch, for what outlives the session. */
  readonly wall?: () => number;
}
