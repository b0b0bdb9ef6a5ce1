import { type Clock, type Disposable, Emitter, Scope, systemClock } from "../base/index.ts";
import type { Link } from "../link/index.ts";
import {
  DomuxError,
  type KeyAssignment,
  type KeyEvent,
  type MouseEvent,
  messageOf,
  type PaneId,
  type Size,
  sameSize,
  type TabId,
} from "../model/index.ts";
import {
  type MuxEvent,
  messages,
  type ParamsIn,
  type RequestType,
  type ResultOf,
  type TabState,
  type WindowState,
} from "../protocol/index.ts";
import { emit } from "./actions/emit.ts";
import type { ActionHost, Pointer } from "./actions/host.ts";
import { askYesNo } from "./actions/killing.ts";
import { perform, performAsked } from "./actions/perform.ts";
import { handleAlert } from "./alerts.ts";
import { Connection, type ConnectionState, type Greeting } from "./connection.ts";
import { DomainPanels, type Shown } from "./domain-panels.ts";
import type { FacePort, QuitReason } from "./face-port.ts";
import { Focus, type Place, panesOf } from "./focus.ts";
import { KeyInput } from "./key-input.ts";
import { domainOf, roundTripTo } from "./latency.ts";
import { fire } from "./lua-events.ts";
import { MuxMirror, type MuxView } from "./mux-mirror.ts";
import { Navigation } from "./navigation.ts";
import { Frecency } from "./overlays/frecency.ts";
import { OverlayStack } from "./overlays/overlay-stack.ts";
import type { PaneSeat } from "./pane-seat.ts";
import { PaneSeats } from "./pane-seats.ts";
import { PointerInput } from "./pointer-input.ts";
import { SeatTeller } from "./seat-teller.ts";
import type { SessionOptions } from "./session-options.ts";
import { connectionView, type ViewSources } from "./session-view.ts";
import { type ClientConfig, type ClientOptions, clientOptions } from "./settings.ts";
import { isStatusEvent, StatusTexts, StatusTimer } from "./status-texts.ts";
import { subscribe } from "./subscriptions.ts";
import { TitleTexts } from "./title-texts.ts";
import { Toasts } from "./toasts.ts";
import { TypeAhead } from "./type-ahead.ts";
import { Typing } from "./typing.ts";
import { ViewKeeper } from "./view-keeper.ts";
import type { SessionView } from "./view-model.ts";

/** Lines of the log that are kept for the debug overlay. */
const LOG_LINES = 500;

/**
 * One view of a mux, without a face: mirror, replicas, focus, keys, overlays. A face gives it events in cells of the
 * tab area, draws what `view` says whenever `onChange` told so, and does what FacePort asks.
 */
export class ClientSession implements ActionHost, Disposable {
  readonly clock: Clock;
  readonly face: FacePort;
  readonly messages = messages;
  readonly mirror = new MuxMirror();
  readonly focus: Focus;
  readonly overlays: OverlayStack;
  readonly toasts: Toasts;
  readonly keys: KeyInput;
  readonly frecency: Frecency;
  readonly log: string[] = [];
  config: ClientConfig;
  options: ClientOptions;
  faceFocused = true;
  size: Size;
  pointer: Pointer | undefined;
  lastMouse: Pointer["trigger"];

  private readonly scope = new Scope();
  private readonly changes = new Emitter<void>();
  /** There is something new to draw. May come many times before the face draws. */
  readonly onChange = this.changes.event;
  private readonly connection: Connection;
  private readonly seats: PaneSeats;
  private readonly typing: Typing;
  private readonly ahead: TypeAhead;
  private readonly navigation: Navigation;
  private readonly titles: TitleTexts;
  private readonly status: StatusTexts;
  private readonly statusTimer: StatusTimer;
  private readonly panels: DomainPanels;
  private readonly mice: PointerInput;
  private readonly views = new ViewKeeper(() => this.viewSources());
  private readonly teller = new SeatTeller((problem) => this.note(problem));
  private started = false;
  private over = false;

