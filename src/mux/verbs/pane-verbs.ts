import { areas } from "../../layout/index.ts";
import { DomuxError } from "../../model/index.ts";
import { messages, type PaneDetails } from "../../protocol/index.ts";
import type { Mux, Placed } from "../mux.ts";
import { aboutMux, aboutPane, verb } from "../verb.ts";
import { runProgram } from "./run-program.ts";

async function details(mux: Mux, { pane, tab, window }: Placed): Promise<PaneDetails> {
  const zoomed = tab.zoomed === pane.id;
  const area = zoomed ? undefined : areas(tab.tree!).panes.find((area) => area.id === pane.id);
  const cursor = await pane.cursor();
  return {
    pane: mux.paneState(pane),
    workspace: window.workspace,
    tabTitle: tab.title,
    windowTitle: window.title,
    isActive: tab.active === pane.id,
    isZoomed: zoomed,
    left: area?.left ?? 0,
    top: area?.top ?? 0,
    ...cursor,
  };
}

/** All panes: by window, tabs and panes in order. */
function allPlaced(mux: Mux): Placed[] {
  return [...mux.windows.values()].flatMap((window) =>
    window.tabs.flatMap((tab) =>
      tab.panes.flatMap((id) => {
        const pane = mux.panes.get(id);
        return pane ? [{ pane, tab, window }] : [];
      }),
    ),
  );
}

/** Verbs about one pane, wherever it lives. */
export const paneVerbs = [
  verb(messages.list, {
    changes: false,
    target: aboutMux,
    run: async (mux) => {
      await Promise.allSettled(allPlaced(mux).map(({ pane }) => pane.refresh?.()));
      const found = await Promise.allSettled(allPlaced(mux).map((placed) => details(mux, placed)));
      // A pane that cannot tell its cursor just now (its domain is lost) is left out.
      return { panes: found.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : [])) };
    },
  }),
  verb(messages.paneInfo, {
    changes: false,
    target: aboutPane,
    run: async ({ pane }, _params, { mux }) => {
      await pane.refresh?.();
      return { pane: mux.paneState(pane) };
    },
  }),
  verb(messages.details, {
    changes: false,
    target: aboutPane,
    run: async (placed, _params, { mux }) => {
      await placed.pane.refresh?.();
      return { details: await details(mux, placed) };
    },
  }),
  verb(messages.direct, {
    changes: true,
    target: aboutPane,
    run: ({ pane }, _params, { seat, peer }) => {
      if (!seat?.interactive || !peer?.local)
        throw new DomuxError("not-allowed", "Only a seat of this machine may go to a program directly.");
      if (!pane.direct) throw new DomuxError("unsupported", `There is no direct way to pane ${pane.id}.`);
      return pane.direct(seat.id);
    },
  }),
  verb(messages.activate, {
    changes: true,
    target: aboutPane,
    run: ({ pane, window }, { client }, { mux }) => {
      if (!mux.batch(() => mux.show(pane.id))) return {};
      for (const seat of mux.seats.values())
        if (client === undefined ? seat.interactive && seat.views.has(window.id) : seat.id === client)
          seat.face?.requestFocus(pane.id);
      return {};
    },
  }),
  verb(messages.kill, {
    changes: true,
    target: aboutPane,
    forward: true,
    run: ({ pane }) => {
      pane.kill();
      return {};
    },
  }),
  verb(messages.processes, {
    changes: false,
    target: aboutPane,
    run: async ({ pane }) => ({ info: await pane.processes() }),
  }),
  verb(messages.closing, {
    changes: false,
    target: (mux, { panes }) => panes.flatMap((id) => mux.panes.get(id) ?? []),
    run: async (panes) => ({ running: (await Promise.all(panes.map((pane) => pane.closing()))).flat() }),
  }),
  verb(messages.resetTerminal, {
    changes: true,
    target: aboutPane,
    run: async ({ pane }) => {
      await pane.reset();
      return {};
    },
  }),
  verb(messages.eraseScrollback, {
    changes: true,
    target: aboutPane,
    run: async ({ pane }, { viewport }) => {
      await pane.eraseScrollback(viewport);
      return {};
    },
  }),
  verb(messages.signal, {
    changes: true,
    target: aboutPane,
    run: async ({ pane }, { signal }) => {
      await pane.signal(signal);
      return {};
    },
  }),
  verb(messages.sendText, {
    changes: true,
    target: aboutPane,
    run: async ({ pane }, { text, paste }) => {
      await pane.sendText(text, paste);
      return {};
    },
  }),
  verb(messages.sendKeys, {
    changes: true,
    target: aboutPane,
    run: async ({ pane }, { keys }) => {
      await pane.sendKeys(keys);
      return {};
    },
  }),
  verb(messages.text, {
    changes: false,
    target: aboutPane,
    run: async ({ pane }, range) => ({ text: await pane.text(range) }),
  }),
  verb(messages.rows, {
    changes: false,
    target: aboutPane,
    run: ({ pane }, { from, to }) => pane.rows(from, to),
  }),
  verb(messages.search, {
    changes: false,
    target: aboutPane,
    run: ({ pane }, request) => pane.search(request),
  }),
  verb(messages.zones, { changes: false, target: aboutPane, run: ({ pane }) => pane.zones() }),
  verb(messages.image, { changes: false, target: aboutPane, run: ({ pane }, { hash }) => pane.image(hash) }),
  verb(messages.wait, {
    changes: false,
    target: aboutPane,
    run: ({ pane }, request, { cancelled }) => pane.wait(request, cancelled),
  }),
  verb(messages.run, {
    changes: true,
    target: aboutMux,
    run: (mux, params, { cancelled }) => runProgram(mux, params, cancelled),
  }),
  verb(messages.upload, {
    changes: true,
    target: aboutPane,
    run: ({ pane }, request) => pane.upload(request),
  }),
];
