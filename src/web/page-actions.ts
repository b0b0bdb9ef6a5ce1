import { clickNewTab, clickToast, panesOf } from "../client/index.ts";
import type { TabId } from "../model/index.ts";
import type { PageActions, SharedLink } from "./chrome/page-model.ts";
import { post } from "./link/session-start.ts";
import { Menu, type MenuEntry } from "./overlays.ts";
import type { Page } from "./page.ts";

/** What the controls of a page do. */
export function makeActions(page: Page): PageActions {
  const { session, token } = page;
  const complain = (error: unknown) => session.complain(error);
  const overlay = () => session.overlays.top;
  const changed = () => session.changed();

  const openWindow = (query: string) => {
    // Opened at once, for browsers only allow that during a click or key; its address follows.
    const opened = page.query.face === "window" ? undefined : window.open("about:blank", "_blank");
    post<{ url?: string; opened?: boolean }>("api/window", {
      token,
      query: `face=${page.query.face}&${query}`,
    }).then(
      ({ url }) => {
        if (url === undefined) opened?.close();
        else if (opened) opened.location.href = url;
        else window.open(url, "_blank", "noopener,popup");
      },
      (error: unknown) => {
        opened?.close();
        complain(error);
      },
    );
  };

  const dragTabOut = async (id: TabId) => {
    const tab = session.mux.tabs.get(id);
    if (!tab) return;
    const [pane, ...others] = panesOf(tab);
    if (others.length > 0)
      await session.call(session.messages.tabMove, { tab: id, index: 0, newWindow: true });
    else
      await session.call(session.messages.moveToNewTab, {
        pane,
        newWindow: true,
        workspace: session.place.workspace,
      });
    const window = session.mux.tabs.get(session.mux.panes.get(pane)?.tab ?? -1)?.window;
    if (window !== undefined) openWindow(`window=${window}`);
  };

  const loadLinks = async (more: { url?: string; problem?: string } = {}) => {
    const shown = page.share;
    try {
      const { links, own } = await post<{ links: SharedLink[]; own: number }>("api/links", { token });
      // Closed while the answer was under way: it stays closed.
      if (shown && !page.share) return;
      page.share = { links, own, ...more };
    } catch (error) {
      page.share = { links: [], own: 0, problem: error instanceof Error ? error.message : String(error) };
    }
    changed();
  };

  const menuEntries = (): MenuEntry[] => [
    { label: "Command palette", run: () => session.perform({ action: "ActivateCommandPalette" }) },
    {
      label: "Launcher",
      detail: "domains and programs",
      run: () => session.perform({ action: "ShowLauncher" }),
    },
    {
      label: "Search",
      run: () => session.perform({ action: "Search", args: "CurrentSelectionOrEmptyString" }),
    },
    { label: "Copy mode", run: () => session.perform({ action: "ActivateCopyMode" }) },
    { label: "Paste", run: () => session.perform({ action: "PasteFrom", args: "Clipboard" }) },
    { label: "Larger text", run: () => session.perform({ action: "IncreaseFontSize" }) },
    { label: "Smaller text", run: () => session.perform({ action: "DecreaseFontSize" }) },
    {
      label: page.phone ? "Text that fits" : "Normal text",
      run: () => session.perform({ action: "ResetFontSize" }),
    },
    { label: "New window", run: () => openWindow("spawn=1") },
    { label: "Full screen", run: () => session.perform({ action: "ToggleFullScreen" }) },
    { label: "Share this session…", command: "Share this session…", run: () => void loadLinks() },
    {
      label: "Keyboard to the tab bar",
      detail: "Ctrl+F6",
      command: "Keyboard to the tab bar",
      run: () => page.walk.enter(),
    },
    {
      label: "Screen reader mode",
      command: `Screen reader mode ${page.reader ? "off" : "on"}`,
      detail: page.reader ? "on" : "off",
      run: () => page.toggleReader(),
    },
    ...("Notification" in window && Notification.permission === "default"
      ? [
          {
            label: "Allow notifications",
            command: "Allow notifications",
            run: () => void Notification.requestPermission(),
          },
        ]
      : []),
    { label: "Help: keys", run: () => session.perform({ action: "ShowKeys" }) },
    { label: "Detach", run: () => session.perform({ action: "DetachClient" }) },
  ];

  return {
    commands: () =>
      menuEntries().flatMap(({ command, run }) => (command === undefined ? [] : [{ label: command, run }])),
    toTerminal: () => page.input.focus(),
    goToTab: (tab) => session.goToTab(tab),
    closeTab: (tab) =>
      session.perform({ action: "CloseCurrentTab", args: { confirm: true } }, session.placeOf(tab)),
    moveTab: (tab, index) => session.call(session.messages.tabMove, { tab, index }).catch(complain),
    dragTabOut: (tab) => dragTabOut(tab).catch(complain),
    renameTab: (tab) => session.perform({ action: "RenameTab" }, session.placeOf(tab)),
    newTab: (button) => {
      page.input.focus();
      if (session.place.window) clickNewTab(session, session.place, button).catch(complain);
      else page.spawn().catch(complain);
    },
    menu: () => {
      if (overlay()?.name === "page-menu") return;
      const menu: Menu = new Menu("domux", menuEntries(), {
        close: () => session.overlays.close(menu),
        onChange: changed,
      });
      session.overlays.open(menu);
      page.input.focus();
    },
    clickOverlay: (index) => {
      overlay()?.click?.(index);
      changed();
    },
    hoverOverlay: (index) => {
      overlay()?.hover?.(index);
      changed();
    },
    wheelOverlay: (lines) => {
      overlay()?.wheel?.(lines);
      changed();
    },
    dismissOverlay: () => {
      overlay()?.key({ key: "Escape", mods: 0, kind: "press" });
      changed();
    },
    clickToast: (toast) => {
      clickToast(session, toast);
      page.input.focus();
    },
    retry: () => {
      session.retry();
      page.input.focus();
    },
    reload: () => location.reload(),
    scrollTo: (pane, row) => {
      session.seat(pane).screen.scrollTo(row);
      changed();
    },
    phoneKey: (key) => {
      const { ctrl, alt } = page.sticky;
      page.sticky = { ctrl: false, alt: false };
      const mods = (ctrl ? 4 : 0) | (alt ? 2 : 0);
      session.key({ key, mods, kind: "press", ...(key.length === 1 && mods === 0 ? { text: key } : {}) });
      changed();
    },
    toggleCtrl: () => {
      page.sticky = { ...page.sticky, ctrl: !page.sticky.ctrl };
      changed();
    },
    toggleAlt: () => {
      page.sticky = { ...page.sticky, alt: !page.sticky.alt };
      changed();
    },
    showKeyboard: () => page.input.focus(),
    makeLink: (readOnly) => {
      post<{ url: string }>("api/link", {
        token,
        readOnly,
        name: readOnly ? "shared, looks only" : "shared",
      }).then(
        ({ url }) => loadLinks({ url }),
        (error: unknown) => loadLinks({ problem: error instanceof Error ? error.message : String(error) }),
      );
    },
    revokeLink: (id) => {
      // Whoever closed the dialog meanwhile does not want it back.
      post("api/revoke", { token, id }).then(() => page.share && loadLinks(), complain);
    },
    closeShare: () => {
      page.share = undefined;
      changed();
      page.input.focus();
    },
    openTerminal: () => {
      // The button goes away with the keyboard.
      page.input.focus();
      page.spawn().catch(complain);
    },
    openWindow,
  };
}
