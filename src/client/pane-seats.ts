import type { Clock, Disposable } from "../base/index.ts";
import type { Link } from "../link/index.ts";
import type { KeyEvent, PaneId } from "../model/index.ts";
import {
  type DataFrame,
  messages,
  type PaneState,
  type ParamsIn,
  type RequestType,
  type ResultOf,
} from "../protocol/index.ts";
import { HistoryCache } from "./history-cache.ts";
import { LagWatch } from "./lag-watch.ts";
import type { FrameOutcome, PaneReplica } from "./pane-replica.ts";
import { PaneScreen } from "./pane-screen.ts";
import { PaneSeat } from "./pane-seat.ts";
import { Experience } from "./prediction/experience.ts";
import { type PredictionScene, type PredictionStatistics, Predictor } from "./prediction/predictor.ts";
import { PredictionTally } from "./prediction/tally.ts";
import { type StreamPeer, StreamSet } from "./stream-set.ts";

export interface PaneSeatsOptions {
  readonly clock: Clock;
  readonly call: <T extends RequestType>(type: T, params: ParamsIn<T>) => Promise<ResultOf<T>>;
  readonly boundary: () => string;
  readonly threshold: (pane: PaneId) => number | undefined;
  readonly roundTrip: (pane: PaneId) => number | undefined;
  readonly state: (pane: PaneId) => PaneState | undefined;
  /** A pane's picture changed. */
  readonly onUpdate: (pane: PaneId) => void;
  readonly onProblem: (problem: unknown) => void;
}

/** All panes that this seat has to do with, and the streams of those it shows. */
export class PaneSeats implements Disposable {
  private readonly seats = new Map<PaneId, PaneSeat>();
  private readonly streams: StreamSet;
  private readonly experience = new Experience();
  private readonly tally: PredictionTally;

  constructor(private readonly options: PaneSeatsOptions) {
    // A mux that is older than this message, or away, goes without.
    this.tally = new PredictionTally(options.clock, (domains) => {
      options.call(messages.predictions, { domains: [...domains] }).catch(() => {});
    });
    this.streams = new StreamSet({
      clock: options.clock,
      onUpdate: (replica, outcome) => this.updated(replica, outcome),
      onProblem: (_, error) => options.onProblem(error),
    });
  }

  seat(pane: PaneId): PaneSeat {
    const held = this.seats.get(pane);
    const replica = this.streams.replica(pane);
    if (held?.screen.replica === replica) return held;
    held?.dispose();
    this.tally.forget(pane);
    const seat = this.make(replica);
    this.seats.set(pane, seat);
    return seat;
  }

  connected(link: Link, sameSeat: boolean): void {
    for (const seat of this.seats.values()) {
      seat.screen.history.retry();
      if (!sameSeat) seat.predictor.reset();
    }
    this.streams.connected(peerOf(link), { sameInput: sameSeat });
  }

  disconnected(): void {
    this.streams.disconnected();
  }

  show(panes: readonly PaneId[]): void {
    this.streams.show(panes);
  }

  isShown(pane: PaneId): boolean {
    return this.streams.isShown(pane);
  }

  frame(frame: DataFrame): void {
    this.streams.frame(frame);
  }

  /** As StreamSet.early. */
  early(pane: PaneId, position: number, bytes: Uint8Array): void {
    this.streams.early(pane, position, bytes);
  }

  ended(stream: number): void {
    this.streams.ended(stream);
  }

  grant(): void {
    this.streams.grant();
  }

  forget(pane: PaneId): void {
    const seat = this.seats.get(pane);
    seat?.dispose();
    this.tally.forget(pane);
    this.seats.delete(pane);
    this.streams.forget(pane);
  }

  /** A key went to a pane as input record `input`: guesses what it will do. */
  predict(seat: PaneSeat, event: KeyEvent, input: number): void {
    if (seat.predictor.isOff) {
      seat.predictor.other();
      return;
    }
    const scene = this.scene(seat.screen.replica);
    if (scene) seat.predictor.key(event, input, scene);
    this.count(seat);
  }

  /**
   * Compares a pane's picture with the server's, row by row with looks. "healed": it differed and is fetched anew;
   * "moving": output came meanwhile, so that nothing can be said.
   */
  async verify(pane: PaneId): Promise<"equal" | "healed" | "moving"> {
    const { replica } = this.seat(pane).screen;
    const before = replica.position?.position;
    const { text } = await this.options.call(messages.text, { pane, escapes: true });
    const { terminal } = replica;
    if (!terminal || !replica.atHead || replica.position?.position !== before) return "moving";
    const rows = Array.from({ length: terminal.rows }, (_, line) => terminal.rowVt(terminal.top + line));
    if (text === `${rows.map((row) => `${row}\r\n`).join("")}\x1b[0m\n`) return "equal";
    this.streams.renew(pane);
    return "healed";
  }

  statistics(): PredictionStatistics {
    return this.tally.total;
  }

  dispose(): void {
    this.tally.dispose();
    for (const seat of this.seats.values()) seat.dispose();
    this.seats.clear();
    this.streams.dispose();
  }

  private make(replica: PaneReplica): PaneSeat {
    const { pane } = replica;
    const { options } = this;
    const history = new HistoryCache({
      fetch: (from, to) => options.call(messages.rows, { pane, from, to }),
      onArrival: (problem) => {
        if (problem) options.onProblem(problem);
        options.onUpdate(pane);
      },
    });
    const predictor = new Predictor({
      clock: options.clock,
      threshold: () => options.threshold(pane),
      roundTrip: () => options.roundTrip(pane),
      experience: this.experience,
    });
    const lag = new LagWatch(options.clock, () => options.onUpdate(pane));
    const screen = new PaneScreen(replica, history);
    return new PaneSeat({ screen, predictor, lag, boundary: options.boundary });
  }

  private updated(replica: PaneReplica, outcome: Exclude<FrameOutcome, "mismatch">): void {
    const seat = this.seat(replica.pane);
    seat.lag.received();
    const known = outcome === "known";
    if (!known) seat.updated(outcome !== "applied");
    const { predictor } = seat;
    const guessed = predictor.isVisible;
    const scene = predictor.isOff ? undefined : this.scene(replica);
    if (scene) {
      predictor.frame(scene);
      this.count(seat);
    }
    if (!known || guessed || predictor.isVisible) this.options.onUpdate(replica.pane);
  }

  private count({ pane, predictor }: PaneSeat): void {
    this.tally.note(pane, this.options.state(pane)?.domain, predictor.statistics);
  }

  private scene(replica: PaneReplica): PredictionScene | undefined {
    const { terminal } = replica;
    return (
      terminal && {
        terminal,
        line: replica.line,
        acknowledged: replica.echoAck,
        program: this.options.state(replica.pane)?.process?.name ?? "",
      }
    );
  }
}

function peerOf(link: Link): StreamPeer {
  return {
    open: (request) => link.call(messages.openStream, request),
    close: (stream) => link.notify(messages.closeStream, { stream }),
    grant: (stream, bytes) => link.sendFrame({ kind: "credit", stream, bytes }),
  };
}
