import { expect, it } from "vitest";
import { textOfLine } from "../client/index.ts";
import { widthOfLine, wrapLine } from "./drawing.ts";

it("breaks a line at blanks, and a word only where no row can hold it; styles and letters stay", () => {
  const bold = { bold: true };
  const line = [
    { text: " far is lost: ", style: bold },
    { text: "the host key has changed. Next try in 3 s. 漢字漢字漢字 aaaaaaaaaaaaaaaaaaaaaaaaa" },
  ];
  const rows = wrapLine(line, 11);
  expect(rows.map(textOfLine)).toEqual([
    " far is ",
    "lost: the ",
    "host key ",
    "has ",
    "changed. ",
    "Next try in",
    "3 s. 漢字漢",
    "字漢字 aaaa",
    "aaaaaaaaaaa",
    "aaaaaaaaaa",
  ]);
  expect(rows[0].every(({ style }) => style === bold)).toBe(true);
  expect(Math.max(...rows.map(widthOfLine))).toBe(11);
  expect(wrapLine(line, 200)).toHaveLength(1);
});
