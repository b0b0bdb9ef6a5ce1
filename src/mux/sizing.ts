import type { Size } from "../model/index.ts";
import type { Seat } from "./seat.ts";
import type { Window } from "./window.ts";

/**
 * Size that the tabs of a window are to have, by its policy and the seats that show it. Undefined: nobody has a say,
 * it stays as it is.
 */
export function windowSize(window: Window, seats: Iterable<Seat>): Size | undefined {
  if (window.sizePolicy === "manual") return undefined;
  const votes: { size: Size; used: number }[] = [];
  for (const seat of seats) if (seat.votes(window.id)) votes.push(seat.views.get(window.id)!);
  if (votes.length === 0) return undefined;
  if (window.sizePolicy === "latest") return votes.reduce((a, b) => (b.used > a.used ? b : a)).size;
  const pick = window.sizePolicy === "largest" ? Math.max : Math.min;
  const of = (side: keyof Size) => pick(...votes.map(({ size }) => size[side]));
  return { cols: of("cols"), rows: of("rows"), pixelWidth: of("pixelWidth"), pixelHeight: of("pixelHeight") };
}
