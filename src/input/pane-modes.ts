/** What a pane's program has asked for; the terminal engine's `Modes` has all of these. */
export interface KeyModes {
  readonly applicationCursor: boolean;
  readonly applicationKeypad: boolean;
  /** LNM: Enter sends CR LF. */
  readonly newline: boolean;
  /** DECBKM: Backspace sends BS rather than DEL. */
  readonly backarrow: boolean;
  /** XTMODKEYS modifyOtherKeys: 0, 1 or 2. */
  readonly modifyOtherKeys: number;
  /** Flags of the kitty keyboard protocol; 0: legacy. */
  readonly kittyKeyboard: number;
}

export interface MouseModes {
  /** Tracking: 0 off, or 9, 1000, 1002, 1003. */
  readonly mouse: 0 | 9 | 1000 | 1002 | 1003;
  /** Coordinates: 0 (X10 bytes), 1005, 1006, 1015 or 1016. */
  readonly mouseEncoding: 0 | 1005 | 1006 | 1015 | 1016;
  readonly alternateScreen: boolean;
  /** Without tracking, the wheel sends arrow keys on the alternate screen (1007). */
  readonly alternateScroll: boolean;
  readonly applicationCursor: boolean;
}

export interface PasteModes {
  readonly bracketedPaste: boolean;
}

export interface FocusModes {
  readonly focusReports: boolean;
}

/** All that decides how input is written to a pane. */
export type InputModes = KeyModes & MouseModes & PasteModes & FocusModes;

/** The modes of a pane whose program has asked for nothing. */
export const DEFAULT_INPUT_MODES: InputModes = {
  applicationCursor: false,
  applicationKeypad: false,
  newline: false,
  backarrow: false,
  modifyOtherKeys: 0,
  kittyKeyboard: 0,
  mouse: 0,
  mouseEncoding: 0,
  alternateScreen: false,
  alternateScroll: true,
  bracketedPaste: false,
  focusReports: false,
};
