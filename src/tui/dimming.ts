/**
 * What `inactive_pane_hsb` does to a colour: its hue, saturation and brightness (HSV, each 0 to 1) multiplied and kept
 * in range. Undefined: nothing changes.
 */
export function dimming(hsb: unknown): ((rgb: number) => number) | undefined {
  const { hue = 1, saturation = 1, brightness = 1 } = (hsb ?? {}) as Partial<Record<string, number>>;
  if (hue === 1 && saturation === 1 && brightness === 1) return undefined;
  return (rgb) => {
    const [h, s, v] = toHsv(rgb);
    return fromHsv((h * hue) % 1, Math.min(1, s * saturation), Math.min(1, v * brightness));
  };
}

function toHsv(rgb: number): [hue: number, saturation: number, value: number] {
  const [red, green, blue] = [rgb >> 16, (rgb >> 8) & 255, rgb & 255].map((part) => part / 255);
  const value = Math.max(red, green, blue);
  const range = value - Math.min(red, green, blue);
  if (range === 0) return [0, 0, value];
  const sixth =
    value === red
      ? (green - blue) / range
      : value === green
        ? 2 + (blue - red) / range
        : 4 + (red - green) / range;
  return [((sixth + 6) % 6) / 6, range / value, value];
}

function fromHsv(hue: number, saturation: number, value: number): number {
  const part = (offset: number) => {
    const at = (offset + hue * 6) % 6;
    return Math.round(255 * (value - value * saturation * Math.max(0, Math.min(at, 4 - at, 1))));
  };
  return (part(5) << 16) | (part(3) << 8) | part(1);
}
