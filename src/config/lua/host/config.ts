import { ACTIONS, type ActionRow, isActionName } from "../../../model/index.ts";
import { type Complaint, check, checkAction, describe, unknownAction } from "../../check.ts";
import { ignoredReason, isOptionName, OPTIONS, optionRow } from "../../options.ts";
import type { Json } from "../../port.ts";
import { didYouMean } from "../../suggest.ts";

/** The first complaint that stands for all, as one text. */
function text(name: string, complaints: readonly Complaint[]): string | null {
  const [first] = complaints;
  if (!first) return null;
  const key = first.key || name;
  return `${key}: ${first.message}`;
}

/** Checks where Lua writes something, so that the error is at that line. */
export function configFunctions(home: string) {
  return {
    "option.check": (name: string, value: Json) => {
      if (!isOptionName(name)) {
        if (ignoredReason(name) !== undefined) return null;
        const message = `${name}: there is no option of this name.${didYouMean(name, Object.keys(OPTIONS))}`;
        return { message, unknown: true };
      }
      const complaints: Complaint[] = [];
      check(optionRow(name).shape, value, name, {
        home,
        complain: (complaint) => complaints.push(complaint),
      });
      const message = text(name, complaints);
      return message === null ? null : { message, unknown: complaints[0].kind === "unknown" };
    },
    "option.expects": (name: string) => (isOptionName(name) ? describe(optionRow(name).shape) : null),
    "option.hyperlink_rules": () => OPTIONS.hyperlink_rules.default as unknown as Json,
    "action.kind": (name: string) => {
      if (!isActionName(name)) return null;
      const row: ActionRow = ACTIONS[name];
      return row.args.kind === "none" ? "none" : "args";
    },
    "action.unknown": (name: unknown) => unknownAction(String(name)),
    "action.check": (value: Json) => {
      const complaints: Complaint[] = [];
      checkAction(value, "", { home, complain: (complaint) => complaints.push(complaint) });
      return text(
        "wezterm.action",
        complaints.filter((complaint) => complaint.kind === "wrong"),
      );
    },
  };
}
