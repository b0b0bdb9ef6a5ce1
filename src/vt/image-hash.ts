/**
 * A fast 128-bit hash of content, as 32 hexadecimal digits. Four lanes of 32 bits, each mixed with its own odd
 * constants and with its neighbour, and a final avalanche. Good against chance, not against malice: what a pane's
 * program can do with a collision is to show one of its own pictures in place of another.
 */
export function contentHash(bytes: Uint8Array, seed = 0): string {
  let a = 0x9e3779b9 ^ seed;
  let b = 0x85ebca6b;
  let c = 0xc2b2ae35;
  let d = 0x27d4eb2f ^ bytes.length;
  const whole = bytes.length & ~15;
  let i = 0;
  for (; i < whole; i += 16) {
    a = Math.imul(rotate(a ^ word(bytes, i), 13) + d, 0x9e3779b1);
    b = Math.imul(rotate(b ^ word(bytes, i + 4), 17) + a, 0x85ebca77);
    c = Math.imul(rotate(c ^ word(bytes, i + 8), 11) + b, 0xc2b2ae3d);
    d = Math.imul(rotate(d ^ word(bytes, i + 12), 19) + c, 0x27d4eb2f);
  }
  for (; i < bytes.length; i++) {
    a = Math.imul(rotate(a ^ bytes[i], 5) + d, 0x165667b1);
    [a, b, c, d] = [b, c, d, a];
  }
  for (let round = 0; round < 4; round++) {
    a = avalanche(a ^ d);
    b = avalanche(b ^ a);
    c = avalanche(c ^ b);
    d = avalanche(d ^ c);
  }
  return [a, b, c, d].map((lane) => (lane >>> 0).toString(16).padStart(8, "0")).join("");
}

function word(bytes: Uint8Array, at: number): number {
  return bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

function avalanche(value: number): number {
  let mixed = value ^ (value >>> 15);
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  mixed ^= mixed >>> 12;
  mixed = Math.imul(mixed, 0x297a2d39);
  return mixed ^ (mixed >>> 15);
}
