import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { engineLook } from "./look.ts";
import { Program } from "./program.ts";
import { hasTool } from "./record.ts";

const dir = join(import.meta.dirname, "..", "fixtures", "vttest");

/** A part of vttest: the choices that lead to it, one menu after the other. */
const parts: readonly { name: string; choices: readonly string[] }[] = [
  { name: "1-cursor-movements", choices: ["1"] },
  { name: "2-screen-features", choices: ["2"] },
  { name: "3-character-sets", choices: ["3", "8"] },
  { name: "4-double-sized", choices: ["4"] },
  { name: "8-vt102-insert-delete", choices: ["8"] },
];

/** Walks one part to its end and keeps each screen at which vttest waits for RETURN. */
async function walk(choices: readonly string[]): Promise<string> {
  const vttest = new Program(["vttest", "24x80.132"], 80, 24);
  try {
    const atMenu = () => vttest.rows().some((row) => /Enter choice number \(0 - \d+\):\s*$/.test(row));
    const atPrompt = () => vttest.rows().some((row) => /Push <RETURN>/.test(row));
    for (const choice of choices) {
      await vttest.until("a menu", atMenu);
      vttest.type(`${choice}\r`);
    }
    const screens: string[] = [];
    for (;;) {
      await vttest.until("a prompt or the menu", () => atPrompt() || atMenu());
      if (!atPrompt() || atMenu()) break;
      const { screen, cursor } = engineLook(vttest.engine);
      screens.push(
        [`── ${screens.length + 1}: ${vttest.engine.cols} columns, cursor ${cursor}`, ...screen].join("\n"),
      );
      vttest.type("\r");
    }
    return `${screens.join("\n")}\n`;
  } finally {
    await vttest.close();
  }
}

describe.skipIf(!process.env.CI && !hasTool("vttest"))("vttest", () => {
  it.each(parts)("$name draws the screens that were looked at", async ({ name, choices }) => {
    const shown = await walk(choices);
    const golden = join(dir, `${name}.txt`);
    if (process.env.DOMUX_NEW_GOLDEN && !existsSync(golden)) {
      mkdirSync(dir, { recursive: true });
      writeFileSync(golden, shown);
    }
    expect(shown).toBe(readFileSync(golden, "utf8"));
  });
});
