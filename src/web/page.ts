import { h, render } from "preact";
import { ClientSession, LinkRules, type QuitReason, type SessionView } from "../client/index.ts";
import { Mods, type PaneId } from "../model/index.ts";
import { Bar, Modal, Over, PhoneKeys } from "./chrome/app.tsx";
import type { PageActions, PageModel, ShareState } from "./chrome/page-model.ts";
import { DrawLoop } from "./draw-loop.ts";
import { WebFace } from "./face/web-face.ts";
import { ChromeWalk } from "./keys/chrome-walk.ts";
import { bindingsForTab } from "./keys/reserved-keys.ts";
import { TextInput } from "./keys/text-input.ts";
import { channelOver } from "./link/browser-channel.ts";
import type { PageConfig, Start } from "./link/session-start.ts";
import { openSocket } from "./link/socket.ts";
import { LiveText } from "./live-text.ts";
import { FontScale } from "./look/font-scale.ts";
import {
  fontFeatures,
  fontRules,
  needsDocument,
  type PageOptions,
  pageOptions,
  pixelsOf,
  wantsLigatures,
} from "./look/page-options.ts";
import { chromeColors, type Scheme, schemeOf } from "./look/scheme.ts";
import type { Begun } from "./main.ts";
import { makeActions } from "./page-actions.ts";
import { Blink } from "./panes/blink.ts";
import { flash } from "./panes/flash.ts";
import { markLooks } from "./panes/mark-looks.ts";
import { type CellSize, measureCell } from "./panes/metrics.ts";
import { type Accelerate, imageFetch, type SurfaceContext } from "./panes/pane-surface.ts";
import { Surfaces } from "./panes/surfaces.ts";
import { terminalLook } from "./panes/terminal-look.ts";
import { Pointer } from "./pointer.ts";
import { makeRoots, type Roots } from "./roots.ts";
import { SpokenOverlay } from "./spoken-overlay.ts";
import { Stage } from "./stage.ts";
import { Uploads } from "./uploads.ts";

/** How the page was opened: parameters of its address. */
export interface PageQuery {
  readonly face: "web" | "window";
  /** Window to show first. */
  readonly window: number | undefined;
  readonly workspace: string | undefined;
  /** Start a program in a window of its own. */
  readonly spawn: boolean;
  readonly viewer: boolean;
  /** Another window is there already: this one must not hide it. */
  readonly beside: boolean;
}

const READER_KEY = "domux-screen-reader";

/** The page: a ClientSession with a face of DOM, from the first connection to the end. */
export class Page {
  readonly session: ClientSession;
  options: PageOptions;
  scheme: Scheme;
  cell: CellSize;
  share: ShareState | undefined;
  ended: string | undefined;
  sticky = { ctrl: false, alt: false };
  private ratio = 0;
  readonly input: TextInput;
  readonly readOnly: boolean;
  /** A phone: fingers, and little room. It looks at what others size. */
  readonly phone = matchMedia("(pointer: coarse)").matches && Math.min(innerWidth, innerHeight) < 600;
  private readonly scale = new FontScale(this.phone);
  private readonly roots: Roots;
  private readonly surfaces: Surfaces;
  private readonly stage: Stage;
  private readonly face: WebFace;
  private readonly spoken = new LiveText();
  private readonly uploads = new Uploads(this);
  private readonly spokenOverlay: SpokenOverlay;
  readonly walk: ChromeWalk;
  private readonly actions: PageActions;
  private readonly start: Start;
  private accelerator: Accelerate | undefined;
  private readonly rules: { made: LinkRules; of: unknown } = { made: new LinkRules([]), of: undefined };
  private hover: { readonly uri: string } | undefined;
  private screenReader = localStorage.getItem(READER_KEY) === "1";
  private readonly loop = new DrawLoop({
    draw: (done) => {
      this.draw(() => {
        done();
        if (!this.pictured) this.markPicture();
      });
    },
    taken: () => this.session.drawn(),
    drawHidden: () => this.setTitle(this.session.view().title),
  });
  private seen: SessionView | undefined;
  private pictured = false;
  private overlaid = false;
  private readonly blink = new Blink(() => this.request());
  private readonly fonts = new CSSStyleSheet();

