import { type Clock, counted, type Disposable, Emitter } from "../../base/index.ts";
import { Backoff, type CloseReason, type HelloParams } from "../../link/index.ts";
import { type DomainId, DomuxError, type ErrorCode, messageOf, type WindowId } from "../../model/index.ts";
import type {
  AttachRequest,
  Domain,
  DomainEvent,
  DomainHost,
  DomainSetting,
  Mirror,
  Question,
} from "../../mux/index.ts";
import type { DomainState, ParamsOf, RequestType, ResultOf } from "../../protocol/index.ts";
import { type Attempt, aborted, type Dialer } from "./dialer.ts";
import { MuxMirror } from "./mux-mirror.ts";
import { RemotePane } from "./remote-pane.ts";
import { Session } from "./session.ts";
import type { Surroundings } from "./surroundings.ts";
import { forOtherMachine, isThere, toHere, toThere } from "./translate.ts";

export interface RemoteDomainOptions {
  readonly id: DomainId;
  readonly name: string;
  readonly host: DomainHost;
  readonly dialer: Dialer;
  readonly clock: Clock;
  /** Milliseconds since the Unix epoch. */
  readonly wall?: () => number;
  /** What this mux says of itself to the other. */
  readonly hello: () => HelloParams;
  readonly surroundings?: Surroundings;
  /** Chance for the backoff, 0 to 1. */
  readonly random?: () => number;
}

/** What a try is begun for. */
type Kind = Pick<Attempt, "first" | "brings" | "reached">;

/** One try to connect. */
interface Try {
  readonly abort: AbortController;
  readonly done: Promise<void>;
  readonly kind: Kind;
  readonly began: number;
  /** How many asked for it and are still there. */
  waiting: number;
}

/** Failures after which another try needs a person. */
const FINAL: readonly ErrorCode[] = [
  "auth-failed",
  "cancelled",
  "config",
  "insecure",
  "not-allowed",
  "unsupported",
  "version-mismatch",
];
/** Least milliseconds between the beginnings of two tries that keys ask for. */
const KEY_INTERVAL = 250;
/** Milliseconds for a try that the network's return began, doubled by each that it was too short for; between tries. */
const TRY_TIME = { after: 5_000, beside: 1_000 } as const;
/** Milliseconds between two measurements of the lag. */
const LAG_INTERVAL = 5_000;

/**
 * Another mux as a domain: its windows and tabs are shown here, verbs go there, panes are passed on. A state machine
 * of its own that waits for no other domain: detached, connecting, prompting, attached, lost.
 */
export class RemoteDomain implements Domain, Mirror {
  readonly id: DomainId;
  readonly name: string;
  readonly mirror: Mirror = this;
  private readonly emitter = new Emitter<DomainEvent>();
  readonly events = this.emitter.event;
  private current: DomainState;
  private dialer: Dialer;
  private readonly shown: MuxMirror;
  private readonly session: Session;
  private readonly backoff: Backoff;
  /** The try under way. */
  private trying: Try | undefined;
  /** A try has asked a person something: none is begun beside a connection that may live. */
  private asks = false;
  private retry: Disposable | undefined;
  private lagTimer: Disposable | undefined;
  private watching: Disposable | undefined;
  private tryTime: number = TRY_TIME.after;
  /** When the last try began. */
  private began = 0;
  private disposed = false;

  constructor(private readonly options: RemoteDomainOptions) {
    const { id, name, dialer, host } = options;
    this.id = id;
    this.name = name;
    this.dialer = dialer;
    this.backoff = new Backoff(options.random);
    this.current = {
      id,
      name,
      kind: dialer.kind,
      state: "detached",
      spawnable: true,
      detachable: true,
      ...factsOf(dialer),
    };
    this.shown = new MuxMirror({
      host: host.mirror,
      newPaneId: () => host.newPaneId(),
      makePane: (pane, there) =>
        new RemotePane(pane, there, this.session, this.shown.state.panes.get(there)!),
    });
    this.session = new Session({
      clock: options.clock,
      host,
      hello: options.hello,
      dialer: () => this.dialer,
      mirror: this.shown,
      domain: this,
      onGreeted: () => {
        for (const pane of this.shown.panes.values()) pane.setLost(false);
        this.set({ state: "attached", detail: undefined, nextTry: undefined });
      },
      onTyped: () => {
        if (this.current.state === "lost" && !this.trying && options.clock.now() - this.began >= KEY_INTERVAL)
          this.start({ first: false });
      },
      onUnsure: (there) =>
        this.shown.pane(there)?.alert({
          type: "notification",
          id: "",
          title: this.name,
          body: "The server was lost before it answered: what was typed last may not have arrived.",
        }),
      onRenumbered: () => {
        for (const pane of this.shown.panes.values()) pane.renumbered();
      },
      onNote: (line) => this.progress(line),
      onReturn: () => this.returned(),
    });
  }

