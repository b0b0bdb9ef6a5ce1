import { formatKey, type KeyCaps } from "../input/index.ts";
import type { KeyAssignment, KeyBinding, Leader } from "../model/index.ts";
import { ACTIONS } from "../model/index.ts";
import { describe } from "./describe-action.ts";
import { type ClientConfig, clientOptions } from "./settings.ts";
import { plain, type StyledLine } from "./styled-text.ts";

/** One binding for people: how the key is written and what it does. */
export interface BindingRow {
  readonly keys: string;
  readonly action: KeyAssignment;
}

/** Bindings with their keys as people write them; what is bound to nothing is left out. */
export function bindingRows(
  bindings: readonly KeyBinding[],
  leader?: Leader,
  caps: KeyCaps = "UnixLong",
): BindingRow[] {
  return bindings.flatMap((binding) => {
    const { action } = binding;
    if (action.action === "Nop" || action.action === "DisableDefaultAssignment") return [];
    if (binding.leader && !leader) return [];
    return [{ keys: formatKey(binding, caps, leader), action }];
  });
}

/** The help of keys: all tables, grouped by what the actions are about, equal actions on one line. */
export function keyHelp(config: ClientConfig): StyledLine[] {
  const lines: StyledLine[] = [];
  const section = (title: string, rows: readonly BindingRow[]) => {
    if (rows.length === 0) return;
    if (lines.length > 0) lines.push(plain(""));
    lines.push(plain(title, { bold: true }));
    const byAction = new Map<string, string[]>();
    for (const { keys, action } of rows) {
      const text = describe(action);
      byAction.set(text, [...(byAction.get(text) ?? []), keys]);
    }
    for (const [text, keys] of byAction)
      lines.push([{ text: `  ${shortKeys(keys)}  `.padEnd(KEYS_WIDTH), style: { fg: 6 } }, { text }]);
  };
  const { ui_key_cap_rendering: caps } = clientOptions(config);
  const rows = bindingRows(config.keys, config.leader, caps);
  const groups = [...new Set(Object.values(ACTIONS).map((row) => row.group))];
  for (const group of groups)
    section(
      group[0].toUpperCase() + group.slice(1),
      rows.filter((row) => ACTIONS[row.action.action].group === group),
    );
  for (const [name, bindings] of Object.entries(config.keyTables))
    section(`Key table ${name}`, bindingRows(bindings, config.leader, caps));
  return lines;
}

const KEYS_WIDTH = 36;

/**
 * The spellings of one thing's keys that say enough: shortest first, without those that only say of Shift what
 * another says by its character, as many as fit in `width`, `most` at the most.
 */
export function shortKeys(
  keys: readonly string[],
  width = KEYS_WIDTH - 4,
  most = Number.POSITIVE_INFINITY,
): string {
  const all = [...new Set(keys)].sort((a, b) => a.length - b.length);
  const plainer = all.filter((key) => {
    const bare = key.replace(/Shift\+(?=[^\w\s]$)/, "");
    return bare === key || !all.includes(bare);
  });
  let text = most > 0 ? (plainer[0] ?? "") : "";
  for (const key of plainer.slice(1, most)) if (text.length + 2 + key.length <= width) text += `, ${key}`;
  return text;
}
