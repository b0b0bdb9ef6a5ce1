import { utf8 } from "../base/index.ts";
import { sizeOf } from "../model/index.ts";
import { CellRow, DEFAULT_COLOR, Engine, type Style, textWidth, WIDE_TAIL } from "../vt/index.ts";
import { plain, printable, type Span, type SpanStyle, type StyledLine } from "./styled-text.ts";

/** Sequences of ECMA-48: strings, control sequences, other escapes; and control characters. */
const SEQUENCES =
  /\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|\x1b[ -/]*[0-~]?|[\x00-\x1a\x1c-\x1f\x7f-\x9f]/g;
const SGR = /^(?:\x1b\[|\x9b)[0-9;:]*m$/;

/** Longest text that is looked at, in UTF-16 units, and widest line made of it, in cells. */
const MOST_UNITS = 16384;
const MOST_CELLS = 1024;

/**
 * A line that `wezterm.format` made: SGR sequences become looks, everything else of a sequence is dropped. The text
 * goes through an engine of one row, so nothing in it reaches the outer terminal as a command.
 */
export function escapedText(text: string): StyledLine {
  const line = text.slice(0, MOST_UNITS).split(/[\r\n]/, 1)[0];
  if (!line.includes("\x1b") && !line.includes("\x9b")) return plain(printable(line));
  const looks = line.replace(SEQUENCES, (sequence) => (SGR.test(sequence) ? sequence : ""));
  const cols = Math.min(MOST_CELLS, Math.max(1, textWidth(looks)));
  const engine = new Engine({ size: sizeOf(cols, 1), scrollbackLines: 0 });
  engine.write(utf8(`\x1b[?7l${looks}`));
  const end = engine.cursor.pendingWrap ? cols : engine.cursor.x;
  const row = new CellRow();
  engine.readRow(engine.top, row);
  const spans: Span[] = [];
  let id = -1;
  let part = "";
  for (let x = 0; x < end; x++) {
    if (row.chars[x] === WIDE_TAIL) continue;
    if (row.styles[x] !== id) {
      if (part !== "") spans.push({ text: part, style: spanStyle(engine.style(id)) });
      part = "";
      id = row.styles[x];
    }
    part += row.textAt(x);
  }
  if (part !== "") spans.push({ text: part, style: spanStyle(engine.style(id)) });
  return spans;
}

function spanStyle(style: Style): SpanStyle {
  return {
    ...(style.fg === DEFAULT_COLOR ? {} : { fg: style.fg }),
    ...(style.bg === DEFAULT_COLOR ? {} : { bg: style.bg }),
    ...(style.bold ? { bold: true } : {}),
    ...(style.dim ? { dim: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.inverse ? { inverse: true } : {}),
    ...(style.strike ? { strike: true } : {}),
    ...(style.underline === 0 ? {} : { underline: style.underline }),
  };
}

const ANSI = ["Black", "Maroon", "Green", "Olive", "Navy", "Purple", "Teal", "Silver"];
const BRIGHT = ["Grey", "Red", "Lime", "Yellow", "Blue", "Fuchsia", "Aqua", "White"];
const UNDERLINES = ["None", "Single", "Double", "Curly", "Dotted", "Dashed"];

/**
 * What a handler of `format-tab-title` and the like returned: a string (with sequences of `wezterm.format`), or a
 * list of format items. Undefined if it is neither.
 */
export function formattedText(value: unknown): StyledLine | undefined {
  if (typeof value === "string") return escapedText(value);
  if (!Array.isArray(value)) return undefined;
  const spans: Span[] = [];
  let style: SpanStyle = {};
  for (const item of value as unknown[]) {
    if (item === "ResetAttributes") style = {};
    if (typeof item !== "object" || item === null) continue;
    const [kind, setting] = Object.entries(item)[0] ?? [];
    if (kind === "Text") spans.push(...escapedText(String(setting)).map((span) => merged(span, style)));
    else if (kind === "Foreground") style = { ...style, fg: itemColor(setting) };
    else if (kind === "Background") style = { ...style, bg: itemColor(setting) };
    else if (kind === "Attribute") style = { ...style, ...attribute(setting) };
  }
  return spans;
}

function merged(span: Span, style: SpanStyle): Span {
  return { text: span.text, style: { ...style, ...span.style } };
}

function attribute(setting: unknown): SpanStyle {
  if (typeof setting !== "object" || setting === null) return {};
  const [name, value] = Object.entries(setting)[0] ?? [];
  switch (name) {
    case "Intensity":
      return { bold: value === "Bold", dim: value === "Half" };
    case "Italic":
      return { italic: value === true };
    case "Strikethrough":
      return { strike: value === true };
    case "Underline":
      return { underline: Math.max(0, UNDERLINES.indexOf(String(value))) as SpanStyle["underline"] };
    default:
      return {};
  }
}

function itemColor(setting: unknown): number {
  if (typeof setting !== "object" || setting === null) return DEFAULT_COLOR;
  const { AnsiColor, Color } = setting as { AnsiColor?: unknown; Color?: unknown };
  if (typeof AnsiColor === "string") {
    const dark = ANSI.indexOf(AnsiColor);
    const bright = BRIGHT.indexOf(AnsiColor);
    return dark >= 0 ? dark : bright >= 0 ? bright + 8 : DEFAULT_COLOR;
  }
  return (typeof Color === "string" ? hexColor(Color) : undefined) ?? DEFAULT_COLOR;
}

/** A colour of the form #rgb or #rrggbb, as checked configurations have them. */
export function hexColor(text: string): number | undefined {
  const short = text.match(/^#([0-9a-f])([0-9a-f])([0-9a-f])$/i);
  const hex = short
    ? short
        .slice(1)
        .map((digit) => digit + digit)
        .join("")
    : text.match(/^#([0-9a-f]{6})$/i)?.[1];
  return hex === undefined ? undefined : 0x1000000 | Number.parseInt(hex, 16);
}
