import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { RecordingFace } from "../../test/support/client-house.ts";
import {
  nextFrame,
  type PageHouse,
  textOf,
  untilShown,
  withoutChromium,
} from "../../test/support/page-house.ts";
import { builtPage, pageHouses } from "../../test/support/page-tests.ts";
import { ClientSession } from "../client/index.ts";
import { sizeOf } from "../model/index.ts";
import { memoryPair } from "../transport/index.ts";

describe.skipIf(withoutChromium())("several faces on one session", () => {
  const built = builtPage();
  const openHouse = pageHouses(built);
  let house: PageHouse;

  const size = () => {
    const { cols, rows } = house.mux.panes.get(0)!.size;
    return [cols, rows];
  };

  it("a phone never changes the desktop's size, and can type", async () => {
    house = await openHouse();
    await house.spawn();
    const desktop = await house.page(built.browser, { viewport: { width: 1200, height: 700 } });
    await untilShown(desktop, "$");
    await expect.poll(() => size()[0]).toBeGreaterThan(110);
    const before = size();
    const phone = await house.page(built.browser, {
      viewport: { width: 390, height: 760 },
      hasTouch: true,
      isMobile: true,
      deviceScaleFactor: 2,
    });
    await untilShown(phone, "$");
    expect(await phone.locator(".phonekeys button").count()).toBeGreaterThan(10);
    await phone.keyboard.type("echo from''phone");
    await phone.keyboard.press("Enter");
    await untilShown(desktop, /^fromphone$/m);
    expect(size()).toEqual(before);
    // The keys on the screen: Ctrl and a letter, arrows.
    await phone.keyboard.type("cat");
    await phone.keyboard.press("Enter");
    await phone.getByRole("button", { name: "ctrl" }).tap();
    await phone.evaluate(`document.querySelector("textarea.keys").dispatchEvent(
      new InputEvent("beforeinput", { inputType: "insertText", data: "c", bubbles: true, cancelable: true }))`);
    await untilShown(desktop, /^\^C$/m);
    await phone.getByRole("button", { name: "Pipe" }).tap();
    await untilShown(desktop, /\$ \|$/m);
    if (process.env.DOMUX_SHOTS) await phone.screenshot({ path: `${process.env.DOMUX_SHOTS}/phone.png` });
    expect(size()).toEqual(before);
  });

  it("two pages and a terminal face have their own focus, and the latest decides the size", async () => {
    house = await openHouse();
    await house.spawn();
    const one = await house.page(built.browser, { viewport: { width: 1000, height: 600 } });
    await untilShown(one, "$");
    const face = new RecordingFace();
    const terminal = new ClientSession({
      dial: async () => {
        const [near, far] = memoryPair();
        house.muxServer.serve(far, { local: true });
        return near;
      },
      hello: { build: "test", client: { kind: "tui", user: "me", host: "here", pid: 1 } },
      face,
      config: house.config,
      size: sizeOf(60, 18),
    });
    house.scope.add(terminal);
    await terminal.start();
    terminal.text("echo th''ree\r");
    await untilShown(one, /^three$/m);
    await expect.poll(size).toEqual([60, 18]);
    // The page shows the smaller tab with its edge.
    await expect.poll(() => one.locator("#stage.letterboxed").count()).toBe(1);
    const two = await house.page(built.browser, { viewport: { width: 700, height: 420 } });
    await two.keyboard.press("Control+b");
    await two.keyboard.press("c");
    await expect.poll(() => two.locator("[role=tab]").count()).toBe(2);
    await expect.poll(() => one.locator("[role=tab]").count()).toBe(2);
    await expect.poll(() => two.locator("[role=tab][aria-selected=true]").getAttribute("data-tab")).toBe("1");
    expect(await one.locator("[role=tab][aria-selected=true]").getAttribute("data-tab")).toBe("0");
    await one.keyboard.type("x");
    await expect.poll(() => size()[0]).toBeGreaterThan(80);
  });

  it("a link for looking shows everything, changes nothing, and ends when it is taken back", async () => {
    house = await openHouse();
    await house.spawn();
    const owner = await house.page(built.browser);
    await untilShown(owner, "$");
    const before = size();
    const guest = await house.page(built.browser, { readOnly: true, viewport: { width: 600, height: 400 } });
    await untilShown(guest, "$");
    await guest.keyboard.type("echo no");
    await guest.keyboard.press("Control+b");
    await guest.keyboard.press("c");
    await nextFrame(guest);
    await owner.keyboard.type("echo y''es");
    await owner.keyboard.press("Enter");
    await untilShown(guest, /^yes$/m);
    expect(await textOf(owner)).not.toContain("echo no");
    // Nor is it guessed that it would be shown.
    expect(await textOf(guest)).not.toContain("echo no");
    expect(house.mux.panes.size).toBe(1);
    expect(size()).toEqual(before);
    // The owner takes it back in the share dialog.
    await owner.getByRole("button", { name: "Menu" }).click();
    await owner.getByRole("option", { name: /Share/ }).click();
    await owner.getByRole("button", { name: "Link for looking only" }).click();
    await owner.locator(".qr").waitFor();
    if (process.env.DOMUX_SHOTS) await owner.screenshot({ path: `${process.env.DOMUX_SHOTS}/share.png` });
    await owner.getByRole("listitem").filter({ hasText: "in use" }).getByRole("button").click();
    await guest.getByText("This link was revoked").waitFor();
    await owner.keyboard.press("Escape");
    await expect.poll(() => owner.locator("dialog").count()).toBe(0);
    await owner.keyboard.type("echo on''ward");
    await owner.keyboard.press("Enter");
    await untilShown(owner, /^onward$/m);
  });

  it("opens a further window of its own", async () => {
    house = await openHouse();
    await house.spawn();
    const page = await house.page(built.browser);
    await untilShown(page, "$");
    const opened = page.context().waitForEvent("page");
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("option", { name: "New window" }).click();
    const other = await opened;
    await other.waitForURL(/spawn=1/);
    await other.waitForSelector(".pane .xterm-rows");
    await untilShown(other, "$");
    expect(house.mux.windows.size).toBe(2);
    await other.keyboard.type("exit");
    await other.keyboard.press("Enter");
    await expect.poll(() => house.mux.windows.size).toBe(1);
    expect(await textOf(page)).toContain("$");
  });

  it("has a size of text for each window, by keys, which stays after a reload", async () => {
    house = await openHouse();
    await house.spawn();
    const one = await house.page(built.browser);
    await untilShown(one, "$");
    const two = await one.context().newPage();
    await two.goto(house.face.link());
    await untilShown(two, "$");
    const width = (page: Page) =>
      page.evaluate<number>("document.querySelector('.cursor').getBoundingClientRect().width");
    const before = await width(one);
    expect(await width(two)).toBe(before);
    await one.bringToFront();
    for (let times = 0; times < 4; times++) await one.keyboard.press("Control+Equal");
    // Four steps of a tenth each.
    await expect.poll(() => width(one)).toBeGreaterThan(before * 1.4);
    const large = await width(one);
    expect(await width(two)).toBe(before);
    await two.bringToFront();
    await two.keyboard.press("Control+Minus");
    await expect.poll(() => width(two)).toBeLessThan(before);
    expect(await width(one)).toBe(large);
    await one.reload();
    await untilShown(one, "$");
    await expect.poll(() => width(one)).toBe(large);
    await one.bringToFront();
    await one.keyboard.press("Control+0");
    await expect.poll(() => width(one)).toBe(before);
  });
});
