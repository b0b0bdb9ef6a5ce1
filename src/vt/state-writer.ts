import { concatBytes, utf8 } from "../base/index.ts";
import { encodeBase64 } from "./base64.ts";
import { CHARSETS } from "./charset-table.ts";
import { colorText } from "./colors.ts";
import { type Core, defaultTabs, type Screen } from "./core.ts";
import { SIZE_MASK } from "./grid.ts";
import { initialModes, MODE, MODES } from "./modes-table.ts";
import { interText } from "./params.ts";
import {
  APC_STRING,
  CSI,
  DCS,
  DCS_STRING,
  ESCAPE,
  GROUND,
  IGNORED_STRING,
  OSC_STRING,
  type Parser,
} from "./parser.ts";
import { type SavedCharsets, SECTION, type Section } from "./state.ts";
import { RESTORE, ST, VtWriter } from "./vt-writer.ts";

/** A part of the state as VT text. `absolute`: whatever was before; else onto the state of a fresh engine. */
export interface SectionWriter {
  readonly section: Section;
  write(core: Core, absolute: boolean): string;
}

const KINDS = ["prompt", "input", "output", "end"] as const;
const ZONES_PER_STRING = 1000;

/** Parts that stand for themselves: their order matters only where noted. */
export const SECTION_WRITERS: readonly SectionWriter[] = [
  { section: SECTION.tabs, write: tabsVt },
  { section: SECTION.modifyKeys, write: modifyKeysVt },
  { section: SECTION.savedModes, write: savedModesVt },
  { section: SECTION.titleStack, write: titleStackVt },
  // After the stack, which is filled by setting titles.
  { section: SECTION.title, write: titlesVt },
  {
    section: SECTION.cwd,
    write: (core, absolute) => (core.cwd || absolute ? `\x1b]7;${core.cwd}${ST}` : ""),
  },
  { section: SECTION.userVars, write: userVarsVt },
  { section: SECTION.progress, write: progressVt },
  { section: SECTION.colorStack, write: colorStackVt },
  // After the stack, which is filled by setting colours.
  { section: SECTION.palette, write: paletteVt },
  { section: SECTION.sgrStack, write: sgrStackVt },
  { section: SECTION.zones, write: zonesVt },
];

function tabsVt(core: Core, absolute: boolean): string {
  const first = defaultTabs(core.cols);
  if (core.tabs.every((stop, x) => stop === first[x])) return absolute ? "\x1b[?5W" : "";
  let text = "\x1b[3g";
  const stops: number[] = [];
  for (let x = 0; x < core.cols; x++) if (core.tabs[x] === 1) stops.push(x);
  for (const x of stops) text += `\x1b[${x + 1}G\x1bH`;
  // A line of double width does not let the cursor get to all of them.
  return `${text}${RESTORE}t;${stops.join(",")}${ST}`;
}

function modifyKeysVt(core: Core, absolute: boolean): string {
  let text = absolute ? "\x1b[>m" : "";
  for (const [resource, value] of core.modifyKeys) text += `\x1b[>${resource};${value}m`;
  return text;
}

function savedModesVt(core: Core, absolute: boolean): string {
  const list = [...core.savedModes].map(([index, on]) => `${MODES[index].number}=${on}`).join(";");
  return list || absolute ? `${RESTORE}ms;${list}${ST}` : "";
}

const titles = (title: string, icon: string): string => `\x1b]2;${title}${ST}\x1b]1;${icon}${ST}`;

function titleStackVt(core: Core, absolute: boolean): string {
  let text = absolute ? "\x1b[23;0t".repeat(16) : "";
  for (const entry of core.titleStack) text += `${titles(entry.title, entry.icon)}\x1b[22;0t`;
  // The title is one of another section, which may not be written: it follows here as well.
  return text === "" ? "" : text + titles(core.title, core.iconTitle);
}

function titlesVt(core: Core, absolute: boolean): string {
  return absolute || core.title || core.iconTitle ? titles(core.title, core.iconTitle) : "";
}

function userVarsVt(core: Core): string {
  let text = "";
  for (const [name, value] of core.userVars)
    text += `\x1b]1337;SetUserVar=${name}=${encodeBase64(utf8(value))}${ST}`;
  return text;
}

function progressVt(core: Core, absolute: boolean): string {
  const { progress } = core;
  const code = { none: 0, normal: 1, error: 2, indeterminate: 3, paused: 4 }[progress.state];
  if (code === 0 && !absolute) return "";
  return `\x1b]9;4;${code};${"percent" in progress ? progress.percent : 0}${ST}`;
}

type Colors = Pick<Core, "palette" | "dynamic">;

function colorsVt(colors: Colors): string {
  let text = "";
  for (const [index, color] of colors.palette)
    text +=
      index < 256
        ? `\x1b]4;${index};${colorText(color)}${ST}`
        : `\x1b]5;${index - 256};${colorText(color)}${ST}`;
  for (const [number, color] of colors.dynamic) text += `\x1b]${number};${colorText(color)}${ST}`;
  return text;
}

