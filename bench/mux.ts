// npm run bench -- mux [--quick] [PART]: domux beside tmux, screen and a bare PTY, alternating in one run.
import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { cpus, getPriority, tmpdir } from "node:os";
import { join } from "node:path";
import { type Grid, loads } from "./loads.ts";
import { type Client, DOMUX, installed, type Peer, type PeerName, peer } from "./peers.ts";
import { figure, geometricMean, markdownTable, median, quantile, report } from "./report.ts";

const quick = process.argv.includes("--quick");
const only = process.argv.slice(2).find((word) => !word.startsWith("--"));
const rounds = quick ? 1 : 3;
const names = (["bare", "tmux", "screen", "domux"] as const).filter(installed);
const muxes = names.filter((name) => name !== "bare");
const sizes: Grid[] = [
  { cols: 80, rows: 24 },
  { cols: 200, rows: 50 },
];
const scratch = mkdtempSync(join(tmpdir(), "domux-bench-mux-"));
/** Letters that no load contains: no cell shows one of them already. */
const LETTERS = [..."აბგდევზთიკლმნოპჟრსტუფქღყ"];
const sections: string[] = [];
const failures: string[] = [];
const say = (text: string) => process.stderr.write(`${text}\n`);

/** Runs `job` once per round and peer, alternating, and gives the results by peer. */
async function alternate<T>(
  who: readonly PeerName[],
  job: (made: Peer) => Promise<T>,
): Promise<Map<PeerName, T[]>> {
  const results = new Map<PeerName, T[]>(who.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const name of who) {
      const made = peer(name);
      try {
        results.get(name)!.push(await job(made));
      } catch (error) {
        // One that fails is named and left out; the others are measured all the same.
        failures.push(`- ${made.name}, round ${round + 1}: ${messageOf(error)}`);
        say(failures.at(-1)!);
      } finally {
        made.close();
      }
    }
  for (const [name, found] of results)
    if (found.length === 0) throw new Error(`${name} failed in all rounds:\n${failures.join("\n")}`);
  return results;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** A program for a pane: raw tty, then sends each file that its fifo names, then a mark. */
function feeder(dir: string): { argv: string[]; fifo: string } {
  const fifo = join(dir, `fifo-${Math.random().toString(36).slice(2)}`);
  execFileSync("mkfifo", [fifo]);
  const script = `stty raw -echo; printf 'READY.'; exec 3<>'${fifo}'; while read -r file mark <&3; do cat "$file"; printf '\\033[?1049l\\033[m\\033[r\\033[H\\033[2J%s' "$mark"; done`;
  return { argv: ["sh", "-c", script], fifo };
}

async function ready(client: Client, text = "READY."): Promise<void> {
  await client.printed(text, "the program's first output");
}

/** A text that shares no character with the one before at the same place: a screen's difference contains all of it. */
function markOf(index: number): string {
  return Array.from({ length: 6 }, (_, at) => LETTERS[(index + at) % LETTERS.length]).join("");
}

async function throughput(grid: Grid): Promise<void> {
  const bytes = quick ? 1 << 20 : 4 << 20;
  const files = Object.entries(loads).map(([name, make]) => {
    const file = join(scratch, `${name.replaceAll(" ", "-")}-${grid.cols}`);
    const content = make(grid, bytes);
    writeFileSync(file, content);
    const warm = `${file}-warm`;
    writeFileSync(warm, make(grid, 1 << 20));
    return { name, file, warm, length: content.length };
  });
  const results = await alternate(names, async (made) => {
    const { argv, fifo } = feeder(scratch);
    const client = made.open(argv, grid);
    await ready(client);
    const pipe = openSync(fifo, "r+");
    const speeds: number[] = [];
    let marks = 0;
    const run = async (name: string, file: string) => {
      const mark = markOf(marks++);
      const printed = client.printed(mark, `the end of "${name}" through ${made.name}`);
      const start = performance.now();
      writeSync(pipe, `${file} ${mark}\n`);
      return (await printed) - start;
    };
    // A server runs for weeks: what it does in its first second is no measure. All get the same.
    for (const { name, warm } of files) await run(name, warm);
    for (const { name, file, length } of files) speeds.push(length / 1e3 / (await run(name, file)));
    closeSync(pipe);
    say(`${made.name} ${grid.cols}x${grid.rows}: ${speeds.map(figure).join(" ")}`);
    return speeds;
  });
  const speed = (name: PeerName, load: number) => median(results.get(name)!.map((round) => round[load]));
  const ratios = files.map((_, load) => speed("domux", load) / speed("tmux", load));
  const rows = files.map(({ name }, load) => [name, ...names.map((who) => speed(who, load)), ratios[load]]);
  const mean = names.map((who) => geometricMean(files.map((_, load) => speed(who, load))));
  rows.push(["geometric mean", ...mean, geometricMean(ratios)]);
  sections.push(
    `### Throughput to the visible end, ${grid.cols}x${grid.rows}, MB/s\n\nAsked: at least 2.0 times tmux in the mean, no load below 1.0; reached ${figure(geometricMean(ratios))}, least ${figure(Math.min(...ratios))}.\n\n${markdownTable(["load", ...names, "domux / tmux"], rows)}`,
  );
}

/** A program that echoes bytes back from a raw tty. */
const ECHO = ["sh", "-c", "stty raw -echo; printf 'READY.'; exec cat"];
const YES = ["yes"];
/** Keys typed before the measured ones: who types all day types into programs that have run a while. */
const WARM_KEYS = quick ? 100 : 1000;

async function echo(): Promise<void> {
  const keys = quick ? 100 : 500;
  const work = new Map<string, number[]>();
  /** Times of the measured keys, and of as many at the very beginning. */
  type Times = { readonly usual: number[]; readonly first: number[] };
  const measure = (flood: boolean) =>
    alternate(flood ? muxes : names, async (made): Promise<Times> => {
      const client = made.open(ECHO, { cols: 80, rows: 24 });
      await ready(client);
      if (flood) made.split(YES);
      const usual: number[] = [];
      const first: number[] = [];
      let before = new Map<string, number>();
      for (let key = -WARM_KEYS; key < keys; key++) {
        if (key === 0) before = made.work();
        const letter = LETTERS[(key + WARM_KEYS) % LETTERS.length];
        const printed = client.printed(letter);
        const start = performance.now();
        client.write(letter);
        const took = ((await printed) - start) * 1000;
        if (key >= 0) usual.push(took);
        else if (first.length < keys) first.push(took);
        await new Promise((resolve) => setTimeout(resolve, 1 + ((key + WARM_KEYS) % 5)));
      }
      if (!flood)
        for (const [role, spent] of made.work()) {
          const name = `${made.name}: ${role}`;
          work.set(name, [...(work.get(name) ?? []), (spent - (before.get(role) ?? 0)) / keys]);
        }
      say(`${made.name} echo${flood ? " beside yes" : ""}: ${figure(median(usual))} µs`);
      return { usual, first };
    });
  const idle = await measure(false);
  const flood = await measure(true);
  type Results = Map<PeerName, Times[]>;
  const all = (results: Results, name: PeerName, part: keyof Times = "usual") =>
    results.get(name)?.flatMap((round) => round[part]) ?? [];
  const cells = (results: Results, name: PeerName) =>
    (["usual", "first"] as const).flatMap((part): (string | number)[] => {
      const times = all(results, name, part);
      return times.length > 0 ? [median(times), quantile(times, 0.99)] : ["–", "–"];
    });
  const ratio = median(all(idle, "domux")) / median(all(idle, "tmux"));
  const compared = (part: keyof Times) =>
    `${figure(median(all(flood, "domux", part)))} against ${figure(median(all(flood, "tmux", part)))}, p99 ${figure(quantile(all(flood, "domux", part), 0.99))} against ${figure(quantile(all(flood, "tmux", part), 0.99))}`;
  sections.push(
    `### Keystroke echo through the attached client, µs\n\nAsked: idle median at most 2.5 times tmux's (reached ${figure(ratio)}); beside a visible \`yes\` median and p99 below tmux's (${compared("usual")}). Measured after ${WARM_KEYS} keys; the first ${keys} of a new client and server stand beside (idle ${figure(median(all(idle, "domux", "first")) / median(all(idle, "tmux", "first")))} times; beside \`yes\` ${compared("first")}): V8 has not compiled the code of a key's way by then.\n\n${markdownTable(
      ["", ...["idle", "beside yes"].flatMap((what) => [`${what} p50`, "p99", "first keys p50", "p99"])],
      names.map((name) => [name, ...cells(idle, name), ...cells(flood, name)]),
    )}\n\nProcessor time of each process's main thread per key, idle: what of the way is work; the rest is waking one process after the other up. A key of domux passes the client and the PTY host, and its echo these two again; what the server does with both is not on the way, but needs a processor.\n\n${markdownTable(
      ["process", "µs per key"],
      [...work].map(([name, spent]) => [name, median(spent)]),
    )}`,
  );
}

async function interrupt(): Promise<void> {
  const results = await alternate(muxes, async (made) => {
    const client = made.open(["sh", "-c", "PS1='PROMPT. ' exec sh -i"], { cols: 80, rows: 24 });
    await ready(client, "PROMPT.");
    const flooding = client.printed("y");
    client.write("yes\r");
    await flooding;
    await new Promise((resolve) => setTimeout(resolve, 500));
    const printed = client.printed("PROMPT.");
    const start = performance.now();
    client.write("\x03");
    return (await printed) - start;
  });
  sections.push(
    `### Ctrl-C into \`yes\`, ms until the prompt is on screen\n\nAsked: at most 100.\n\n${markdownTable(
      muxes.slice(),
      [muxes.map((name) => median(results.get(name)!))],
    )}`,
  );
}

async function attach(): Promise<void> {
  const times = async (lines: number) =>
    alternate(muxes, async (made) => {
      const script = `i=0; seq ${lines} | sed 's/$/ some words to fill a line of text/'; printf 'READY.'; exec cat`;
      const client = made.open(["sh", "-c", script], { cols: 80, rows: 24 }, lines > 1 ? lines : undefined);
      await ready(client);
      const runs: number[] = [];
      for (let run = 0; run < (quick ? 2 : 5); run++) {
        const start = performance.now();
        const second = made.attach({ cols: 80, rows: 24 });
        runs.push((await second.printed("READY.")) - start);
        second.kill();
        await second.gone;
      }
      return median(runs);
    });
  const none = await times(1);
  const deep = await times(50_000);
  const nodeStart = median(Array.from({ length: 7 }, () => timed(process.execPath, ["-e", "0"])));
  sections.push(
    `### First screen after attach, ms (process start included; \`node -e 0\` alone takes ${figure(nodeStart)})\n\nAsked: at most 150 with 50,000 lines of history, and no slower than with none.\n\n${markdownTable(
      ["", "no history", "50,000 lines"],
      muxes.map((name) => [name, median(none.get(name)!), median(deep.get(name)!)]),
    )}`,
  );
}

function timed(file: string, args: readonly string[], env = process.env): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(file, args, { env, encoding: "utf8" });
  if (status !== 0) throw new Error(`${file} ${args.join(" ")}: ${stderr}`);
  return performance.now() - start;
}

