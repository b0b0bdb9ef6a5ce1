import { insert, leaf, paneSize, planSplit, remove } from "../layout/index.ts";
import { DomuxError, messageOf, type PaneId, sizeOf } from "../model/index.ts";
import { type Command, type Messages, messages, type ParamsOf, type ResultOf } from "../protocol/index.ts";
import type { Mux, Placed } from "./mux.ts";
import type { Domain, Pane, PaneSpawn } from "./port.ts";
import { Tab } from "./tab.ts";
import type { Window } from "./window.ts";

type Spawned = ResultOf<Messages["spawn"]>;

/** Attaches a domain that is not, so that something can be started in it. */
async function ready(domain: Domain, window?: Window, workspace?: string): Promise<void> {
  if (domain.state.state === "attached") return;
  await domain.attach({ window: window?.id, workspace, size: window?.size, brings: true });
}

/** A path from the file URL of a working directory; undefined if it is none. */
function pathOf(url: string): string | undefined {
  const match = /^file:\/\/[^/]*(\/.*)$/.exec(url);
  if (!match) return undefined;
  try {
    return decodeURIComponent(match[1]);
  } catch {
    return match[1];
  }
}

/** Explicit directory, else that of the current pane if it is of the same domain, else the domain's default. */
async function directory(
  command: Command | undefined,
  cwd: string | undefined,
  domain: Domain,
  current: Pane | undefined,
): Promise<string | undefined> {
  if (command?.cwd) return undefined;
  if (cwd) return cwd;
  if (!current || current.domain !== domain) return undefined;
  await current.refresh?.();
  return pathOf(current.facts.cwd);
}

