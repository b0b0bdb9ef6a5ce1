// npm run bench -- ptyhost: what the PTY host costs against a terminal in our own process, side by side in one run.
// Throughput of a program that prints, latency of a byte that a program echoes, memory of the host.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sizeOf } from "../src/model/index.ts";
import { connectPtyHost, ptyShare, recordLength, spawnPty, startPtyHost } from "../src/ptyhost/index.ts";

const ROUNDS = Number(process.argv[2] ?? 5);
const MEGABYTES = 40;
const KEYS = 1_000;
const env = { PATH: process.env["PATH"] ?? "/usr/bin:/bin", TERM: "xterm-256color" };
const base = { env, cwd: "/", size: sizeOf(80, 24) };

const dir = mkdtempSync(join(tmpdir(), "domux-bench-"));
const socket = join(dir, "host.sock");
const hostPid = await startPtyHost({ program: join(process.cwd(), "dist/domux-ptyhost.js"), socket });
const client = await connectPtyHost({ socket, build: "bench" });
const share = ptyShare();

interface Target {
  write(bytes: Uint8Array): void;
  end(): Promise<void>;
}
type Start = (argv: string[], onBytes: (bytes: Uint8Array) => void, onExit: () => void) => Promise<Target>;

const bare: Start = async (argv, onBytes, onExit) => {
  const pty = spawnPty({ ...base, argv }, share);
  pty.onData(onBytes);
  pty.onExit(onExit);
  return { write: (bytes) => pty.write(bytes), end: async () => pty.dispose() };
};
const hosted: Start = async (argv, onBytes, onExit) => {
  const { pane } = await client.spawn({ ...base, argv });
  const reader = client.read(pane, {
    position: 0,
    onRecord(record) {
      const position = record.position + recordLength(record);
      reader.ack(position);
      client.trim(pane, position);
      if (record.type === "output") onBytes(record.bytes);
      else if (record.type === "exit") void client.remove(pane).then(onExit);
    },
  });
  return { write: (bytes) => client.write(pane, bytes), end: () => client.remove(pane) };
};

/** MB/s from the first to the last byte. */
async function throughput(start: Start, script: string): Promise<number> {
  let first = 0;
  let last = 0;
  let bytes = 0;
  await new Promise<void>((resolve) =>
    start(
      ["sh", "-c", script],
      (chunk) => {
        last = performance.now();
        first ||= last;
        bytes += chunk.length;
      },
      resolve,
    ),
  );
  return bytes / 1_000 / (last - first);
}

/** Microseconds from a key to its echo by a program in raw mode, keys 1 to 6 ms apart. */
async function echo(start: Start): Promise<number[]> {
  const times: number[] = [];
  let resolve = () => {};
  const echoed = () =>
    new Promise<void>((done) => {
      resolve = done;
    });
  const ready = echoed();
  const target = await start(
    ["sh", "-c", "stty raw -echo; printf r; exec cat"],
    () => resolve(),
    () => {},
  );
  await ready;
  const key = Buffer.from("k");
  for (let count = 0; count < KEYS; count++) {
    await new Promise((done) => setTimeout(done, 1 + Math.random() * 5));
    const answer = echoed();
    const before = performance.now();
    target.write(key);
    await answer;
    times.push((performance.now() - before) * 1_000);
  }
  await target.end();
  return times;
}

const at = (values: number[], share_: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share_)];
const memory = () =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${hostPid}/status`, "utf8"))?.[1]) / 1_000;

const loads: Record<string, string> = {
  "zeros, raw": `stty raw; head -c ${MEGABYTES}000000 /dev/zero`,
  "lines, cooked": `seq 1 ${MEGABYTES * 130_000}`,
  yes: `yes | head -c ${MEGABYTES / 8}000000`,
};
console.log(`PTY host at rest: ${memory().toFixed(1)} MB\n`);
console.log("throughput, MB/s     bare   hosted   ratio   (medians)");
for (const [name, script] of Object.entries(loads)) {
  const results: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    results[0].push(await throughput(bare, script));
    results[1].push(await throughput(hosted, script));
  }
  const [a, b] = results.map((values) => at(values, 0.5));
  console.log(
    `${name.padEnd(18)} ${a.toFixed(1).padStart(6)} ${b.toFixed(1).padStart(8)} ${(b / a).toFixed(2).padStart(7)}`,
  );
}
console.log("\necho, µs           p50      p99");
for (let round = 0; round < 2; round++) {
  for (const [name, start] of [
    ["bare", bare],
    ["hosted", hosted],
  ] as const) {
    const times = await echo(start);
    console.log(
      `${name.padEnd(12)} ${at(times, 0.5).toFixed(0).padStart(9)} ${at(times, 0.99).toFixed(0).padStart(8)}`,
    );
  }
}
const flood = await hosted(
  ["yes"],
  () => {},
  () => {},
);
const times = await echo(hosted);
await flood.end();
console.log(
  `hosted, with \`yes\` in another pane ${at(times, 0.5).toFixed(0)} ${at(times, 0.99).toFixed(0)} (p50 p99)`,
);
console.log(`\nPTY host afterwards: ${memory().toFixed(1)} MB`);

client.close();
share.dispose();
process.kill(hostPid, "SIGTERM");
rmSync(dir, { recursive: true, force: true });
