import * as v from "valibot";
import { fromUtf8 } from "../../base/index.ts";
import { tree } from "../../protocol/index.ts";

const id = v.pipe(v.number(), v.integer(), v.minValue(0));
const size = v.object({ cols: id, rows: id, pixelWidth: id, pixelHeight: id });

/** Where a pane is: enough, in every pane of a tab alike, to build the tab and its window again. */
const place = v.object({
  window: v.object({
    id,
    workspace: v.string(),
    title: v.string(),
    titleGiven: v.boolean(),
    sizePolicy: v.picklist(["latest", "largest", "smallest", "manual"]),
    size,
    activeTab: v.nullable(id),
    usedAt: v.optional(v.number()),
  }),
  tab: v.object({
    id,
    /** Place among the window's tabs. */
    index: id,
    title: v.string(),
    size,
    tree,
    zoomed: v.nullable(id),
    active: id,
  }),
  /** Grows with every writing: where panes of a tab differ, the newest is right. */
  version: id,
  /** Ids not given out yet. */
  next: v.object({ window: id, tab: id, pane: id }),
});

/** What a server writes down with each of its panes in the PTY host. Fields may be added, never changed. */
const paneMeta = v.object({
  pane: id,
  domain: v.string(),
  epoch: v.string(),
  command: v.string(),
  /** Size at the start of the log. */
  size,
  place: v.optional(place),
  /** A checkpoint without history, where the disk did not take the whole one (base64). */
  checkpoint: v.optional(v.object({ position: id, size, vt: v.string() })),
});

export type PaneMeta = v.InferOutput<typeof paneMeta>;
export type PanePlace = v.InferOutput<typeof place>;

export function encodeMeta(meta: PaneMeta): string {
  return JSON.stringify(meta);
}

/** Reads what a server (perhaps a newer one) wrote; undefined if it is nothing that we understand. */
export function decodeMeta(bytes: Uint8Array): PaneMeta | undefined {
  try {
    const result = v.safeParse(paneMeta, JSON.parse(fromUtf8(bytes)));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}
