import { messageOf } from "../../../model/index.ts";
import { formatItems } from "../../format-items.ts";
import type { Json } from "../../port.ts";
import { bytesOfText } from "../wire.ts";

const WIDE =
  /^(?:\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Yi}|[\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]|.*\ufe0f)/u;
const ZERO = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;
const segmenter = () => new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Cells of one grapheme: 0, 1 or 2. */
function cellsOf(grapheme: string): number {
  if (ZERO.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}

const ESCAPE = /\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)/g;

/** Cells that a text takes; escape sequences take none. */
export function columnWidth(text: string): number {
  let width = 0;
  for (const { segment } of segmenter().segment(text.replace(ESCAPE, ""))) width += cellsOf(segment);
  return width;
}

/** The longest part, from the start or (`left`) at the end, of at most `most` cells. */
export function truncate(text: string, most: number, left: boolean): string {
  const segments = [...segmenter().segment(text)].map(({ segment }) => segment);
  if (left) segments.reverse();
  const kept: string[] = [];
  let width = 0;
  for (const segment of segments) {
    width += cellsOf(segment);
    if (width > most) break;
    kept.push(segment);
  }
  if (left) kept.reverse();
  return kept.join("");
}

/** Quotes an argument for a POSIX shell where that is needed. */
export function shellQuote(arg: string): string {
  if (arg.includes("\0")) throw new Error("an argument contains a NUL");
  if (/^[\w@%+=:,./-]+$/.test(arg)) return arg;
  return `'${arg.replace(/'/g, `'\\''`)}'`;
}

/** Splits a command line as a POSIX shell would, without expanding anything. */
export function shellSplit(line: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let i = 0;
  const fail = () => new Error(`cannot split \`${line}\` by the rules of a shell: a quote is not closed`);
  while (i < line.length) {
    const char = line[i++];
    if (char === "'") {
      const end = line.indexOf("'", i);
      if (end < 0) throw fail();
      word = (word ?? "") + line.slice(i, end);
      i = end + 1;
    } else if (char === '"') {
      word ??= "";
      while (line[i] !== '"') {
        if (i >= line.length) throw fail();
        if (line[i] === "\\" && '"\\$`\n'.includes(line[i + 1])) i++;
        word += line[i++];
      }
      i++;
    } else if (char === "\\") {
      if (i >= line.length) throw fail();
      if (line[i] !== "\n") word = (word ?? "") + line[i];
      i++;
    } else if (/\s/.test(char)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (char === "#" && word === undefined) {
      while (i < line.length && line[i] !== "\n") i++;
    } else word = (word ?? "") + char;
  }
  if (word !== undefined) words.push(word);
  return words;
}

function parseUrl(text: string): Json {
  let url: URL;
  try {
    url = new URL(text);
  } catch (error) {
    throw new Error(`"${text}" is not a URL: ${messageOf(error)}`);
  }
  const decoded = (part: string) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  };
  return {
    $: "url",
    url: url.href,
    scheme: url.protocol.slice(0, -1),
    host: url.hostname || null,
    port: url.port ? Number(url.port) : null,
    path: url.pathname,
    file_path: url.protocol === "file:" ? decoded(url.pathname) : null,
    username: url.username,
    password: url.password || null,
    query: url.search ? url.search.slice(1) : null,
    fragment: url.hash ? url.hash.slice(1) : null,
  };
}

function strings(args: unknown, name: string): string[] {
  if (!Array.isArray(args) || args.some((arg) => typeof arg !== "string"))
    throw new Error(`${name} needs a table of strings`);
  return args;
}

/** Texts: widths, shell words, formats. */
export const textFunctions = {
  "text.width": columnWidth,
  "text.truncate": truncate,
  "text.format": (items: unknown) => {
    if (!Array.isArray(items)) throw new Error("wezterm.format needs a table of items");
    return formatItems(items);
  },
  "shell.quote": shellQuote,
  "shell.join": (args: unknown) => strings(args, "shell_join_args").map(shellQuote).join(" "),
  "shell.split": shellSplit,
  "text.lines": (text: string) => {
    const lines = text.split("\n").map((line) => line.replace(/\r+$/, ""));
    if (lines.at(-1) === "") lines.pop();
    return lines;
  },
  "text.utf16": (text: string) => {
    const bytes = bytesOfText(text);
    if (bytes.length % 2) throw new Error("a text of an odd number of bytes is not UTF-16");
    return bytes.toString("utf16le");
  },
  "json.parse": (text: string) => {
    try {
      return JSON.parse(text) as Json;
    } catch (error) {
      throw new Error(`json_parse: ${messageOf(error)}`);
    }
  },
  "json.pretty": (value: Json) => JSON.stringify(value, null, 2),
  "url.parse": parseUrl,
};
