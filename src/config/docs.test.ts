import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ACTIONS } from "../model/index.ts";
import { compatibilityPage } from "./compatibility.ts";
import { configurationPage } from "./docs.ts";
import { editorTypes } from "./editor-types.ts";
import { IGNORED_OPTIONS } from "./ignored-table.ts";
import { OPTIONS } from "./options.ts";

/** Without what the formatter does: blanks in tables, blank lines, stars of emphasis. */
const bare = (text: string) =>
  text
    .replace(/^\|[-| ]+\|$/gm, "|-|")
    .replace(/[ \t]+/g, " ")
    .replace(/\n+/g, "\n")
    .replace(/(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)/g, "")
    .trim();
const page = (name: string) => readFileSync(join(import.meta.dirname, "../../docs", name), "utf8");

it.each([
  ["CONFIGURATION.md", configurationPage],
  ["COMPATIBILITY.md", compatibilityPage],
])("docs/%s is what the tables say; if not, run node scripts/generate-docs.mjs", (name, make) => {
  expect(bare(page(name))).toBe(bare(make()));
});

it("names every option and action on the page and in the types", () => {
  const text = page("CONFIGURATION.md");
  const types = editorTypes();
  for (const name of [...Object.keys(OPTIONS), ...Object.keys(ACTIONS), ...Object.keys(IGNORED_OPTIONS)])
    expect(text, name).toContain(`\`${name}\``);
  for (const name of [...Object.keys(OPTIONS), ...Object.keys(ACTIONS)])
    expect(types, name).toMatch(new RegExp(`---@field ${name}\\?? `));
});
