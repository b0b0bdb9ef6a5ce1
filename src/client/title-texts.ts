import type { LuaProgress } from "../protocol/index.ts";
import { escapedText, formattedText } from "./formatted-text.ts";
import type { StyledLine } from "./styled-text.ts";

/** What WezTerm hands to `format-tab-title` for each pane, as plain data. */
export interface PaneInformation {
  readonly pane_id: number;
  readonly pane_index: number;
  readonly is_active: boolean;
  readonly is_zoomed: boolean;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** 0 where the face knows no pixels. */
  readonly pixel_width: number;
  readonly pixel_height: number;
  readonly title: string;
  readonly domain_name: string;
  readonly foreground_process_name: string;
  readonly current_working_dir: string;
  readonly tty_name: string | undefined;
  readonly has_unseen_output: boolean;
  /** As `pane:get_progress()` gives it. */
  readonly progress: LuaProgress;
  readonly user_vars: Readonly<Record<string, string>>;
}

export interface TabInformation {
  readonly tab_id: number;
  readonly tab_index: number;
  readonly is_active: boolean;
  readonly window_id: number;
  readonly window_title: string;
  readonly tab_title: string;
  readonly active_pane: PaneInformation | undefined;
  readonly panes: readonly PaneInformation[];
}

export interface NewTabTexts {
  readonly text: StyledLine;
  /** While the mouse is over it. */
  readonly hover: StyledLine;
}

/** Stands for the configuration in effect where handlers run. */
const CONFIG = { $: "config" } as const;

interface Held {
  key: string;
  line: StyledLine | undefined;
}

/**
 * Texts that handlers of the configuration make of tabs and the window. A handler is asked again when what it was
 * asked about has changed; until it answers, the old text stays.
 */
export class TitleTexts {
  private readonly held = new Map<string, Held>();
  private button: { readonly style: object; readonly texts: NewTabTexts } | undefined;

  constructor(
    private readonly ask: (event: string, args: readonly unknown[]) => Promise<unknown>,
    private readonly onChange: () => void,
  ) {}

  /** The handler's text; undefined: it has not answered, or wants the default. */
  tab(tab: TabInformation, tabs: readonly TabInformation[], maxWidth: number): StyledLine | undefined {
    const args = [tab, tabs, tab.panes, CONFIG, false, maxWidth];
    return this.text(`tab ${tab.tab_id}`, "format-tab-title", args);
  }

  window(tab: TabInformation, tabs: readonly TabInformation[]): string | undefined {
    const args = [tab, tab.active_pane, tabs, tab.panes, CONFIG];
    return this.text("window", "format-window-title", args)
      ?.map((span) => span.text)
      .join("");
  }

  /** Texts of the button for a new tab (`tab_bar_style`), made once for each configuration. */
  newTab(style: { readonly new_tab: string; readonly new_tab_hover: string }): NewTabTexts {
    if (this.button?.style !== style)
      this.button = {
        style,
        texts: { text: escapedText(style.new_tab), hover: escapedText(style.new_tab_hover) },
      };
    return this.button.texts;
  }

  /** The configuration changed: all are asked for again. */
  clear(): void {
    this.held.clear();
  }

  /** Forgets tabs that are gone. */
  keep(tabs: ReadonlySet<number>): void {
    for (const name of this.held.keys()) {
      const tab = name.match(/^tab (\d+)$/)?.[1];
      if (tab !== undefined && !tabs.has(Number(tab))) this.held.delete(name);
    }
  }

  private text(name: string, event: string, args: readonly unknown[]): StyledLine | undefined {
    const key = JSON.stringify(args);
    let held = this.held.get(name);
    if (held?.key === key) return held.line;
    held = { key, line: held?.line };
    this.held.set(name, held);
    this.ask(event, args).then(
      (value) => {
        if (this.held.get(name)?.key !== key) return;
        this.held.set(name, { key, line: formattedText(value) });
        this.onChange();
      },
      // The handler's failure is reported where handlers run; here the default is shown.
      () => {},
    );
    return held.line;
  }
}
