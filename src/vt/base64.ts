/**
 * Base64 without the help of a platform (RFC 4648). Decoding is as lenient as terminals are: blanks and line ends
 * are skipped, padding may be missing, `-_` stand for `+/`.
 */
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const SKIP = 64;
const BAD = 65;

const values = /* @__PURE__ */ (() => {
  const table = new Uint8Array(256).fill(BAD);
  for (let i = 0; i < 64; i++) table[LETTERS.charCodeAt(i)] = i;
  table[0x2d] = 62;
  table[0x5f] = 63;
  for (const skipped of [0x20, 0x09, 0x0a, 0x0d]) table[skipped] = SKIP;
  return table;
})();

/** Bytes of base64 text given as ASCII bytes `from` to `to` (exclusive), or undefined if it is not base64. */
export function decodeBase64(
  text: Uint8Array,
  from = 0,
  to = text.length,
): Uint8Array<ArrayBuffer> | undefined {
  const out = new Uint8Array(Math.floor(((to - from) * 3) / 4) + 3);
  let length = 0;
  let bits = 0;
  let count = 0;
  for (let i = from; i < to; i++) {
    const byte = text[i];
    const value = values[byte];
    if (value < 64) {
      bits = (bits << 6) | value;
      if (++count === 4) {
        out[length++] = bits >> 16;
        out[length++] = bits >> 8;
        out[length++] = bits;
        bits = 0;
        count = 0;
      }
    } else if (byte === 0x3d) {
      // Padding ends a quantum; joined texts (chunks) may go on after it.
      if (count === 1) return undefined;
      length = flush(out, length, bits, count);
      bits = 0;
      count = 0;
    } else if (value !== SKIP) return undefined;
  }
  if (count === 1) return undefined;
  return out.subarray(0, flush(out, length, bits, count));
}

function flush(out: Uint8Array, length: number, bits: number, count: number): number {
  if (count === 2) out[length++] = bits >> 4;
  if (count === 3) {
    out[length++] = bits >> 10;
    out[length++] = bits >> 2;
  }
  return length;
}

/** Base64 text of bytes, padded, without line ends. */
export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const bits = (bytes[i] << 16) | ((left > 1 ? bytes[i + 1] : 0) << 8) | (left > 2 ? bytes[i + 2] : 0);
    text += LETTERS[bits >> 18] + LETTERS[(bits >> 12) & 63];
    text += (left > 1 ? LETTERS[(bits >> 6) & 63] : "=") + (left > 2 ? LETTERS[bits & 63] : "=");
    if (text.length > 8192) {
      parts.push(text);
      text = "";
    }
  }
  parts.push(text);
  return parts.join("");
}
