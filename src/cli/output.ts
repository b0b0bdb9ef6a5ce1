/** A column of a table: its heading, and whether its cells stand at the right. */
export interface Column {
  readonly title: string;
  readonly right?: boolean;
}

/** Width of `text` in cells. The tables of Unicode are only loaded where they are needed. */
async function measure(texts: readonly string[]): Promise<(text: string) => number> {
  if (texts.every((text) => /^[\x20-\x7e]*$/.test(text))) return (text) => text.length;
  const { textWidth } = await import("../vt/index.ts");
  return textWidth;
}

/**
 * A table as WezTerm's `cli list` prints it: columns padded to the widest cell and separated by one space, the last
 * one padded too, heading always there. Ends with a newline.
 */
export async function table(
  columns: readonly Column[],
  cells: readonly (readonly string[])[],
): Promise<string> {
  const lines = [columns.map((column) => column.title), ...cells];
  const width = await measure(lines.flat());
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => width(line[index]))));
  const pad = (text: string, index: number) => {
    const blanks = " ".repeat(widths[index] - width(text));
    return columns[index].right ? blanks + text : text + blanks;
  };
  return lines.map((line) => `${line.map(pad).join(" ")}\n`).join("");
}

/** Milliseconds as people write them: `850ms`, `1s250ms`, `2m5s`, `3h12m`, `2d4h`. */
export function duration(milliseconds: number): string {
  const ms = Math.max(0, Math.round(milliseconds));
  if (ms < 60_000) {
    const seconds = Math.floor(ms / 1000);
    return `${seconds ? `${seconds}s` : ""}${ms % 1000 || !seconds ? `${ms % 1000}ms` : ""}`;
  }
  const units = [
    ["d", 86400],
    ["h", 3600],
    ["m", 60],
    ["s", 1],
  ] as const;
  let rest = Math.floor(ms / 1000);
  let text = "";
  for (const [unit, seconds] of units) {
    const amount = Math.floor(rest / seconds);
    rest -= amount * seconds;
    if (amount) text += `${amount}${unit}`;
  }
  return text;
}
