import { DomuxError } from "../../model/index.ts";
import { messages } from "../../protocol/index.ts";
import { mustHaveSeat } from "../seat.ts";
import { aboutDomain, aboutMux, verb } from "../verb.ts";

/** Verbs about domains, and about the asker's own seat. */
export const muxVerbs = [
  verb(messages.clients, {
    changes: false,
    target: aboutMux,
    // Seats that wait for their client to come back are not somebody who is here.
    run: (mux) => ({
      clients: [...mux.seats.values()]
        .filter((seat) => seat.interactive && seat.face)
        .map((seat) => seat.state()),
    }),
  }),
  verb(messages.domains, {
    changes: false,
    target: aboutMux,
    run: (mux) => ({ domains: [...mux.domains.values()].map((domain) => domain.state) }),
  }),
  verb(messages.domainShow, {
    changes: false,
    target: aboutMux,
    run: async (mux, { domain: name }, { seat }) => {
      const domain = mux.domainNamed(name, !seat?.viewer);
      return {
        domain: domain.state,
        settings: [...(await domain.settings()), ...mux.predictions.settings(domain.id)],
      };
    },
  }),
  verb(messages.attach, {
    changes: true,
    target: aboutDomain,
    run: async (domain, { window, workspace }, { mux, cancelled }) => {
      const size = window === undefined ? undefined : mux.window(window).size;
      await domain.attach({ window, workspace, size, cancelled });
      return { domain: domain.state };
    },
  }),
  verb(messages.detach, {
    changes: true,
    target: aboutDomain,
    run: async (domain) => {
      if (!domain.state.detachable)
        throw new DomuxError(
          "not-detachable",
          `The domain ${JSON.stringify(domain.name)} cannot be detached: its programs live in this process.`,
        );
      await domain.detach();
      return {};
    },
  }),
  verb(messages.reconnect, {
    changes: true,
    target: aboutDomain,
    run: async (domain) => {
      if (domain.state.state === "detached")
        throw new DomuxError(
          "not-attached",
          `The domain ${JSON.stringify(domain.name)} is not attached, so there is nothing to reconnect: attach it.`,
        );
      await domain.reconnect();
      return {};
    },
  }),
  verb(messages.view, {
    changes: false,
    target: aboutMux,
    run: (mux, { windows, viewer }, { seat }) => {
      mux.setViews(mustHaveSeat(seat), windows, viewer);
      return {};
    },
  }),
  verb(messages.predictions, {
    changes: false,
    target: aboutMux,
    run: (mux, { domains }, { seat }) => {
      mustHaveSeat(seat);
      for (const { domain, ...counts } of domains)
        if (mux.domains.has(domain)) mux.predictions.add(domain, counts);
      return {};
    },
  }),
  verb(messages.focus, {
    changes: false,
    target: (mux, { pane }) => ({ mux, focused: pane === null ? undefined : mux.placed(pane) }),
    run: ({ mux, focused }, _params, { seat }) => {
      mux.setFocus(mustHaveSeat(seat), focused?.pane.id ?? null);
      return {};
    },
  }),
  verb(messages.workspace, {
    changes: false,
    target: aboutMux,
    run: (mux, { workspace }, { seat }) => {
      mux.setWorkspace(mustHaveSeat(seat), workspace);
      return {};
    },
  }),
];