  get state(): DomainState {
    return this.current;
  }

  async settings(): Promise<readonly DomainSetting[]> {
    const { link, waiting, laneProven } = this.session;
    return [
      ...(await this.dialer.settings()),
      ...(link?.lag === undefined
        ? []
        : [{ name: "round trip", value: `${link.lag.toFixed(1)} ms`, origin: "measured" }]),
      ...(laneProven === undefined
        ? []
        : [
            {
              name: "input lane",
              value: laneProven ? "open" : "no datagram is answered",
              origin: "measured",
            },
          ]),
      ...(waiting > 0
        ? [{ name: "input on its way", value: counted(waiting, "byte"), origin: "measured" }]
        : []),
    ];
  }

  /**
   * Another way to the same mux, from the next connection on; what the one there is goes by (prediction, the indicator
   * of lag) holds at once, and a lost domain tries the new way now.
   */
  redirect(dialer: Dialer): void {
    this.dialer = dialer;
    const facts = factsOf(dialer);
    this.set({ echoThreshold: undefined, lagIndicator: undefined, ...facts });
    if (this.current.state === "lost" && !this.trying) this.start({ first: false });
  }

  // ---- attaching
  async attach(request: AttachRequest): Promise<void> {
    if (this.current.state === "attached") return;
    if (!this.trying || request.window !== undefined) this.shown.adopt(request.window, request.background);
    if (!this.trying) {
      this.start({ first: this.current.state !== "lost", brings: request.brings });
    }
    const trying = this.trying!;
    trying.waiting++;
    // Healing is nobody's own, and a first try goes on while anybody waits for it.
    request.cancelled?.then(() => {
      if (--trying.waiting === 0 && trying.kind.first && this.trying === trying) trying.abort.abort();
    });
    await this.tried();
  }

  async detach(): Promise<void> {
    this.leave("detached");
  }

  async reconnect(): Promise<void> {
    if (this.current.state !== "lost") return;
    if (!this.trying) this.start({ first: false });
    await this.tried();
  }

  /** The end of the try under way, or of the one that takes its place. */
  private async tried(): Promise<void> {
    for (;;) {
      const { trying } = this;
      try {
        await trying?.done;
        return;
      } catch (error) {
        if (!this.trying || this.trying === trying) throw error;
      }
    }
  }

  /** Begins a try; its end is told by its promise and by the state. */
  private start(kind: Kind): void {
    this.retry?.dispose();
    this.retry = undefined;
    this.began = this.options.clock.now();
    const abort = new AbortController();
    const done = Promise.resolve().then(() => this.attempt(kind, abort));
    this.trying = { abort, done, kind, began: this.began, waiting: 0 };
    // Tries that nobody waits for are told by the state.
    done.catch(() => {});
    if (kind.first) this.set({ state: "connecting", detail: undefined, nextTry: undefined });
    else this.set({ nextTry: undefined });
  }

  private async attempt(kind: Kind, abort: AbortController): Promise<void> {
    const { signal } = abort;
    try {
      const channel = await this.dialer.dial(this.tryOf(kind, signal));
      const stop = () => channel.close({ code: "cancelled", message: "The attempt was given up." });
      if (signal.aborted) stop();
      signal.addEventListener("abort", stop);
      const { link } = this.session;
      if (link && link.silentSince === undefined && !signal.aborted) {
        // The connection before has come to life meanwhile.
        this.trying = undefined;
        channel.close();
        return;
      }
      await this.session.begin(channel, (reason, said) => this.lost(reason, said));
      signal.removeEventListener("abort", stop);
    } catch (error) {
      const failure = signal.aborted ? cancelled() : asFailure(error);
      if (this.trying?.abort === abort) {
        this.trying = undefined;
        this.failed(kind.first, failure);
      }
      throw failure;
    }
    if (this.trying?.abort !== abort) return;
    this.trying = undefined;
    if (this.session.link) this.attached();
    else if (this.current.state === "lost" && !this.retry) this.later();
  }

