import { NAMED_KEYS } from "./named-keys-table.ts";

const spellings = new Map<string, string>([
  ["Space", " "],
  ["Plus", "+"],
]);
for (const row of NAMED_KEYS) {
  for (const name of [row.name, row.tmux, ...(row.also ?? [])]) {
    if (name !== undefined && !spellings.has(name)) spellings.set(name, row.name);
  }
}
const folded = new Map([...spellings].map(([name, key]) => [name.toLowerCase(), key]));

/** The key of any spelling of its name: "Return" and "Enter", "Left" and "LeftArrow", "Space". */
export function keyOfName(name: string, ignoreCase = false): string | undefined {
  return ignoreCase ? folded.get(name.toLowerCase()) : spellings.get(name);
}
