import type { PaneView, SessionView } from "../../client/index.ts";
import type { DividerArea } from "../../layout/index.ts";
import { pixelsOf } from "../look/page-options.ts";
import type { PageModel } from "./page-model.ts";
import { Styled } from "./styled-text.tsx";

/** What lies over the panes of the tab: dividers, badges, bars, letters, scroll bars. */
export function PaneChrome({ model }: { readonly model: PageModel }) {
  const { view, cell } = model;
  return (
    <div class="over">
      {view.dividers.map((divider) => (
        // biome-ignore lint/a11y/useSemanticElements: a rule cannot be dragged
        <div
          key={`d${divider.index}`}
          class={`divider ${divider.direction}${atEdges(divider, view)}`}
          role="separator"
          aria-label="Border between panes"
          aria-orientation={divider.direction === "horizontal" ? "vertical" : "horizontal"}
          style={{
            left: `${divider.left * cell.width}px`,
            top: `${divider.top * cell.height}px`,
            width: `${divider.cols * cell.width}px`,
            height: `${divider.rows * cell.height}px`,
          }}
        />
      ))}
      {view.panes.map((pane) => (
        <PaneNotes key={pane.id} model={model} pane={pane} />
      ))}
    </div>
  );
}

/** Classes for a divider that begins or ends at an edge of the tab. */
function atEdges({ direction, left, top, cols, rows }: DividerArea, view: SessionView): string {
  const [from, to, all] =
    direction === "horizontal" ? [top, top + rows, view.rows] : [left, left + cols, view.cols];
  return `${from === 0 ? " first" : ""}${to === all ? " last" : ""}`;
}

function PaneNotes({ model, pane }: { readonly model: PageModel; readonly pane: PaneView }) {
  const { cell, scheme, options } = model;
  const { rect, badge, bar, label } = pane;
  return (
    <section
      class={`notes${pane.active ? " active" : ""}`}
      aria-label={`Terminal ${pane.index + 1}: ${pane.title}`}
      aria-current={pane.active ? "true" : undefined}
      style={{
        left: `${rect.left * cell.width}px`,
        top: `${rect.top * cell.height}px`,
        width: `${rect.cols * cell.width}px`,
        height: `${rect.rows * cell.height}px`,
      }}
    >
      {badge && (
        <div class="badge" role="status">
          <Styled line={badge} scheme={scheme} />
        </div>
      )}
      {bar && (
        <div
          class="panebar"
          role="status"
          style={{ height: `${cell.height}px`, lineHeight: `${cell.height}px` }}
        >
          <Styled line={bar.line} scheme={scheme} />
          {bar.cursor !== undefined && (
            <span
              class="barcaret"
              style={{ left: `${bar.cursor * cell.width}px`, width: `${cell.width}px` }}
            />
          )}
        </div>
      )}
      {label !== undefined && (
        <div
          class="letter"
          style={{
            fontSize: `${(options.pane_select_font_size * 4) / 3}px`,
            color: model.session.options.pane_select_fg_color,
            background: model.session.options.pane_select_bg_color,
          }}
        >
          {label}
        </div>
      )}
      <ScrollBar model={model} pane={pane} />
    </section>
  );
}

/** Shown while the pane is scrolled, or always if it is configured. */
function ScrollBar({ model, pane }: { readonly model: PageModel; readonly pane: PaneView }) {
  const { screen, top } = pane;
  const all = screen.top + screen.rows - screen.oldest;
  if (all <= screen.rows || !(model.options.enable_scroll_bar || screen.isScrolled)) return null;
  const height = pane.rect.rows * model.cell.height;
  const least = pixelsOf(model.options.min_scroll_bar_height, model.cell.height, height);
  const thumb = Math.min(height, Math.max(least, (height * screen.rows) / all));
  const at = ((height - thumb) * (top - screen.oldest)) / Math.max(1, screen.top - screen.oldest);
  const drag = (event: PointerEvent) => {
    if (event.type === "pointerdown") (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    else if (!event.buttons) return;
    const area = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const share = (event.clientY - area.top - thumb / 2) / Math.max(1, height - thumb);
    model.actions.scrollTo(pane.id, Math.round(screen.oldest + share * (screen.top - screen.oldest)));
  };
  return (
    <div
      class="panescroll"
      role="scrollbar"
      aria-label="Place in the history"
      aria-orientation="vertical"
      aria-controls="stage"
      aria-valuenow={top}
      aria-valuemin={screen.oldest}
      aria-valuemax={screen.top}
      tabIndex={-1}
      onPointerDown={drag}
      onPointerMove={drag}
    >
      <div class="thumb" style={{ height: `${thumb}px`, transform: `translateY(${at}px)` }} />
    </div>
  );
}