  /** The network is there: a connection is made at once, whatever was being waited for. */
  private returned(): void {
    const { trying, session } = this;
    const now = this.options.clock.now();
    if (this.disposed || this.current.state === "prompting") return;
    if (trying) {
      const time = trying.kind.reached ? this.tryTime : 2 * (session.roundTrip ?? 0);
      if (trying.kind.first || now - trying.began < time) return;
      // A host, a line or a machine that needs longer must get there in the end.
      if (trying.kind.reached) this.tryTime *= 2;
      this.trying = undefined;
      trying.abort.abort();
    } else if (session.link) {
      if (this.asks || now - this.began < TRY_TIME.beside) return;
    } else if (!this.retry) return;
    this.start({ first: false, reached: true });
  }

  private tryOf(kind: Kind, signal: AbortSignal): Attempt {
    return {
      ...kind,
      lag: this.session.roundTrip,
      signal,
      progress: (line) => {
        if (!signal.aborted) this.progress(line);
      },
      ask: async (question) => {
        this.asks = true;
        if (signal.aborted || this.session.link) return null;
        const before = this.current.state;
        this.set({ state: "prompting", detail: lastLine(question) });
        const ended = aborted(signal);
        const withdrawn = question.withdrawn ? Promise.race([question.withdrawn, ended]) : ended;
        try {
          return await this.options.host.ask({ ...question, withdrawn });
        } finally {
          if (!signal.aborted) this.set({ state: before });
        }
      },
    };
  }

  private attached(): void {
    const { dialer } = this;
    const { clock, surroundings } = this.options;
    this.backoff.reset();
    this.tryTime = TRY_TIME.after;
    for (const pane of this.shown.panes.values()) pane.resume();
    dialer
      .attached?.((type, params) => this.session.call(type, params))
      .catch((error: unknown) => this.progress(messageOf(error)));
    if (!dialer.networked) return;
    this.lagTimer?.dispose();
    this.watching?.dispose();
    this.watching = surroundings?.onChange(() => {
      if (this.current.state === "attached") this.session.link?.probe();
      else if (this.retry) this.start({ first: false });
    });
    const { link } = this.session;
    const measure = async () => {
      await link?.measure().catch(() => {});
      if (!link || this.session.link !== link) return;
      this.noteLag(link.lag);
      this.lagTimer = clock.after(LAG_INTERVAL, () => void measure());
    };
    void measure();
  }

  private noteLag(lag: number | undefined): void {
    const before = this.current.lag;
    if (lag === undefined) return;
    if (before !== undefined && Math.abs(lag - before) <= Math.max(1, before / 10)) return;
    this.set({ lag: Math.round(lag * 10) / 10 });
  }

  private failed(first: boolean, error: DomuxError): void {
    this.progress(error.message);
    // The connection that it was to replace is there.
    if (this.session.link) return;
    if (this.current.state === "attached") for (const pane of this.shown.panes.values()) pane.setLost(true);
    if (first || this.current.state === "detached") {
      this.set({ state: "detached", detail: error.message, nextTry: undefined });
      return;
    }
    this.set({ state: "lost", detail: error.message });
    if (FINAL.includes(error.code)) this.set({ nextTry: undefined });
    else this.later();
  }

  // ---- losing and healing
  private lost(reason: CloseReason, said: CloseReason | undefined): void {
    this.lagTimer?.dispose();
    if (this.disposed) return;
    if (said?.code === "cancelled") {
      this.leave("detached", said.message);
      return;
    }
    for (const pane of this.shown.panes.values()) pane.setLost(true);
    this.set({ state: "lost", detail: (said ?? reason).message, lag: undefined });
    if (FINAL.includes(reason.code) || this.trying) return;
    this.later();
  }

  private later(): void {
    const wait = this.backoff.next();
    this.retry = this.options.clock.after(wait, () => this.start({ first: false }));
    this.set({ nextTry: (this.options.wall ?? Date.now)() + wait });
  }

