import { fromUtf8 } from "../base/index.ts";
import type { Core } from "./core.ts";
import type { StringCap } from "./handlers.ts";
import { IMAGE_APC } from "./images.ts";
import { LIMITS } from "./limits.ts";
import { setMode } from "./modes.ts";
import { MODE } from "./modes-table.ts";
import type { Params } from "./params.ts";
import { capabilityReport, settingReport } from "./reports.ts";

const SIXEL: StringCap = { name: "sixel", bytes: LIMITS.sixel };
const ORDINARY: StringCap = { name: "dcs", bytes: LIMITS.dcs };

export const APC_CAP: StringCap = { name: "apc", bytes: LIMITS.apc };

/** Intermediate and final of what we read; the rest is skipped. */
const kindOf = (params: Params, final: number): "sixel" | "setting" | "capability" | "sync" | undefined => {
  const key = (params.inter << 8) | final;
  if (key === 0x71 && params.prefix === 0) return "sixel";
  if (key === 0x2471 && params.prefix === 0) return "setting";
  if (key === 0x2b71 && params.prefix === 0) return "capability";
  return key === 0x73 && params.prefix === 0x3d ? "sync" : undefined;
};

/** Cap of a device control string by its header; undefined: not one of ours. */
export function dcsCap(params: Params, final: number): StringCap | undefined {
  const kind = kindOf(params, final);
  return kind === undefined ? undefined : kind === "sixel" ? SIXEL : ORDINARY;
}

/** A device control string: sixel, DECRQSS, XTGETTCAP, and the older form of synchronized updates (`DCS = 1 s`). */
export function dcs(core: Core, params: Params, final: number, bytes: Uint8Array): void {
  switch (kindOf(params, final)) {
    case "sixel":
      core
        .imageStore()
        .sixel(Array.from(params.values.subarray(0, params.count), (v) => Math.max(v, 0)).join(";"), bytes);
      return;
    case "setting":
      settingReport(core, fromUtf8(bytes.subarray(0, 8)));
      return;
    case "capability":
      capabilityReport(core, fromUtf8(bytes));
      return;
    case "sync":
      if (params.get(0, 0) === 1 || params.get(0, 0) === 2)
        setMode(core, MODE.synchronized, params.get(0, 0) === 1);
      return;
    default:
  }
}

/** An application program command: kitty graphics (`G`), and images of a snapshot. */
export function apc(core: Core, bytes: Uint8Array): void {
  if (bytes[0] === 0x47) core.imageStore().kitty(bytes.subarray(1));
  else if (fromUtf8(bytes.subarray(0, IMAGE_APC.length)) === IMAGE_APC)
    core.imageStore().restore(bytes.subarray(IMAGE_APC.length), [core.primary.top, core.alternate?.top ?? 0]);
}
