// What files of page tests share; to be called in a `describe`, whose tests it prepares and clears up after.
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { type FaceSetup, FaceWorld, PageStage } from "./face-world.ts";
import { buildPage, launchBrowser, PageHouse } from "./page-house.ts";

export interface BuiltPage {
  readonly browser: Browser;
  /** Where the page was built to. */
  readonly directory: string;
}

/** One browser and one built page. */
export function builtPage(): BuiltPage {
  let browser: Browser;
  let built: Awaited<ReturnType<typeof buildPage>>;
  beforeAll(async () => {
    built = await buildPage();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    built?.dispose();
  });
  return {
    get browser() {
      return browser;
    },
    get directory() {
      return built.directory;
    },
  };
}

type HouseOptions = Omit<Parameters<typeof PageHouse.open>[0], "pageDirectory">;

/** Opens the house of a test, which ends with it; no page of it may have had a problem. */
export function pageHouses(page: BuiltPage): (options?: HouseOptions) => Promise<PageHouse> {
  let house: PageHouse | undefined;
  afterEach(async () => {
    for (const context of page.browser.contexts()) await context.close();
    house?.dispose();
    expect(house?.problems).toEqual([]);
    house = undefined;
  });
  return async (options = {}) => {
    house = await PageHouse.open({ ...options, pageDirectory: page.directory });
    return house;
  };
}

/** Opens a session with a face, of either kind, which ends with its test. The page's has one browser window for all. */
export function faceWorlds(page: BuiltPage, options?: BrowserContextOptions) {
  let stage: PageStage;
  let other: PageStage | undefined;
  let world: FaceWorld | undefined;
  beforeAll(async () => {
    stage = await PageStage.make(page.browser, page.directory, options);
  });
  afterAll(() => stage?.dispose());
  afterEach(async () => {
    await world?.dispose();
    world = undefined;
    await other?.dispose();
    other = undefined;
  });
  return {
    /** @param own - a browser window of the test's own with these options, instead of the one for all */
    async open(kind: "tui" | "web", setup: FaceSetup, own?: BrowserContextOptions): Promise<FaceWorld> {
      if (own) other = await PageStage.make(page.browser, page.directory, own);
      world = await FaceWorld.open(kind, setup, other ?? stage);
      return world;
    },
    /** A link to the page of the session that is open, for one opening. */
    link: () => stage.link(),
  };
}
