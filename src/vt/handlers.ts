import type { Params } from "./params.ts";

/** What the parser calls for everything but printing. */
export interface Handlers {
  /** A C0 control but ESC, CAN and SUB. */
  control(byte: number): void;
  /** `inter`: intermediates packed as `(first << 8) | second`, 0 for none. */
  escape(inter: number, final: number): void;
  csi(params: Params, final: number): void;
  /** A string in full. `bell`: it ended with BEL rather than ST (replies end alike). */
  osc(bytes: Uint8Array, bell: boolean): void;
  dcs(params: Params, final: number, bytes: Uint8Array): void;
  apc(bytes: Uint8Array): void;
  /** Cap of a string in bytes, asked at its start and again when an OSC's number is complete; undefined: ignore it. */
  dcsCap(params: Params, final: number): StringCap | undefined;
  oscCap(number: number): StringCap;
  apcCap: StringCap;
}

export interface StringCap {
  readonly name: "osc" | "clipboard" | "file" | "dcs" | "sixel" | "apc";
  readonly bytes: number;
}
