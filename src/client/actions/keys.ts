import { type KeyAssignment, nested } from "../../model/index.ts";
import { keyHelp } from "../key-help.ts";
import { parseKey } from "../key-input.ts";
import { emit } from "./emit.ts";
import type { Acts } from "./host.ts";
import { showText } from "./show-text.ts";

type Names =
  | "SendString"
  | "SendKey"
  | "EmitEvent"
  | "Multiple"
  | "Nop"
  | "DisableDefaultAssignment"
  | "ActivateKeyTable"
  | "PopKeyTable"
  | "ClearKeyTableStack"
  | "ShowKeys";

const nothing = () => {};

export const keyActs: Acts<Names> = {
  SendString(text, at, host) {
    if (at.pane !== undefined) host.sendText(at.pane, text);
  },
  SendKey({ key, mods }, at, host) {
    if (at.pane !== undefined) host.sendKey(at.pane, parseKey(key, mods));
  },
  async EmitEvent(name, at, host) {
    await emit(host, at, name);
  },
  Multiple(actions, at, host) {
    // Each one starts from where the one before has led.
    for (const [index, one] of actions.entries())
      host.perform(nested(one) as KeyAssignment, index === 0 ? at : undefined);
  },
  Nop: nothing,
  DisableDefaultAssignment: nothing,
  ActivateKeyTable: (args, _, host) => host.keys.activate(args),
  PopKeyTable: (_, __, host) => host.keys.pop(),
  ClearKeyTableStack: (_, __, host) => host.keys.clear(),
  ShowKeys(_, __, host) {
    const lines = keyHelp(host.config);
    showText(host, {
      name: "keys",
      title: "Keys in effect",
      help: "j and k or arrows scroll, q leaves",
      lines: () => lines,
    });
  },
};
