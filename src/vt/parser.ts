import type { Core } from "./core.ts";
import { carriageReturn, lineFeed } from "./cursor.ts";
import type { Handlers, StringCap } from "./handlers.ts";
import { Params } from "./params.ts";
import { printAscii, printCode, printText } from "./print.ts";

/** States of Williams' diagram, those of CSI and DCS in one with `stage` beside. */
export const GROUND = 0;
export const ESCAPE = 1;
export const CSI = 2;
export const DCS = 3;
export const OSC_STRING = 4;
export const DCS_STRING = 5;
export const APC_STRING = 6;
/** SOS, PM, and strings over their cap or not known: swallowed up to their end. */
export const IGNORED_STRING = 7;

const STAGE_ENTRY = 0;
const STAGE_PARAM = 1;
const STAGE_INTER = 2;
const STAGE_IGNORE = 3;

const ESC = 0x1b;
const REPLACEMENT = 0xfffd;
const FIRST_STRING = 256;

/**
 * Bytes to actions: the state machine of DEC's VT500 (Paul Williams' diagram) over UTF-8. Malformed UTF-8 gives one
 * U+FFFD per maximal subpart (Unicode 3.9, best practice). C1 controls are honoured as the code points U+0080 to
 * U+009F, as single bytes only while UTF-8 is off (`ESC % @`), as in xterm.
 */
export class Parser {
  state = GROUND;
  stage = STAGE_ENTRY;
  readonly params = new Params();
  /** Intermediates of an escape sequence. */
  inter = 0;
  /** Bytes of the string so far; swapped for a small one when a long string ends. */
  private string = new Uint8Array(FIRST_STRING);
  private length = 0;
  private cap: StringCap;
  /** Of the string: which control introduced it, for the snapshot; final of a DCS. */
  final = 0;
  /** An ignored OSC ends at BEL, other ignored strings do not. */
  ignoredOsc = false;
  /** UTF-8 sequence begun: bytes still needed, value so far, bounds of the next byte, bytes seen. */
  private need = 0;
  private value = 0;
  private lower = 0x80;
  private upper = 0xbf;
  private partial: number[] = [];
  private readonly core: Core;
  private readonly handlers: Handlers;

  constructor(core: Core, handlers: Handlers) {
    this.core = core;
    this.handlers = handlers;
    this.cap = handlers.apcCap;
  }

  /** Bytes of an unfinished UTF-8 character. */
  get partialCharacter(): readonly number[] {
    return this.partial;
  }

  /** A sequence is read only to find its end. */
  get ignoring(): boolean {
    return this.stage === STAGE_IGNORE;
  }

  /** The string so far. */
  get partialString(): Uint8Array {
    return this.string.subarray(0, this.length);
  }

  reset(): void {
    this.state = GROUND;
    this.need = 0;
    this.partial = [];
    this.endString();
  }

  write(bytes: Uint8Array): void {
    const end = bytes.length;
    const { core } = this;
    let at = 0;
    while (at < end) {
      const byte = bytes[at];
      if (this.need > 0) {
        at = this.continueCharacter(bytes, at);
        continue;
      }
      switch (this.state) {
        case GROUND:
          if (byte >= 0x20 && byte < 0x7f) at = printAscii(core, bytes, at, end);
          else if (byte >= 0x80) at = this.characters(bytes, at, end);
          else {
            at++;
            if (byte === 0x0a) {
              core.cluster = 0;
              lineFeed(core);
            } else if (byte === 0x0d) {
              core.cluster = 0;
              carriageReturn(core);
            } else if (byte === ESC) {
              const after = at < end && bytes[at] === 0x5b ? this.plainSequence(bytes, at + 1, end) : 0;
              if (after > 0) at = after;
              else this.escape();
            } else this.control(byte);
          }
          break;
        case ESCAPE:
          at = this.escapeByte(bytes, at);
          break;
        case CSI:
        case DCS:
          at = this.sequence(bytes, at, end);
          break;
        default:
          at = this.stringBytes(bytes, at, end);
      }
    }
  }

  private control(byte: number): void {
    this.core.cluster = 0;
    if (byte === 0x18 || byte === 0x1a) return;
    if (byte !== 0x7f) this.handlers.control(byte);
  }

