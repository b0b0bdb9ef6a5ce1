import fc from "fast-check";
import { utf8 } from "../../src/base/index.ts";

/**
 * Streams a program might print, piece by piece. `common` pieces are those xterm.js knows too, so that two engines can
 * be compared over them; `full` adds everything ours knows and what no program should print.
 */

const number = (max: number) =>
  fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 12 }) }, fc.nat(max));
const optional = (max: number) =>
  fc.oneof(
    fc.constant(""),
    number(max).map((n) => String(n)),
  );

const WORDS = [
  "a",
  "word",
  "Zeile",
  "0123456789",
  "tail ",
  " ",
  "x".repeat(30),
  "/usr/share/doc",
  "{[(",
  "~",
];
const WIDE = ["漢字", "한글", "😀", "日", "é", "ö", "e\u0301", "ﬀ", "│─┼", "▀▄", "∑", "Ａ"];
const CLUSTERS = ["👨‍👩‍👧", "🇫🇷", "👍🏽", "❤️", "1️⃣", "க்ஷ", "한", "a\u0300\u0301", "🏴‍☠️"];

const narrowText = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  {
    weight: 1,
    arbitrary: fc.string({ minLength: 1, maxLength: 12 }).map((s) => s.replace(/[^ -^`-~]/g, "?")),
  },
);
const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...WIDE) },
  {
    weight: 1,
    arbitrary: fc.string({ minLength: 1, maxLength: 12 }).map((s) => s.replace(/[^ -^`-~]/g, "?")),
  },
);
const clusterText = fc.constantFrom(...CLUSTERS);

const c0 = fc.constantFrom("\r\n", "\r\n", "\r\n", "\n", "\r", "\b", "\t", "\x0b", "\x0c");

const sgrOne = fc.oneof(
  fc.constantFrom(
    "0",
    "1",
    "2",
    "3",
    "4",
    "5",
    "7",
    "8",
    "9",
    "21",
    "22",
    "23",
    "24",
    "25",
    "27",
    "28",
    "29",
    "53",
    "55",
    "",
  ),
  fc.integer({ min: 30, max: 37 }).map(String),
  fc.integer({ min: 40, max: 47 }).map(String),
  fc.integer({ min: 90, max: 107 }).map(String),
  fc.nat(255).map((n) => `38;5;${n}`),
  fc.nat(255).map((n) => `48;5;${n}`),
  fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map(([r, g, b]) => `38;2;${r};${g};${b}`),
  fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map(([r, g, b]) => `48:2::${r}:${g}:${b}`),
  fc.constantFrom("39", "49", "4:0", "4:1", "4:2", "4:3", "4:4", "4:5"),
);
const sgr = fc.array(sgrOne, { minLength: 0, maxLength: 3 }).map((list) => `\x1b[${list.join(";")}m`);

const move = fc.oneof(
  fc.tuple(optional(60), fc.constantFrom(..."ABCDEFGadeI`Z")).map(([n, f]) => `\x1b[${n}${f}`),
  fc.tuple(optional(40), optional(120), fc.constantFrom("H", "f")).map(([y, x, f]) => `\x1b[${y};${x}${f}`),
  fc.constantFrom("\x1bM", "\x1bD", "\x1bE"),
);
/** Saves the cursor, goes elsewhere without scrolling, comes back. */
const excursion = fc
  .tuple(
    optional(40),
    optional(120),
    fc.constantFrom("", "\x1b[1;33m", "\x1b[7;42m"),
    fc.constantFrom("\x1b7 \x1b8", "\x1b[s \x1b[u"),
  )
  .map(([y, x, style, pair]) => pair.replace(" ", `\x1b[${y};${x}H${style}`));