  constructor(private readonly setup: SessionOptions) {
    this.clock = setup.clock ?? systemClock;
    this.face = setup.face;
    this.config = setup.config;
    this.options = clientOptions(setup.config);
    this.size = setup.size;
    const changed = () => this.changed();
    this.focus = new Focus(setup.workspace ?? this.options.default_workspace ?? "default");
    this.navigation = new Navigation({
      focus: this.focus,
      mux: () => this.mux,
      recent: () => this.mirror.recent,
      wanted: setup.workspace,
      lastTabOnClose: () => this.options.switch_to_last_active_tab_when_closing_tab,
      unzoom: (pane) =>
        void this.call(messages.zoom, { pane, zoomed: false }).catch((error) => this.note(error)),
      holdTyping: (done, patience) => this.holdTyping(done, patience),
      moved: () => this.moved(),
    });
    this.overlays = new OverlayStack(() => {
      this.ahead.look();
      this.changed();
    });
    this.ahead = this.scope.add(new TypeAhead(this.clock, () => this.overlays.top !== undefined));
    this.toasts = this.scope.add(new Toasts(this.clock, changed));
    this.keys = this.scope.add(new KeyInput(this.clock, changed));
    this.keys.configure(setup.config);
    this.frecency = new Frecency(setup.wall ?? (() => this.clock.now()), setup.frecency);
    this.titles = new TitleTexts(async (event, args) => {
      // These handlers get no window and pane before their arguments.
      const { result } = await this.call(messages.emit, { event, args: [...args] });
      return result;
    }, changed);
    this.status = new StatusTexts(changed);
    this.statusTimer = this.scope.add(
      new StatusTimer({
        clock: this.clock,
        interval: () => this.options.status_update_interval,
        emit: () => emit(this, this.place, "update-status"),
      }),
    );
    this.panels = this.scope.add(new DomainPanels(this));
    this.mice = this.scope.add(new PointerInput(this));
    this.connection = this.scope.add(
      new Connection({
        dial: setup.dial,
        hello: { ...setup.hello, workspace: this.focus.workspace },
        clock: this.clock,
        reconnect: setup.reconnect ?? false,
        link: setup.link,
        random: setup.random,
        onLink: (link, greeting) => this.linked(link, greeting),
      }),
    );
    this.seats = this.scope.add(
      new PaneSeats({
        clock: this.clock,
        call: (type, params) => this.call(type, params),
        boundary: () => this.options.selection_word_boundary,
        threshold: (pane) => domainOf(this.mux, pane)?.echoThreshold ?? setup.echoThreshold,
        roundTrip: (pane) => this.roundTrip(pane),
        state: (pane) => this.mux.panes.get(pane),
        onUpdate: (pane) => void (this.seats.isShown(pane) && this.changed(pane)),
        onProblem: (problem) => this.note(problem),
      }),
    );
    this.typing = this.scope.add(
      new Typing({
        setup,
        connection: this.connection,
        overlays: this.overlays,
        keys: this.keys,
        seats: this.seats,
        toasts: this.toasts,
        options: () => this.options,
        pane: () => this.place.pane,
        // A terminal around us has its own opinion of pastes, and asks itself.
        warnsOfPastes: () => this.options.paste_warning && this.face.kind !== "tui",
        ask: (question) => askYesNo(this, question),
        perform: (action) => this.perform(action),
        ahead: this.ahead,
        changed,
      }),
    );
    this.connection.onState((state) => this.connectionChanged(state));
  }

  // ---- life

  /** Connects and loads the state. @throws DomuxError why it could not. */
  async start(): Promise<void> {
    await this.connection.start();
    this.started = true;
    await this.loaded;
  }

  /** Runs what attaches domains and starts the first program; goes to the pane it gives, or to where somebody was last. */
  arrive(bring: () => Promise<PaneId | undefined>): Promise<void> {
    return this.navigation.arrive(bring);
  }

  /** Detaches: the view ends, all it showed goes on. */
  dispose(): void {
    if (this.over) return;
    this.over = true;
    this.overlays.closeAll();
    this.scope.dispose();
    this.changes.dispose();
  }

  /** Tries to reconnect at once, if it waits. */
  retry(): void {
    this.connection.retryNow();
  }

  // ---- what the face tells

  /** A key. Overlays come first, then key tables; the rest goes to the pane. */
  key(event: KeyEvent): void {
    this.typing.key(event);
  }

  /** Text of an input method, or of a key that only has text. */
  text(text: string): void {
    this.typing.text(text);
  }