  private escape(): void {
    this.core.repeatCluster = this.core.cluster;
    this.core.cluster = 0;
    this.state = ESCAPE;
    this.inter = 0;
    this.params.clear();
    this.stage = STAGE_ENTRY;
  }

  private escapeByte(bytes: Uint8Array, at: number): number {
    const byte = bytes[at];
    if (byte < 0x20) {
      this.controlInSequence(byte);
      return at + 1;
    }
    if (byte >= 0x80) return this.foreign(bytes, at);
    if (byte < 0x30) {
      // More than two intermediates mean nothing to us, but have to be read to the end.
      this.inter = this.inter > 0xff ? 0xffff : (this.inter << 8) | byte;
    } else if (byte !== 0x7f) {
      this.state = GROUND;
      if (this.inter !== 0) this.handlers.escape(this.inter, byte);
      else this.introduce(byte);
    }
    return at + 1;
  }

  /** A final without intermediates: the 7-bit form of a C1 control, or a plain escape sequence. */
  private introduce(byte: number): void {
    if (byte === 0x5b) this.state = CSI;
    else if (byte === 0x5d) this.beginString(OSC_STRING, this.handlers.oscCap(-1));
    else if (byte === 0x50) this.state = DCS;
    else if (byte === 0x5f) this.beginString(APC_STRING, this.handlers.apcCap);
    else if (byte === 0x58 || byte === 0x5e) this.ignoreString(false);
    else this.handlers.escape(0, byte);
  }

  private controlInSequence(byte: number): void {
    if (byte === ESC) this.escape();
    else if (byte === 0x18 || byte === 0x1a) this.state = GROUND;
    else {
      this.core.repeatCluster = 0;
      this.handlers.control(byte);
    }
  }

  /** Parameters, intermediates and final of a CSI or DCS. */
  private sequence(bytes: Uint8Array, from: number, end: number): number {
    const { params } = this;
    let at = from;
    while (at < end) {
      const byte = bytes[at];
      if (byte >= 0x30 && byte <= 0x39 && this.stage <= STAGE_PARAM) {
        this.stage = STAGE_PARAM;
        params.digit(byte - 0x30);
      } else if (byte >= 0x40 && byte <= 0x7e) {
        at++;
        this.finish(byte);
        return at;
      } else if (byte === 0x3b && this.stage <= STAGE_PARAM) {
        this.stage = STAGE_PARAM;
        params.next(false);
      } else if (byte === 0x3a && this.stage <= STAGE_PARAM) {
        this.stage = STAGE_PARAM;
        params.next(true);
      } else if (byte < 0x20) {
        this.controlInSequence(byte);
        at++;
        if (this.state !== CSI && this.state !== DCS) return at;
        continue;
      } else if (byte >= 0x80) return this.foreign(bytes, at);
      else if (byte < 0x30) {
        if (this.stage !== STAGE_IGNORE) {
          if (params.inter > 0xff) this.stage = STAGE_IGNORE;
          else {
            this.stage = STAGE_INTER;
            params.inter = (params.inter << 8) | byte;
          }
        }
      } else if (byte !== 0x7f) {
        if (byte >= 0x3c && this.stage === STAGE_ENTRY) {
          params.prefix = byte;
          this.stage = STAGE_PARAM;
        } else this.stage = STAGE_IGNORE;
      }
      at++;
    }
    return at;
  }

  /**
   * The usual control sequence in short, after its introducer: numbers and semicolons, perhaps after `?`, then the
   * final, all here. Returns 0 and has changed nothing that counts if it is another one.
   */
  private plainSequence(bytes: Uint8Array, from: number, end: number): number {
    const { params } = this;
    const { values, sub } = params;
    let at = from;
    let prefix = 0;
    if (at < end && bytes[at] === 0x3f) {
      prefix = 0x3f;
      at++;
    }
    let count = 0;
    let value = -1;
    for (; at < end; at++) {
      const byte = bytes[at];
      if (byte <= 0x39 && byte >= 0x30) {
        value = value < 0 ? byte - 0x30 : value * 10 + byte - 0x30;
        if (value > 0xffffff) return 0;
      } else if (byte === 0x3b) {
        if (count >= values.length - 1) return 0;
        values[count] = value;
        sub[count++] = 0;
        value = -1;
      } else if (byte >= 0x40 && byte <= 0x7e) {
        if (count > 0 || value >= 0) {
          values[count] = value;
          sub[count++] = 0;
        }
        params.count = count;
        params.prefix = prefix;
        params.inter = 0;
        this.core.repeatCluster = this.core.cluster;
        this.core.cluster = 0;
        this.handlers.csi(params, byte);
        return at + 1;
      } else return 0;
    }
    return 0;
  }

