// npm run bench -- vt [--quick]: the engine against @xterm/headless in the same run, and the engine's own figures.
// Writes the table into docs/BENCHMARKS.md between the markers of this bench.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import xterm from "@xterm/headless";
import { sizeOf } from "../src/model/index.ts";
import { Engine } from "../src/vt/index.ts";
import { LOADS } from "./vt-loads.ts";

const quick = process.argv.includes("--quick");
const MEGABYTES = quick ? 1 : 4;
const ROUNDS = quick ? 3 : 5;
const CHUNK = 64 * 1024;
const SIZES = [
  [80, 24],
  [200, 50],
] as const;
const SCROLLBACK = 10_000;
const collect = (globalThis as { gc?: () => void }).gc ?? (() => {});

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1];
const geomean = (values: number[]): number =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

function chunksOf(bytes: Uint8Array): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) chunks.push(bytes.subarray(at, at + CHUNK));
  return chunks;
}

const engine = (cols: number, rows: number) =>
  new Engine({ size: sizeOf(cols, rows), scrollbackLines: SCROLLBACK });

/** Seconds for all chunks after a quarter of them as warm-up. */
function runOurs(chunks: Uint8Array[], cols: number, rows: number): number {
  const terminal = engine(cols, rows);
  const warm = Math.ceil(chunks.length / 4);
  for (let i = 0; i < warm; i++) terminal.write(chunks[i]);
  const start = performance.now();
  for (const chunk of chunks) {
    terminal.write(chunk);
    terminal.takeEffects();
  }
  return (performance.now() - start) / 1000;
}

async function runXterm(chunks: Uint8Array[], cols: number, rows: number): Promise<number> {
  const terminal = new xterm.Terminal({ cols, rows, scrollback: SCROLLBACK, allowProposedApi: true });
  const feed = (part: Uint8Array[]) =>
    new Promise<void>((resolve) => {
      for (const [i, chunk] of part.entries())
        if (i === part.length - 1) terminal.write(chunk, resolve);
        else terminal.write(chunk);
    });
  await feed(chunks.slice(0, Math.ceil(chunks.length / 4)));
  const start = performance.now();
  await feed(chunks);
  const seconds = (performance.now() - start) / 1000;
  terminal.dispose();
  return seconds;
}

interface Row {
  readonly name: string;
  readonly ours: number;
  readonly xterm: number;
}

async function throughput(cols: number, rows: number): Promise<Row[]> {
  const table: Row[] = [];
  for (const load of LOADS) {
    const bytes = load.make(MEGABYTES << 20, cols, rows);
    // xterm takes up to a second per megabyte in scroll regions: it gets less of it.
    const slow = load.name.endsWith("region");
    const theirs = chunksOf(slow ? bytes.subarray(0, bytes.length >> 2) : bytes);
    const chunks = chunksOf(bytes);
    const times = { ours: [] as number[], xterm: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      times.ours.push(runOurs(chunks, cols, rows));
      times.xterm.push(await runXterm(theirs, cols, rows));
    }
    const size = (list: Uint8Array[]) => list.reduce((sum, chunk) => sum + chunk.length, 0) / 1e6;
    const row = {
      name: load.name,
      ours: size(chunks) / median(times.ours),
      xterm: size(theirs) / median(times.xterm),
    };
    table.push(row);
    console.log(
      `${cols}x${rows} ${row.name.padEnd(34)} ${row.ours.toFixed(0).padStart(5)} MB/s  xterm ${row.xterm.toFixed(1).padStart(6)}  ${(row.ours / row.xterm).toFixed(1)}x`,
    );
  }
  return table;
}

