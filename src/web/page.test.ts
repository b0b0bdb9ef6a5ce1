import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  buildPage,
  launchBrowser,
  PageHouse,
  textOf,
  untilShown,
  withoutChromium,
} from "../../test/support/page-house.ts";

const reason = withoutChromium();

describe.skipIf(reason)("a page on a real mux", () => {
  let browser: Browser;
  let built: { directory: string; dispose(): void };
  let house: PageHouse;
  beforeAll(async () => {
    built = await buildPage();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    built.dispose();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    house.dispose();
  });

  it("shows a shell and types into it", async () => {
    house = await PageHouse.open({ pageDirectory: built.directory });
    await house.spawn();
    const page = await house.page(browser);
    await untilShown(page, "$");
    await page.keyboard.type("echo hel''lo\n");
    await untilShown(page, /^hello$/m);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/shell.png` });
    expect(await textOf(page)).toContain("echo hel''lo");
    expect(house.problems).toEqual([]);
  });
});