const saves = fc.constantFrom("\x1b7", "\x1b8", "\x1b[s", "\x1b[u");
const edit = fc.oneof(
  fc.tuple(fc.constantFrom("", "0", "1", "2"), fc.constantFrom("J", "K")).map(([n, f]) => `\x1b[${n}${f}`),
  fc.tuple(optional(30), fc.constantFrom(..."@PXLM")).map(([n, f]) => `\x1b[${n}${f}`),
  fc.constant("\x1b[3J"),
);
const region = fc.tuple(optional(30), optional(30)).map(([a, b]) => `\x1b[${a};${b}r`);
const commonModes = fc.oneof(
  fc.constantFrom("\x1b[?7h", "\x1b[?7l", "\x1b[?7h", "\x1b[4h", "\x1b[4l", "\x1b[4l"),
  fc.constantFrom(
    "\x1b[?25l",
    "\x1b[?25h",
    "\x1b[?1h",
    "\x1b[?2004h",
    "\x1b=",
    "\x1b>",
    "\x1b[20h",
    "\x1b[20l",
  ),
);
/** A visit to the alternate screen. */
const alternate = fc
  .array(fc.oneof(narrowText, c0, sgr, move, fc.constantFrom("\x1b[J", "\x1b[K", "\x1b[2M", "\x1b[3P")), {
    maxLength: 6,
  })
  .map((pieces) => `\x1b[?1049h${pieces.join("")}\x1b[24m\x1b[?1049l`);
const oldAlternate = fc.constantFrom(
  "\x1b[?1049h",
  "\x1b[?1049l",
  "\x1b[?47h",
  "\x1b[?47l",
  "\x1b[?1047h",
  "\x1b[?1047l",
  "\x1b[?1048h",
  "\x1b[?1048l",
);
const pan = fc.tuple(optional(9), fc.constantFrom("S", "T", "^")).map(([n, f]) => `\x1b[${n}${f}`);
const tabs = fc.constantFrom("\x1bH", "\x1b[g", "\x1b[3g", "\t", "\t");
const charsets = fc.constantFrom(
  "\x1b(0",
  "\x1b(B",
  "\x1b)0",
  "\x0e",
  "\x0f",
  "lqqk",
  "\x1b(A",
  "\x1b*0",
  "\x1bn",
  "\x1bo",
);
const repeat = fc.tuple(fc.constantFrom("x", "-", "漢"), number(100)).map(([c, n]) => `${c}\x1b[${n}b`);
const links = fc.constantFrom(
  "\x1b]8;;http://a.example/\x1b\\",
  "\x1b]8;id=1;http://b.example/\x07",
  "\x1b]8;;\x1b\\",
);
const reports = fc.constantFrom("\x1b[c", "\x1b[6n", "\x1b[5n", "\x1b[?6n", "\x1b[>c");
const protect = fc.constantFrom('\x1b[1"q', '\x1b[0"q', "\x1b[?J", "\x1b[?K", "\x1b[?1K", "\x1b[?2J");
const softReset = fc.constantFrom("\x1b[!p");

/** Pieces of which both engines say the same, outside the listed differences. */
const narrowPiece = fc.oneof(
  { weight: 12, arbitrary: narrowText },
  { weight: 6, arbitrary: c0 },
  { weight: 6, arbitrary: sgr },
  { weight: 6, arbitrary: move },
  { weight: 4, arbitrary: edit },
  { weight: 1, arbitrary: excursion },
  { weight: 1, arbitrary: region },
  { weight: 1, arbitrary: commonModes },
  { weight: 1, arbitrary: tabs },
  { weight: 1, arbitrary: charsets },
  { weight: 1, arbitrary: links },
  { weight: 1, arbitrary: reports },
  { weight: 1, arbitrary: protect },
  { weight: 1, arbitrary: alternate },
  { weight: 1, arbitrary: softReset },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom("x", "-"), number(100)).map(([c, n]) => `${c}\x1b[${n}b`),
  },
);

/** With wide characters and clusters; styles are those a blank does not show, for half of one that is overwritten. */
const widePiece = fc.oneof(
  { weight: 12, arbitrary: text },
  { weight: 5, arbitrary: clusterText },
  { weight: 6, arbitrary: c0 },
  { weight: 4, arbitrary: fc.integer({ min: 30, max: 37 }).map((n) => `\x1b[${n % 2};${n}m`) },
  { weight: 6, arbitrary: move },
  { weight: 4, arbitrary: edit },
  { weight: 1, arbitrary: excursion },
  { weight: 1, arbitrary: region },
  { weight: 1, arbitrary: tabs },
  { weight: 1, arbitrary: alternate },
  { weight: 1, arbitrary: repeat },
);

const commonPiece = fc.oneof(narrowPiece, widePiece);

