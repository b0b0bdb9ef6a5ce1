/**
 * Inflates a zlib stream (RFC 1950 and 1951), at most `limit` bytes; undefined if it is damaged, cut short or
 * larger. Kitty graphics may come compressed, and the engine has no platform to ask. The checksum is not verified.
 */
export function inflateZlib(bytes: Uint8Array, limit: number): Uint8Array | undefined {
  if (bytes.length < 6 || (bytes[0] & 15) !== 8 || ((bytes[0] << 8) | bytes[1]) % 31 !== 0 || bytes[1] & 0x20)
    return undefined;
  return new Inflater(bytes, limit).run();
}

/** Canonical Huffman code: how many codes each length has, and the symbols in order. */
interface Code {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12289, 16385, 24577,
];
const LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const FAILED = -1;

class Inflater {
  private at = 2;
  private bits = 0;
  private count = 0;
  private out = new Uint8Array(1024);
  private length = 0;
  private readonly input: Uint8Array;
  private readonly limit: number;

  constructor(input: Uint8Array, limit: number) {
    this.input = input;
    this.limit = limit;
  }

  run(): Uint8Array | undefined {
    for (;;) {
      const last = this.take(1);
      const type = this.take(2);
      if (last < 0 || type < 0 || type === 3) return undefined;
      const fine = type === 0 ? this.stored() : type === 1 ? this.fixed() : this.dynamic();
      if (!fine) return undefined;
      if (last) return this.out.subarray(0, this.length);
    }
  }

  /** The next bits, least significant first; FAILED at the end of input. */
  private take(need: number): number {
    while (this.count < need) {
      if (this.at >= this.input.length) return FAILED;
      this.bits |= this.input[this.at++] << this.count;
      this.count += 8;
    }
    const value = this.bits & ((1 << need) - 1);
    this.bits >>>= need;
    this.count -= need;
    return value;
  }

  private room(more: number): boolean {
    const need = this.length + more;
    if (need > this.limit) return false;
    if (need > this.out.length) {
      const grown = new Uint8Array(Math.min(this.limit, Math.max(need, this.out.length * 2)));
      grown.set(this.out);
      this.out = grown;
    }
    return true;
  }

  private stored(): boolean {
    this.bits = 0;
    this.count = 0;
    if (this.at + 4 > this.input.length) return false;
    const length = this.input[this.at] | (this.input[this.at + 1] << 8);
    const check = this.input[this.at + 2] | (this.input[this.at + 3] << 8);
    this.at += 4;
    if (length !== (~check & 0xffff) || this.at + length > this.input.length || !this.room(length))
      return false;
    this.out.set(this.input.subarray(this.at, this.at + length), this.length);
    this.at += length;
    this.length += length;
    return true;
  }

  private fixed(): boolean {
    const lengths = new Uint8Array(288).fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280);
    return this.block(makeCode(lengths), makeCode(new Uint8Array(30).fill(5)));
  }

  private dynamic(): boolean {
    const literals = this.take(5) + 257;
    const distances = this.take(5) + 1;
    const orders = this.take(4) + 4;
    if (literals < 257 || distances < 1 || orders < 4 || literals > 286 || distances > 30) return false;
    const order = new Uint8Array(19);
    for (let i = 0; i < orders; i++) {
      const bits = this.take(3);
      if (bits < 0) return false;
      order[LENGTH_ORDER[i]] = bits;
    }
    const lengthCode = makeCode(order);
    const lengths = new Uint8Array(literals + distances);
    for (let i = 0; i < lengths.length; ) {
      const symbol = this.symbol(lengthCode);
      if (symbol < 0) return false;
      if (symbol < 16) {
        lengths[i++] = symbol;
        continue;
      }
      if (symbol === 16 && i === 0) return false;
      const value = symbol === 16 ? lengths[i - 1] : 0;
      const extra = symbol === 16 ? this.take(2) : this.take(symbol === 17 ? 3 : 7);
      if (extra < 0) return false;
      const repeat = extra + (symbol === 18 ? 11 : 3);
      if (i + repeat > lengths.length) return false;
      lengths.fill(value, i, i + repeat);
      i += repeat;
    }
    return this.block(makeCode(lengths.subarray(0, literals)), makeCode(lengths.subarray(literals)));
  }

  private block(literals: Code, distances: Code): boolean {
    for (;;) {
      const symbol = this.symbol(literals);
      if (symbol < 0) return false;
      if (symbol === 256) return true;
      if (symbol < 256) {
        if (!this.room(1)) return false;
        this.out[this.length++] = symbol;
        continue;
      }
      if (symbol > 285) return false;
      const extra = this.take(LENGTH_EXTRA[symbol - 257]);
      const slot = this.symbol(distances);
      if (extra < 0 || slot < 0 || slot > 29) return false;
      const length = LENGTH_BASE[symbol - 257] + extra;
      const more = this.take(slot < 4 ? 0 : (slot >> 1) - 1);
      if (more < 0) return false;
      const distance = DISTANCE_BASE[slot] + more;
      if (distance > this.length || !this.room(length)) return false;
      const from = this.length - distance;
      for (let i = 0; i < length; i++) this.out[this.length + i] = this.out[from + i];
      this.length += length;
    }
  }

  /** Decodes one symbol bit by bit: codes of one length follow each other (RFC 1951, 3.2.2). */
  private symbol(code: Code): number {
    let value = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= 15; length++) {
      const bit = this.take(1);
      if (bit < 0) return FAILED;
      value |= bit;
      const count = code.counts[length];
      if (value - first < count) return code.symbols[index + value - first];
      index += count;
      first = (first + count) << 1;
      value <<= 1;
    }
    return FAILED;
  }
}

function makeCode(lengths: Uint8Array): Code {
  const counts = new Uint16Array(16);
  for (const length of lengths) counts[length]++;
  counts[0] = 0;
  const offsets = new Uint16Array(16);
  for (let length = 1; length < 15; length++) offsets[length + 1] = offsets[length] + counts[length];
  const symbols = new Uint16Array(lengths.length);
  for (let symbol = 0; symbol < lengths.length; symbol++)
    if (lengths[symbol] !== 0) symbols[offsets[lengths[symbol]]++] = symbol;
  return { counts, symbols };
}
