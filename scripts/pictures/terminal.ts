// node scripts/picture.mjs terminal: the terminal face as it is, drawn as an SVG for the README. Real programs, real
// screen; only the glyphs are the viewer's font.
import { writeFileSync } from "node:fs";
import { CellRow, type Style, type Terminal } from "../../src/vt/index.ts";
import { type OuterWindow, World } from "../../test/e2e/harness.ts";

const CELL = { width: 8.4, height: 18 };
const ANSI =
  "#1d1f21 #cc6666 #b5bd68 #f0c674 #81a2be #b294bb #8abeb7 #c5c8c6 #666a6d #d54e53 #b9ca4a #e7c547 #7aa6da #c397d8 #70c0b1 #eaeaea".split(
    " ",
  );
const [FG, BG] = ["#c5c8c6", "#1d1f21"];

function rgb(color: number, otherwise: string): string {
  if (color < 0) return otherwise;
  if (color >= 0x1000000) return `#${(color & 0xffffff).toString(16).padStart(6, "0")}`;
  if (color < 16) return ANSI[color];
  if (color >= 232) return `#${(8 + (color - 232) * 10).toString(16).padStart(2, "0").repeat(3)}`;
  const level = (n: number) => (n === 0 ? 0 : 55 + 40 * n).toString(16).padStart(2, "0");
  const index = color - 16;
  return `#${level(Math.floor(index / 36))}${level(Math.floor(index / 6) % 6)}${level(index % 6)}`;
}

function colors(style: Style): { fg: string; bg: string } {
  const fg = rgb(style.bold && style.fg >= 0 && style.fg < 8 ? style.fg + 8 : style.fg, FG);
  const bg = rgb(style.bg, BG);
  return style.inverse ? { fg: bg, bg: fg } : { fg, bg };
}

const escapeXml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The visible screen as an SVG document. */
function svg(screen: Terminal): string {
  const parts: string[] = [];
  const cells = new CellRow();
  for (let line = 0; line < screen.rows; line++) {
    screen.readRow(screen.top + line, cells);
    for (let col = 0; col < screen.cols; ) {
      const start = col;
      const id = cells.styles[col];
      let text = "";
      while (col < screen.cols && cells.styles[col] === id) text += cells.textAt(col++);
      const style = screen.style(id);
      const { fg, bg } = colors(style);
      const [x, y, width] = [start * CELL.width, line * CELL.height, (col - start) * CELL.width];
      if (bg !== BG)
        parts.push(
          `<rect x="${x.toFixed(1)}" y="${y}" width="${(width + 0.3).toFixed(1)}" height="${CELL.height + 0.3}" fill="${bg}"/>`,
        );
      // Words one by one: SVG folds blanks.
      for (const word of text.matchAll(/\S+/g)) {
        const left = x + word.index * CELL.width;
        const look = `${style.bold ? ' font-weight="bold"' : ""}${style.dim ? ' opacity="0.6"' : ""}`;
        parts.push(
          `<text x="${left.toFixed(1)}" y="${y + 13.5}" fill="${fg}" textLength="${(word[0].length * CELL.width).toFixed(1)}"${look}>${escapeXml(word[0])}</text>`,
        );
      }
    }
  }
  const [width, height] = [screen.cols * CELL.width, screen.rows * CELL.height];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 -10 ${width + 20} ${height + 20}" font-family="ui-monospace, Menlo, Consolas, monospace" font-size="14"><title>domux in a terminal: three panes in a tab, a tab bar above</title><rect x="-10" y="-10" width="${width + 20}" height="${height + 20}" rx="8" fill="${BG}"/>${parts.join("")}</svg>\n`;
}

const world = new World({ SHELL: "/bin/sh", PS1: "$ " });
try {
  const window: OuterWindow = world.open([], { cols: 110, rows: 32 });
  await window.until(/^[#$]/m);
  window.write("vim -u NONE -c 'syntax on' /etc/services\r");
  await window.until(/ftp-data/);
  window.write("\x02%");
  await window.until(/│[#$]/);
  window.write("ls --color=always /usr | head -8; git --version\r");
  await window.until("git version");
  window.write('\x02"');
  await window.until((text) => text.includes("─"));
  window.write("top -d 5\r");
  await window.until("PID USER");
  window.write("\x02c");
  await window.until(/2: /);
  window.write("\x02p");
  await window.until("ftp-data");
  writeFileSync("docs/pictures/terminal.svg", svg(window.screen));
  console.log(window.text());
} finally {
  await world.dispose();
}
