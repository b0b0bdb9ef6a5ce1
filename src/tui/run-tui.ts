import { type Clock, Scope, systemClock, utf8 } from "../base/index.ts";
import {
  type ClientConfig,
  ClientSession,
  clientOptions,
  type QuitReason,
  type SessionOptions,
} from "../client/index.ts";
import type { TtyEvent, TtyReply } from "../input/index.ts";
import type { ModBits, PaneId, Size } from "../model/index.ts";
import { appearanceOf, CapabilityProbe, questionsFor, type TerminalEnvironment } from "./capabilities.ts";
import { Clipboard, type ClipboardPort } from "./clipboard.ts";
import { Compositor, type CompositorOptions, type Picture } from "./compositor.ts";
import { FrameWriter } from "./frame-writer.ts";
import { enterSequence, keyboardOn, leaveSequence } from "./modes.ts";
import type { OuterTerminal } from "./outer-terminal.ts";
import { regionsOf } from "./regions.ts";
import { ScreenLoop } from "./screen-loop.ts";
import { themeOf } from "./theme.ts";
import { TtyInput } from "./tty-input.ts";
import { TuiFace, type TuiHost } from "./tui-face.ts";
import { TuiMouse } from "./tui-mouse.ts";

export interface TuiOptions {
  readonly terminal: OuterTerminal;
  /** How to reach the mux, who we are, the configuration. */
  readonly session: Omit<SessionOptions, "face" | "size" | "paced">;
  readonly environment: TerminalEnvironment;
  readonly clipboard: ClipboardPort;
  readonly host?: TuiHost;
  /**
   * The session is connected: attaches domains, starts the first program; gives the pane to show first, if it has one.
   * Default: a window with the default program if the mux has none.
   */
  readonly ready?: (session: ClientSession) => Promise<PaneId | undefined>;
  /** Called with the session as soon as there is one, for a reload of the configuration. */
  readonly onSession?: (session: ClientSession) => void;
  /** Called once, when the terminal has taken the first picture that shows a pane's screen. */
  readonly onPane?: () => void;
  /** Calls back after what has arrived already was read; default setImmediate. */
  readonly defer?: (run: () => void) => void;
}

/** If the terminal does not answer questions within this time, it never will (milliseconds). */
const PATIENCE = 1_000;
/** Milliseconds after a key in which what is drawn may be its answer. */
const ANSWER = 100;

/**
 * The terminal face, from taking the terminal over to giving it back. Resolves with why it ended; rejects with why it
 * could not begin. The terminal is restored in either case.
 */
export function runTui(options: TuiOptions): Promise<QuitReason> {
  const tui = new Tui(options);
  return tui.run().finally(() => tui.dispose());
}

class Tui {
  private readonly scope = new Scope();
  private readonly clock: Clock;
  private readonly terminal: OuterTerminal;
  private readonly probe: CapabilityProbe;
  private readonly session: ClientSession;
  private readonly input: TtyInput;
  private readonly mouse: TuiMouse;
  private readonly loop: ScreenLoop;
  private compositor: Compositor;
  private writer: FrameWriter;
  private picture: Picture | undefined;
  private cell: { width: number; height: number } | undefined;
  /** Made of the configuration once, not for each picture. */
  private layout: { config: ClientConfig; options: CompositorOptions } | undefined;
  private title = "";
  private keyboard = "";
  private entered = false;
  private modifiers: ModBits = 0;
  private typedAt = Number.NEGATIVE_INFINITY;
  /** A picture showed a pane's screen. */
  private hasPane = false;
  /** Undefined once it was called. */
  private onPane: TuiOptions["onPane"];
  /** Control text that goes with the next picture. */
  private aside = "";
  private finish: (reason: QuitReason) => void = () => {};
  private readonly ended: Promise<QuitReason>;

