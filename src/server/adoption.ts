import { type Clock, counted, Scope } from "../base/index.ts";
import {
  decodeMeta,
  HostedSource,
  type LocalDomain,
  type PaneMeta,
  type PanePlace,
} from "../domains/index.ts";
import { fromJson, leaf, leaves, remove, type Tree } from "../layout/index.ts";
import { messageOf, type PaneId, type Size } from "../model/index.ts";
import { type FoldedPane, type Mux, Tab } from "../mux/index.ts";
import type { Checkpoint, CheckpointFiles } from "./checkpoint-file.ts";
import type { Keeper } from "./keeper.ts";
import type { Log } from "./log-file.ts";
import { checkpointName } from "./pane-keeper.ts";
import type { Hosted } from "./pty-hosts.ts";

/** A pane that an earlier server left, with what it wrote about it. */
interface Found extends Hosted {
  readonly meta: PaneMeta;
}

/** Reads what was written with each pane; one that nobody can read is left alone and said so. */
export async function readMetas(hosted: readonly Hosted[], log: Log): Promise<Found[]> {
  const found: Found[] = [];
  for (const { host, pane } of hosted) {
    try {
      const meta = decodeMeta(await host.client.getMeta(pane.pane));
      if (meta) found.push({ host, pane, meta });
      else
        log(
          "error",
          `pane ${pane.pane} of PTY host ${host.client.hostPid} was left by a server we do not understand`,
        );
    } catch (error) {
      log("error", `pane ${pane.pane} of PTY host ${host.client.hostPid}: ${messageOf(error)}`);
    }
  }
  return found;
}

/** Highest version of what was written about places. */
export function newestVersion(found: readonly Found[]): number {
  return found.reduce((newest, { meta }) => Math.max(newest, meta.place?.version ?? 0), 0);
}

/** Takes all panes over: their screens from checkpoint and log, their windows and tabs as they were. Gives what is still to be folded. */
export function adoptPanes(
  mux: Mux,
  domainOf: (name: string) => LocalDomain,
  found: readonly Found[],
  keeper: Keeper,
  files: CheckpointFiles,
  log: Log,
): readonly Behind[] {
  if (found.length === 0) return [];
  const behind: Behind[] = [];
  mux.batch(() => {
    const panes = new Map<PaneId, Found>();
    for (const one of found) {
      panes.set(one.meta.pane, one);
      mux.ids.reserve({ window: 0, tab: 0, pane: one.meta.pane + 1 });
      if (one.meta.place) mux.ids.reserve(one.meta.place.next);
      const { pane, source, safe } = restore(one, domainOf(one.meta.domain), files, log);
      mux.addPane(pane);
      keeper.keep(pane, source, one.meta, safe);
      behind.push({ pane, head: one.pane.head });
    }
    for (const place of tabsOf(found)) rebuild(mux, place, panes);
    // Panes that were started but not written into a tab yet.
    for (const id of panes.keys())
      if (!mux.places.has(id)) {
        const window = mux.windows.values().next().value ?? mux.addWindow(mux.settings.defaultWorkspace);
        mux.addTab(new Tab(mux.ids.take("tab"), window, leaf(id, window.size), window.size), window);
      }
  });
  files.sweep(new Set(found.map(({ host, pane }) => checkpointName(host.key, pane.pane))));
  log("info", `took over ${counted(found.length, "pane")}`);
  return behind;
}

/** A pane whose log goes on to `head`, which is still to be folded. */
export interface Behind {
  readonly pane: FoldedPane;
  readonly head: number;
}

/**
 * Resolves when all panes show what they showed when they were taken over, and are named after what runs in them, or
 * after `limit` milliseconds.
 */
export async function caughtUp(panes: readonly Behind[], clock: Clock, limit: number): Promise<void> {
  // Asked now, not at their next output: who rests says nothing.
  const named = Promise.all(panes.map(({ pane }) => pane.refresh()));
  await Promise.all([folded(panes, clock, limit), within(named, clock, limit)]);
}

