import { type Browser, chromium, type Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  nextFrame,
  type PageHouse,
  textOf,
  untilShown,
  withoutChromium,
} from "../../../test/support/page-house.ts";
import { builtPage, pageHouses } from "../../../test/support/page-tests.ts";

const shots = process.env.DOMUX_SHOTS;
/** Red, green or blue pixels as kitty's f=24, in base64. */
const RED = Buffer.from([255, 0, 0]).toString("base64");

/** Pixels of a page as it is painted: counts of colours (rrggbb) in a rectangle of CSS pixels. */
async function colours(
  page: Page,
  clip: { x: number; y: number; width: number; height: number },
): Promise<Map<string, number>> {
  const png = (await page.screenshot({ clip })).toString("base64");
  const list = await page.evaluate<[string, number][]>(`(async () => {
    const image = new Image(); image.src = "data:image/png;base64,${png}"; await image.decode();
    const canvas = document.createElement("canvas"); canvas.width = image.width; canvas.height = image.height;
    const context = canvas.getContext("2d"); context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height); const found = new Map();
    for (let at = 0; at < data.length; at += 4) {
      const name = [0, 1, 2].map((part) => data[at + part].toString(16).padStart(2, "0")).join("");
      found.set(name, (found.get(name) ?? 0) + 1);
    }
    return [...found]; })()`);
  return new Map(list);
}

