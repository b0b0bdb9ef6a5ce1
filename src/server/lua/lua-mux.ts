import { type Disposable, Scope } from "../../base/index.ts";
import type { ConfigProblem, ConfigService, Json, MuxHost } from "../../config/index.ts";
import { DomuxError } from "../../model/index.ts";
import type { Mux, Seat, Verb } from "../../mux/index.ts";
import { messages } from "../../protocol/index.ts";
import type { MuxServer } from "../mux-server.ts";
import { configVerbs } from "./config-verbs.ts";
import { faceConfig, problemText } from "./face-config.ts";
import { guiCalls, guiWindowCalls } from "./gui-calls.ts";
import { type Calls, facesOf, type LuaHouse } from "./lua-house.ts";
import { domainCalls, muxCalls } from "./mux-calls.ts";
import { Overrides } from "./overrides.ts";
import { paneCalls } from "./pane-calls.ts";
import { paneTextCalls } from "./pane-text-calls.ts";
import { tabCalls, windowCalls } from "./window-calls.ts";

const CALLS: Calls = {
  ...muxCalls,
  ...domainCalls,
  ...windowCalls,
  ...tabCalls,
  ...paneCalls,
  ...paneTextCalls,
  ...guiWindowCalls,
  ...guiCalls,
};

/** Milliseconds that Lua waits for a face to say how it is. */
const FACE_LIMIT = 1000;
/** Milliseconds that a problem of a handler is shown. */
const PROBLEM_STAYS = 15_000;
/** Longest text of a problem that is told. */
const LONGEST = 65_536;

export interface LuaMuxOptions {
  readonly mux: Mux;
  readonly config: ConfigService;
  /** The server that the faces talk to. */
  readonly server: () => MuxServer;
  /** Faces live in this process: windows can be there. */
  readonly hasGui: boolean;
}

/** What Lua sees and does of a running mux and its faces, and what faces ask of Lua. */
export class LuaMux implements MuxHost, Disposable {
  private readonly scope = new Scope();
  private readonly house: LuaHouse;
  /** Seats whose panel shows what is wrong with the configuration. */
  private readonly warned = new Set<number>();
  /** The window whose overridden configuration a seat was told of last. */
  private readonly told = new Map<number, number>();

  constructor(options: LuaMuxOptions) {
    const { mux, config } = options;
    this.house = {
      mux,
      config,
      hasGui: options.hasGui,
      overrides: this.scope.add(new Overrides(config, (window) => this.overridden(window))),
      notify: (seat, type, params) => options.server().notifySeat(seat.id, type, params),
      askFace: (seat, type, params) =>
        Promise.race([
          options.server().askSeat(seat.id, type, params),
          new Promise<undefined>((resolve) => mux.clock.after(FACE_LIMIT, () => resolve(undefined))),
        ]),
      appearances: new Map(),
      workspace: undefined,
    };
    this.scope.add(
      config.onChange(({ generation }) => {
        mux.events.add({ type: "config-reloaded", generation });
        this.relieve();
      }),
    );
    this.scope.add(
      config.onProblem((problem) => {
        if (problem.severity === "error") this.complain(problem);
      }),
    );
    this.scope.add(
      mux.events.onEvent(({ event }) => {
        if (event.type === "window-removed") this.house.overrides.forget(event.window);
        else if (event.type === "client-removed") {
          this.told.delete(event.client);
          this.warned.delete(event.client);
          this.house.appearances.delete(event.client);
        } else if (event.type === "client-changed") this.follow(mux.seats.get(event.client.id));
      }),
    );
  }

  async call(method: string, args: readonly Json[]): Promise<Json> {
    const call = Object.hasOwn(CALLS, method) ? CALLS[method] : undefined;
    if (!call) throw new DomuxError("unsupported", `${method} is not available in domux`);
    return call(this.house, ...args);
  }

  /** What faces and commands ask about the configuration and of its handlers. */
  verbs(): Verb[] {
    return configVerbs(this.house);
  }

  /** Shows what is wrong at the faces in pages; a terminal face is in this process and has it from there. */
  private complain(problem: ConfigProblem): void {
    const toast = { title: "Configuration", message: textOf(problem), timeout: PROBLEM_STAYS };
    for (const seat of this.pages())
      if (problem.from === "handler") this.house.notify(seat, messages.overrides, { toast });
      else this.warn(seat, [problem]);
  }

  private pages(): Seat[] {
    return facesOf(this.house).filter(({ facts }) => facts.kind !== "tui");
  }

  private warn(seat: Seat, problems: readonly ConfigProblem[]): void {
    if (problems.length === 0) return;
    this.warned.add(seat.id);
    this.house.notify(seat, messages.overrides, { problems: problems.map(textOf) });
  }

  /** The configuration is right again. */
  private relieve(): void {
    for (const seat of this.pages())
      if (this.warned.delete(seat.id)) this.house.notify(seat, messages.overrides, { problems: [] });
  }

  /** A window has other options than before: those who show it are told. */
  private overridden(window: number): void {
    for (const seat of facesOf(this.house, window)) this.tellConfig(seat, window);
  }

  /** A seat may show another window now, which may have options of its own. */
  private follow(seat: Seat | undefined): void {
    if (!seat || !facesOf(this.house).includes(seat)) return;
    const window = [...seat.views.keys()][0];
    const { problems } = this.house.config.current;
    // A broken file at the start: the defaults are in force. Who shows a window is ready to be told.
    if (window !== undefined && seat.facts.kind !== "tui" && !this.warned.has(seat.id))
      this.warn(
        seat,
        problems.filter(({ severity }) => severity === "error"),
      );
    const told = this.told.get(seat.id);
    if (window === undefined || window === told) return;
    if (told !== undefined || this.house.overrides.has(window)) this.tellConfig(seat, window);
  }

  private tellConfig(seat: Seat, window: number): void {
    const { overrides } = this.house;
    if (overrides.has(window)) this.told.set(seat.id, window);
    else this.told.delete(seat.id);
    this.house.notify(seat, messages.overrides, {
      window,
      overrides: faceConfig(overrides.configOf(window)),
    });
  }

  dispose(): void {
    this.scope.dispose();
  }
}

function textOf(problem: ConfigProblem): string {
  return problemText(problem).slice(0, LONGEST);
}

/** Every method that is carried out, for the test that compares them with what Lua offers. */
export const luaMethods = Object.keys(CALLS);
