import type { ImageData } from "./port.ts";

/** What the first bytes of an image tell. */
export interface ImageHeader {
  readonly format: ImageData["format"];
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Format and size of a PNG, JPEG, GIF or WebP file from its header; undefined if it is none or cut short. */
export function readImageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const header = png(bytes) ?? gif(bytes) ?? webp(bytes) ?? jpeg(bytes);
  return header && header.width > 0 && header.height > 0 ? header : undefined;
}

const u16 = (bytes: Uint8Array, at: number) => (bytes[at] << 8) | bytes[at + 1];
const u16le = (bytes: Uint8Array, at: number) => bytes[at] | (bytes[at + 1] << 8);
const u32 = (bytes: Uint8Array, at: number) => u16(bytes, at) * 0x10000 + u16(bytes, at + 2);
const tag = (bytes: Uint8Array, at: number, text: string) => {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
};

function png(bytes: Uint8Array): ImageHeader | undefined {
  if (bytes.length < 24 || !tag(bytes, 0, "\x89PNG\r\n\x1a\n") || !tag(bytes, 12, "IHDR")) return undefined;
  return { format: "png", width: u32(bytes, 16), height: u32(bytes, 20) };
}

function gif(bytes: Uint8Array): ImageHeader | undefined {
  if (bytes.length < 10 || !tag(bytes, 0, "GIF8")) return undefined;
  return { format: "gif", width: u16le(bytes, 6), height: u16le(bytes, 8) };
}

function webp(bytes: Uint8Array): ImageHeader | undefined {
  if (bytes.length < 30 || !tag(bytes, 0, "RIFF") || !tag(bytes, 8, "WEBP")) return undefined;
  if (tag(bytes, 12, "VP8X")) {
    const width = 1 + (bytes[24] | (bytes[25] << 8) | (bytes[26] << 16));
    const height = 1 + (bytes[27] | (bytes[28] << 8) | (bytes[29] << 16));
    return { format: "webp", width, height };
  }
  if (tag(bytes, 12, "VP8L")) {
    const bits = bytes[21] | (bytes[22] << 8) | (bytes[23] << 16) | (bytes[24] << 24);
    return { format: "webp", width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (!tag(bytes, 12, "VP8 ")) return undefined;
  return { format: "webp", width: u16le(bytes, 26) & 0x3fff, height: u16le(bytes, 28) & 0x3fff };
}

/** Walks the segments up to the frame header (SOF0 to SOF15 without DHT, JPG and DAC). */
function jpeg(bytes: Uint8Array): ImageHeader | undefined {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1];
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { format: "jpeg", height: u16(bytes, at + 5), width: u16(bytes, at + 7) };
    const bare = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    at += bare ? 2 : 2 + Math.max(2, u16(bytes, at + 2));
  }
  return undefined;
}

/**
 * Pixels of a sixel picture, from its raster attributes and from what it draws, whichever is more (DEC STD 070:
 * raster attributes do not clip). Zero if it draws nothing.
 */
export function sixelSize(data: Uint8Array): { width: number; height: number } {
  let width = 0;
  let x = 0;
  let band = 0;
  let bottom = 0;
  let raster = { width: 0, height: 0 };
  let i = 0;
  const number = (): number => {
    let value = 0;
    for (; i < data.length && data[i] >= 0x30 && data[i] <= 0x39; i++)
      value = Math.min(value * 10 + data[i] - 0x30, 0xffff);
    return value;
  };
  const draw = (count: number) => {
    x += count;
    if (x > width) width = x;
    bottom = band + 1;
  };
  while (i < data.length) {
    const byte = data[i++];
    if (byte >= 0x3f && byte <= 0x7e) draw(1);
    else if (byte === 0x21) {
      const count = Math.max(1, number());
      if (data[i] >= 0x3f && data[i] <= 0x7e) {
        draw(count);
        i++;
      }
    } else if (byte === 0x24) x = 0;
    else if (byte === 0x2d) {
      x = 0;
      band++;
    } else if (byte === 0x22) {
      const values: number[] = [];
      do values.push(number());
      while (data[i] === 0x3b && ++i);
      raster = { width: values[2] ?? 0, height: values[3] ?? 0 };
    }
  }
  // Bands are six pixels high; a raster height that ends within the last band tells the exact one.
  const height = bottom * 6;
  const exact = raster.height > height - 6 ? raster.height : height;
  return { width: Math.max(width, raster.width), height: exact };
}
