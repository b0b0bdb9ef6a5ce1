// Generators of terminal output, of the same kinds as vtebench's, written for this bench: as a terminal gets them,
// with the line ends that the tty makes. All are deterministic.

export interface Load {
  readonly name: string;
  /** About `bytes` bytes for a screen of this size. */
  make(bytes: number, cols: number, rows: number): Uint8Array;
}

/** A small deterministic generator (mulberry32). */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const WORDS =
  "the quick brown fox jumps over a lazy dog while lorem ipsum dolor sit amet compiles in release mode and links".split(
    " ",
  );

function repeated(bytes: number, piece: (random: (below: number) => number) => string, seed = 1): Uint8Array {
  const random = randomOf(seed);
  const encoder = new TextEncoder();
  const out = new Uint8Array(bytes + (1 << 20));
  let length = 0;
  while (length < bytes) {
    const part = encoder.encode(piece(random));
    out.set(part, length);
    length += part.length;
  }
  return out.slice(0, length);
}

const letter = (random: (below: number) => number) => String.fromCharCode(33 + random(94));

function words(random: (below: number) => number, count: number): string {
  let text = "";
  for (let i = 0; i < count; i++) text += `${WORDS[random(WORDS.length)]} `;
  return text;
}

/** A whole screen of cells, each with the attributes `attribute` gives. */
function cells(cols: number, rows: number, cell: (x: number, y: number) => string): string {
  let text = "\x1b[H";
  for (let y = 0; y < rows; y++) for (let x = 0; x < cols; x++) text += cell(x, y);
  return text;
}

const WIDE = "漢字仮名交文日本語中国韓한국어조선말";
const NARROW = "éàüßñçøåæœđłžšøαβγδεζηθικλμνξοπρστυφχψωабвгдежзийклмнопрстуф─│┌┐└┘├┤";

export const LOADS: readonly Load[] = [
  {
    name: "plain log",
    make: (bytes) =>
      repeated(
        bytes,
        (r) => `2026-11-21T12:${10 + r(50)}:${10 + r(50)} INFO  worker-${r(32)} ${words(r, 4 + r(12))}\r\n`,
      ),
  },
  {
    name: "coloured build log",
    make: (bytes) =>
      repeated(
        bytes,
        (r) =>
          `\x1b[0m\x1b[1m\x1b[38;5;${r(256)}m   Compiling\x1b[0m ${words(r, 2)}v${r(9)}.${r(20)}.0 \x1b[2m(${words(r, 3)})\x1b[0m\r\n\x1b[33mwarning\x1b[0m\x1b[1m: unused ${words(r, 3)}\x1b[0m\r\n \x1b[34m-->\x1b[0m src/${words(r, 1)}.rs:${r(900)}:${r(80)}\r\n`,
      ),
  },
  {
    name: "dense cells",
    make: (bytes, cols, rows) =>
      repeated(bytes, (r) => {
        const shift = r(26);
        return cells(
          cols,
          rows,
          (x, y) =>
            `\x1b[38;5;${(x + y + shift) % 156};48;5;${(200 + y + shift) % 256};1;3;4m${String.fromCharCode(97 + ((x + y + shift) % 26))}`,
        );
      }),
  },
  {
    name: "medium cells",
    make: (bytes) =>
      repeated(bytes, (r) => {
        let line = "";
        for (let i = 0; i < 12; i++)
          line += `\x1b[${r(2) ? `38;5;${r(256)}` : `${30 + r(8)};${40 + r(8)}`}m${words(r, 1 + r(2))}\x1b[0m`;
        return `${line}\r\n`;
      }),
  },
  {
    name: "light cells",
    make: (bytes, cols, rows) =>
      repeated(bytes, (r) => {
        const char = letter(r);
        return cells(cols, rows, () => char);
      }),
  },
  {
    name: "cursor motion",
    make: (bytes, cols, rows) =>
      repeated(bytes, (r) => {
        const char = letter(r);
        let text = "";
        let [top, left, bottom, right] = [1, 1, rows, cols];
        while (top < bottom && left < right) {
          for (let x = left; x <= right; x++) text += `\x1b[${top};${x}H${char}`;
          for (let y = top + 1; y <= bottom; y++) text += `\x1b[${y};${right}H${char}`;
          for (let x = right - 1; x >= left; x--) text += `\x1b[${bottom};${x}H${char}`;
          for (let y = bottom - 1; y > top; y--) text += `\x1b[${y};${left}H${char}`;
          top += 2;
          left += 2;
          bottom -= 2;
          right -= 2;
        }
        return text;
      }),
  },
  { name: "scrolling", make: (bytes) => repeated(bytes, () => "y\r\n".repeat(400)) },
  {
    name: "scrolling, fullscreen",
    make: (bytes, cols) => repeated(bytes, (r) => `${letter(r).repeat(cols)}\r\n`),
  },
  {
    name: "scrolling, top region",
    make: (bytes, _cols, rows) =>
      repeated(bytes, () => `\x1b[1;${rows - 5}r\x1b[${rows - 5}H${"y\r\n".repeat(400)}`),
  },
  {
    name: "scrolling, middle region",
    make: (bytes, _cols, rows) =>
      repeated(bytes, () => `\x1b[6;${rows - 5}r\x1b[${rows - 5}H${"y\r\n".repeat(400)}`),
  },
  {
    name: "alternate screen, random writes",
    make: (bytes, cols, rows) => {
      const body = repeated(
        bytes,
        (r) =>
          `\x1b[${1 + r(rows)};${1 + r(cols)}H\x1b[${r(2) ? 1 : 22};${31 + r(7)}m${words(r, 1 + r(3))}\x1b[K`,
      );
      const head = new TextEncoder().encode("\x1b[?1049h");
      const out = new Uint8Array(head.length + body.length);
      out.set(head);
      out.set(body, head.length);
      return out;
    },
  },
  {
    name: "unicode",
    make: (bytes, cols) =>
      repeated(bytes, (r) => {
        let line = "";
        for (let width = 0; width < cols - 3; ) {
          const kind = r(10);
          if (kind < 4) {
            line += WIDE[r(WIDE.length)];
            width += 2;
          } else if (kind < 9) {
            line += NARROW[r(NARROW.length)];
            width++;
          } else {
            line += " ";
            width++;
          }
        }
        return `${line}\r\n`;
      }),
  },
  {
    name: "editor",
    make: (bytes, cols, rows) =>
      repeated(bytes, (r) => {
        const y = 1 + r(rows - 2);
        return `\x1b[?25l\x1b[${y}H\x1b[K\x1b[38;5;130m${`${y}`.padStart(4)} \x1b[m\x1b[35m${words(r, 1)}\x1b[m${words(r, 3)}\x1b[31m"${words(r, 2)}"\x1b[m\x1b[${rows};1H\x1b[7m${words(r, 3)}\x1b[m\x1b[K\x1b[${y};${1 + r(cols)}H\x1b[?25h`;
      }),
  },
];
