import { useEffect, useRef } from "preact/hooks";
import { panesOf, type TabView, textOfLine } from "../../client/index.ts";
import type { PageModel } from "./page-model.ts";
import { Styled } from "./styled-text.tsx";

/** Pixels that a tab is dragged before it moves, and below the bar before it becomes a window of its own. */
const TREMBLE = 6;
const OUT = 60;
/** Pixels of a tab that has room for its button. */
const ROOMY = 130;

interface Drag {
  readonly tab: number;
  readonly x: number;
  readonly y: number;
  moving: boolean;
}

/** Tabs, status texts, buttons. */
export function TabBar({ model }: { readonly model: PageModel }) {
  const { view, options, session, actions, scheme, phone } = model;
  const drag = useRef<Drag | undefined>(undefined);
  const bar = useRef<HTMLDivElement>(null);
  const active = view.tabs.find((tab) => tab.active)?.id;
  // Of many tabs the one that is shown can be seen.
  useEffect(() => {
    bar.current
      ?.querySelector("[aria-selected=true]")
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [active, view.tabs.length, innerWidth]);
  const crowded = view.tabs.length * ROOMY > innerWidth;
  const drop = (event: PointerEvent) => {
    const held = drag.current;
    drag.current = undefined;
    if (!held?.moving || !bar.current) return;
    const area = bar.current.getBoundingClientRect();
    if (event.clientY < area.top - OUT || event.clientY > area.bottom + OUT)
      return actions.dragTabOut(held.tab);
    const tabs = [...bar.current.querySelectorAll<HTMLElement>("[role=tab]")];
    const others = tabs.filter((tab) => Number(tab.dataset.tab) !== held.tab);
    const index = others.filter((tab) => {
      const rect = tab.getBoundingClientRect();
      return rect.left + rect.width / 2 < event.clientX;
    }).length;
    actions.moveTab(held.tab, index);
  };
  const begin = (tab: TabView) => (event: PointerEvent) => {
    if (event.button !== 0) return;
    drag.current = { tab: tab.id, x: event.clientX, y: event.clientY, moving: false };
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    actions.goToTab(tab.id);
  };
  const move = (event: PointerEvent) => {
    const held = drag.current;
    if (held && Math.hypot(event.clientX - held.x, event.clientY - held.y) > TREMBLE) held.moving = true;
  };
  const walk = (tab: TabView) => (event: KeyboardEvent) => {
    const to = { ArrowLeft: tab.index - 1, ArrowRight: tab.index + 1, Home: 0, End: -1 }[event.key];
    const next = to === undefined ? undefined : view.tabs.at(to >= view.tabs.length ? 0 : to);
    if (next) {
      actions.goToTab(next.id);
      document.getElementById(`tab-${next.id}`)?.focus();
    } else if (event.key === "Enter" || event.key === " ") actions.toTerminal();
    else if (event.key === "Delete") actions.closeTab(tab.id);
    else if (event.key === "F2") actions.renameTab(tab.id);
    else return;
    event.preventDefault();
  };
  const wheel = (event: WheelEvent) => {
    const by = Math.sign(event.deltaY || event.deltaX);
    if (by !== 0 && session.options.mouse_wheel_scrolls_tabs)
      session.perform({ action: "ActivateTabRelative", args: by });
  };
  return (
    <header class={`bar ${options.use_fancy_tab_bar ? "fancy" : "retro"}`} onWheel={wheel}>
      <div
        class={crowded ? "tabs crowded" : "tabs"}
        role="tablist"
        aria-label={`Tabs of workspace ${view.workspace}`}
        ref={bar}
      >
        {options.show_tabs_in_tab_bar &&
          view.tabs.map((tab) => (
            <div
              key={tab.id}
              id={`tab-${tab.id}`}
              role="tab"
              data-tab={tab.id}
              aria-selected={tab.active}
              aria-label={describe(tab)}
              aria-controls="stage"
              aria-keyshortcuts="Delete F2"
              tabIndex={tab.active ? 0 : -1}
              title={textOfLine(tab.title).trim()}
              class={[
                "tab",
                tab.active && "active",
                tab.unseen && "unseen",
                tab.bell && "bell",
                tab.lost && "lost",
              ]
                .filter(Boolean)
                .join(" ")}
              style={
                options.use_fancy_tab_bar ? undefined : { maxWidth: `${session.options.tab_max_width + 4}ch` }
              }
              onPointerDown={begin(tab)}
              onPointerMove={move}
              onPointerUp={drop}
              onKeyDown={walk(tab)}
              onAuxClick={(event) => event.button === 1 && actions.closeTab(tab.id)}
              onDblClick={() => actions.renameTab(tab.id)}
              onContextMenu={(event) => {
                event.preventDefault();
                session.perform({ action: "ShowTabNavigator" });
              }}
            >
              <span class="name">
                <Styled line={tab.title} scheme={scheme} />
              </span>
              {tab.zoomed && (
                <span class="mark" title="zoomed">
                  ⛶
                </span>
              )}
              <TabProgress model={model} tab={tab} />
              {options.show_close_tab_button_in_tabs && (
                <button
                  type="button"
                  class="close"
                  tabIndex={-1}
                  aria-label={`Close tab ${tab.index + 1}`}
                  onPointerDown={(event) => event.stopPropagation()}
                  onClick={() => actions.closeTab(tab.id)}
                >
                  ×
                </button>
              )}
            </div>
          ))}
      </div>
      {session.options.show_new_tab_button_in_tab_bar && (
        <button
          type="button"
          class="plain newtab"
          aria-label="New tab"
          title="New tab; right button: launcher"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => actions.newTab("Left")}
          onAuxClick={(event) => actions.newTab(event.button === 1 ? "Middle" : "Right")}
          onContextMenu={(event) => event.preventDefault()}
        >
          <span class="usual">
            <Styled line={view.newTab.text} scheme={scheme} />
          </span>
          <span class="hovered">
            <Styled line={view.newTab.hover} scheme={scheme} />
          </span>
        </button>
      )}
      <div class="space" />
      {view.status.keys !== "" && (
        <div class="hint" role="status">
          {view.status.keys}
        </div>
      )}
      {!phone && (
        <div class="status">
          <span>
            <Styled line={view.status.left} scheme={scheme} />
          </span>
          <span>
            <Styled line={view.status.right} scheme={scheme} />
          </span>
        </div>
      )}
      {model.readOnly && <div class="hint">looking only</div>}
      <button
        type="button"
        class="plain"
        aria-label="Menu"
        aria-haspopup="listbox"
        onMouseDown={(event) => event.preventDefault()}
        onClick={actions.menu}
      >
        ☰
      </button>
    </header>
  );
}

/** Progress that the tab's program tells (OSC 9;4). */
function TabProgress({ model, tab }: { readonly model: PageModel; readonly tab: TabView }) {
  const { mux } = model.session;
  const state = mux.tabs.get(tab.id);
  const told = (state ? panesOf(state) : [])
    .map((pane) => mux.panes.get(pane)?.progress)
    .find((progress) => progress && progress.state !== "none");
  if (!told) return null;
  const percent = "percent" in told ? Math.min(100, Math.max(0, told.percent)) : undefined;
  return (
    <span
      class={`progress ${told.state}`}
      role="progressbar"
      aria-label="Progress"
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <span style={percent === undefined ? undefined : { width: `${percent}%` }} />
    </span>
  );
}

function describe(tab: TabView): string {
  const notes = [
    tab.unseen && "new output",
    tab.bell && "bell",
    tab.zoomed && "zoomed",
    tab.lost && "connection lost",
  ];
  return [textOfLine(tab.title).trim(), ...notes.filter(Boolean)].join(", ");
}
