import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { build } from "vite";
import { Scope, systemClock } from "../../src/base/index.ts";
import type { ClientConfig } from "../../src/client/index.ts";
import { type FaceServer, type FaceServerOptions, startFaceServer } from "../../src/desktop/index.ts";
import { InProcessLauncher, LocalDomain, UploadStore } from "../../src/domains/index.ts";
import type { Channel } from "../../src/link/index.ts";
import { DEFAULT_SETTINGS, Mux, spawnTab, type Verb } from "../../src/mux/index.ts";
import { messages } from "../../src/protocol/index.ts";
import { MuxServer, paneServices } from "../../src/server/index.ts";
import { testConfig, unhurried } from "./client-config.ts";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Why tests of the page cannot run here; in CI they must. */
export function withoutChromium(): string | undefined {
  if (existsSync(CHROMIUM) || process.env.CI) return undefined;
  return `there is no ${CHROMIUM}; set CHROMIUM to a Chromium's path`;
}

/** Builds the page into a directory of its own. */
export async function buildPage(): Promise<{ directory: string; dispose(): void }> {
  const directory = mkdtempSync(join(tmpdir(), "domux-page-"));
  await build({
    configFile: fileURLToPath(new URL("../../src/web/vite.config.ts", import.meta.url)),
    logLevel: "error",
    build: { outDir: directory },
  });
  return { directory, dispose: () => rmSync(directory, { recursive: true, force: true }) };
}

export async function launchBrowser(...flags: string[]): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS, ...flags] });
}

/** A browser with a profile of its own, as a person has it. */
export async function launchProfile(directory: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(directory, { executablePath: CHROMIUM, args: FLAGS });
}

export interface PageHouseOptions {
  readonly pageDirectory: string;
  readonly config?: Record<string, unknown>;
  readonly palette?: Record<string, unknown>;
  readonly server?: Partial<FaceServerOptions>;
  /** Lines of history that panes keep. */
  readonly history?: number;
}

/** A mux in this process with real shells, served to pages. */
export class PageHouse {
  readonly scope = new Scope();
  readonly mux: Mux;
  readonly muxServer: MuxServer;
  readonly home = mkdtempSync(join(tmpdir(), "domux-home-"));
  face!: FaceServer;
  private readonly channels = new Set<Channel>();
  /** False: connections of pages end at once, as where a cable is out. */
  reachable = true;
  /** How often pages have connected. */
  attempts = 0;
  config: ClientConfig & { palette?: Record<string, unknown> };

  private constructor(readonly options: PageHouseOptions) {
    const { scope } = this;
    scope.defer(() => rmSync(this.home, { recursive: true, force: true }));
    this.config = {
      ...unhurried(testConfig({ audible_bell: "Disabled", ...options.config })),
      palette: options.palette,
    };
    const settings = () =>
      options.history === undefined
        ? DEFAULT_SETTINGS
        : { ...DEFAULT_SETTINGS, scrollbackLines: options.history };
    this.mux = scope.add(new Mux({ clock: systemClock, wallTime: Date.now, epoch: "test", settings }));
    const launcher = scope.add(new InProcessLauncher(systemClock));
    this.mux.addDomain(
      (id) =>
        new LocalDomain({
          id,
          name: "local",
          launcher,
          files: new UploadStore(join(this.home, "uploads")),
          services: paneServices(settings),
          settings: () => ({
            defaultProg: ["/bin/sh"],
            defaultCwd: this.home,
            base: { PATH: process.env.PATH, HOME: this.home, PS1: "$ ", LANG: "C.UTF-8" },
            variables: {},
            remove: [],
            version: "test",
            term: "xterm-256color",
          }),
        }),
    );
    const config: Verb = {
      message: messages.config,
      changes: false,
      run: async () => ({ generation: 1, config: this.config, problems: [] }),
    } as unknown as Verb;
    this.muxServer = scope.add(
      new MuxServer({
        mux: this.mux,
        clock: systemClock,
        facts: { build: "test", pid: process.pid, host: "here", user: "me", startedAt: 0 },
        token: () => Math.random().toString(36).slice(2),
        verbs: [config],
      }),
    );
  }

  static async open(options: PageHouseOptions): Promise<PageHouse> {
    const house = new PageHouse(options);
    house.face = house.scope.add(
      await startFaceServer({
        mux: {
          serve: (channel, rights) => {
            house.attempts++;
            if (!house.reachable) {
              channel.close({ code: "disconnected", message: "The cable is out." });
              return;
            }
            house.channels.add(channel);
            house.muxServer.serve(channel, rights);
          },
        },
        config: () => house.config,
        pageDirectory: options.pageDirectory,
        build: "test",
        ...options.server,
      }),
    );
    return house;
  }

  /** Starts a program (the shell by default) in a tab, of a new window or a given one. */
  async spawn(argv: readonly string[] = [], more: { window?: number } = {}): Promise<number> {
    const { pane } = await spawnTab(this.mux, {
      domain: { name: "local" },
      command: argv.length ? { argv: [...argv] } : undefined,
      size: { cols: 80, rows: 24, pixelWidth: 0, pixelHeight: 0 },
      background: false,
      ...more,
    });
    return pane;
  }

  /** Opens a page on a fresh link. */
  async page(
    browser: Browser,
    options: BrowserContextOptions & { readonly query?: string; readonly readOnly?: boolean } = {},
  ): Promise<Page> {
    const { query, readOnly, ...context } = options;
    const made = await browser.newContext({ viewport: { width: 900, height: 560 }, ...context });
    const page = await made.newPage();
    page.setDefaultTimeout(30_000);
    page.on("pageerror", (error) => this.problems.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.problems.push(message.text());
    });
    await page.goto(this.face.link({ query, readOnly }));
    await page.waitForSelector(".pane .xterm-rows, .pane .screen canvas");
    return page;
  }

  /** Cuts the connections of all pages, as a network does. */
  cut(): void {
    for (const channel of this.channels)
      channel.close({ code: "disconnected", message: "The cable was pulled." });
    this.channels.clear();
  }

  /** Errors that pages have told. */
  readonly problems: string[] = [];

  dispose(): void {
    this.scope.dispose();
  }
}

/** Run in the page: text of its panes, blank ends dropped. */
const READ = `(wanted) => [...document.querySelectorAll(".pane:not([hidden])")]
  .filter((one) => wanted === undefined || one.dataset.pane === String(wanted))
  .map((one) => [...one.querySelectorAll(".xterm-rows > div")]
    .map((row) => (row.textContent ?? "").replace(/\\u00a0/g, " ").trimEnd()).join("\\n").trimEnd())
  .join("\\n---\\n")`;

/** Text of the panes of a page, or of one, as they are drawn. */
export async function textOf(page: Page, pane?: number): Promise<string> {
  return page.evaluate<string>(`(${READ})(${pane})`);
}

/** Waits until a page shows text. */
export async function untilShown(page: Page, text: string | RegExp, pane?: number): Promise<void> {
  const end = Date.now() + 30_000;
  for (;;) {
    const shown = await textOf(page, pane);
    if (typeof text === "string" ? shown.includes(text) : text.test(shown)) return;
    if (Date.now() > end) throw new Error(`Never shown: ${text}\n${shown}`);
    await nextFrame(page);
  }
}

/** Waits until the page has drawn once more. */
export async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(
    "new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))",
  );
}
