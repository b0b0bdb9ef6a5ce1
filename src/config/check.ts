import {
  ACTIONS,
  type ActionRow,
  isActionName,
  type KeyAssignment,
  MODIFIER_NAMES,
  type NestedAssignment,
  parseKey,
  parseModifiers,
  type Shape,
} from "../model/index.ts";
import { colorText, parseColor } from "./color.ts";
import type { Json } from "./port.ts";
import { didYouMean } from "./suggest.ts";

/** What is wrong with a value: `unknown` fields may be forgiven, `wrong` ones not. */
export interface Complaint {
  readonly kind: "wrong" | "unknown";
  /** Path of the value: `ssh_domains[2].name`. */
  readonly key: string;
  readonly message: string;
}

export interface Checking {
  /** For paths that begin with `~/`. */
  readonly home: string;
  readonly complain: (complaint: Complaint) => void;
}

/** A value in a message: short, with its type. */
export function show(value: Json | undefined): string {
  if (value === null || value === undefined) return "nil";
  if (typeof value === "string")
    return `the string ${JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)}`;
  if (typeof value === "object") return "a table";
  return `the ${typeof value} ${value}`;
}

/** What a shape wants, for messages and docs. */
export function describe(shape: Shape): string {
  switch (shape.kind) {
    case "none":
      return "nothing";
    case "any":
      return "anything";
    case "bool":
      return "true or false";
    case "int":
    case "number": {
      const noun = shape.kind === "int" ? "an integer" : "a number";
      if (shape.min !== undefined && shape.max !== undefined)
        return `${noun} from ${shape.min} to ${shape.max}`;
      if (shape.min !== undefined) return `${noun}, ${shape.min} or more`;
      return shape.max === undefined ? noun : `${noun}, at most ${shape.max}`;
    }
    case "duration":
      return "a number of seconds";
    case "string":
      return "a string";
    case "color":
      return "a colour (a name, #rrggbb, rgb(…), hsl(…))";
    case "path":
      return "a path";
    case "dimension":
      return 'a length (pixels, or "1cell", "2px", "3pt", "4%")';
    case "enum":
      return shape.values.map((value) => JSON.stringify(value)).join(", ");
    case "list":
      return `a list of ${describe(shape.of)}`;
    case "tuple":
      return `{ ${shape.of.map(describe).join(" ; ")} }`;
    case "map":
      return `a table of ${describe(shape.of)} by name`;
    case "record":
      return `a table with ${Object.keys(shape.fields).join(", ")}`;
    case "union":
      return shape.of.map(describe).join(", or ");
    case "variant":
      return Object.entries(shape.of)
        .map(([name, of]) => `{ ${name} = ${describe(of)} }`)
        .join(", or ");
    case "action":
      return "a key assignment (wezterm.action.…)";
  }
}

const isTable = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
/** Lua's {} may be meant as either. */
const isEmpty = (value: Json | undefined) =>
  isList(value) ? value.length === 0 : isTable(value) && Object.keys(value).length === 0;

/** Checks a value of Lua's against a shape; gives the value with defaults filled in, or undefined after complaining. */
export function check(shape: Shape, value: Json | undefined, key: string, on: Checking): unknown {
  const wrong = (message = `expected ${describe(shape)}, got ${show(value)}`) => {
    on.complain({ kind: "wrong", key, message });
    return undefined;
  };
  switch (shape.kind) {
    case "none":
      return undefined;
    case "any":
      return value;
    case "bool":
      return typeof value === "boolean" ? value : wrong();
    case "int":
    case "number":
      if (typeof value !== "number" || (shape.kind === "int" && !Number.isInteger(value))) return wrong();
      return value < (shape.min ?? Number.NEGATIVE_INFINITY) ||
        value > (shape.max ?? Number.POSITIVE_INFINITY)
        ? wrong()
        : value;
    case "duration":
      return typeof value === "number" && value >= 0 ? value * 1000 : wrong();
    case "string":
      return typeof value === "string" ? value : wrong();
    case "color": {
      const color = typeof value === "string" ? parseColor(value) : undefined;
      // One spelling of all that there are: faces read no names.
      return color ? colorText(color) : wrong();
    }
    case "path":
      if (typeof value !== "string") return wrong();
      return value === "~" || value.startsWith("~/") ? on.home + value.slice(1) : value;
    case "dimension":
      if (typeof value === "number") return value;
      // A number in quotes is a number, as in WezTerm (config/src/units.rs).
      if (typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value)) return Number(value);
      return typeof value === "string" && /^\s*-?\d+(\.\d+)?\s*(px|pt|cell|%)\s*$/.test(value)
        ? value
        : wrong();
    case "enum":
      if (typeof value !== "string") return wrong();
      return shape.values.includes(value)
        ? value
        : wrong(`expected one of ${describe(shape)}, got ${show(value)}.${didYouMean(value, shape.values)}`);
    case "list":
      if (isEmpty(value)) return [];
      if (!isList(value)) return wrong();
      return value.map((item, index) => check(shape.of, item, `${key}[${index + 1}]`, on));
    case "tuple":
      if (!isList(value) || value.length !== shape.of.length) return wrong();
      return value.map((item, index) => check(shape.of[index], item, `${key}[${index + 1}]`, on));
    case "map":
      return checkMap(shape.of, value, key, on) ?? wrong();
    case "record":
      if (isEmpty(value)) return checkRecord(shape, {}, key, on);
      return isTable(value) ? checkRecord(shape, value, key, on) : wrong();
    case "union":
      return checkUnion(shape.of, value, key, on);
    case "variant": {
      const names = isTable(value) ? Object.keys(value) : [];
      if (!isTable(value) || names.length !== 1 || !Object.hasOwn(shape.of, names[0])) return wrong();
      return { [names[0]]: check(shape.of[names[0]], value[names[0]], `${key}.${names[0]}`, on) };
    }
    case "action":
      return checkAction(value, key, on);
  }
}

