import { type Clock, type Disposable, Scope } from "../base/index.ts";
import type { HostedSource, PaneMeta, PanePlace } from "../domains/index.ts";
import { toJson } from "../layout/index.ts";
import { messageOf, type PaneId } from "../model/index.ts";
import type { FoldedPane, Mux, Tab } from "../mux/index.ts";
import type { CheckpointFiles } from "./checkpoint-file.ts";
import type { Log } from "./log-file.ts";
import { type KeptPane, PaneKeeper } from "./pane-keeper.ts";
import type { SavedPane, SessionFile } from "./session-file.ts";

/**
 * Milliseconds until what is open is written down for after a reboot; begun anew when a pane ends. While a machine
 * shuts down its programs end one by one, and that must not become what was open.
 */
const SETTLE = 10_000;

/**
 * Keeps what a new server needs to go on after this one: with each hosted pane its place, and its checkpoint. What the
 * hosts hold is the state, and it lives exactly as long as the panes; the session file is for the time after them.
 */
export class Keeper implements Disposable {
  private readonly scope = new Scope();
  private readonly keepers = new Map<PaneId, PaneKeeper>();
  private version: number;
  private scheduled = false;
  private session: Disposable | undefined;
  /** Checkpoints of panes that ended since the session was written. */
  private readonly ended = new Set<string>();
  /** Directories last known, by checkpoint. */
  private readonly directories: Map<string, string>;

  constructor(
    private readonly mux: Mux,
    private readonly files: CheckpointFiles,
    private readonly sessions: SessionFile | undefined,
    private readonly clock: Clock,
    private readonly log: Log,
    version = 0,
    before: readonly SavedPane[] = [],
  ) {
    this.version = version;
    this.directories = new Map(before.map(({ checkpoint, cwd }) => [checkpoint, cwd]));
    this.scope.add(mux.onLayout(() => this.layoutChanged()));
  }

  /** Keeps a pane from now on. `safe`: position that a new server could go on from as things are. */
  keep(pane: FoldedPane, source: HostedSource, meta: PaneMeta, safe: number): void {
    const kept: KeptPane = { pane, source, meta };
    const written = () => this.sessionChanged();
    this.keepers.set(pane.id, new PaneKeeper(kept, this.files, this.clock, this.log, safe, written));
    this.layoutChanged();
  }

  /** Writes a pane's checkpoint now. */
  async checkpoint(pane: PaneId): Promise<void> {
    await this.keepers.get(pane)?.checkpoint();
  }

  /** Writes what is to be written, and resolves when it is there. */
  async flush(): Promise<void> {
    this.writePlaces();
    if (this.session && this.ended.size === 0) {
      this.session.dispose();
      await this.saveSession();
    }
    await Promise.all([...this.keepers.values()].map((keeper) => keeper.flush()));
  }

  /** Nothing is to come back: everything was ended on purpose. */
  forget(): void {
    this.writePlaces();
    this.session?.dispose();
    this.writeSession([]);
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
    // The ids not given out yet are kept by the first pane for all: else each new pane would be news to every other.
    let first = true;
    for (const [id, keeper] of this.keepers) {
      const tab = mux.places.get(id);
      if (!mux.panes.has(id)) {
        keeper.dispose();
        this.keepers.delete(id);
        this.ended.add(keeper.name);
        this.session?.dispose();
        this.session = undefined;
        continue;
      }
      if (!tab?.tree) continue;
      const place = placeOf(tab, mux);
      const text = places.get(tab) ?? layoutText(place);
      places.set(tab, text);
      const before = keeper.kept.meta.place;
      const known = !first || JSON.stringify(before?.next) === JSON.stringify(place.next);
      first = false;
      if (before && known && layoutText(before) === text) continue;
      keeper.placeChanged({ ...place, version: this.version });
    }
    this.sessionChanged();
  }

  private sessionChanged(): void {
    if (!this.scope.disposed) this.session ??= this.clock.after(SETTLE, () => void this.saveSession());
  }

  private async saveSession(): Promise<void> {
    this.session = undefined;
    const ended = this.ended.size;
    await Promise.allSettled([...this.keepers.values()].map(({ kept }) => kept.pane.refresh()));
    // One that ended meanwhile has begun the time anew.
    if (this.ended.size === ended) this.writeSession(this.saved());
  }

  private saved(): SavedPane[] {
    return [...this.keepers.values()].map(({ name, kept: { pane, meta } }) => {
      const cwd = pane.facts.cwd || (this.directories.get(name) ?? "");
      this.directories.set(name, cwd);
      return { checkpoint: name, cwd, meta: { ...meta, checkpoint: undefined } };
    });
  }

  private writeSession(panes: readonly SavedPane[]): void {
    try {
      this.sessions?.write(panes);
      for (const name of this.ended) {
        this.files.remove(name);
        this.directories.delete(name);
      }
      this.ended.clear();
    } catch (error) {
      this.log("error", `what is open cannot be written down for after a reboot: ${messageOf(error)}`);
    }
  }

  dispose(): void {
    this.scope.dispose();
    this.session?.dispose();
    for (const keeper of this.keepers.values()) keeper.dispose();
    this.keepers.clear();
  }
}

/** What of a place is worth writing when it changes. */
function layoutText(place: PanePlace): string {
  return JSON.stringify({ ...place, version: 0, next: undefined });
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
