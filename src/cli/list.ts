import { messages, type PaneDetails } from "../protocol/index.ts";
import type { Command } from "./command.ts";
import { table } from "./output.ts";

const SHAPES = [
  "Default",
  "BlinkingBlock",
  "SteadyBlock",
  "BlinkingUnderline",
  "SteadyUnderline",
  "BlinkingBar",
  "SteadyBar",
];

/** One pane as WezTerm's `cli list --format json` has it, in its order of fields. */
export function listRow({ pane, ...place }: PaneDetails) {
  return {
    window_id: pane.window,
    tab_id: pane.tab,
    pane_id: pane.id,
    workspace: place.workspace,
    size: {
      rows: pane.size.rows,
      cols: pane.size.cols,
      pixel_width: pane.size.pixelWidth,
      pixel_height: pane.size.pixelHeight,
      dpi: 0,
    },
    title: pane.title,
    cwd: pane.cwd,
    cursor_x: place.cursorX,
    cursor_y: place.cursorY,
    cursor_shape: SHAPES[place.cursorStyle] ?? "Default",
    cursor_visibility: place.cursorVisible ? "Visible" : "Hidden",
    left_col: place.left,
    top_row: place.top,
    tab_title: place.tabTitle,
    window_title: place.windowTitle,
    is_active: place.isActive,
    is_zoomed: place.isZoomed,
    tty_name: pane.ttyName,
  };
}

export const list: Command = {
  name: "cli list",
  summary: "List windows, tabs and panes.",
  options: { format: { help: "How to print.", value: "FORMAT", choices: ["table", "json"] } },
  examples: [
    ["domux cli list", "all panes as a table"],
    ["domux cli list --format json | jq '.[].pane_id'", "all pane ids"],
  ],
  async run(context, args) {
    const caller = await context.connect();
    const { panes } = await caller.call(messages.list, {});
    if (args.value("format") === "json") {
      context.out(JSON.stringify(panes.map(listRow), null, 2));
      return 0;
    }
    const right = true;
    context.out(
      await table(
        [
          { title: "WINID", right },
          { title: "TABID", right },
          { title: "PANEID", right },
          { title: "WORKSPACE" },
          { title: "SIZE" },
          { title: "TITLE" },
          { title: "CWD" },
        ],
        panes.map(({ pane, workspace }) => [
          String(pane.window),
          String(pane.tab),
          String(pane.id),
          workspace,
          `${pane.size.cols}x${pane.size.rows}`,
          pane.title,
          pane.cwd,
        ]),
      ),
    );
    return 0;
  },
};