async function commands(): Promise<void> {
  const made = peer("domux");
  const client = made.open(ECHO, { cols: 80, rows: 24 });
  await ready(client);
  const env = { ...process.env, XDG_RUNTIME_DIR: (made as unknown as { dir: string }).dir };
  const runs = quick ? 5 : 15;
  const node: number[] = [];
  const list: number[] = [];
  for (let run = 0; run < runs; run++) {
    node.push(timed(process.execPath, ["-e", "0"], env));
    list.push(timed(process.execPath, [DOMUX, "cli", "list"], env));
  }
  made.close();
  sections.push(
    `### \`domux cli list\`, ms\n\nAsked: at most 30 over \`node -e 0\`; reached ${figure(median(list) - median(node))}.\n\n${markdownTable(["node -e 0", "domux cli list", "difference"], [[median(node), median(list), median(list) - median(node)]])}`,
  );
}

/** Panes after which the next ones are measured. */
const FIRST_PANES = 10;
/** Lines of a pane that is full, and of history that every multiplexer keeps. */
const LINES = 10_000;

async function memory(): Promise<void> {
  const panes = quick ? 20 : 100;
  const deep = quick ? 4 : 20;
  const settle = () => new Promise((resolve) => setTimeout(resolve, 2000));
  const results = await alternate(
    muxes.filter((name) => name !== "screen"),
    async (made) => {
      const client = made.open(["sh", "-c", "printf READY.; exec cat"], { cols: 80, rows: 24 });
      await ready(client);
      await settle();
      const one = made.memory();
      // Code that runs for the first time comes into memory with the first panes, but belongs to none.
      for (let index = 0; index < FIRST_PANES; index++) made.hidden(["cat"]);
      await settle();
      const few = made.memory();
      const start = performance.now();
      for (let index = 0; index < panes; index++) made.hidden(["cat"]);
      const spawning = (performance.now() - start) / panes;
      await settle();
      const idle = made.memory();
      say(`${made.name} idle panes: ${one} ${few} ${idle}`);
      return { one, idle: (idle - few) / panes, spawning };
    },
  );
  // In a server of its own, which keeps as many lines as are printed.
  const filled = await alternate(
    muxes.filter((name) => name !== "screen"),
    async (made) => {
      const client = made.open(["sh", "-c", "printf READY.; exec cat"], { cols: 80, rows: 24 }, LINES);
      await ready(client);
      await settle();
      const before = made.memory();
      const fill = `seq ${LINES} | awk '{printf "%s %s\\n", $1, "the server said that pane seven would attach to a domain over ssh when"}'; exec cat`;
      for (let index = 0; index < deep; index++) made.hidden(["sh", "-c", fill]);
      await settle();
      await settle();
      const after = made.memory();
      say(`${made.name} ${LINES} lines: ${before} ${after}`);
      return (after - before) / deep;
    },
  );
  const value = (name: PeerName, key: "one" | "idle" | "spawning") =>
    median(results.get(name)!.map((round) => round[key]));
  sections.push(
    `### Memory of the processes that stay (resident)\n\nAsked of domux: at most 120 MB with one idle pane, 200 KB for each further one (of ${panes}, behind the first ${FIRST_PANES}), 1.5 MB for one with 10,000 lines.\n\n${markdownTable(
      ["", "one idle pane, MB", "each further, KB", "with 10,000 lines, KB", "a spawn by command line, ms"],
      [...results.keys()].map((name) => [
        name,
        value(name, "one") / 1024,
        value(name, "idle"),
        median(filled.get(name)!),
        value(name, "spawning"),
      ]),
    )}`,
  );
}