const anyMode = fc.constantFrom(
  ...[
    1, 3, 5, 6, 7, 8, 9, 12, 25, 40, 45, 47, 66, 67, 69, 80, 95, 1000, 1002, 1003, 1004, 1005, 1006, 1007,
    1015,
  ],
  ...[1016, 1034, 1035, 1036, 1039, 1042, 1045, 1047, 1048, 1049, 2004, 2026, 2027, 2031, 2048, 8452, 9999],
);
const mode = fc
  .tuple(fc.constantFrom("?", "?", "?", ""), anyMode, fc.constantFrom(..."hhllsr"))
  .map(([mark, n, final]) => `\x1b[${mark}${n}${mark === "" && "sr".includes(final) ? "h" : final}`);
const rectangles = fc
  .tuple(optional(20), optional(40), optional(30), optional(90), fc.constantFrom(..."zxv{rtyqe"))
  .map(([t, l, b, r, what]) => {
    if (what === "x") return `\x1b[88;${t};${l};${b};${r}$x`;
    if (what === "v") return `\x1b[${t};${l};${b};${r};1;3;4;1$v`;
    if (what === "r" || what === "t") return `\x1b[${t};${l};${b};${r};1;4;7$${what}`;
    if (what === "y") return `\x1b[1;1;${t};${l};${b};${r}*y`;
    if (what === "q") return `\x1b[${Number(t) % 3}*x`;
    if (what === "e") return `\x1b[${t};${l}$w`;
    return `\x1b[${t};${l};${b};${r}$${what}`;
  });
const margins = fc.oneof(
  fc.constantFrom("\x1b[?69h", "\x1b[?69l", "\x1b6", "\x1b9", "\x1b[s"),
  fc.tuple(optional(40), optional(90)).map(([l, r]) => `\x1b[?69h\x1b[${l};${r}s`),
  fc.tuple(optional(9), fc.constantFrom(" @", " A", "'}", "'~")).map(([n, f]) => `\x1b[${n}${f}`),
);
const lineSizes = fc.constantFrom("\x1b#3", "\x1b#4", "\x1b#5", "\x1b#6");
const queries = fc.constantFrom(
  ...[
    "\x05",
    "\x1b[=c",
    "\x1b[>q",
    "\x1b[?1049$p",
    "\x1b[4$p",
    "\x1bP$qm\x1b\\",
    "\x1bP$qr\x1b\\",
    "\x1bP+q544e\x1b\\",
  ],
  ...[
    "\x1b[14t",
    "\x1b[16t",
    "\x1b[18t",
    "\x1b[?u",
    "\x1b[?996n",
    "\x1b[?15n",
    "\x1b[x",
    "\x1b]10;?\x07",
    "\x1b]4;3;?\x07",
  ],
  ...["\x1b[?4m", "\x1b[2$w", "\x1b[1$w", "\x1b[#P", "\x1b[#R"],
);
const osc = fc.oneof(
  fc
    .tuple(fc.constantFrom("0", "1", "2"), fc.constantFrom(...WORDS, ...WIDE))
    .map(([n, t]) => `\x1b]${n};${t}\x07`),
  fc.constantFrom("\x1b[22t", "\x1b[23t", "\x1b[22;1t", "\x1b[23;2t"),
  fc.constantFrom(
    "\x1b]7;file://h/tmp\x07",
    "\x1b]9;hello\x07",
    "\x1b]9;4;1;30\x07",
    "\x1b]777;notify;t;b\x07",
  ),
  fc.constantFrom(
    "\x1b]99;i=1:d=0;he\x1b\\",
    "\x1b]99;i=1;llo\x1b\\",
    "\x1b]52;c;aGk=\x07",
    "\x1b]52;c;?\x07",
  ),
  fc.constantFrom("\x1b]133;A\x07", "\x1b]133;B\x07", "\x1b]133;C\x07", "\x1b]133;D;1\x07", "\x1b]133;D\x07"),
  fc.constantFrom(
    "\x1b]1337;SetUserVar=a=Yg==\x07",
    "\x1b]1337;CurrentDir=/x\x07",
    "\x1b]4;1;#ff0000\x07",
    "\x1b]104\x07",
  ),
  fc.constantFrom(
    "\x1b]10;rgb:ff/00/ff\x07",
    "\x1b]11;#123456\x07",
    "\x1b]110\x07",
    "\x1b]12;red\x07",
    "\x1b]112\x07",
  ),
);
const keyboards = fc.constantFrom(
  "\x1b[>1u",
  "\x1b[>31u",
  "\x1b[<u",
  "\x1b[<5u",
  "\x1b[=3;2u",
  "\x1b[>4;2m",
  "\x1b[>4m",
);
const cursors = fc.constantFrom("\x1b[1 q", "\x1b[4 q", "\x1b[6 q", "\x1b[0 q", "\x1b[?12h");
const underlines = fc.constantFrom(
  "\x1b[4;58:5:9m",
  "\x1b[58:2::1:2:3m",
  "\x1b[58;5;3m",
  "\x1b[59m",
  "\x1b[5;6m",
);
const stacks = fc.constantFrom("\x1b[#{", "\x1b[#}", "\x1b[1;3#{", "\x1b[#P", "\x1b[#Q");
const images = fc.constantFrom(
  '\x1bPq"1;1;20;24#0!20~-!20~\x1b\\',
  "\x1b_Ga=T,i=1,s=1,v=1,f=24;AAAA\x1b\\",
  "\x1b_Ga=t,i=2,s=1,v=1,f=24,m=1;AA\x1b\\",
  "\x1b_Gm=0;AA\x1b\\",
  "\x1b_Ga=d\x1b\\",
  "\x1b_Ga=p,i=1,c=3,r=2\x1b\\",
  "\x1b]1337;MultipartFile=inline=1\x07",
  "\x1b]1337;FilePart=R0lGODlhCgAKAAA=\x07",
  "\x1b]1337;FileEnd\x07",
);
const c1 = fc.constantFrom(
  "\u0084",
  "\u0085",
  "\u008d",
  "\u009b3m",
  "\u0090q\u009c",
  "\u009d2;t\u009c",
  "\x1bN",
  "\x1bO",
  "\x1b~",
  "\x1b}",
);
const resets = fc.constantFrom(
  "\x1bc",
  "\x1b[!p",
  "\x1b[?3h",
  "\x1b[?40h\x1b[?3h",
  "\x1b#8",
  '\x1b[61"p',
  '\x1b[62;1"p',
);
const broken = fc.constantFrom(
  ...[
    "\x1b[",
    "\x1b",
    "\x1b]",
    "\x1bP",
    "\x1b_x",
    "\x1b[1;",
    "\x1b[?",
    "\x1b[1\x18",
    "\x1b]0;a\x1a",
    "\x1bPq\x1b[m",
    "\x1b^pm\x1b\\",
  ],
  ...[
    "\x1bXsos\x1b\\",
    "\x1b[99999999999m",
    `\x1b[${"1;".repeat(90)}m`,
    "\x1b[1:2:3:4:5:6J",
    "\x1b[<>?J",
    "\x7f",
    "\0",
    "\x1b[\x08A",
  ],
);
const rawBytes = fc.uint8Array({ minLength: 1, maxLength: 8 });

