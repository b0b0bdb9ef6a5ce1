// Draws the icons of the page from its SVG, with the system's Chromium. Usage: node scripts/generate-icons.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const directory = fileURLToPath(new URL("../src/web/public/", import.meta.url));
const svg = readFileSync(`${directory}icon.svg`, "utf8");
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
for (const size of [192, 512]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
  writeFileSync(`${directory}icon-${size}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
