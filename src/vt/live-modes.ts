import type { Core } from "./core.ts";
import { kittyFlags } from "./keyboard.ts";
import { MODE, MODES } from "./modes-table.ts";
import type { Modes } from "./port.ts";

/** Index and number of the modes of a group, of which at most one is set. */
const group = (name: "mouse" | "encoding") =>
  MODES.flatMap((row, index) =>
    "group" in row && row.group === name ? [{ index, number: row.number }] : [],
  ) as readonly { readonly index: number; readonly number: number }[];
const MOUSE = group("mouse");
const ENCODING = group("encoding");

/** The modes of a terminal, each read when it is asked for: several are looked at for every key. */
export class LiveModes implements Modes {
  constructor(private readonly core: Core) {}

  get alternateScreen(): boolean {
    return this.core.onAlternate;
  }

  get applicationCursor(): boolean {
    return this.is(MODE.applicationCursor);
  }

  get applicationKeypad(): boolean {
    return this.is(MODE.applicationKeypad);
  }

  get bracketedPaste(): boolean {
    return this.is(MODE.bracketedPaste);
  }

  get focusReports(): boolean {
    return this.is(MODE.focusReports);
  }

  get mouse(): Modes["mouse"] {
    return this.oneOf(MOUSE) as Modes["mouse"];
  }

  get mouseEncoding(): Modes["mouseEncoding"] {
    return this.oneOf(ENCODING) as Modes["mouseEncoding"];
  }

  get alternateScroll(): boolean {
    return this.is(MODE.alternateScroll);
  }

  get kittyKeyboard(): number {
    return kittyFlags(this.core);
  }

  get modifyOtherKeys(): number {
    return this.core.modifyKeys.get(4) ?? 0;
  }

  get newline(): boolean {
    return this.is(MODE.newline);
  }

  get reverseVideo(): boolean {
    return this.is(MODE.reverseVideo);
  }

  get insert(): boolean {
    return this.is(MODE.insert);
  }

  get autowrap(): boolean {
    return this.is(MODE.autowrap);
  }

  get origin(): boolean {
    return this.is(MODE.origin);
  }

  get backarrow(): boolean {
    return this.is(MODE.backarrow);
  }

  get colorSchemeReports(): boolean {
    return this.is(MODE.colorSchemeReports);
  }

  get inBandResize(): boolean {
    return this.is(MODE.inBandResize);
  }

  private is(index: number): boolean {
    return this.core.modes[index] === 1;
  }

  private oneOf(modes: typeof MOUSE): number {
    for (const { index, number } of modes) if (this.core.modes[index] === 1) return number;
    return 0;
  }
}