  constructor(private readonly options: TuiOptions) {
    this.terminal = options.terminal;
    this.clock = options.session.clock ?? systemClock;
    this.onPane = options.onPane;
    this.probe = new CapabilityProbe(options.environment);
    this.ended = new Promise((resolve) => {
      this.finish = resolve;
    });
    this.compositor = new Compositor(this.terminal.size);
    this.writer = this.makeWriter();
    const clipboard = new Clipboard(options.clipboard, (text) => this.tell(text));
    const face = new TuiFace({
      host: options.host ?? {},
      clipboard,
      session: () => this.session,
      tell: (text) => this.tell(text),
      appearance: () => appearanceOf(this.probe.known),
      modifiers: () => this.modifiers,
      redraw: () => this.redraw(),
      suspend: () => this.suspend(),
      quit: (reason) => this.finish(reason),
    });
    this.session = this.scope.add(
      new ClientSession({
        ...options.session,
        clock: this.clock,
        face,
        size: this.areaSize(options.session.config),
        paced: true,
      }),
    );
    this.mouse = new TuiMouse(this.session);
    this.input = this.scope.add(new TtyInput(this.clock, (event) => this.handle(event)));
    this.loop = this.scope.add(
      new ScreenLoop({
        clock: this.clock,
        defer: options.defer ?? ((run) => void setImmediate(run)),
        draw: () => this.draw(),
        write: (text, taken) => this.terminal.write(text, taken),
        onShown: () => this.shown(),
        awaited: () => this.clock.now() - this.typedAt < ANSWER,
      }),
    );
  }

  async run(): Promise<QuitReason> {
    const { terminal, session } = this;
    this.scope.add(terminal.onGone((message) => this.finish({ kind: "lost", message })));
    this.scope.add(terminal.onTerminate(() => this.finish({ kind: "detached" })));
    this.scope.add(terminal.onData((bytes) => this.input.feed(bytes)));
    this.enter();
    this.scope.add(terminal.onResize(() => this.resized()));
    this.scope.add(terminal.onResumed(() => this.enter()));
    this.scope.add(terminal.onStop(() => this.suspend()));
    this.scope.add(session.onChange(() => this.loop.request()));
    this.scope.add(this.clock.after(PATIENCE, () => this.setKeyboard()));
    this.options.onSession?.(session);
    const begun = this.begin();
    // Whoever closes the terminal while it connects does not wait for the connection.
    begun.catch(() => {});
    return Promise.race([this.ended, begun.then(() => this.ended)]);
  }

  dispose(): void {
    this.scope.dispose();
    this.leave();
  }

  private async begin(): Promise<void> {
    const { session } = this;
    await session.start();
    const { ready } = this.options;
    if (ready) await session.arrive(() => ready(session));
    else if (session.mux.windows.size === 0) session.perform({ action: "SpawnWindow" });
    this.loop.request();
  }

  // ---- the terminal's state

  private enter(): void {
    const { terminal, probe } = this;
    terminal.setRaw(true);
    this.entered = true;
    this.keyboard = "";
    this.title = "";
    terminal.setRestore(utf8(leaveSequence(probe.known)));
    const questions = questionsFor(this.options.environment);
    terminal.write(enterSequence() + questions, () => {});
    if (probe.settled) this.setKeyboard();
    this.redraw();
  }

  private leave(left: () => void = () => {}): void {
    if (!this.entered) return;
    this.entered = false;
    this.terminal.write(leaveSequence(this.probe.known), left);
    this.terminal.setRestore(undefined);
    this.terminal.setRaw(false);
  }

  private suspend(): void {
    // Not before it is given back, however soon that is written.
    this.leave(() => queueMicrotask(() => this.terminal.suspend()));
  }

  /** The keyboard's protocol, once it is known which one the terminal has. */
  private setKeyboard(): void {
    if (!this.entered) return;
    const wanted = keyboardOn(this.probe.known);
    if (wanted === this.keyboard) return;
    this.keyboard = wanted;
    this.terminal.setRestore(utf8(leaveSequence(this.probe.known)));
    this.tell(wanted);
  }

  private reply(reply: TtyReply): void {
    const before = this.probe.known;
    const learned = this.probe.reply(reply);
    if (reply.kind === "size" && reply.of === "cell-pixels" && reply.width > 0 && reply.height > 0) {
      this.cell = { width: reply.width, height: reply.height };
      this.session.resize(this.areaSize(this.session.config));
    }
    if (this.probe.settled) this.setKeyboard();
    if (learned && appearanceOf(before) !== appearanceOf(this.probe.known)) this.session.tell();
    const { colors, underlineStyles, links, synchronized } = this.probe.known;
    const drawn = [colors, underlineStyles, links, synchronized].join();
    const was = [before.colors, before.underlineStyles, before.links, before.synchronized].join();
    if (learned && drawn !== was) {
      this.writer = this.makeWriter();
      this.redraw();
    }
  }

