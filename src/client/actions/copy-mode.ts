import type { ActionArgs, PaneId } from "../../model/index.ts";
import { nested } from "../../model/index.ts";
import type { SearchPattern } from "../../vt/index.ts";
import type { Place } from "../focus.ts";
import { CopyMode } from "../modes/copy-mode.ts";
import { QuickSelect, quickPatterns } from "../modes/quick-select.ts";
import { Searcher } from "../modes/searcher.ts";
import { textOfRange } from "../selection.ts";
import type { ActionHost, Acts } from "./host.ts";
import { refreshZones } from "./scrolling.ts";

type Names = "ActivateCopyMode" | "CopyMode" | "Search" | "QuickSelect" | "QuickSelectArgs";

function leave(host: ActionHost, pane: PaneId): void {
  host.seat(pane).setMode(undefined);
  host.changed();
}

function enter(host: ActionHost, pane: PaneId, pattern: SearchPattern, searching: boolean): void {
  const seat = host.seat(pane);
  const { screen } = seat;
  if (!screen.terminal) return;
  let mode: CopyMode | undefined;
  let shown: unknown;
  const searcher = new Searcher(pattern, {
    clock: host.clock,
    lines: () => screen.bottom - screen.oldest + 1,
    search: async (wanted) => (await host.call(host.messages.search, { pane, pattern: wanted })).matches,
    onChange: () => {
      // Only another match moves the view: typing in the bar must not.
      if (mode && searcher.match && searcher.match !== shown) {
        shown = searcher.match;
        mode.follow();
      }
      host.changed();
    },
  });
  mode = new CopyMode({
    screen,
    searcher,
    searching,
    boundary: host.options.selection_word_boundary,
    zones: () => seat.zones,
    onChange: () => host.changed(),
    close: () => leave(host, pane),
  });
  seat.setMode(mode);
  refreshZones(host, pane).catch(() => {});
  host.changed();
}

/** Undefined if a pane's picture is here, else resolves when it is; what is typed waits for it. */
function pictured(host: ActionHost, pane: PaneId): Promise<void> | undefined {
  const there = () => !host.mux.panes.has(pane) || host.seat(pane).screen.terminal !== undefined;
  if (there()) return undefined;
  const seen = new Promise<void>((resolve) => {
    const heard = host.onChange(() => {
      if (!there()) return;
      heard.dispose();
      resolve();
    });
  });
  host.holdTyping(seen);
  return seen;
}

/** Begins a mode on a pane's picture, which a new pane may not have yet. */
function begin(host: ActionHost, { pane }: Place, run: (pane: PaneId) => void): Promise<void> | void {
  if (pane === undefined) return;
  const seen = pictured(host, pane);
  if (seen) return seen.then(() => run(pane));
  run(pane);
}

function patternOf(args: ActionArgs<"Search">, selected: string): SearchPattern {
  if (typeof args === "string") return { kind: "case-sensitive", text: selected };
  if ("CaseSensitiveString" in args) return { kind: "case-sensitive", text: args.CaseSensitiveString };
  if ("CaseInSensitiveString" in args) return { kind: "ignore-case", text: args.CaseInSensitiveString };
  return { kind: "regex", text: args.Regex };
}

function quickSelect(host: ActionHost, at: Place, pane: PaneId, args: ActionArgs<"QuickSelectArgs">): void {
  const seat = host.seat(pane);
  if (!seat.screen.terminal) return;
  const { options } = host;
  seat.setMode(
    new QuickSelect({
      screen: seat.screen,
      alphabet: args.alphabet || options.quick_select_alphabet,
      patterns: quickPatterns(args.patterns, {
        configured: options.quick_select_patterns,
        builtIn: !options.disable_default_quick_select_patterns,
      }),
      scope: Math.max(args.scope_lines ?? 1000, seat.screen.rows),
      plain: options.quick_select_remove_styling,
      label: args.label,
      onChange: () => host.changed(),
      close: () => leave(host, pane),
      choose: (match, paste) => {
        leave(host, pane);
        if (paste) host.paste(match.text, pane);
        if (!args.action) host.face.copy(match.text, "ClipboardAndPrimarySelection");
        else if (!(paste && args.skip_action_on_paste)) {
          seat.beginSelection("Cell", match.range.start);
          seat.extendSelection({ row: match.range.end.row, col: match.range.end.col - 1 });
          host.perform(nested(args.action), at);
        }
      },
    }),
  );
  host.changed();
}

export const copyModeActs: Acts<Names> = {
  ActivateCopyMode: (_, at, host) =>
    begin(host, at, (pane) => enter(host, pane, { kind: "case-sensitive", text: "" }, false)),
  CopyMode(verb, at, host) {
    if (at.pane === undefined) return;
    host.seat(at.pane).mode?.verb(verb);
    host.changed();
  },
  Search: (args, at, host) =>
    begin(host, at, (pane) => {
      const seat = host.seat(pane);
      const range = seat.selected;
      const selected = range ? textOfRange(range, seat.screen).split("\n", 1)[0] : "";
      enter(host, pane, patternOf(args, selected), true);
    }),
  QuickSelect: (_, at, host) =>
    begin(host, at, (pane) =>
      quickSelect(host, at, pane, { alphabet: "", patterns: [], skip_action_on_paste: false, label: "" }),
    ),
  QuickSelectArgs: (args, at, host) => begin(host, at, (pane) => quickSelect(host, at, pane, args)),
};