/** Bytes of heap and buffers that `count` of something take each. */
function memoryOf(count: number, make: () => unknown): number {
  const used = () => {
    collect();
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  make();
  const before = used();
  const held = Array.from({ length: count }, make);
  const after = used();
  return held.length > 0 ? (after - before) / count : 0;
}

function filled(cols = 80, colour = false): Engine {
  const terminal = engine(cols, 24);
  const encoder = new TextEncoder();
  for (let i = 0; i < SCROLLBACK + 24; i++) {
    const text = `${i} the quick brown fox jumps over the lazy dog and goes on to the end of `.padEnd(
      80,
      "x",
    );
    terminal.write(
      encoder.encode(
        colour ? `\x1b[3${i % 8}m${text.slice(0, 40)}\x1b[m${text.slice(40)}\r\n` : `${text}\r\n`,
      ),
    );
  }
  return terminal;
}

function milliseconds(rounds: number, run: () => void): number {
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  return median(times);
}

function reflowTime(): number {
  const times: number[] = [];
  for (let i = 0; i < 7; i++) {
    const terminal = filled();
    for (const cols of [79, 120, 40, 80]) {
      const start = performance.now();
      terminal.resize(sizeOf(cols, 24));
      times.push(performance.now() - start);
    }
  }
  return median(times);
}

// Both have been through every load before the first is timed: none pays for the compiler alone.
for (const load of LOADS) {
  const chunks = chunksOf(load.make(1 << 18, 80, 24));
  for (let i = 0; i < 2; i++) {
    runOurs(chunks, 80, 24);
    await runXterm(chunks, 80, 24);
  }
}

const lines: string[] = [];
for (const [cols, rows] of SIZES) {
  const table = await throughput(cols, rows);
  lines.push(
    `### ${cols}x${rows}`,
    "",
    "| load | domux MB/s | @xterm/headless MB/s | ratio |",
    "| --- | ---: | ---: | ---: |",
  );
  for (const row of table)
    lines.push(
      `| ${row.name} | ${row.ours.toFixed(0)} | ${row.xterm.toFixed(1)} | ${(row.ours / row.xterm).toFixed(1)} |`,
    );
  const ratio = geomean(table.map((row) => row.ours / row.xterm));
  const least = Math.min(...table.map((row) => row.ours / row.xterm));
  lines.push(
    `| **geometric mean** | ${geomean(table.map((row) => row.ours)).toFixed(0)} | ${geomean(table.map((row) => row.xterm)).toFixed(1)} | **${ratio.toFixed(1)}** (asked 3.5; least ${least.toFixed(1)}, asked 1) |`,
    "",
  );
}

const full = filled();
const coloured = filled(80, true);
const busy = engine(80, 24);
busy.write(LOADS[2].make(20_000, 80, 24));
const figures: [string, string, string][] = [
  ["idle engine, 80x24", `${(memoryOf(200, () => engine(80, 24)) / 1024).toFixed(1)} KB`, "60 KB"],
  ["10,000 lines of 80 columns", `${(memoryOf(3, () => filled()) / 1e6).toFixed(2)} MB`, "1.2 MB"],
  [
    "snapshot of the screen (every cell styled)",
    `${milliseconds(50, () => busy.snapshot()).toFixed(2)} ms`,
    "0.5 ms",
  ],
  [
    "snapshot of 10,000 lines, plain",
    `${milliseconds(9, () => full.snapshot({ scrollback: SCROLLBACK })).toFixed(1)} ms`,
    "5 ms",
  ],
  [
    "snapshot of 10,000 lines, coloured",
    `${milliseconds(9, () => coloured.snapshot({ scrollback: SCROLLBACK })).toFixed(1)} ms`,
    "5 ms",
  ],
  ["reflow of 10,000 lines", `${reflowTime().toFixed(1)} ms`, "20 ms"],
];
lines.push("### Figures", "", "| figure | measured | asked at most |", "| --- | ---: | ---: |");
for (const [name, measured, asked] of figures) {
  console.log(`${name}: ${measured} (at most ${asked})`);
  lines.push(`| ${name} | ${measured} | ${asked} |`);
}

const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"}), Node ${process.version}, ${MEGABYTES} MB per load in ${CHUNK / 1024} KB writes, scrollback 10,000, medians of ${ROUNDS} alternating rounds${quick ? " (--quick)" : ""}. The machine was shared while it ran: compare within a table.`;
const section = `## Terminal engine (\`npm run bench -- vt\`)\n\n${machine}\n\n${lines.join("\n")}\n`;
const path = "docs/BENCHMARKS.md";
const [open, close] = ["<!-- bench:vt -->", "<!-- /bench:vt -->"];
const page = existsSync(path) ? readFileSync(path, "utf8") : "# Benchmarks\n";
const from = page.indexOf(open);
const to = page.indexOf(close);
const block = `${open}\n\n${section}\n${close}`;
writeFileSync(
  path,
  from >= 0 && to > from
    ? page.slice(0, from) + block + page.slice(to + close.length)
    : `${page.trimEnd()}\n\n${block}\n`,
);
