import { deepStrictEqual } from "node:assert";
import type { Modes, Terminal } from "../../src/vt/index.ts";
import { engineLook, type Look } from "./look.ts";

/** Everything one can ask an engine, by value: two engines in the same state give the same. */
export interface EngineState extends Look {
  readonly [part: string]: unknown;
}

const MODE_NAMES = {
  alternateScreen: true,
  applicationCursor: true,
  applicationKeypad: true,
  bracketedPaste: true,
  focusReports: true,
  mouse: true,
  mouseEncoding: true,
  alternateScroll: true,
  kittyKeyboard: true,
  modifyOtherKeys: true,
  newline: true,
  reverseVideo: true,
  insert: true,
  autowrap: true,
  origin: true,
  backarrow: true,
  colorSchemeReports: true,
  inBandResize: true,
} as const satisfies Record<keyof Modes, true>;

/** The modes that a terminal has now, by name: those of the terminal itself change with it. */
export function modesOf({ modes }: Terminal): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.keys(MODE_NAMES).map((name) => [name, modes[name as keyof Modes]]));
}

export function engineState(engine: Terminal): EngineState {
  const look = engineLook(engine);
  const rows = Array.from({ length: engine.rows }, (_, y) => engine.top + y);
  const relative = (row: number) => row - engine.top;
  return {
    ...look,
    size: `${engine.cols}x${engine.rows}`,
    checksums: rows.map((row) => engine.checksum(row)),
    cursorState: { ...engine.cursor },
    modes: modesOf(engine),
    palette: {
      colors: [...engine.palette.colors].sort((a, b) => a[0] - b[0]),
      dynamic: [...engine.palette.dynamic].sort((a, b) => a[0] - b[0]),
    },
    titles: [engine.title, engine.iconTitle, engine.cwd],
    userVars: [...engine.userVars].sort(),
    progress: engine.progress,
    synchronizing: engine.synchronizing,
    zones: engine
      .zones()
      .map((zone) => ({ ...zone, startRow: relative(zone.startRow), endRow: relative(zone.endRow) })),
    images: engine
      .images(engine.oldest, engine.top + engine.rows - 1)
      .map((image) => ({ ...image, row: relative(image.row) })),
  };
}

/** Asserts that two engines are in the same state, as far as one can ask. */
export function sameState(actual: Terminal, wanted: Terminal, options: { history?: boolean } = {}): void {
  const strip = (engine: Terminal) => {
    const state: Record<string, unknown> = { ...engineState(engine) };
    if (options.history === false) {
      delete state["history"];
      // Zones that began in history are not the replica's to know.
      delete state["zones"];
      delete state["images"];
    }
    return state;
  };
  deepStrictEqual(strip(actual), strip(wanted));
}
