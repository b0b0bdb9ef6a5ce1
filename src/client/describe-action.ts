import { ACTIONS, type KeyAssignment, type NestedAssignment, nested } from "../model/index.ts";
import { PHRASES, words } from "./action-phrases-table.ts";

/** An action in a few words, its argument included: "Go to tab 3", "Split to the right". */
export function describe(assignment: KeyAssignment): string {
  const row = ACTIONS[assignment.action];
  if (assignment.action === "Multiple")
    return (assignment.args as readonly NestedAssignment[])
      .map((one) => describe(nested(one)))
      .join(", then ");
  const phrase = PHRASES[assignment.action] as ((args: unknown) => string) | undefined;
  if (phrase && assignment.args !== undefined) return phrase(assignment.args);
  const args = argument(assignment.args);
  return args === "" ? row.brief : `${row.brief}: ${args}`;
}

/** Most characters of an argument that are shown. */
const MOST = 60;

function argument(args: unknown): string {
  if (args === undefined || args === null) return "";
  if (typeof args === "string") return /^[A-Z][a-zA-Z]+$/.test(args) ? words(args) : args;
  if (typeof args === "number") return String(args);
  if (typeof args === "boolean") return args ? "on" : "off";
  if (Array.isArray(args)) return args.map(argument).join(" ");
  const parts = Object.entries(args as Record<string, unknown>).flatMap(([name, value]) => {
    if (isDull(value)) return [];
    const named = words(name.replaceAll("_", " "));
    return [
      value === true ? named : `${named} ${typeof value === "object" ? argument(value) : String(value)}`,
    ];
  });
  const text = parts.join(", ");
  return text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text;
}

/** Values that everybody expects there. */
function isDull(value: unknown): boolean {
  if (value === undefined || value === null || value === "" || value === false) return true;
  if (value === true || value === "CurrentPaneDomain" || value === "Activate") return true;
  return typeof value === "object" && Object.values(value as object).every(isDull);
}
