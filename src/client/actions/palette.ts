import { ACTIONS, type KeyAssignment, type NestedAssignment, nested } from "../../model/index.ts";
import { describe } from "../describe-action.ts";
import type { Place } from "../focus.ts";
import { bindingRows, shortKeys } from "../key-help.ts";
import { type Choice, Chooser } from "../overlays/chooser.ts";
import { clientOptions } from "../settings.ts";
import { emit } from "./emit.ts";
import type { ActionHost } from "./host.ts";
import { plainActions } from "./launching.ts";

/** Equal for equal assignments, in whatever order their fields are. */
const nameOf = ({ action, args }: KeyAssignment) =>
  JSON.stringify([action, args ?? null], (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)))
      : value,
  );

/**
 * All that the palette offers: every action that needs no argument, and every assignment of the configuration with
 * its keys.
 */
export function paletteChoices(host: Pick<ActionHost, "config" | "face">): Choice<KeyAssignment>[] {
  const options = clientOptions(host.config);
  const entries = new Map<string, { assignment: KeyAssignment; keys: string[] }>();
  for (const assignment of plainActions(host.face.kind))
    entries.set(nameOf(assignment), { assignment, keys: [] });
  for (const { action, keys } of bindingRows(
    host.config.keys,
    host.config.leader,
    options.ui_key_cap_rendering,
  )) {
    if (action.action === "Nop" || action.action === "DisableDefaultAssignment") continue;
    if (!ACTIONS[action.action].faces.includes(host.face.kind)) continue;
    const entry = entries.get(nameOf(action)) ?? { assignment: action, keys: [] };
    entry.keys.push(keys);
    entries.set(nameOf(action), entry);
  }
  return [...entries.values()].map(({ assignment, keys }) => ({
    value: assignment,
    label: describe(assignment),
    // The others are in the help of keys.
    detail: shortKeys(keys, 24, options.palette_max_key_assigments_for_action),
    keywords: `${assignment.action} ${ACTIONS[assignment.action].group}`,
  }));
}

/** Entries that handlers of `augment-command-palette` add. */
async function augmented(host: ActionHost, at: Place): Promise<Choice<KeyAssignment>[]> {
  if (!host.config.events.includes("augment-command-palette")) return [];
  const entries = await emit(host, at, "augment-command-palette");
  if (!Array.isArray(entries)) return [];
  return (entries as { brief?: unknown; doc?: unknown; action?: NestedAssignment }[]).flatMap((entry) =>
    typeof entry?.brief === "string" && entry.action
      ? [{ value: nested(entry.action), label: entry.brief, keywords: String(entry.doc ?? "") }]
      : [],
  );
}

/** What an entry does: an action, or something of the face's own. */
type Entry = KeyAssignment | (() => void);

export function openPalette(host: ActionHost, at: Place): void {
  const own = (host.face.commands?.() ?? []).map(
    ({ label, run }): Choice<Entry> => ({ label, value: run, keywords: "window" }),
  );
  const choices: Choice<Entry>[] = [...paletteChoices(host), ...own];
  const close = () => host.overlays.close(chooser);
  const used = (label: string, value: Entry) => (typeof value === "function" ? label : nameOf(value));
  const chooser = new Chooser<Entry>({
    name: "palette",
    title: "Command palette",
    style: "filter",
    help: "Type to filter, Enter runs, Esc leaves",
    choices,
    most: clientOptions(host.config).command_palette_rows,
    weight: ({ label, value }) => host.frecency.score(used(label, value)),
    choose: (entry) => {
      close();
      if (typeof entry !== "function") {
        host.frecency.use(nameOf(entry));
        host.perform(entry, at);
        return;
      }
      const found = own.find(({ value }) => value === entry);
      if (found) host.frecency.use(found.label);
      entry();
    },
    cancel: close,
    onChange: () => host.changed(),
  });
  host.overlays.open(chooser);
  // It opens at once, as keys may follow at once; what handlers add comes when it comes.
  augmented(host, at).then(
    (added) => {
      if (added.length > 0) chooser.replace([...added, ...choices]);
    },
    (error: unknown) => host.note(error),
  );
}
