import { createHash } from "node:crypto";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { Scope } from "../../base/index.ts";
import type { CliContext } from "../../cli/index.ts";
import {
  type FaceServer,
  type FaceServerOptions,
  isLoopback,
  type OpenRequest,
  openWindow,
  qrText,
  serveWindows,
  startFaceServer,
} from "../../desktop/index.ts";
import { DomuxError, messageOf, type PaneId } from "../../model/index.ts";
import { messages } from "../../protocol/index.ts";
import { faceConfig, userName } from "../../server/index.ts";
import { loadPki } from "../../transport/index.ts";
import { type Hub, openHub } from "./hub.ts";
import { carryOut, type Opening } from "./opening.ts";
import { programPath } from "./paths.ts";

/** Milliseconds without any page after which the windows are taken for closed: a reload is quicker. */
const GONE = 4_000;
/** Milliseconds for the first page to come. */
const FIRST = 60_000;

/** Directory of the built page, beside the programs. */
export const pageDirectory = () => join(dirname(programPath("domux")), "web");

/**
 * Shows windows until the last one is closed, beside those of other processes of the user if there is no `place` to be
 * asked at.
 */
export async function hostWindows(
  context: CliContext,
  { query, opening }: OpenRequest,
  place: { readonly directory: string; readonly socket: string } | undefined,
): Promise<number> {
  const host = await FaceHost.start(context, { onlyUser: process.getuid?.(), port: usualPort() });
  try {
    if (place) await host.serveWindows(place.directory, place.socket);
    // The program starts while the browser does.
    const begun = host.begin(opening);
    const closed = host.closed();
    // Told by the race below, if it comes to that.
    closed.catch(() => {});
    await host.window(query);
    await Promise.race([closed, signalled(), begun.then(() => new Promise<never>(() => {}))]);
    return 0;
  } finally {
    host.dispose();
  }
}

export interface WebSettings {
  /** ADDRESS:PORT. */
  readonly listen?: string;
  readonly readOnly: boolean;
  readonly qr: boolean;
  /** Print the link alone. */
  readonly ticket: boolean;
  readonly tls: boolean;
  readonly cert?: string;
  readonly key?: string;
  readonly publicUrl?: string;
  readonly names: readonly string[];
}

/** Serves the page until it is told to end. */
export async function openWeb(context: CliContext, opening: Opening, settings: WebSettings): Promise<number> {
  const { host, port } = parseListen(settings.listen ?? "127.0.0.1:0");
  const tls = await certificate(context, settings, host);
  const names = [...settings.names, ...(isLoopback(host) ? [] : [hostname()])];
  const alone = isLoopback(host) && settings.publicUrl === undefined;
  const faces = await FaceHost.start(context, {
    host,
    port,
    tls,
    names,
    publicUrl: settings.publicUrl,
    readOnly: settings.readOnly,
    onlyUser: alone ? process.getuid?.() : undefined,
  });
  try {
    const link = faces.server.link({ readOnly: settings.readOnly, name: "printed" });
    context.out(settings.ticket ? `${link}\n` : `Open this link, once, within ten minutes:\n\n  ${link}\n\n`);
    if (settings.qr) context.out(`${qrText(link)}\n`);
    if (!settings.ticket)
      context.out("More links, and taking them back: menu of the page, Share. Ctrl+C ends.\n");
    faces.begin(opening).catch((error: unknown) => context.err(`domux: ${messageOf(error)}\n`));
    await signalled();
    return 0;
  } finally {
    faces.dispose();
  }
}

/** A hub with a server for its pages. */
class FaceHost {
  private readonly scope = new Scope();
  private timer: NodeJS.Timeout | undefined;
  private end: () => void = () => {};
  private fail: (error: DomuxError) => void = () => {};
  private arrived: () => void = () => {};
  private readonly firstPage = new Promise<void>((resolve) => {
    this.arrived = resolve;
  });
  server!: FaceServer;

  private constructor(
    private readonly context: CliContext,
    private readonly hub: Hub,
  ) {
    this.scope.add(hub);
  }

  static async start(context: CliContext, options: Partial<FaceServerOptions>): Promise<FaceHost> {
    const host = new FaceHost(context, await openHub(context));
    const start = (port: number | undefined) =>
      startFaceServer({
        ...options,
        port,
        mux: host.hub.server,
        config: () => faceConfig(host.hub.config.current),
        pageDirectory: pageDirectory(),
        build: __DOMUX_VERSION__,
        onConnections: (count) => host.connections(count),
        openWindow: (query) => host.another(query),
      });
    try {
      // The usual port only keeps what a browser remembers; any other will do.
      const busy = (error: unknown) =>
        options.onlyUser !== undefined && error instanceof DomuxError && error.code === "connect-failed";
      host.server = await start(options.port).catch((error: unknown) => {
        if (busy(error) && options.host === undefined) return start(0);
        throw error;
      });
      host.scope.add(host.server);
      host.hub.listen();
      return host;
    } catch (error) {
      host.dispose();
      throw error;
    }
  }

