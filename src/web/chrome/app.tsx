import { useEffect, useRef } from "preact/hooks";
import type { ConnectionView } from "../../client/index.ts";
import { OverlayBox } from "./overlay.tsx";
import type { PageModel } from "./page-model.ts";
import { PaneChrome } from "./pane-chrome.tsx";
import { ShareDialog } from "./share.tsx";
import { TabBar } from "./tab-bar.tsx";

/** Places of the page's document that the chrome is drawn into; the panes lie between them. */
export interface ChromeRoots {
  readonly bar: HTMLElement;
  readonly over: HTMLElement;
  readonly modal: HTMLElement;
  readonly foot: HTMLElement;
}

export function Bar({ model }: { readonly model: PageModel }) {
  const { session, view } = model;
  const { enable_tab_bar: enabled, hide_tab_bar_if_only_one_tab: hides } = session.options;
  return enabled && !(hides && view.tabs.length <= 1) ? <TabBar model={model} /> : null;
}

export function Over({ model }: { readonly model: PageModel }) {
  return <PaneChrome model={model} />;
}

export function Modal({ model }: { readonly model: PageModel }) {
  const { view, share, ended, actions, hoverUri } = model;
  return (
    <>
      <Connection view={view.connection} retry={actions.retry} />
      {ended === undefined &&
        view.connection.state === "attached" &&
        view.tabs.length === 0 &&
        !view.overlay && (
          <div class="empty">
            <p>No terminal is open here.</p>
            <FirstButton onClick={actions.openTerminal} left={actions.toTerminal}>
              Open one
            </FirstButton>
          </div>
        )}
      {hoverUri !== undefined && <div class="uri">{hoverUri}</div>}
      {view.overlay && ended === undefined && <OverlayBox model={model} view={view.overlay} />}
      {share && <ShareDialog model={model} share={share} />}
      {ended !== undefined && (
        <div class="empty" role="alert">
          <p>{ended}</p>
          <FirstButton onClick={actions.reload} left={actions.toTerminal}>
            Open again
          </FirstButton>
        </div>
      )}
      <div class="toasts" role="status" aria-live="polite">
        {view.toasts.map((toast) => (
          <button
            key={toast.id}
            type="button"
            class={`toast ${toast.kind}`}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => actions.clickToast(toast)}
          >
            {toast.title !== "" && <strong>{toast.title}</strong>}
            <span>{toast.message}</span>
          </button>
        ))}
      </div>
    </>
  );
}

interface FirstButtonProps {
  readonly onClick: () => void;
  /** It is gone. */
  readonly left: () => void;
  readonly children: string;
}

/** The only thing to do: it has the keyboard as long as it is there. */
function FirstButton({ onClick, left, children }: FirstButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus();
    return left;
  }, []);
  return (
    <button ref={button} type="button" onClick={onClick}>
      {children}
    </button>
  );
}

function Connection({ view, retry }: { readonly view: ConnectionView; readonly retry: () => void }) {
  if (view.state !== "lost") return null;
  const next =
    view.nextTry === undefined ? "trying again…" : `next try in ${Math.ceil(view.nextTry / 1000)} s`;
  return (
    <div class="offline" role="alert">
      <span>
        {view.message} {next}
      </span>
      <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={retry}>
        Try now
      </button>
    </div>
  );
}

const PHONE_KEYS: readonly (readonly [label: string, key: string, name: string])[] = [
  ["esc", "Escape", "Escape"],
  ["tab", "Tab", "Tab"],
  ["◂", "LeftArrow", "Left"],
  ["▴", "UpArrow", "Up"],
  ["▾", "DownArrow", "Down"],
  ["▸", "RightArrow", "Right"],
  ["|", "|", "Pipe"],
  ["/", "/", "Slash"],
  ["-", "-", "Minus"],
  ["~", "~", "Tilde"],
  ["⇞", "PageUp", "Page up"],
  ["⇟", "PageDown", "Page down"],
];

/** Keys that a phone's keyboard has not. */
export function PhoneKeys({ model }: { readonly model: PageModel }) {
  const { phone, stickyCtrl, stickyAlt, actions } = model;
  if (!phone) return null;
  const keep = (event: Event) => event.preventDefault();
  return (
    <div class="phonekeys" role="toolbar" aria-label="Keys" onMouseDown={keep}>
      <button type="button" aria-label="Keyboard" onClick={actions.showKeyboard}>
        ⌨
      </button>
      <button type="button" aria-pressed={stickyCtrl} onClick={actions.toggleCtrl}>
        ctrl
      </button>
      <button type="button" aria-pressed={stickyAlt} onClick={actions.toggleAlt}>
        alt
      </button>
      {PHONE_KEYS.map(([label, key, name]) => (
        <button key={key} type="button" aria-label={name} onClick={() => actions.phoneKey(key)}>
          {label}
        </button>
      ))}
    </div>
  );
}
