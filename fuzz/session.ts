// npm run fuzz -- session [SECONDS] [SEED] [BUSY] [cut]: lives in one session with several terminals for a while, at
// random: floods, splits, sizes, kills of clients and of the server, with BUSY processes that compute beside it; with
// `cut` all terminals but the first reach it through a proxy that is killed now and then. After each burst every terminal
// must take a command and show what the server has. What it finds becomes a test.
import { type ChildProcess, spawn } from "node:child_process";
import { LEADER, type ListedPane, type OuterWindow, World } from "../test/e2e/harness.ts";

const seconds = Number(process.argv[2] ?? 120);
const first = Number(process.argv[3] ?? Date.now() % 0x7fffffff);
const busy = Number(process.argv[4] ?? 2);
const cut = process.argv[5] === "cut";
const FACES = 3;
const SIZE = { cols: 100, rows: 30 };
/** A busy machine, a server that starts again, a flood before the answer. */
const PATIENCE = 60_000;
/** Milliseconds after which a shell that was interrupted reads again. */
const SETTLED = 300 * (1 + busy);

let seed = first;
/** A number below `below`, from the seed (mulberry-like, 32 bits). */
function random(below: number): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
  return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
}
const oneOf = <T>(list: readonly T[]): T => list[random(list.length)];
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const world = new World();
const faces: OuterWindow[] = [];
const history: string[] = [];
const paused = new Set<number>();
let marks = 0;

async function openFace(index: number): Promise<void> {
  faces[index] = world.open(cut && index > 0 ? ["connect", "far"] : ["attach"], SIZE);
  await faces[index].until(/\d: /, PATIENCE);
}

type Op = (index: number) => void | Promise<void>;
const type =
  (text: string): Op =>
  (index) =>
    faces[index].write(text);

/** What may happen to a terminal, each as often as it stands here. */
const OPS: Record<string, Op> = {
  "a short flood": type("seq 1 20000\r"),
  "a long flood": type("seq 1 400000\r"),
  "a coloured flood": type(
    "for i in $(seq 1 3000); do printf '\\033[38;5;%dm%d ' $((i%256)) $i; done; echo\r",
  ),
  "a flood without end": type("yes a line that never ends\r"),
  interrupt: type("\x03"),
  "the other screen": type("printf '\\033[?1049h\\033[2Jelsewhere'; sleep 0.1; printf '\\033[?1049l'\r"),
  "a large paste": type(`\x1b[200~${"echo pasted; ".repeat(200)}\x1b[201~\r`),
  "some keys": type("echo one two three four"),
  "split right": type(`${LEADER}%`),
  "split down": type(`${LEADER}"`),
  "next pane": type(`${LEADER}o`),
  zoom: type(`${LEADER}z`),
  "new tab": type(`${LEADER}c`),
  "next tab": type(`${LEADER}n`),
  "copy mode": type(`${LEADER}[kkkkq`),
  palette: type(`${LEADER}:zoo\x1b`),
  exit: async (index) => {
    // The last one would end the session.
    if ((await world.panes()).length > FACES) faces[index].write("\x03exit\r");
  },
  smaller: (index) => faces[index].resize(50 + random(50), 8 + random(20)),
  larger: (index) => faces[index].resize(SIZE.cols, SIZE.rows),
  "stop reading": (index) => {
    paused.add(index);
    faces[index].pause();
  },
  "kill the client": async (index) => {
    faces[index].resume();
    paused.delete(index);
    faces[index].kill("SIGKILL");
    await faces[index].exited;
    await openFace(index);
  },
  "close the window": async (index) => {
    faces[index].resume();
    paused.delete(index);
    faces[index].close();
    await openFace(index);
  },
  "cut the line": () => {
    for (const { pid, command } of world.processes())
      if (/proxy/.test(command) && random(2)) process.kill(pid, "SIGKILL");
  },
  "kill the server": async () => {
    if (random(3) === 0) await world.kill("domux-mux-server");
  },
};

