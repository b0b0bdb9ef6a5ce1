import type { Clock, Disposable } from "../../base/index.ts";
import type { DomainId, PaneId } from "../../model/index.ts";
import type { PredictionStatistics } from "./predictor.ts";

/** What predictive echo did since it was last told, for one domain. */
export interface PredictionNews extends PredictionStatistics {
  readonly domain: DomainId;
}

const NONE: PredictionStatistics = { keys: 0, shown: 0, confirmed: 0, wrong: 0 };
/** The mux hears of predictions at most so often, milliseconds. */
const INTERVAL = 1_000;

/** Adds up what the predictors of a session count, and tells the mux now and then, by domain. */
export class PredictionTally implements Disposable {
  private readonly panes = new Map<PaneId, PredictionStatistics>();
  private readonly news = new Map<DomainId, PredictionStatistics>();
  private sum = NONE;
  private timer: Disposable | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly tell: (news: readonly PredictionNews[]) => void,
  ) {}

  /** Everything counted so far, over all panes that there were. */
  get total(): PredictionStatistics {
    return this.sum;
  }

  /** A pane's predictor has counted so far. */
  note(pane: PaneId, domain: DomainId | undefined, counted: PredictionStatistics): void {
    const before = this.panes.get(pane) ?? NONE;
    if (isSame(counted, before)) return;
    const more = combine(counted, before, -1);
    this.panes.set(pane, { ...counted });
    this.sum = combine(this.sum, more, 1);
    if (domain === undefined) return;
    this.news.set(domain, combine(this.news.get(domain) ?? NONE, more, 1));
    this.timer ??= this.clock.after(INTERVAL, () => this.flush());
  }

  /** The pane's predictor is gone: another one begins at nothing. */
  forget(pane: PaneId): void {
    this.panes.delete(pane);
  }

  dispose(): void {
    this.timer?.dispose();
  }

  private flush(): void {
    this.timer = undefined;
    const news = [...this.news].map(([domain, counts]) => ({ domain, ...counts }));
    this.news.clear();
    this.tell(news);
  }
}

function isSame(a: PredictionStatistics, b: PredictionStatistics): boolean {
  return a.keys === b.keys && a.shown === b.shown && a.confirmed === b.confirmed && a.wrong === b.wrong;
}

function combine(a: PredictionStatistics, b: PredictionStatistics, sign: 1 | -1): PredictionStatistics {
  return {
    keys: a.keys + sign * b.keys,
    shown: a.shown + sign * b.shown,
    confirmed: a.confirmed + sign * b.confirmed,
    wrong: a.wrong + sign * b.wrong,
  };
}
