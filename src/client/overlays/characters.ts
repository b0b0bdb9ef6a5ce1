import type { ActionArgs } from "../../model/index.ts";
import { CHARACTERS } from "./characters-data.ts";
import type { Choice } from "./chooser.ts";

type Group = ActionArgs<"CharSelect">["group"];

/** Characters to choose from, those of `group` first. */
export function characterChoices(group: Group): Choice<string>[] {
  const groups = Object.entries(CHARACTERS).sort(([a], [b]) => Number(b === group) - Number(a === group));
  return groups.flatMap(([, rows]) =>
    rows.map(([text, name]): Choice<string> => {
      const codes = [...text].map((char) => `U+${char.codePointAt(0)!.toString(16).toUpperCase()}`);
      return { value: text, label: `${text}  ${name}`, detail: codes.join(" "), keywords: codes.join(" ") };
    }),
  );
}
