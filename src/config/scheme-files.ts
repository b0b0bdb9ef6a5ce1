import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse, stringify } from "smol-toml";
import { messageOf } from "../model/index.ts";
import { check } from "./check.ts";
import { PALETTE } from "./looks-table.ts";
import type { Json } from "./port.ts";
import type { Palette } from "./schemes.ts";

interface Loaded {
  readonly palette: Palette;
  readonly metadata: Json;
}

function checked(colors: Json, file: string): Palette {
  let problem: string | undefined;
  const complain = (complaint: { kind: string; key: string; message: string }) => {
    if (complaint.kind === "wrong") problem ??= `${complaint.key}: ${complaint.message}`;
  };
  const palette = check(PALETTE, colors, "colors", { home: "", complain }) as Palette;
  if (problem) throw new Error(`${file}: ${problem}`);
  return palette;
}

/** Reads a scheme: WezTerm's TOML, base16's YAML, terminal.sexy's JSON. */
export async function readScheme(file: string, kind: "toml" | "base16" | "sexy"): Promise<Loaded> {
  const text = readFileSync(file, "utf8");
  if (kind === "toml") return tomlScheme(text, file);
  if (kind === "sexy") {
    const data = JSON.parse(text) as {
      name?: string;
      author?: string;
      color: string[];
      foreground: string;
      background: string;
    };
    const { color, foreground, background } = data;
    const palette = { foreground, background, ansi: color.slice(0, 8), brights: color.slice(8, 16) };
    return {
      palette: checked(palette, file),
      metadata: { name: data.name ?? basename(file), author: data.author ?? null },
    };
  }
  const { parse: parseYaml } = await import("yaml");
  const data = parseYaml(text) as Record<string, string>;
  const base = (n: string) => `#${String(data[`base${n}`] ?? "").replace(/^#/, "")}`;
  const row = (names: string) => names.split(" ").map(base);
  const palette = {
    foreground: base("05"),
    background: base("00"),
    cursor_fg: base("00"),
    cursor_bg: base("05"),
    cursor_border: base("05"),
    selection_fg: base("00"),
    selection_bg: base("05"),
    ansi: row("00 08 0B 0A 0D 0E 0C 05"),
    brights: row("03 08 0B 0A 0D 0E 0C 07"),
  };
  return {
    palette: checked(palette, file),
    metadata: { name: data.scheme ?? basename(file), author: data.author ?? null },
  };
}

function tomlScheme(text: string, file: string): Loaded {
  let data: Record<string, unknown>;
  try {
    data = parse(text);
  } catch (error) {
    throw new Error(`${file}: ${messageOf(error)}`);
  }
  const colors = (data.colors ?? {}) as Json;
  return { palette: checked(colors, file), metadata: (data.metadata ?? {}) as Json };
}

export function saveScheme(colors: Json, metadata: Json, file: string): void {
  const prune = (value: Json): unknown =>
    Array.isArray(value)
      ? value.map(prune)
      : value !== null && typeof value === "object"
        ? Object.fromEntries(
            Object.entries(value)
              .filter(([, item]) => item !== null)
              .map(([name, item]) => [name, prune(item)]),
          )
        : value;
  writeFileSync(file, stringify({ colors: prune(colors), metadata: prune(metadata) as object }));
}

/** Schemes of directories by name: that of the metadata, or of the file. Broken ones are left out and told. */
export function schemesOfDirectories(
  dirs: readonly string[],
  tell: (file: string, message: string) => void,
): Record<string, Palette> {
  const found: Record<string, Palette> = {};
  for (const dir of dirs) {
    let names: string[] = [];
    try {
      names = readdirSync(dir).filter((name) => name.endsWith(".toml"));
    } catch (error) {
      tell(dir, messageOf(error));
    }
    for (const name of names) {
      const file = join(dir, name);
      try {
        const { palette, metadata } = tomlScheme(readFileSync(file, "utf8"), file);
        const given = (metadata as { name?: Json } | null)?.name;
        found[typeof given === "string" ? given : basename(name, ".toml")] = palette;
      } catch (error) {
        tell(file, messageOf(error));
      }
    }
  }
  return found;
}
