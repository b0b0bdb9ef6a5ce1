import { DomuxError } from "../model/index.ts";
import type { ParamsOf, RequestType, ResultIn, ResultOf } from "../protocol/index.ts";
import type { Mux, Placed } from "./mux.ts";
import type { Seat } from "./seat.ts";
import type { Tab } from "./tab.ts";
import type { Window } from "./window.ts";

/** Who asks, and of which mux. */
export interface VerbContext {
  readonly mux: Mux;
  /** Undefined: domux itself (Lua, start-up). */
  readonly seat: Seat | undefined;
  /** Settles when the asker is gone. */
  readonly cancelled: Promise<unknown>;
  /** How the asker came. Undefined: domux itself. */
  readonly peer?: Peer;
}

/** How a connection came. */
export interface Peer {
  /** From this machine, over a socket that only its user can open (or through ssh to it). */
  readonly local: boolean;
  /** Serial number of the client certificate of a TLS connection. */
  readonly certificate?: string;
}

/** One verb of the protocol: what it is about is found before it runs. */
export interface Verb<M extends RequestType = RequestType> {
  readonly message: M;
  /** Changes something: not for seats that may only look. */
  readonly changes: boolean;
  readonly run: (context: VerbContext, params: ParamsOf<M>) => Promise<ResultIn<M>>;
}

interface Row<M extends RequestType, T> {
  readonly changes: boolean;
  /** Finds what the verb is about. @throws DomuxError not-found */
  readonly target: (mux: Mux, params: ParamsOf<M>) => T;
  /** If the target's tab belongs to another mux, that one is asked instead. */
  readonly forward?: boolean;
  readonly run: (target: T, params: ParamsOf<M>, context: VerbContext) => ResultIn<M> | Promise<ResultIn<M>>;
}

/** Declares a verb: the row of a table. */
export function verb<M extends RequestType, T>(message: M, row: Row<M, T>): Verb<M> {
  return {
    message,
    changes: row.changes,
    run: async (context, params) => {
      const target = row.target(context.mux, params);
      const owner = row.forward ? ownerOf(target) : undefined;
      if (owner?.mirror)
        return owner.mirror.forward(message, params) as Promise<ResultOf<M>> as Promise<ResultIn<M>>;
      return row.run(target, params, context);
    },
  };
}

function ownerOf(target: unknown) {
  const tab = (target as Partial<Placed>).tab ?? (target as Tab);
  return tab.owner;
}

// ---- what verbs are about
export const aboutMux = (mux: Mux): Mux => mux;
export const aboutPane = (mux: Mux, params: { pane: number }): Placed => mux.placed(params.pane);
export const aboutTab = (mux: Mux, params: { tab: number }): Tab => mux.tab(params.tab);
export const aboutWindow = (mux: Mux, params: { window: number }): Window => mux.window(params.window);
export const aboutDomain = (mux: Mux, params: { domain: string }) => mux.domainNamed(params.domain);

/** Finds and runs a verb. @throws DomuxError unknown-method, not-allowed, and what the verb throws */
export function runVerb(
  verbs: ReadonlyMap<string, Verb>,
  context: VerbContext,
  method: string,
  params: unknown,
  rights: { readonly readOnly: boolean },
): Promise<unknown> {
  const found = verbs.get(method);
  if (!found)
    throw new DomuxError("unknown-method", `This mux does not know ${method}; it is older than its client.`);
  if (found.changes && rights.readOnly)
    throw new DomuxError("not-allowed", `This seat may only look; ${method} changes something.`);
  return found.run(context, params as never);
}