  private makeWriter(): FrameWriter {
    return new FrameWriter(this.compositor.styles, this.compositor.clusters, this.probe.known);
  }

  private resized(): void {
    this.renewCompositor();
    this.session.resize(this.areaSize(this.session.config));
    this.loop.request();
  }

  private renewCompositor(): void {
    this.compositor = new Compositor(this.terminal.size);
    this.writer = this.makeWriter();
  }

  private redraw(): void {
    this.writer.forget();
    this.loop.request();
  }

  // ---- events

  private handle(event: TtyEvent): void {
    switch (event.type) {
      case "key":
        this.typedAt = this.clock.now();
        this.modifiers = event.key.mods;
        this.session.key(event.key);
        break;
      case "mouse":
        this.modifiers = event.mouse.mods;
        if (this.picture) this.mouse.event(event.mouse, this.picture);
        break;
      case "paste":
        this.session.paste(event.text);
        break;
      case "focus":
        this.session.focused(event.focused);
        break;
      case "reply":
        this.reply(event.reply);
        break;
    }
  }

  // ---- drawing

  private draw(): string {
    if (!this.entered) return "";
    if (this.compositor.worn) this.renewCompositor();
    const view = this.session.view();
    const picture = this.compositor.compose(view, this.compositorOptions());
    // The bar may have come or gone: the tab has another size then.
    if (picture.regions !== this.picture?.regions) this.session.resize(this.withPixels(picture.regions.area));
    this.picture = picture;
    this.hasPane ||= view.panes.some(({ screen }) => screen.terminal !== undefined);
    let text = this.aside;
    this.aside = "";
    if (view.title !== this.title && !isPlainConsole(this.options.environment)) {
      this.title = view.title;
      text += `\x1b]2;${view.title}\x1b\\`;
    }
    return text + this.writer.write(picture.frame, picture.cursor, picture.touched);
  }

  private shown(): void {
    this.session.drawn();
    if (!this.hasPane) return;
    const { onPane } = this;
    this.onPane = undefined;
    onPane?.();
  }

  /** Writes control text with the next picture, so that it never lands in the middle of one. */
  private tell(text: string): void {
    this.aside += text;
    this.loop.request();
  }

  private compositorOptions(): CompositorOptions {
    const { config } = this.session;
    if (this.layout?.config !== config) this.layout = { config, options: layoutOptions(config) };
    return this.layout.options;
  }

  private areaSize(config: ClientConfig): Size {
    const tabs = this.picture ? this.session.view().tabs.length : 1;
    return this.withPixels(regionsOf(this.terminal.size, tabs, layoutOptions(config)).area);
  }

  private withPixels({ cols, rows }: { cols: number; rows: number }): Size {
    const { width, height } = this.cell ?? { width: 0, height: 0 };
    return { cols, rows, pixelWidth: cols * width, pixelHeight: rows * height };
  }
}

function layoutOptions(config: ClientConfig): CompositorOptions {
  const options = clientOptions(config);
  return {
    bar: !options.enable_tab_bar ? "none" : options.tab_bar_at_bottom ? "bottom" : "top",
    hideBarForOneTab: options.hide_tab_bar_if_only_one_tab,
    status: options.enable_status_bar,
    tabs: options.show_tabs_in_tab_bar,
    newTabButton: options.show_new_tab_button_in_tab_bar,
    paneTitles: options.pane_titles,
    cursorStyle: CURSOR_STYLES.indexOf(String(config.options.default_cursor_style)) + 1,
    theme: themeOf(config.palette ?? config.options.colors, {
      ...options,
      inactive_pane_hsb: config.options.inactive_pane_hsb,
    }),
  };
}

/** DECSCUSR's parameters from 1 on. SteadyBlock, the default, is nobody's choice: the outer terminal's cursor stays. */
const CURSOR_STYLES = [
  "BlinkingBlock",
  "",
  "BlinkingUnderline",
  "SteadyUnderline",
  "BlinkingBar",
  "SteadyBar",
];

function isPlainConsole({ TERM = "" }: TerminalEnvironment): boolean {
  return /^(linux|vt\d)/.test(TERM);
}