/** Panes that the table asks for. */
const MANY = 200;

/** Many panes, each by a command of its own: one after the other, and several commands at a time. */
async function panes(): Promise<void> {
  const most = cpus().length * 2;
  const results = await alternate(
    muxes.filter((name) => name !== "screen"),
    async (made) => {
      const client = made.open(ECHO, { cols: 80, rows: 24 });
      await ready(client);
      const spawn = async (atATime: number): Promise<number> => {
        const start = performance.now();
        let left = MANY;
        const worker = async () => {
          while (left-- > 0) await made.hiddenLater(["cat"]);
        };
        await Promise.all(Array.from({ length: atATime }, worker));
        return (performance.now() - start) / 1000;
      };
      const one = await spawn(1);
      const several = await spawn(most);
      // All are there, and the one in front answers as before.
      const letter = LETTERS[0];
      const echoed = client.printed(letter, `the echo behind ${2 * MANY} panes of ${made.name}`);
      client.write(letter);
      await echoed;
      say(`${made.name} ${MANY} panes: ${one} s, ${most} at a time ${several} s`);
      return { one, several };
    },
  );
  const value = (name: PeerName, key: "one" | "several") =>
    median(results.get(name)!.map((round) => round[key]));
  sections.push(
    `### ${MANY} panes by command line, s\n\nAsked: under 10; reached ${figure(value("domux", "one"))} one after the other, ${figure(value("domux", "several"))} with ${most} commands at a time. Each command is a process of Node's, whose bare start is in the table of \`domux cli list\`; a program with one connection of its own needs none.\n\n${markdownTable(
      ["", "one after the other", `${most} at a time`],
      [...results.keys()].map((name) => [name, value(name, "one"), value(name, "several")]),
    )}`,
  );
}

const parts: Record<string, () => Promise<void>> = {
  throughput: async () => {
    for (const grid of sizes) await throughput(grid);
  },
  echo,
  interrupt,
  attach,
  commands,
  panes,
  memory,
};
if (getPriority() !== 0)
  sections.push(
    `All programs of this run, those compared included, had the priority (nice value) ${getPriority()}, for others worked on the machine.`,
  );
if (only && !parts[only]) {
  console.error(`bench mux: there is no part ${only}; parts: ${Object.keys(parts).join(", ")}`);
  process.exit(2);
}
try {
  for (const [name, part] of Object.entries(parts)) if (!only || only === name) await part();
  if (failures.length > 0) sections.push(`### Failed\n\n${failures.join("\n")}`);
  if (only) console.log(sections.join("\n\n"));
  else report("mux", "Multiplexer: domux beside tmux, screen and a bare PTY", sections.join("\n\n"));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
