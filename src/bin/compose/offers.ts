import { Arguments, type Caller, type Candidate, type CliContext, type Offer } from "../../cli/index.ts";
import { messages, type PaneDetails } from "../../protocol/index.ts";

/** Milliseconds that a person waits for a list. */
const PATIENCE = 1_000;

/** What there is at the moment, for completion. Whatever fails or takes long is nothing: no server is started for it. */
export async function offered(context: CliContext, what: Offer): Promise<readonly Candidate[]> {
  const late = new Promise<readonly Candidate[]>((resolve) => setTimeout(resolve, PATIENCE, []));
  return Promise.race([listed(context, what).catch(() => []), late]);
}

function listed(context: CliContext, what: Offer): Promise<readonly Candidate[]> {
  switch (what) {
    case "targets":
      return targets(context);
    case "options":
      return options();
    default:
      return ofMux(context, what);
  }
}

async function ofMux(
  { env }: CliContext,
  what: Exclude<Offer, "targets" | "options">,
): Promise<readonly Candidate[]> {
  const { connectCaller } = await import("./caller.ts");
  const caller: Caller = await connectCaller(env, new Arguments(new Map([["no-auto-start", [""]]]), []));
  if (what === "domains") {
    const { domains } = await caller.call(messages.domains, {});
    return domains.map(({ name, kind }) => ({ word: name, help: kind }));
  }
  const { panes } = await caller.call(messages.list, {});
  const rows = panes.map((row) => ROWS[what](row));
  // The first pane of a tab or window stands for it.
  return [...new Map([...rows].reverse().map((row) => [row.word, row])).values()].reverse();
}

const ROWS: Readonly<Record<"panes" | "tabs" | "windows" | "workspaces", (row: PaneDetails) => Candidate>> = {
  panes: ({ pane, workspace }) => ({ word: String(pane.id), help: `${pane.title} (${workspace})` }),
  tabs: ({ pane, tabTitle, workspace }) => ({
    word: String(pane.tab),
    help: `${tabTitle || pane.title} (${workspace})`,
  }),
  windows: ({ pane, windowTitle, workspace }) => ({
    word: String(pane.window),
    help: windowTitle || workspace,
  }),
  workspaces: ({ workspace }) => ({ word: workspace, help: "" }),
};

async function targets(context: CliContext): Promise<readonly Candidate[]> {
  const { configuration } = await import("./config.ts");
  const { configuredRecords } = await import("../../domains/index.ts");
  const service = await configuration(context.env, context.globals, { hasGui: false, watch: false });
  const { domains } = await service.load();
  service.dispose();
  const records = configuredRecords(domains).map(({ kind, config }) => ({ word: config.name, help: kind }));
  return [{ word: "local", help: "this process" }, ...records];
}

async function options(): Promise<readonly Candidate[]> {
  const { OPTIONS } = await import("../../config/index.ts");
  return Object.entries(OPTIONS).map(([word, { help }]) => ({ word, help }));
}
