// Streams of terminal output of the kinds that vtebench has, plus two logs. Deterministic: the same size and length give
// the same bytes. Every stream begins with a reset of what it depends on and can follow any other.

export interface Grid {
  readonly cols: number;
  readonly rows: number;
}

/** A small reproducible generator of random numbers (xorshift32). */
function random(seed: number): (below: number) => number {
  let state = seed | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** Joins what `next` makes until there are `bytes` bytes or a little more. */
function repeat(bytes: number, start: string, next: (index: number) => string): Uint8Array {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [encoder.encode(start)];
  let length = parts[0].length;
  for (let index = 0; length < bytes; ) {
    let text = "";
    while (text.length < 16384) text += next(index++);
    const part = encoder.encode(text);
    parts.push(part);
    length += part.length;
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

const CLEAR = "\x1b[m\x1b[r\x1b[?6l\x1b[H\x1b[2J";
const WORDS =
  "the server said that pane seven would attach to a domain over ssh when its lease ran out again".split(" ");
const UNICODE = [
  "λόγος",
  "日本語の端末",
  "한국어",
  "żółć",
  "→←↑↓",
  "█▓▒░",
  "e\u0301",
  "😀",
  "👩‍👩‍👧",
  "🇫🇷",
  "ñandú",
  "Привет",
];

/** One full screen of cells, each written by `cell`. */
const screenful = ({ cols, rows }: Grid, cell: (row: number, col: number) => string): string => {
  let text = "\x1b[H";
  for (let row = 0; row < rows; row++) for (let col = 0; col < cols; col++) text += cell(row, col);
  return text;
};

/** Name of a load to its bytes, at least `bytes` of them. */
export const loads: Readonly<Record<string, (grid: Grid, bytes: number) => Uint8Array>> = {
  "plain log": (_, bytes) => {
    const pick = random(1);
    return repeat(bytes, CLEAR, (index) => {
      let line = `2026-11-21T10:${String(index % 60).padStart(2, "0")}:07 info [${index}]`;
      for (let words = 4 + pick(9); words > 0; words--) line += ` ${WORDS[pick(WORDS.length)]}`;
      return `${line}\r\n`;
    });
  },
  "coloured build log": (_, bytes) => {
    const pick = random(2);
    return repeat(bytes, CLEAR, (index) => {
      const name = `${WORDS[pick(WORDS.length)]}/${WORDS[pick(WORDS.length)]}.c`;
      if (index % 7 === 0)
        return `\x1b[1m${name}:${pick(900)}:${pick(80)}: \x1b[35mwarning: \x1b[0m\x1b[1munused ‘${WORDS[pick(WORDS.length)]}’\x1b[0m [\x1b[38;5;208m-Wunused\x1b[m]\r\n`;
      return `\x1b[32m[${String(index % 100).padStart(3)}%]\x1b[0m \x1b[2mBuilding C object\x1b[0m \x1b[38;2;${pick(256)};180;90m${name}\x1b[39m.o\r\n`;
    });
  },
  scrolling: (_, bytes) => repeat(bytes, `${CLEAR}\x1b[999H`, () => "y\r\n"),
  "scrolling full lines": ({ cols }, bytes) => {
    const line = `${"abcdefghijklmnopqrstuvwxyz0123456789".repeat(Math.ceil(cols / 36)).slice(0, cols - 1)}\r\n`;
    return repeat(bytes, `${CLEAR}\x1b[999H`, () => line);
  },
  "scrolling in a region": ({ rows }, bytes) =>
    repeat(bytes, `${CLEAR}\x1b[3;${rows - 2}r\x1b[${rows - 2}H`, (index) => `line ${index}\r\n`),
  "reverse scrolling in a region": ({ rows }, bytes) =>
    repeat(bytes, `${CLEAR}\x1b[3;${rows - 2}r`, (index) => `\x1b[3Hline ${index}\x1bM`),
  "light cells": (grid, bytes) =>
    repeat(bytes, CLEAR, (index) => screenful(grid, () => String.fromCharCode(65 + (index % 26)))),
  "medium cells": (grid, bytes) => {
    const pick = random(3);
    return repeat(bytes, CLEAR, () =>
      screenful(grid, (row, col) => {
        const char = String.fromCharCode(33 + ((row + col) % 90));
        return pick(6) === 0 ? `\x1b[3${pick(8)};${pick(2)}m${char}` : char;
      }),
    );
  },
  "dense cells": (grid, bytes) => {
    const pick = random(4);
    return repeat(bytes, CLEAR, () =>
      screenful(
        grid,
        (row, col) =>
          `\x1b[38;5;${pick(256)};48;5;${pick(256)};${1 + pick(4)}m${String.fromCharCode(33 + ((row + col) % 90))}`,
      ),
    );
  },
  "cursor motion": ({ cols, rows }, bytes) => {
    const pick = random(5);
    return repeat(
      bytes,
      CLEAR,
      () => `\x1b[${1 + pick(rows)};${1 + pick(cols)}H${String.fromCharCode(65 + pick(26))}`,
    );
  },
  "alternate screen": ({ cols, rows }, bytes) => {
    const pick = random(6);
    return repeat(bytes, `${CLEAR}\x1b[?1049h\x1b[2J`, () => {
      const word = WORDS[pick(WORDS.length)];
      return `\x1b[${1 + pick(rows)};${1 + pick(cols)}H\x1b[${pick(2)};3${pick(8)}m${word}\x1b[K`;
    });
  },
  unicode: (_, bytes) => {
    const pick = random(7);
    return repeat(bytes, CLEAR, () => {
      let line = "";
      for (let words = 5; words > 0; words--) line += `${UNICODE[pick(UNICODE.length)]} `;
      return `${line}\r\n`;
    });
  },
};
