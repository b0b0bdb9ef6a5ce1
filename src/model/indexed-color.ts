const CUBE = [0, 95, 135, 175, 215, 255];

/** 0xRRGGBB of a colour from 16 to 255 of the 256: xterm's cube of 6x6x6, then its greys (256colres.h). */
export function cubeColor(index: number): number {
  if (index >= 232) return (8 + (index - 232) * 10) * 0x010101;
  const at = index - 16;
  return (CUBE[Math.floor(at / 36)] << 16) | (CUBE[Math.floor(at / 6) % 6] << 8) | CUBE[at % 6];
}