  constructor(
    app: HTMLElement,
    { start, socket }: Begun,
    readonly query: PageQuery,
  ) {
    this.start = start;
    this.readOnly = start.readOnly;
    this.roots = makeRoots(app);
    document.adoptedStyleSheets.push(this.fonts);
    this.roots.stage.append(this.spoken.element);
    const config = this.bindings(start.config);
    this.options = pageOptions(config);
    this.scheme = schemeOf(config.palette);
    this.cell = measureCell(this.look(), app, undefined);
    this.stage = new Stage(this.roots.stage, this.roots.tab);
    this.face = new WebFace(query.face, {
      session: () => this.session,
      flash: (pane) => this.flash(pane),
      fontScale: (change) => this.scaleFont(change),
      redraw: () => this.redraw(),
      newWindow: (text) => this.newWindow(text),
      commands: () => this.actions.commands(),
      composing: () => this.input.composing,
      files: (files) => this.uploads.ask(files),
      ended: (reason) => this.end(reason),
    });
    let first: WebSocket | undefined = socket;
    this.session = new ClientSession({
      dial: () => {
        // The socket that was opened while the page was loaded serves once.
        const made = first ?? openSocket(start.token);
        first = undefined;
        return channelOver(made);
      },
      hello: {
        build: __DOMUX_VERSION__,
        client: { kind: query.face, user: "", host: location.hostname, pid: 0 },
        viewer: query.viewer || this.phone || start.readOnly,
        readOnly: start.readOnly,
      },
      face: this.face,
      config,
      size: this.stage.size(this.cell, this.options),
      reconnect: true,
      paced: true,
      // The way from here to the mux may be long; on this machine it never reaches the threshold.
      echoThreshold: (config.options.local_echo_threshold_ms as number | undefined) ?? 10,
      workspace: query.workspace,
      wall: Date.now,
    });
    this.actions = makeActions(this);
    this.input = new TextInput({
      key: (event) => this.key(event),
      text: (text) => this.text(text),
      paste: (data) => this.uploads.paste(data),
      composing: (text) => this.roots.stage.classList.toggle("composing", text !== undefined),
    });
    document.body.append(this.input.element);
    this.spokenOverlay = new SpokenOverlay(this.input.element, "Terminal input");
    document.body.append(this.spokenOverlay.element);
    this.walk = new ChromeWalk(app, () => this.input.focus());
    this.surfaces = new Surfaces(this.roots.panes, this.context());
    new Pointer(this.roots.stage, {
      origin: () => this.origin(),
      mouse: (event) => {
        this.roots.stage.classList.remove("typing");
        this.session.mouse(event);
      },
      pressed: () => this.input.focus(),
      pan: (x, y) => this.seen !== undefined && this.stage.pan(x, y, this.seen, this.cell, this.options),
      pinch: (factor) => this.scaleFont(factor),
    });
    this.uploads.listen(this.roots.stage);
    this.listen();
  }

  /** Connects, and shows what there is. @throws DomuxError why it could not */
  async run(): Promise<void> {
    const { session, query } = this;
    session.onChange(() => this.request());
    session.mirror.onChange((event) => {
      if (event?.type === "config-reloaded")
        this.reconfigure().catch((error: unknown) => session.complain(error));
    });
    const started = session.start();
    // While the server answers.
    this.surfaces.prepare();
    await started;
    const window = query.window === undefined ? undefined : session.mux.windows.get(query.window);
    if (window) session.goToWindow(window);
    else if (query.spawn) await this.spawn();
    // From now on this seat is where it is, whatever others look at.
    const { pane } = session.place;
    if (pane !== undefined) session.goToPane(pane);
    this.input.focus();
    this.request();
  }

  /** From now on emulators are drawn by the hardware. */
  accelerate(accelerator: Accelerate): void {
    this.accelerator = accelerator;
    this.applyLook();
  }

  /** Starts the default program in a window of its own and goes there. */
  async spawn(): Promise<void> {
    const { session } = this;
    const { pane } = await session.call(session.messages.spawn, {
      workspace: session.place.workspace,
      size: session.size,
    });
    session.goToPane(pane);
  }

  get view(): SessionView {
    return this.seen ?? this.session.view();
  }

  get token(): string {
    return this.start.token;
  }

  request(): void {
    this.loop.request();
  }

  get reader(): boolean {
    return this.screenReader;
  }

  toggleReader(): void {
    this.screenReader = !this.screenReader;
    localStorage.setItem(READER_KEY, this.screenReader ? "1" : "0");
    this.applyLook();
    this.session.toasts.show("info", `Screen reader mode is ${this.screenReader ? "on" : "off"}.`);
  }

  newWindow(text: string): void {
    this.actions.openWindow(text);
  }

