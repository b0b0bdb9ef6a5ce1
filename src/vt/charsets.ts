import { ASCII, CHARSETS, charsetIndex, charsetMap } from "./charset-table.ts";
import type { SavedCharsets } from "./state.ts";

/** Designations and invocations of character sets (ISO 2022): G0 to G3, GL, GR, single shifts. */
export class Charsets {
  sets: [number, number, number, number] = [ASCII, ASCII, ASCII, ASCII];
  gl = 0;
  gr = 2;
  /** Set for one character by SS2 or SS3: 2 or 3; 0 none. */
  single = 0;
  /** False: bytes are Latin-1 rather than UTF-8 (`ESC % @`), and 8-bit controls are single bytes. */
  utf8 = true;
  /** DECNRCM: national sets are in force. */
  national = false;
  /** Map of GL, undefined while it is plain ASCII and no single shift waits. */
  glMap: Uint16Array | undefined;

  designate(which: number, designator: string, is96: boolean): boolean {
    const set = charsetIndex(designator, is96);
    if (set === undefined) return false;
    this.sets[which] = set;
    this.update();
    return true;
  }

  invokeLeft(which: number): void {
    this.gl = which;
    this.single = 0;
    this.update();
  }

  shiftOnce(which: 2 | 3): void {
    this.single = which;
    this.update();
  }

  /** What a character of GL (0x20 to 0x7e) shows; ends a single shift. */
  mapLeft(code: number): number {
    const shown = this.glMap?.[code] ?? code;
    if (this.single !== 0) {
      this.single = 0;
      this.update();
    }
    return shown;
  }

  /** What an upper byte (0xa0 to 0xff) shows while not in UTF-8: Latin-1 unless a set is designated to GR. */
  mapRight(code: number): number {
    const map = this.mapOf(this.sets[this.gr]);
    return map?.[code & 0x7f] ?? code;
  }

  update(): void {
    this.glMap = this.mapOf(this.sets[this.single !== 0 ? this.single : this.gl]);
    if (this.single !== 0) this.glMap ??= identity;
  }

  private mapOf(set: number): Uint16Array | undefined {
    return CHARSETS[set].national === true && !this.national ? undefined : charsetMap(set);
  }

  save(): SavedCharsets {
    return { sets: [...this.sets], gl: this.gl, gr: this.gr, single: this.single };
  }

  restore(saved: SavedCharsets): void {
    this.sets = [...saved.sets];
    this.gl = saved.gl;
    this.gr = saved.gr;
    this.single = saved.single;
    this.update();
  }

  reset(): void {
    this.sets = [ASCII, ASCII, ASCII, ASCII];
    this.gl = 0;
    this.gr = 2;
    this.single = 0;
    this.update();
  }
}

/** While a single shift waits, printing goes the slow way, where it ends. */
const identity = Uint16Array.from({ length: 128 }, (_, at) => at);