  /** Attaches and starts what is asked; what fails is told to the pages. @returns the pane to show, if there is one */
  async begin(opening: Opening): Promise<PaneId | undefined> {
    const { hub } = this;
    const { initial_cols: cols, initial_rows: rows, default_domain: usual } = hub.config.current.options;
    const domain = hub.domains.find(opening.domain ?? usual ?? "local");
    // Whoever is asked for a password must be there.
    if (!["local", "unix"].includes(domain.state.kind)) await this.firstPage;
    try {
      return await carryOut(hub, opening, { cols, rows, pixelWidth: 0, pixelHeight: 0 });
    } catch (error) {
      await this.firstPage;
      const toast = { title: "", message: messageOf(error) };
      for (const seat of hub.mux.seats.keys()) hub.server.notifySeat(seat, messages.overrides, { toast });
      this.context.err(`domux: ${messageOf(error)}\n`);
      return undefined;
    }
  }

  async window(query: string): Promise<void> {
    const { env } = this.context;
    const profile = join(env.XDG_DATA_HOME || join(env.HOME ?? "", ".local", "share"), "domux", "browser");
    const beside = this.server.connections > 0 ? "&beside=1" : "";
    const url = this.server.link({ query: query + beside, name: "window" });
    const { app, child, program } = await openWindow({ url, profile, env });
    child?.once("exit", (code) => {
      if (code)
        this.fail(
          new DomuxError("unsupported", `${program} ended at once (exit code ${code}): is there a desktop?`),
        );
    });
    if (!app)
      this.context.err(
        "domux: no Chromium, Chrome, Edge or Brave was found, so this opens in the default browser, which keeps some keys (Ctrl+T, Ctrl+W, …): use Alt+Shift with the same key there.\n",
      );
  }

  async serveWindows(directory: string, socket: string): Promise<void> {
    this.scope.add(
      await serveWindows(directory, socket, async ({ query, opening }) => {
        // To programs of `start` the process that has the windows is no start of a face; whoever connects attaches.
        const pane = await this.begin({ ...opening, startup: false, untold: !opening.attach });
        const shown = pane === undefined ? undefined : this.hub.mux.places.get(pane)?.window.id;
        await this.window(shown === undefined ? query : `${query}&window=${shown}`);
      }),
    );
  }

  /** Resolves when the last window was closed. @throws DomuxError if none ever came */
  closed(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.end = resolve;
      this.fail = (error) => {
        if (this.server.connections === 0) reject(error);
      };
      const patience = setTimeout(
        () => reject(new DomuxError("timeout", "The browser was started but opened no window.")),
        FIRST,
      );
      this.scope.defer(() => clearTimeout(patience));
      void this.firstPage.then(() => clearTimeout(patience));
    });
  }

  dispose(): void {
    clearTimeout(this.timer);
    // Pages are told before their sockets go, so that windows close rather than wait for us.
    this.hub.server.shutdown("shutdown", "domux has ended.");
    this.scope.dispose();
  }

  private another(query: string): boolean {
    this.window(query).catch((error: unknown) => this.context.err(`domux: ${messageOf(error)}\n`));
    return true;
  }

  private connections(count: number): void {
    clearTimeout(this.timer);
    if (count > 0) this.arrived();
    else this.timer = setTimeout(() => this.end(), GONE);
  }
}

/** A port that stays the same for a user, so that the browser finds again what it remembers of the page. */
function usualPort(): number {
  return 20_000 + (createHash("sha256").update(userName()).digest().readUInt16BE() % 20_000);
}

/** @throws DomuxError config */
export function parseListen(text: string): { host: string; port: number } {
  const found = /^(?:\[([\da-f:.]+)\]|([\w.-]+))?:(\d{1,5})$/i.exec(text) ?? /^()()(\d{1,5})$/.exec(text);
  const port = Number(found?.[3]);
  if (!found || port > 65_535)
    throw new DomuxError("config", `${text} is no address: write ADDRESS:PORT, as in 127.0.0.1:8080.`);
  return { host: found[1] || found[2] || "127.0.0.1", port };
}

async function certificate(
  context: CliContext,
  { cert, key, tls, names }: WebSettings,
  host: string,
): Promise<{ cert: string; key: string } | undefined> {
  if (cert !== undefined && key !== undefined) {
    const { readFileSync } = await import("node:fs");
    try {
      return { cert: readFileSync(cert, "utf8"), key: readFileSync(key, "utf8") };
    } catch (error) {
      throw new DomuxError("config", `The certificate or its key cannot be read: ${messageOf(error)}.`);
    }
  }
  if (!tls) return undefined;
  const { Authority } = await loadPki();
  const directory = join(
    context.env.XDG_DATA_HOME || join(context.env.HOME ?? "", ".local", "share"),
    "domux",
    "web-pki",
  );
  const wild = host === "0.0.0.0" || host === "::";
  const all = [...new Set([hostname(), "localhost", "127.0.0.1", ...(wild ? [] : [host]), ...names])];
  const authority = new Authority({ directory, user: userName(), names: all });
  context.err(
    `domux: the certificate is of our own authority; browsers warn until they trust ${join(directory, "ca.pem")}\n`,
  );
  return authority.server();
}

/** Resolves when the process is told to end. */
function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(name, () => resolve());
  });
}
