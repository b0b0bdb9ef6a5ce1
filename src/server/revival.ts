import { fileURLToPath } from "node:url";
import { counted, utf8 } from "../base/index.ts";
import type { LocalDomain, PaneMeta } from "../domains/index.ts";
import { messageOf, type PaneId, type Size } from "../model/index.ts";
import type { Mux } from "../mux/index.ts";
import type { Terminal } from "../vt/index.ts";
import { rebuild, tabsOf } from "./adoption.ts";
import type { CheckpointFiles } from "./checkpoint-file.ts";
import type { Keeper } from "./keeper.ts";
import type { Log } from "./log-file.ts";
import type { SavedPane } from "./session-file.ts";

/**
 * What a program that was cut off may have left behind beside the alternate screen: modes of mouse, paste, focus and keys
 * (xterm's and kitty's), scrolling margins, a hidden cursor, its title, an unfinished sequence.
 */
const LEAVE = utf8(
  "\x18\x1b[!p\x1b[?9;1000;1002;1003;1004;1005;1006;1015;1016;2004;2026;2031l\x1b[=0u\x1b[?7h\x1b]0;\x1b\\",
);

/** Lines of history that come back. */
const LINES = 10_000;

/**
 * Opens again what was open before a reboot: windows, tabs and splits as they were, in each pane the old picture with
 * its history, and under it a new default program in the old directory. Programs are named, not started again: nobody
 * asked for that.
 */
export async function revive(
  mux: Mux,
  domain: LocalDomain,
  saved: readonly SavedPane[],
  keeper: Keeper,
  files: CheckpointFiles,
  terminal: (size: Size) => Terminal,
  log: Log,
): Promise<void> {
  const mine = saved.filter(({ meta }) => meta.domain === domain.name);
  for (const { meta } of mine) {
    mux.ids.reserve({ window: 0, tab: 0, pane: meta.pane + 1 });
    if (meta.place) mux.ids.reserve(meta.place.next);
  }
  const back = new Set<PaneId>();
  await Promise.all(
    mine.map(async ({ checkpoint, cwd, meta }) => {
      try {
        const old = files.read(checkpoint);
        const size = old?.size ?? meta.size;
        const vt = picture(terminal(size), old?.vt, meta);
        const request = { pane: meta.pane, command: {}, size, cwd: pathOf(cwd) };
        mux.addPane(await domain.spawn(request, { position: 0, vt, handled: 0 }));
        back.add(meta.pane);
        await keeper.checkpoint(meta.pane);
      } catch (error) {
        log("error", `pane ${meta.pane} of before cannot be opened again: ${messageOf(error)}`);
      }
    }),
  );
  mux.batch(() => {
    for (const place of tabsOf(mine)) rebuild(mux, place, back);
  });
  for (const { checkpoint } of mine) files.remove(checkpoint);
  if (back.size > 0) log("info", `opened ${counted(back.size, "pane")} of before again`);
}

/** The old picture, the state of a fresh terminal, and a line that says what happened. */
function picture(terminal: Terminal, old: Uint8Array | undefined, meta: PaneMeta): Uint8Array {
  if (old) terminal.write(old);
  terminal.write(LEAVE);
  // Not on the primary screen: there it would take the cursor to where it was saved once.
  if (terminal.modes.alternateScreen) terminal.write(utf8("\x1b[?1049l"));
  const command = meta.command.replace(/\p{Cc}/gu, " ").slice(0, 200);
  const line = `[domux: opened again; what ran here (${command}) has ended with the machine]`;
  const fresh = terminal.cursor.x === 0 ? "" : "\r\n";
  terminal.write(utf8(`${fresh}\x1b[2m${line}\x1b[m\r\n`));
  terminal.takeEffects();
  return terminal.snapshot({ scrollback: LINES });
}

function pathOf(url: string): string | undefined {
  try {
    return fileURLToPath(new URL(new URL(url).pathname, "file:///"));
  } catch {
    return undefined;
  }
}
