import type { Json } from "../../config/index.ts";
import { DomuxError } from "../../model/index.ts";
import type { Command, DomainTarget } from "../../protocol/index.ts";

/** Handles of things of the mux, as Lua gets and gives them. */
export const paneRef = (id: number): Json => ({ $: "pane", id });
export const tabRef = (id: number): Json => ({ $: "tab", id });
export const windowRef = (id: number): Json => ({ $: "muxwindow", id });
export const guiRef = (id: number): Json => ({ $: "window", id });
export const domainRef = (id: number): Json => ({ $: "domain", id });

export type Fields = { readonly [name: string]: Json };

/** A table with names; nil and Lua's empty table (which reads as a list) are one without fields. */
export function fields(value: Json | undefined): Fields {
  if (value === null || value === undefined || Array.isArray(value)) return {};
  if (typeof value !== "object") throw new DomuxError("bad-request", `expected a table, got ${shown(value)}`);
  return value as Fields;
}

export function text(value: Json | undefined, what: string): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  throw new DomuxError("bad-request", `${what}: expected a string, got ${shown(value)}`);
}

export function optionalText(value: Json | undefined, what: string): string | undefined {
  return value === null || value === undefined ? undefined : text(value, what);
}

export function number(value: Json | undefined, what: string): number {
  if (typeof value === "number") return value;
  throw new DomuxError("bad-request", `${what}: expected a number, got ${shown(value)}`);
}

export function optionalNumber(value: Json | undefined, what: string): number | undefined {
  return value === null || value === undefined ? undefined : number(value, what);
}

/** The id of a handle of a kind, or a bare id. */
export function idOf(value: Json | undefined, kind: string): number {
  if (typeof value === "number") return value;
  const { $, id } = fields(value);
  if ($ === kind && typeof id === "number") return id;
  throw new DomuxError("bad-request", `expected a ${kind}, got ${shown(value)}`);
}

function shown(value: Json | undefined): string {
  if (value === null || value === undefined) return "nil";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** `domain` of a SpawnCommand: "DefaultDomain", "CurrentPaneDomain", { DomainName = … } or { DomainId = … }. */
export function domainTarget(value: Json | undefined, otherwise: DomainTarget): DomainTarget {
  if (value === null || value === undefined) return otherwise;
  if (value === "DefaultDomain" || value === "CurrentPaneDomain") return value;
  const { DomainName: name, DomainId: id } = fields(typeof value === "string" ? null : value);
  if (typeof name === "string") return { name };
  if (typeof id === "number") return { id };
  throw new DomuxError(
    "bad-request",
    `domain: expected "DefaultDomain", "CurrentPaneDomain", { DomainName = "…" } or { DomainId = … }, got ${shown(value)}`,
  );
}

/** The program of a SpawnCommand; undefined: the default one, where it starts by itself. */
export function commandOf(spec: Fields): Command | undefined {
  const { args, cwd, set_environment_variables: variables } = spec;
  const argv = Array.isArray(args) ? args.map((word) => text(word, "args")) : undefined;
  const env = Object.fromEntries(
    Object.entries(fields(variables)).map(([name, value]) => [
      name,
      text(value, `set_environment_variables.${name}`),
    ]),
  );
  if (!argv?.length && cwd === undefined && Object.keys(env).length === 0) return undefined;
  return { ...(argv?.length ? { argv } : {}), cwd: optionalText(cwd, "cwd"), env };
}
