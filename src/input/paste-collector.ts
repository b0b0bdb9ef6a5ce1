import { concatBytes } from "../base/index.ts";
import type { TtyEvent } from "./tty-event.ts";

const END = [0x1b, 0x5b, 0x32, 0x30, 0x31, 0x7e];

/** Collects pasted bytes up to `ESC [ 201 ~`, wherever that is cut. */
export class PasteCollector {
  private parts: Uint8Array[] = [];
  private length = 0;
  /** How many bytes of END have been seen. */
  private matched = 0;
  private decoder = new TextDecoder();
  open = false;

  constructor(private readonly limit: number) {}

  begin(): void {
    this.open = true;
    this.parts = [];
    this.length = 0;
    this.matched = 0;
    this.decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  }

  /** Takes bytes from `from` on; gives the index of the first one that is no longer part of the paste. */
  take(bytes: Uint8Array, from: number, out: TtyEvent[]): number {
    let at = from;
    while (at < bytes.length) {
      if (this.matched === 0) {
        const found = bytes.indexOf(0x1b, at);
        const end = found < 0 ? bytes.length : found;
        this.keep(bytes.slice(at, end), out);
        if (found < 0) return end;
        at = found + 1;
        this.matched = 1;
      } else if (bytes[at] === END[this.matched]) {
        at++;
        this.matched++;
        if (this.matched === END.length) {
          this.matched = 0;
          this.end(out);
          return at;
        }
      } else {
        // END has no ESC but its first byte, so no shorter match can be under way.
        this.keep(Uint8Array.from(END.slice(0, this.matched)), out);
        this.matched = 0;
      }
    }
    return at;
  }

  /** Ends the paste: the rest is its last piece. */
  end(out: TtyEvent[]): void {
    if (this.matched > 0) this.keep(Uint8Array.from(END.slice(0, this.matched)), out);
    this.open = false;
    out.push({ type: "paste", text: this.decode(false), last: true });
  }

  private keep(bytes: Uint8Array, out: TtyEvent[]): void {
    let rest = bytes;
    while (this.length + rest.length > this.limit) {
      const room = this.limit - this.length;
      this.parts.push(rest.subarray(0, room));
      rest = rest.subarray(room);
      out.push({ type: "paste", text: this.decode(true), last: false });
    }
    if (rest.length > 0) this.parts.push(rest);
    this.length += rest.length;
  }

  private decode(stream: boolean): string {
    const text = this.decoder.decode(concatBytes(this.parts), { stream });
    this.parts = [];
    this.length = 0;
    return text;
  }
}
