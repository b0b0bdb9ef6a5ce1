import { fromUtf8 } from "../base/index.ts";
import { decodeBase64 } from "./base64.ts";
import { dynamicColors, indexedColors, resetDynamic, resetIndexed } from "./colors.ts";
import type { Core } from "./core.ts";
import { carriageReturn } from "./cursor.ts";
import { eraseHistory } from "./erase.ts";
import type { StringCap } from "./handlers.ts";
import { LIMITS } from "./limits.ts";
import { kittyNotification } from "./notification.ts";
import type { Progress } from "./port.ts";
import { reply } from "./reply.ts";
import { restore } from "./restore.ts";
import { index } from "./scroll.ts";
import { SECTION } from "./state.ts";

/** Number of the OSC that carries what standard sequences cannot say (see restore.ts). */
export const RESTORE_OSC = 7799;

const CAPS: Readonly<Record<number, StringCap>> = {
  52: { name: "clipboard", bytes: LIMITS.clipboard },
  1337: { name: "file", bytes: LIMITS.file },
};
const ORDINARY: StringCap = { name: "osc", bytes: LIMITS.osc };

/** Cap of an operating system command by its number. */
export function oscCap(number: number): StringCap {
  return CAPS[number] ?? ORDINARY;
}

/** An operating system command: `number;text` (xterm ctlseqs, iTerm2, kitty, ConEmu). `bell`: it ended with BEL. */
export function osc(core: Core, bytes: Uint8Array, bell: boolean): void {
  let at = 0;
  let number = 0;
  while (at < bytes.length && at < 6 && bytes[at] >= 0x30 && bytes[at] <= 0x39)
    number = number * 10 + bytes[at++] - 0x30;
  if (at === 0 || (at < bytes.length && bytes[at] !== 0x3b)) return;
  const body = bytes.subarray(Math.min(at + 1, bytes.length));
  if (number === 52) clipboard(core, body);
  else if (number === 1337) iterm(core, body);
  else command(core, number, { text: fromUtf8(body), bell });
}

function command(core: Core, number: number, { text, bell }: { text: string; bell: boolean }): void {
  if (number >= 10 && number <= 19) dynamicColors(core, number, text, bell);
  else if (number >= 110 && number <= 119) resetDynamic(core, number - 100);
  else
    switch (number) {
      case 0:
        core.setIconTitle(clean(text));
        core.setTitle(clean(text));
        return;
      case 1:
        core.setIconTitle(clean(text));
        return;
      case 2:
        core.setTitle(clean(text));
        return;
      case 4:
      case 5:
        indexedColors(core, number, text, bell);
        return;
      case 104:
      case 105:
        resetIndexed(core, number, text);
        return;
      case 7:
        workingDirectory(core, text);
        return;
      case 8:
        hyperlink(core, text);
        return;
      case 9:
        conEmu(core, text);
        return;
      case 99:
        kittyNotification(core, text);
        return;
      case 133:
        semanticMark(core, text);
        return;
      case 777: {
        const [verb, title, ...body] = text.split(";");
        if (verb === "notify")
          core.effect({
            type: "notification",
            title: clean(title ?? ""),
            body: clean(body.join(";")),
            id: "",
          });
        return;
      }
      case RESTORE_OSC:
        restore(core, text);
        return;
      default:
    }
}

/** Without controls, at most as long as titles may be. */
function clean(text: string): string {
  return text.slice(0, LIMITS.title).replace(/[\u0000-\u001f\u007f-\u009f]/g, "");
}

/** OSC 7, OSC 9;9 and OSC 1337 CurrentDir. */
function workingDirectory(core: Core, text: string): void {
  const cwd = clean(text);
  if (cwd === core.cwd) return;
  core.cwd = cwd;
  core.touch(SECTION.cwd);
  core.effect({ type: "cwd", cwd });
}

/** OSC 8 `params;uri` (the document of Egmont Koblinger). An empty target ends the link. */
function hyperlink(core: Core, text: string): void {
  const split = text.indexOf(";");
  if (split < 0) return;
  const uri = text.slice(split + 1);
  const { pen } = core;
  if (uri === "") pen.link = 0;
  else {
    const id =
      text
        .slice(0, split)
        .split(":")
        .find((part) => part.startsWith("id="))
        ?.slice(3) ?? "";
    pen.link = 0;
    if (uri.length > LIMITS.linkUri) core.drop("linkUri");
    else if (id.length > LIMITS.linkId) core.drop("linkId");
    else if (core.roomForLink()) pen.link = core.links.intern({ id, uri });
    else core.drop("links");
  }
  pen.stale();
}