/** The pane whose text has the mark. */
async function paneWith(mark: string): Promise<{ pane: ListedPane; rows: string[] } | undefined> {
  for (const pane of await world.panes()) {
    const rows = (await world.cli("get-text", "--pane-id", String(pane.pane_id))).split("\n");
    if (rows.some((row) => row.startsWith(mark))) return { pane, rows };
  }
  return undefined;
}

/** What differs between a pane and its part of a face; "" if nothing does. */
function difference(face: OuterWindow, { left_col, top_row, size }: ListedPane, rows: string[]): string {
  const shown = face.lines();
  for (let row = 0; row < size.rows; row++) {
    const there = (shown[1 + top_row + row] ?? "").slice(left_col, left_col + size.cols).trimEnd();
    const wanted = (rows[row] ?? "").trimEnd();
    if (there !== wanted) return `row ${row}: the server has |${wanted}|, the face |${there}|`;
  }
  return "";
}

/** Every face takes a command and shows the pane as the server has it. */
async function check(): Promise<void> {
  for (const index of paused) faces[index].resume();
  paused.clear();
  for (const face of faces) face.resize(SIZE.cols, SIZE.rows);
  if ((await world.panes()).length > 12) for (let tab = 0; tab < 6; tab++) await killOne();
  for (const [index, face] of faces.entries()) {
    const mark = `mark-${++marks}-`;
    // Whatever is open is closed; a program that runs is ended, a line that was typed is dropped.
    face.write("\x1b");
    await rest(50);
    face.write("\x03");
    // A shell that is interrupted forgets what it has not read yet.
    await rest(SETTLED);
    face.write("\x03");
    await rest(SETTLED);
    face.write(`clear; echo ma''rk-${marks}-\r`);
    await face.until(
      (text) => text.split("\n").some((row) => new RegExp(`(^|│) ?${mark}`).test(row)),
      PATIENCE,
    );
    const end = Date.now() + PATIENCE;
    for (;;) {
      const found = await paneWith(mark);
      const wrong = found ? difference(face, found.pane, found.rows) : `no pane has ${mark}`;
      if (wrong === "") break;
      if (Date.now() > end) throw new Error(`face ${index}: ${wrong}\n${face.text()}`);
      await rest(100);
    }
  }
}

async function killOne(): Promise<void> {
  const panes = await world.panes();
  if (panes.length > 2) await world.cli("kill-pane", "--pane-id", String(oneOf(panes).pane_id));
}

const burners: ChildProcess[] = Array.from({ length: busy }, () =>
  spawn(process.execPath, ["-e", "for (;;);"], { stdio: "ignore" }),
);
console.log(`living in a session for ${seconds} s, seed ${first}, beside ${busy} busy processes`);
let end = Date.now() + seconds * 1000;
// The burst that runs is the last one; nothing is left behind.
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    end = 0;
  });
let bursts = 0;
try {
  if (cut)
    world.configure(`config.unix_domains = { { name = "unix" },
      { name = "far", proxy_command = { "domux", "cli", "--prefer-mux", "proxy" } } }`);
  await world.serve("sh");
  for (let index = 0; index < FACES; index++) await openFace(index);
  while (Date.now() < end) {
    history.length = 0;
    for (let count = 1 + random(8); count > 0; count--) {
      const name = oneOf(Object.keys(OPS));
      const index = random(FACES);
      history.push(`${index}: ${name}`);
      if ((await world.panes()).length === 0) await world.cli("spawn", "--new-window");
      await OPS[name](index);
      if (random(2)) await rest(random(300));
    }
    await check();
    bursts++;
  }
  console.log(`${bursts} bursts, all well`);
} catch (error) {
  console.error(`after ${bursts} bursts, in this one:\n  ${history.join("\n  ")}\n`, error);
  console.error(faces.map((face, index) => `face ${index}\n${face.text()}`).join("\n"));
  process.exitCode = 1;
} finally {
  for (const burner of burners) burner.kill();
  if (process.env["KEEP"]) await rest(3600_000);
  await world.dispose();
}