/** Everything: for properties of our engine alone. */
export const fullPiece: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  { weight: 12, arbitrary: commonPiece },
  { weight: 2, arbitrary: mode },
  { weight: 2, arbitrary: rectangles },
  { weight: 2, arbitrary: margins },
  { weight: 1, arbitrary: oldAlternate },
  { weight: 1, arbitrary: saves },
  { weight: 1, arbitrary: pan },
  { weight: 1, arbitrary: lineSizes },
  { weight: 1, arbitrary: queries },
  { weight: 2, arbitrary: osc },
  { weight: 1, arbitrary: keyboards },
  { weight: 1, arbitrary: cursors },
  { weight: 1, arbitrary: stacks },
  { weight: 1, arbitrary: underlines },
  { weight: 1, arbitrary: images },
  { weight: 1, arbitrary: c1 },
  { weight: 1, arbitrary: resets },
  { weight: 1, arbitrary: broken },
  { weight: 1, arbitrary: rawBytes },
);

/** Bytes of pieces in a row. */
export function joinPieces(pieces: readonly (string | Uint8Array)[]): Uint8Array {
  const parts = pieces.map((piece) => (typeof piece === "string" ? utf8(piece) : piece));
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Bytes as readable text for a failure message. */
export function show(bytes: Uint8Array): string {
  return JSON.stringify(new TextDecoder().decode(bytes));
}

export const narrowStream = (maxLength: number) => fc.array(narrowPiece, { minLength: 1, maxLength });
export const wideStream = (maxLength: number) => fc.array(widePiece, { minLength: 1, maxLength });
export const commonStream = (maxLength: number) => fc.array(commonPiece, { minLength: 1, maxLength });
export const fullStream = (maxLength: number) => fc.array(fullPiece, { minLength: 1, maxLength });
