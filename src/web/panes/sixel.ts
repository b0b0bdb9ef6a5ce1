/** Pixels decoded from a picture: red, green, blue, opacity. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** The sixteen colours of a VT340, in per cent. */
const VT340 = [
  [0, 0, 0],
  [20, 20, 80],
  [80, 13, 13],
  [20, 80, 20],
  [80, 20, 80],
  [20, 80, 80],
  [80, 80, 20],
  [53, 53, 53],
  [26, 26, 26],
  [33, 33, 60],
  [60, 26, 26],
  [33, 60, 33],
  [60, 33, 60],
  [33, 60, 60],
  [60, 60, 33],
  [80, 80, 80],
];

const [QUOTE, HASH, DOLLAR, MINUS, BANG, SEMICOLON] = [0x22, 0x23, 0x24, 0x2d, 0x21, 0x3b];

/**
 * Decodes `P1;P2;P3qDATA` (DEC STD 070 9, VT340). The size is known from the engine, which has capped it; what lies
 * outside is dropped. Pixels that are not drawn stay transparent.
 */
export function decodeSixel(bytes: Uint8Array, width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  const colors = VT340.map((parts) => parts.map((part) => Math.round(part * 2.55)));
  let color = colors[0];
  let [x, y] = [0, 0];
  let at = bytes.indexOf(0x71) + 1;
  const numbers = (): number[] => {
    const found: number[] = [0];
    for (; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte >= 0x30 && byte <= 0x39)
        found[found.length - 1] = Math.min(found.at(-1)! * 10 + byte - 0x30, 1 << 20);
      else if (byte === SEMICOLON && found.length < 8) found.push(0);
      else break;
    }
    return found;
  };
  const draw = (bits: number, count: number) => {
    const end = Math.min(x + count, width);
    for (let bit = 0; bit < 6; bit++) {
      if (!(bits & (1 << bit)) || y + bit >= height) continue;
      for (let column = x; column < end; column++) {
        const to = ((y + bit) * width + column) * 4;
        [data[to], data[to + 1], data[to + 2]] = color;
        data[to + 3] = 255;
      }
    }
    x = Math.min(x + count, 1 << 20);
  };
  while (at < bytes.length) {
    const byte = bytes[at++];
    if (byte >= 0x3f && byte <= 0x7e) draw(byte - 0x3f, 1);
    else if (byte === BANG) {
      const [count] = numbers();
      const next = bytes[at++] ?? 0;
      if (next >= 0x3f && next <= 0x7e) draw(next - 0x3f, Math.max(1, count));
    } else if (byte === DOLLAR) x = 0;
    else if (byte === MINUS) [x, y] = [0, y + 6];
    else if (byte === QUOTE) numbers();
    else if (byte === HASH) {
      const [index, system, a, b, c] = numbers();
      const slot = index & 1023;
      if (system === 2) colors[slot] = [a, b, c].map((part) => Math.round(Math.min(part ?? 0, 100) * 2.55));
      else if (system === 1) colors[slot] = fromHls(a ?? 0, b ?? 0, c ?? 0);
      color = colors[slot] ?? colors[slot % 16];
    }
  }
  return { width, height, data };
}

/** DEC's hue begins at blue; lightness and saturation in per cent. */
function fromHls(hue: number, lightness: number, saturation: number): number[] {
  const light = Math.min(lightness, 100) / 100;
  const strength = (Math.min(saturation, 100) / 100) * Math.min(light, 1 - light);
  return [0, 8, 4].map((shift) => {
    const turn = (shift + ((hue + 240) % 360) / 30) % 12;
    return Math.round(255 * (light - strength * Math.max(-1, Math.min(turn - 3, 9 - turn, 1))));
  });
}