  end(reason: QuitReason): void {
    const sentence = {
      detached: "Detached. Everything goes on.",
      empty: "The last terminal has ended.",
      lost: "",
    };
    this.ended = reason.kind === "lost" ? reason.message : sentence[reason.kind];
    this.session.dispose();
    this.request();
    // Only a window that a program opened may close itself; a browser's tab stays with the sentence.
    if (this.query.face === "window" && (reason.kind !== "lost" || reason.onPurpose)) window.close();
  }

  // ---- input

  private key(event: Parameters<ClientSession["key"]>[0]): boolean {
    const { mods } = event;
    if (this.share) {
      if (event.key === "Escape") this.actions.closeShare();
      return false;
    }
    if (!this.session.overlays.top && this.walk.begins(event, this.session.config.keys)) return false;
    const pasteKey =
      (/^v$/i.test(event.key) && (mods & (Mods.ctrl | Mods.super)) !== 0) ||
      (event.key === "Insert" && (mods & Mods.shift) !== 0);
    if (this.options.hide_mouse_cursor_when_typing && event.kind !== "release")
      this.roots.stage.classList.add("typing");
    return this.face.duringKey(pasteKey && event.kind !== "release", () => this.session.key(event));
  }

  private text(text: string): void {
    const { ctrl, alt } = this.sticky;
    if (!ctrl && !alt) {
      this.session.text(text);
      return;
    }
    this.sticky = { ctrl: false, alt: false };
    const mods = (ctrl ? Mods.ctrl : 0) | (alt ? Mods.alt : 0);
    for (const char of text) this.session.key({ key: char, mods, kind: "press" });
  }

  private origin() {
    const { left, top } = this.roots.stage.getBoundingClientRect();
    return { x: left + this.stage.left, y: top + this.stage.top, cell: this.cell };
  }

  private listen(): void {
    const focus = () => {
      this.session.focused(document.hasFocus());
      if (document.hasFocus() && document.activeElement === document.body) this.input.focus();
    };
    addEventListener("focus", focus);
    addEventListener("blur", focus);
    document.addEventListener("visibilitychange", () => this.request());
    const resized = new ResizeObserver(() => this.resized());
    resized.observe(this.roots.stage);
    // Another screen, another zoom: the cell has other pixels.
    const ratio = () => {
      matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener("change", ratio, { once: true });
      this.applyLook();
    };
    ratio();
    document.fonts.addEventListener("loadingdone", () => this.applyLook());
    this.session.focused(document.hasFocus());
  }

  private resized(): void {
    if (devicePixelRatio !== this.ratio) {
      this.applyLook();
      return;
    }
    this.session.resize(this.stage.size(this.cell, this.options));
    this.request();
  }

  // ---- looks

  private scaleFont(change: "larger" | "smaller" | "reset" | number): void {
    this.scale.change(change);
    this.applyLook();
  }

  private look() {
    return terminalLook(this.options, this.scheme, this.scale.now);
  }

  /** The hardware draws glyphs with the browser's own features and one font only. */
  private get renderer(): Accelerate | undefined {
    return needsDocument(this.options) ? undefined : this.accelerator;
  }

  private context(): SurfaceContext {
    const { session, scheme, options, cell } = this;
    const { palette } = session.config as PageConfig;
    return {
      look: this.look(),
      cell,
      scheme,
      options,
      ligatures: wantsLigatures(options),
      marks: markLooks(scheme, palette),
      screenReader: this.screenReader,
      accelerate: this.renderer,
      fetchImage: imageFetch(session),
    };
  }

  /** Fonts, colours or pixels have changed. */
  private applyLook(): void {
    const { options, scheme } = this;
    const look = this.look();
    this.ratio = devicePixelRatio;
    this.cell = measureCell(look, this.roots.stage, this.renderer);
    const { style } = document.documentElement;
    style.colorScheme = scheme.dark ? "dark" : "light";
    const values: Record<string, string> = {
      ...chromeColors(scheme, options.window_frame),
      "--term-font": String(look.options.fontFamily),
      "--term-size": `${look.fontSize}px`,
      "--term-features": fontFeatures(options),
      "--term-line": `${this.cell.height}px`,
      "--blink": `${options.cursor_blink_rate}ms`,
      "--cursor-thickness": `${pixelsOf(options.cursor_thickness ?? 2, this.cell.width, this.cell.width)}px`,
    };
    for (const [name, value] of Object.entries(values)) style.setProperty(name, value);
    this.fonts.replaceSync(fontRules(options));
    document.querySelector('meta[name="theme-color"]')?.setAttribute("content", values["--bar"]);
    this.spoken.enable(this.screenReader);
    this.surfaces.configure(this.context());
    this.resized();
  }