/** All colours back to the face's own. */
function plainColors(): string {
  let text = `\x1b]104${ST}\x1b]105${ST}`;
  for (let number = 110; number < 120; number++) text += `\x1b]${number}${ST}`;
  return text;
}

function colorStackVt(core: Core, absolute: boolean): string {
  let text = absolute ? "\x1b[#Q".repeat(10) : "";
  for (const entry of core.colorStack) text += `${plainColors()}${colorsVt(entry)}\x1b[#P`;
  return text === "" ? "" : text + plainColors() + colorsVt(core);
}

function paletteVt(core: Core, absolute: boolean): string {
  return (absolute ? plainColors() : "") + colorsVt(core);
}

function sgrStackVt(core: Core, absolute: boolean): string {
  let text = absolute ? "\x1b[#}".repeat(10) : "";
  for (const { parts, mask } of core.pen.stack) {
    const out = new VtWriter(core);
    out.put(`\x1b[m\x1b]8;;${ST}\x1b[0"q`);
    out.setPen(parts);
    text += `${out.text()}${RESTORE}a;${mask}${ST}`;
  }
  return text === "" ? "" : `${text}\x1b[m\x1b]8;;${ST}\x1b[0"q`;
}

function zonesVt(core: Core, absolute: boolean): string {
  const { marks } = core.zones;
  if (marks.length === 0) return absolute ? `${RESTORE}z${ST}` : "";
  let text = "";
  for (let at = 0; at < marks.length; at += ZONES_PER_STRING) {
    const list = marks
      .slice(at, at + ZONES_PER_STRING)
      .map((mark) => `${KINDS.indexOf(mark.kind)},${mark.row},${mark.col},${mark.exitStatus ?? ""}`);
    text += `${RESTORE}${at === 0 ? "z" : "z+"};${list.join(";")}${ST}`;
  }
  return text;
}

/** Kitty keyboard stack of the screen shown, from an empty one. */
export function kittyVt(screen: Screen): string {
  return screen.kitty
    .map((flags, at) => (at === 0 ? (flags ? `\x1b[=${flags};1u` : "") : `\x1b[>${flags}u`))
    .join("");
}

/** Designations and invocations from any state. */
export function charsetsVt(charsets: SavedCharsets): string {
  let text = "";
  for (const [which, set] of charsets.sets.entries())
    text += CHARSETS[set].is96
      ? `\x1b${"-./"[which - 1]}${CHARSETS[set].designator}`
      : `\x1b${"()*+"[which]}${CHARSETS[set].designator}`;
  text += ["\x0f", "\x0e", "\x1bn", "\x1bo"][charsets.gl];
  text += ["", "\x1b~", "\x1b}", "\x1b|"][charsets.gr];
  const plain = charsets.gr > 0 && charsets.single === 0;
  return plain
    ? text
    : `${text}${RESTORE}g;${charsets.sets.join(",")};${charsets.gl};${charsets.gr};${charsets.single}${ST}`;
}

const PLAIN_CHARSETS = "\x1b(B\x1b)B\x1b*B\x1b+B\x0f\x1b}";

/** DECSC of the screen shown, whose state is plain; plain afterwards. */
export function savedCursorVt(core: Core, screen: Screen): string {
  const { saved } = screen;
  if (!saved) return "";
  const out = new VtWriter(core);
  out.setPen({ ...saved, link: 0 });
  const origin = saved.origin ? "\x1b[?6h" : "";
  const at = `\x1b[${saved.y + 1};${saved.x + 1}H`;
  const exactly = `${RESTORE}c;${saved.x};${saved.y};0;0\x07`;
  const back = `\x1b[?6l\x1b[m\x1b[0"q${PLAIN_CHARSETS}`;
  return `${out.text()}${charsetsVt(saved.charsets)}${origin}${at}${exactly}\x1b7${back}`;
}

/** Modes that a raw flag restores, because setting them does more. */
const RAW: readonly number[] = [MODE.columns132, MODE.ansi, MODE.inBandResize];