  /** Text from the clipboard, for the pane with the focus or a given one. */
  paste(text: string, pane?: PaneId): void {
    this.typing.paste(text, pane);
  }

  /** A mouse event in cells of the tab; while a button is held also of what is beside it. */
  mouse(event: MouseEvent): void {
    if (!this.overlays.top) this.mice.event(event);
  }

  /** The face came to the front of its desktop, or went. */
  focused(on: boolean): void {
    this.faceFocused = on;
    void fire(this, this.place, "window-focus-changed");
    this.tell();
    this.changed();
  }

  /** The tab area has another size. */
  resize(size: Size): void {
    if (sameSize(size, this.size)) return;
    this.size = size;
    void fire(this, this.place, "window-resized");
    this.tell();
    this.changed();
  }

  /** A picture was drawn and taken by the terminal: the server may send more (`paced`). */
  drawn(): void {
    this.seats.grant();
  }

  setConfig(config: ClientConfig): void {
    this.config = config;
    this.options = clientOptions(config);
    this.keys.configure(config);
    this.titles.clear();
    this.mice.configure();
    this.timeStatus();
    void fire(this, this.place, "window-config-reloaded");
    this.changed();
  }

  // ---- what the face asks

  get place(): Place {
    return this.focus.place(this.mux);
  }

  /** The place of a tab that need not be the shown one, for actions on it. */
  placeOf(tab: TabId): Place {
    return this.focus.placeOf(this.mux, tab) ?? this.place;
  }

  get mux(): MuxView {
    return this.mirror.view;
  }

  readonly view = (): SessionView => this.views.view();

  private readonly viewSources = (): ViewSources => ({
    mux: this.mux,
    place: this.place,
    options: this.options,
    events: this.config.events,
    titles: this.titles,
    activePane: (tab) => this.focus.paneIn(tab),
    seat: (pane) => this.seat(pane),
    overlay: this.overlays.top,
    toasts: this.toasts.views,
    connection: connectionView(this.connection.state, this.clock.now()),
    keys: this.keys.hint,
    lag: () => this.roundTrip(this.place.pane),
    lostFor: this.panels.lostFor,
    status: this.status.texts,
    hover: this.mice.hover,
    focused: this.faceFocused,
    wall: this.setup.wall,
  });

  /** Compares the visible panes with the mux's own picture and fetches anew what differs. */
  async verify(): Promise<readonly ("equal" | "healed" | "moving")[]> {
    return Promise.all(this.view().panes.map(({ id }) => this.seats.verify(id)));
  }

  /** Statistics of predictive echo over all panes of this session. */
  get predictionStatistics() {
    return this.seats.statistics();
  }

  // ---- what actions use

  /** @throws DomuxError (as rejection) disconnected while there is no connection */
  async call<T extends RequestType>(type: T, params: ParamsIn<T>): Promise<ResultOf<T>> {
    const { link } = this.connection;
    if (!link) throw new DomuxError("disconnected", "There is no connection to the mux at the moment.");
    return link.call(type, params);
  }

  seat(pane: PaneId): PaneSeat {
    return this.seats.seat(pane);
  }

  sendKey(pane: PaneId, event: KeyEvent): void {
    this.typing.sendKey(pane, event);
  }

  sendText(pane: PaneId, text: string): void {
    this.typing.sendText(pane, text);
  }

  send(pane: PaneId, bytes: Uint8Array): number | undefined {
    return this.typing.send(pane, bytes);
  }

  openUri(uri: string, at: Place): void {
    fire(this, at, "open-uri", [uri]).then((allowed) => {
      if (allowed) this.face.openUri(uri);
    });
  }

  goToPane(pane: PaneId): void {
    this.navigation.toPane(pane);
  }

  goToTab(tab: TabState | TabId): void {
    this.navigation.toTab(tab);
  }

  goToWindow(window: WindowState): void {
    this.navigation.toWindow(window);
  }

  goToWorkspace(name: string): void {
    this.navigation.toWorkspace(name);
  }

  /** Does an action at the place of the focus, or at another. Failures are shown to the person. */
  perform(assignment: KeyAssignment, at: Place = this.place): Promise<void> {
    return perform(this, assignment, at);
  }