/** OSC 9: a notification (iTerm2), 9;4 progress and 9;9 directory (ConEmu, Windows Terminal). */
function conEmu(core: Core, text: string): void {
  if (/^4(;|$)/.test(text)) {
    const [, state, percent] = text.split(";");
    setProgress(core, progressOf(Number(state || 0), Number(percent || 0)));
  } else if (text.startsWith("9;")) workingDirectory(core, text.slice(2).replace(/^"(.*)"$/, "$1"));
  else if (!/^\d+;/.test(text)) core.effect({ type: "notification", title: "", body: clean(text), id: "" });
}

function progressOf(state: number, percent: number): Progress | undefined {
  const bounded = Math.max(0, Math.min(100, Math.floor(percent) || 0));
  if (state === 0) return { state: "none" };
  if (state === 1) return { state: "normal", percent: bounded };
  if (state === 2) return { state: "error", percent: bounded };
  if (state === 3) return { state: "indeterminate" };
  return state === 4 ? { state: "paused", percent: bounded } : undefined;
}

function setProgress(core: Core, progress: Progress | undefined): void {
  if (!progress) return;
  core.progress = progress;
  core.touch(SECTION.progress);
  core.effect({ type: "progress", progress });
}

/** OSC 52 `selections;base64`; `?` asks. What is no base64 clears the selection (xterm). */
function clipboard(core: Core, body: Uint8Array): void {
  const split = body.indexOf(0x3b);
  if (split < 0) return;
  const selection = fromUtf8(body.subarray(0, Math.min(split, 16))).replace(/[^cpqs0-7]/g, "");
  if (body.length === split + 2 && body[split + 1] === 0x3f) {
    core.effect({ type: "clipboard-read", selection });
    return;
  }
  const bytes = decodeBase64(body, split + 1);
  core.effect({ type: "clipboard-write", selection, text: bytes ? fromUtf8(bytes) : "" });
}

/** OSC 133 (FinalTerm): A prompt, B input, C output, D end with exit status; P as A, L a fresh line. */
function semanticMark(core: Core, text: string): void {
  const [kind, status] = text.split(";");
  if (kind === "L") {
    if (core.x !== 0) {
      carriageReturn(core);
      index(core);
    }
    return;
  }
  const mark = ({ A: "prompt", P: "prompt", B: "input", I: "input", C: "output", D: "end" } as const)[kind];
  if (!mark) return;
  const exitStatus = mark === "end" && /^-?\d{1,10}$/.test(status ?? "") ? Number(status) : undefined;
  const exit = exitStatus === undefined ? {} : { exitStatus };
  core.effect({ type: "zone", mark, ...exit });
  if (core.onAlternate) return;
  core.touch(SECTION.zones);
  if (!core.zones.add({ kind: mark, row: core.cursorRow, col: core.x, ...exit })) core.drop("zones");
}

/** OSC 1337 (iTerm2): user variables, directory, scrollback, cell size; files and images go to the image store. */
function iterm(core: Core, body: Uint8Array): void {
  const head = fromUtf8(body.subarray(0, 32));
  if (/^(File|Multipart|FilePart|FileEnd)/.test(head)) {
    core.imageStore().iterm(body);
    return;
  }
  if (body.length > LIMITS.osc) {
    core.drop("osc");
    return;
  }
  const text = fromUtf8(body);
  const variable = /^SetUserVar=([^=]+)=(.*)$/s.exec(text);
  if (variable)
    userVar(core, clean(variable[1]), body.subarray(body.lastIndexOf(0x3d, body.indexOf(0x3d, 11)) + 1));
  else if (text.startsWith("CurrentDir=")) workingDirectory(core, text.slice(11));
  else if (text === "ClearScrollback") eraseHistory(core);
  else if (text === "ReportCellSize")
    reply(
      core,
      `\x1b]1337;ReportCellSize=${core.cellHeight.toFixed(1)};${core.cellWidth.toFixed(1)};1.0\x1b\\`,
    );
}

function userVar(core: Core, name: string, base64: Uint8Array): void {
  const bytes = decodeBase64(base64, 0);
  if (!bytes) return;
  if (bytes.length > LIMITS.userVar) {
    core.drop("userVar");
    return;
  }
  if (core.userVars.size >= LIMITS.userVars && !core.userVars.has(name)) {
    core.drop("userVars");
    return;
  }
  const value = fromUtf8(bytes);
  core.userVars.set(name, value);
  core.touch(SECTION.userVars);
  core.effect({ type: "user-var", name, value });
}
