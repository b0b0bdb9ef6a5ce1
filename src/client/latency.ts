import type { PaneId } from "../model/index.ts";
import type { DomainState } from "../protocol/index.ts";
import type { MuxView } from "./mux-mirror.ts";

/** The domain that a pane lives in. */
export function domainOf(mux: MuxView, pane: PaneId): DomainState | undefined {
  return mux.domains.get(mux.panes.get(pane)?.domain ?? -1);
}

/** Milliseconds there and back to a pane's program: the face's own way and that of the domain; undefined: unknown. */
export function roundTripTo(mux: MuxView, pane: PaneId, near: number | undefined): number | undefined {
  const far = domainOf(mux, pane)?.lag;
  return far === undefined && near === undefined ? undefined : (far ?? 0) + (near ?? 0);
}
