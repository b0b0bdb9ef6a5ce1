import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { engineLook } from "./look.ts";
import { Program } from "./program.ts";
import { hasTool } from "./record.ts";

const dir = join(import.meta.dirname, "..", "fixtures", "vttest");

/** A part of vttest: the choices that lead to a menu, and what is chosen there, one after the other. */
interface Part {
  readonly name: string;
  readonly menus: readonly number[];
  readonly choices: readonly number[];
}

const parts: readonly Part[] = [
  { name: "1-cursor-movements", menus: [], choices: [1] },
  { name: "2-screen-features", menus: [], choices: [2] },
  { name: "3-character-sets", menus: [3], choices: [8] },
  { name: "4-double-sized", menus: [], choices: [4] },
  { name: "6-reports", menus: [6], choices: [3, 4, 5, 6, 7] },
  { name: "8-vt102-insert-delete", menus: [], choices: [8] },
  { name: "11.1.2-vt220-screen", menus: [11, 1, 2], choices: [3, 4] },
  { name: "11.2.2-vt320-pan", menus: [11, 2, 2], choices: [1, 2] },
  { name: "11.3.2-vt420-cursor", menus: [11, 3, 2], choices: [7, 8, 9, 10] },
  { name: "11.3.3-vt420-editing", menus: [11, 3, 3], choices: [9, 10, 11, 12, 13] },
  { name: "11.3.3-vt420-editing-in-margins", menus: [11, 3, 3], choices: [2, 3, 4, 9, 10, 11, 12, 13] },
  { name: "11.3.6-vt420-rectangles", menus: [11, 3, 6], choices: [7, 8, 9, 10, 11, 12] },
  { name: "11.5-iso-6429-cursor", menus: [11, 5], choices: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
  { name: "11.6-colours-bce", menus: [11, 6], choices: [4, 5] },
  { name: "11.7-iso-6429-other", menus: [11, 7], choices: [2, 3, 4, 5, 6] },
  { name: "11.8.7-alternate-screen", menus: [11, 8, 7], choices: [3, 4, 5] },
];

/** Walks one part to its end and keeps each screen at which vttest waits for RETURN. */
async function walk({ menus, choices }: Part): Promise<string> {
  const vttest = new Program(["vttest", "24x80.132"], 80, 24);
  const shows = (pattern: RegExp) => vttest.rows().some((row) => pattern.test(row));
  const atMenu = () => shows(/Enter choice number \(0 - \d+\):\s*$/);
  // The cursor tells a prompt from one that a test left or brought back on the screen.
  const atPrompt = () => /Push <RETURN>/.test(vttest.rows()[vttest.engine.cursor.y]);
  try {
    for (const choice of menus) {
      await vttest.until("a menu", atMenu);
      vttest.type(`${choice}\r`);
    }
    const screens: string[] = [];
    for (const choice of choices) {
      await vttest.until("the menu", atMenu);
      vttest.type(`${choice}\r`);
      for (;;) {
        await vttest.until("a prompt or the menu", () => atPrompt() || atMenu());
        if (atMenu()) break;
        const { screen, cursor } = engineLook(vttest.engine);
        const title = `── choice ${choice}: ${vttest.engine.cols} columns, cursor ${cursor}`;
        screens.push([title, ...screen].join("\n"));
        vttest.type("\r");
      }
    }
    return `${screens.join("\n")}\n`;
  } finally {
    await vttest.close();
  }
}

describe.skipIf(!process.env.CI && !hasTool("vttest"))("vttest", () => {
  it.each(parts)("$name draws the screens that were looked at", async (part) => {
    const shown = await walk(part);
    const golden = join(dir, `${part.name}.txt`);
    if (process.env.DOMUX_NEW_GOLDEN && !existsSync(golden)) {
      mkdirSync(dir, { recursive: true });
      writeFileSync(golden, shown);
    }
    expect(shown).toBe(readFileSync(golden, "utf8"));
  });
});
