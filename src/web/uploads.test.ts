import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type PageHouse, textOf, untilShown, withoutChromium } from "../../test/support/page-house.ts";
import { builtPage, pageHouses } from "../../test/support/page-tests.ts";

const shots = process.env.DOMUX_SHOTS;

describe.skipIf(withoutChromium())("files that are pasted or dropped", () => {
  const built = builtPage();
  const openHouse = pageHouses(built);
  let house: PageHouse;

  async function open(more: { readOnly?: boolean; config?: Record<string, unknown> } = {}): Promise<Page> {
    house = await openHouse({ config: more.config });
    await house.spawn();
    const page = await house.page(built.browser, {
      readOnly: more.readOnly,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await untilShown(page, "$");
    return page;
  }
  /** Drops files, given as expressions of the page. */
  const drop = (page: Page, ...files: string[]) =>
    page.evaluate(`(() => { const data = new DataTransfer(); for (const file of [${files}]) data.items.add(file);
      document.querySelector("#stage").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true })); })()`);
  const dialog = (page: Page) => page.locator(".box.dialog");
  /** Paths of what has arrived. */
  const stored = () => {
    try {
      const root = join(house.home, "uploads");
      return readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
    } catch {
      return [];
    }
  };
  const NOTES = 'new File(["con", "tent"], "my notes.txt", { type: "text/plain" })';

  it("go to the pane's host after a question, and their path is typed as a shell reads it", async () => {
    const page = await open();
    await page.keyboard.type("cat ");
    await drop(page, NOTES);
    await dialog(page).waitFor();
    expect(await dialog(page).textContent()).toContain(
      "Send my notes.txt (7 bytes) to local and type the path?",
    );
    if (shots) await page.screenshot({ path: join(shots, "upload.png") });
    expect(stored()).toEqual([]);
    // Only an answer answers: what was being typed goes nowhere.
    await page.keyboard.type("cat ");
    await page.keyboard.press("y");
    await untilShown(page, /my\\ notes\.txt/);
    await page.keyboard.press("Enter");
    await untilShown(page, /^content/m);
    const [path] = stored();
    expect(readFileSync(path, "utf8")).toBe("content");
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("are quoted as it is configured, several at once, and stay one path each", async () => {
    const page = await open({ config: { quote_dropped_files: "Posix" } });
    await page.keyboard.type("printf '<%s>\\n' ");
    await drop(
      page,
      `new File(["a"], "it's; $(reboot).txt")`,
      'new File(["b"], "plain.txt")',
      'new File([], "empty")',
    );
    await expect.poll(() => dialog(page).textContent()).toContain("Send 3 files (2 bytes) to local");
    await page.keyboard.press("y");
    await untilShown(page, /empty/);
    await page.keyboard.press("Enter");
    await untilShown(page, /^<.*\/empty>$/m);
    const shown = (await textOf(page)).replaceAll("\n", "");
    for (const path of stored()) expect(shown).toContain(`<${path}>`);
    expect(stored()).toHaveLength(3);
  });

  it.each([
    ["Ctrl+V, where that pastes", "Control+v", { keys: true }],
    ["Ctrl+Shift+V, which brings no picture by itself", "Control+Shift+V", {}],
  ])("are pictures of the clipboard as well: %s", async (_, key, { keys }: { keys?: boolean }) => {
    const page = await open();
    if (keys) {
      const [paste] = house.config.keys.filter(({ action }) => action.action === "PasteFrom");
      const bound = { ...paste, key: "v", mods: 4, reading: "mapped" as const };
      house.config = { ...house.config, keys: [bound, ...house.config.keys] };
      await page.reload();
      await untilShown(page, "$");
    }
    await page.evaluate(`(async () => { const canvas = document.createElement("canvas"); canvas.width = canvas.height = 3;
      const blob = await new Promise((resolve) => canvas.toBlob(resolve));
      await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]); })()`);
    await page.keyboard.type("head -c 4 ");
    await page.keyboard.press(key);
    await expect
      .poll(() => dialog(page).textContent())
      .toMatch(/Send (image|pasted)\.png \(\d+ bytes\) to local/);
    await page.keyboard.press("y");
    await untilShown(page, /(image|pasted)\.png/);
    await page.keyboard.press("Enter");
    await untilShown(page, "PNG");
    expect(stored()).toHaveLength(1);
    expect(readFileSync(stored()[0]).subarray(0, 4)).toEqual(Buffer.from("\x89PNG", "latin1"));
  });

  it("are not sent if the answer is no, and text that comes with a picture is text", async () => {
    const page = await open();
    await drop(page, NOTES);
    await dialog(page).waitFor();
    await page.keyboard.press("n");
    await expect.poll(() => dialog(page).count()).toBe(0);
    await page.evaluate(`(() => { const data = new DataTransfer(); data.items.add(${NOTES}); data.setData("text/plain", "echo ta''ble");
      document.querySelector("textarea.keys").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })); })()`);
    await page.keyboard.press("Enter");
    await untilShown(page, /^table$/m);
    expect(await dialog(page).count()).toBe(0);
    expect(stored()).toEqual([]);
  });

  it("are refused with what to do: too large, no room, a folder", async () => {
    const page = await open();
    const toast = (text: string | RegExp) => page.locator(".toast", { hasText: text }).waitFor();
    // Made of one piece, again and again: nobody holds it.
    await drop(page, 'new File(Array(257).fill(new Blob([new Uint8Array(1 << 20)])), "big.bin")');
    await toast(
      "At most 256.0 MiB can be sent at once, and this is 257.0 MiB. For larger files take scp or rsync.",
    );
    expect(await dialog(page).count()).toBe(0);
    writeFileSync(join(house.home, "uploads"), "no directory");
    await drop(page, NOTES);
    await dialog(page).waitFor();
    await page.keyboard.press("y");
    await toast(/my notes\.txt cannot be stored in .*uploads: /);
    // As a browser gives a folder: it has a name and a size, and cannot be read.
    await page.evaluate(`{ const read = Blob.prototype.arrayBuffer; Blob.prototype.arrayBuffer = function () {
      return this.size === 5 ? Promise.reject(new DOMException("A requested file could not be found", "NotFoundError")) : read.call(this); }; }`);
    await drop(page, 'new File(["12345"], "folder")');
    await dialog(page).waitFor();
    await page.keyboard.press("y");
    await toast("folder cannot be read. If it is a folder, pack it into one file first.");
    expect((await textOf(page)).trim()).toBe("$");
  });

  it("are refused by a link that only looks", async () => {
    const page = await open({ readOnly: true });
    await drop(page, NOTES);
    await page.locator(".toast", { hasText: "This link may only look: no files can be sent." }).waitFor();
    expect(await dialog(page).count()).toBe(0);
    expect(stored()).toEqual([]);
  });
});
