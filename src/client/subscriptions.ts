import type { Link } from "../link/index.ts";
import type { PaneId } from "../model/index.ts";
import { type DataFrame, type Messages, type MuxEvent, messages, type ParamsOf } from "../protocol/index.ts";
import type { ActionHost } from "./actions/host.ts";
import { ConfigProblemPanel } from "./config-problem.ts";
import type { DomainPanels } from "./domain-panels.ts";
import { type FaceOwner, faceState } from "./face-state.ts";
import type { ClientConfig } from "./settings.ts";
import type { StatusTexts } from "./status-texts.ts";
import type { Toasts } from "./toasts.ts";

/** What a session does with what its mux says. */
export interface Subscriber {
  readonly panels: DomainPanels;
  readonly status: StatusTexts;
  readonly toasts: Toasts;
  data(frame: DataFrame): void;
  applied(number: number): void;
  event(event: MuxEvent): void;
  lagged(): void;
  streamEnded(stream: number): void;
  asked(pane: PaneId | null, action: unknown): void;
  readonly session: FaceOwner &
    Pick<ActionHost, "overlays" | "changed"> & {
      goToPane(pane: PaneId): void;
      setConfig(config: ClientConfig): void;
      note(text: string): void;
    };
}

/** Listens to everything that a mux tells a face. */
export function subscribe(link: Link, to: Subscriber): void {
  link.onFrame((frame) => {
    if (frame.kind === "data") to.data(frame);
    else if (frame.kind === "applied") to.applied(frame.number);
  });
  link.on(messages.muxEvent, ({ event }) => to.event(event));
  link.on(messages.muxLagged, () => to.lagged());
  link.on(messages.streamEnded, ({ stream }) => to.streamEnded(stream));
  link.on(messages.focusRequested, ({ pane }) => to.session.goToPane(pane));
  link.on(messages.shape, (change) => to.session.face.shape?.(change));
  link.on(messages.perform, ({ pane, action }) => to.asked(pane, action));
  const problems = new ConfigProblemPanel(to.session);
  link.on(messages.overrides, (texts) => {
    showTexts(to, texts);
    if (texts.problems?.length === 0) problems.close();
    for (const text of texts.problems ?? []) problems.show(text);
  });
  link.on(messages.goodbye, ({ reason, message }) => {
    to.session.note(message);
    // A mux that was told to end does not come back; one that is upgraded does.
    if (reason === "shutdown") to.session.face.quit({ kind: "lost", message, onPurpose: true });
  });
  link.handle(messages.faceState, ({ pane }) => faceState(to.session, pane));
  link.handle(messages.prompt, (question) => to.panels.ask(question));
  link.on(messages.promptGone, ({ domain }) => to.panels.gone(domain));
}

function showTexts({ status, toasts, session }: Subscriber, texts: ParamsOf<Messages["overrides"]>): void {
  status.set(texts);
  const { toast, clipboard, overrides } = texts;
  if (overrides) session.setConfig(overrides as ClientConfig);
  if (clipboard) session.face.copy(clipboard.text, clipboard.destination);
  if (toast) toasts.show("info", toast.message, { title: toast.title, stay: toast.timeout, url: toast.url });
}
