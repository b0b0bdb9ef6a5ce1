import { DomuxError } from "../../model/index.ts";
import type { DomainState } from "../../protocol/index.ts";
import { textWidth } from "../../vt/index.ts";
import type { Place } from "../focus.ts";
import { Chooser } from "../overlays/chooser.ts";
import { printable } from "../styled-text.ts";
import type { ActionHost, Acts } from "./host.ts";
import { showText } from "./show-text.ts";
import { domainTarget } from "./spawning.ts";

type Names =
  | "AttachDomain"
  | "DetachDomain"
  | "ReconnectDomain"
  | "ShowDomain"
  | "DetachClient"
  | "ShowDomains";

/** The domain that a target of the configuration names. @throws DomuxError not-found with the valid names */
function resolve(host: ActionHost, at: Place, target: ReturnType<typeof domainTarget>): DomainState {
  const domains = [...host.mux.domains.values()];
  const found =
    target === "DefaultDomain"
      ? host.mux.domains.get(host.mux.defaultDomain)
      : target === "CurrentPaneDomain"
        ? host.mux.domains.get(host.mux.panes.get(at.pane ?? -1)?.domain ?? host.mux.defaultDomain)
        : domains.find((domain) =>
            "name" in target ? domain.name === target.name : domain.id === target.id,
          );
  if (found) return found;
  const name = typeof target === "string" ? target : "name" in target ? target.name : `number ${target.id}`;
  const names = domains.map((domain) => domain.name).join(", ");
  throw new DomuxError("not-found", `There is no domain ${name}. Domains: ${names}.`);
}

/** Attaches and goes to what it brought; if it brought nothing, starts the default program there. */
export async function attachDomain(host: ActionHost, at: Place, name: string): Promise<void> {
  const panel = host.showDomain(name);
  const request = { domain: name, workspace: at.workspace, ...(at.window ? { window: at.window.id } : {}) };
  const attached = await host.call(host.messages.attach, request).catch((error: unknown) => {
    const again = () => host.perform({ action: "AttachDomain", args: name }, at);
    if (!panel.failed(error, again)) throw error;
    host.note(error);
  });
  if (!attached) return;
  panel.done();
  const { domain } = attached;
  const first = [...host.mux.panes.values()].find((pane) => pane.domain === domain.id);
  if (first) return host.goToPane(first.id);
  if (!domain.spawnable) return;
  const { pane } = await host.call(host.messages.spawn, {
    domain: { id: domain.id },
    ...(at.window ? { window: at.window.id } : { workspace: at.workspace, size: host.size }),
  });
  host.goToPane(pane);
}

const STATE_MARKS: Readonly<Record<DomainState["state"], string>> = {
  attached: "attached",
  connecting: "connecting…",
  prompting: "waits for an answer",
  detached: "detached",
  lost: "lost, retrying",
};

function domainDetail(domain: DomainState): string {
  const lag = domain.lag === undefined ? "" : ` ${Math.round(domain.lag)} ms`;
  return `${domain.kind}  ${STATE_MARKS[domain.state]}${lag}`;
}

function showDomains(host: ActionHost, at: Place): void {
  const domains = [...host.mux.domains.values()].sort((a, b) => a.id - b.id);
  const close = () => host.overlays.close(chooser);
  const report = (done: Promise<unknown>) => {
    close();
    done.catch((error: Error) => host.toasts.show("error", error.message));
  };
  const chooser = new Chooser<DomainState>({
    name: "domains",
    title: "Domains",
    style: "keys",
    hints: "123456789",
    help: "Enter opens a tab or attaches, d detaches, r reconnects, s shows, / filters, Esc leaves",
    choices: domains.map((domain) => ({
      value: domain,
      label: domain.label && domain.label !== domain.name ? `${domain.name} - ${domain.label}` : domain.name,
      detail: domainDetail(domain),
    })),
    extra: (key, { value: domain }) => {
      if (key === "d") report(host.call(host.messages.detach, { domain: domain.name }));
      else if (key === "r") report(host.call(host.messages.reconnect, { domain: domain.name }));
      else if (key === "s") report(showDomain(host, domain));
      else return false;
      return true;
    },
    choose: (domain) => {
      close();
      if (domain.state === "attached")
        host.perform({ action: "SpawnTab", args: { DomainName: domain.name } }, at);
      else host.perform({ action: "AttachDomain", args: domain.name }, at);
    },
    cancel: close,
    onChange: () => host.changed(),
  });
  host.overlays.open(chooser);
}

/** Columns of a setting's name or value that others are aligned behind. */
const WIDEST = 40;

/** What `domux domain show` prints. */
async function showDomain(host: ActionHost, { name }: DomainState): Promise<void> {
  const { domain, settings } = await host.call(host.messages.domainShow, { domain: name });
  const state = { name: "state", value: domain ? domainDetail(domain) : "", origin: domain?.detail ?? "" };
  const rows = [state, ...settings];
  const width = (field: "name" | "value") =>
    Math.min(WIDEST, Math.max(...rows.map((row) => textWidth(row[field]))));
  const [first, second] = [width("name"), width("value")];
  const pad = (text: string, to: number) => `${text}${" ".repeat(Math.max(0, to - textWidth(text)))}`;
  const lines = rows.map((row) => [
    { text: `${pad(printable(row.name), first)}  `, style: { bold: true } },
    { text: `${pad(printable(row.value), second)}  ` },
    { text: printable(row.origin), style: { dim: true } },
  ]);
  showText(host, {
    name: "domain",
    title: `Domain ${name}`,
    help: "j and k or arrows scroll, q leaves",
    lines: () => lines,
  });
}

export const domainActs: Acts<Names> = {
  AttachDomain: (name, at, host) => attachDomain(host, at, name),
  async DetachDomain(target, at, host) {
    const domain = resolve(host, at, domainTarget(target));
    if (!domain.detachable)
      throw new DomuxError("not-detachable", `Detaching is not possible for the domain ${domain.name}.`);
    await host.call(host.messages.detach, { domain: domain.name });
  },
  async ReconnectDomain(target, at, host) {
    await host.call(host.messages.reconnect, { domain: resolve(host, at, domainTarget(target)).name });
  },
  ShowDomain: (target, at, host) => showDomain(host, resolve(host, at, domainTarget(target))),
  DetachClient: (_, __, host) => host.face.quit({ kind: "detached" }),
  ShowDomains: (_, at, host) => showDomains(host, at),
};
