import {
  ACTIONS,
  isActionName,
  type KeyBinding,
  keyText,
  type MouseBinding,
  modifiersText,
  type NestedAssignment,
} from "../model/index.ts";
import type { Config, Json } from "./port.ts";

/** An assignment as Lua has it: `"Nop"`, `{ SplitPane = {…} }`; the reverse of checkAction. */
export function luaAction({ action, args }: NestedAssignment): Json {
  return args === undefined ? action : { [action]: luaValue(args) };
}

/** Turns assignments inside arguments to their Lua form. */
function luaValue(value: unknown): Json {
  if (Array.isArray(value)) return value.map(luaValue);
  if (typeof value !== "object" || value === null) return (value ?? null) as Json;
  const record = value as Record<string, unknown>;
  if (typeof record.action === "string" && isActionName(record.action))
    return luaAction(record as unknown as NestedAssignment);
  const empty = (item: unknown) =>
    typeof item === "object" && item !== null && Object.keys(item).length === 0;
  const entries = Object.entries(record).filter(
    ([, item]) => item !== undefined && !(empty(item) && !Array.isArray(item)),
  );
  return Object.fromEntries(entries.map(([name, item]) => [name, luaValue(item)]));
}

export function luaBinding(binding: KeyBinding): { readonly [key: string]: Json } {
  return {
    key: keyText(binding),
    mods: modifiersText(binding.mods, binding.leader),
    action: luaAction(binding.action),
  };
}

const NAME = /^[A-Za-z_]\w*$/;

/** Source of plain data as a person would write it in Lua, on one line. */
export function luaText(value: Json): string {
  if (value === null) return "nil";
  if (typeof value === "string") return quoted(value);
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return value.length ? `{ ${value.map(luaText).join(", ")} }` : "{}";
  const entries = Object.entries(value as { readonly [key: string]: Json });
  if (!entries.length) return "{}";
  return `{ ${entries.map(([key, item]) => `${NAME.test(key) ? key : `[${quoted(key)}]`} = ${luaText(item)}`).join(", ")} }`;
}

function quoted(text: string): string {
  const escaped = text
    .replace(/\\/g, "\\\\")
    .replace(/\n/g, "\\n")
    .replace(/\t/g, "\\t")
    .replace(/\r/g, "\\r");
  const safe = escaped.replace(
    /[\x00-\x1f\x7f]/g,
    (char) => `\\${String(char.charCodeAt(0)).padStart(3, "0")}`,
  );
  return safe.includes("'") && !safe.includes('"') ? `"${safe}"` : `'${safe.replace(/'/g, "\\'")}'`;
}

/** An assignment as source: `act.SplitPane { direction = 'Right' }`. */
export function actionText(assignment: NestedAssignment): string {
  const { action, args } = assignment;
  const row = isActionName(action) ? ACTIONS[action] : undefined;
  if (args === undefined || row?.args.kind === "none") return `act.${action}`;
  if (action === "Multiple")
    return `act.Multiple { ${(args as readonly NestedAssignment[]).map(actionText).join(", ")} }`;
  const value = luaText(luaValue(args));
  if (typeof args === "string") return `act.${action} ${value}`;
  return value.startsWith("{") ? `act.${action} ${value}` : `act.${action}(${value})`;
}

export function buttonText({ event }: MouseBinding): string {
  return luaText({ [event.kind]: { streak: event.streak, button: event.button as Json } });
}

/** The configuration as handlers see it: options with durations in seconds, and the palette in effect. */
export function luaConfig({ options, palette }: Config): Json {
  const domains = {
    unix_domains: options.unix_domains,
    ssh_domains: options.ssh_domains,
    tls_clients: options.tls_clients,
  };
  const seconds = Object.fromEntries(
    Object.entries(domains).map(([name, list]) => [name, list?.map((domain) => inSeconds(domain))]),
  );
  const plain = { ...options, ...seconds, resolved_palette: palette };
  return JSON.parse(JSON.stringify(plain)) as Json;
}

/** A domain's fields as Lua has them, durations in seconds. */
export function inSeconds(domain: object): Json {
  const times = ["timeout", "read_timeout", "write_timeout"];
  const entries = Object.entries(domain);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, times.includes(name) ? (value as number) / 1000 : (value as Json)]),
  );
}
