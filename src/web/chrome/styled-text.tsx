import type { CSSProperties } from "preact";
import type { SpanStyle, StyledLine } from "../../client/index.ts";
import { hexOf, packed, parseColor } from "../look/color.ts";
import { readable, type Scheme } from "../look/scheme.ts";

interface StyledProps {
  readonly line: StyledLine;
  readonly scheme: Scheme;
  /** What it is written on, 0xRRGGBB: colours by number are made readable there. Undefined: they stay as they are. */
  readonly ground?: number;
}

/** Text with looks. What programs named something arrives here as text nodes only. */
export function Styled({ line, scheme, ground }: StyledProps) {
  return (
    <>
      {line.map((span, index) =>
        span.style ? (
          <span
            key={index}
            class={span.style.dim ? "dim" : undefined}
            style={cssOf(span.style, scheme, ground)}
          >
            {span.text}
          </span>
        ) : (
          span.text
        ),
      )}
    </>
  );
}

function readableOn(text: string, under: string): string {
  const [wanted, ground] = [parseColor(text), parseColor(under)];
  return wanted && ground ? hexOf(packed(readable(wanted, ground))) : text;
}

function cssOf(style: SpanStyle, scheme: Scheme, ground: number | undefined): CSSProperties {
  const color = (value: number | undefined) =>
    value === undefined || value < 0 ? undefined : hexOf(value < 256 ? scheme.indexed[value] : value);
  const [fg, bg] = [color(style.fg), color(style.bg)];
  const text = style.inverse ? (bg ?? hexOf(scheme.background)) : fg;
  const under = style.inverse ? (fg ?? hexOf(scheme.foreground)) : bg;
  // Colours by number are whatever the scheme makes of them: on a ground of its own a text stays readable.
  const on = under ?? (ground === undefined ? undefined : hexOf(ground));
  const byNumber = [style.fg, style.bg].every((value) => value === undefined || value < 256);
  return {
    color: text && on && byNumber ? readableOn(text, on) : text,
    background: under,
    fontWeight: style.bold ? 700 : undefined,
    fontStyle: style.italic ? "italic" : undefined,
    textDecoration:
      [style.underline ? "underline" : "", style.strike ? "line-through" : ""].join(" ").trim() || undefined,
  };
}
