/** The usual values of the sixteen base colours, for palettes that do not name them. */
const BASE: readonly number[] = [
  0x000000, 0xcc5555, 0x55cc55, 0xcdcd55, 0x5455cb, 0xcc55cc, 0x7acaca, 0xcccccc, 0x555555, 0xff5555,
  0x55ff55, 0xffff55, 0x5555ff, 0xff55ff, 0x55ffff, 0xffffff,
];

const CUBE = [0, 95, 135, 175, 215, 255];

/** 0xRRGGBB of an indexed colour: xterm's cube of 6x6x6 and its greys. */
export function rgbOfIndex(index: number): number {
  if (index < 16) return BASE[index];
  if (index < 232) {
    const at = index - 16;
    return (CUBE[Math.floor(at / 36)] << 16) | (CUBE[Math.floor(at / 6) % 6] << 8) | CUBE[at % 6];
  }
  return (8 + (index - 232) * 10) * 0x010101;
}
