import { DomuxError } from "../../model/index.ts";
import type { IdMap } from "./id-map.ts";

/** The ids of another mux's panes, tabs and windows beside ours. */
export interface Ids {
  readonly panes: IdMap;
  readonly tabs: IdMap;
  readonly windows: IdMap;
}

/** Fields of parameters and results that carry an id, and of what (requests-table.ts). */
const FIELDS: Readonly<Record<string, keyof Ids>> = {
  pane: "panes",
  other: "panes",
  movePane: "panes",
  currentPane: "panes",
  panes: "panes",
  tab: "tabs",
  window: "windows",
};

type Fields = Readonly<Record<string, unknown>>;

/**
 * Parameters with their ids as the other mux knows them.
 * @throws DomuxError not-found if one of them is not of that mux
 */
export function toThere(params: Fields, ids: Ids): Fields {
  return mapIds(params, (kind, here) => {
    const there = ids[kind].there(here);
    if (there === undefined)
      throw new DomuxError("not-found", `The ${kind.slice(0, -1)} ${here} is not in that domain any more.`);
    return there;
  });
}

/** A result with ids of ours; `undefined` if something in it was never known here (yet). */
export function toHere(result: Fields, ids: Ids): Fields | undefined {
  let known = true;
  const mapped = mapIds(result, (kind, there) => {
    const here = ids[kind].everHere(there);
    known &&= here !== undefined;
    return here ?? -1;
  });
  return known ? mapped : undefined;
}

function mapIds(fields: Fields, map: (kind: keyof Ids, id: number) => number): Fields {
  const mapped: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    const kind = FIELDS[name];
    if (kind === undefined) mapped[name] = value;
    else if (typeof value === "number") mapped[name] = map(kind, value);
    else if (Array.isArray(value)) mapped[name] = value.map((id: number) => map(kind, id));
    else mapped[name] = value;
  }
  return mapped;
}

/** True if all that a result names exists in the other mux, as far as it has told. */
export function isThere(result: Fields, exists: (kind: keyof Ids, there: number) => boolean): boolean {
  let all = true;
  mapIds(result, (kind, there) => {
    all &&= exists(kind, there);
    return there;
  });
  return all;
}

/** Variables that are about the machine they were set on; on another host they would break programs. */
const MACHINE =
  /^(PATH|HOME|USER|USERNAME|LOGNAME|SHELL|PWD|MAIL|HOST|HOSTNAME|TMP|TEMP|TMPDIR|EDITOR|VISUAL|PAGER|DISPLAY|WAYLAND_DISPLAY|XAUTHORITY|GOPATH|GOROOT|JAVA_HOME|VIRTUAL_ENV|MANPATH|INFOPATH|TERMINFO.*|(XDG|SSH|DBUS|LD|DYLD|NODE|NPM|npm|NVM|PYENV|CONDA|CARGO|RUSTUP|DOMUX|WEZTERM)_.*)$/;

/**
 * Parameters for a mux on another machine: commands come with the whole environment of whoever asked (as WezTerm
 * sends them), of which only what is true everywhere goes along.
 */
export function forOtherMachine(params: Fields): Fields {
  const command = params.command as { env?: Readonly<Record<string, string | null>> } | undefined;
  if (!command?.env) return params;
  const env = Object.fromEntries(Object.entries(command.env).filter(([name]) => !MACHINE.test(name)));
  return { ...params, command: { ...command, env } };
}
