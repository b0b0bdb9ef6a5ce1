import { type NestedAssignment, nested } from "../../model/index.ts";
import type { Place } from "../focus.ts";
import { escapedText } from "../formatted-text.ts";
import { characterChoices } from "../overlays/characters.ts";
import { type Choice, Chooser } from "../overlays/chooser.ts";
import { debugPages } from "../overlays/debug.ts";
import { plain } from "../styled-text.ts";
import { askLine } from "./asking.ts";
import { emit } from "./emit.ts";
import type { ActionHost, Acts } from "./host.ts";
import { askYesNo } from "./killing.ts";
import { openLauncher } from "./launching.ts";
import { openPalette } from "./palette.ts";
import { showText } from "./show-text.ts";

type Names =
  | "ActivateCommandPalette"
  | "ShowLauncher"
  | "ShowLauncherArgs"
  | "CharSelect"
  | "PromptInputLine"
  | "InputSelector"
  | "Confirmation"
  | "ShowOptions"
  | "ShowDebugOverlay";

/** Characters of an option's value that its row shows. */
const VALUE = 30;
const shorter = (text: string) => (text.length > VALUE ? `${text.slice(0, VALUE - 1)}…` : text);

/** Gives arguments to a callback of the configuration; other actions are done if there is an answer at all. */
async function answer(
  host: ActionHost,
  at: Place,
  action: NestedAssignment,
  args: readonly unknown[],
): Promise<void> {
  if (action.action === "EmitEvent") await emit(host, at, String(action.args), args);
  else if (args.some((arg) => arg !== null)) host.perform(nested(action), at);
}

interface Selected {
  readonly label: string;
  readonly id?: string;
}

export const menuActs: Acts<Names> = {
  ActivateCommandPalette: (_, at, host) => openPalette(host, at),
  ShowLauncher: (_, at, host) =>
    openLauncher(host, at, {
      flags: "LAUNCH_MENU_ITEMS|WORKSPACES|DOMAINS|KEY_ASSIGNMENTS|COMMANDS",
      title: "Launcher",
    }),
  ShowLauncherArgs: (args, at, host) => openLauncher(host, at, args),

  CharSelect(args, at, host) {
    const close = () => host.overlays.close(chooser);
    const chooser = new Chooser<string>({
      name: "characters",
      title: "Choose a character",
      style: "filter",
      help: "Type a part of its name or U+ and its number, Enter takes, Esc leaves",
      choices: characterChoices(args.group),
      weight: ({ value }) => host.frecency.score(`character ${value}`),
      choose: (text) => {
        close();
        host.frecency.use(`character ${text}`);
        if (args.copy_on_select) host.face.copy(text, args.copy_to);
        if (at.pane !== undefined) host.sendText(at.pane, text);
      },
      cancel: close,
      onChange: () => host.changed(),
    });
    host.overlays.open(chooser);
  },

  async PromptInputLine(args, at, host) {
    const text = await askLine(host, {
      title: "",
      lines: args.description === "" ? [] : args.description.split("\n").map(escapedText),
      prompt: args.prompt,
      initial: args.initial_value,
    });
    await answer(host, at, args.action, [text ?? null]);
  },

  InputSelector(args, at, host) {
    const finish = (choice: Selected | undefined) => {
      host.overlays.close(chooser);
      const done = answer(host, at, args.action, choice ? [choice.id ?? null, choice.label] : [null, null]);
      host.holdTyping(done);
      done.catch((error: Error) => host.toasts.show("error", error.message));
    };
    const chooser = new Chooser<Selected>({
      name: "input-selector",
      title: args.title,
      style: args.fuzzy ? "filter" : "keys",
      hints: args.alphabet,
      help: args.description,
      filterPrompt: args.fuzzy_description,
      choices: args.choices.map((choice): Choice<Selected> => {
        const styled = escapedText(choice.label);
        return { value: choice, label: styled.map((span) => span.text).join(""), styled };
      }),
      choose: finish,
      cancel: () => finish(undefined),
      onChange: () => host.changed(),
    });
    host.overlays.open(chooser);
  },

  async Confirmation({ action, cancel, message }, at, host) {
    const chosen = (await askYesNo(host, message)) ? action : cancel;
    if (chosen) host.perform(nested(chosen), at);
  },

  async ShowOptions(_, __, host) {
    const { options } = await host.call(host.messages.options, {});
    const explain = (text: string) => {
      const lines = text.split("\n").map((line) => plain(line));
      const help = "j and k or arrows scroll, q goes back";
      showText(host, { name: "option", title: "Option", lines: () => lines, help });
    };
    const chooser: Chooser<string> = new Chooser<string>({
      name: "options",
      title: "Options of the configuration",
      style: "filter",
      help: "Type to filter, Enter explains, Esc leaves",
      choices: options.map(({ name, value, changed, text }) => ({
        value: text,
        label: changed ? `${name} (set)` : name,
        detail: shorter(value),
        keywords: text,
      })),
      choose: explain,
      cancel: () => host.overlays.close(chooser),
      onChange: () => host.changed(),
    });
    host.overlays.open(chooser);
  },

  ShowDebugOverlay(_, __, host) {
    const close = () => host.overlays.close(pages);
    const pages = debugPages({
      log: () => host.log,
      evaluate: host.evaluateLua,
      close,
      onChange: () => host.changed(),
    });
    host.overlays.open(pages);
  },
};
