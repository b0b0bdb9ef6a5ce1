// Makes schemes-data.ts, catppuccin-data.ts and nerdfonts-data.ts in src/config/data. Colour schemes are those of WezTerm: of checkouts of the
// collections mbadolato/iTerm2-Color-Schemes, Gogh-Co/Gogh and catppuccin/wezterm, and of the npm packages @shikijs/themes and
// alacritty-themes (base16 and terminal.sexy), all MIT; glyphs are those of @m234/nerd-fonts.
// Usage: node scripts/generate-look-data.mjs ITERM2-COLOR-SCHEMES GOGH CATPPUCCIN
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const out = join(root, "src", "config", "data");
mkdirSync(out, { recursive: true });

const ANSI = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"];
const plain = (name) =>
  name
    .toLowerCase()
    .replace(/\((gogh|base16)\)/g, "")
    .replace(/[^a-z0-9]/g, "");
const has = (name) => [...schemes.keys()].some((each) => plain(each) === plain(name));
const capital = (word) => word[0].toUpperCase() + word.slice(1);
const hex = (color) => {
  const match = typeof color === "string" && color.match(/^#([0-9a-f]{6})/i);
  return match ? match[1].toLowerCase() : undefined;
};

/** name -> [foreground, background, cursor, selection background, 16 colours], "" where the theme says nothing. */
const schemes = new Map();
const add = (name, fields) => {
  const list = fields.map((field) => hex(field) ?? "");
  if (list.slice(4).some((field) => field === "") || !list[0] || !list[1]) return;
  schemes.set(name, list);
};

const { parse } = await import("smol-toml");
const { parse: parseYaml } = await import("yaml");
const [iterm2, gogh, catppuccin] = process.argv.slice(2);
if (!catppuccin) throw new Error("name the checkouts: ITERM2-COLOR-SCHEMES GOGH CATPPUCCIN");
const filesOf = (dir, ending) =>
  readdirSync(dir)
    .filter((name) => name.endsWith(ending))
    .map((name) => [name.slice(0, -ending.length), readFileSync(join(dir, name), "utf8")]);

for (const [name, text] of filesOf(join(iterm2, "wezterm"), ".toml")) {
  const c = parse(text).colors;
  add(name, [c.foreground, c.background, c.cursor_bg, c.selection_bg, ...c.ansi, ...c.brights]);
}
for (const [, text] of filesOf(join(gogh, "themes"), ".yml")) {
  const c = parseYaml(text);
  const sixteen = Array.from({ length: 16 }, (_, i) => c[`color_${String(i + 1).padStart(2, "0")}`]);
  add(`${c.name.trim()} (Gogh)`, [c.foreground, c.background, c.cursor, undefined, ...sixteen]);
}
const { themeNames } = {
  themeNames: JSON.parse(readFileSync(join(root, "node_modules/@shikijs/themes/package.json"), "utf8"))
    .exports,
};
for (const entry of Object.keys(themeNames)) {
  if (!/^\.\/[a-z0-9-]+$/.test(entry)) continue;
  const theme = (await import(`@shikijs/themes/${entry.slice(2)}`)).default;
  const c = theme.colors ?? {};
  const colors = ["ansi", "ansiBright"].flatMap((kind) =>
    ANSI.map((color) => c[`terminal.${kind}${capital(color)}`]),
  );
  const name = theme.displayName ?? theme.name;
  if (has(name)) continue;
  add(name, [
    c["terminal.foreground"] ?? c["editor.foreground"] ?? c.foreground,
    c["terminal.background"] ?? c["editor.background"],
    c["terminalCursor.foreground"] ?? c["editorCursor.foreground"],
    c["terminal.selectionBackground"] ?? c["editor.selectionBackground"],
    ...colors,
  ]);
}
const themes = join(root, "node_modules", "alacritty-themes", "themes");
for (const file of readdirSync(themes)) {
  const name = file.replace(/\.toml$/, "").replace(/[.]/g, " ");
  if (!file.endsWith(".toml") || has(name)) continue;
  const { colors = {} } = parse(readFileSync(join(themes, file), "utf8"));
  const sixteen = [colors.normal ?? {}, colors.bright ?? {}].flatMap((set) =>
    ANSI.map((color) => set[color]),
  );
  const { primary = {}, cursor = {}, selection = {} } = colors;
  const from0x = (color) => (typeof color === "string" ? color.replace(/^0x/, "#") : color);
  add(
    name,
    [primary.foreground, primary.background, cursor.cursor, selection.background, ...sixteen].map(from0x),
  );
}
const rows = [...schemes].sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(
  join(out, "schemes-data.ts"),
  `// Made by scripts/generate-look-data.mjs of iTerm2-Color-Schemes (MIT, Mark Badolato), Gogh (MIT, Gogh),
// @shikijs/themes and alacritty-themes (MIT, Rajasegar Chandran). Do not edit.
/** A scheme a line: name, then foreground, background, cursor, selection and 16 colours, without #. */
export const SCHEMES =
${rows.map(([name, list]) => `  ${JSON.stringify(`${name}|${list.join(" ")}\n`)}`).join(" +\n")};
`,
);

// Schemes that colour more than text: the tab bar, borders, the cursor's text.
const whole = filesOf(join(catppuccin, "dist"), ".toml").map(([, text]) => {
  const { colors, metadata } = parse(text);
  return [metadata.name.normalize("NFD").replace(/[^A-Za-z ]/g, ""), colors];
});
writeFileSync(
  join(out, "catppuccin-data.ts"),
  `// Made by scripts/generate-look-data.mjs of catppuccin/wezterm (MIT, Catppuccin). Do not edit.
/** Whole schemes by their names, as JSON of WezTerm's fields. */
export const CATPPUCCIN: Readonly<Record<string, string>> = {
${whole.map(([name, colors]) => `  ${JSON.stringify(name)}:\n    ${JSON.stringify(JSON.stringify(colors))},`).join("\n")}
};
`,
);

const glyphs = JSON.parse(readFileSync(join(root, "node_modules/@m234/nerd-fonts/mappings.json"), "utf8"));
const sets = new Map();
for (const [name, code] of Object.entries(glyphs)) {
  const [, set, rest] = name.match(/^nf-([^-]+)-(.+)$/) ?? [];
  if (!set) continue;
  if (!sets.has(set)) sets.set(set, []);
  sets.get(set).push(`${rest.replace(/-/g, "_")}=${code.toString(36)}`);
}
writeFileSync(
  join(out, "nerdfonts-data.ts"),
  `// Made by scripts/generate-look-data.mjs of @m234/nerd-fonts. Do not edit.
/** Glyphs by set: \`name=code\` with codes in base 36, separated by blanks. */
export const NERD_FONTS: Readonly<Record<string, string>> = {
${[...sets].map(([set, list]) => `  ${JSON.stringify(set)}:\n    ${JSON.stringify(list.join(" "))},`).join("\n")}
};
`,
);
console.log(`${schemes.size} schemes, ${Object.keys(glyphs).length} glyphs`);