  private finish(byte: number): void {
    const { params, handlers } = this;
    params.close();
    if (params.overflow) this.core.drop("params");
    if (this.state === CSI) {
      this.state = GROUND;
      if (this.stage !== STAGE_IGNORE) handlers.csi(params, byte);
      return;
    }
    this.final = byte;
    const cap = this.stage === STAGE_IGNORE ? undefined : handlers.dcsCap(params, byte);
    if (cap === undefined) this.ignoreString(false);
    else this.beginString(DCS_STRING, cap);
  }

  private beginString(state: number, cap: StringCap): void {
    this.state = state;
    this.cap = cap;
    this.length = 0;
  }

  private ignoreString(osc: boolean): void {
    this.state = IGNORED_STRING;
    this.ignoredOsc = osc;
    this.ignoredLast = 0;
    this.endString();
  }

  private endString(): void {
    this.length = 0;
    if (this.string.length > 1 << 14) this.string = new Uint8Array(FIRST_STRING);
  }

  private stringBytes(bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    while (at < end) {
      const byte = bytes[at];
      if (byte < 0x20 && (byte === ESC || byte === 0x18 || byte === 0x1a || byte === 7)) break;
      if (byte === 0x9c) break;
      at++;
    }
    if (at > from) this.append(bytes, from, at);
    if (at === end) return at;
    const byte = bytes[at];
    const osc = this.state === OSC_STRING || (this.state === IGNORED_STRING && this.ignoredOsc);
    if (byte === 7 && !osc) this.append(bytes, at, at + 1);
    else if (byte === 0x9c) {
      if (!this.core.charsets.utf8) this.dispatchString(false);
      else if (this.lastByte() === 0xc2) {
        // U+009C, the 8-bit ST in UTF-8; its lead byte was taken for text.
        if (this.length > 0) this.length--;
        this.dispatchString(false);
      } else this.append(bytes, at, at + 1);
    } else if (byte === 7) this.dispatchString(true);
    else if (byte === ESC) {
      this.dispatchString(false);
      this.escape();
    } else {
      this.state = GROUND;
      this.endString();
    }
    return at + 1;
  }

  private lastByte(): number {
    return this.state === IGNORED_STRING ? this.ignoredLast : this.string[this.length - 1];
  }

  /** Last byte of an ignored string, to know the 8-bit ST by. */
  ignoredLast = 0;

  private append(bytes: Uint8Array, from: number, to: number): void {
    if (this.state === IGNORED_STRING) {
      this.ignoredLast = bytes[to - 1];
      return;
    }
    let cap = this.cap;
    const length = this.length + to - from;
    if (length > cap.bytes && this.state === OSC_STRING) cap = this.cap = this.capOfOsc(bytes, from, to);
    if (length > cap.bytes) {
      this.core.drop(cap.name);
      const osc = this.state === OSC_STRING;
      this.ignoreString(osc);
      this.ignoredLast = bytes[to - 1];
      return;
    }
    if (length > this.string.length) {
      const grown = new Uint8Array(Math.min(Math.max(length, this.string.length * 2), cap.bytes + 8));
      grown.set(this.string.subarray(0, this.length));
      this.string = grown;
    }
    if (to - from > 32) this.string.set(bytes.subarray(from, to), this.length);
    else for (let at = from, put = this.length; at < to; at++) this.string[put++] = bytes[at];
    this.length = length;
  }

  /** Some commands may be longer than others: the number is at the start, here or in what came before. */
  private capOfOsc(bytes: Uint8Array, from: number, to: number): StringCap {
    let number = 0;
    for (let i = 0; i < 8; i++) {
      const byte =
        i < this.length ? this.string[i] : from + i - this.length < to ? bytes[from + i - this.length] : 0;
      if (byte < 0x30 || byte > 0x39) break;
      number = number * 10 + byte - 0x30;
    }
    return this.handlers.oscCap(number);
  }

