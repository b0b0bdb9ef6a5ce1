import type { KeyEvent, MouseEvent } from "../model/index.ts";

/** What the outer terminal says. */
export type TtyEvent =
  | { readonly type: "key"; readonly key: KeyEvent }
  | { readonly type: "mouse"; readonly mouse: MouseEvent }
  /** Pasted text. A paste over the parser's cap comes in several pieces, `last` on the final one. */
  | { readonly type: "paste"; readonly text: string; readonly last: boolean }
  | { readonly type: "focus"; readonly focused: boolean }
  | { readonly type: "reply"; readonly reply: TtyReply };

/** Answers and reports that a terminal sends by itself or when asked. Sources: xterm ctlseqs, kitty's protocols. */
export type TtyReply =
  /** Primary device attributes, `CSI ? … c`. */
  | { readonly kind: "da1"; readonly attributes: readonly number[] }
  /** Secondary device attributes, `CSI > … c`. */
  | { readonly kind: "da2"; readonly params: readonly number[] }
  | { readonly kind: "da3"; readonly id: string }
  /** XTVERSION: name and version as the terminal spells them. */
  | { readonly kind: "version"; readonly text: string }
  /** DECRPM: 0 unknown mode, 1 set, 2 reset, 3 always set, 4 always reset. */
  | { readonly kind: "mode"; readonly mode: number; readonly private: boolean; readonly state: number }
  /** DSR 5: the terminal is well (0) or not (3). */
  | { readonly kind: "status"; readonly code: number }
  /** CPR or DECXCPR; 0-based. */
  | { readonly kind: "cursor"; readonly x: number; readonly y: number }
  /** OSC 4 (`which` is the index) or OSC 10 to 19 (`which` is "osc" plus the number); 0xRRGGBB, or undefined if unreadable. */
  | { readonly kind: "color"; readonly which: number | `osc${number}`; readonly rgb: number | undefined }
  /** OSC 52. */
  | { readonly kind: "clipboard"; readonly selection: string; readonly text: string }
  /** Kitty keyboard flags in force, `CSI ? flags u`. */
  | { readonly kind: "kitty-keyboard"; readonly flags: number }
  /** XTQMODKEYS, `CSI > resource ; value m`. */
  | { readonly kind: "modify-keys"; readonly resource: number; readonly value: number }
  /** Kitty graphics: keys like "i=31" and the message, "OK" or an error. */
  | {
      readonly kind: "graphics";
      readonly control: Readonly<Record<string, string>>;
      readonly message: string;
    }
  /** XTGETTCAP, decoded; a name without value is a flag. Not ok: the terminal does not know these. */
  | { readonly kind: "termcap"; readonly ok: boolean; readonly values: ReadonlyMap<string, string> }
  /** DECRQSS. */
  | { readonly kind: "setting"; readonly ok: boolean; readonly text: string }
  /** `CSI 4/5/6/8/9 t`: sizes of text area, screen and cell in pixels or cells. */
  | {
      readonly kind: "size";
      readonly of: "area-pixels" | "screen-pixels" | "cell-pixels" | "area-cells" | "screen-cells";
      readonly width: number;
      readonly height: number;
    }
  /** In-band resize (mode 2048). Pixels are 0 if unknown. */
  | {
      readonly kind: "resize";
      readonly cols: number;
      readonly rows: number;
      readonly pixelWidth: number;
      readonly pixelHeight: number;
    }
  /** Colour scheme (mode 2031, or DSR 996). */
  | { readonly kind: "color-scheme"; readonly scheme: "dark" | "light" }
  /** Anything else of the form of a sequence: OSC, DCS and APC without introducer and end, CSI without `ESC [`. */
  | { readonly kind: "unknown"; readonly introducer: "csi" | "osc" | "dcs" | "apc"; readonly text: string };
