import type { Browser, BrowserContext, BrowserContextOptions, Page, Request } from "playwright-core";
import { expect } from "vitest";
import { systemClock } from "../../src/base/index.ts";
import type { ClientConfig } from "../../src/client/index.ts";
import { defaultOptions, explainAll } from "../../src/config/index.ts";
import { type FaceServer, startFaceServer } from "../../src/desktop/index.ts";
import { RemoteDomain } from "../../src/domains/remote/index.ts";
import type { ActionFace, KeyAssignment, PaneId } from "../../src/model/index.ts";
import type { FoldedPane, Mux, Verb } from "../../src/mux/index.ts";
import { type DomainState, messages, type RequestType } from "../../src/protocol/index.ts";
import type { Style } from "../../src/vt/index.ts";
import { testConfig, unhurried } from "./client-config.ts";
import { ClientHouse } from "./client-house.ts";
import type { EmulatorTerminal } from "./emulator-terminal.ts";
import { TuiHouse } from "./tui-house.ts";
import { CuttableDialer, House, hello } from "./two-muxes.ts";

/** A place in cells of the tab, 0-based. */
export type Cell = readonly [col: number, row: number];

/** A face with somebody at it: what they can do, and what they see. */
export interface FaceUnderTest {
  readonly kind: ActionFace;
  press(key: "F9" | "F10" | "F11" | "F12" | "Enter" | "Escape" | "Control+b" | "Control+u"): Promise<void>;
  type(text: string): Promise<void>;
  /** Presses the left button, moves to the other cells, lets go. */
  drag(...cells: readonly Cell[]): Promise<void>;
  /** One notch of the wheel towards older lines. */
  wheelUp(at: Cell): Promise<void>;
  /** All text that it shows. */
  text(): Promise<string>;
  /** Text of cells that are marked as selected. */
  marked(): Promise<string>;
  /** Text of cells in the panes that are underlined. */
  underlined(): Promise<string>;
  clipboard(): Promise<string>;
  /** Addresses that it was made to open. */
  opened(): readonly string[];
  /** Spoils the picture behind the face's back. */
  spoil(): Promise<void>;
  /** Why it ended, as far as it says. */
  ended(): Promise<boolean>;
  isFullScreen(): Promise<boolean>;
  /** How often it gave its terminal back for a while. */
  suspended(): number;
}

export interface FaceSetup {
  readonly keys: Readonly<Partial<Record<"F9" | "F10" | "F11" | "F12", KeyAssignment>>>;
  /** Overrides of the configuration. */
  readonly config?: Partial<ClientConfig>;
}

/** The configuration as it is now. */
interface Served {
  config: ClientConfig;
  generation: number;
}

/** A server of the page and a browser's context for many worlds, one after the other: the page is only read once. */
export class PageStage {
  serves: { readonly house: ClientHouse; readonly served: Served } | undefined;

  private constructor(
    private readonly context: BrowserContext,
    private readonly server: FaceServer,
  ) {}

  static async make(
    browser: Browser,
    directory: string,
    options: BrowserContextOptions = {},
  ): Promise<PageStage> {
    const context = await browser.newContext({
      viewport: { width: 900, height: 560 },
      permissions: ["clipboard-read", "clipboard-write"],
      ...options,
    });
    const server = await startFaceServer({
      mux: { serve: (channel, rights) => stage.serves?.house.server.serve(channel, rights) },
      config: () => stage.serves?.served.config,
      pageDirectory: directory,
      build: "test",
    });
    const stage: PageStage = new PageStage(context, server);
    return stage;
  }

  /** A link to the page, which can be opened once. */
  link(): string {
    return this.server.link();
  }

  async open(): Promise<{ face: FaceUnderTest; page: Page; close(): Promise<void> }> {
    const { context, server } = this;
    const opened: string[] = [];
    const seen = (request: Request) => {
      if (request.isNavigationRequest() && !request.url().startsWith(server.url)) opened.push(request.url());
    };
    context.on("request", seen);
    const page = await openPage(await context.newPage(), server);
    return {
      page,
      face: pageFace(page, opened),
      close: async () => {
        context.off("request", seen);
        for (const one of context.pages()) await one.close();
      },
    };
  }

  async dispose(): Promise<void> {
    await this.context.close();
    this.server.dispose();
  }
}

/** One face on a mux with scripted programs, and a second mux that can be attached as the domain `far`. */
export class FaceWorld {
  readonly emitted: { event: string; args: unknown[] }[] = [];
  /** What handlers of the configuration give, by event. */
  readonly answers = new Map<string, unknown>();
  reloads = 0;
  /** What an arrangement has to remember. */
  kept = 0;
  readonly far = new House();
  /** The way to the domain `far`. */
  readonly dialer = new CuttableDialer(() => this.far);

  private constructor(
    readonly house: ClientHouse,
    readonly face: FaceUnderTest,
    private readonly end: () => Promise<void>,
    private readonly served: Served,
    /** The page, if it is one. */
    readonly page?: Page,
  ) {}

