import { fromUtf8 } from "../base/index.ts";
import type { KeyEvent } from "../model/index.ts";
import { type Csi, param, parseCsi } from "./csi.ts";
import { controlKey, csiKey, linuxKey, ss3Key, typedKey, withAlt } from "./csi-key.ts";
import { csiReport } from "./csi-report.ts";
import { csiMouse, x10Mouse } from "./mouse-report.ts";
import { PasteCollector } from "./paste-collector.ts";
import { type StringKind, stringReport } from "./string-report.ts";
import type { TtyEvent } from "./tty-event.ts";
import { Utf8Reader } from "./utf8-reader.ts";

export interface TtyParserOptions {
  /** What the Backspace key sends besides DEL (the tty's VERASE, say 8). Default: nothing else. */
  readonly backspace?: number;
  /** Longest paste that comes as one event, in bytes; default 1 MiB. */
  readonly pasteLimit?: number;
  /** Longest answer (OSC, DCS, APC) that is kept, in bytes; default 1 MiB. */
  readonly stringLimit?: number;
}

const ESC = 0x1b;
const MAX_CSI = 512;
const STRINGS: Readonly<Record<string, StringKind>> = { "]": "osc", P: "dcs", _: "apc" };
/** First character of answers; anything else after the introducer means that Alt and a key were pressed. */
const STRING_START: Readonly<Record<StringKind, RegExp>> = { osc: /[0-9lLI]/, dcs: /[0-9>!$]/, apc: /G/ };
/** An answer or report whose first bytes have been taken for keys, because the rest came too late. */
const LATE = /^\x1b(\[(\?\d|>\d|<\d|48;|200~)|\]\d+;|P[>!]\||P[01][+$]r|_G)/;

type State = "ground" | "escape" | "csi" | "linux" | "ss3" | "x10" | "string" | "string-escape" | "paste";

/**
 * Reads what the outer terminal sends: keys in the encodings of xterm (legacy, modifyOtherKeys), kitty, rxvt and the
 * Linux console, mouse, pastes, focus and answers to queries. Events do not depend on how the bytes are cut. Memory
 * is bounded; no input makes it throw.
 *
 * ESC may be a key, or the beginning of Alt and a key, or of a sequence: while `pending` is "key", the owner waits a
 * little (25 to 50 ms) and then calls `flush`.
 */
export class TtyParser {
  /** Set while SGR-pixels mouse reports (mode 1016) are on: the size of a cell in pixels. */
  pixelMouse: { readonly width: number; readonly height: number } | undefined;

  private state: State = "ground";
  /** One more ESC came before the present sequence: Alt, or a key of its own. */
  private doubled = false;
  private body = "";
  private stringKind: StringKind = "osc";
  private string: number[] = [];
  private cursorReports = 0;
  private flushed = "";
  private out: TtyEvent[] = [];
  private readonly utf8 = new Utf8Reader();
  private readonly paste: PasteCollector;
  private readonly backspace: number;
  private readonly stringLimit: number;

  constructor(options: TtyParserOptions = {}) {
    this.paste = new PasteCollector(options.pasteLimit ?? 1 << 20);
    this.backspace = options.backspace ?? 0x7f;
    this.stringLimit = options.stringLimit ?? 1 << 20;
  }

  /**
   * - "none": nothing is held back;
   * - "key": what is held may be a key: call `flush` after a short while;
   * - "sequence": the middle of a sequence or paste. Calling `abandon` when nothing came for long (a second or
   *   more) keeps a broken terminal from swallowing the keys that follow.
   */
  get pending(): "none" | "key" | "sequence" {
    if (this.state === "ground") return this.utf8.pending ? "sequence" : "none";
    return this.heldKeys() === undefined ? "sequence" : "key";
  }

  /** Call once per DSR 6 sent: `CSI 1 ; 5 R` is then the cursor's place rather than Ctrl+F3. */
  expectCursorReport(): void {
    this.cursorReports++;
  }

  /** Reads bytes and gives the events that they complete. */
  write(bytes: Uint8Array): TtyEvent[] {
    if (bytes.length > 0 && this.flushed !== "") this.resumeLate(bytes);
    for (let at = 0; at < bytes.length; ) {
      if (this.state === "paste") {
        at = this.paste.take(bytes, at, this.out);
        if (!this.paste.open) this.state = "ground";
      } else {
        this.byte(bytes[at++]);
      }
    }
    return this.take();
  }