  private bindings(config: PageConfig): PageConfig {
    // Also where a window was wanted but there is no browser that has one without bars.
    const inTab = matchMedia("(display-mode: browser)").matches;
    return inTab ? { ...config, keys: [...config.keys, ...bindingsForTab(config.keys)] } : config;
  }

  private async reconfigure(): Promise<void> {
    const { session } = this;
    const { config } = await session.call(session.messages.config, {});
    const made = this.bindings(config as PageConfig);
    this.options = pageOptions(made);
    this.scheme = schemeOf(made.palette);
    session.setConfig(made);
    this.applyLook();
  }

  private redraw(): void {
    this.surfaces.redraw();
    this.request();
  }

  private flash(pane: PaneId): void {
    const element = this.surfaces.element(pane);
    if (element) flash(element, this.options.visual_bell, this.scheme.visualBell);
  }

  // ---- drawing

  private draw(done: () => void): void {
    const { session } = this;
    if (this.ended !== undefined) {
      this.drawChrome(this.view);
      done();
      return;
    }
    const view = session.view();
    this.seen = view;
    const fitting = () => this.stage.fitting(view, this.cell, this.options, this.scale.now);
    if (this.scale.fit(view.cols, () => this.look().fontSize, fitting)) this.applyLook();
    this.hover = this.linkUnderPointer(view);
    this.stage.place(view, this.cell, this.options);
    const secret = (pane: SessionView["panes"][number]) => {
      const { known, echo, canonical } = pane.screen.replica.line;
      return this.options.detect_password_input && known && !echo && canonical;
    };
    const margins = (pane: SessionView["panes"][number]) =>
      this.stage.margins(pane, view, this.cell, this.options);
    const hidden = this.blink.hidden(this.options);
    this.surfaces.draw({ view, focused: document.hasFocus(), secret, margins, hidden }, done);
    this.blink.schedule(this.surfaces.blinking, this.options);
    this.spoken.update(view.panes.find((pane) => pane.active));
    this.placeInput(view);
    this.drawChrome(view);
  }

  private drawChrome(view: SessionView): void {
    const model: PageModel = {
      view,
      session: this.session,
      options: this.options,
      scheme: this.scheme,
      cell: this.cell,
      readOnly: this.readOnly,
      phone: this.phone,
      stickyCtrl: this.sticky.ctrl,
      stickyAlt: this.sticky.alt,
      hoverUri: this.hover?.uri,
      share: this.share,
      ended: this.ended,
      actions: this.actions,
    };
    const { bar, over, modal, foot } = this.roots;
    render(h(Bar, { model }), bar);
    render(h(Over, { model }), over);
    render(h(Modal, { model }), modal);
    render(h(PhoneKeys, { model }), foot);
    this.spokenOverlay.tell(view.overlay);
    // What opens takes the keyboard from the controls; what closes leaves it to the terminal.
    if (view.overlay && !this.overlaid) this.input.focus();
    this.overlaid = view.overlay !== undefined;
    bar.parentElement?.classList.toggle("bottom", this.session.options.tab_bar_at_bottom);
    this.roots.stage.classList.toggle("linked", this.hover !== undefined);
    this.setTitle(view.title);
  }

  private setTitle(title: string): void {
    if (document.title !== title) document.title = title || "domux";
  }

  /** For whoever measures how soon a prompt can be seen (User Timing). */
  private markPicture(): void {
    this.pictured = this.seen?.panes.some(({ cursor }) => cursor && cursor.col > 0) ?? false;
    if (this.pictured) performance.mark("domux:prompt");
  }

  private linkUnderPointer(view: SessionView): { uri: string } | undefined {
    for (const pane of view.panes) {
      const mark = pane.marks.find(({ kind }) => kind === "link");
      if (!mark) continue;
      const { hyperlink_rules: rules } = this.session.options;
      if (this.rules.of !== rules) Object.assign(this.rules, { of: rules, made: new LinkRules(rules) });
      return this.rules.made.at({ row: mark.row, col: mark.from }, pane.screen);
    }
    return undefined;
  }

  private placeInput(view: SessionView): void {
    const pane = view.panes.find((one) => one.active);
    const { x, y } = this.origin();
    const { width, height } = this.cell;
    const cursor = pane?.cursor ?? { row: pane?.top ?? 0, col: 0 };
    const left = x + ((pane?.rect.left ?? 0) + cursor.col) * width;
    const top = y + ((pane?.rect.top ?? 0) + cursor.row - (pane?.top ?? 0)) * height;
    this.input.place(
      Math.min(Math.max(0, left), innerWidth - 4),
      Math.min(Math.max(0, top), innerHeight - height),
      height,
    );
  }
}
