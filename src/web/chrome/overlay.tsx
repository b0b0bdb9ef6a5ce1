import { useEffect, useRef } from "preact/hooks";
import type { DialogView, FieldView, ListView, OverlayView, TextView } from "../../client/index.ts";
import { menuStyle } from "../look/page-options.ts";
import type { PageModel } from "./page-model.ts";
import { Styled } from "./styled-text.tsx";

/** Rows of a long list that are in the document at once. */
const WINDOW = 120;

/** The modal over the tab area. The keyboard stays where it is: keys go to the overlay's model. */
export function OverlayBox({ model, view }: { readonly model: PageModel; readonly view: OverlayView }) {
  if (view.kind === "pane-labels")
    return (
      <div class="foot" role="status">
        {view.help} {view.typed}
      </div>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press beside the box closes it, as Escape does
    <div
      class="backdrop"
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) model.actions.dismissOverlay();
      }}
    >
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles it can have know aria-modal */}
      <div
        class={`box ${view.kind}`}
        role={view.kind === "dialog" ? "alertdialog" : "dialog"}
        aria-modal="true"
        aria-label={view.title || view.name}
        data-name={view.name}
        style={menuStyle(view.name, model.options, model.session.options)}
      >
        {view.title !== "" && <div class="title">{view.title}</div>}
        {view.kind === "list" && view.field && <Field field={view.field} />}
        {view.kind === "list" && <List model={model} view={view} />}
        {view.kind === "dialog" && <Dialog model={model} view={view} />}
        {view.kind === "text" && <Pages model={model} view={view} />}
        {view.help !== "" && <div class="help">{view.help}</div>}
      </div>
    </div>
  );
}

/** A field that is typed into by the model; the caret is drawn. */
export function Field({ field }: { readonly field: FieldView }) {
  const points = field.masked ? [...field.text].map(() => "•") : [...field.text];
  return (
    <div class="field">
      <span class="prompt">{field.prompt}</span>
      <output class="typed" aria-label={field.prompt || "Input"}>
        {points.slice(0, field.cursor).join("")}
        <span class="caret">{points[field.cursor] ?? " "}</span>
        {points.slice(field.cursor + 1).join("")}
      </output>
    </div>
  );
}

function List({ model, view }: { readonly model: PageModel; readonly view: ListView }) {
  const { actions, scheme } = model;
  const chosen = useRef<HTMLDivElement>(null);
  const { selected } = view;
  useEffect(() => chosen.current?.scrollIntoView({ block: "nearest" }), [selected]);
  const first = Math.max(0, Math.min(selected - WINDOW / 2, view.rows.length - WINDOW));
  const hinted = view.rows.some((row) => row.hint !== undefined);
  return (
    <div
      class="rows"
      style={view.most === undefined ? undefined : { maxHeight: `calc(var(--row) * ${view.most})` }}
      role="listbox"
      tabIndex={-1}
      aria-label={view.title}
      id="overlay-rows"
    >
      {view.rows.slice(first, first + WINDOW).map((row, offset) => {
        const index = first + offset;
        const active = index === selected;
        if (row.heading)
          return (
            <div key={index} class="row heading" role="presentation">
              <Styled line={row.label} scheme={scheme} ground={scheme.panel} />
            </div>
          );
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the model
          <div
            key={index}
            id={`row-${index}`}
            ref={active ? chosen : undefined}
            class={`row${active ? " active" : ""}`}
            role="option"
            aria-selected={active}
            tabIndex={-1}
            onPointerMove={() => !active && actions.hoverOverlay(index)}
            onClick={() => actions.clickOverlay(index)}
          >
            {hinted && <span class="key">{row.hint}</span>}
            <span class="label">
              <Styled line={row.label} scheme={scheme} ground={active ? scheme.cursor : scheme.panel} />
            </span>
            {row.detail !== undefined && <span class="detail">{row.detail}</span>}
          </div>
        );
      })}
      {view.rows.length === 0 && <div class="row heading">Nothing fits.</div>}
    </div>
  );
}

function Dialog({ model, view }: { readonly model: PageModel; readonly view: DialogView }) {
  const { actions, scheme } = model;
  return (
    <>
      <div class="lines">
        {view.lines.map((line, index) => (
          <div key={index}>
            <Styled line={line} scheme={scheme} ground={scheme.panel} />
          </div>
        ))}
      </div>
      {view.field && <Field field={view.field} />}
      {view.buttons.length > 0 && (
        <div class="buttons">
          {view.buttons.map((button, index) => (
            <button
              key={button.label}
              type="button"
              class={button.active ? "active" : ""}
              onPointerMove={() => !button.active && actions.hoverOverlay(index)}
              onClick={() => actions.clickOverlay(index)}
            >
              {button.label}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

/** Lines of a text in the document around the first one shown. */
const LINES = 200;

function Pages({ model, view }: { readonly model: PageModel; readonly view: TextView }) {
  const { actions, scheme } = model;
  return (
    <>
      <div
        class="lines pages"
        onWheel={(event) => {
          event.preventDefault();
          actions.wheelOverlay(Math.sign(event.deltaY) * 3);
        }}
      >
        {view.lines.slice(view.first, view.first + LINES).map((line, index) => (
          <div key={view.first + index}>
            <Styled line={line} scheme={scheme} ground={scheme.panel} />
          </div>
        ))}
      </div>
      {view.field && <Field field={view.field} />}
    </>
  );
}