describe.skipIf(withoutChromium())("what a pane looks like", () => {
  const built = builtPage();
  const openHouse = pageHouses(built);
  let house: PageHouse;

  async function open(
    program: string,
    config: Record<string, unknown> = {},
    more: { browser?: Browser; motion?: boolean } = {},
  ): Promise<Page> {
    house = await openHouse({ config });
    await house.spawn(["/bin/sh", "-c", `${program}; printf 'ready'; exec cat`]);
    const page = await house.page(more.browser ?? built.browser, {
      reducedMotion: more.motion === false ? "reduce" : "no-preference",
    });
    await page.locator(".pane").first().waitFor();
    return page;
  }
  const shot = async (page: Page, name: string) => {
    if (shots) await page.screenshot({ path: `${shots}/drawing-${name}.png` });
  };
  /** Rectangle of cells on the page. */
  async function cells(page: Page, col: number, row: number, cols: number, rows: number) {
    const box = (await page.locator(".pane:not([hidden])").first().boundingBox())!;
    const [width, height] = await page.evaluate<[number, number]>(
      `(() => { const c = document.querySelector(".cursor").getBoundingClientRect(); return [c.width, c.height]; })()`,
    );
    return {
      x: Math.round(box.x + col * width),
      y: Math.round(box.y + row * height),
      width: Math.round(cols * width),
      height: Math.round(rows * height),
    };
  }
  const style = (page: Page, text: string, property: string) =>
    page.evaluate<string>(`(() => { const span = [...document.querySelectorAll(".pane:not([hidden]) .xterm-rows span")].find((one) => one.textContent.includes("${text}"));
      return span ? getComputedStyle(span).getPropertyValue("${property}") : ""; })()`);

  it("puts pictures with a negative z below the text, others over it", async () => {
    const picture = (z: number, row: number) =>
      `printf '\\033[${row};1Hunder and over\\033[${row};1H\\033_Ga=T,C=1,q=2,f=24,s=1,v=1,c=14,r=1,z=${z};${RED}\\033\\\\'`;
    const page = await open(`${picture(-1, 1)}; ${picture(1, 3)}; printf '\\033[5;1H'`);
    await untilShown(page, "ready");
    const below = await cells(page, 0, 0, 14, 1);
    await expect.poll(async () => (await colours(page, below)).get("ff0000") ?? 0).toBeGreaterThan(100);
    const over = await colours(page, await cells(page, 0, 2, 14, 1));
    expect([...over.keys()]).toEqual(["ff0000"]);
    // The text is there, in its own colours.
    expect((await colours(page, below)).size).toBeGreaterThan(5);
    await shot(page, "below");
  });

  it("shows pictures where placeholders are, and no signs for those", async () => {
    const cell = "\\364\\216\\273\\256";
    const row = (mark: string) => `\\033[38;5;9m${cell}${mark}\\314\\205${cell}${cell}\\033[m`;
    const page = await open(
      `printf '\\033_Ga=T,U=1,q=2,i=9,f=24,s=1,v=1,c=3,r=2;${RED}\\033\\\\'; printf '  ${row("\\314\\205")}\\r\\n  ${row("\\314\\215")}\\r\\n\\r\\n'`,
    );
    await untilShown(page, "ready");
    // A square in the middle of 3x2 cells: as wide as they are, a little lower.
    const middle = await cells(page, 3, 0.5, 1, 1);
    await expect.poll(async () => (await colours(page, middle)).get("ff0000") ?? 0).toBeGreaterThan(100);
    expect([...(await colours(page, middle)).keys()]).toEqual(["ff0000"]);
    expect((await textOf(page)).trim()).toBe("ready");
    await shot(page, "placeholders");
  });

  it("lets text blink, slowly and rapidly, unless little motion is wanted", async () => {
    const program = "printf '\\033[5mslow\\033[m \\033[6mrapid\\033[m '";
    const page = await open(program, { text_blink_rate: 90, text_blink_rate_rapid: 40 });
    for (const word of ["slow", "rapid"]) {
      await expect.poll(async () => (await textOf(page)).includes(word)).toBe(true);
      await expect.poll(async () => (await textOf(page)).includes(word)).toBe(false);
    }
    expect(await textOf(page)).toContain("ready");
    await page.context().close();
    house.dispose();
    const calm = await open(program, { text_blink_rate: 20, text_blink_rate_rapid: 10 }, { motion: false });
    await untilShown(calm, "ready");
    for (let frame = 0; frame < 20; frame++) {
      expect(await textOf(calm)).toContain("slow rapid");
      await nextFrame(calm);
    }
  });

  it("thins the colours behind text and turns those of text", async () => {
    const page = await open("printf '\\033[48;2;200;100;50mthin\\033[m \\033[38;2;200;100;50mtext\\033[m '", {
      text_background_opacity: 0.5,
      foreground_text_hsb: { hue: 1, saturation: 0, brightness: 0.5 },
    });
    await untilShown(page, "ready");
    await expect.poll(() => style(page, "thin", "background-color")).toBe("rgb(100, 50, 25)");
    await expect.poll(() => style(page, "text", "color")).toBe("rgb(100, 100, 100)");
  });

  it("takes OpenType features, other fonts for bold and italic, and live changes of them", async () => {
    const page = await open("printf '\\033[1mbold\\033[m \\033[3mslanted\\033[m plain '", {
      font: { font: [{ family: "DejaVu Sans Mono", harfbuzz_features: ["zero=1", "-calt", "nonsense"] }] },
      font_rules: [
        { intensity: "Bold", font: { font: [{ family: "Bold Face", weight: "Black" }] } },
        { italic: true, font: { font: [{ family: "Slanted Face", style: "Oblique" }] } },
      ],
    });
    await untilShown(page, "ready");
    await expect.poll(() => style(page, "bold", "font-family")).toContain("Bold Face");
    await expect.poll(() => style(page, "bold", "font-weight")).toBe("900");
    await expect.poll(() => style(page, "slanted", "font-family")).toContain("Slanted Face");
    await expect.poll(() => style(page, "slanted", "font-style")).toContain("oblique");
    await expect.poll(() => style(page, "plain", "font-family")).not.toContain("Face");
    await expect.poll(() => style(page, "plain", "font-feature-settings")).toBe('"calt" 0, "zero"');
    house.config = { ...house.config, options: { ...house.config.options, font_rules: [] } };
    house.mux.events.add({ type: "config-reloaded", generation: 2 });
    await expect.poll(() => style(page, "bold", "font-family")).not.toContain("Bold Face");
  });

  it("draws by the hardware only where there is some, and the same picture", async () => {
    const program =
      "printf '\\033[41m red \\033[42m green \\033[7;44m blue \\033[m \\342\\224\\200\\342\\226\\210 '";
    const page = await open(program);
    await untilShown(page, "ready");
    expect(await page.locator(".pane:not([hidden]) .xterm-rows").count()).toBe(1);
    const area = await cells(page, 0, 0, 17, 1);
    const plain = await colours(page, area);
    await page.context().close();
    house.dispose();
    const software = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--headless",
        "--no-sandbox",
        "--use-gl=angle",
        "--use-angle=swiftshader",
        "--enable-unsafe-swiftshader",
      ],
    });
    try {
      // The processor's WebGL is not hardware: the document draws.
      const slow = await open(program, {}, { browser: software });
      await untilShown(slow, "ready");
      expect(await slow.evaluate("!!document.createElement('canvas').getContext('webgl2')")).toBe(true);
      await nextFrame(slow);
      expect(await slow.locator(".pane:not([hidden]) .screen canvas").count()).toBe(0);
      // Let it pass for hardware.
      const context = await software.newContext({ viewport: { width: 900, height: 560 } });
      await context.addInitScript(`for (const kind of [WebGL2RenderingContext]) { const real = kind.prototype.getParameter;
        kind.prototype.getParameter = function (name) { return name === 37446 ? "A real card" : real.call(this, name); };
        const get = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (name, options) { return get.call(this, name, { ...options, failIfMajorPerformanceCaveat: false }); }; }`);
      const fast = await context.newPage();
      await fast.goto(house.face.link());
      await fast.locator(".pane:not([hidden]) .screen canvas").first().waitFor();
      // Cells are as large as the hardware's renderer has them: the cursor is where the text is.
      await expect
        .poll(() =>
          fast.evaluate<number>(`(() => { const box = (name) => document.querySelector(name).getBoundingClientRect();
            return Math.abs(box(".pane:not([hidden]) .screen canvas").width / ${house.mux.panes.get(0)!.size.cols} - box(".cursor").width); })()`),
        )
        .toBeLessThan(0.01);
      await expect
        .poll(async () =>
          [...(await colours(fast, area))]
            .filter(([, count]) => count > 300)
            .map(([name]) => name)
            .sort(),
        )
        .toEqual(
          [...plain]
            .filter(([, count]) => count > 300)
            .map(([name]) => name)
            .sort(),
        );
      await shot(fast, "webgl");
      // Other features than the usual ones, and other fonts for bold, are drawn by the document.
      const canvas = () => fast.locator(".pane:not([hidden]) .screen canvas").count();
      const configure = (options: Record<string, unknown>, generation: number) => {
        house.config = { ...house.config, options: { ...house.config.options, ...options } };
        house.mux.events.add({ type: "config-reloaded", generation });
      };
      configure({ harfbuzz_features: ["zero=1", "ss01"] }, 2);
      await expect.poll(canvas).toBe(0);
      await untilShown(fast, "ready");
      await expect
        .poll(() => style(fast, "ready", "font-feature-settings"))
        .toBe('"calt", "clig", "liga", "ss01", "zero"');
      configure({ harfbuzz_features: ["kern", "calt=0"] }, 3);
      await expect.poll(canvas).toBeGreaterThan(0);
      configure({ font_rules: [{ intensity: "Bold", font: { font: [{ family: "Bold Face" }] } }] }, 4);
      await expect.poll(canvas).toBe(0);
    } finally {
      await software.close();
    }
  });
});
