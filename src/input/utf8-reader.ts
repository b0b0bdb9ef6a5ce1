/** A character, and whether ESC came before it. */
export interface ReadChar {
  readonly text: string;
  readonly alt: boolean;
}

const REPLACEMENT = "\ufffd";

/** Reads UTF-8 byte by byte; what is malformed becomes U+FFFD, one per cut-off or stray sequence. */
export class Utf8Reader {
  private missing = 0;
  private code = 0;
  /** Smallest and largest next byte: rules out overlong forms, surrogates and what is above U+10FFFF. */
  private low = 0x80;
  private high = 0xbf;
  private alt = false;

  /** True in the middle of a character. */
  get pending(): boolean {
    return this.missing > 0;
  }

  reset(): void {
    this.missing = 0;
  }

  /** The characters that `byte` completes: none, one, or two if it cuts off another one. */
  read(byte: number, alt: boolean): ReadChar[] {
    if (this.missing === 0) return this.begin(byte, alt);
    if (byte < this.low || byte > this.high) {
      this.missing = 0;
      return [{ text: REPLACEMENT, alt: this.alt }, ...this.begin(byte, alt)];
    }
    [this.low, this.high] = [0x80, 0xbf];
    this.code = (this.code << 6) | (byte & 0x3f);
    this.missing--;
    return this.missing > 0 ? [] : [{ text: String.fromCodePoint(this.code), alt: this.alt }];
  }

  private begin(byte: number, alt: boolean): ReadChar[] {
    if (byte < 0x80) return [{ text: String.fromCharCode(byte), alt }];
    if (byte < 0xc2 || byte > 0xf4) return [{ text: REPLACEMENT, alt }];
    this.alt = alt;
    this.missing = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    this.code = byte & (0x3f >> this.missing);
    this.low = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
    this.high = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
    return [];
  }
}
