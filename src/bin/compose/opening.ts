import { systemClock } from "../../base/index.ts";
import type { CliContext } from "../../cli/index.ts";
import { DomuxError, type Size, type WindowId } from "../../model/index.ts";
import { type Domain, type Mux, spawnTab, type Window } from "../../mux/index.ts";
import type { Command } from "../../protocol/index.ts";
import { type Hub, openHub } from "./hub.ts";

/** What a face is to show first. */
export interface Opening {
  /** Absent: the default domain. */
  readonly domain?: string;
  /** Instead of a domain: a host, `[user@]host[:port]`, with options for ssh. */
  readonly ssh?: { readonly target: string; readonly options: Readonly<Record<string, string>> };
  /** Start something only if the domain has no panes. */
  readonly attach: boolean;
  readonly command?: Command;
  readonly workspace?: string;
  readonly newTab?: boolean;
  readonly autoConnect?: boolean;
  /** `gui-startup` may make the first windows: `start` without --attach, in a process that has no windows yet. */
  readonly startup?: boolean;
  /** `gui-attached` is not told: no face begins with this. */
  readonly untold?: boolean;
}

/** What a face shows while a domain is attached: progress line by line. */
export interface Panel {
  show(domain: string): { done(): void };
}

/** Milliseconds after which domains with connect_automatically are attached although there is no window yet. */
const LATE = 1_000;

/**
 * Attaches what an opening names (other domains with connect_automatically beside it, none waits for another) and
 * starts its program if there is one to start. @returns the pane to show first, if it made or found one
 * @throws DomuxError not-found with the names there are; attach-failed …
 */
export async function carryOut(
  hub: Hub,
  opening: Opening,
  size: Size,
  panel?: Panel,
): Promise<number | undefined> {
  const { mux, config } = hub;
  const usual = config.current.options.default_domain ?? "local";
  const domain = opening.ssh
    ? hub.domains.ssh(opening.ssh.target, opening.ssh.options)
    : hub.domains.find(opening.domain ?? usual);
  // What somebody connects to is where new windows go; what is only started somewhere changes nothing.
  mux.setDefaultDomain(opening.attach ? domain.id : hub.domains.find(usual).id);
  if (!opening.attach) config.onChange(({ options }) => followDefault(mux, options.default_domain));
  const connect = connectAutomatically(hub, opening.autoConnect === false ? undefined : domain.name);
  // Their tabs come into the window that is opened; where that takes long, they are not waited for.
  const late = systemClock.after(LATE, connect);
  try {
    const pane = await opened(hub, opening, size, domain, panel);
    connect(mux.places.get(pane ?? -1)?.window.id ?? [...mux.windows.keys()][0]);
    return pane;
  } finally {
    late.dispose();
  }
}

/** Attaches what is named and starts what is to be started. */
async function opened(
  hub: Hub,
  opening: Opening,
  size: Size,
  domain: Domain,
  panel?: Panel,
): Promise<number | undefined> {
  if (domain.state.state !== "attached") {
    const shown = panel?.show(domain.name);
    try {
      await domain.attach({ size, workspace: opening.workspace, brings: true });
    } finally {
      shown?.done();
    }
  }
  // As in WezTerm, where handlers of gui-startup who made the windows have had their say.
  if (opening.startup && (await startedByHandlers(hub, opening, domain))) return undefined;
  const pane = await first(hub, opening, size, domain);
  if (!opening.untold) void hub.config.emit("gui-attached", [{ $: "domain", id: domain.id }]);
  return pane;
}

/** A default domain that is not there is left aside, once domux runs. */
function followDefault(mux: Mux, name = "local"): void {
  for (const domain of mux.domains.values()) if (domain.name === name) mux.setDefaultDomain(domain.id);
}

/** The pane to show first. */
async function first(hub: Hub, opening: Opening, size: Size, domain: Domain): Promise<number | undefined> {
  const { mux } = hub;
  const there = [...mux.panes.values()].filter((pane) => pane.domain === domain);
  const inWorkspace = there.filter(
    (pane) => !opening.workspace || mux.places.get(pane.id)?.window.workspace === opening.workspace,
  );
  if (inWorkspace.length > 0 && opening.attach && !opening.newTab)
    return lastUsed(mux, domain, opening.workspace);
  const { pane } = await spawnTab(mux, {
    domain: { id: domain.id },
    command: opening.command,
    workspace: opening.workspace,
    size: { ...size },
    background: false,
  });
  return pane;
}

/** Where somebody was last among a domain's windows (of a workspace): the active pane of that window. */
function lastUsed(mux: Mux, domain: Domain, workspace?: string): number | undefined {
  const windows = [...mux.windows.values()]
    .filter((window) => workspace === undefined || window.workspace === workspace)
    .filter((window) =>
      window.tabs.some((tab) => tab.panes.some((id) => mux.panes.get(id)?.domain === domain)),
    );
  const newest = (best: Window, one: Window) => ((one.usedAt ?? 0) > (best.usedAt ?? 0) ? one : best);
  return windows.length === 0 ? undefined : windows.reduce(newest).active?.active;
}

/** Runs the handlers of `gui-startup`; true if they made panes in the domain, so that nothing more is to be started. */
async function startedByHandlers({ mux, config }: Hub, opening: Opening, domain: Domain): Promise<boolean> {
  const panes = () => [...mux.panes.values()].filter((pane) => pane.domain === domain);
  const before = new Set(panes());
  const { argv, cwd } = opening.command ?? {};
  const asked = opening.command !== undefined || opening.domain !== undefined;
  const command = {
    ...(argv?.length ? { args: argv } : {}),
    ...(cwd === undefined ? {} : { cwd }),
    ...(opening.domain === undefined ? {} : { domain: { DomainName: domain.name } }),
  };
  await config.emit("gui-startup", [asked ? command : null]);
  return panes().some((pane) => !before.has(pane));
}

/**
 * Attaches the domains that ask for it, all but one, each for itself: a dead one delays nobody. Gives what does it; it
 * may be called again, with the window that their tabs come into, behind those that are there.
 */
function connectAutomatically(hub: Hub, except: string | undefined): (window?: WindowId) => void {
  if (except === undefined) return () => {};
  const { unix, ssh, tlsClients } = hub.config.current.domains;
  const names = [...unix, ...ssh, ...tlsClients]
    .filter((record) => record.connect_automatically && record.name !== except)
    .map((record) => record.name);
  const domains = [...hub.mux.domains.values()].filter((domain) => names.includes(domain.name));
  const tried = new Set<Domain>();
  return (window) => {
    for (const domain of domains) {
      // One that has failed or gone meanwhile is not for us to attach again.
      if (tried.has(domain) && domain.state.state === "detached") continue;
      tried.add(domain);
      domain.attach({ window, background: true }).catch(() => {});
    }
  };
}

/** `--face none`: attaches and starts what is asked, shows nothing, and ends; without a face no `gui-` event is told. */
export async function openWithoutFace(context: CliContext, opening: Opening): Promise<number> {
  const hub = await openHub(context);
  try {
    const { initial_cols: cols, initial_rows: rows, default_domain: usual } = hub.config.current.options;
    if ((opening.domain ?? usual ?? "local") === "local")
      throw new DomuxError(
        "not-spawnable",
        "Without a face, programs of the local domain would end at once: name a domain that stays, such as --domain unix.",
      );
    await carryOut(
      hub,
      { ...opening, startup: false, untold: true },
      { cols, rows, pixelWidth: 0, pixelHeight: 0 },
    );
    return 0;
  } finally {
    hub.dispose();
  }
}
