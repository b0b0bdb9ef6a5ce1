import type { Json } from "../../config/index.ts";
import { DomuxError } from "../../model/index.ts";
import type { Pane } from "../../mux/index.ts";
import { clusters } from "../../vt/index.ts";
import { type Calls, type LuaHouse, paneAt } from "./lua-house.ts";
import { fields, number, optionalNumber } from "./values.ts";

/** Lines without blanks at their ends, and without empty ones at the end of all. */
function trimmed(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .trimEnd();
}

/** The last `lines` rows up to the end of the viewport; without a number the viewport. */
async function lastRows(
  house: LuaHouse,
  id: Json,
  lines: Json,
  how: { joined?: boolean; escapes?: boolean },
) {
  const { pane } = paneAt(house, id);
  const { rows } = pane.facts.size;
  const wanted = optionalNumber(lines, "lines") ?? rows;
  return pane.text({
    start: rows - Math.max(0, Math.floor(wanted)),
    end: rows - 1,
    joined: how.joined ?? false,
    escapes: how.escapes ?? false,
  });
}

/** The part of a line from one column up to another, in cells. */
function columns(line: string, from: number, to: number): string {
  let at = 0;
  let out = "";
  for (const { text, width } of clusters(line)) {
    if (at >= from && at < to) out += text;
    at += width;
  }
  return out;
}

interface Region {
  readonly startX: number;
  readonly startY: number;
  /** Exclusive. */
  readonly endX: number;
  /** Inclusive. */
  readonly endY: number;
}

/** Text of a region by stable rows. */
async function regionText(pane: Pane, { startX, startY, endX, endY }: Region): Promise<string> {
  const { top } = await pane.rows(0, -1);
  const text = await pane.text({ start: startY - top, end: endY - top, joined: false, escapes: false });
  const lines = text.replace(/\n$/, "").split("\n");
  return lines
    .map((line, index) =>
      columns(
        line,
        index === 0 ? startX : 0,
        index === lines.length - 1 ? endX : Number.POSITIVE_INFINITY,
      ).trimEnd(),
    )
    .join("\n");
}

type Zone = Awaited<ReturnType<Pane["zones"]>>["zones"][number];

const KINDS = { Prompt: "prompt", Input: "input", Output: "output" } as const;

function zoneTable(zone: Zone): Json {
  const kind = Object.entries(KINDS).find(([, each]) => each === zone.kind);
  return {
    semantic_type: kind?.[0] ?? "Output",
    start_x: zone.startCol,
    start_y: zone.startRow,
    end_x: zone.endCol,
    end_y: zone.endRow,
  };
}

async function zonesOf(house: LuaHouse, id: Json): Promise<readonly Zone[]> {
  return (await paneAt(house, id).pane.zones()).zones;
}

/** What of MuxPane (wezterm-behaviour 6.5) reads rows. */
export const paneTextCalls: Calls = {
  "pane.get_lines_as_text": async (house, id, lines) => trimmed(await lastRows(house, id, lines, {})),
  "pane.get_logical_lines_as_text": async (house, id, lines) =>
    trimmed(await lastRows(house, id, lines, { joined: true })),
  "pane.get_lines_as_escapes": (house, id, lines) => lastRows(house, id, lines, { escapes: true }),
  "pane.get_semantic_zones": async (house, id, kind) => {
    if (kind !== null && kind !== undefined && !Object.hasOwn(KINDS, String(kind)))
      throw new DomuxError("bad-request", `${String(kind)} is not one of ${Object.keys(KINDS).join(", ")}`);
    const wanted = KINDS[String(kind) as keyof typeof KINDS];
    return (await zonesOf(house, id)).filter((zone) => !wanted || zone.kind === wanted).map(zoneTable);
  },
  "pane.get_semantic_zone_at": async (house, id, x, y) => {
    const [col, row] = [number(x, "x"), number(y, "y")];
    const after = (zone: Zone) => row > zone.startRow || (row === zone.startRow && col >= zone.startCol);
    const before = (zone: Zone) => row < zone.endRow || (row === zone.endRow && col < zone.endCol);
    const zone = (await zonesOf(house, id)).findLast((each) => after(each) && before(each));
    return zone ? zoneTable(zone) : null;
  },
  "pane.get_text_from_semantic_zone": (house, id, zone) => {
    const { start_x, start_y, end_x, end_y } = fields(zone);
    return regionText(paneAt(house, id).pane, {
      startX: number(start_x, "start_x"),
      startY: number(start_y, "start_y"),
      endX: number(end_x, "end_x"),
      endY: number(end_y, "end_y"),
    });
  },
  "pane.get_text_from_region": (house, id, startX, startY, endX, endY) =>
    regionText(paneAt(house, id).pane, {
      startX: number(startX, "start_x"),
      startY: number(startY, "start_y"),
      endX: number(endX, "end_x"),
      endY: number(endY, "end_y"),
    }),
};
