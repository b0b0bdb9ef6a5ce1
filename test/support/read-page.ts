// What a person who does not see or point has of a page: its accessibility tree, where the keyboard is, how well its
// text can be read.
import type { Page } from "playwright-core";

export interface AxNode {
  readonly role: string;
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The accessibility tree of a page as Chromium tells it to screen readers, in order; ignored nodes left out. */
export async function axTree(page: Page): Promise<AxNode[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send("Accessibility.getFullAXTree");
  await cdp.detach();
  return nodes
    .filter((node) => !node.ignored)
    .map((node) => ({
      role: String(node.role?.value ?? ""),
      name: String(node.name?.value ?? ""),
      properties: Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value])),
    }));
}

/** Roles of what can be used, which must say what it is. */
const CONTROLS = new Set([
  "button",
  "tab",
  "tablist",
  "option",
  "listbox",
  "dialog",
  "alertdialog",
  "textbox",
  "combobox",
  "checkbox",
  "link",
  "menu",
  "menuitem",
  "progressbar",
  "scrollbar",
  "splitter",
  "toolbar",
  "region",
  "main",
  "log",
  "image",
]);

/** Controls without a name, and things that can have the keyboard without a role. */
export async function unnamed(page: Page): Promise<AxNode[]> {
  return (await axTree(page)).filter(({ role, name, properties }) =>
    CONTROLS.has(role)
      ? name.trim() === ""
      : properties.focusable === true && !["RootWebArea", ...CONTROLS].includes(role),
  );
}

/** What has the keyboard: its role and name, and whether that can be seen. */
export async function focused(page: Page): Promise<{ role: string; name: string; seen: boolean }> {
  const node = (await axTree(page)).findLast(({ properties }) => properties.focused === true);
  const seen = await page.evaluate<boolean>(`(() => { const one = document.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2; })()`);
  return { role: node?.role ?? "", name: node?.name ?? "", seen };
}

/** Texts of the chrome (all but what programs print) whose contrast is below 4.5:1, as "text: contrast, colours". */
export async function unreadable(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const parse = (text) => { const [r, g, b, a = 1] = text.match(/[\\d.]+/g).map(Number); return { r, g, b, a }; };
    const over = (top, under) => ({ r: top.r * top.a + under.r * (1 - top.a), g: top.g * top.a + under.g * (1 - top.a),
      b: top.b * top.a + under.b * (1 - top.a), a: 1 });
    const light = ({ r, g, b }) => [r, g, b].map((part) => part / 255)
      .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
      .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
    const texts = document.createTreeWalker(document.getElementById("app"), NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
      const node = texts.currentNode;
      const element = node.parentElement;
      if (!node.textContent.trim() || element.closest(".pane, .spoken, [hidden]")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      if (range.getBoundingClientRect().width === 0 || getComputedStyle(element).visibility === "hidden") continue;
      const chain = [];
      for (let one = element; one; one = one.parentElement) chain.push(getComputedStyle(one));
      const opacity = chain.reduce((product, style) => product * Number(style.opacity), 1);
      if (opacity < 0.05) continue;
      let ground = { r: 255, g: 255, b: 255, a: 1 };
      for (const style of chain.toReversed()) ground = over(parse(style.backgroundColor), ground);
      const color = parse(chain[0].color);
      const text = over({ ...color, a: color.a * opacity }, ground);
      const [a, b] = [light(text), light(ground)].sort((x, y) => y - x);
      const contrast = (a + 0.05) / (b + 0.05);
      const show = ({ r, g, b }) => [r, g, b].map(Math.round).join(",");
      if (contrast < 4.5) found.push(node.textContent.trim().slice(0, 40) + " (" + element.className + "): " + contrast.toFixed(2) + ", " + show(text) + " on " + show(ground));
    }
    return found; })()`);
}
