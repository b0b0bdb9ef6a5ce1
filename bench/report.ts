// What every bench needs to say its figures: medians, ratios, tables, and the place where they are kept.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, getPriority, platform, release, totalmem } from "node:os";

/** Middle value; the mean of the two middle ones for an even count. NaN for none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Value below which the share `q` (0 to 1) of the values lies, interpolated. NaN for none. */
export function quantile(values: readonly number[], q: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * q;
  const low = Math.floor(place);
  return sorted[low] + (sorted[Math.ceil(place)] - sorted[low]) * (place - low);
}

export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/** Three significant digits at most. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return "–";
  if (value >= 100) return value.toFixed(0);
  return value.toFixed(value >= 10 ? 1 : 2);
}

/** A Markdown table. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => (typeof cell === "number" ? figure(cell) : cell)).join(" | ")} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? "---" : "---:"))), ...rows.map(line)].join(
    "\n",
  );
}

/** The machine, as far as a reader of figures must know it. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? "unknown CPU";
  const nice = getPriority() === 0 ? "" : `, all programs at nice value ${getPriority()}`;
  return `${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release().split("-")[0]} ${arch()}, Node ${process.versions.node}${nice}`;
}

/**
 * Replaces an area's section of docs/BENCHMARKS.md (between `<!-- bench:AREA -->` and `<!-- /bench:AREA -->`; added
 * at the end if there is none) and prints it.
 */
export function report(area: string, title: string, body: string): void {
  const file = "docs/BENCHMARKS.md";
  const [open, close] = [`<!-- bench:${area} -->`, `<!-- /bench:${area} -->`];
  const date = new Date().toISOString().slice(0, 10);
  const section = `${open}\n\n## ${title}\n\n\`npm run bench -- ${area}\`, ${date}, on ${machine()}.\n\n${body.trim()}\n\n${close}`;
  const intro =
    "# Benchmarks\n\nThe last run of each bench. All candidates of a table ran in the same run, alternating; figures are medians.\nCompare only inside one table: the machine is shared and its speed changes from hour to hour.\n";
  const text = existsSync(file) ? readFileSync(file, "utf8") : intro;
  const start = text.indexOf(open);
  const end = text.indexOf(close);
  const next =
    start >= 0 && end > start
      ? text.slice(0, start) + section + text.slice(end + close.length)
      : `${text.trimEnd()}\n\n${section}\n`;
  writeFileSync(file, next);
  console.log(section);
}

/** A part of a section that can be replaced by itself. */
export function part(name: string, body: string): string {
  return `<!-- part:${name} -->\n\n${body}\n\n<!-- /part:${name} -->`;
}

/**
 * Replaces one part (named "AREA PART") of a section of docs/BENCHMARKS.md, or adds it at the section's end: of another
 * day and another mood of the machine than the rest.
 */
export function reportPart(name: string, body: string): void {
  const file = "docs/BENCHMARKS.md";
  const text = readFileSync(file, "utf8");
  const close = `<!-- /part:${name} -->`;
  const section = text.indexOf(`<!-- /bench:${name.split(" ")[0]} -->`);
  if (section < 0) throw new Error(`${file} has no section for ${JSON.stringify(name)}: run the whole bench`);
  const [start, end] = [text.indexOf(`<!-- part:${name} -->`), text.indexOf(close)];
  const date = new Date().toISOString().slice(0, 10);
  const dated = `${body}\n\nRun by itself, ${date}, on ${machine()}.`;
  const [before, after] =
    start < 0
      ? [`${text.slice(0, section)}`, `\n\n${text.slice(section)}`]
      : [text.slice(0, start), text.slice(end + close.length)];
  writeFileSync(file, before + part(name, dated) + after);
}
