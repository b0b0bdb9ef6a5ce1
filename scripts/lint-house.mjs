// House rules that no general linter knows: room imports (docs/HOUSE.md is the table), doors, file sizes,
// READMEs of rooms, words that must not be in the tree. Prints each offence with what is allowed.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const offences = [];
const say = (file, text) => offences.push(`${file}: ${text}`);

const rooms = new Map();
for (const line of readFileSync(join(root, "docs/HOUSE.md"), "utf8").split("\n")) {
  const row = line.match(/^\| ([a-z]+) +\| [^|]*\| ([a-z ]*)\|$/);
  if (row) rooms.set(row[1], row[2].trim().split(/\s+/).filter(Boolean));
}
if (rooms.size < 10) throw new Error("docs/HOUSE.md: the table of rooms could not be read");

const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
});
const files = listed.split("\n").filter((file) => file && existsSync(join(root, file)));
const roomOf = (file) => file.match(/^src\/([a-z]+)\//)?.[1];

for (const file of files) {
  if (!/\.tsx?$/.test(file)) continue;
  const text = readFileSync(join(root, file), "utf8");
  const isTest = /\.(test|contract)\.tsx?$/.test(file) || file.startsWith("test/");
  const lines = text.split("\n").length;
  if (file.startsWith("src/") && !isTest && lines > 500 && !/-(table|data)\.ts$/.test(file))
    say(file, `${lines} lines; the ceiling is 500: split it by what it does`);
  if (/\b(?:describe|it|test)\.only\(/.test(text)) say(file, "a focused test (.only) hides all others");
  const room = roomOf(file);
  if (!room) continue;
  if (!rooms.has(room)) {
    say(file, `room "${room}" is not in the table of docs/HOUSE.md`);
    continue;
  }
  for (const [, from] of text.matchAll(/(?:from|import\()\s*["'](\.[^"']+)["']/g)) {
    const target = relative(root, resolve(root, dirname(file), from));
    const other = roomOf(target);
    if (!other || other === room) continue;
    if (!isTest && !rooms.get(room).includes(other))
      say(
        file,
        `"${room}" may not import "${other}" (${from}). Allowed: ${rooms.get(room).join(", ") || "nothing"}. The table is in docs/HOUSE.md.`,
      );
    if (!isTest && !/\/index\.tsx?$/.test(target))
      say(file, `enter "${other}" by its door, ../${other}/index.ts, not ${from}`);
  }
}

for (const room of rooms.keys()) {
  const dir = join(root, "src", room);
  if (!existsSync(dir)) continue;
  if (!existsSync(join(dir, "README.md")))
    say(`src/${room}`, "has no README.md (what comes in, what goes out, invariants)");
  if (room !== "bin" && !existsSync(join(dir, "index.ts")) && !existsSync(join(dir, "index.tsx")))
    say(`src/${room}`, "has no door (index.ts)");
}

// Brackets keep the pattern from matching itself.
const forbidden = /\/[w]ork\/|[r]egistry\.npmjs|[C]o-Authored-By/;
for (const file of files) {
  if (statSync(join(root, file)).size > 1 << 20) continue;
  if (forbidden.test(readFileSync(join(root, file), "utf8")))
    say(file, "names a path or host of some machine");
}

for (const offence of offences) console.error(offence);
console.error(
  offences.length ? `${offences.length} house rules broken` : `house rules: ${files.length} files are fine`,
);
process.exit(offences.length ? 1 : 0);