  /** The configuration that faces are given; a face that runs asks for it when it is told that it was loaded again. */
  get config(): ClientConfig {
    return this.served.config;
  }

  reconfigure(config: Partial<ClientConfig>): void {
    this.served.config = { ...this.config, ...config };
    this.mux.events.add({ type: "config-reloaded", generation: ++this.served.generation });
  }

  static async open(kind: "tui" | "web", setup: FaceSetup, stage: PageStage): Promise<FaceWorld> {
    const served: Served = { config: configOf(setup), generation: 1 };
    const { config } = served;
    let world: FaceWorld | undefined;
    const extend = () => verbsOf(served, () => world!);
    if (kind === "tui") {
      const house = new TuiHouse({ clock: systemClock, extend });
      const opened: string[] = [];
      const running = await house.face({
        cols: 100,
        rows: 30,
        session: { config, clock: systemClock, link: { heartbeat: false } },
        tui: { host: { openUri: (uri) => void opened.push(uri) } },
      });
      const face = terminalFace(running.terminal, opened, () => running.outcome() !== undefined);
      world = new FaceWorld(house, face, async () => house.dispose(), served);
    } else {
      const house = new ClientHouse({ clock: systemClock, extend });
      stage.serves = { house, served };
      const { face, page, close } = await stage.open();
      const end = async () => {
        await close();
        house.dispose();
      };
      world = new FaceWorld(house, face, end, served, page);
    }
    world.addFar();
    await world.focused(0);
    return world;
  }

  async dispose(): Promise<void> {
    await this.end();
    this.far.dispose();
  }

  get mux(): Mux {
    return this.house.mux;
  }

  /** The pane that the face says its focus is on. */
  get focus(): PaneId | null {
    return [...this.mux.seats.values()].find(({ interactive }) => interactive)?.focus ?? null;
  }

  get workspace(): string | null {
    return [...this.mux.seats.values()].find(({ interactive }) => interactive)?.workspace ?? null;
  }

  /** Ids of the tabs of the first window, in order. */
  get tabs(): number[] {
    return this.mux.windows.get(0)!.tabs.map(({ id }) => id);
  }

  /** Ids of the panes of the first tab, in order of their places. */
  get panes(): number[] {
    return this.mux.tabs.get(0)!.panes;
  }

  pane(id: PaneId): FoldedPane {
    return this.mux.panes.get(id) as FoldedPane;
  }

  cols(id: PaneId): number {
    return this.pane(id).size.cols;
  }

  /** What the program of a pane was sent; panes count from 0 in the order in which they began. */
  input(index = 0): string {
    return this.house.pty(index)?.input ?? "";
  }

  /** The program of the first pane prints, and the face shows it. */
  async print(text: string, shown: string): Promise<void> {
    this.house.pty(0).print(text);
    await this.shows(shown);
  }

  async shows(text: string): Promise<void> {
    await expect.poll(() => this.face.text()).toContain(text);
  }

  /** What Lua tells the face: texts of the status areas. */
  tellStatus(texts: { readonly leftStatus?: string; readonly rightStatus?: string }): void {
    for (const seat of this.mux.seats.values())
      this.house.server.notifySeat(seat.id, messages.overrides, texts);
  }

  /** Waits until something is so. */
  async until(so: (world: FaceWorld) => boolean | Promise<boolean>): Promise<void> {
    await expect.poll(() => so(this)).toBe(true);
  }

  domain(name: string): DomainState {
    return this.mux.domainNamed(name).state;
  }

  /** Waits until the focus is on a pane, for both the face and the mux. */
  async focused(pane: PaneId): Promise<void> {
    await expect.poll(() => this.focus).toBe(pane);
  }

  /** A key of tmux after its leader. */
  async leader(key: string): Promise<void> {
    await this.face.press("Control+b");
    await this.face.type(key);
  }

  private addFar(): void {
    this.mux.addDomain(
      (id, host) =>
        new RemoteDomain({
          id,
          name: "far",
          host,
          dialer: this.dialer,
          clock: systemClock,
          hello: () => hello,
        }),
    );
  }
}

function configOf({ keys, config }: FaceSetup): ClientConfig {
  const base = unhurried(testConfig({ audible_bell: "Disabled", cursor_blink_rate: 0, ...config?.options }));
  const bound = Object.entries(keys).map(([key, action]) => ({
    reading: "mapped" as const,
    key,
    mods: 0,
    leader: false,
    action,
    source: "user" as const,
  }));
  return { ...base, ...config, options: base.options, keys: [...bound, ...base.keys] };
}

/** The verbs of a configuration, remembering that they were called. */
function verbsOf(served: Served, world: () => FaceWorld): Verb[] {
  const row = <M extends RequestType>(verb: Verb<M>): Verb => verb as unknown as Verb;
  return [
    row({
      message: messages.config,
      changes: false,
      run: async () => ({ generation: served.generation, config: served.config, problems: [] }),
    }),
    row({
      message: messages.options,
      changes: false,
      run: async () => ({ options: explainAll({ options: defaultOptions(), sources: {} }) }),
    }),
    row({
      message: messages.configReload,
      changes: true,
      run: async () => {
        world().reloads++;
        return {};
      },
    }),
    row({
      message: messages.emit,
      changes: true,
      run: async (_, { event, args }) => {
        world().emitted.push({ event, args: [...args] });
        return { allowed: true, result: world().answers.get(event) ?? null };
      },
    }),
  ];
}