  private leave(state: "detached", detail?: string): void {
    const { trying } = this;
    this.trying = undefined;
    trying?.abort.abort();
    this.retry?.dispose();
    this.retry = undefined;
    this.lagTimer?.dispose();
    this.watching?.dispose();
    this.watching = undefined;
    this.session.end();
    this.shown.clear();
    this.backoff.reset();
    this.set({ state, detail, nextTry: undefined, lag: undefined });
  }

  // ---- the mirror
  async forward<M extends RequestType>(
    message: M,
    params: ParamsOf<M>,
    into?: WindowId,
  ): Promise<ResultOf<M>> {
    if (this.current.state === "detached" || this.current.state === "connecting")
      throw new DomuxError("not-attached", `The domain ${JSON.stringify(this.name)} is not attached.`);
    const translated = toThere(params as Record<string, unknown>, this.shown.ids);
    const asked = this.dialer.networked ? forOtherMachine(translated) : translated;
    const hold = into === undefined ? undefined : this.shown.hold();
    try {
      const result = (await this.session.call(message, asked as never)) as Record<string, unknown>;
      if (into !== undefined && typeof result.window === "number") {
        const { windows } = this.shown.ids;
        if (windows.here(result.window) === undefined) windows.set(into, result.window);
      }
      hold?.dispose();
      return (await this.known(result)) as ResultOf<M>;
    } finally {
      hold?.dispose();
      this.shown.reconcile();
    }
  }

  /** The result with our ids, as soon as all it names is shown here. */
  private async known(result: Record<string, unknown>): Promise<unknown> {
    for (;;) {
      this.shown.reconcile();
      const mapped = toHere(result, this.shown.ids);
      if (mapped) return mapped;
      // What happened over there was told before the answer: what is not there now came and went unseen.
      const { state, ids } = this.shown;
      const gone = result.pane;
      if (typeof gone === "number" && !state.panes.has(gone) && ids.panes.everHere(gone) === undefined) {
        ids.panes.remember(gone, this.options.host.newPaneId());
        continue;
      }
      if (!isThere(result, (kind, there) => state[kind].has(there)))
        throw new DomuxError("not-found", "What was made is gone already.");
      const { link } = this.session;
      if (!link)
        throw new DomuxError("disconnected", "The connection was lost before the answer was complete.");
      await new Promise<void>((resolve) => {
        const done = () => {
          heard.dispose();
          closed.dispose();
          resolve();
        };
        const heard = this.shown.onChange(done);
        const closed = link.onClose(done);
      });
    }
  }

  maps(window: WindowId): boolean {
    return this.shown.ids.windows.there(window) !== undefined;
  }

  view(windows: Parameters<Mirror["view"]>[0]): void {
    this.session.view(windows);
  }

  focus(pane: number | null): void {
    this.session.focus(pane);
  }

  private progress(line: string): void {
    this.emitter.emit({ type: "progress", line });
  }

  private set(change: Partial<DomainState>): void {
    const next: Record<string, unknown> = { ...this.current, ...change };
    for (const [name, value] of Object.entries(next)) if (value === undefined) delete next[name];
    if (JSON.stringify(next) === JSON.stringify(this.current)) return;
    this.current = next as unknown as DomainState;
    this.emitter.emit({ type: "changed" });
  }

  dispose(): void {
    if (this.disposed) return;
    this.disposed = true;
    this.trying?.abort.abort();
    this.retry?.dispose();
    this.lagTimer?.dispose();
    this.watching?.dispose();
    this.session.end();
    this.emitter.dispose();
  }
}

/** What of a dialer faces are told. */
function factsOf({ label, echoThreshold, lagIndicator }: Dialer): Partial<DomainState> & { label: string } {
  return {
    label,
    ...(echoThreshold !== undefined && { echoThreshold }),
    ...(lagIndicator && { lagIndicator: true }),
  };
}

const cancelled = () => new DomuxError("cancelled", "The attempt to connect was given up.");

function asFailure(error: unknown): DomuxError {
  return error instanceof DomuxError
    ? error
    : new DomuxError("attach-failed", messageOf(error), { cause: error });
}

function lastLine({ text }: Question): string {
  return text.slice(text.trimEnd().lastIndexOf("\n") + 1).trim();
}
