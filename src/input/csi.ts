/** A control sequence after `CSI`, taken apart. */
export interface Csi {
  /** Private marker `<`, `=`, `>`, `?`, or "". */
  readonly marker: string;
  /** Parameters with their sub-parameters (after colons); NaN where left out. */
  readonly params: readonly (readonly number[])[];
  readonly intermediates: string;
  readonly final: string;
  /** As received, without introducer. */
  readonly text: string;
}

export function parseCsi(body: string, final: string): Csi {
  const [, marker, list, intermediates] = /^([<=>?]?)([^ -/]*)(.*)$/s.exec(body)!;
  const params = list === "" ? [] : list.split(";").map((param) => param.split(":").map(toNumber));
  return { marker, params, intermediates, final, text: body + final };
}

const toNumber = (digits: string): number => (/^\d{1,10}$/.test(digits) ? Number(digits) : Number.NaN);

/** First value of parameter `index`, or `fallback` where it is left out. */
export function param(csi: Csi, index: number, fallback: number): number {
  return sub(csi, index, 0, fallback);
}

/** Sub-parameter `at` of parameter `index`, or `fallback` where it is left out. */
export function sub(csi: Csi, index: number, at: number, fallback: number): number {
  const value = csi.params[index]?.[at];
  return value === undefined || Number.isNaN(value) ? fallback : value;
}
