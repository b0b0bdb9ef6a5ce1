import type { PaneId } from "../model/index.ts";
import { makeView, renewPanes, type ViewSources } from "./session-view.ts";
import type { SessionView } from "./view-model.ts";

/** A view with what it was made of, and the lag that its status line shows. */
interface Kept {
  readonly sources: ViewSources;
  view: SessionView;
  readonly lag: number | undefined;
}

/**
 * The view a face drew last. Mostly only pictures of panes have moved since (the echo of a key): then only these panes
 * are put together anew, all else is the same values, by which a face sees that it need not draw them again.
 */
export class ViewKeeper {
  private kept: Kept | undefined;
  private readonly moved = new Set<PaneId>();

  constructor(private readonly sources: () => ViewSources) {}

  /** Only a pane's picture has changed (its cursor, guesses and notes included); undefined: anything may have. */
  changed(pane: PaneId | undefined): void {
    if (pane !== undefined) {
      this.moved.add(pane);
      return;
    }
    this.kept = undefined;
    this.moved.clear();
  }

  view(): SessionView {
    const { moved } = this;
    let { kept } = this;
    if (kept && moved.size > 0 && kept.lag === rounded(kept.sources))
      kept.view = renewPanes(kept.sources, kept.view, moved);
    else this.kept = kept = keep(this.sources());
    moved.clear();
    return kept.view;
  }
}

const keep = (sources: ViewSources): Kept => ({ sources, view: makeView(sources), lag: rounded(sources) });

function rounded({ lag }: ViewSources): number | undefined {
  const now = lag();
  return now === undefined ? undefined : Math.round(now);
}