  /** What is held becomes the keys that it would be if nothing followed. Sequences already begun stay. */
  flush(): TtyEvent[] {
    const keys = this.state === "ground" ? undefined : this.heldKeys();
    if (keys) {
      this.flushed = this.doubled ? "" : this.heldText();
      this.reset();
      for (const key of keys) this.key(key);
    }
    return this.take();
  }

  /** Drops the unfinished sequence, or ends the unfinished paste. */
  abandon(): TtyEvent[] {
    if (this.state === "paste") this.paste.end(this.out);
    this.utf8.reset();
    this.reset();
    return this.take();
  }

  private take(): TtyEvent[] {
    const events = this.out;
    this.out = [];
    return events;
  }

  private reset(): void {
    this.state = "ground";
    this.doubled = false;
    this.body = "";
    this.string = [];
  }

  private key(key: KeyEvent): void {
    this.out.push({ type: "key", key });
  }

  /** The bytes after ESC that make up a sequence of which nothing but the introducer has come; see heldKeys. */
  private heldText(): string {
    switch (this.state) {
      case "escape":
        return "\x1b";
      case "csi":
        return "\x1b[";
      case "ss3":
        return "\x1bO";
      case "string":
        return `\x1b${Object.keys(STRINGS).find((key) => STRINGS[key] === this.stringKind)}`;
      default:
        return "";
    }
  }

  /** The keys that the held bytes are if nothing follows; undefined if they can only be a sequence. */
  private heldKeys(): KeyEvent[] | undefined {
    const held = this.heldText();
    if (held === "" || this.body !== "" || this.string.length > 0) return undefined;
    const lone = controlKey(ESC, false, this.backspace);
    if (held.length === 1) return [this.doubled ? withAlt(lone) : lone];
    const key = typedKey(held[1], true);
    return this.doubled ? [lone, key] : [key];
  }

  private byte(byte: number): void {
    switch (this.state) {
      case "ground":
        this.ground(byte, false);
        break;
      case "escape":
        this.escape(byte);
        break;
      case "csi":
        this.csi(byte);
        break;
      case "linux":
        this.linux(byte);
        break;
      case "ss3":
        this.ss3(byte);
        break;
      case "x10":
        this.x10(byte);
        break;
      case "string":
        this.stringByte(byte);
        break;
      default:
        this.stringEnd(byte);
    }
  }

  private ground(byte: number, alt: boolean): void {
    if (byte === ESC && !this.utf8.pending) {
      this.state = "escape";
      return;
    }
    if (byte >= 0x20 && byte < 0x7f && !this.utf8.pending) {
      this.key(typedKey(String.fromCharCode(byte), alt));
      return;
    }
    for (const char of this.utf8.read(byte, alt)) {
      const code = char.text.charCodeAt(0);
      if (code === ESC) this.state = "escape";
      else if (code < 0x20 || code === 0x7f) this.key(controlKey(code, char.alt, this.backspace));
      else this.key(typedKey(char.text, char.alt));
    }
  }

  private escape(byte: number): void {
    if (byte === ESC) {
      if (this.doubled) this.key(controlKey(ESC, false, this.backspace));
      this.doubled = true;
      return;
    }
    const char = String.fromCharCode(byte);
    const string = STRINGS[char];
    if (string) {
      this.stringKind = string;
      this.state = "string";
    } else if (char === "[") this.state = "csi";
    else if (char === "O") this.state = "ss3";
    else {
      this.escapeKey();
      this.reset();
      this.ground(byte, true);
    }
  }

  /** The first of two ESC was a key of its own. */
  private escapeKey(): void {
    if (this.doubled) this.key(controlKey(ESC, false, this.backspace));
    this.doubled = false;
  }

  /** The present sequence is none: its introducer was Alt and a key (or it is cut off), then comes `byte`. */
  private breakOff(byte: number): void {
    const keys = this.heldKeys();
    if (keys) for (const key of keys) this.key(key);
    else this.escapeKey();
    this.reset();
    this.ground(byte, false);
  }

