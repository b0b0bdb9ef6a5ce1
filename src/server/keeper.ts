import { type Clock, type Disposable, Scope } from "../base/index.ts";
import type { HostedSource, PaneMeta, PanePlace } from "../domains/index.ts";
import { toJson } from "../layout/index.ts";
import type { PaneId } from "../model/index.ts";
import type { FoldedPane, Mux, Tab } from "../mux/index.ts";
import type { CheckpointFiles } from "./checkpoint-file.ts";
import type { Log } from "./log-file.ts";
import { type KeptPane, PaneKeeper } from "./pane-keeper.ts";

/**
 * Keeps what a new server needs to go on after this one: with each hosted pane its place, and its checkpoint. There
 * is no file with the state of the whole: what the hosts hold is the state, and it lives exactly as long as the panes.
 */
export class Keeper implements Disposable {
  private readonly scope = new Scope();
  private readonly keepers = new Map<PaneId, PaneKeeper>();
  private version: number;
  private scheduled = false;

  constructor(
    private readonly mux: Mux,
    private readonly files: CheckpointFiles,
    private readonly clock: Clock,
    private readonly log: Log,
    version = 0,
  ) {
    this.version = version;
    this.scope.add(mux.onLayout(() => this.layoutChanged()));
  }

  /** Keeps a pane from now on. `safe`: position that a new server could go on from as things are. */
  keep(pane: FoldedPane, source: HostedSource, meta: PaneMeta, safe: number): void {
    const kept: KeptPane = { pane, source, meta };
    this.keepers.set(pane.id, new PaneKeeper(kept, this.files, this.clock, this.log, safe));
    this.layoutChanged();
  }

  /** Writes what is to be written, and resolves when it is there. */
  async flush(): Promise<void> {
    this.writePlaces();
    await Promise.all([...this.keepers.values()].map((keeper) => keeper.flush()));
  }

  private layoutChanged(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    // One writing for all changes of a turn.
    setImmediate(() => {
      this.scheduled = false;
      if (!this.scope.disposed) this.writePlaces();
    });
  }

  private writePlaces(): void {
    const { mux } = this;
    this.version++;
    const places = new Map<Tab, string>();
    for (const [id, keeper] of this.keepers) {
      const tab = mux.places.get(id);
      if (!mux.panes.has(id)) {
        keeper.dispose();
        this.keepers.delete(id);
        this.files.remove(keeper.name);
        continue;
      }
      if (!tab?.tree) continue;
      const place = placeOf(tab, mux);
      // The version alone is no change worth writing.
      const text = places.get(tab) ?? JSON.stringify(place);
      places.set(tab, text);
      const before = keeper.kept.meta.place;
      if (before && JSON.stringify({ ...before, version: 0 }) === text) continue;
      keeper.placeChanged({ ...place, version: this.version });
    }
  }

  dispose(): void {
    this.scope.dispose();
    for (const keeper of this.keepers.values()) keeper.dispose();
    this.keepers.clear();
  }
}

function placeOf(tab: Tab, mux: Mux): PanePlace {
  const { window } = tab;
  return {
    window: {
      id: window.id,
      workspace: window.workspace,
      title: window.title,
      titleGiven: window.titleGiven,
      sizePolicy: window.sizePolicy,
      size: window.size,
      activeTab: window.active?.id ?? null,
      ...(window.usedAt === undefined ? {} : { usedAt: window.usedAt }),
    },
    tab: {
      id: tab.id,
      index: window.tabs.indexOf(tab),
      title: tab.title,
      size: tab.size,
      tree: toJson(tab.tree!),
      zoomed: tab.zoomed,
      active: tab.active,
    },
    version: 0,
    next: mux.ids.state,
  };
}
