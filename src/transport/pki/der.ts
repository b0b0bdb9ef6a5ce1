/** Distinguished Encoding Rules of ASN.1 (X.690), as far as making a certificate needs them. */
const element = (tag: number, ...parts: Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOf(body.length), body]);
};

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest >>>= 8) bytes.unshift(rest & 255);
  return Buffer.from([0x80 | bytes.length, ...bytes]);
}

export const sequence = (...parts: Uint8Array[]) => element(0x30, ...parts);
export const set = (...parts: Uint8Array[]) => element(0x31, ...parts);
export const octets = (bytes: Uint8Array) => element(0x04, bytes);
export const utf8String = (text: string) => element(0x0c, Buffer.from(text, "utf8"));
export const bool = (value: boolean) => element(0x01, Buffer.from([value ? 0xff : 0]));
/** Explicit tag in the context class. */
export const tagged = (tag: number, ...parts: Uint8Array[]) => element(0xa0 | tag, ...parts);
/** Primitive value with an implicit tag in the context class. */
export const implicit = (tag: number, bytes: Uint8Array) => element(0x80 | tag, bytes);

/** A non-negative integer from its big-endian bytes. */
export function integer(bytes: Uint8Array): Buffer {
  let from = 0;
  while (from < bytes.length - 1 && bytes[from] === 0) from++;
  const digits = Buffer.from(bytes.subarray(from));
  return element(0x02, digits[0] & 0x80 ? Buffer.concat([Buffer.from([0]), digits]) : digits);
}

/** A bit string; `unused` bits at its end do not count. */
export const bits = (bytes: Uint8Array, unused = 0) => element(0x03, Buffer.from([unused]), bytes);

/** An object identifier from its dotted form. */
export function oid(dotted: string): Buffer {
  const [first, second, ...rest] = dotted.split(".").map(Number);
  const bytes: number[] = [];
  for (const arc of [first * 40 + second, ...rest]) {
    const groups = [arc & 0x7f];
    for (let left = arc >>> 7; left > 0; left >>>= 7) groups.unshift((left & 0x7f) | 0x80);
    bytes.push(...groups);
  }
  return element(0x06, Buffer.from(bytes));
}

/** A moment: UTCTime until 2049, GeneralizedTime afterwards (RFC 5280 4.1.2.5). */
export function time(milliseconds: number): Buffer {
  const digits = new Date(milliseconds).toISOString().replace(/[-:T]/g, "").slice(0, 14);
  return digits < "2050"
    ? element(0x17, Buffer.from(`${digits.slice(2)}Z`))
    : element(0x18, Buffer.from(`${digits}Z`));
}
