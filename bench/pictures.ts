// node scripts/screenshots.mjs: pictures of the page for the README and docs/LOOK.md.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser, nextFrame, PageHouse, untilShown } from "../test/support/page-house.ts";
import { PICTURED } from "../test/support/schemes.ts";

const directory = join(process.cwd(), "docs", "pictures");
mkdirSync(directory, { recursive: true });

const frame = {
  active_titlebar_bg: "#222436",
  active_titlebar_fg: "#c8d3f5",
  inactive_titlebar_fg: "#828bb8",
};

const house = await PageHouse.open({
  pageDirectory: join(process.cwd(), "dist", "web"),
  palette: PICTURED,
  config: { window_frame: frame, font: { font: [{ family: "DejaVu Sans Mono" }] } },
});
const browser = await launchBrowser();
const colours = `for i in 0 1 2 3 4 5 6 7; do printf "\\033[3\${i}m██ \\033[9\${i}m██ \\033[0m"; done; echo`;
await house.spawn();
const page = await house.page(browser, { viewport: { width: 1100, height: 620 }, deviceScaleFactor: 1 });
const line = async (text: string) => {
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
};
const leader = async (key: string) => {
  await page.keyboard.press("Control+b");
  await page.keyboard.type(key);
};

await untilShown(page, "$");
await line("clear; ls -la --color=always /etc | head -18");
await untilShown(page, "drwx");
await leader("%");
await untilShown(page, "$", 1);
await line(`clear; ${colours}; echo; echo 'wide: 日本語  👩‍👩‍👧‍👦 🇩🇪  box: ┌─┬─┐'`);
await untilShown(page, "box:", 1);
await leader('"');
await untilShown(page, "$", 2);
await line("clear; printf '\\033]2;build\\007'; for i in 1 2 3 4 5; do echo \"step $i of 5 … ok\"; done");
await untilShown(page, "step 5", 2);
await page.screenshot({ path: join(directory, "splits.png") });

await page.keyboard.press("Control+Shift+p");
await page.locator(".box").waitFor();
await page.keyboard.type("split");
await nextFrame(page);
await page.screenshot({ path: join(directory, "palette.png") });
await page.keyboard.press("Escape");

const phone = await house.page(browser, {
  viewport: { width: 390, height: 700 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 1,
});
await untilShown(phone, "step 5");
await phone.screenshot({ path: join(directory, "phone.png") });

await browser.close();
house.dispose();
process.exit(0);