/** Modes that differ from those of a fresh engine, or (with `since`) all that changed after it. */
export function modesVt(core: Core, since: number | undefined): string {
  const first = initialModes();
  const lists = {
    set: [] as string[],
    reset: [] as string[],
    ansiSet: [] as string[],
    ansiReset: [] as string[],
  };
  const raw: string[] = [];
  for (const [index, row] of MODES.entries()) {
    if ("fixed" in row || "derived" in row) continue;
    const on = core.modes[index] === 1;
    const wanted = since === undefined ? core.modes[index] !== first[index] : core.modeSeqs[index] > since;
    if (!wanted) continue;
    // Setting DECLRMM would end the double size of the lines shown, which may be older than it.
    const doubled =
      index === MODE.leftRightMargins && core.grid.flags.some((flags) => (flags & SIZE_MASK) !== 0);
    if (RAW.includes(index) || doubled) raw.push(`${row.number}=${on ? 1 : 0}`);
    else if ("ansi" in row) (on ? lists.ansiSet : lists.ansiReset).push(`${row.number}`);
    else (on ? lists.set : lists.reset).push(`${row.number}`);
  }
  // Resets first: of a group of modes only one is set.
  const put = (list: string[], before: string, after: string) =>
    list.length > 0 ? `\x1b[${before}${list.join(";")}${after}` : "";
  const cursorStyle = (
    since === undefined
      ? core.cursorStyle !== 0
      : core.sectionSeqs[SECTION.cursorStyle] > since
  )
    ? `\x1b[${core.cursorStyle} q`
    : "";
  return (
    cursorStyle +
    put(lists.ansiReset, "", "l") +
    put(lists.reset, "?", "l") +
    put(lists.ansiSet, "", "h") +
    put(lists.set, "?", "h") +
    (raw.length > 0 ? `${RESTORE}m;${raw.join(";")}${ST}` : "") +
    (cursorStyle !== "" ? `\x1b[?12${core.mode("cursorBlink") ? "h" : "l"}` : "")
  );
}

/** DECSTBM and DECSLRM (the mode is set already). */
export function marginsVt(core: Core, absolute: boolean): string {
  const vertical = core.marginTop !== 0 || core.marginBottom !== core.rows - 1;
  const horizontal = core.marginLeft !== 0 || core.marginRight !== core.cols - 1;
  let text = "";
  if (vertical || absolute)
    text += vertical ? `\x1b[${core.marginTop + 1};${core.marginBottom + 1}r` : "\x1b[r";
  if (horizontal) text += `\x1b[${core.marginLeft + 1};${core.marginRight + 1}s`;
  return text;
}

/** The cursor by CUP for everybody, then exactly for our engine, with the state of an unfinished cluster. */
export function cursorVt(core: Core, cluster: number): string {
  const origin = core.mode("origin");
  const y = Math.max(0, core.y - (origin ? core.marginTop : 0));
  const x = Math.max(0, core.x - (origin ? core.marginLeft : 0));
  const at = `\x1b[${y + 1};${x + 1}H`;
  const notification = core.notification
    ? `\x1b]99;i=${core.notification.id}:d=0:p=title;${core.notification.title}${ST}\x1b]99;i=${core.notification.id}:d=0:p=body;${core.notification.body}${ST}`
    : "";
  return `${notification}${at}${RESTORE}c;${core.x};${core.y};${core.pendingWrap ? 1 : 0};${cluster}\x07`;
}

/** Turns UTF-8 off if it is, then what the parser has read of an unfinished sequence or character. */
export function pendingBytes(core: Core, parser: Parser): Uint8Array {
  const head = core.charsets.utf8 ? "" : "\x1b%@";
  const parts: Uint8Array[] = [];
  const { params } = parser;
  switch (parser.state) {
    case ESCAPE:
      parts.push(utf8(`${head}\x1b${parser.inter === 0xffff ? "!!!" : interText(parser.inter)}`));
      break;
    case CSI:
    case DCS: {
      // Once ignored it stays so until its final: a prefix after a parameter has the same effect.
      const source = parser.ignoring ? "0<" : params.source();
      parts.push(utf8(`${head}\x1b${parser.state === CSI ? "[" : "P"}${source}`));
      break;
    }
    case OSC_STRING:
      parts.push(utf8(`${head}\x1b]`), parser.partialString);
      break;
    case DCS_STRING:
      parts.push(
        utf8(`${head}\x1bP${params.source()}${String.fromCharCode(parser.final)}`),
        parser.partialString,
      );
      break;
    case APC_STRING:
      parts.push(utf8(`${head}\x1b_`), parser.partialString);
      break;
    case IGNORED_STRING:
      parts.push(utf8(`${head}${parser.ignoredOsc ? "\x1b]7799;!" : "\x1bX"}`));
      if (parser.ignoredLast === 0xc2) parts.push(Uint8Array.of(0xc2));
      break;
    default:
      parts.push(utf8(head));
  }
  parts.push(Uint8Array.from(parser.partialCharacter));
  return concatBytes(parts);
}

/** Cluster state that counts for what comes next: within a sequence the one from before it (for REP). */
export function clusterNow(core: Core, parser: Parser): number {
  return parser.state === GROUND ? core.cluster : core.repeatCluster;
}

/** DECSCL's level, S8C1T and DECSACE, without the reset that DECSCL makes. */
export function levelVt(core: Core): string {
  return `${RESTORE}l;${core.conformance};${core.eightBitReplies ? 1 : 0};${core.attributeExtent}${ST}`;
}