  holdTyping(done: Promise<unknown>, patience?: number): void {
    this.ahead.during(done, patience);
  }

  /** There is something new to draw; if a pane is given, only its picture. */
  changed(pane?: PaneId): void {
    this.views.changed(pane);
    if (!this.over) this.changes.emit();
  }

  /** Shows what went wrong. */
  complain(error: unknown): void {
    this.note(error);
    this.toasts.show("error", messageOf(error));
  }

  note(what: unknown): void {
    this.log.push(messageOf(what));
    if (this.log.length > LOG_LINES) this.log.splice(0, this.log.length - LOG_LINES);
  }

  showDomain(name: string): Shown {
    return this.panels.show(name);
  }

  get evaluateLua(): SessionOptions["evaluateLua"] {
    return this.setup.evaluateLua;
  }

  // ---- connection

  private loaded: Promise<void> = Promise.resolve();

  private linked(link: Link, greeting: Greeting): void {
    this.teller.forget();
    subscribe(link, {
      panels: this.panels,
      status: this.status,
      toasts: this.toasts,
      data: (frame) => {
        this.seats.frame(frame);
        if (!this.setup.paced) this.seats.grant();
      },
      applied: (number) => this.connection.applied(number),
      event: (event) => this.happened(event),
      lagged: () => this.watch(link).catch((error: unknown) => this.note(error)),
      streamEnded: (stream) => this.seats.ended(stream),
      asked: (pane, action) => performAsked(this, pane, action),
      session: this,
    });
    if (greeting.lostInput > 0)
      this.toasts.show("warning", "The connection was away too long: what was typed last may be lost.");
    this.loaded = this.watch(link);
    this.loaded.catch((error: unknown) => this.note(error));
    this.seats.connected(link, greeting.resumed);
    this.timeStatus();
  }

  private happened(event: MuxEvent): void {
    const before = this.mux;
    this.mirror.apply(event);
    if (event.type === "pane-alert") handleAlert(this, event.pane, event.alert);
    else if (event.type === "pane-removed") this.connection.forgetInput(event.pane);
    else if (event.type === "config-reloaded") this.titles.clear();
    this.panels.event(event);
    this.followed(before);
  }

  private async watch(link: Link): Promise<void> {
    const { state } = await link.call(messages.watch, {});
    const before = this.mux;
    if (state) this.mirror.load(state);
    this.followed(before);
  }

  private connectionChanged(state: ConnectionState): void {
    if (state.state === "lost") {
      this.seats.disconnected();
      this.note(`The connection was lost: ${state.message}`);
    }
    if (state.state === "ended" && !this.over) {
      this.seats.disconnected();
      // That it could not begin is what start() says.
      if (this.started) this.end({ kind: "lost", message: state.reason.message });
    }
    this.changed();
  }

  private timeStatus(): void {
    this.statusTimer.run(this.connection.link !== undefined && this.config.events.some(isStatusEvent));
  }

  // ---- changes

  /** The mirror changed: focus, streams, and what the mux must know follow. */
  private followed(before: MuxView): void {
    const now = this.mux;
    this.navigation.followed(before);
    for (const id of before.panes.keys()) if (!now.panes.has(id)) this.typing.forget(id);
    if (before.tabs !== now.tabs) this.titles.keep(new Set(now.tabs.keys()));
    this.moved();
    const emptied = before.windows.size > 0 && now.windows.size === 0;
    if (emptied && this.options.quit_when_all_windows_are_closed) this.end({ kind: "empty" });
  }

  private moved(): void {
    if (this.navigation.arriving) {
      this.changed();
      return;
    }
    this.focus.stay(this.mux);
    const { tab, pane } = this.place;
    this.statusTimer.look(pane);
    this.seats.show(tab ? (tab.zoomed === null ? panesOf(tab) : [tab.zoomed]) : []);
    if (pane !== undefined) this.seat(pane).bell = false;
    this.tell();
    this.changed();
  }

  tell(): void {
    const { link } = this.connection;
    if (link && !this.navigation.arriving) this.teller.tell(link, this.place, this);
  }

  private roundTrip(pane = -1): number | undefined {
    return roundTripTo(this.mux, pane, this.connection.link?.lag);
  }

  private end(reason: QuitReason): void {
    if (!this.over) this.face.quit(reason);
  }
}