function checkMap(of: Shape, value: Json | undefined, key: string, on: Checking): unknown {
  if (isEmpty(value)) return {};
  const entries = isTable(value)
    ? Object.entries(value)
    : isList(value)
      ? value.map((item, index) => [String(index + 1), item] as const)
      : undefined;
  if (!entries) return undefined;
  // Environment variables and ssh options may be written as numbers.
  const text = (item: Json) =>
    of.kind === "string" && (typeof item === "number" || typeof item === "boolean") ? String(item) : item;
  return Object.fromEntries(
    entries.map(([name, item]) => [name, check(of, text(item), `${key}.${name}`, on)]),
  );
}

function checkRecord(
  shape: Shape & { kind: "record" },
  value: { readonly [key: string]: Json },
  key: string,
  on: Checking,
): unknown {
  const out: Record<string, unknown> = {};
  const at = (name: string) => (key ? `${key}.${name}` : name);
  for (const name of Object.keys(value)) {
    if (Object.hasOwn(shape.fields, name)) continue;
    if (shape.open) out[name] = value[name];
    else
      on.complain({
        kind: "unknown",
        key: at(name),
        message: `there is no field "${name}" here.${didYouMean(name, Object.keys(shape.fields))}`,
      });
  }
  for (const [name, field] of Object.entries(shape.fields)) {
    const given = value[name];
    if (given !== undefined && given !== null) out[name] = check(field.shape, given, at(name), on);
    else if (field.required)
      on.complain({ kind: "wrong", key: at(name), message: `is missing; expected ${describe(field.shape)}` });
    else if (field.default !== undefined) out[name] = field.default;
  }
  return out;
}

/** The first alternative without complaint; if none, that of the same kind of value complains. */
function checkUnion(of: readonly Shape[], value: Json | undefined, key: string, on: Checking): unknown {
  let closest: Complaint[] | undefined;
  for (const shape of of) {
    const complaints: Complaint[] = [];
    const checked = check(shape, value, key, { ...on, complain: (complaint) => complaints.push(complaint) });
    if (complaints.length === 0) return checked;
    if (complaints.some((complaint) => complaint.key !== key)) closest = complaints;
    if (typeof value === "string" && shape.kind === "enum") closest ??= complaints;
  }
  if (closest) for (const complaint of closest) on.complain(complaint);
  else {
    const message = `expected ${of.map(describe).join(", or ")}, got ${show(value)}`;
    on.complain({ kind: "wrong", key, message });
  }
  return undefined;
}

/** A key assignment as Lua has it, `"Nop"` or `{ SplitPane = {…} }`, as plain data. */
export function checkAction(
  value: Json | undefined,
  key: string,
  on: Checking,
): NestedAssignment | undefined {
  const wrong = (message: string) => {
    on.complain({ kind: "wrong", key, message });
    return undefined;
  };
  const names = isTable(value) ? Object.keys(value) : [];
  const name = typeof value === "string" ? value : names[0];
  if (name === undefined || names.length > 1)
    return wrong(`expected a key assignment such as wezterm.action.Nop, got ${show(value)}`);
  if (!isActionName(name)) return wrong(unknownAction(name));
  const row: ActionRow = ACTIONS[name];
  if (row.args.kind === "none") return { action: name };
  if (typeof value === "string") {
    if (row.fallback !== undefined) return { action: name, args: row.fallback };
    if (row.args.kind !== "record") return wrong(`the action ${name} needs ${describe(row.args)}`);
  }
  const given = isTable(value) ? value[name] : [];
  const args = check(row.args, given, `${key ? `${key}.` : ""}${name}`, on);
  if (name === "SendKey" && isTable(given)) checkSendKey(given, key, on);
  return { action: name, args };
}

/** A key assignment as Lua has it, checked. Throws an Error that says what is wrong with it. */
export function readAction(value: Json | undefined, home = ""): KeyAssignment {
  let problem: string | undefined;
  const complain = ({ kind, key, message }: Complaint) => {
    if (kind === "wrong") problem ??= key ? `${key}: ${message}` : message;
  };
  const action = checkAction(value, "", { home, complain });
  if (problem !== undefined || !action) throw new Error(problem ?? "a key assignment is missing");
  return action as KeyAssignment;
}

function checkSendKey(args: { readonly [key: string]: Json }, key: string, on: Checking): void {
  const mods = parseModifiers(typeof args.mods === "string" ? args.mods : "");
  if ("unknown" in mods) on.complain({ kind: "wrong", key, message: unknownModifier(mods.unknown) });
  else if (typeof args.key === "string" && !parseKey(args.key, mods))
    on.complain({ kind: "wrong", key, message: `${show(args.key)} is no key` });
}

export function unknownModifier(name: string): string {
  return `"${name}" is no modifier; they are ${MODIFIER_NAMES.join(", ")}, joined by |.${didYouMean(name, MODIFIER_NAMES)}`;
}

export function unknownAction(name: string): string {
  return `there is no action "${name}".${didYouMean(name, Object.keys(ACTIONS))}`;
}
