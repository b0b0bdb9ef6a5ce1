import { DomuxError } from "../../model/index.ts";
import { messages, type ParamsOf, type RequestType } from "../../protocol/index.ts";
import type { Mux } from "../mux.ts";
import type { Domain } from "../port.ts";
import type { Tab } from "../tab.ts";
import { aboutMux, aboutTab, aboutWindow, verb } from "../verb.ts";
import type { Window } from "../window.ts";

/** Domains that show a window of theirs in this one. */
function mappedBy(mux: Mux, window: Window): Domain[] {
  return [...mux.domains.values()].filter((domain) => domain.mirror?.maps(window.id));
}

/** Tells other muxes what was done to a window that they share; one that is away learns it when it is back. */
async function forwardAll<M extends RequestType>(
  domains: readonly Domain[],
  message: M,
  params: ParamsOf<M>,
): Promise<void> {
  await Promise.allSettled(domains.map((domain) => domain.mirror!.forward(message, params)));
}

async function killTab(mux: Mux, tab: Tab): Promise<void> {
  if (tab.owner?.mirror) {
    await tab.owner.mirror.forward(messages.tabKill, { tab: tab.id });
    return;
  }
  mux.batch(() => {
    for (const pane of tab.panes) mux.panes.get(pane)?.kill();
  });
}

async function moveTab(mux: Mux, tab: Tab, index: number, target: Window): Promise<void> {
  const owner = tab.owner?.mirror;
  if (owner && target !== tab.window && !owner.maps(target.id))
    throw new DomuxError(
      "unsupported",
      `Tab ${tab.id} lives in domain ${JSON.stringify(tab.owner!.name)}, which shows no window in window ${target.id}.`,
    );
  const others = target.tabs.filter((other) => other !== tab);
  if (owner) {
    // The other mux counts its own tabs only.
    const before = others.slice(0, index).filter((other) => other.owner === tab.owner).length;
    await owner.forward(messages.tabMove, {
      tab: tab.id,
      index: before,
      window: target.id,
      newWindow: false,
    });
  }
  mux.batch(() => {
    if (!tab.tree) return;
    const { window } = tab;
    const wasActive = window.active === tab;
    window.remove(tab, false);
    target.add(tab, index);
    if (wasActive && window === target) target.activate(tab);
    if (!tab.owner && tab.resize(target.size)) mux.fit(tab);
  });
}

/** Verbs about windows, tabs as wholes, and workspaces. */
export const windowVerbs = [
  verb(messages.windowTitle, {
    changes: true,
    target: aboutWindow,
    run: async (window, params, { mux }) => {
      mux.batch(() => {
        window.title = params.title;
        window.titleGiven = params.title !== "";
      });
      await forwardAll(mappedBy(mux, window), messages.windowTitle, params);
      return {};
    },
  }),
  verb(messages.windowWorkspace, {
    changes: true,
    target: aboutWindow,
    run: async (window, params, { mux }) => {
      mux.batch(() => void (window.workspace = params.workspace));
      await forwardAll(mappedBy(mux, window), messages.windowWorkspace, params);
      return {};
    },
  }),
  verb(messages.windowKill, {
    changes: true,
    target: aboutWindow,
    run: async (window, _params, { mux }) => {
      await Promise.all([...window.tabs].map((tab) => killTab(mux, tab)));
      return {};
    },
  }),
  verb(messages.windowSizePolicy, {
    changes: true,
    target: aboutWindow,
    run: (window, { policy, size }, { mux }) => {
      mux.batch(() => {
        window.sizePolicy = policy;
        if (policy === "manual" && size) mux.resizeWindow(window, size);
        else mux.sizeWindow(window.id);
        mux.tellViews();
      });
      return {};
    },
  }),
  verb(messages.workspaceRename, {
    changes: true,
    target: aboutMux,
    run: async (mux, params) => {
      const { from, to } = params;
      if (from === to) return {};
      const windows = [...mux.windows.values()].filter((window) => window.workspace === from);
      const owners = new Set(windows.flatMap((window) => mappedBy(mux, window)));
      mux.batch(() => {
        for (const window of windows) window.workspace = to;
        mux.renameSeats(from, to);
        mux.events.add({ type: "workspace-renamed", from, to });
      });
      await forwardAll([...owners], messages.workspaceRename, params);
      return {};
    },
  }),
  verb(messages.tabTitle, {
    changes: true,
    target: aboutTab,
    forward: true,
    run: (tab, { title }, { mux }) => {
      mux.batch(() => void (tab.title = title));
      return {};
    },
  }),
  verb(messages.tabMove, {
    changes: true,
    target: (mux, params) => ({
      moved: mux.tab(params.tab),
      window: params.window === undefined ? undefined : mux.window(params.window),
    }),
    run: async ({ moved, window }, { index, newWindow }, { mux }) => {
      const owner = moved.owner?.mirror;
      if (newWindow && owner) {
        // The window is made there, and with it one here.
        await owner.forward(messages.tabMove, { tab: moved.id, index: 0, newWindow });
        return {};
      }
      const made = () => mux.addWindow(moved.window.workspace, moved.size);
      await mux.batch(() => moveTab(mux, moved, index, newWindow ? made() : (window ?? moved.window)));
      return {};
    },
  }),
  verb(messages.tabKill, {
    changes: true,
    target: aboutTab,
    run: async (tab, _params, { mux }) => {
      await killTab(mux, tab);
      return {};
    },
  }),
];