/** Resolves with the promise or after `limit` milliseconds. */
function within(done: Promise<unknown>, clock: Clock, limit: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = clock.after(limit, resolve);
    const over = () => {
      timer.dispose();
      resolve();
    };
    done.then(over, over);
  });
}

function folded(panes: readonly Behind[], clock: Clock, limit: number): Promise<void> {
  return new Promise((resolve) => {
    const scope = new Scope();
    const waiting = new Set<Behind>();
    const done = () => {
      scope.dispose();
      resolve();
    };
    for (const one of panes) {
      if (one.pane.position >= one.head || one.pane.exited) continue;
      waiting.add(one);
      const arrived = () => {
        waiting.delete(one);
        if (waiting.size === 0) done();
      };
      scope.add(one.pane.onFolded(() => one.pane.position >= one.head && arrived()));
      // One that ends on the way needs no more waiting.
      scope.add(one.pane.events(({ type }) => type === "exited" && arrived()));
    }
    if (waiting.size === 0) done();
    else scope.add(clock.after(limit, done));
  });
}

function restore(
  { host, pane: hosted, meta }: Found,
  domain: LocalDomain,
  files: CheckpointFiles,
  log: Log,
): { pane: FoldedPane; source: HostedSource; safe: number } {
  const usable = (one: Checkpoint | undefined): one is Checkpoint =>
    one?.epoch === meta.epoch && one.position >= hosted.oldest && one.position <= hosted.head;
  const inHost = meta.checkpoint && {
    ...meta.checkpoint,
    epoch: meta.epoch,
    vt: new Uint8Array(Buffer.from(meta.checkpoint.vt, "base64")),
  };
  const onDisk = files.read(checkpointName(host.key, hosted.pane));
  const best = usable(onDisk) ? onDisk : usable(inHost) ? inHost : undefined;
  if (!best && hosted.oldest > 0)
    log(
      "error",
      `pane ${meta.pane}: its checkpoint is missing; the picture begins in the middle of its output`,
    );
  const position = best?.position ?? hosted.oldest;
  const source = new HostedSource(host, hosted);
  const size = best?.size ?? meta.size;
  const pane = domain.paneOf(source, meta, size, false, {
    position,
    vt: best?.vt ?? new Uint8Array(),
    handled: hosted.head,
  });
  return { pane, source, safe: position };
}

/** The newest word on each tab, tabs of a window in order. */
export function tabsOf(found: readonly { readonly meta: PaneMeta }[]): PanePlace[] {
  const newest = new Map<number, PanePlace>();
  for (const { meta } of found) {
    const place = meta.place;
    if (place && (newest.get(place.tab.id)?.version ?? -1) < place.version) newest.set(place.tab.id, place);
  }
  return [...newest.values()].sort(
    (a, b) => a.window.id - b.window.id || a.tab.index - b.tab.index || a.tab.id - b.tab.id,
  );
}

/** Builds a tab, and its window if need be, as it was, of those of its panes that are there. */
export function rebuild(mux: Mux, place: PanePlace, panes: { has(pane: PaneId): boolean }): void {
  let tree: Tree | undefined = fromJson(place.tab.tree);
  // A pane that ended, or that moved to another tab that says so later than this one.
  for (const { id } of leaves(tree))
    if (tree && (!panes.has(id) || mux.places.has(id))) tree = remove(tree, id);
  if (!tree) return;
  const { window: facts, tab: was } = place;
  let window = mux.windows.get(facts.id);
  if (!window) {
    window = mux.restoreWindow(facts.id, facts.workspace, facts.size as Size);
    window.title = facts.title;
    window.titleGiven = facts.titleGiven;
    window.sizePolicy = facts.sizePolicy;
    window.usedAt = facts.usedAt;
  }
  const tab = new Tab(was.id, window, tree, was.size);
  tab.title = was.title;
  if (tab.panes.includes(was.active)) tab.activate(was.active);
  if (was.zoomed !== null && tab.panes.includes(was.zoomed)) tab.zoomed = was.zoomed;
  mux.addTab(tab, window);
  if (facts.activeTab === was.id) window.activate(tab);
}