async function start(
  mux: Mux,
  domain: Domain,
  { command, ...rest }: Omit<PaneSpawn, "pane" | "command"> & { command: Command | undefined },
): Promise<Pane> {
  if (!domain.spawn)
    throw new DomuxError("not-spawnable", `The domain ${JSON.stringify(domain.name)} cannot start programs.`);
  try {
    return await domain.spawn({ pane: mux.ids.take("pane"), command: command ?? {}, ...rest });
  } catch (error) {
    if (error instanceof DomuxError)
      throw new DomuxError(error.code, `Spawning in domain \`${domain.name}\`: ${error.message}`, {
        cause: error,
      });
    throw new DomuxError("spawn-failed", `Spawning in domain \`${domain.name}\`: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

/** `tab.spawn`: a program in a new tab, of a given window or of a new one (wezterm-behaviour 4.3). */
export async function spawnTab(
  mux: Mux,
  params: ParamsOf<Messages["spawn"]>,
  mustStart = false,
): Promise<Spawned> {
  const current = params.currentPane === undefined ? undefined : mux.pane(params.currentPane);
  const domain = mux.domainOf(params.domain, current);
  const window = params.window === undefined ? undefined : mux.window(params.window);
  const workspace = params.workspace ?? window?.workspace ?? mux.settings.defaultWorkspace;
  if (window) window.holds++;
  try {
    await ready(domain, window, workspace);
    if (domain.mirror) {
      const mapped = window !== undefined && domain.mirror.maps(window.id);
      const sameDomain = current?.domain === domain;
      const asked = {
        ...params,
        domain: "DefaultDomain" as const,
        window: mapped ? window.id : undefined,
        workspace,
        size: window?.size ?? params.size,
        currentPane: sameDomain ? current.id : undefined,
      };
      const spawned = await domain.mirror.forward(messages.spawn, asked, window?.id);
      return mux.batch(() => shown(mux, spawned, params.background));
    }
    const size = window?.size ?? params.size ?? sizeOf(mux.settings.initialCols, mux.settings.initialRows);
    const cwd = await directory(params.command, params.cwd, domain, current);
    const pane = await start(mux, domain, { command: params.command, size, cwd, mustStart });
    return mux.batch(() => {
      mux.addPane(pane);
      // The window may have been closed meanwhile; the program is there and needs a place.
      const target = window && mux.windows.has(window.id) ? window : mux.addWindow(workspace, size);
      const tab = new Tab(mux.ids.take("tab"), target, leaf(pane.id, target.size), target.size);
      mux.addTab(tab, target);
      return shown(mux, { window: target.id, tab: tab.id, pane: pane.id }, params.background);
    });
  } finally {
    if (window) mux.batch(() => void window.holds--);
  }
}

function shown(mux: Mux, spawned: Spawned, background: boolean): Spawned {
  if (!background && mux.places.has(spawned.pane)) mux.show(spawned.pane);
  return spawned;
}

/** `pane.split`: a new or existing pane beside one, or beside all panes of its tab. */
export async function splitPane(
  mux: Mux,
  params: ParamsOf<Messages["split"]>,
  target: Placed,
): Promise<Spawned> {
  const { pane, tab } = target;
  const domain =
    params.movePane === undefined ? mux.domainOf(params.domain, pane) : mux.pane(params.movePane).domain;
  if (tab.owner) {
    if (domain !== tab.owner) throw foreign(tab.owner, domain);
    const spawned = await tab.owner.mirror!.forward(messages.split, {
      ...params,
      domain: "CurrentPaneDomain",
    });
    return mux.batch(() => shown(mux, spawned, params.background));
  }
  if (domain.mirror) throw foreign(undefined, domain);
  const request = { direction: params.direction, size: params.size, topLevel: params.topLevel };
  if (params.movePane !== undefined) return moveBeside(mux, params, target, request);
  const plan = planSplit(tab.tree!, pane.id, request);
  await ready(domain);
  const cwd = await directory(params.command, params.cwd, domain, pane);
  const added = await start(mux, domain, {
    command: params.command,
    size: paneSize(plan.target, tab.size),
    cwd,
  });
  return mux.batch(() => {
    mux.addPane(added);
    try {
      // The tab may be another one by now, or too small.
      const { tab: now } = mux.placed(pane.id);
      now.tree = insert(now.tree!, pane.id, added.id, request);
      return settled(mux, now, added.id, params.background);
    } catch (error) {
      added.kill();
      mux.removePane(added.id);
      throw error;
    }
  });
}

function moveBeside(
  mux: Mux,
  params: ParamsOf<Messages["split"]>,
  { pane, tab }: Placed,
  request: Parameters<typeof insert>[3],
): Spawned {
  const moved = mux.placed(params.movePane!);
  if (moved.pane === pane)
    throw new DomuxError("bad-request", `Pane ${pane.id} cannot be moved beside itself; name another pane.`);
  const source = moved.tab;
  const base = source === tab ? remove(tab.tree!, moved.pane.id)! : tab.tree!;
  const tree = insert(base, pane.id, moved.pane.id, request);
  return mux.batch(() => {
    source.remove(moved.pane.id);
    if (source !== tab) mux.fit(source);
    tab.tree = tree;
    return settled(mux, tab, moved.pane.id, params.background);
  });
}

function settled(mux: Mux, tab: Tab, pane: PaneId, background: boolean): Spawned {
  tab.zoomed = null;
  mux.place(tab);
  if (!background) mux.show(pane);
  return { window: tab.window.id, tab: tab.id, pane };
}

function foreign(owner: Domain | undefined, domain: Domain): DomuxError {
  return new DomuxError(
    "unsupported",
    owner
      ? `This tab lives in domain ${JSON.stringify(owner.name)}, which cannot hold a pane of ${JSON.stringify(domain.name)}; open a tab of its own for it.`
      : `Panes of domain ${JSON.stringify(domain.name)} live in its own tabs; open a tab of its own for it.`,
  );
}

/** `pane.moveToNewTab` */
export async function moveToNewTab(
  mux: Mux,
  params: ParamsOf<Messages["moveToNewTab"]>,
  { pane, tab, window }: Placed,
): Promise<Spawned> {
  const given = params.window === undefined ? undefined : mux.window(params.window);
  if (tab.owner) {
    const mirror = tab.owner.mirror!;
    const unmapped = given !== undefined && !mirror.maps(given.id);
    const asked = unmapped ? { ...params, window: undefined, newWindow: true } : params;
    return mirror.forward(messages.moveToNewTab, asked, unmapped ? given.id : undefined);
  }
  return mux.batch(() => {
    const target =
      given ??
      (params.newWindow || params.workspace !== undefined
        ? mux.addWindow(params.workspace ?? window.workspace, tab.size)
        : window);
    tab.remove(pane.id);
    mux.fit(tab);
    const made = new Tab(mux.ids.take("tab"), target, leaf(pane.id, target.size), target.size);
    mux.addTab(made, target);
    mux.show(pane.id);
    return { window: target.id, tab: made.id, pane: pane.id };
  });
}