const TERMINAL_KEYS = {
  F9: "\x1b[20~",
  F10: "\x1b[21~",
  F11: "\x1b[23~",
  F12: "\x1b[24~",
  Enter: "\r",
  Escape: "\x1b",
  "Control+b": "\x02",
  "Control+u": "\x15",
} as const;

function terminalFace(
  terminal: EmulatorTerminal,
  opened: readonly string[],
  ended: () => boolean,
): FaceUnderTest {
  // The bar has the first row.
  const report = (code: number, [col, row]: Cell, end = "M") =>
    terminal.type(`\x1b[<${code};${col + 1};${row + 2}${end}`);
  return {
    kind: "tui",
    press: async (key) => terminal.type(TERMINAL_KEYS[key]),
    type: async (text) => terminal.type(text),
    drag: async (...cells) => {
      const [first, ...more] = cells;
      report(0, first);
      for (const cell of more) report(32, cell);
      report(0, cells.at(-1)!, "m");
    },
    wheelUp: async (at) => report(64, at),
    text: async () => terminal.screen,
    marked: async () => textOfCells(terminal, ({ inverse }) => inverse),
    underlined: async () => textOfCells(terminal, ({ underline }) => underline > 0),
    clipboard: async () => {
      const copies = [...terminal.written.matchAll(/\x1b\]52;c;([^\x1b]*)\x1b\\/g)];
      return Buffer.from(copies.at(-1)?.[1] ?? "", "base64").toString();
    },
    opened: () => opened,
    spoil: async () => void terminal.engine.write(new TextEncoder().encode("\x1b[2J")),
    ended: async () => ended(),
    isFullScreen: async () => false,
    suspended: () => terminal.suspended,
  };
}

/** Text of the cells below the bar whose style fits. */
function textOfCells(terminal: EmulatorTerminal, fits: (style: Style) => boolean): string {
  let text = "";
  for (let y = 1; y < terminal.size.rows; y++)
    for (let x = 0; x < terminal.size.cols; x++)
      if (fits(terminal.styleAt(x, y))) text += terminal.lines[y][x] ?? " ";
  return text.trimEnd();
}

async function openPage(page: Page, server: FaceServer): Promise<Page> {
  page.setDefaultTimeout(30_000);
  await page.goto(server.link());
  await page.waitForSelector(".bar");
  // A mux without terminals: the page offers to open one.
  const open = page.getByRole("button", { name: "Open one" });
  await open.click();
  // One clipboard belongs to the whole browser.
  await page.evaluate("navigator.clipboard.writeText('')");
  await page.waitForSelector(".pane .xterm-rows");
  return page;
}

function pageFace(page: Page, opened: readonly string[]): FaceUnderTest {
  const at = async ([col, row]: Cell) => {
    const { x, y, width, height } = await page.evaluate<{
      x: number;
      y: number;
      width: number;
      height: number;
    }>(`(() => { const { left, top } = document.querySelector(".tabview").getBoundingClientRect();
      const { width, height } = document.querySelector(".cursor").getBoundingClientRect();
      return { x: left, y: top, width, height }; })()`);
    return [x + (col + 0.5) * width, y + (row + 0.5) * height] as const;
  };
  return {
    kind: "web",
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    drag: async (...cells) => {
      const [first, ...more] = cells;
      await page.mouse.move(...(await at(first)));
      await page.mouse.down();
      for (const cell of more) await page.mouse.move(...(await at(cell)), { steps: 2 });
      await page.mouse.up();
    },
    wheelUp: async (cell) => {
      await page.mouse.move(...(await at(cell)));
      await page.mouse.wheel(0, -120);
    },
    text: () => page.evaluate<string>(`document.body.innerText.replaceAll("\\u00a0", " ")`),
    marked: () =>
      page.evaluate<string>(
        `[...document.querySelectorAll(".xterm-rows span[style*=background-color]")].map((one) => one.textContent).join("").replaceAll("\\u00a0", " ").trimEnd()`,
      ),
    underlined: () =>
      page.evaluate<string>(
        `[...document.querySelectorAll(".xterm-rows span")].filter((one) => getComputedStyle(one).textDecorationLine.includes("underline")).map((one) => one.textContent).join("").trimEnd()`,
      ),
    clipboard: () => page.evaluate<string>("navigator.clipboard.readText()"),
    opened: () => opened,
    spoil: () =>
      page.evaluate(`document.querySelectorAll(".xterm-rows > div").forEach((row) => row.replaceChildren())`),
    ended: async () =>
      page.isClosed() || (await page.getByText("Detached. Everything goes on.").count()) === 1,
    isFullScreen: () => page.evaluate<boolean>("document.fullscreenElement !== null"),
    suspended: () => 0,
  };
}