  private dispatchString(bell: boolean): void {
    const { state, handlers } = this;
    const bytes = this.string.subarray(0, this.length);
    this.state = GROUND;
    this.core.cluster = 0;
    if (state === OSC_STRING) handlers.osc(bytes, bell);
    else if (state === DCS_STRING) handlers.dcs(this.params, this.final, bytes);
    else if (state === APC_STRING) handlers.apc(bytes);
    this.endString();
    this.core.cluster = this.core.restoredCluster;
    this.core.restoredCluster = 0;
  }

  /** A byte above 0x7f within a sequence: its character ends the sequence, and is not shown. */
  private foreign(bytes: Uint8Array, at: number): number {
    const byte = bytes[at];
    if (!this.core.charsets.utf8) {
      this.state = GROUND;
      if (byte < 0xa0) this.c1(byte);
      return at + 1;
    }
    if (!this.begin(byte)) this.character(REPLACEMENT);
    return at + 1;
  }

  /** Text beyond ASCII: as many whole characters as there are. */
  private characters(bytes: Uint8Array, from: number, end: number): number {
    const { core } = this;
    let at = from;
    if (!core.charsets.utf8) {
      const byte = bytes[at];
      if (byte < 0xa0) this.c1(byte);
      else printCode(core, core.charsets.mapRight(byte));
      return at + 1;
    }
    at = printText(core, bytes, from, end);
    if (at > from) return at;
    while (at < end) {
      const lead = bytes[at];
      if (lead < 0x80) return at;
      if (lead < 0xe0) {
        if (lead < 0xc2 || at + 1 >= end || (bytes[at + 1] & 0xc0) !== 0x80) break;
        const codePoint = ((lead & 0x1f) << 6) | (bytes[at + 1] & 0x3f);
        at += 2;
        if (codePoint < 0xa0) {
          this.c1(codePoint);
          return at;
        }
        printCode(core, codePoint);
      } else if (lead < 0xf0) {
        if (at + 2 >= end || (bytes[at + 1] & 0xc0) !== 0x80 || (bytes[at + 2] & 0xc0) !== 0x80) break;
        const codePoint = ((lead & 0x0f) << 12) | ((bytes[at + 1] & 0x3f) << 6) | (bytes[at + 2] & 0x3f);
        if (codePoint < 0x800 || (codePoint >= 0xd800 && codePoint < 0xe000)) break;
        at += 3;
        printCode(core, codePoint);
      } else break;
    }
    if (at === end || at > from) return at;
    if (this.begin(bytes[at])) return at + 1;
    printCode(core, REPLACEMENT);
    return at + 1;
  }

  /** Begins a character with its lead byte; false if none begins so. */
  private begin(lead: number): boolean {
    this.lower = 0x80;
    this.upper = 0xbf;
    if (lead >= 0xc2 && lead < 0xe0) {
      this.need = 1;
      this.value = lead & 0x1f;
    } else if (lead >= 0xe0 && lead < 0xf0) {
      this.need = 2;
      this.value = lead & 0x0f;
      if (lead === 0xe0) this.lower = 0xa0;
      if (lead === 0xed) this.upper = 0x9f;
    } else if (lead >= 0xf0 && lead < 0xf5) {
      this.need = 3;
      this.value = lead & 0x07;
      if (lead === 0xf0) this.lower = 0x90;
      if (lead === 0xf4) this.upper = 0x8f;
    } else return false;
    this.partial.push(lead);
    return true;
  }

  private continueCharacter(bytes: Uint8Array, at: number): number {
    const byte = bytes[at];
    if (byte < this.lower || byte > this.upper) {
      this.need = 0;
      this.partial = [];
      // CAN cancels whatever is unfinished, without a trace.
      if (byte === 0x18) return at;
      this.character(REPLACEMENT);
      return at;
    }
    this.lower = 0x80;
    this.upper = 0xbf;
    this.value = (this.value << 6) | (byte & 0x3f);
    this.partial.push(byte);
    if (--this.need === 0) {
      this.partial = [];
      this.character(this.value);
    }
    return at + 1;
  }

  private character(codePoint: number): void {
    const inGround = this.state === GROUND;
    this.state = GROUND;
    if (codePoint < 0xa0) this.c1(codePoint);
    else if (inGround) printCode(this.core, codePoint);
  }

  private c1(codePoint: number): void {
    this.escape();
    this.state = GROUND;
    this.introduce(codePoint - 0x40);
  }
}