  private csi(byte: number): void {
    const char = String.fromCharCode(byte);
    if (byte < 0x20 || byte > 0x7e) this.breakOff(byte);
    // rxvt ends sequences of shifted keys with a byte that is no final one elsewhere.
    else if (char === "$" && /^\d{1,2}$/.test(this.body)) this.endCsi(parseCsi(this.body, char));
    else if (byte < 0x40) this.body += this.body.length < MAX_CSI ? char : "";
    else if (this.body === "" && char === "[") this.state = "linux";
    else if (this.body === "" && char === "M") this.state = "x10";
    else this.endCsi(parseCsi(this.body, char));
  }

  private endCsi(csi: Csi): void {
    if (csi.text === "200~") {
      this.escapeKey();
      this.reset();
      this.paste.begin();
      this.state = "paste";
      return;
    }
    const key = this.isCursorReport(csi) ? undefined : csiKey(csi);
    if (key) {
      this.endWithKey(key);
      return;
    }
    this.escapeKey();
    this.reset();
    const mouse = csiMouse(csi, this.pixelMouse);
    // A stray end of paste says nothing.
    if (mouse) this.out.push({ type: "mouse", mouse });
    else if (csi.text !== "201~") this.out.push(csiReport(csi));
  }

  private endWithKey(key: KeyEvent): void {
    this.key(this.doubled ? withAlt(key) : key);
    this.reset();
  }

  /**
   * `CSI 1 ; 5 R` may be F3 with modifiers: an answer if one is due, or if it has more modifiers than terminals tell
   * that use this form.
   */
  private isCursorReport(csi: Csi): boolean {
    if (csi.final !== "R" || csi.params.length !== 2) return false;
    const due = this.cursorReports > 0;
    if (due) this.cursorReports--;
    return due || param(csi, 1, 1) > 16;
  }

  private linux(byte: number): void {
    const key = linuxKey(String.fromCharCode(byte));
    if (key) this.endWithKey(key);
    else {
      this.escapeKey();
      this.reset();
      this.ground(byte, false);
    }
  }

  private ss3(byte: number): void {
    const char = String.fromCharCode(byte);
    if (char >= "0" && char <= "9" && this.body.length < 3) {
      this.body += char;
      return;
    }
    const key = ss3Key(Number(this.body || "0"), char);
    if (key) this.endWithKey(key);
    else this.breakOff(byte);
  }

  private x10(byte: number): void {
    if (byte < 0x20) {
      this.breakOff(byte);
      return;
    }
    this.string.push(byte);
    if (this.string.length < 3) return;
    const [button, x, y] = this.string;
    this.escapeKey();
    this.reset();
    this.out.push({ type: "mouse", mouse: x10Mouse(button, x, y) });
  }

  private stringByte(byte: number): void {
    const starts = this.string.length > 0 || STRING_START[this.stringKind].test(String.fromCharCode(byte));
    if (!starts) this.breakOff(byte);
    else if (byte === ESC) this.state = "string-escape";
    else if (byte === 0x07) this.endString();
    // No answer has other control characters (but tab): it is cut off, and this is a key.
    else if (byte < 0x20 && byte !== 0x09) this.breakOff(byte);
    else if (this.string.length <= this.stringLimit) this.string.push(byte);
  }

  private stringEnd(byte: number): void {
    if (byte === 0x5c) {
      this.endString();
      return;
    }
    this.escapeKey();
    this.reset();
    this.state = "escape";
    this.escape(byte);
  }

  private endString(): void {
    const [kind, bytes] = [this.stringKind, Uint8Array.from(this.string)];
    this.escapeKey();
    this.reset();
    const tooLong = bytes.length > this.stringLimit;
    const reply = tooLong
      ? ({ kind: "unknown", introducer: kind, text: fromUtf8(bytes.subarray(0, 64)) } as const)
      : stringReport(kind, bytes);
    this.out.push({ type: "reply", reply });
  }

  /** The rest of a sequence whose introducer was flushed as a key: nobody types that in one piece. */
  private resumeLate(bytes: Uint8Array): void {
    const introducer = this.flushed;
    this.flushed = "";
    const head = introducer + String.fromCharCode(...bytes.subarray(0, 16));
    if (!LATE.test(head)) return;
    for (const char of introducer) this.byte(char.charCodeAt(0));
  }
}
