// npm run fuzz -- vt [SECONDS] [SEED]: throws grammar and mutations at the terminal engine for a while. What it finds is
// made small and stored under test/fixtures/vt-fuzz, where a test replays it for ever.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { contentHash } from "../src/vt/image-hash.ts";
import { wrongWith } from "../test/vt/fuzz-check.ts";
import { fullStream, joinPieces } from "../test/vt/streams.ts";

const seconds = Number(process.argv[2] ?? 60);
let seed = Number(process.argv[3] ?? Date.now() % 0x7fffffff);
const fixtures = join(process.cwd(), "test", "fixtures");
const out = join(fixtures, "vt-fuzz");
const MAX_BYTES = 4000;
const MAX_MEMORY = 1 << 30;

console.log(`fuzzing vt for ${seconds} s, seed ${seed}`);

/** A number below `below`, from the seed (mulberry-like, 32 bits). */
function random(below: number): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
  return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
}

function corpus(): Uint8Array[] {
  const found: Uint8Array[] = [];
  const plain = join(fixtures, "vt", "xterm-escape-sequences");
  for (const file of readdirSync(plain))
    if (file.endsWith(".in")) found.push(new Uint8Array(readFileSync(join(plain, file))));
  const sessions = join(fixtures, "vt-sessions");
  for (const file of readdirSync(sessions))
    if (file.endsWith(".gz")) found.push(new Uint8Array(gunzipSync(readFileSync(join(sessions, file)))));
  return found;
}

function mutate(bytes: Uint8Array): Uint8Array {
  const start = random(Math.max(1, bytes.length - MAX_BYTES));
  let list = [...bytes.subarray(start, start + random(MAX_BYTES))];
  for (let n = 1 + random(8); n > 0 && list.length > 0; n--) {
    const at = random(list.length);
    switch (random(6)) {
      case 0:
        list[at] = random(256);
        break;
      case 1:
        list.splice(at, 1 + random(10));
        break;
      case 2:
        list.splice(at, 0, ...list.slice(at, at + random(40)));
        break;
      case 3:
        list.splice(at, 0, ...[0x1b, 0x5b, 0x30 + random(10), 0x40 + random(63)]);
        break;
      case 4:
        list = list.concat(list.slice(0, at)).slice(0, MAX_BYTES);
        break;
      default:
        list[at] ^= 1 << random(8);
    }
  }
  return Uint8Array.from(list);
}

/** Takes away what the fault does not need, halves first. */
function minimise(bytes: Uint8Array, deadline: number): Uint8Array {
  let small = bytes;
  for (let size = small.length >> 1; size >= 1; size >>= 1) {
    for (let at = 0; at < small.length && Date.now() < deadline; ) {
      const without = new Uint8Array([...small.subarray(0, at), ...small.subarray(at + size)]);
      if (wrongWith(without)) small = without;
      else at += size;
    }
  }
  return small;
}

const inputs = corpus();
const end = Date.now() + seconds * 1000;
let runs = 0;
const faults = new Set<string>();
while (Date.now() < end) {
  const [pieces] = fc.sample(fullStream(60), { seed: random(0x7fffffff), numRuns: 1 });
  const bytes = random(2) === 0 ? joinPieces(pieces) : mutate(inputs[random(inputs.length)]);
  runs++;
  if (process.memoryUsage().rss > MAX_MEMORY) {
    (globalThis as { gc?: () => void }).gc?.();
    if (process.memoryUsage().rss > MAX_MEMORY) {
      faults.add("memory");
      console.log(`memory grew to ${process.memoryUsage().rss >> 20} MiB after ${runs} runs`);
      break;
    }
  }
  if (!wrongWith(bytes)) continue;
  const small = minimise(bytes, Math.max(end, Date.now() + 10_000));
  const fault = wrongWith(small) ?? "";
  mkdirSync(out, { recursive: true });
  const file = join(out, `${contentHash(small).slice(0, 12)}.bin`);
  writeFileSync(file, small);
  faults.add(file);
  console.log(`found (${small.length} bytes): ${JSON.stringify(new TextDecoder().decode(small))}`);
  console.log(`  ${fault.split("\n").slice(0, 12).join("\n  ")}\n  stored as ${file}`);
  if (faults.size >= 10) break;
}
console.log(`${runs} inputs, ${faults.size} findings`);
process.exit(faults.size > 0 ? 1 : 0);
