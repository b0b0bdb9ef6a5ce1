/**
 * Character sets that may be designated to G0 to G3 (SCS). Sources: DEC STD 070, VT510 manual, xterm ctlseqs.
 * A set of 94 or 96 characters is given by what differs from ASCII (or Latin-1): position, character.
 */
export interface Charset {
  /** Final of the SCS sequence, with its intermediate if it has one (`%5`). */
  readonly designator: string;
  /** Other designators of the same set. */
  readonly also?: readonly string[];
  /** A national replacement set: in force only while DECNRCM (mode 42) is set, except the British one. */
  readonly national?: true;
  /** 96 characters (designated by `-`, `.`, `/`). */
  readonly is96?: true;
  /** Pairs of ASCII position and replacement. */
  readonly pairs: string;
  /** All of the upper half of Latin-1, shifted down. */
  readonly latin1?: true;
}

export const CHARSETS: readonly Charset[] = [
  { designator: "B", pairs: "" },
  {
    designator: "0",
    also: ["2"],
    pairs: "_\u00a0`◆a▒b␉c␌d␍e␊f°g±h␤i␋j┘k┐l┌m└n┼o⎺p⎻q─r⎼s⎽t├u┤v┴w┬x│y≤z≥{π|≠}£~·",
  },
  { designator: "A", pairs: "#£" },
  { designator: "4", national: true, pairs: "#£@¾[ĳ\\½]|{¨|ƒ}¼~´" },
  { designator: "C", also: ["5"], national: true, pairs: "[Ä\\Ö]Å^Ü`é{ä|ö}å~ü" },
  { designator: "R", also: ["f"], national: true, pairs: "#£@à[°\\ç]§{é|ù}è~¨" },
  { designator: "Q", also: ["9"], national: true, pairs: "@à[â\\ç]ê^î`ô{é|ù}è~û" },
  { designator: "K", national: true, pairs: "@§[Ä\\Ö]Ü{ä|ö}ü~ß" },
  { designator: "Y", national: true, pairs: "#£@§[°\\ç]é`ù{à|ò}è~ì" },
  { designator: "E", also: ["6", "`"], national: true, pairs: "@Ä[Æ\\Ø]Å^Ü`ä{æ|ø}å~ü" },
  { designator: "Z", national: true, pairs: "#£@§[¡\\Ñ]¿{°|ñ}ç" },
  { designator: "H", also: ["7"], national: true, pairs: "@É[Ä\\Ö]Å^Ü`é{ä|ö}å~ü" },
  { designator: "=", national: true, pairs: "#ù@à[é\\ç]ê^î_è`ô{ä|ö}ü~û" },
  { designator: "%6", national: true, pairs: "[Ã\\Ç]Õ{ã|ç}õ" },
  {
    designator: ">",
    pairs:
      "!⎷\"┌#─$⌠%⌡&│'⎡(⎣)⎤*⎦+⎛,⎝-⎞.⎠/⎨0⎬1�2�3╲4╱5┐6┘7�<≤=≠>≥?∫@∴A∝B∞C÷DΔE∇FΦGΓH∼I≃JΘK×LΛM⇔N⇒O≡PΠQΨR�SΣT�U�V√WΩXΞYΥZ⊂[⊃\\∩]∪^∧_∨`¬aαbβcχdδeεfφgγhηiιjθkκlλm�nνo∂pπqψrρsσtτu�vƒwωxξyυzζ{←|↑}→~↓",
  },
  { designator: "A", is96: true, latin1: true, pairs: "" },
  { designator: "%5", also: ["<"], latin1: true, pairs: "$¤&�'�,�-�./�(¤WŒ]Ÿp�wœ}ÿ~�" },
];

/** Number of the plain ASCII set. */
export const ASCII = 0;

const index = new Map<string, number>();
for (const [at, set] of CHARSETS.entries())
  for (const name of [set.designator, ...(set.also ?? [])]) index.set((set.is96 ? "6" : "4") + name, at);

/** Number of a set by designator, undefined if unknown. */
export function charsetIndex(designator: string, is96: boolean): number | undefined {
  return index.get((is96 ? "6" : "4") + designator);
}

const maps: (Uint16Array | undefined)[] = [];

/** What each of the positions 0x20 to 0x7f of a set shows (index: position), undefined for ASCII. */
export function charsetMap(set: number): Uint16Array | undefined {
  if (set === ASCII) return undefined;
  const known = maps[set];
  if (known) return known;
  const row = CHARSETS[set];
  const map = Uint16Array.from({ length: 128 }, (_, at) => (row.latin1 ? at + 128 : at));
  const chars = [...row.pairs];
  for (let at = 0; at + 1 < chars.length; at += 2) map[chars[at].charCodeAt(0)] = chars[at + 1].charCodeAt(0);
  return (maps[set] = map);
}
